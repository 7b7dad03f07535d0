"""The review of a check over its whole life: begun, decided, read again, compared, rescued."""

from dataclasses import replace

import pytest

from tests.support.cases import NOON
from tests.support.typeset import write_text
from ytcheck.errors import (
    Cancelled,
    DocumentChanged,
    FileMissing,
    PacksDiffer,
    ProjectForeign,
    ProjectInUse,
    SourceLost,
)
from ytcheck.judging.compare import Change, compared
from ytcheck.matching import Matcher
from ytcheck.model.finding import TargetVerdict, TaskStatus
from ytcheck.model.verdict import Basis, Status
from ytcheck.project import create_project
from ytcheck.service import casework as case
from ytcheck.service import check_documents
from ytcheck.service.readers import Readers
from ytcheck.service.rescue import rescue_case

WHO = ("张三", NOON)
PLATFORMS = "# 云岚区支持科技创新若干措施\n（一）建设重点实验室。支持企业建设区级重点实验室，对新获批的给予最高100万元补助。（区科技局牵头）"
REWARD = "# 云岚区揭榜挂帅办法\n（一）推行“揭榜挂帅”。每年征集企业技术难题20项，面向全国张榜攻关。\n（二）营造氛围。"
LABS = "（三）支持企业建研发机构。支持规上工业企业建立研发机构，到2027年规上工业企业建立研发机构占比达到65%以上。（区工业和信息化局牵头）"


@pytest.fixture(scope="module")
def readers():
    made = Readers(most=1)
    yield made
    made.close()


@pytest.fixture
def write(tmp_path):
    def named(name, markup):
        write_text(markup, tmp_path / name)
        return tmp_path / name

    return named


@pytest.fixture
def files(write):
    return [write("措施.txt", PLATFORMS), write("揭榜.txt", REWARD)]


@pytest.fixture
def begun(tmp_path, files, matcher, readers):
    check = check_documents(files, "云岚区", matcher=matcher, readers=readers)
    with case.begin_case(tmp_path / "云岚区.ytc", check, files) as project:
        yield project


@pytest.fixture
def recheck(begun, matcher, readers):
    def again(**changes):
        return case.recheck(begun, matcher=matcher, readers=readers, **changes)

    return again


def served(check, text):
    """The number of the first measure that has a clause with this text as evidence, and its first such task with the clause."""
    for verdict in check.verdicts:
        for task in verdict.findings.tasks:
            for evidence in task.evidence:
                if text in evidence.clause.text:
                    return verdict.measure.number, task.task, evidence.clause
    raise AssertionError(f"nothing rests on {text}")


def verdict_on(check, number):
    return next(v for v in check.verdicts if v.measure.number == number)


def test_a_check_opens_without_its_files(begun, files, tmp_path):
    begun.close()
    for file in files:
        file.unlink()
    with case.open_case(begun.path) as project:
        assert [project.source(o.document)[:9] for o in project.automatic.outlines] == ["云岚区".encode()] * 2


def test_a_file_that_changed_after_the_check_is_not_kept_for_it(files, matcher, readers, write, tmp_path):
    check = check_documents(files, "云岚区", matcher=matcher, readers=readers)
    write("措施.txt", PLATFORMS + "另行规定。")
    with pytest.raises(DocumentChanged, match="措施"):
        case.begin_case(tmp_path / "a.ytc", check, files)
    assert not (tmp_path / "a.ytc").exists()


def test_a_file_that_could_not_be_read_keeps_nothing_from_beginning(files, matcher, readers, tmp_path):
    wanted = [*files, tmp_path / "无.pdf"]
    check = check_documents(wanted, "云岚区", on_unread=print, matcher=matcher, readers=readers)
    with case.begin_case(tmp_path / "a.ytc", check, wanted) as project:
        assert project.automatic.unread_files == ("无.pdf",)


def test_only_a_new_file_is_read(recheck, write):
    told = []
    recheck(add=[write("新.txt", LABS)], on_progress=told.append)
    assert {progress.file for progress in told} == {"新.txt"}


