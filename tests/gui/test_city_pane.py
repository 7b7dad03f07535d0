"""The pane beside the evidence: what the city asks for and what the district gives."""

from dataclasses import replace

from PySide6.QtWidgets import QLabel

from tests.support.checks import check_of, target_finding, verdict_of
from ytcheck.gui.city_pane import CityPane
from ytcheck.model.finding import TargetVerdict
from ytcheck.report.views.measure import measure_view


def test_figures_of_several_years_stand_below_the_one_held_against_the_citys(qtbot, rulebook):
    measure = next(m for m in rulebook.measures if m.targets)
    target = measure.targets[0]
    found = target_finding(target, 6, TargetVerdict.STATED, 2027)
    found = replace(found, by_year=(replace(found.figure, value=4, deadline=2026), found.figure))
    verdict = verdict_of(measure, targets={target.indicator: found})
    pane = CityPane()
    qtbot.addWidget(pane)
    pane.show_measure(measure_view(check_of(rulebook, [verdict]), measure.number), may_decide=True)
    texts = [label.text() for label in pane.findChildren(QLabel)]
    assert f"分年度：2026年4{target.unit}，2027年6{target.unit}" in texts
