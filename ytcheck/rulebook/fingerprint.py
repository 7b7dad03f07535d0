"""What tells one state of a rule pack from another."""

import hashlib
from pathlib import Path

from ytcheck import paths
from ytcheck.rulebook.load import DEFAULT_PACK


def pack_fingerprint(pack: Path | None = None) -> str:
    """The sha256, in hex, over the names and bytes of all files of the rule pack (the bundled one by default)."""
    folder = pack or paths.rule_pack(DEFAULT_PACK)
    digest = hashlib.sha256()
    for file in sorted(folder.rglob("*.toml")):
        digest.update(f"{file.relative_to(folder).as_posix()}\0{file.stat().st_size}\0".encode())
        digest.update(file.read_bytes())
    return digest.hexdigest()
