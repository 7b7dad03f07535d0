"""Paragraphs and table rows written out as clauses, each with its number path and the headings above it."""

import re
from dataclasses import dataclass, replace

from ytcheck.model.clause import Clause, Role
from ytcheck.model.document import Place
from ytcheck.outline.numbering import Label, NumberPath, inline_items, label_of
from ytcheck.outline.paragraphs import Paragraph, is_body_line
from ytcheck.outline.roles import role_of_columns, role_of_heading, role_of_paragraph
from ytcheck.outline.rows import Row
from ytcheck.outline.title import names_document

_LEAD = re.compile(r"^([^。；：，]{2,32})[。：]")
_QUOTED = re.compile("《([^《》]{4,80})》")
_IN_BRACKETS = re.compile("（[^（）]{1,16}）$")
_BOX = re.compile("专栏|案例|示例|链接")
_FIRST_ANNEX = re.compile(r"附件[：:]\s?1[.．、](?!\d)[^。；]{2,60}$")
_ANNEX = re.compile("附件\\d*[：:]?([^。；：]{0,60})")
_NAMED = re.compile(
    r"(?:重点|专项)?(?:任务|事项|举措|措施|行动|工程|专项|计划)(?:\d{1,2}|[一二三四五六七八九十]{1,3})[：:]"
)
_HEADING_LENGTH = 45
_LONGEST_STOPPED_HEADING = 16
_LONGEST_PLAIN_HEADING = 20
_LONGEST_CENTRED_HEADING = 60
_LONGEST_LEAD_IN = 32
_SHORTEST_PROVISION = 3
_ROLES = re.compile("牵头|负责|配合|主抓")  # who answers for the items is not to be lost with the words before them
_ASSIGNMENT = re.compile(
    r"^[^：（(]*(?:局|委|部|办|中心)：(?:任务|第)?[\d一二三四五六七八九十]|^[^：（(]+：[^：（(]*(?:局|委|部|办|中心)$"
    "|由[^（(]*(?:局|委|部|办|中心)[^（(]*(?:负责|牵头)$"
)
_ORDER = re.compile(
    "成立|设立|建立|组建|召开|创建|建设|打造|制定|出台|编制|落实|实施|执行|完善|发布|推行|推动|推进|支持|加强|健全|优化|开展|组织"
)
_SIGNATURE = re.compile(
    r"(?:政府|办公室|督查室|委员会|管委会|协会|(?:组织|宣传|统战|武装)部|[区市县工党]委|局|领导小组|开发区)$|^[（(].*[)）]$"
)
_BODIES = re.compile(r"[（(][^（()）]*(?:局|委|部|办|中心|负责|牵头|配合|单位)[^（()）]*[)）]$")


@dataclass(frozen=True, slots=True)
class _Piece:
    """What a clause is made from, before the path and the headings above it are added."""

    text: str
    words: str
    places: tuple[Place, ...]
    label: str = ""
    lead_in: str = ""
    role: Role | None = None