def test_a_replacement_with_the_same_bytes_is_not_read(recheck, files):
    told = []
    recheck(replacing={"d1": files[0]}, on_progress=told.append)
    assert told == []


def test_an_added_document_takes_the_next_number(recheck, write):
    assert [o.document for o in recheck(add=[write("新.txt", LABS)]).outlines] == ["d1", "d2", "d3"]


def test_a_replaced_document_keeps_its_place(recheck, write):
    check = recheck(replacing={"d1": write("措施（修订）.txt", LABS)})
    assert [(o.document, o.file) for o in check.outlines] == [("d1", "措施（修订）.txt"), ("d2", "揭榜.txt")]


def test_an_added_document_can_be_shown(recheck, begun, write):
    new = write("新.txt", LABS)
    recheck(add=[new])
    assert begun.source("d3") == new.read_bytes()


def test_a_removed_document_is_gone(recheck):
    assert [o.document for o in recheck(remove=["d1"]).outlines] == ["d2"]


def test_not_a_word_of_a_removed_document_stays_in_the_file(recheck, begun):
    words = "对新获批的给予最高100万元补助".encode()
    assert words in begun.path.read_bytes()
    recheck(remove=["d1"])
    assert words not in begun.path.read_bytes()


def test_the_result_is_that_of_a_new_check_of_the_same_files(recheck, files, write, matcher, readers):
    new = write("新.txt", LABS)
    assert recheck(add=[new]) == check_documents([*files, new], "云岚区", matcher=matcher, readers=readers)


def test_a_cancelled_recheck_changes_nothing(recheck, begun, write):
    before = begun.automatic
    with pytest.raises(Cancelled):
        recheck(add=[write("新.txt", LABS)], cancelled=lambda: True)
    assert begun.automatic == before


def test_an_added_file_that_cannot_be_read_makes_gaps_uncertain(recheck, tmp_path):
    told = []
    check = recheck(add=[tmp_path / "无.pdf"], on_unread=told.append)
    assert ([type(e) for e in told], check.unread_files) == ([FileMissing], ("无.pdf",))
    assert all(v.uncertain for v in check.verdicts if v.status is Status.MISSING)


def test_it_counts_as_unread_until_it_is_read(recheck, write, tmp_path):
    recheck(add=[tmp_path / "新.txt"], on_unread=print)
    assert recheck(add=[write("新.txt", LABS)]).unread_files == ()


def test_it_counts_as_unread_until_it_is_taken_off(recheck, tmp_path):
    recheck(add=[tmp_path / "无.pdf"], on_unread=print)
    assert recheck(remove=["无.pdf"]).unread_files == ()


def test_a_document_stays_where_its_replacement_cannot_be_read(recheck, tmp_path):
    check = recheck(replacing={"d1": tmp_path / "无.pdf"}, on_unread=print)
    assert [o.file for o in check.outlines] == ["措施.txt", "揭榜.txt"]


def test_a_decision_holds_while_its_clause_stands_in_the_new_draft(begun, recheck, write):
    number, task, clause = served(begun.automatic, "重点实验室")
    begun.record(case.reject(begun.automatic, task, clause, *WHO, "只是转述"))
    recheck(replacing={"d1": write("措施（修订）.txt", PLATFORMS + "\n" + LABS)})
    verdict = verdict_on(case.reviewed_check(begun), number)
    assert (verdict.basis, verdict.review.stale) == (Basis.REVIEWED, ())
    assert clause.text not in [e.clause.text for e in verdict.findings.evidence]


def test_a_decision_is_to_be_looked_at_again_when_its_clause_is_reworded(begun, recheck, write):
    number, _, _ = served(begun.automatic, "重点实验室")
    confirmed = case.confirm(begun.automatic, number, *WHO)
    begun.record(confirmed)
    recheck(replacing={"d1": write("措施（修订）.txt", PLATFORMS.replace("100", "200"))})
    verdict = verdict_on(case.reviewed_check(begun), number)
    assert (verdict.review.stale, verdict.uncertain) == ((confirmed,), True)


