"""`batch`: progress over all districts, then a line for each and where the matrix is."""

import sys
from datetime import date
from pathlib import Path

import click

from ytcheck.errors import Cancelled
from ytcheck.reading import ReadingOptions
from ytcheck.service import Batch, BatchProgress, PolicySet, SetOutcome, check_batch, policy_sets
from ytcheck.settings import scans_folder

_STEPS = 1000


def run_batch(source: Path, output: Path, jobs: int | None, recognise: bool, day: date) -> int:
    """Check all sets of a folder or list; 3 where a document could not be read, else 1 where a set failed, else 0."""
    sets = policy_sets(source, output)
    options = ReadingOptions(recognise=recognise, cache=scans_folder())
    click.echo(f"共{len(sets)}个区市、{sum(len(one.files) for one in sets)}份文件。")
    try:
        batch = _with_progress(sets, output, jobs, options, day)
    except (Cancelled, KeyboardInterrupt):
        click.echo("已停止。已完成的区市不会重复核对，再次运行同一命令即可继续。", err=True)
        return Cancelled.exit_code
    for outcome in batch.outcomes:
        _tell(outcome)
    _tell_sums(batch)
    codes = {outcome.exit_code or (3 if outcome.unread else 0) for outcome in batch.outcomes}
    return 3 if 3 in codes else max(codes)


def _with_progress(
    sets: tuple[PolicySet, ...], output: Path, jobs: int | None, options: ReadingOptions, day: date
) -> Batch:
    if not sys.stderr.isatty():
        return check_batch(sets, output, day, options=options, processes=jobs)
    with click.progressbar(length=_STEPS, label="正在核对", file=sys.stderr) as bar:

        def on_progress(progress: BatchProgress) -> None:
            bar.label = f"正在核对（已完成{progress.finished}/{progress.sets}）"
            bar.update(max(int(progress.share * _STEPS) - bar.pos, 0))

        return check_batch(sets, output, day, on_progress, options=options, processes=jobs)


def _tell(outcome: SetOutcome) -> None:
    for sentence in outcome.unread:
        click.echo(f"{outcome.name}：{sentence}", err=True)
    if outcome.row.error:
        click.echo(f"{outcome.name}：未能核对。{outcome.row.error}", err=True)
        return
    # At the top it would hold up the start of the processes.
    from ytcheck.report.gap_report.summary import counts_of

    taken_over = "（沿用上次结果）" if outcome.earlier else ""
    click.echo(f"{outcome.name}：{counts_of(outcome.row)}{taken_over}")


def _tell_sums(batch: Batch) -> None:
    failed = sum(bool(outcome.row.error) for outcome in batch.outcomes)
    earlier = sum(outcome.earlier for outcome in batch.outcomes)
    parts = [f"核对完成{len(batch.outcomes) - failed}个区市"]
    parts += [f"其中沿用上次结果{earlier}个"] if earlier else []
    parts += [f"未能核对{failed}个"] if failed else []
    click.echo("，".join(parts) + "。")
    click.echo(f"一览表：{batch.workbook.resolve()}")
    click.echo(f"　　　　{batch.pdf.resolve()}")
