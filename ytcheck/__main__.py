"""Without arguments the window opens, with arguments the command line runs."""

import sys


def main() -> None:
    """Start the program and leave with its exit code."""
    if len(sys.argv) > 1:
        from ytcheck.cli import run

        sys.exit(run(sys.argv[1:]))
    from ytcheck.gui import run_window

    sys.exit(run_window(sys.argv))


if __name__ == "__main__":
    main()