def test_a_decision_outlives_the_removal_of_its_document(begun, recheck):
    number, _, _ = served(begun.automatic, "重点实验室")
    decided = case.set_status(begun.automatic, number, Status.COVERED, *WHO)
    begun.record(decided)
    recheck(remove=["d1"])
    verdict = verdict_on(case.reviewed_check(begun), number)
    assert (verdict.status, verdict.review.stale) == (Status.COVERED, (decided,))


@pytest.fixture
def stated(write, matcher, readers, rulebook):
    """A check in which one clause alone states a figure, with that clause and the measure and target of the figure."""
    check = check_documents([write("新.txt", LABS)], "云岚区", matcher=matcher, readers=readers)
    found = (
        (m.number, t) for m in rulebook.measures for t in m.targets if t.indicator == "规上工业企业建立研发机构占比"
    )
    return check, check.outlines[0].clauses[-1], *next(found)


def figures(check, decisions, number, target):
    findings = verdict_on(case.reviewed(check, decisions), number).findings
    return [(t.figure.value if t.figure else None, t.verdict) for t in findings.targets if t.target == target]


def test_a_figure_counts_no_longer_when_its_clause_is_rejected(stated):
    check, clause, number, target = stated
    rejected = case.reject(check, target.task, clause, *WHO)
    assert figures(check, (), number, target) == [(65, TargetVerdict.MET)]
    assert figures(check, [rejected], number, target) == [(None, TargetVerdict.ABSENT)]


def test_an_attached_clause_brings_its_figure(stated):
    check, clause, number, target = stated
    decisions = [make(check, target.task, clause, *WHO) for make in (case.reject, case.attach)]
    assert figures(check, decisions, number, target) == [(65, TargetVerdict.MET)]


def test_an_attached_clause_brings_its_body(stated, rulebook):
    check, clause, _, _ = stated
    measure = next(m for m in rulebook.measures if m.number == 11)
    attached = case.attach(check, measure.tasks[0].id, clause, *WHO)
    bodies = verdict_on(case.reviewed(check, [attached]), measure.number).findings.bodies
    assert "区工业和信息化局" in [b.district for b in bodies]


def test_the_installed_rule_pack_is_the_files_own(begun, matcher):
    assert case.pack_difference(begun, matcher) is None


def test_another_rule_pack_is_told_by_its_version(begun, rulebook):
    newer = Matcher(replace(rulebook, version="2.0"))
    assert case.pack_difference(begun, newer) == case.PackDifference(rulebook.version, "2.0")


def test_judging_anew_takes_the_installed_rule_pack(begun, rulebook, readers):
    newer = Matcher(replace(rulebook, version="2.0"))
    case.recheck(begun, matcher=newer, readers=readers)
    assert case.pack_difference(begun, newer) is None


def test_two_drafts_are_compared_as_reviewed(begun, tmp_path, files, write, matcher, readers):
    later = [write("措施（修订）.txt", PLATFORMS + "\n" + LABS), files[1]]
    check = check_documents(later, "云岚区", matcher=matcher, readers=readers)
    number, _, _ = served(check, "研发机构")
    case.begin_case(tmp_path / "修订.ytc", check, later).close()
    found = case.compare_cases(begun.path, tmp_path / "修订.ytc")
    assert number in [m.measure.number for m in found.measures_that(Change.GAINED)]


@pytest.fixture
def damaged(begun, tmp_path):
    """Files made from a reviewed one by a change to its bytes."""
    number, _, _ = served(begun.automatic, "重点实验室")
    begun.record(case.set_status(begun.automatic, number, Status.COVERED, *WHO, "经核实"))
    begun.close()

    def make(change):
        path = tmp_path / "坏.ytc"
        path.write_bytes(change(begun.path.read_bytes()))
        return path

    return make


def without(data, words):
    assert words in data
    return data.replace(words, bytes(len(words)))


@pytest.fixture
def rescue(tmp_path, matcher, readers):
    def into_new(path):
        rescued = rescue_case(path, tmp_path / "修复.ytc", matcher, readers)
        return rescued, case.open_case(tmp_path / "修复.ytc")

    return into_new


