"""`report`, `compare` and `rescue`: what can be done with the file of a check without a window."""

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from ytcheck.cli.outputs import Outputs, say
from ytcheck.cli.summary import summary_lines
from ytcheck.judging.compare import Change, Comparison, MeasureChange
from ytcheck.model.verdict import Basis, Check
from ytcheck.reading import ReadingOptions
from ytcheck.report import wording
from ytcheck.service.casework import Project, compare_cases, open_case, pack_difference, reviewed_check
from ytcheck.service.rescue import Rescued, rescue_case
from ytcheck.settings import scans_folder


def report_case(path: Path, outputs: Outputs, day: date) -> int:
    """Write what is asked for of a kept check as reviewed, and say its outcome."""
    with open_case(path) as project:
        check = reviewed_check(project)
        say((*summary_lines(check), *_remarks(project, check)), outputs.write(check, day))
    return 0


def compare_two(before: Path, after: Path) -> int:
    """Say which measures the later draft gains and loses."""
    say(_comparison_lines(compare_cases(before, after)), ())
    return 0


def rescue_into(path: Path, target: Path) -> int:
    """Save what can be read of a damaged file and say what that is."""
    options = ReadingOptions(cache=scans_folder())
    say(_rescued_lines(rescue_case(path, target, options=options)), [("新核对文件", target)])
    return 0


def _remarks(project: Project, check: Check) -> Iterator[str]:
    reviewed = sum(verdict.basis is Basis.REVIEWED for verdict in check.verdicts)
    stale = [verdict.measure.label for verdict in check.verdicts if verdict.review.stale]
    yield f"已复核{reviewed}项。" if reviewed else "尚未复核。"
    if stale:
        yield f"需复核：{'、'.join(stale)}，作出意见后市级要求或依据条款已有变化。"
    if difference := pack_difference(project):
        installed = "" if difference.checked == difference.installed else f"（版本{difference.installed}）"
        yield f"注意：已安装的规则包{installed}与该文件核对时所用的（版本{difference.checked}）不同，请打开后重新核对。"


def _comparison_lines(found: Comparison) -> Iterator[str]:
    counts = [(change, len(found.measures_that(change))) for change in (Change.GAINED, Change.LOST, Change.CHANGED)]
    words = {Change.GAINED: "提升", Change.LOST: "退步", Change.CHANGED: "有增有减"}
    yield "，".join(f"{words[change]}{count}项" for change, count in counts)
    for measure in found.measures:
        if measure.change is not Change.SAME:
            yield _measure_line(measure)


def _measure_line(measure: MeasureChange) -> str:
    was, now = (wording.STATUS[verdict.status] for verdict in (measure.before, measure.after))
    head = f"{measure.measure.label}{measure.measure.title}：" + (now if was == now else f"{was}→{now}")
    parts = ((Change.GAINED, "新落实"), (Change.LOST, "不再落实"))
    return head + "".join(
        f"；{word}：{'、'.join(task.name for task in tasks)}"
        for change, word in parts
        if (tasks := measure.tasks_that(change))
    )


def _rescued_lines(found: Rescued) -> Iterable[str]:
    yield f"找回有效审核意见{found.decisions}条、政策文件{found.documents}份。"
    if found.lost_entries:
        yield f"有{found.lost_entries}条意见记录无法找回。"
    if found.lost_documents:
        yield f"未能找回、须重新加入的文件：{'、'.join(found.lost_documents)}。"
    if found.lost_sources:
        yield f"条款已找回但原件缺失的文件：{'、'.join(found.lost_sources)}。"
    if found.rejudged:
        yield "机判结论已重新得出，请核对。"
