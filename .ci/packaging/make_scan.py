"""Makes a scan of a PDF: its pages as pictures, without text: `make_scan.py PDF TARGET`."""

import sys
from pathlib import Path

import pypdfium2

_DPI = 150


def main(source: Path, target: Path) -> None:
    """Write the scan."""
    pages = [page.render(scale=_DPI / 72).to_pil().convert("L") for page in pypdfium2.PdfDocument(source)]
    pages[0].save(target, save_all=True, append_images=pages[1:], resolution=_DPI)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
