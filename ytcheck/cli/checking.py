"""`check` and `demo`: progress while reading, then counts and a line for each gap."""

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from ytcheck.cli.outputs import Outputs, say
from ytcheck.cli.summary import summary_lines
from ytcheck.errors import DocumentError
from ytcheck.model.verdict import Check
from ytcheck.reading import ReadingOptions
from ytcheck.service import CheckProgress, check_documents, export_report
from ytcheck.service.self_test import sample_files, sample_names
from ytcheck.settings import scans_folder

_STEPS = 1000


def check_and_write(
    files: Sequence[Path],
    district: str,
    outputs: Outputs,
    save: Path | None,
    keep_going: bool,
    recognise: bool,
    day: date,
) -> int:
    """Check one policy set, keep it at `save`, write what is asked for, say the outcome; 3 where a file could not be read."""
    unread: list[DocumentError] = []
    try:
        options = ReadingOptions(recognise=recognise, cache=scans_folder())
        check = _with_progress(files, district, unread if keep_going else None, options)
    finally:
        for error in unread:
            click.echo(error.advice(), err=True)
    kept: list[tuple[str, Path]] = []
    if save is not None:
        from ytcheck.service.casework import begin_case  # loads the database and more, which only this needs

        begin_case(save, check, files).close()
        kept = [("核对文件", save)]
    say(summary_lines(check), (*outputs.write(check, day), *kept))
    return DocumentError.exit_code if unread else 0


def run_demo(output: Path, day: date) -> int:
    """Check every sample district and write its report into `output`."""
    for name in sample_names():
        check = check_documents(sample_files(name))
        report = output / f"{name}-落实差距报告.pdf"
        export_report(check, report, day)
        counts = summary_lines(check)[0]
        click.echo(f"{name}：{counts}")
        click.echo(f"  差距报告：{report.resolve()}")
    return 0


def _with_progress(
    files: Sequence[Path], district: str, unread: list[DocumentError] | None, options: ReadingOptions
) -> Check:
    on_unread = None if unread is None else unread.append
    if not sys.stderr.isatty():
        return check_documents(files, district, on_unread=on_unread, options=options)
    with click.progressbar(length=_STEPS, label="正在读取文件", file=sys.stderr) as bar:

        def on_progress(progress: CheckProgress) -> None:
            bar.update(int(progress.share * _STEPS) - bar.pos)

        return check_documents(files, district, on_progress, on_unread, options=options)
