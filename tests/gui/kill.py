"""Kill the reviewing window at random moments and look whether a decision is lost: `make kill-test-window`."""

import argparse
import os
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from ytcheck.errors import YtcheckError
from ytcheck.service import check_documents
from ytcheck.service.casework import begin_case, open_case
from ytcheck.service.self_test import sample_files, sample_names

_LONGEST = 1.0  # seconds between the window's readiness and its end


def kill_rounds(path: Path, rounds: int, seed: int) -> Counter[str]:
    """Open, review, kill, look; the file grows from round to round."""
    chance, found = random.Random(seed), Counter[str]()
    for _ in range(rounds):
        told = _killed(path, chance)
        found["rounds"] += 1
        print(dict(found), file=sys.stderr)
        found["told"] += len(told)
        found["broken off"] += path.with_name(f"{path.name}-journal").exists()
        try:
            with open_case(path) as project:
                kept = {f"{e.number} {e.action.value} {e.when.isoformat()}" for e in project.log}
                found["lost"] += sum(line not in kept for line in told)
        except YtcheckError as error:
            print("not opened:", error, file=sys.stderr)
            found["unopened"] += 1
    return found


def _killed(path: Path, chance: random.Random) -> list[str]:
    """What the window told before it was killed."""
    command = [sys.executable, "-m", "tests.gui.reviewer", str(path), str(chance.getrandbits(32))]
    quiet = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, encoding="utf-8", env=quiet
    ) as process:
        assert process.stdout is not None
        first = process.stdout.readline()
        if first != "open\n":
            print("window:", first, file=sys.stderr)
        time.sleep(chance.random() * _LONGEST)
        process.kill()
        lines = process.stdout.read().split("\n")
    return [line for line in lines[:-1] if line != "open"]


def main() -> None:
    """Kill as often as asked, say what was found; exit code 1 where anything was lost."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=200)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        files = sample_files(sample_names()[0])
        begin_case(Path(folder) / "核对.ytc", check_documents(files, "云岚区"), files).close()
        found = kill_rounds(Path(folder) / "核对.ytc", asked.rounds, asked.seed)
    print(f"seed {asked.seed}: {dict(found)}")
    sys.exit(bool(found["lost"] or found["unopened"]))


if __name__ == "__main__":
    main()
