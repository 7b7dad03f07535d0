"""The Windows installer, read as text: whose folders and keys it writes, and that it takes away what it brought."""

import re
from pathlib import Path

import pytest

SCRIPT = (Path(__file__).resolve().parents[2] / ".ci/packaging/ytcheck.nsi").read_text(encoding="utf-8")
INSTALL, UNINSTALL = SCRIPT.split('Section "Uninstall"')
DEFINED = dict(re.findall(r'^!define (\w+) "(.+)"$', SCRIPT, re.MULTILINE))


def spelled_out(text):
    for name, value in DEFINED.items():
        text = text.replace(f"${{{name}}}", value)
    return text


def keys(section):
    return re.findall(r'(?:WriteReg\w+|DeleteReg\w+(?: /ifempty)?|ReadReg\w+) (HK\w+) "([^"]+)"', spelled_out(section))


def test_it_asks_for_no_administrator():
    assert re.findall(r"^RequestExecutionLevel (\w+)$", SCRIPT, re.MULTILINE) == ["user"]


def test_it_installs_into_the_user_s_own_programs():
    assert re.findall(r'^InstallDir "(.+)"$', SCRIPT, re.MULTILINE) == [r"$LOCALAPPDATA\Programs\ytcheck"]
    assert "SetShellVarContext current" in INSTALL
    assert "SetShellVarContext current" in SCRIPT.split("Function un.onInit")[1].split("FunctionEnd")[0]


def test_only_the_user_s_own_registry_is_touched():
    assert {root for root, _ in keys(SCRIPT)} == {"HKCU"}


def test_a_kept_check_opens_in_the_window():
    command = (
        r"""WriteRegStr HKCU "Software\Classes\ytcheck.Check\shell\open\command" "" '"$INSTDIR\ytcheck-gui.exe" "%1"'"""
    )
    assert command in spelled_out(INSTALL)
    assert r'WriteRegStr HKCU "Software\Classes\.ytc" "" "ytcheck.Check"' in spelled_out(INSTALL)


def test_the_uninstaller_takes_back_every_key():
    removed = [key for _, key in keys(UNINSTALL)]
    for _, key in keys(INSTALL):
        assert any(key == gone or key.startswith(gone + "\\") for gone in removed), key


def test_the_uninstaller_deletes_no_folder_it_has_not_made():
    whole = set(re.findall(r'RMDir /r "([^"]+)"', SCRIPT))
    assert whole == {r"$INSTDIR\_internal", r"$INSTDIR\licenses", r"$LOCALAPPDATA\ytcheck", r"$APPDATA\ytcheck"}


def test_settings_and_logs_go_only_when_the_user_says_so():
    asked = UNINSTALL.index("MessageBox MB_YESNO")
    assert "/SD IDNO" in UNINSTALL[asked:]
    assert UNINSTALL.index(r'RMDir /r "$LOCALAPPDATA\ytcheck"') > asked
    assert UNINSTALL.index(r'RMDir /r "$APPDATA\ytcheck"') > asked


@pytest.mark.parametrize("text", re.findall(r'MessageBox \S+ "([^"]+)"', SCRIPT))
def test_messages_are_chinese_sentences(text):
    assert re.match(r"[“\u4e00-\u9fff]", text)
    assert text[-1] in "。？"
