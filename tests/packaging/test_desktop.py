"""Menu entry, file type and the note for an office's IT people say what the program does."""

import configparser
import sys
from pathlib import Path
from xml.etree import ElementTree

import platformdirs
import pytest
from office_papers import NOTE, SUMS, checksums, main

from ytcheck import __version__
from ytcheck.project.schema import APPLICATION_ID
from ytcheck.settings.folders import scans_folder, settings_file

ROOT = Path(__file__).resolve().parents[2]
DESKTOP = ROOT / "resources/desktop/ytcheck.desktop"
MIME = ROOT / "resources/desktop/ytcheck-mime.xml"
NAMESPACE = {"mime": "http://www.freedesktop.org/standards/shared-mime-info"}


def test_the_menu_entry_opens_a_kept_check_in_the_window():
    entry = configparser.ConfigParser(interpolation=None)
    entry.read(DESKTOP, encoding="utf-8")
    kind = ElementTree.parse(MIME).find("mime:mime-type", NAMESPACE).get("type")
    assert entry["Desktop Entry"]["Exec"] == "ytcheck-gui %f"
    assert entry["Desktop Entry"]["MimeType"] == f"{kind};"
    assert entry["Desktop Entry"]["Name"] == "配套政策落实核对"


def test_the_file_type_is_known_by_the_mark_that_the_program_writes():
    inner = ElementTree.parse(MIME).find(".//mime:match/mime:match", NAMESPACE)
    assert inner.get("offset") == "68"  # where SQLite keeps the application's number
    assert inner.get("value").encode() == APPLICATION_ID.to_bytes(4, "big")


def test_the_checksums_are_in_the_form_that_sha256sum_checks(tmp_path):
    (tmp_path / "_internal").mkdir()
    (tmp_path / "_internal/规则.toml").write_bytes(b"abc")
    main(tmp_path)
    lines = (tmp_path / SUMS).read_text(encoding="utf-8").splitlines()
    assert "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  _internal/规则.toml" in lines
    assert [line.split("  ")[1] for line in lines] == ["_internal/规则.toml", NOTE]
    assert checksums(tmp_path).splitlines() == lines


@pytest.mark.skipif(sys.platform != "linux", reason="the places of Linux")
def test_the_note_names_version_and_the_places_written_to(tmp_path, monkeypatch):
    for name in ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"):
        monkeypatch.delenv(name, raising=False)
    main(tmp_path)
    note = (tmp_path / NOTE).read_text(encoding="utf-8-sig")
    assert __version__ in note
    home = Path("~").expanduser()
    places = [settings_file(), scans_folder().parent, Path(platformdirs.user_log_dir("ytcheck", appauthor=False))]
    for place in places:
        assert f"~/{place.relative_to(home).as_posix()}" in note
