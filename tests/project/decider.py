"""A process that decides without pause and tells each decision that has returned: `python -m tests.project.decider FILE SEED`."""

import random
import sys
from datetime import datetime
from pathlib import Path

from ytcheck.model.decision import Decision, DecisionKind
from ytcheck.project import open_project


def main(path: Path, chance: random.Random) -> None:
    project = open_project(path)
    print("open", flush=True)
    while True:
        step = chance.random()
        now = datetime.now()
        if chance.random() < 0.1:
            project.rerun(project.automatic, {})
        if step < 0.7 or not (project.can_undo or project.can_redo):
            note = f"{chance.getrandbits(64):x}" + "。" * chance.choice((0, 10, 300, 3000))
            project.record(Decision(DecisionKind.NOTE, 1, "张三", now, "", "", note=note))
        elif step < 0.85 and project.can_undo:
            project.undo("张三", now)
        else:
            project.redo("张三", now)
        last = project.log[-1]
        print(last.number, last.action.value, last.decision.note[:16], flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), random.Random(int(sys.argv[2])))
