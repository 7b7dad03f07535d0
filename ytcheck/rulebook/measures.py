"""One measure's file: its words, bodies, tasks and targets, each held against the measure's text."""

from ytcheck.model.rules import (
    Body,
    BodyRole,
    Comparator,
    Exemplars,
    Measure,
    Pattern,
    Target,
    TargetKind,
    Task,
)
from ytcheck.rulebook.table import RuleTable
from ytcheck.text.normal import fold
from ytcheck.text.numerals import amounts, shares_in_words

_STYLES = ("programme", "incentive", "table", "plan", "plain")


def measure_of(table: RuleTable, exemplars: RuleTable | None) -> Measure:
    """The measure of one file; RuleFileWrong where a quote, figure or key does not fit."""
    text = table.text("text")
    wordings = _wordings(exemplars)
    tasks = tuple(_task(task, text, wordings) for task in table.tables("tasks"))
    targets = tuple(target_of(target, text) for target in table.tables("targets"))
    _check_tasks(table, tasks, targets)
    return Measure(
        number=table.whole("number"),
        label=table.text("label"),
        chapter=table.text("chapter"),
        title=table.text("title"),
        text=text,
        context=table.texts("context"),
        bodies=tuple(Body(body.text("name"), body.choice("role", BodyRole)) for body in table.tables("bodies")),
        tasks=tasks,
        targets=targets,
    )


def target_of(table: RuleTable, text: str) -> Target:
    """A quantified target whose quote stands in `text` and whose figure says its value."""
    quote, figure = table.text("quote"), table.text("figure")
    if quote not in text:
        raise table.wrong("quote", "引文与原文不一致")
    if figure not in quote:
        raise table.wrong("figure", "引文中没有这一数值")
    value, unit = table.number("value"), table.text("unit")
    if (value, unit) not in {(a.value, a.unit) for a in (*amounts(figure), *shares_in_words(figure))}:
        raise table.wrong("value", f"与“{figure}”不一致")
    indicator = table.text("indicator")
    return Target(
        task=table.optional_text("task"),
        indicator=indicator,
        aliases=(pattern_of(indicator), *(pattern_of(alias) for alias in table.texts("aliases"))),
        not_with=tuple(pattern_of(wording) for wording in table.texts("not_with")),
        comparator=table.choice("comparator", Comparator),
        value=value,
        unit=unit,
        deadline=table.optional_whole("deadline"),
        yearly=table.optional_text("period") == "year",
        kind=table.choice("kind", TargetKind),
        figure=figure,
        quote=quote,
        within=tuple(pattern_of(wording) for wording in table.texts("within")),
    )


def pattern_of(wording: str) -> Pattern:
    """A wording such as 规上|工业企业 + 研发机构 as a pattern of folded literals."""
    parts = (tuple(fold(literal) for literal in part.split("|") if literal.strip()) for part in wording.split("+"))
    return Pattern(tuple(part for part in parts if part))


def _task(table: RuleTable, text: str, exemplars: dict[str, Exemplars]) -> Task:
    for index, quote in enumerate(table.texts("quotes")):
        if quote not in text:
            raise table.wrong(f"quotes[{index}]", "引文与原文不一致")
    identity = table.text("id")
    return Task(
        id=identity,
        name=table.text("name"),
        quotes=table.texts("quotes"),
        key_terms=_patterns(table, "key_terms"),
        wordings=_patterns(table, "wordings"),
        paraphrases=_patterns(table, "paraphrases"),
        look_alikes=_patterns(table, "look_alikes"),
        bound_to=table.texts("bound_to"),
        exemplars=exemplars.get(identity, Exemplars()),
    )


def _patterns(table: RuleTable, key: str) -> tuple[Pattern, ...]:
    patterns = tuple(pattern_of(wording) for wording in table.texts(key))
    for index, pattern in enumerate(patterns):
        if not pattern.parts:
            raise table.wrong(f"{key}[{index}]", "没有可比对的词语")
    return patterns


def _wordings(table: RuleTable | None) -> dict[str, Exemplars]:
    if table is None:
        return {}
    return {
        task.text("id"): Exemplars(
            wordings=tuple(w for style in _STYLES for w in task.texts(style)),
            near_misses=task.texts("near_misses"),
            programme=task.texts("programme"),
        )
        for task in table.tables("tasks")
    }


def _check_tasks(table: RuleTable, tasks: tuple[Task, ...], targets: tuple[Target, ...]) -> None:
    known = {task.id for task in tasks}
    if len(known) != len(tasks) or not tasks:
        raise table.wrong("tasks", "任务编号缺失或重复")
    for index, target in enumerate(targets):
        if target.task not in known:
            raise table.wrong(f"targets[{index}].task", f"没有编号为“{target.task}”的任务")
