"""What goes into the built program and what does not."""

import tomllib

import pytest
from selection import LEFT_OUT, patterns, selected, without_orphans

QT = "PySide6/Qt/lib/libQt6"
LINKED_WITH = {
    "widgets": ["libQt6Gui.so.6", "libc.so.6"],
    "gui": ["libglib-2.0.so.0"],
    "theme": ["libgtk-3.so.0"],
    "gtk": ["libcairo.so.2"],
}
MODULE = ("PySide6/QtWidgets.abi3.so", "widgets", "EXTENSION")
GUI = (f"{QT}Gui.so.6", "gui", "BINARY")
GLIB = ("libglib-2.0.so.0", "glib", "BINARY")
GTK = ("libgtk-3.so.0", "gtk", "BINARY")
CAIRO = ("libcairo.so.2", "cairo", "BINARY")
LINK_TO_GUI = ("libQt6Gui.so.6", f"{QT}Gui.so.6", "SYMLINK")
LINK_TO_PDF = ("libQt6Pdf.so.6", f"{QT}Pdf.so.6", "SYMLINK")
TEXT = ("ytcheck/_bundled/rules/pack.toml", "pack", "DATA")
ENTRIES = [MODULE, GUI, GLIB, GTK, CAIRO, LINK_TO_GUI, LINK_TO_PDF, TEXT]


def imports(source):
    return LINKED_WITH.get(source, [])


def test_a_library_stays_for_the_sake_of_those_linked_with_it():
    assert {MODULE, GUI, GLIB} <= set(without_orphans(ENTRIES, imports))


def test_a_library_that_nothing_kept_is_linked_with_goes():
    assert not {GTK, CAIRO} & set(without_orphans(ENTRIES, imports))


def test_a_plugin_keeps_the_libraries_behind_its_own():
    plugin = ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", "theme", "BINARY")
    assert {GTK, CAIRO} <= set(without_orphans([*ENTRIES, plugin], imports))


def test_a_library_of_a_wheel_goes_with_the_module_that_it_served():
    coder = ("pillow.libs/libaom-1a2b.so.3", "aom", "BINARY")
    assert coder not in without_orphans([*ENTRIES, coder], imports)


def test_a_link_goes_with_its_target():
    kept = without_orphans(ENTRIES, imports)
    assert LINK_TO_GUI in kept
    assert LINK_TO_PDF not in kept


def test_data_stays():
    assert TEXT in without_orphans(ENTRIES, imports)


@pytest.mark.parametrize(
    "place",
    [
        "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
        "PySide6/Qt/plugins/tls/libqopensslbackend.so",
        "PySide6\\plugins\\tls\\qopensslbackend.dll",
        "PySide6/Qt/translations/qtbase_de.qm",
        "PySide6/translations/qtbase_ja.qm",
        "jieba/dict.txt",
    ],
)
def test_unused_parts_are_left_out(place):
    assert not selected([(place, "somewhere", "DATA")], patterns())


@pytest.mark.parametrize(
    "place",
    [
        "PySide6/Qt/translations/qtbase_zh_CN.qm",
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/plugins/platforms/qwindows.dll",
        "PySide6/Qt/plugins/platforminputcontexts/libibusplatforminputcontextplugin.so",
        "jieba/finalseg/prob_emit.p",
        "ytcheck/_bundled/resources/dictionary/words.txt",
        "rapidocr/models/ch_ppocr_mobile_v2.0_cls_mobile.onnx",
    ],
)
def test_what_the_program_uses_stays(place):
    assert selected([(place, "somewhere", "DATA")], patterns())


def test_every_omission_has_a_reason():
    entries = tomllib.loads(LEFT_OUT.read_text(encoding="utf-8"))["left_out"]
    assert all(entry["why"].endswith(".") for entry in entries)
