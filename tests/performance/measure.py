"""Times taken in turn, so that a busy machine is as busy for one tool as for the other; peaks of memory; growth fitted."""

import math
import statistics
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

MIB = 1024 * 1024


def in_turn(works: Mapping[str, Callable[[], object]], rounds: int, warm_up: bool = True) -> dict[str, list[float]]:
    """Seconds of each work in each round; with `warm_up` a round that is not counted goes before."""
    taken: dict[str, list[float]] = {name: [] for name in works}
    for number in range(rounds + warm_up):
        for name, work in works.items():
            started = time.perf_counter()
            work()
            if number >= warm_up:
                taken[name].append(time.perf_counter() - started)
    return taken


def ratio(taken: Mapping[str, Sequence[float]], name: str, base: str) -> float:
    """The median over the rounds of one work's time to another's in the same round."""
    return statistics.median(a / b for a, b in zip(taken[name], taken[base], strict=True))


def exponent(sizes: Sequence[float], seconds: Sequence[float]) -> float:
    """The b of seconds = a · size^b, by least squares over the logarithms."""
    slope, _ = statistics.linear_regression([math.log(s) for s in sizes], [math.log(t) for t in seconds])
    return slope


def reset_peak(pid: int | str = "self") -> None:
    """Let the kernel begin anew with a process's peak of memory."""
    Path(f"/proc/{pid}/clear_refs").write_text("5", encoding="ascii")


def peak(pid: int | str = "self") -> float:
    """The most memory that a process has had resident, in MiB. Of `resource`'s figure a part may be the parent's from before exec."""
    for line in Path(f"/proc/{pid}/status").read_text(encoding="ascii", errors="replace").splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) * 1024 / MIB
    return math.nan
