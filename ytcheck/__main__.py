"""Without arguments, or with a kept check, the window opens; with other arguments the command line runs."""

import multiprocessing
import os
import sys

_KEPT = ".ytc"
_NO_SCREEN = "没有可用的图形桌面，无法打开窗口。请在桌面环境中启动，或使用命令行：ytcheck check 文件…"
_NO_QT = "缺少图形界面所需的系统组件，无法打开窗口。请联系维护人员安装，或使用命令行：ytcheck check 文件…"


def main() -> None:
    """Start the program and leave with its exit code."""
    multiprocessing.freeze_support()  # a built program starts itself for the reader processes
    if len(sys.argv) > 1 and not sys.argv[1].endswith(
        _KEPT
    ):  # a kept check that was double-clicked opens in the window
        from ytcheck.cli import run

        sys.exit(run(sys.argv[1:]))
    sys.exit(_open_window())


def _open_window() -> int:
    """Qt ends the whole process where there is no screen, so that has to be known before Qt is asked."""
    if sys.platform == "linux" and not any(
        os.environ.get(v) for v in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    ):
        return _tell(_NO_SCREEN)
    try:
        from ytcheck.gui import run_window
    except ImportError:
        return _tell(_NO_QT)
    return run_window(sys.argv)


def _tell(sentence: str) -> int:
    sys.stderr.write(f"{sentence}\n")
    return 1


if __name__ == "__main__":
    main()
