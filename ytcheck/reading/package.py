"""Zipped XML (DOCX, OFD) opened with bounds: no bomb unpacks, no entity is resolved, no tree is too deep."""

import io
import posixpath
import zipfile
import zlib
from typing import Any

from lxml import etree

from ytcheck.errors import FileDamaged, FileTooLarge

_MOST_PARTS = 20_000
_LARGEST_PART = 64 * 1024 * 1024  # bytes unpacked: its tree takes ten times as much
_LARGEST = 256 * 1024 * 1024  # of all parts that are read
_STEEPEST = 200  # unpacked to packed, above which a large part is a bomb: XML has 5 to 50
_LARGE = 4 * 1024 * 1024
# What zipfile and lxml were seen to raise on damaged files.
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    etree.LxmlError,
    EOFError,
    NotImplementedError,
    RuntimeError,
    OSError,
    ValueError,
)


class Package:
    """A zip file's parts by their names, read one at a time."""

    def __init__(self, name: str, data: bytes) -> None:
        """Open the file called `name` in errors; FileDamaged where it is no zip file, FileTooLarge where it has too many parts."""
        self._name = name
        self._read = 0
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except _BROKEN as error:
            raise FileDamaged(name) from error
        if len(self._zip.infolist()) > _MOST_PARTS:
            raise FileTooLarge(name)
        self._parts = {info.filename.lstrip("/").lower(): info for info in self._zip.infolist()}

    @property
    def parts(self) -> tuple[str, ...]:
        """The names of all parts, in lower case."""
        return tuple(self._parts)

    def tree(self, part: str) -> Any:
        """The root element of an XML part; None where there is no such part.

        Raises FileTooLarge where it unpacks to more than the bounds, FileDamaged where it is no XML.
        """
        info = self._info(part)
        if info is None:
            return None
        # zipfile reads no more than the size that the file declares.
        self._read += info.file_size
        if _is_bomb(info) or self._read > _LARGEST:
            raise FileTooLarge(self._name)
        # Entities stay unresolved; without `huge_tree` libxml2 itself stops at a depth of 256.
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True)
        try:
            return etree.fromstring(self._zip.read(info), parser)
        except _BROKEN as error:
            raise FileDamaged(self._name) from error

    def content(self, part: str) -> bytes:
        """A part as it is; b"" where there is no such part, where it is damaged or unpacks to more than the bounds.

        Unlike trees, pictures are not kept and their number is not bounded.
        """
        info = self._info(part)
        if info is None or _is_bomb(info):
            return b""
        try:
            return self._zip.read(info)
        except _BROKEN:
            return b""

    def _info(self, part: str) -> zipfile.ZipInfo | None:
        return self._parts.get(part.lstrip("/").lower())


def _is_bomb(info: zipfile.ZipInfo) -> bool:
    steep = info.file_size > _LARGE and info.file_size > _STEEPEST * max(info.compress_size, 1)
    return steep or info.file_size > _LARGEST_PART


def kind_of(element: Any) -> str:
    """The element's name without its namespace; "" for a processing instruction or an unresolved entity."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: Any, name: str, default: str = "") -> str:
    """An attribute by its name without its namespace."""
    for key, value in element.attrib.items():
        if key.rpartition("}")[2] == name:
            return str(value)
    return default


def child(element: Any, *path: str) -> Any:
    """The element's first child with this name, its first child with the next one, and so on; None where there is none."""
    for name in path:
        element = next((inner for inner in children(element) if kind_of(inner) == name), None)
    return element


def children(element: Any, *path: str) -> Any:
    """What stands in the element that is found down this path; nothing where there is none."""
    found = child(element, *path)
    return () if found is None else found


def words(element: Any, *path: str) -> str:
    """The text of the element that is found down this path, "" where there is none."""
    found = child(element, *path)
    return "" if found is None else (found.text or "").strip()


def resolved(part: str, base: str) -> str:
    """The name of a part that `base` refers to as `part`, relative to its own folder or, with a slash, to the root."""
    return posixpath.normpath(posixpath.join("/", posixpath.dirname(base), part)).lstrip("/")
