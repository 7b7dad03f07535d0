"""Settings come back as they were kept; what is broken is as if it had never been set."""

import json

import pytest

from ytcheck.settings import RecentCheck, Settings, Theme, load_settings, remembered, save_settings

ALL = Settings(
    reviewer="张三",
    office="云岚区科技局",
    folder="D:/政策",
    text_size=150,
    recognise_scans=False,
    theme=Theme.DARK,
    recent=(RecentCheck("D:/政策/云岚区.ytc", "云岚区", "2025-06-30", 12, 9, 8),),
    places=(("main", "AdnQywAD"),),
)


@pytest.fixture
def file(tmp_path):
    return tmp_path / "配置" / "settings.json"


def test_all_settings_come_back(file):
    save_settings(ALL, file)
    assert load_settings(file) == ALL


def test_without_a_file_nothing_is_set(file):
    assert load_settings(file) == Settings()


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"null", b"\xff\xfe\x00", b"[" * 100_000])
def test_a_broken_file_is_as_none(file, content):
    file.parent.mkdir()
    file.write_bytes(content)
    assert load_settings(file) == Settings()


@pytest.mark.parametrize(
    ("key", "value"),
    [
        pytest.param("text_size", "large", id="a word for a number"),
        pytest.param("text_size", True, id="a truth for a number"),
        pytest.param("theme", "pink", id="an unknown theme"),
        pytest.param("recent", "D:/a.ytc", id="a word for a list"),
        pytest.param("recent", [{"district": "云岚区"}, 7], id="checks without a path"),
        pytest.param("places", [["main"], ["a", 1], 5], id="places that are none"),
    ],
)
def test_one_senseless_value_leaves_the_others(file, key, value):
    save_settings(ALL, file)
    kept = json.loads(file.read_text(encoding="utf-8"))
    file.write_text(json.dumps({**kept, key: value}), encoding="utf-8")
    found = load_settings(file)
    assert getattr(found, key) == getattr(Settings(), key)
    assert found.reviewer == ALL.reviewer


def test_what_a_newer_program_added_is_passed_over(file):
    save_settings(ALL, file)
    kept = json.loads(file.read_text(encoding="utf-8"))
    file.write_text(json.dumps({**kept, "future": 1}), encoding="utf-8")
    assert load_settings(file) == ALL


def test_where_nothing_can_be_written_the_old_ones_stay(file):
    save_settings(ALL, file)
    assert not save_settings(Settings(), file / "below" / "settings.json")
    assert load_settings(file) == ALL


def test_saving_leaves_no_other_file(file):
    save_settings(ALL, file)
    save_settings(Settings(), file)
    assert [f.name for f in file.parent.iterdir()] == ["settings.json"]


def test_the_check_opened_last_is_the_first_and_stands_once():
    settings = Settings()
    for path in ("a", "b", "a"):
        settings = remembered(settings, RecentCheck(path))
    assert [check.path for check in settings.recent] == ["a", "b"]


def test_old_checks_are_forgotten():
    settings = Settings()
    for number in range(30):
        settings = remembered(settings, RecentCheck(str(number)))
    assert len(settings.recent) == 12


def test_a_place_is_remembered_by_name():
    settings = ALL.with_place("main", "new").with_place("splitter", "s")
    assert (settings.place("main"), settings.place("splitter"), settings.place("none")) == ("new", "s", "")
