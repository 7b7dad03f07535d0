"""A killed program loses nothing whose click had returned."""

from tests.project.kill import kill_rounds

ROUNDS, SEED = 20, 5


def test_every_decision_that_returned_is_there_after_a_kill(project):
    project.close()
    outcome = kill_rounds(project.path, ROUNDS, SEED)
    assert (outcome.lost, outcome.unopened) == (0, 0)
    assert outcome.told > ROUNDS  # otherwise nothing was put to the test
