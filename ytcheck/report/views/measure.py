"""One measure as the window shows it: the city's words, tasks, figures and bodies beside the district's, and the evidence."""

from dataclasses import dataclass

from ytcheck.model.decision import Decision, DecisionKind
from ytcheck.model.finding import TargetFinding, TaskFinding, TaskStatus
from ytcheck.model.rules import Measure, Task
from ytcheck.model.verdict import Check, Status, Verdict
from ytcheck.report import wording
from ytcheck.report.views.cards import Card, cards_of
from ytcheck.report.views.filtering import is_reviewed
from ytcheck.report.views.serving import Served, measures_served, served_by
from ytcheck.report.views.signs import TARGET_SIGN, TASK_SIGN


@dataclass(frozen=True, slots=True)
class CityWords:
    """A run of the city's text; `task` is the id of the task whose words they are, "" between tasks."""

    text: str
    task: str = ""


@dataclass(frozen=True, slots=True)
class TaskLine:
    """A task with its state; `program` is the program's own state where a person's differs, `ground` where it is set out or why not."""

    id: str
    name: str
    status: TaskStatus
    sign: str
    state: str
    ground: str
    uncertain: bool
    program: str
    decided: bool


@dataclass(frozen=True, slots=True)
class FigureLine:
    """A city figure beside the district's; `by_year` are its figures year by year and `text` its sentence, "" without."""

    indicator: str
    city: str
    district: str
    sign: str
    verdict: str
    by_year: str
    text: str


@dataclass(frozen=True, slots=True)
class BodyLine:
    """A city body with its role beside the district's counterpart, "" where none is named."""

    city: str
    role: str
    district: str


@dataclass(frozen=True, slots=True)
class DecisionLine:
    """A decision in words: who, when, what; `stale` where its ground has changed since (需复核)."""

    text: str
    stale: bool


@dataclass(frozen=True, slots=True)
class MeasureView:
    """Everything shown of one measure; `program` is the program's own verdict in words, `doubts` why a person should look."""

    number: int
    label: str
    title: str
    chapter: str
    status: Status
    state: str
    program: str
    reviewed: bool
    doubts: tuple[str, ...]
    city: tuple[CityWords, ...]
    tasks: tuple[TaskLine, ...]
    figures: tuple[FigureLine, ...]
    bodies: tuple[BodyLine, ...]
    cards: tuple[Card, ...]
    decisions: tuple[DecisionLine, ...]

    def cards_for(self, task: str) -> tuple[Card, ...]:
        """The cards of one task, all of them for ""."""
        return tuple(card for card in self.cards if not task or task in card.tasks)


def measure_view(check: Check, number: int, served: Served | None = None) -> MeasureView:
    """The view of measure `number` of the check; `served` is what its clauses serve where that is known already."""
    verdict = next(v for v in check.verdicts if v.measure.number == number)
    measure = verdict.measure
    chapter = next(c for c in check.rulebook.chapters if c.number == measure.chapter)
    return MeasureView(
        number=number,
        label=measure.label,
        title=measure.title,
        chapter=f"{chapter.number}、{chapter.title}",
        status=verdict.status,
        state=wording.status_of(verdict),
        program=wording.status_of(verdict.automatic or verdict),
        reviewed=is_reviewed(verdict),
        doubts=_doubts(check, verdict),
        city=city_words(measure),
        tasks=tuple(_task_line(check, verdict, found) for found in verdict.findings.tasks),
        figures=tuple(_figure_line(found) for found in verdict.findings.targets),
        bodies=tuple(
            BodyLine(b.body.name, wording.ROLE[b.body.role], b.district or "") for b in verdict.findings.bodies
        ),
        cards=cards_of(check, verdict, measures_served(served_by(check) if served is None else served)),
        decisions=_decisions(verdict),
    )


def city_words(measure: Measure) -> tuple[CityWords, ...]:
    """The city's text in order, the words of each task apart."""
    found = sorted((measure.text.find(quote), quote, task.id) for task in measure.tasks for quote in task.quotes)
    words: list[CityWords] = []
    at = 0
    for start, quote, task in found:
        if start < at:
            continue
        words.append(CityWords(measure.text[at:start]))
        words.append(CityWords(quote, task))
        at = start + len(quote)
    words.append(CityWords(measure.text[at:]))
    return tuple(word for word in words if word.text)


