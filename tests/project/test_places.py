"""Where a file lies and who else has it open: read-only where it must be, never half-written, nothing left behind."""

import os
import shutil
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from tests.project.conftest import SOURCE
from tests.support.cases import NOON
from ytcheck.errors import ProjectInUse, ProjectReadOnly, ProjectUnwritable
from ytcheck.judging import decisions as make
from ytcheck.project import ReadOnly, create_project, open_project
from ytcheck.project.database import uri_of
from ytcheck.project.lock import take_lock

posix = pytest.mark.skipif(os.name != "posix", reason="needs the limits and user ids of POSIX")
WHO = ("张三", NOON)
PAGE = 4096
FIRST_FORM = Path(__file__).parents[1] / "data" / "first-form.ytc"


def holding(path):
    """Another process that has the file open and says so."""
    code = (
        "import sys; from pathlib import Path; from ytcheck.project import open_project\n"
        "project = open_project(Path(sys.argv[1])); print(project.read_only, flush=True); sys.stdin.read()"
    )
    other = subprocess.Popen(
        [sys.executable, "-c", code, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert other.stdout.readline() == "False\n"
    return other


@pytest.fixture
def closed(project):
    project.close()
    return project.path


def test_a_closed_file_leaves_nothing_beside_it(closed):
    assert [file.name for file in closed.parent.iterdir()] == [closed.name]


def test_a_second_window_reads_while_the_first_decides(project, check):
    with open_project(project.path) as second:
        project.record(make.confirm(check, 1, *WHO))
        assert (second.why_read_only, second.source("d1")) == (ReadOnly.IN_USE, SOURCE)


def test_another_process_makes_it_read_only_until_it_dies(closed):
    other = holding(closed)
    with open_project(closed) as second:
        assert second.read_only
    other.kill()
    other.wait()
    with open_project(closed) as third:
        assert not third.read_only


def test_a_file_open_elsewhere_is_not_replaced(project, check, sources):
    with pytest.raises(ProjectInUse):
        create_project(project.path, check, sources)
    assert open_project(project.path).automatic == check


def test_an_older_file_is_replaced_as_a_whole(closed, check, sources):
    with create_project(closed, check, sources) as again:
        assert again.log == ()


def test_the_journal_of_an_older_file_is_not_played_back_into_the_new_one(closed, check, sources):
    old = closed.read_bytes()
    closed.with_name(f"{closed.name}-journal").write_bytes(hot_journal(old))
    with create_project(closed, check, sources) as again:
        again.record(make.confirm(check, 1, *WHO))
    with open_project(closed) as again:
        assert (again.automatic, len(again.log)) == (check, 1)


def hot_journal(database, content=bytes(PAGE)):
    """A rollback journal that writes this content to the second page of a file of this size (SQLite, Database File Format, 3)."""
    nonce = 7
    checksum = (nonce + sum(content[i] for i in range(PAGE - 200, 0, -200))) & 0xFFFFFFFF
    head = bytes.fromhex("d9d505f920a163d7") + b"".join(
        n.to_bytes(4, "big") for n in (1, nonce, len(database) // PAGE, 512, PAGE)
    )
    return head.ljust(512, b"\0") + (2).to_bytes(4, "big") + content + checksum.to_bytes(4, "big")


def test_such_a_journal_would_do_harm(closed):
    before = closed.read_bytes()
    closed.with_name(f"{closed.name}-journal").write_bytes(hot_journal(before))
    with pytest.raises(Exception, match="损坏"):
        open_project(closed)


def test_a_name_of_eighty_characters_will_do(tmp_path, check, sources):
    with create_project(tmp_path / f"{'核' * 80}.ytc", check, sources) as project:
        assert not project.read_only


@pytest.mark.parametrize("name", ["a#1.ytc", "a?b=c.ytc", "100%25.ytc", "空 格&.ytc"])
def test_signs_in_a_name_mean_nothing(tmp_path, check, sources, name):
    if os.name != "posix" and "?" in name:
        pytest.skip("no such names there")
    create_project(tmp_path / name, check, sources).close()
    assert [file.name for file in tmp_path.iterdir()] == [name]


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        pytest.param(PurePosixPath("/home/张/a b.ytc"), "file:///home/%E5%BC%A0/a%20b.ytc", id="a folder"),
        pytest.param(PureWindowsPath("C:/政策/a.ytc"), "file:///C:/%E6%94%BF%E7%AD%96/a.ytc", id="a drive"),
        pytest.param(PureWindowsPath("//server/share/a.ytc"), "file:////server/share/a.ytc", id="a network share"),
    ],
)
def test_a_path_is_given_as_sqlite_wants_it(path, uri):
    assert uri_of(path) == uri


@posix
def test_a_file_moved_away_while_it_is_open_takes_no_decision_with_it(project, check, tmp_path):
    project.record(make.confirm(check, 1, *WHO))
    project.path.rename(tmp_path / "移走.ytc")
    with pytest.raises(ProjectUnwritable):
        project.record(make.confirm(check, 2, *WHO))
    with open_project(tmp_path / "移走.ytc") as moved:
        assert moved.decisions == project.decisions


def test_a_folder_that_cannot_be_made_is_told_in_words(tmp_path, check, sources):
    (tmp_path / "文件").write_text("", encoding="utf-8")
    with pytest.raises(ProjectUnwritable):
        create_project(tmp_path / "文件" / "a.ytc", check, sources)


@pytest.fixture
def read_only_folder(check, sources):
    """A file in a folder in which nobody may write, seen by somebody who is not the administrator."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        create_project(folder / "核对.ytc", check, sources).close()
        folder.chmod(0o555)
        (folder / "核对.ytc").chmod(0o444)
        import filelock  # noqa: F401 - loaded while its files may still be read

        with as_somebody_else():
            yield folder / "核对.ytc"
        folder.chmod(0o755)


@contextmanager
def as_somebody_else():
    """The administrator may write everywhere: do without his rights for a while."""
    if os.geteuid() != 0:
        yield
        return
    groups = os.getgroups()
    os.setgroups([])
    os.setresgid(65534, 65534, 0)
    os.setresuid(65534, 65534, 0)
    try:
        yield
    finally:
        os.setresuid(0, 0, 0)
        os.setresgid(0, 0, 0)
        os.setgroups(groups)


@posix
def test_in_a_read_only_folder_a_file_is_for_reading(read_only_folder):
    with open_project(read_only_folder) as project:
        assert (project.why_read_only, project.source("d1")) == (ReadOnly.PLACE, SOURCE)


@posix
def test_in_a_read_only_folder_a_decision_is_refused_in_words(read_only_folder, check):
    with open_project(read_only_folder) as project, pytest.raises(ProjectReadOnly, match="只读"):
        project.record(make.confirm(check, 1, *WHO))


def test_a_read_only_file_of_an_earlier_form_is_read_all_the_same(tmp_path):
    path = Path(shutil.copy(FIRST_FORM, tmp_path / "旧版.ytc"))
    before = path.read_bytes()
    lock = take_lock(path)
    with open_project(path) as project:
        assert (project.read_only, len(project.decisions)) == (True, 5)
    lock.release()
    assert path.read_bytes() == before


@pytest.fixture
def broken_off(closed):
    """A file whose process was killed in the midst of a transaction: the journal beside it has the page as it was before."""
    data = closed.read_bytes()
    closed.with_name(f"{closed.name}-journal").write_bytes(hot_journal(data, data[PAGE : 2 * PAGE]))
    closed.write_bytes(data[:PAGE] + bytes(PAGE) + data[2 * PAGE :])
    return closed


def test_a_transaction_broken_off_is_undone(broken_off, check):
    with open_project(broken_off) as project:
        assert (project.read_only, project.automatic) == (False, check)


def test_it_is_undone_in_a_copy_where_nothing_may_be_written(broken_off, check):
    before = broken_off.read_bytes()
    lock = take_lock(broken_off)
    with open_project(broken_off) as project:
        assert (project.read_only, project.automatic, project.source("d1")) == (True, check, SOURCE)
    lock.release()
    assert broken_off.read_bytes() == before


@contextmanager
def full_disk(size):
    """A limit on the size of files, which the system answers like a full disk; lifted at once, since the tests' own log is a file, too."""
    import resource

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@posix
def test_with_the_disk_full_a_decision_is_refused_and_the_earlier_ones_stay(project, check):
    project.record(make.confirm(check, 1, *WHO))
    with full_disk(project.path.stat().st_size), pytest.raises(ProjectUnwritable):
        project.record(make.remark(check, 2, *WHO, "长" * 9000))
    assert len(project.decisions) == 1


@posix
def test_when_there_is_room_again_the_decision_can_be_made(project, check):
    with full_disk(project.path.stat().st_size), pytest.raises(ProjectUnwritable):
        project.record(make.remark(check, 2, *WHO, "长" * 9000))
    project.record(make.remark(check, 2, *WHO, "长" * 9000))
    project.close()
    with open_project(project.path) as again:
        assert len(again.decisions) == 1


@posix
def test_with_the_disk_full_no_half_file_is_left(tmp_path, check, sources):
    with full_disk(10_000), pytest.raises(ProjectUnwritable):
        create_project(tmp_path / "a.ytc", check, sources)
    assert list(tmp_path.iterdir()) == []


@posix
def test_with_the_disk_full_a_new_run_leaves_the_old_one(project, check):
    bigger = {"d1": os.urandom(200_000)}
    with full_disk(project.path.stat().st_size), pytest.raises((ProjectUnwritable, ProjectReadOnly)):
        project.rerun(other_document(check), bigger)
    assert project.automatic == check
    project.close()
    with open_project(project.path) as again:
        assert (again.automatic, again.source("d1")) == (check, SOURCE)


def other_document(check):
    return replace(check, outlines=tuple(replace(o, sha256="1" * 64) for o in check.outlines))
