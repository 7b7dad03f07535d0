"""Many checks in one process: what one check takes is given back before the next (`make endurance` runs a thousand)."""

import pytest

from tests.performance.endurance import children, looks

CHECKS, WARM_UP = 30, 12
MIB = 1024 * 1024


@pytest.fixture(scope="module")
def seen(tmp_path_factory):
    before = set(children())
    found = list(looks(CHECKS, tmp_path_factory.mktemp("endurance"), report_every=5))
    return found, set(children()) - before


def test_no_file_handle_is_left_by_a_check(seen):
    assert len({look.handles for look in seen[0][WARM_UP:]}) == 1


def test_no_process_is_left_by_a_check(seen):
    found, left = seen
    assert len({look.processes for look in found[WARM_UP:]}) == 1
    assert left == set()


def test_memory_does_not_grow_with_checks(seen):
    found = seen[0]
    assert found[-1].own - found[WARM_UP].own < 4 * MIB
    assert found[-1].readers - found[WARM_UP].readers < 4 * MIB
