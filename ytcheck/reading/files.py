"""Which reader serves a file, decided by its first bytes, and what is wrong with it where none does."""

import hashlib
from collections.abc import Callable
from pathlib import Path

from ytcheck.errors import FileDamaged, FileEmpty, FileEncrypted, FileLocked, FileMissing, KindUnsupported
from ytcheck.model.document import Document
from ytcheck.reading.options import DEFAULT, ReadingOptions
from ytcheck.reading.plain import read_plain
from ytcheck.reading.progress import Cancel, PageProgress, never, silent
from ytcheck.reading.script import in_simplified

_ZIPPED = (".docx", ".docm", ".ofd")
_PLAIN = (".txt", ".md")
KINDS = (".pdf", *_ZIPPED, *_PLAIN)

_ZIP = b"PK\x03\x04"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")  # a Word file with a password is kept in an old Office container
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
_Reader = Callable[[Path, bytes, str, ReadingOptions, PageProgress, Cancel], Document]


def read_document(
    path: Path, on_page: PageProgress = silent, cancelled: Cancel = never, options: ReadingOptions = DEFAULT
) -> Document:
    """Read one file into pages of lines and tables.

    `on_page` is told (pages done, pages in all). Raises a DocumentError that names the file, or Cancelled.
    """
    data = _bytes(path)
    if not data.strip():
        raise FileEmpty(path.name)
    document = _reader(path, data)(path, data, hashlib.sha256(data).hexdigest(), options, on_page, cancelled)
    if not document.pages and not document.unread_pages:
        raise FileEmpty(path.name)
    return in_simplified(document)


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise FileMissing(path.name) from error
    except IsADirectoryError as error:
        raise KindUnsupported(path.name) from error
    except OSError as error:
        raise FileLocked(path.name) from error


def _reader(path: Path, data: bytes) -> _Reader:
    """By the first bytes; the name's ending decides only where they say nothing."""
    suffix = path.suffix.lower()
    if b"%PDF-" in data[:1024]:
        from ytcheck.reading.pdf import read_pdf

        return read_pdf
    if data.startswith(_ZIP):
        return _zipped(path, data)
    if data.startswith(_OLD_OFFICE):
        raise FileEncrypted(path.name) if _ENCRYPTED in data else KindUnsupported(path.name)
    if suffix not in KINDS:
        raise KindUnsupported(path.name)
    if suffix not in _PLAIN:
        raise FileDamaged(path.name)
    return read_plain


def _zipped(path: Path, data: bytes) -> _Reader:
    from ytcheck.reading.package import Package

    parts = Package(path.name, data).parts
    if "ofd.xml" in parts:
        from ytcheck.reading.ofd import read_ofd

        return read_ofd
    if any(part.startswith("word/") for part in parts):
        from ytcheck.reading.word import read_word

        return read_word
    raise FileDamaged(path.name) if path.suffix.lower() in _ZIPPED else KindUnsupported(path.name)
