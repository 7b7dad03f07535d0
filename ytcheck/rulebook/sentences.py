"""What a rule pack knows of words beside its exemplars: sentences of policies, and what speaks for its subject."""

from pathlib import Path

from ytcheck.model.rules import Practice, Weights
from ytcheck.rulebook.table import read_table


def others_in(folder: Path) -> tuple[str, ...]:
    """The sentences of a rule pack's exemplars/other*.toml, which set out none of its tasks; by subject there."""
    tables = (read_table(file, folder) for file in sorted((folder / "exemplars").glob("other*.toml")))
    return tuple(sentence for table in tables for subject in table.names for sentence in table.texts(subject))


def practice_in(folder: Path, known: frozenset[str]) -> Practice:
    """The sentences of labelled policies in a rule pack's practice.toml, none without it; RuleFileWrong where a task is not `known`."""
    file = folder / "practice.toml"
    if not file.exists():
        return Practice()
    table = read_table(file, folder)
    tasks = table.by_task("tasks", known)
    return Practice(tuple((task, tasks.texts(task)) for task in tasks.names), table.texts("others"))


def subject_in(folder: Path) -> Weights:
    """The weights of letters and letter pairs in a rule pack's subject.toml, none without it; there each weight names all that have it."""
    file = folder / "subject.toml"
    if not file.exists():
        return Weights()
    table = read_table(file, folder)
    words = table.table("words")
    weighed = ((words.weight(name), words.text(name).split()) for name in words.names)
    return Weights(
        table.number("bias"), tuple((feature, weight) for weight, features in weighed for feature in features)
    )
