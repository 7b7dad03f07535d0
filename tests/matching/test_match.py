"""The matcher as a whole."""

from dataclasses import replace

import pytest

from ytcheck.errors import RuleFileWrong
from ytcheck.matching import Matcher
from ytcheck.model.clause import Clause, Outline
from ytcheck.model.document import Place, Source
from ytcheck.model.finding import TaskStatus
from ytcheck.model.rules import Weights


def found(matcher, text, name, cells=()):
    columns = tuple(f"第{n}列" for n, _ in enumerate(cells, 1))
    clause = Clause("d1", 0, "（一）", ("（一）",), (), "", text, (Place(1),), cells=cells, columns=columns)
    outline = Outline("d1", "a.pdf", "", "", "云岚政发〔2025〕1号", 1, Source.TEXT, (), (), (clause,))
    ids = {task.name: task.id for measure in matcher.rulebook.measures for task in measure.tasks}
    tasks = [task for findings in matcher.match([outline], "云岚区").findings for task in findings.tasks]
    return next(task for task in tasks if task.task == ids[name])


@pytest.mark.parametrize(
    ("text", "status"),
    [
        pytest.param(
            "推行“张榜招贤”制度，由企业出题、面向全国发榜，对成功揭榜的团队给予资助。", TaskStatus.COVERED, id="renamed"
        ),
        pytest.param("“揭榜挂帅”项目区级暂不设立，待市里方案出台后另行研究。", TaskStatus.REFUSED, id="refused"),
        pytest.param("2023年，全区累计实施揭榜挂帅项目5个。", TaskStatus.MENTIONED, id="past"),
        pytest.param(
            "按照《科技攻关揭榜挂帅实施办法（试行）方案》执行。", TaskStatus.MENTIONED, id="only a document's title"
        ),
        pytest.param("改造老旧小区36个，加装电梯20部。", TaskStatus.MISSING, id="nothing of the kind"),
    ],
)
def test_a_task_stands_as_its_clause_has_it(matcher, text, status):
    assert found(matcher, text, "“揭榜挂帅”项目遴选").status is status


@pytest.mark.parametrize(
    ("cells", "status"),
    [
        pytest.param(("揭榜挂帅项目", "区级暂不开展"), TaskStatus.REFUSED, id="its matter and its refusal"),
        pytest.param(("揭榜挂帅项目", "面向全国发榜，每年立项5个"), TaskStatus.COVERED, id="its matter and the work"),
        pytest.param(
            ("组织揭榜挂帅，每年立项5个", "赛马制暂不开展"), TaskStatus.COVERED, id="the work and another's refusal"
        ),
    ],
)
def test_a_row_is_read_as_one(matcher, cells, status):
    assert found(matcher, "｜".join(cells), "“揭榜挂帅”项目遴选", cells).status is status


def test_a_softened_duty_is_weakened(matcher):
    task = found(matcher, "探索推行揭榜挂帅制度，面向全国张榜，择优资助揭榜团队攻关。", "“揭榜挂帅”项目遴选")
    assert task.weakened


def test_a_weight_for_a_signal_that_does_not_exist_is_refused(rulebook):
    wrong = replace(rulebook.weighing, alone=Weights(0.0, (("luck", 1.0),)))
    with pytest.raises(RuleFileWrong, match="luck"):
        Matcher(replace(rulebook, weighing=wrong))
