"""The documents of the open check as Qt shows them, each loaded once."""

from collections.abc import Callable

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject
from PySide6.QtPdf import QPdfDocument

from ytcheck.model.clause import Outline


class Sources(QObject):
    """PDFs by document id; `bytes_of` gives a document's bytes."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bytes_of: Callable[[str], bytes] | None = None
        self._loaded: dict[str, QPdfDocument | None] = {}

    def reset(self, bytes_of: Callable[[str], bytes] | None) -> None:
        """Forget all documents and take them from elsewhere from now on."""
        old = [document for document in self._loaded.values() if document is not None]
        self._bytes_of, self._loaded = bytes_of, {}
        for document in old:
            document.deleteLater()

    def pdf(self, outline: Outline) -> QPdfDocument | None:
        """The document's pages, None where it is no PDF or Qt cannot open it."""
        # By the bytes: after a document was replaced its id stands for other ones.
        if outline.sha256 not in self._loaded:
            self._loaded[outline.sha256] = self._load(outline)
        return self._loaded[outline.sha256]

    def _load(self, outline: Outline) -> QPdfDocument | None:
        if self._bytes_of is None:
            return None
        data = self._bytes_of(outline.document)
        return pdf_from(data, self) if b"%PDF-" in data[:1024] else None


def pdf_from(data: bytes, parent: QObject) -> QPdfDocument | None:
    """A PDF from its bytes, None where Qt cannot open it; it lives as long as `parent`."""
    document = QPdfDocument(parent)
    buffer = QBuffer(document)
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(buffer)
    if document.status() is QPdfDocument.Status.Ready:
        return document
    document.deleteLater()
    return None
