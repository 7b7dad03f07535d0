"""The peak memory of a reader process, as Linux counts it."""

from pathlib import Path

from ytcheck.service.readers import Readers


def forget_peak(readers: Readers) -> None:
    """Let the peak be counted anew from here."""
    Path(f"/proc/{readers.processes[0]}/clear_refs").write_text("5")


def peak(readers: Readers) -> float:
    """MiB; not a number where the process was stopped at its bound."""
    if not readers.processes:
        return float("nan")
    status = Path(f"/proc/{readers.processes[0]}/status").read_text(encoding="ascii", errors="replace")
    return int(status.partition("VmHWM:")[2].split()[0]) / 1024
