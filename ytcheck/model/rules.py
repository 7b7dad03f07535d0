"""A city document as data: what rulebook loads from rules/ and everything above judges by."""

from dataclasses import dataclass
from datetime import date
from enum import Enum
from fractions import Fraction


class BodyRole(Enum):
    """A department's part in a measure: 牵头, 配合, 按职责分工负责."""

    LEAD = "lead"
    COOPERATING = "cooperating"
    SHARED = "shared"


class Comparator(Enum):
    """How a figure binds: at least, at most, about."""

    AT_LEAST = ">="
    AT_MOST = "<="
    ABOUT = "~"


class TargetKind(Enum):
    """What sort of figure an indicator is: shares, growth rates and ranks compare directly, counts and sums do not."""

    COUNT = "count"
    SUM = "sum"
    SHARE = "share"
    GROWTH = "growth"
    RANK = "rank"


@dataclass(frozen=True, slots=True)
class Pattern:
    """A wording as data: every part must occur, a part occurs when one of its literals does (规上|工业企业 + 研发机构)."""

    parts: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Body:
    """A city department as the measure names it (市科技局), with its role."""

    name: str
    role: BodyRole


@dataclass(frozen=True, slots=True)
class Target:
    """An indicator with its figure: 省级以上科创平台 ≥ 500 家, 2027. `task` is the task that it belongs to, "" for a goal.

    `within` are names that count only in a clause that is evidence for the task. A sentence in which a pattern of `not_with` holds states
    another indicator.
    """

    task: str
    indicator: str
    aliases: tuple[Pattern, ...]
    not_with: tuple[Pattern, ...]
    comparator: Comparator
    value: float
    unit: str
    deadline: int | None
    yearly: bool
    kind: TargetKind
    figure: str
    quote: str
    within: tuple[Pattern, ...] = ()


@dataclass(frozen=True, slots=True)
class Exemplars:
    """Wordings of one task as offices write it, and near-misses that do not count.

    `programme` are those of `wordings` that are written as a provision of a policy: what a district may be proposed to add.
    """

    wordings: tuple[str, ...] = ()
    near_misses: tuple[str, ...] = ()
    programme: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Task:
    """One thing to be done inside a measure; `quotes` are its words in the measure's text, `bound_to` the places it needs."""

    id: str
    name: str
    quotes: tuple[str, ...]
    key_terms: tuple[Pattern, ...]
    wordings: tuple[Pattern, ...]
    paraphrases: tuple[Pattern, ...]
    look_alikes: tuple[Pattern, ...]
    bound_to: tuple[str, ...] = ()
    exemplars: Exemplars = Exemplars()


@dataclass(frozen=True, slots=True)
class Measure:
    """One of the city's measures; `label` is its printed number （一）, `text` its full words, bodies included."""

    number: int
    label: str
    chapter: str
    title: str
    text: str
    context: tuple[str, ...]
    bodies: tuple[Body, ...]
    tasks: tuple[Task, ...]
    targets: tuple[Target, ...]


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter of the city document: 二, 强化高水平创新平台建设，…."""

    number: str
    title: str


@dataclass(frozen=True, slots=True)
class District:
    """A district, county-level city or zone with its short names and the places and bodies that belong to it."""

    name: str
    short_names: tuple[str, ...]
    places: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Counterpart:
    """The names under which districts run the counterpart of one city department (区科技局, 科技创新局 for 市科技局).

    A body in a list of responsible bodies is the counterpart also where its name holds one of `words` and none of `not_words`.
    """

    city: str
    names: tuple[str, ...]
    words: tuple[str, ...] = ()
    not_words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Weights:
    """The weights of a logistic regression, by the signal's name; `tasks` by id what is added where it is about that task."""

    bias: float = 0.0
    weights: tuple[tuple[str, float], ...] = ()
    tasks: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Weighing:
    """How the signals of a match are weighed, and the scores (0–1) that decide.

    Each sentence is weighed `alone` first, then `in_context` of what the others claim; files kept by earlier programs have neither, nor `sure`.
    `first` lets a measure leave 未覆盖, its tasks from `joint` on counting together; `further` is then enough for a task where another one
    reaches `sure`. `mention` is enough for a mention. A clause is shown as evidence beside a better one from `evidence` times that one's
    score on. A verdict is uncertain from a risk of `doubt` on that it is wrong, which `risk` reckons from the chances of its tasks.
    `subject` weighs letters and letter pairs for a text's being about any task.
    """

    first: float
    joint: float
    further: float
    mention: float
    evidence: float
    doubt: float
    sure: float = 0.0
    alone: Weights = Weights()
    in_context: Weights = Weights()
    risk: Weights = Weights()
    subject: Weights = Weights()


@dataclass(frozen=True, slots=True)
class Practice:
    """Sentences of labelled policies: by a task's id those that set it out, and `others` that set out none."""

    wordings: tuple[tuple[str, tuple[str, ...]], ...] = ()
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rulebook:
    """One rule pack, checked and ready; `others` are sentences of policies on other subjects, written for the pack."""

    id: str
    version: str
    issuer: str
    title: str
    short_title: str
    doc_no: str
    issued: date
    covered_share: Fraction
    chapters: tuple[Chapter, ...]
    goals: tuple[Target, ...]
    measures: tuple[Measure, ...]
    districts: tuple[District, ...]
    counterparts: tuple[Counterpart, ...]
    weighing: Weighing
    others: tuple[str, ...] = ()
    practice: Practice = Practice()

    @property
    def city(self) -> str:
        """The issuing city's short name: 烟台 of 烟台市人民政府."""
        return self.issuer.partition("市")[0]

    @property
    def targets(self) -> tuple[Target, ...]:
        """The goals, then every measure's targets."""
        return (*self.goals, *(target for measure in self.measures for target in measure.targets))
