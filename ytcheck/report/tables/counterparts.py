"""Which body of the district answers for a city body: as its documents name it, else by the plain rule of names."""

from collections import Counter

from ytcheck.model.verdict import Check

_ZONES = ("新区", "开发区", "高新区", "试验区", "保护区", "保税区", "示范区", "功能区", "园区", "管理区")
_KINDS = "区市县"


def named_counterparts(check: Check, body: str) -> tuple[str, ...]:
    """The names under which the district's documents put this city body's work, the most frequent first."""
    names = Counter(
        found.district
        for verdict in check.verdicts
        for found in verdict.findings.bodies
        if found.body.name == body and found.district
    )
    return tuple(name for name, _ in names.most_common())


def counterpart_of(check: Check, body: str) -> str:
    """The body to propose: 区科技局 for 市科技局 in 云岚区, or what the documents call it elsewhere."""
    return next(iter(named_counterparts(check, body)), "") or _by_rule(check, body)


def _by_rule(check: Check, body: str) -> str:
    """市X局 → 区X局; a city bureau that runs branches keeps its name (市生态环境局云岚分局); a body of the state has no counterpart."""
    if not body.startswith("市"):
        return body if body.startswith("各") else f"与{body}对应的单位"
    if _is_branch(check, body):
        return f"{body}{_short(check.district)}分局"
    name = body[1:]
    return f"{_prefix(check.district, of_party=name.startswith('委'))}{name}"


def _is_branch(check: Check, body: str) -> bool:
    """Whether the rule pack's first name for the district's counterpart is a branch of the city's bureau."""
    names = next((c.names for c in check.rulebook.counterparts if c.city == body), ())
    return bool(names) and names[0].endswith("分局")


def _prefix(district: str, of_party: bool) -> str:
    if district.endswith(_ZONES):
        return "党工" if of_party else "区"
    kind = district[-1:]
    return kind if kind and kind in _KINDS else "区（市）"


def _short(district: str) -> str:
    return district if district.endswith(_ZONES) else district.rstrip(_KINDS)
