"""rules/ in, a checked Rulebook out; a wrong file is refused with its path and key."""

from ytcheck.rulebook.fingerprint import pack_fingerprint
from ytcheck.rulebook.load import DEFAULT_PACK, load_rulebook

__all__ = ["DEFAULT_PACK", "load_rulebook", "pack_fingerprint"]
