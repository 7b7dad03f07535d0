"""How much this process may do at a time."""

import os
import sys


def usable_cores() -> int:
    """The processors that this process may use, at least 1: fewer than the machine has where it is bound to some (taskset, a container)."""
    if sys.platform == "linux":
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
