"""Word files written as XML, for what python-docx cannot say: numbers made by Word, tracked changes, text boxes, notes."""

import zipfile
from pathlib import Path

_NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_TYPES = "".join(
    f'<Override PartName="/word/{part}.xml" ContentType="{_TYPE}.{kind}+xml"/>'
    for part, kind in (
        ("document", "document.main"),
        ("numbering", "numbering"),
        ("styles", "styles"),
        ("header1", "header"),
        ("footnotes", "footnotes"),
    )
)
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def write_word(
    target: Path, body: str, numbering: str = "", styles: str = "", others: dict[str, str] | None = None
) -> None:
    """Write a .docx whose body, numbering definitions and styles are this XML, `others` its parts below word/."""
    parts = {"document": f"<w:body>{body}</w:body>", "numbering": numbering, "styles": styles, **(others or {})}
    relations = "".join(
        f'<Relationship Id="r{n}" Type="{_RELATION}/{part.rstrip("1")}" Target="{part}.xml"/>'
        for n, part in enumerate(parts)
        if part != "document"
    )
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr(
            "[Content_Types].xml",
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Default Extension="xml" ContentType="application/xml"/>{_TYPES}</Types>',
        )
        package.writestr(
            "_rels/.rels",
            _relationships(f'<Relationship Id="r1" Type="{_RELATION}/officeDocument" Target="word/document.xml"/>'),
        )
        package.writestr("word/_rels/document.xml.rels", _relationships(relations))
        for part, content in parts.items():
            package.writestr(
                f"word/{part}.xml", f"<w:{_ROOTS.get(part, part)} {_NAMESPACES}>{content}</w:{_ROOTS.get(part, part)}>"
            )


_ROOTS = {"header1": "hdr"}


def _relationships(inner: str) -> str:
    return (
        f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{inner}</Relationships>'
    )


def run(text: str) -> str:
    """A run of text."""
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(inner: str, properties: str = "") -> str:
    """A paragraph of runs, or of a text where `inner` is no XML."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner if inner.startswith('<') else run(inner)}</w:p>"


def numbered(text: str, number: int = 1, level: int = 0) -> str:
    """A paragraph that Word numbers."""
    return paragraph(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


def numbering(*levels: tuple[str, str], nums: str = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>') -> str:
    """One list definition with these (format, text) levels, and the lists that use it."""
    made = "".join(
        f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for n, (form, text) in enumerate(levels)
    )
    return f'<w:abstractNum w:abstractNumId="0">{made}</w:abstractNum>{nums}'


def row(*cells: str) -> str:
    """A table row of cells given as text or as XML."""
    return "<w:tr>" + "".join(c if c.startswith("<w:tc") else f"<w:tc>{paragraph(c)}</w:tc>" for c in cells) + "</w:tr>"
