"""Kill a deciding process at random moments, many times over, and look whether anything that it told is lost: `make kill-test`."""

import argparse
import random
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from ytcheck.errors import YtcheckError
from ytcheck.project import LogEntry, open_project

_LONGEST = 0.4  # seconds between opening the file and being killed
_OPENING = 0.5  # seconds within which a process is killed that is to die while it opens the file


@dataclass
class Outcome:
    """Over all rounds: decisions told, those missing afterwards, files that did not open, transactions that the kill broke off."""

    rounds: int = 0
    told: int = 0
    lost: int = 0
    unopened: int = 0
    broken_off: int = 0


def kill_rounds(path: Path, rounds: int, seed: int) -> Outcome:
    """Open, decide, kill, look; the file grows from round to round."""
    chance, outcome = random.Random(seed), Outcome()
    for _ in range(rounds):
        told = _killed(path, chance)
        outcome.rounds += 1
        outcome.told += len(told)
        outcome.broken_off += path.with_name(f"{path.name}-journal").exists()
        try:
            with open_project(path) as project:
                kept = {_line(entry) for entry in project.log}
                outcome.lost += sum(line not in kept for line in told)
                outcome.unopened += project.read_only
        except YtcheckError as error:
            print("not opened:", error, file=sys.stderr)
            outcome.unopened += 1
    return outcome


def _killed(path: Path, chance: random.Random) -> list[str]:
    """What a process told before it was killed."""
    command = [sys.executable, "-m", "tests.project.decider", str(path), str(chance.getrandbits(32))]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, encoding="utf-8") as process:
        assert process.stdout is not None
        if chance.random() < 0.1:
            time.sleep(chance.random() * _OPENING)
        else:
            process.stdout.readline()
            time.sleep(chance.random() * _LONGEST)
        process.kill()
        lines = process.stdout.read().split("\n")
    return [line for line in lines[:-1] if line != "open"]


def _line(entry: LogEntry) -> str:
    return f"{entry.number} {entry.action.value} {entry.decision.note[:16]}"


def main() -> None:
    """Kill as often as asked, say what was found; exit code 1 where anything was lost."""
    from tests.project.conftest import SOURCE, small_check
    from ytcheck.project import create_project
    from ytcheck.rulebook import load_rulebook

    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=200)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "核对.ytc"
        create_project(path, small_check(load_rulebook()), {"d1": SOURCE}).close()
        outcome = kill_rounds(path, arguments.rounds, arguments.seed)
    print(f"seed {arguments.seed}: {outcome}")
    sys.exit(bool(outcome.lost or outcome.unopened))


if __name__ == "__main__":
    main()
