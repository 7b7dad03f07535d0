"""Seals on rows, so that a byte that has changed on the disk is noticed, which SQLite itself does not promise."""

import hashlib
import zlib
from collections.abc import Iterable

_BYTES = 8
_MOST_UNPACKED = 64 * 1024 * 1024
SEAL_LENGTH = 2 * _BYTES


class SealBroken(ValueError):
    """A row is not as it was written."""


def seal_of(*values: object) -> str:
    """The seal of a row's other columns, in order: 16 hex digits (BLAKE2b)."""
    digest = hashlib.blake2b(digest_size=_BYTES)
    for value in values:
        data = value if isinstance(value, bytes) else str(value).encode()
        digest.update(f"{len(data)}:".encode())
        digest.update(data)
    return digest.hexdigest()


def demand_seal(seal: str, *values: object) -> None:
    """Raise SealBroken where the seal is not that of these values."""
    if seal != seal_of(*values):
        raise SealBroken


def seal_of_all(seals: Iterable[str]) -> str:
    """The seal of many rows, so that one that is missing is noticed."""
    return seal_of(*seals)


def packed(text: str) -> bytes:
    """A long text as it is kept."""
    return zlib.compress(text.encode())


def unpacked(data: bytes) -> str:
    """The text that was packed; SealBroken where there is none, or one that no rule pack is as long as."""
    try:
        return zlib.decompressobj().decompress(data, _MOST_UNPACKED).decode()
    except zlib.error as error:
        raise SealBroken from error
