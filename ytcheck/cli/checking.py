"""`check` and `demo`: progress while reading, then counts and a line for each gap."""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import click

from ytcheck.cli.summary import summary_lines
from ytcheck.errors import DocumentError
from ytcheck.model.verdict import Check
from ytcheck.reading import ReadingOptions
from ytcheck.report.options import ReportOptions
from ytcheck.service import CheckProgress, check_documents, export_ledger, export_report, export_result, export_word
from ytcheck.service.self_test import sample_files, sample_names
from ytcheck.settings import scans_folder

_STEPS = 1000


@dataclass(frozen=True, slots=True)
class Outputs:
    """The files asked for, None for each that is not, and how the reports among them are made."""

    result: Path | None
    report: Path | None
    ledger: Path | None
    word: Path | None
    options: ReportOptions

    def write(self, check: Check, day: date) -> Iterator[tuple[str, Path]]:
        """Write each in turn; its kind in Chinese and its path when it is written."""
        if self.result is not None:
            export_result(check, self.result)
            yield "结果文件", self.result
        if self.report is not None:
            export_report(check, self.report, day, self.options)
            yield "差距报告", self.report
        if self.ledger is not None:
            export_ledger(check, self.ledger, day)
            yield "整改台账", self.ledger
        if self.word is not None:
            export_word(check, self.word, day, self.options)
            yield "差距报告（Word）", self.word


def check_and_write(
    files: Sequence[Path], district: str, outputs: Outputs, keep_going: bool, recognise: bool, day: date
) -> int:
    """Check one policy set, write what is asked for, say the outcome; 3 where a file could not be read."""
    unread: list[DocumentError] = []
    try:
        options = ReadingOptions(recognise=recognise, cache=scans_folder())
        check = _with_progress(files, district, unread if keep_going else None, options)
    finally:
        for error in unread:
            click.echo(error.advice(), err=True)
    written = list(outputs.write(check, day))
    for line in summary_lines(check):
        click.echo(line)
    for kind, target in written:
        click.echo(f"{kind}：{target.resolve()}")
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
