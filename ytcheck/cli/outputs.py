"""The files that a command is asked to write of a check."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import click

from ytcheck.model.verdict import Check
from ytcheck.report.office_faces import installed_faces, names_of
from ytcheck.report.options import FaceFiles, Form, Order, ReportOptions
from ytcheck.service import export_ledger, export_report, export_result, export_word


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


def outputs_of(form: str, order: str, anonymous: bool, office_fonts: bool, **files: Any) -> Outputs:
    """The files chosen on the command line."""
    faces = installed_faces() if office_fonts else FaceFiles()
    return Outputs(**files, options=ReportOptions(Form(form), Order(order), anonymous, faces, names_of(faces)))


def say(lines: Iterable[str], written: Iterable[tuple[str, Path]]) -> None:
    """Print what was found and, once they are written, the files."""
    done = list(written)
    for line in (*lines, *(f"{kind}：{target.resolve()}" for kind, target in done)):
        click.echo(line)
