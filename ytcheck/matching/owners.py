"""Who answers for a clause: the bodies that it lists itself, or that its heading or the end of its group lists for it."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from ytcheck.model.clause import Clause, Outline
from ytcheck.text.sentences import sentences

_ROLES = (
    "按职责分工负责|按职责分工|按职责|按分工|分别负责|牵头负责|牵头|主抓|抓总|统筹|协同|协助|配合|负责|参与|会同|落实|承担|组织实施|具体|共同|分别|"
    "单位为|部门为|等部门|等单位|和有关单位|及有关单位|有关单位|责任单位|责任部门|牵头单位|牵头部门|配合单位|设在"
)
_LIST_END = re.compile(r"[（(]([^（()）]*(?:局|委|部|办|中心|科协|分行|支行|院|镇街|街道|单位|公司)[^（()）]*)[)）]")
_LABELLED = re.compile(
    r"(?:责任|牵头|配合|实施|主管|主责|承办|落实|负责|协同|参与|咨询|受理|主体)(?:责任)?(?:单位|部门|分工|主体|机构|科室)[：:]([^。\n]*)|【谁[^】]{1,4}】([^\n]*)"
)
_BODY_COLUMN = re.compile("责任|单位|部门|牵头|配合|主办|承办|协办|主体")
_SEPARATORS = re.compile(f"[、，；。,;:：｜\\s/（）()]|{_ROLES}|^由|由(?=区|市|县|管委)")
_BODY = re.compile(
    "[\u4e00-\u9fff]{1,14}(?:局|委员会|委|部门|部|办公室|办|中心|科协|协会|分行|支行|单位|院|公司|管委会)"
)
_SPOKEN = re.compile(f"[、，；。：\\s（）()]|{_ROLES}|由")
_MOST_LEFT_OVER = 0.15


class Owners:
    """Made from the outlines of a policy set."""

    def __init__(self, outlines: Iterable[Outline]) -> None:
        self._groups: dict[tuple[str, tuple[str, ...]], list[Clause]] = defaultdict(list)
        self._own: dict[tuple[str, int], list[str]] = {}
        self._closing: dict[tuple[str, tuple[str, ...]], Clause | None] = {}
        for outline in outlines:
            for clause in outline.clauses:
                self._groups[clause.document, clause.headings].append(clause)

    def listed(self, clause: Clause) -> list[str]:
        """The bodies that are listed for a clause, as printed."""
        return self._own_of(clause) or self._of_headings(clause) or self._of_group(clause)

    def texts(self, clause: Clause) -> Iterator[str]:
        """The texts in which a body of a clause may be named in passing: its own, its headings', that of its group's list."""
        yield clause.text
        yield from reversed(clause.headings)
        if not self._own_of(clause) and (last := self._last_of_group(clause)) is not None:
            yield last.text

    def _of_headings(self, clause: Clause) -> list[str]:
        for heading in (clause.heading, *reversed(clause.headings)):
            if found := _names(_in_text(heading)):
                return found
        return []

    def _of_group(self, clause: Clause) -> list[str]:
        last = self._last_of_group(clause)
        return self._own_of(last) if last is not None else []

    def _last_of_group(self, clause: Clause) -> Clause | None:
        """The clause that closes the group under the same heading, where it alone lists bodies: its list is that of the whole group."""
        key = (clause.document, clause.headings)
        if key not in self._closing:  # asked for every measure that the clause serves
            group = self._groups[key]
            listing = [other for other in group if self._own_of(other)]
            self._closing[key] = group[-1] if clause.headings and listing == [group[-1]] else None
        last = self._closing[key]
        return None if last == clause else last

    def _own_of(self, clause: Clause) -> list[str]:
        key = clause.key
        if key not in self._own:
            self._own[key] = _names(_lists(clause))
        return self._own[key]


def _lists(clause: Clause) -> list[str]:
    """The lists of bodies in a clause: in a column, in a labelled line, in brackets, in a sentence that is nothing else."""
    columns = [cell for cell, column in zip(clause.cells, clause.columns, strict=True) if _BODY_COLUMN.search(column)]
    return [*columns, *_in_text(clause.text)]


def _in_text(text: str) -> list[str]:
    labelled = (match[1] or match[2] or "" for match in _LABELLED.finditer(text))
    bracketed = (match[1] for match in _LIST_END.finditer(text))
    return [*labelled, *bracketed, *(sentence for sentence in sentences(text)[-1:] if _is_list(sentence))]


def _is_list(sentence: str) -> bool:
    """Whether a sentence is made of bodies and their roles alone (区科技局牵头，区财政局配合。)."""
    if not re.search("牵头|负责|配合|主抓|协同|落实", sentence) or not _BODY.search(sentence):
        return False
    left = _SPOKEN.sub("", sentence)
    return len("".join(_BODY.split(left))) <= _MOST_LEFT_OVER * len(sentence)


def _names(lists: Iterable[str]) -> list[str]:
    names = (_BODY.search(part) for text in lists for part in _SEPARATORS.split(text) if part)
    return [name[0] for name in names if name is not None]
