"""The real window with answers in the place of dialogs, its settings and files in a temporary folder."""

from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter

from tests.support.typeset import write_docx, write_pdf
from ytcheck.gui.app import dress
from ytcheck.gui.questions import Questions
from ytcheck.gui.window import MainWindow
from ytcheck.paths import resource
from ytcheck.settings import Settings, save_settings

SECONDS = 60_000
_LOCAL = "（五）保护海草房民居。支持渔村修缮海草房，每处补助5万元，三年修缮200处。（区文化和旅游局牵头）"


@dataclass
class Person:
    """What the person in front of the window answers; tests set it before they click."""

    home: Path
    files: list[Path] = field(default_factory=list)
    case: Path | None = None
    words: str | None = "没有对应产业"
    name: str | None = "王敏"
    password: str | None = None
    agrees: bool = True
    asked: list[str] = field(default_factory=list)

    def questions(self) -> Questions:
        return Questions(
            files=lambda _parent, _folder: self.files,
            case=lambda _parent, _folder: self.case,
            target=lambda _parent, proposed, _kinds: self.home / proposed.name,
            words=lambda _parent, title, _prompt, _words: self._answer(title, self.words),
            name=lambda _parent: self._answer("审核人", self.name),
            password=lambda _parent, name: self._answer(name, self.password),
            printer=lambda _parent: self.printer(),
            whether=lambda _parent, title, _question, _yes: self._answer(title, self.agrees),
        )

    def printer(self) -> QPrinter:
        """A printer whose paper is a PDF file; the person asked for pages 2 to 4."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(self.home / "printed.pdf"))
        printer.setFromTo(2, 4)
        return printer

    def _answer(self, asked: str, answer: object) -> object:
        self.asked.append(asked)
        return answer


@pytest.fixture
def person(tmp_path) -> Person:
    return Person(tmp_path)


@pytest.fixture
def window(qtbot, qapp, tmp_path, person, monkeypatch) -> MainWindow:
    monkeypatch.setattr("ytcheck.gui.window.show_failure", lambda _parent, error: person.asked.append(str(error)))
    monkeypatch.setattr("ytcheck.gui.outputs.show_failure", lambda _parent, error: person.asked.append(str(error)))
    settings = tmp_path / "settings.json"
    save_settings(Settings(folder=str(tmp_path / "核对")), settings)
    dress(qapp)
    window = MainWindow(person.questions(), settings)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: window.pages.start.district.count() > 1, timeout=SECONDS)
    return window


@pytest.fixture(scope="session")
def papers(tmp_path_factory) -> dict[str, Path]:
    """A PDF of a sample, an earlier draft of it with another clause in the place of a local one, a Word document, a plain text, a broken file."""
    folder = tmp_path_factory.mktemp("papers")
    source = next(resource("sample").glob("*/*实施意见.md")).read_text(encoding="utf-8")
    found = {
        name: folder / file
        for name, file in (
            ("pdf", "实施意见.pdf"),
            ("earlier", "实施意见（前一稿）.pdf"),
            ("word", "若干措施.docx"),
            ("text", "分工.txt"),
            ("broken", "旧附件.pdf"),
        )
    }
    later = [line if not line.startswith("（五）") else _LOCAL for line in source.splitlines()]
    write_pdf("\n".join(later), found["pdf"])
    write_pdf(source, found["earlier"])
    write_docx(next(resource("sample").glob("*/*若干措施.md")).read_text(encoding="utf-8"), found["word"])
    found["text"].write_text("科技工作安排\n一、建设中试基地。支持龙头企业建设中试平台。\n", encoding="utf-8")
    found["broken"].write_bytes(b"%PDF-1.4 broken")
    return found


@pytest.fixture
def opened(window, qtbot, papers) -> MainWindow:
    """The window with one checked document."""
    window.begin([papers["pdf"]], "云岚区")
    qtbot.waitUntil(lambda: window.check is not None, timeout=SECONDS)
    return window
