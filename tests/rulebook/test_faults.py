"""A wrong rule file is refused with its path and key."""

import shutil

import pytest

from ytcheck.errors import RuleFileWrong
from ytcheck.paths import rule_pack
from ytcheck.rulebook import DEFAULT_PACK, load_rulebook


@pytest.fixture
def pack(tmp_path):
    return shutil.copytree(rule_pack(DEFAULT_PACK), tmp_path / "pack")


def spoil(pack, name, old, new):
    file = pack / name
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "old", "new", "told"),
    [
        pytest.param(
            "measures/07.toml", 'title = "', 'heading = "', "measures/07.toml: title: 缺少此项", id="a key is missing"
        ),
        pytest.param(
            "measures/07.toml", "number = 7", 'number = "7"', "measures/07.toml: number: 应为整数", id="a wrong type"
        ),
        pytest.param(
            "measures/07.toml",
            '制定科技支撑碳达峰工作方案"]',
            '制定碳达峰方案"]',
            "tasks[1].quotes[0]: 引文",
            id="a quote that is not there",
        ),
        pytest.param(
            "measures/06.toml",
            "value = 80",
            "value = 90",
            "targets[0].value: 与“80%”不一致",
            id="a value unlike its figure",
        ),
        pytest.param("measures/06.toml", 'unit = "%"', "", "targets[0].unit: 缺少此项", id="a target without unit"),
        pytest.param(
            "measures/06.toml",
            'role = "lead"',
            'role = "boss"',
            "bodies[0].role: “boss”",
            id="a role that does not exist",
        ),
        pytest.param("measures/06.toml", "number = 6", "number = ", "measures/06.toml: 格式", id="no TOML"),
        pytest.param(
            "practice.toml", '"1.1" = [', '"99.1" = [', "practice.toml: tasks.99.1: 没有编号", id="practice of no task"
        ),
        pytest.param("weighing.toml", '"1.1" = ', '"99.1" = ', "tasks.99.1: 没有编号", id="a leaning of no task"),
        pytest.param(
            "subject.toml", '[words]\n"', '[words]\n"x', "subject.toml: words.x", id="a weight that is no number"
        ),
        pytest.param(
            "bodies.toml",
            'city = "市科协"',
            'city = "市妇联"',
            "bodies.toml: bodies: 缺少第27项",
            id="a body without counterpart",
        ),
    ],
)
def test_a_wrong_file_is_refused_with_its_path_and_key(pack, name, old, new, told):
    spoil(pack, name, old, new)
    with pytest.raises(RuleFileWrong) as refused:
        load_rulebook(pack)
    assert told in str(refused.value)


def test_a_pack_without_anything_learned_from_policies_loads(pack):
    for name in ("practice.toml", "subject.toml", "exemplars/other-a.toml", "exemplars/other-b.toml"):
        (pack / name).unlink()
    rulebook = load_rulebook(pack)
    assert (rulebook.practice.wordings, rulebook.others, rulebook.weighing.subject.weights) == ((), (), ())


def test_a_missing_measure_is_noticed(pack):
    (pack / "measures" / "12.toml").unlink()
    with pytest.raises(RuleFileWrong, match="举措编号"):
        load_rulebook(pack)
