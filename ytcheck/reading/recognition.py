"""The recognition engine (RapidOCR on onnxruntime): an image's printed words with their boxes and how sure it is of them."""

import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

from ytcheck.reading.glyphs import Box

_log = logging.getLogger(__name__)
_MODELS = {
    "Det": "PP-OCRv6_det_small.onnx",
    "Rec": "PP-OCRv6_rec_small.onnx",
}
_LONGEST_SIDE = 2400  # pixels: what is larger is shrunk by the engine
_MARGIN = 2.0  # how far a box is drawn around the ink that was found; with the engine's own 1.6 a line's last stop was cut off


@dataclass(frozen=True, slots=True)
class Words:
    """A run of words on one printed line: its box as (x0, top, x1, bottom), `confidence` in 0–1."""

    text: str
    confidence: float
    box: Box


@cache
def engine_version() -> str:
    """The engine's name and version, "" where it, its models or a system library that it needs is not installed; loads the engine."""
    try:
        import onnxruntime
        import rapidocr
    except (ImportError, OSError) as error:
        _log.warning("scans cannot be recognised: %s", error)
        return ""
    if not all((_models(rapidocr) / name).is_file() for name in _MODELS.values()):
        _log.warning("the models of the recognition engine are missing: %s", _models(rapidocr))
        return ""
    return f"rapidocr-{_version()}-onnxruntime-{onnxruntime.__version__}"


def words_of(image: Any, threads: int) -> tuple[Words, ...]:
    """The words of a page's image (height × width × 3 bytes), boxes in pixels, in no particular order."""
    found = _engine(threads)(image)
    if found.txts is None:
        return ()
    return tuple(
        Words(text, float(score), _around(corners))
        for text, score, corners in zip(found.txts, found.scores, found.boxes, strict=True)
    )


def _around(corners: Any) -> Box:
    (x0, top), (x1, bottom) = corners.min(axis=0), corners.max(axis=0)
    return float(x0), float(top), float(x1), float(bottom)


@cache
def _engine(threads: int) -> Any:
    import onnxruntime
    import rapidocr

    onnxruntime.disable_telemetry_events()  # on Windows it would tell the system what it does
    # With the models' own paths given the engine never looks for a download.
    paths = {f"{stage}.model_path": str(_models(rapidocr) / name) for stage, name in _MODELS.items()}
    with _without_http_client():
        engine = rapidocr.RapidOCR
    return engine(
        params={
            **paths,
            "Global.log_level": "critical",
            "Global.use_cls": False,
            "Global.max_side_len": _LONGEST_SIDE,
            "Det.unclip_ratio": _MARGIN,
            "EngineConfig.onnxruntime.intra_op_num_threads": threads,
            "EngineConfig.onnxruntime.inter_op_num_threads": 1,
        }
    )


@contextmanager
def _without_http_client() -> Iterator[None]:
    """Keeps the engine's downloader from importing requests, whose import opens a socket to look for IPv6."""
    client = ModuleType("requests")
    vars(client)["Response"] = object  # stands in a signature
    hidden = sys.modules.get(client.__name__)
    sys.modules[client.__name__] = client
    try:
        yield
    finally:
        del sys.modules[client.__name__]
        if hidden is not None:
            sys.modules[client.__name__] = hidden


def _models(rapidocr: ModuleType) -> Path:
    return Path(str(rapidocr.__file__)).parent / "models"


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("rapidocr")
    except PackageNotFoundError:  # a built program may leave the packages' records out
        return "bundled"