def test_verdicts_that_are_lost_are_reached_anew(damaged, rescue, begun):
    before = begun.automatic
    rescued, project = rescue(damaged(lambda data: without(data, b'"goals"')))
    with project:
        assert (rescued.rejudged, rescued.decisions, project.automatic) == (True, 1, before)


def test_clauses_that_are_lost_are_read_again_from_the_document(damaged, rescue, begun):
    before = begun.automatic
    rescued, project = rescue(damaged(lambda data: without(data, '"text":"（二）营造氛围'.encode())))
    with project:
        assert (rescued.lost_documents, project.automatic.outlines) == ((), before.outlines)


def test_a_document_whose_bytes_are_lost_keeps_its_clauses(damaged, rescue):
    rescued, project = rescue(damaged(lambda data: without(data, "# 云岚区揭榜挂帅办法"[2:].encode() + b"\n")))
    with project:
        assert rescued.lost_sources == ("揭榜.txt",)
        with pytest.raises(SourceLost, match="揭榜"):
            project.source("d2")


def test_with_only_decisions_left_they_hold_again_when_the_document_is_added(damaged, rescue, files, matcher, readers):
    def only_the_log(data):
        start = data.index(b'{"number":1,"action":"decide"')
        return bytes(5000) + data[start - 16 : start + 3000]

    rescued, project = rescue(damaged(only_the_log))
    with project:
        assert (rescued.decisions, rescued.documents, len(rescued.lost_documents)) == (1, 0, 1)
        case.recheck(project, add=files, remove=rescued.lost_documents, matcher=matcher, readers=readers)
        (decided,) = [v for v in case.reviewed_check(project).verdicts if v.basis is Basis.REVIEWED]
        assert (decided.status, decided.review.stale) == (Status.COVERED, ())


def test_where_it_is_not_known_which_documents_there_were_no_gap_is_certain(damaged, rescue):
    rescued, project = rescue(damaged(lambda data: without(data, b'"doc_no"')))
    with project:
        check = project.automatic
        assert (rescued.documents, len(rescued.lost_documents)) == (2, 1)
        assert all(v.uncertain for v in check.verdicts if v.status is Status.MISSING)


def test_a_rescue_writes_nowhere_but_where_it_was_asked_to(begun, rescue, tmp_path):
    """A file of unknown origin may call its documents what it likes."""
    evil = replace(begun.automatic.outlines[0], file="../../../../跑出去.txt")
    check = replace(begun.automatic, outlines=(evil, *begun.automatic.outlines[1:]))
    path = tmp_path / "坏.ytc"
    create_project(path, check, {o.document: begun.source(o.document) for o in check.outlines}).close()
    path.write_bytes(without(path.read_bytes(), '"text":"（一）建设'.encode()))
    _, project = rescue(path)
    with project:
        assert [outline.file for outline in project.automatic.outlines] == ["跑出去.txt", "揭榜.txt"]
    assert not [file for folder in (tmp_path, *tmp_path.parents[:2]) for file in folder.glob("跑出去*")]


def test_a_damaged_file_is_not_rescued_into_itself(damaged):
    path = damaged(lambda data: data[:9000])
    with pytest.raises(ProjectInUse):
        rescue_case(path, path)


def test_where_nothing_is_found_no_new_file_is_made(tmp_path):
    (tmp_path / "坏.ytc").write_bytes(bytes(9000))
    with pytest.raises(ProjectForeign):
        rescue_case(tmp_path / "坏.ytc", tmp_path / "修复.ytc")
    assert not (tmp_path / "修复.ytc").exists()


def test_checks_against_different_city_documents_are_not_compared(begun):
    other = replace(begun.automatic, rulebook=replace(begun.automatic.rulebook, id="other", doc_no="烟政字〔2030〕1号"))
    with pytest.raises(PacksDiffer, match="2030"):
        compared(begun.automatic, other)


def test_a_task_set_by_hand_shows_in_the_open_tasks(begun):
    number, task, _ = served(begun.automatic, "重点实验室")
    begun.record(case.set_task(begun.automatic, task, TaskStatus.MENTIONED, *WHO))
    assert task in [t.task for t in verdict_on(case.reviewed_check(begun), number).open_tasks]
