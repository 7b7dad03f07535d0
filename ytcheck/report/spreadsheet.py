"""Sheets written as an XLSX workbook that an office prints as it is: landscape A4, one page wide, heads repeated."""

from collections.abc import Sequence
from datetime import date, datetime, time
from pathlib import Path

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.page import PageMargins
from openpyxl.worksheet.worksheet import Worksheet

from ytcheck.model.verdict import Check
from ytcheck.report.ledger import ledger_of
from ytcheck.report.output import write_beside
from ytcheck.report.row_heights import height_of
from ytcheck.report.sheets import Column, Sheet, Value
from ytcheck.report.xml_text import writable

_SIZE, _TITLE_SIZE, _VERTICAL_SIZE = 10, 18, 9
_VERTICAL_STEP = 1.5  # of the type size, from one character of a vertical head to the next
_STACKED = 255  # what a workbook calls characters one below the other
_SONG, _HEI = "宋体", "黑体"  # by name: a workbook carries no faces
_TITLE_ROW, _NOTE_ROW, _HEAD_ROW = 1, 2, 3
_EMPTY_HEIGHT = 30
_FORMULA = ("=", "+", "-", "@", "\t")
_LONGEST = 1200  # characters: more would not show in a row of the greatest height
_MARGINS = PageMargins(left=0.5, right=0.5, top=0.6, bottom=0.7, header=0.3, footer=0.35)  # inches


def write_ledger(check: Check, target: Path, day: date) -> None:
    """Write the 整改台账 with its further sheets, dated `day`; OutputRefused where it cannot be written."""
    write_workbook(ledger_of(check, day), target, day)


def write_workbook(sheets: Sequence[Sheet], target: Path, day: date) -> None:
    """Write sheets as one workbook, created on `day`; OutputRefused where it cannot be written."""
    book = Workbook()
    book.remove(book.active)
    book.properties.title = sheets[0].title
    book.properties.creator = "ytcheck"
    book.properties.created = datetime.combine(day, time())
    _add_styles(book)
    for sheet in sheets:
        _fill(book.create_sheet(sheet.name), sheet)
    write_beside(target, book.save)


def _add_styles(book: Workbook) -> None:
    """The styles that cells name; and 宋体 for the whole book, since column widths are counted in the digits of its face."""
    book._named_styles["Normal"].font = Font(name=_SONG, size=_SIZE)
    thin = Side(style="thin")
    box = Border(left=thin, right=thin, top=thin, bottom=thin)
    grey = PatternFill("solid", fgColor="E6E6E6")
    body, head = Font(name=_SONG, size=_SIZE), Font(name=_HEI, size=_SIZE)
    left, centre = _aligned("left"), _aligned("center")
    for style in (
        NamedStyle("台账标题", Font(name=_HEI, size=_TITLE_SIZE), alignment=centre),
        NamedStyle("台账说明", body, alignment=left),
        NamedStyle("台账表头", head, grey, box, centre),
        NamedStyle(
            "台账竖排",
            Font(name=_HEI, size=_VERTICAL_SIZE),
            grey,
            box,
            Alignment("center", "top", textRotation=_STACKED),
        ),
        NamedStyle("台账文字", body, border=box, alignment=left),
        NamedStyle("台账居中", body, border=box, alignment=centre),
    ):
        book.add_named_style(style)


def _aligned(horizontal: str) -> Alignment:
    return Alignment(horizontal=horizontal, vertical="center", wrap_text=True)


def _fill(page: Worksheet, sheet: Sheet) -> None:
    _set_head(page, sheet)
    for number, row in enumerate(sheet.rows, _HEAD_ROW + 1):
        for place, (value, column) in enumerate(zip(row, sheet.columns, strict=True), 1):
            cell = page.cell(number, place)
            cell.style = "台账居中" if column.centred else "台账文字"
            _put(cell, value)
        page.row_dimensions[number].height = height_of(row, sheet.columns, _SIZE)
    if not sheet.rows:
        _across(page, sheet, _HEAD_ROW + 1, sheet.empty, "台账居中")
        page.row_dimensions[_HEAD_ROW + 1].height = _EMPTY_HEIGHT
    _offer_choices(page, sheet)
    _set_page(page, sheet)


def _set_head(page: Worksheet, sheet: Sheet) -> None:
    _across(page, sheet, _TITLE_ROW, sheet.title, "台账标题")
    page.row_dimensions[_TITLE_ROW].height = _TITLE_SIZE * 2
    _across(page, sheet, _NOTE_ROW, sheet.note, "台账说明")
    whole = Column("", sum(column.width for column in sheet.columns))
    page.row_dimensions[_NOTE_ROW].height = height_of((sheet.note,), (whole,), _SIZE)
    for place, column in enumerate(sheet.columns, 1):
        cell = page.cell(_HEAD_ROW, place, column.head)
        cell.style = "台账竖排" if column.vertical else "台账表头"
        page.column_dimensions[get_column_letter(place)].width = column.width
    page.row_dimensions[_HEAD_ROW].height = max(_head_height(column) for column in sheet.columns)


def _head_height(column: Column) -> float:
    if column.vertical:
        return len(column.head) * _VERTICAL_SIZE * _VERTICAL_STEP
    return height_of((column.head,), (column,), _SIZE)


def _across(page: Worksheet, sheet: Sheet, row: int, text: str, style: str) -> None:
    for place in range(1, len(sheet.columns) + 1):
        page.cell(row, place).style = style
    _put(page.cell(row, 1), text)
    page.merge_cells(start_row=row, start_column=1, end_row=row, end_column=len(sheet.columns))


def _put(cell: Cell, value: Value) -> None:
    """Text that reads like a formula stays text, in this workbook and when somebody edits the cell."""
    if isinstance(value, int):
        cell.value = value
        return
    text = writable(value)
    cell.value = text if len(text) <= _LONGEST else text[:_LONGEST] + "……"
    if text.startswith(_FORMULA):
        cell.data_type = "s"
        cell.quotePrefix = True


def _offer_choices(page: Worksheet, sheet: Sheet) -> None:
    for place, column in enumerate(sheet.columns, 1):
        if column.choices and sheet.rows:
            letter = get_column_letter(place)
            offered = DataValidation("list", formula1=f'"{",".join(column.choices)}"', showErrorMessage=True)
            offered.errorTitle, offered.error = column.head, "请从下拉列表中选择。"
            offered.add(f"{letter}{_HEAD_ROW + 1}:{letter}{_HEAD_ROW + len(sheet.rows)}")
            page.add_data_validation(offered)


def _set_page(page: Worksheet, sheet: Sheet) -> None:
    """Landscape A4, as wide as one page, the head on every page, the page number at the foot; filters and a fixed head on screen."""
    last = get_column_letter(len(sheet.columns))
    page.auto_filter.ref = f"A{_HEAD_ROW}:{last}{_HEAD_ROW + len(sheet.rows)}"
    page.freeze_panes = f"A{_HEAD_ROW + 1}"
    page.print_title_rows = f"{_HEAD_ROW}:{_HEAD_ROW}"
    page.page_setup.orientation = "landscape"
    page.page_setup.paperSize = page.PAPERSIZE_A4
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, int(sheet.one_page)
    page.sheet_properties.pageSetUpPr.fitToPage = True
    page.page_margins = _MARGINS
    page.print_options.horizontalCentered = True
    page.oddFooter.center.text = "第 &P 页，共 &N 页"
    page.oddFooter.center.size = _SIZE
