"""The matrix as a workbook: the table on one landscape page, the same as a list to be filtered, the checks that failed."""

from datetime import date
from pathlib import Path

from ytcheck.report.matrix import Matrix, MatrixLine
from ytcheck.report.sheets import Column, Sheet, Value
from ytcheck.report.spreadsheet import write_workbook

_ONE_PAGE = 30  # lines: with more, the type on one page would be too small to read


def write_matrix_workbook(matrix: Matrix, target: Path, day: date) -> None:
    """Write the matrix as XLSX, created on `day`; OutputRefused where it cannot be written."""
    write_workbook(sheets_of(matrix), target, day)


def sheets_of(matrix: Matrix) -> tuple[Sheet, ...]:
    """The table, the list of single verdicts, and, where there are any, the districts that could not be checked."""
    return (_table(matrix), _list(matrix), *([_failed(matrix)] if matrix.failed else []))


def _table(matrix: Matrix) -> Sheet:
    lines = (*matrix.lines, *matrix.totals)
    return Sheet(
        name="落实情况一览",
        title=matrix.title,
        note=f"{matrix.note}\n图例：{matrix.legend}",
        columns=(
            Column("区市", 29),
            *(Column(f"{m.label.strip('（）')} {m.title}", 3.9, centred=True, vertical=True) for m in matrix.measures),
            *(Column(head, 4.5, centred=True, vertical=True) for head in matrix.counted),
        ),
        rows=tuple(_row(line, len(matrix.counted)) for line in lines),
        one_page=len(lines) <= _ONE_PAGE,
    )


def _row(line: MatrixLine, counts: int) -> tuple[Value, ...]:
    signs = tuple(int(sign) if sign.isdigit() else sign for sign in line.signs)
    return (line.name, *signs, *(line.counts or ("",) * counts))


def _list(matrix: Matrix) -> Sheet:
    return Sheet(
        name="结论清单",
        title=f"{matrix.title}（清单）",
        note=matrix.note,
        columns=(
            Column("区市", 32),
            Column("序号", 13, centred=True),
            Column("举措", 40),
            Column("结论", 16, centred=True),
            Column("待核", 10, centred=True),
        ),
        rows=matrix.listed,
        empty="没有核对完成的区市。",
    )


def _failed(matrix: Matrix) -> Sheet:
    return Sheet(
        name="未能核对",
        title="未能核对的区市",
        note=matrix.note,
        columns=(Column("区市", 32), Column("原因和处理办法", 100)),
        rows=matrix.failed,
    )
