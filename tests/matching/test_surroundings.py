"""What stands around a claim."""

from ytcheck.matching.surroundings import Claim, Surroundings
from ytcheck.model.clause import Clause


def clause(index, heading="一"):
    return Clause("d1", index, "", (), (heading,), "", "", ())


def claim(index, task, score, heading="一", chapter="二"):
    return Claim(clause(index, heading), task, int(task.partition(".")[0]), chapter, score)


def around(*others, index=5, task="6.1", provisions=40):
    return Surroundings([claim(index, task, 0.4), *others], provisions).around(clause(index), task, 6, "二")


def test_a_claim_alone_has_nothing_around_it():
    found = around()
    assert (found.in_clause, found.beside, found.elsewhere, found.in_section) == (0, 0, 0, 0)


def test_another_task_of_the_measure_in_the_clause_speaks_for_it():
    assert around(claim(5, "6.2", 0.9)).in_clause == 0.9


def test_the_next_clause_speaks_for_it_where_it_serves_the_next_measure():
    assert around(claim(6, "7.1", 0.8)).beside == 0.8


def test_a_clause_further_on_does_not():
    assert around(claim(7, "7.1", 0.8)).beside == 0


def test_another_clause_with_another_task_of_the_measure_is_told():
    assert around(claim(9, "6.3", 0.7)).elsewhere == 0.7


def test_other_measures_of_the_chapter_under_the_same_heading_speak_for_it():
    assert around(claim(9, "4.1", 0.6), claim(10, "5.1", 0.9, heading="二")).in_section == 0.6


def test_a_document_full_of_claims_is_on_the_subject():
    assert around(*(claim(n, "20.1", 1.0) for n in range(10, 40))).on_subject == 1


def test_a_document_of_one_clause_is_given_the_benefit_of_the_doubt():
    assert around(provisions=1).on_subject > 0.5 > around(provisions=40).on_subject