class ClauseWriter:
    """Takes a document's paragraphs and rows in order and keeps the clauses that they make."""

    def __init__(self, document: str, title: str = "") -> None:
        """`title` is the document's own; what it issues (《…》) is the title of what follows."""
        self._document = document
        self._issued = frozenset(map(_bare_title, _QUOTED.findall(title)))
        self._path = NumberPath()
        self._roles: list[tuple[int, Role]] = []
        self._clauses: list[Clause] = []
        self._open_heading: Paragraph | None = None
        self._annexes = 0  # of the list that is being read
        self._outside: tuple[NumberPath, list[tuple[int, Role]]] | None = None

    def paragraph(self, paragraph: Paragraph) -> None:
        """Take one paragraph: a heading, a provision, or a line that belongs to the provision above."""
        self._enter_or_leave_box(paragraph)
        label = label_of(paragraph.text)
        if self._lists_annex(paragraph.text, label):
            return
        annex = _ANNEX.fullmatch(paragraph.text)
        if annex is not None or _bare_title(paragraph.text) in self._issued:
            self._close_heading(None)
            self._path = NumberPath()
            self._enter(Label("plain", "", 0), paragraph.text if annex is None else annex[1])
        elif label is not None and not (self._clauses and is_body_line(paragraph.text[label.length :])):
            self._numbered(paragraph, label)
        elif label is not None or (is_body_line(paragraph.text) and (self._clauses or self._open_heading)):
            self._keep_heading()
            self._append_to_last(paragraph)
        elif role_of_paragraph(paragraph.text) is Role.CLOSING:
            self._close_heading(None)
        elif _is_plain_heading(paragraph) and (self._open_heading is None or not label_of(self._open_heading.text)):
            self._close_heading("plain")
            self._enter(Label("plain", "", 0), paragraph.text)
            self._open_heading = paragraph
        else:
            self._open_heading = None
            self._provision(paragraph, paragraph.text)

    def row(self, row: Row) -> None:
        """Take one table row as a clause of its own."""
        self._open_heading = None
        path = (*self._path.labels, *filter(None, (row.label, row.item)))
        self._clauses.append(
            Clause(
                document=self._document,
                index=0,
                label=row.item or row.label,
                path=path,
                headings=(*self._above(row.heading), *([row.above] if row.above else [])),
                heading=row.heading,
                text=row.text,
                places=row.places,
                role=self._role(role_of_columns(row.columns), row.heading),
                columns=row.columns,
                cells=row.cells,
            )
        )

    def finished(self) -> tuple[Clause, ...]:
        """All clauses of the document, numbered in order."""
        self._close_heading(None)
        return tuple(replace(clause, index=index) for index, clause in enumerate(self._clauses))

    def _lists_annex(self, text: str, label: Label | None) -> bool:
        """Whether a paragraph is one of the list of annexes (附件：1.… 2.…) above the signature."""
        if _FIRST_ANNEX.match(text):
            self._close_heading(None)
            self._path, self._annexes = NumberPath(), 1
        elif self._annexes and label is not None and label.text.strip(".．、") == str(self._annexes + 1):
            self._annexes += 1
        else:
            self._annexes = 0
        return self._annexes > 0

    def _enter_or_leave_box(self, paragraph: Paragraph) -> None:
        """The numbers inside a box (专栏) end with it: what follows goes on where the text before it stood."""
        if paragraph.banded and self._outside is None and _BOX.match(paragraph.text):
            self._outside = self._path.kept(), list(self._roles)
        elif not paragraph.banded and self._outside is not None:
            self._close_heading(None)
            (self._path, self._roles), self._outside = self._outside, None

    def _numbered(self, paragraph: Paragraph, label: Label) -> None:
        self._close_heading(label.kind)
        items = inline_items(paragraph.text)
        if items and not items[0][1]:
            for mark, text in items[1:]:
                self._numbered(replace(paragraph, text=mark + text), Label(label.kind, mark, len(mark)))
            return
        words = paragraph.text[label.length :].strip()
        self._enter(label, words.rstrip("。：:") if _is_heading(words) else _lead_of(words))
        if _is_heading(words):
            self._open_heading = paragraph
        else:
            self._provision(paragraph, words)

    def _enter(self, label: Label, heading: str) -> None:
        self._path.enter(label, heading)
        depth = self._path.depth
        role = role_of_heading(_without_bodies(heading))
        self._roles = [(at, known) for at, known in self._roles if at < depth] + ([(depth, role)] if role else [])

    def _provision(self, paragraph: Paragraph, words: str) -> None:
        role = role_of_paragraph(paragraph.text) or role_of_paragraph(words)
        if role in (Role.CLOSING, Role.CONTENTS):
            return
        items = inline_items(words)
        if not items:
            self._add(_Piece(paragraph.text, words, paragraph.places, role=role))
            return
        opening = items[0][1].strip("：:，。；")
        kept_whole = _ROLES.search(opening) and len(opening) <= _LONGEST_LEAD_IN
        lead = "" if kept_whole else _lead_of(words) or _lead_of(opening)
        lead_in = lead or opening[:_LONGEST_LEAD_IN]
        if len(opening) > len(lead_in):  # it says more than a heading can
            self._add(_Piece(items[0][1], items[0][1], paragraph.places))
        for mark, text in items[1:]:
            self._add(_Piece(mark + text, text, paragraph.places, mark, lead_in))

    def _close_heading(self, next_kind: str | None) -> None:
        """A heading that nothing deeper follows is itself a provision; so is each line of a list without numbers."""
        heading, self._open_heading = self._open_heading, None
        if heading is not None and _may_provide(heading) and (next_kind is None or self._path.ends_with(next_kind)):
            self._add(_Piece(heading.text, "", heading.places))

    def _keep_heading(self) -> None:
        """A heading of any length is a clause where bodies are named for it."""
        heading, self._open_heading = self._open_heading, None
        if heading is not None:
            self._add(_Piece(heading.text, "", heading.places))

    def _append_to_last(self, paragraph: Paragraph) -> None:
        if not self._clauses:
            return
        last = self._clauses[-1]
        text, places = f"{last.text}\n{paragraph.text}", (*last.places, *paragraph.places)
        self._clauses[-1] = replace(last, text=text, places=places)

    def _add(self, piece: _Piece) -> None:
        heading = _lead_of(piece.words)
        above = self._above(heading if piece.words else piece.text)
        labels = self._path.labels
        self._clauses.append(
            Clause(
                document=self._document,
                index=0,
                label=piece.label or (labels[-1] if labels else ""),
                path=(*labels, piece.label) if piece.label else labels,
                headings=(*above, piece.lead_in) if piece.lead_in and piece.lead_in not in above else above,
                heading=heading,
                text=piece.text,
                places=piece.places,
                role=self._role(piece.role, heading),
            )
        )

    def _above(self, own: str) -> tuple[str, ...]:
        return tuple(heading for heading in self._path.headings if heading and heading not in own)

    def _role(self, own: Role | None, heading: str) -> Role:
        inherited = self._roles[-1][1] if self._roles else None
        return own or inherited or role_of_heading(heading) or Role.PROVISION


