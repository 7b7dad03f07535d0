"""Sets the sample documents of resources/sample as PDFs beside their sources."""

from tests.support.typeset import write_pdf
from ytcheck.paths import resource


def main() -> None:
    """Write every sample's PDF anew; the same source gives the same bytes."""
    for source in sorted(resource("sample").glob("*/*.md")):
        write_pdf(source.read_text(encoding="utf-8"), source.with_suffix(".pdf"))
        print(source.with_suffix(".pdf"))


if __name__ == "__main__":
    main()
