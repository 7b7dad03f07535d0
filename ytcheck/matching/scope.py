"""Which tasks apply to a district: one bound to places that it does not have does not, by itself."""

from ytcheck.model.rules import District, Rulebook, Task


def district_named(rulebook: Rulebook, name: str) -> District | None:
    """The district of the pack with this name or short name, None where the pack does not know it."""
    wanted = name.removeprefix("烟台市").strip()
    for district in rulebook.districts:
        if wanted == district.name or wanted in district.short_names:
            return district
    return None


def applies(task: Task, district: District | None, named: bool) -> bool:
    """Whether a task counts for the district; for a set whose district is not `named` every task counts."""
    if not task.bound_to or not named:
        return True
    places = district.places if district is not None else ()
    return any(bound in place or place in bound for bound in task.bound_to for place in places)
