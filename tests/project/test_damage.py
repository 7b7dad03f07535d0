"""A damaged file is never taken for a whole one, and what can be read of it is found: decisions first."""

import random

import pytest

from tests.project.conftest import SOURCE
from tests.support.cases import NOON
from ytcheck.errors import ProjectDamaged, ProjectError, ProjectForeign
from ytcheck.judging import decisions as make
from ytcheck.project import create_project, open_project, salvage
from ytcheck.project.carving import carved_entries

SEED, FLIPS, CUTS, PAGE = 40, 120, 25, 4096


@pytest.fixture(scope="module")
def whole(tmp_path_factory, check):
    """The bytes of a file with forty decisions, some of them long, and what they are."""
    path = tmp_path_factory.mktemp("whole") / "a.ytc"
    with create_project(path, check, {"d1": SOURCE}) as project:
        for number in range(40):
            project.record(make.remark(check, 1 + number % 3, "张三", NOON, f"第{number}条意见" + "。" * (number * 9)))
        return path.read_bytes(), project.decisions


@pytest.fixture
def damaged(tmp_path):
    def write(data):
        (tmp_path / "坏.ytc").write_bytes(data)
        return tmp_path / "坏.ytc"

    return write


def flipped(data, at, bit=0):
    changed = bytearray(data)
    changed[at] ^= 1 << bit
    return bytes(changed)


def rescued(path):
    return [entry.decision for entry in salvage(path).entries]


def test_a_flipped_bit_is_noticed_or_changes_nothing(whole, damaged, check):
    data, decisions = whole
    chance = random.Random(SEED)
    wrong = []
    for _ in range(FLIPS):
        at, bit = chance.randrange(len(data)), chance.randrange(8)
        try:
            with open_project(damaged(flipped(data, at, bit))) as project:
                if (project.automatic, project.decisions, project.source("d1")) != (check, decisions, SOURCE):
                    wrong.append((at, bit))
        except ProjectError:
            continue
    assert wrong == []


def test_a_flipped_bit_costs_one_decision_at_most(whole, damaged):
    data, decisions = whole
    chance = random.Random(SEED)
    flips = (chance.randrange(len(data)) for _ in range(FLIPS // 4))
    assert min(len(rescued(damaged(flipped(data, at)))) for at in flips) >= len(decisions) - 1


@pytest.mark.parametrize("share", [n / CUTS for n in range(1, CUTS)])
def test_a_file_cut_short_is_noticed(whole, damaged, share):
    data, _ = whole
    with pytest.raises(ProjectError):
        open_project(damaged(data[: int(len(data) * share)]))


@pytest.mark.parametrize("share", [0.5, 0.8, 0.9, 0.95, 0.99])
def test_every_decision_before_the_cut_is_found(whole, damaged, share):
    data, decisions = whole
    cut = data[: int(len(data) * share)]
    kept = [d for d in decisions if cut.count(f'"note":"{d.note}"'.encode()) and cut.count(f'{d.note}"'.encode())]
    assert [d for d in kept if d not in rescued(damaged(cut))] == []


def test_a_file_that_lost_its_first_page_is_damaged_and_not_foreign(whole, damaged):
    data, _ = whole
    with pytest.raises(ProjectDamaged):
        open_project(damaged(b"\0" * PAGE + data[PAGE:]))


def test_everything_is_found_behind_a_lost_first_page(whole, damaged, check):
    data, decisions = whole
    found = salvage(damaged(b"\0" * PAGE + data[PAGE:]))
    assert (tuple(e.decision for e in found.entries), found.check) == (decisions, check)


def test_lost_pages_in_the_midst_leave_the_others(whole, damaged, check):
    data, decisions = whole
    pages = len(data) // PAGE
    for page in range(1, pages):
        torn = data[: page * PAGE] + b"\xff" * PAGE + data[(page + 1) * PAGE :]
        assert len(rescued(damaged(torn))) >= len(decisions) * 2 // 3


def test_decisions_are_found_in_bytes_that_are_no_database(whole, damaged):
    data, decisions = whole
    found = {entry.decision for entry in carved_entries(damaged(b"%PDF-" + data[7:]))}
    assert len(found) >= len(decisions) - 1


def test_the_damaged_file_itself_is_left_as_it_is(whole, damaged):
    data, _ = whole
    path = damaged(data[: len(data) // 2])
    salvage(path)
    assert path.read_bytes() == data[: len(data) // 2]


@pytest.mark.parametrize("content", [b"", b"\0" * 9000, b"SQLite format 3\0" + b"\0" * 9000, "政策文件".encode() * 900])
def test_a_file_without_anything_of_ours_is_refused(damaged, content):
    with pytest.raises(ProjectError):
        open_project(damaged(content))
    with pytest.raises(ProjectForeign):
        salvage(damaged(content))
