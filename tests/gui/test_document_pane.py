"""The document beside a verdict: which clause is in sight."""

from tests.support.checks import check_of, clause_of, outline_of
from ytcheck.gui.app import dress
from ytcheck.gui.document_pane import DocumentPane
from ytcheck.gui.sources import Sources


def test_a_clause_of_another_document_is_in_sight_at_once(qtbot, qapp, rulebook):
    dress(qapp)
    pane = DocumentPane(Sources())
    qtbot.addWidget(pane)
    pane.show_check(check_of(rulebook, outlines=(outline_of("d1"), outline_of("d2"))), {})
    for document in ("d1", "d2"):
        clause = clause_of("支持建设实验室。", document=document)
        pane.show_clause(clause)
        assert pane.clause == clause
