"""A test of the installation: every part that belongs to the program is loaded and used once."""

import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ytcheck import paths
from ytcheck.errors import ResourceMissing, YtcheckError
from ytcheck.model.verdict import Status
from ytcheck.service.check import check_documents
from ytcheck.service.export import export_report, export_result
from ytcheck.service.prepare import prepared_matcher
from ytcheck.text.words import words

SAMPLES = "sample"


@dataclass(frozen=True, slots=True)
class SelfTestLine:
    """The outcome of one part: what was tried, whether it went well, what was found."""

    part: str
    passed: bool
    found: str


def self_test(day: date) -> Iterator[SelfTestLine]:
    """Load rule pack, dictionary, fonts, icons and recognition, check a sample, write report and result; a line for each."""
    for part, probe in _PROBES:
        try:
            yield SelfTestLine(part, True, probe())
        except (YtcheckError, OSError, AssertionError) as error:
            yield SelfTestLine(part, False, str(error))
    yield _sample(day)


def sample_files(name: str) -> tuple[Path, ...]:
    """The PDFs of a sample district below resources/sample, in order."""
    return tuple(sorted(paths.resource(SAMPLES, name).glob("*.pdf")))


def sample_names() -> tuple[str, ...]:
    """The sample districts' folder names, in order."""
    try:
        return tuple(sorted(folder.name for folder in paths.resource(SAMPLES).iterdir() if folder.is_dir()))
    except OSError as error:
        raise ResourceMissing(f"resources/{SAMPLES}") from error


def _rules() -> str:
    rulebook = prepared_matcher().rulebook
    tasks = sum(len(measure.tasks) for measure in rulebook.measures)
    return f"{rulebook.doc_no}，{len(rulebook.measures)}项举措、{tasks}项任务"


def _dictionary() -> str:
    assert "揭榜挂帅" in words("推行揭榜挂帅制度"), "词典不完整"
    return "分词正常"


def _fonts() -> str:
    from ytcheck.report.fonts import register_fonts

    return "、".join(register_fonts())


def _icons() -> str:
    icons = sorted(icon for icon in paths.resource("icons").iterdir() if icon.suffix in (".svg", ".png"))
    assert icons, "没有图标"
    return f"{len(icons)}个"


def _recognition() -> str:
    from ytcheck.reading import engine_version
    from ytcheck.reading.pdf import recognised_text

    engine = engine_version()
    if not engine:
        return "未安装，扫描件将不能识别"
    text = recognised_text(sample_files(sample_names()[0])[0].read_bytes())
    assert "科技" in text, "识别不出示例文件的文字"
    return engine


_PROBES: tuple[tuple[str, Callable[[], str]], ...] = (
    ("规则包", _rules),
    ("词典", _dictionary),
    ("字体", _fonts),
    ("图标", _icons),
    ("扫描件识别", _recognition),
)


def _sample(day: date) -> SelfTestLine:
    try:
        check = check_documents(sample_files(sample_names()[0]))
        with tempfile.TemporaryDirectory() as folder:
            report, result = Path(folder) / "report.pdf", Path(folder) / "result.json"
            export_report(check, report, day)
            export_result(check, result)
            sizes = f"报告{report.stat().st_size // 1024}KB、结果{result.stat().st_size // 1024}KB"
    except (YtcheckError, OSError) as error:
        return SelfTestLine("示例核对与报告", False, str(error))
    return SelfTestLine("示例核对与报告", True, f"已覆盖{check.count(Status.COVERED)}项，{sizes}")