def _task_line(check: Check, verdict: Verdict, found: TaskFinding) -> TaskLine:
    task = next(task for task in verdict.measure.tasks if task.id == found.task)
    own = _program_status(verdict, task)
    return TaskLine(
        id=found.task,
        name=task.name,
        status=found.status,
        sign=TASK_SIGN[found.status],
        state=wording.TASK[found.status] + ("（力度弱化）" if found.weakened else ""),
        ground=_ground(check, found),
        uncertain=found.uncertain,
        program=wording.TASK[own] if own is not found.status else "",
        decided=any(d.kind is DecisionKind.TASK and d.task == task.id for d in verdict.review.decisions),
    )


def _program_status(verdict: Verdict, task: Task) -> TaskStatus:
    own = verdict.automatic or verdict
    return next(found.status for found in own.findings.tasks if found.task == task.id)


def _ground(check: Check, found: TaskFinding) -> str:
    if found.evidence:
        return "、".join(dict.fromkeys(wording.place_of(check, evidence.clause) for evidence in found.evidence[:3]))
    if found.nearest is not None:
        return f"最接近：{wording.place_of(check, found.nearest.clause)}，{found.nearest.reason}"
    return "未见相关表述"


def _figure_line(found: TargetFinding) -> FigureLine:
    figure = found.figure
    return FigureLine(
        indicator=found.target.indicator,
        city=wording.city_figure_of(found.target),
        district="" if figure is None else wording.figure_of(figure.value, figure.unit, figure.deadline),
        sign=TARGET_SIGN[found.verdict],
        verdict=wording.TARGET[found.verdict],
        by_year="，".join(wording.by_year_of(found)),
        text="" if figure is None else figure.text,
    )


def _doubts(check: Check, verdict: Verdict) -> tuple[str, ...]:
    """Why the measure is marked 待核 or 需复核, one sentence each; none for a settled one."""
    if verdict.review.stale:
        return ("需复核：作出意见后，市级要求或依据条款已有变化，请再看一遍。",)
    if not verdict.uncertain or is_reviewed(verdict):
        return ()
    names = {task.id: task.name for task in verdict.measure.tasks}
    unsure = [names[found.task] for found in verdict.findings.tasks if found.uncertain]
    reasons = [f"待核：程序对“{'”“'.join(unsure)}”把握不足。"] if unsure else []
    if check.partly_unread:
        reasons.append("待核：有文件或页面未能读取，可能影响本项结论。")
    return tuple(reasons) or ("待核：程序对本项结论把握不足。",)


def _decisions(verdict: Verdict) -> tuple[DecisionLine, ...]:
    lines = [(decision, decision in verdict.review.stale) for decision in verdict.review.decisions]
    lines += [(decision, True) for decision in verdict.review.stale if decision not in verdict.review.decisions]
    return tuple(DecisionLine(_said(verdict, decision), stale) for decision, stale in lines)


def _said(verdict: Verdict, decision: Decision) -> str:
    """张三 11-24 10:05 任务“…”改定为“已落实”：理由."""
    names = {task.id: task.name for task in verdict.measure.tasks}
    subject = f"“{names[decision.task]}”" if decision.task in names else ""
    return f"{decision.who} {decision.when:%Y-%m-%d %H:%M}　{subject}{said_of(decision)}"


_SAID = {
    DecisionKind.CONFIRM: "同意程序结论",
    DecisionKind.NOTE: "备注",
    DecisionKind.ATTACH: "补充依据条款",
    DecisionKind.REJECT: "排除依据条款",
}


def said_of(decision: Decision) -> str:
    """What a decision did, in a few words, its reason behind a colon."""
    if decision.kind in (DecisionKind.STATUS, DecisionKind.TASK) and not decision.status:
        words = "恢复程序判断"
    elif decision.kind is DecisionKind.STATUS:
        words = f"结论改定为“{wording.STATUS[Status(decision.status)]}”"
    elif decision.kind is DecisionKind.TASK:
        words = f"改定为“{wording.TASK[TaskStatus(decision.status)]}”"
    else:
        words = _SAID[decision.kind]
    return f"{words}：{decision.note}" if decision.note else words