def _is_heading(words: str) -> bool:
    """Short and without a sentence in it (行动一：育才 has none); one that ends in 。 only where it is too short to order anything."""
    bare = _NAMED.sub("", _without_bodies(words), count=1)
    if words.endswith("。") and (len(bare) > _LONGEST_STOPPED_HEADING or "，" in bare):
        return False
    return len(bare) <= _HEADING_LENGTH and not any(mark in bare for mark in "。；：:")


def _assigns(text: str) -> bool:
    """Whether a line names who answers for what (区科技局：1、2; 任务1：区科技局): it says all that it has to say."""
    return _ASSIGNMENT.search(text) is not None


def _is_plain_heading(paragraph: Paragraph) -> bool:
    """A short line without number or closing mark: an unnumbered heading (or a signature, under which nothing stands); or a centred one."""
    text = paragraph.text
    if _assigns(text):
        return False
    if paragraph.centred:
        return len(text) <= _LONGEST_CENTRED_HEADING and not any(mark in text for mark in "。；，")
    return len(text) <= _LONGEST_PLAIN_HEADING and not text.endswith(("。", "；", "：", "，"))


def _may_provide(heading: Paragraph) -> bool:
    """Whether a heading could be a provision: it has words enough, and does not only name a document or who issued it."""
    text, label = heading.text, label_of(heading.text)
    if role_of_paragraph(text) is not None:
        return False
    if label is not None:
        return len(text) - label.length >= _SHORTEST_PROVISION
    named = _SIGNATURE.search(text) or names_document(text)
    return not heading.centred and (not named or bool(_ORDER.match(text)))


def _bare_title(title: str) -> str:
    """The title without the years or （试行） after it, which a notice may leave out."""
    return _IN_BRACKETS.sub("", title)


def _without_bodies(words: str) -> str:
    return _BODIES.sub("", words).rstrip("。：:")


def _lead_of(words: str) -> str:
    """The leading phrase of a provision (强化平台支撑。), "" where it goes straight into its sentence."""
    match = _LEAD.match(words)
    return match[1] if match and len(words) > match.end() else ""
