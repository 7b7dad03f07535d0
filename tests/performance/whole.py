"""A whole check in a process of its own, with its reader process; prints the peaks of both, in MiB, as JSON."""

import json
import sys
from pathlib import Path

from tests.performance.measure import peak
from ytcheck.reading import ReadingOptions
from ytcheck.service import check_documents
from ytcheck.service.readers import Readers


def main() -> None:
    """Check the files given."""
    readers = Readers()
    highest = {"reader": 0.0}

    def look(_progress: object) -> None:
        highest["reader"] = max([highest["reader"], *map(peak, readers.processes)])

    try:
        check_documents([Path(name) for name in sys.argv[1:]], "", look, readers=readers, options=ReadingOptions())
        look(None)  # what was made after the last page
        print(json.dumps({"program": peak(), **highest}))
    finally:
        readers.close()


if __name__ == "__main__":
    main()
