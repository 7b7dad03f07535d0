"""A rule pack's files put together to one Rulebook."""

from fractions import Fraction
from pathlib import Path

from ytcheck import paths
from ytcheck.errors import RuleFileWrong
from ytcheck.model.rules import Chapter, Counterpart, District, Measure, Rulebook, Weighing, Weights
from ytcheck.rulebook.measures import measure_of, target_of
from ytcheck.rulebook.sentences import others_in, practice_in, subject_in
from ytcheck.rulebook.table import RuleTable, read_table

DEFAULT_PACK = "yantai-2024-40"


def load_rulebook(pack: Path | None = None) -> Rulebook:
    """Load the rule pack in the folder `pack` (the bundled one by default); RuleFileWrong names path and key of a fault."""
    folder = pack or paths.rule_pack(DEFAULT_PACK)
    head = read_table(folder / "pack.toml", folder)
    share = head.table("covered_share")
    measures = _measures(folder)
    known = frozenset(task.id for measure in measures for task in measure.tasks)
    chapters = tuple(Chapter(c.text("number"), c.text("title")) for c in head.tables("chapters"))
    _check_chapters(measures, chapters, head)
    goals = read_table(folder / "goals.toml", folder)
    goal_text = goals.text("text")
    return Rulebook(
        id=head.text("id"),
        version=head.text("version"),
        issuer=head.text("issuer"),
        title=head.text("title"),
        short_title=head.text("short_title"),
        doc_no=head.text("doc_no"),
        issued=head.day("date"),
        covered_share=Fraction(share.whole("numerator"), share.whole("denominator")),
        chapters=chapters,
        goals=tuple(target_of(goal, goal_text) for goal in goals.tables("targets")),
        measures=measures,
        districts=_districts(read_table(folder / "districts.toml", folder)),
        counterparts=_counterparts(read_table(folder / "bodies.toml", folder), measures),
        weighing=_weighing(folder, known),
        others=others_in(folder),
        practice=practice_in(folder, known),
    )


def _measures(folder: Path) -> tuple[Measure, ...]:
    files = sorted((folder / "measures").glob("*.toml"))
    measures = tuple(measure_of(read_table(file, folder), _exemplars(folder, file.name)) for file in files)
    numbers = [measure.number for measure in measures]
    if numbers != list(range(1, len(measures) + 1)) or not measures:
        raise RuleFileWrong(f"{folder.name}/measures", "number", "举措编号应从1起连续")
    return measures


def _exemplars(folder: Path, name: str) -> RuleTable | None:
    file = folder / "exemplars" / name
    return read_table(file, folder) if file.exists() else None


def _check_chapters(measures: tuple[Measure, ...], chapters: tuple[Chapter, ...], head: RuleTable) -> None:
    known = {chapter.number for chapter in chapters}
    for measure in measures:
        if measure.chapter not in known:
            raise head.wrong("chapters", f"缺少第{measure.number}项举措所在的章“{measure.chapter}”")


def _weighing(folder: Path, known: frozenset[str]) -> Weighing:
    table = read_table(folder / "weighing.toml", folder)
    return Weighing(
        alone=_weights(table.table("alone"), known),
        in_context=_weights(table.table("in_context"), known),
        risk=_weights(table.table("risk"), known),
        subject=subject_in(folder),
        first=table.number("first"),
        joint=table.number("joint"),
        sure=table.number("sure"),
        further=table.number("further"),
        mention=table.number("mention"),
        evidence=table.number("evidence"),
        doubt=table.number("doubt"),
    )


def _weights(table: RuleTable, known: frozenset[str]) -> Weights:
    signals = tuple((name, table.number(name)) for name in table.names if name not in ("bias", "tasks"))
    return Weights(table.number("bias"), signals, table.by_task("tasks", known).numbers())


def _districts(table: RuleTable) -> tuple[District, ...]:
    return tuple(District(d.text("name"), d.texts("short_names"), d.texts("places")) for d in table.tables("districts"))


def _counterparts(table: RuleTable, measures: tuple[Measure, ...]) -> tuple[Counterpart, ...]:
    found = tuple(
        Counterpart(b.text("city"), b.texts("names"), b.texts("words"), b.texts("not_words"))
        for b in table.tables("bodies")
    )
    known = {counterpart.city for counterpart in found}
    for measure in measures:
        for body in measure.bodies:
            if body.name not in known:
                raise table.wrong("bodies", f"缺少第{measure.number}项举措的责任单位“{body.name}”")
    return found
