"""The long jobs of the window: load the core, check, open, check again, compare, write; the core is imported in their thread."""

import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from ytcheck.errors import DocumentError, FileEncrypted
from ytcheck.gui.jobs import Cancelled, Report, Work
from ytcheck.model.verdict import Check
from ytcheck.report.views.comparison import ComparisonView
from ytcheck.report.views.search import SearchIndex
from ytcheck.settings import scans_folder

if TYPE_CHECKING:
    from ytcheck.reading import ReadingOptions
    from ytcheck.report.options import ReportOptions
    from ytcheck.service.casework import Project
    from ytcheck.service.readers import Readers


@dataclass(frozen=True, slots=True)
class Loaded:
    """What the start page needs of the core once it is loaded: names of districts and of samples."""

    districts: tuple[str, ...]
    samples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Refused:
    """A file that cannot be read, with the sentence and the way out; `locked` where a password would open it."""

    name: str
    sentence: str
    locked: bool


@dataclass(frozen=True, slots=True)
class Opened:
    """An open check: its file, the check as reviewed, the texts to search, and sentences to tell."""

    project: "Project"
    check: Check
    index: SearchIndex
    warnings: tuple[str, ...] = ()


def load_core(_report: Report, _cancelled: Cancelled) -> Loaded:
    """Import the core and make the rule pack ready."""
    from ytcheck.service import prepared_matcher
    from ytcheck.service.self_test import sample_names

    rulebook = prepared_matcher().rulebook
    return Loaded(tuple(district.name for district in rulebook.districts), sample_names())


def files_of_sample(name: str) -> tuple[Path, ...]:
    """The documents of a sample."""
    from ytcheck.service.self_test import sample_files

    return sample_files(name)


def begin(files: Sequence[Path], district: str, folder: Path, day: date, options: "ReadingOptions") -> Work[Opened]:
    """Check documents and keep the check in a new file in `folder`; the job's result is Opened."""

    def work(report: Report, cancelled: Cancelled) -> Opened:
        from ytcheck.service import check_documents
        from ytcheck.service.casework import begin_case

        refused, on_unread = _refusals(report)
        check = check_documents(files, district, report, on_unread, cancelled, options=options, readers=_readers())
        folder.mkdir(parents=True, exist_ok=True)
        return _opened(begin_case(free_path(folder, check.district, day), check, files), refused)

    return work


def open_file(path: Path) -> Work[Opened]:
    """Open a kept check; the job's result is Opened."""

    def work(_report: Report, _cancelled: Cancelled) -> Opened:
        from ytcheck.service.casework import open_case, pack_difference

        project = open_case(path)
        told = [project.why_read_only.value] if project.why_read_only is not None else []
        if pack_difference(project) is not None:
            told.append("本次核对使用的规则包与当前程序的不同；可在“文件”页重新核对，审核意见会保留。")
        return _opened(project, told)

    return work


def rescue(path: Path) -> Work[Opened]:
    """Save what can be read of a damaged file into a new one beside it; the job's result is Opened."""

    def work(_report: Report, _cancelled: Cancelled) -> Opened:
        from ytcheck.reading import ReadingOptions
        from ytcheck.service.casework import open_case
        from ytcheck.service.rescue import rescue_case

        target = free_name(path.parent, f"{path.stem}-修复")
        options = ReadingOptions(cache=scans_folder())
        rescued = rescue_case(path, target, readers=_readers(), options=options)
        told = [f"已修复到《{target.name}》：找回审核意见{rescued.decisions}条、文件{rescued.documents}份。"]
        if rescued.lost_entries:
            told.append(f"有{rescued.lost_entries}条审核记录未能找回。")
        lost = "、".join(f"《{name}》" for name in (*rescued.lost_documents, *rescued.lost_sources))
        told += [f"未能找回的文件：{lost}，请在“文件”页重新添加。"] if lost else []
        return _opened(open_case(target), told)

    return work


def check_again(
    project: "Project",
    options: "ReadingOptions",
    add: Sequence[Path] = (),
    remove: Sequence[str] = (),
    replacing: Mapping[str, Path] | None = None,
    district: str | None = None,
) -> Work[Opened]:
    """Read what changed and judge anew; the job's result is Opened."""

    def work(report: Report, cancelled: Cancelled) -> Opened:
        from ytcheck.service.casework import recheck

        refused, on_unread = _refusals(report)
        recheck(
            project,
            add=add,
            remove=remove,
            replacing=replacing,
            district=district,
            on_progress=report,
            on_unread=on_unread,
            cancelled=cancelled,
            options=options,
            readers=_readers(),
        )
        return _opened(project, refused)

    return work


def compare(before: Path, after: Check) -> Work[ComparisonView]:
    """Hold the open check against an earlier one; the job's result is a ComparisonView."""

    def work(_report: Report, _cancelled: Cancelled) -> ComparisonView:
        from ytcheck.judging.compare import compared
        from ytcheck.report.views.comparison import comparison_view
        from ytcheck.service.casework import reviewed_at

        return comparison_view(compared(reviewed_at(before), after))

    return work


def report_bytes(check: Check, day: date, options: "ReportOptions") -> Work[bytes]:
    """The gap report as PDF; the job's result is its bytes."""

    def work(_report: Report, _cancelled: Cancelled) -> bytes:
        from ytcheck.service import export_report

        with tempfile.TemporaryDirectory() as folder:
            target = Path(folder) / "report.pdf"
            export_report(check, target, day, options)
            return target.read_bytes()

    return work


def write(kind: str, check: Check, target: Path, day: date, options: "ReportOptions") -> Work[Path]:
    """Write the report (pdf, docx) or the ledger (xlsx) to `target`; the job's result is the target."""

    def work(_report: Report, _cancelled: Cancelled) -> Path:
        from ytcheck import service

        if kind == "xlsx":
            service.export_ledger(check, target, day)
        else:
            {"pdf": service.export_report, "docx": service.export_word}[kind](check, target, day, options)
        return target

    return work


@cache
def _readers() -> "Readers":
    """The window's own reader processes, which leave the processor to it."""
    from ytcheck.service.readers import Readers

    return Readers(behind=True)


def free_path(folder: Path, district: str, day: date) -> Path:
    """A name for a new check in `folder` that no file has yet: 云岚区20250630.ytc, 云岚区20250630-2.ytc, …."""
    return free_name(folder, f"{district or '未指定区市'}{day:%Y%m%d}")


def free_name(folder: Path, stem: str) -> Path:
    """The path of a new .ytc file in `folder`, numbered where the name is taken."""
    path, number = folder / f"{stem}.ytc", 2
    while path.exists():
        path, number = folder / f"{stem}-{number}.ytc", number + 1
    return path


def _refusals(report: Report) -> tuple[list[str], Callable[[DocumentError], None]]:
    """A list that fills with sentences, and what fills it and tells the window."""
    sentences: list[str] = []

    def on_unread(error: DocumentError) -> None:
        sentences.append(error.advice())
        report(Refused(error.name, error.advice(), isinstance(error, FileEncrypted)))

    return sentences, on_unread


def _opened(project: "Project", told: Sequence[str]) -> Opened:
    from ytcheck.report.views.documents import warnings_of
    from ytcheck.report.views.search import index_of
    from ytcheck.service.casework import reviewed_check

    check = reviewed_check(project)
    warnings = tuple(told) or warnings_of(check)
    return Opened(project, check, index_of(check), warnings)
