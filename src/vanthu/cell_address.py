"""Addresses of cells, and as row and column counted from 0.

A cell of a sheet has the address that Excel shows (`C12`). No program shows any for the table of a document:
its cells are found by counting, `dòng 3, cột 2`, with `trang 2, ` before it where pages are fixed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

Position = tuple[int, int]
"""Row and column of a sheet, from 0."""

_COUNTED = re.compile(r"(?P<page>trang \d+, )?dòng (?P<row>-?\d+)(?:, cột (?P<column>\d+))?\Z")

_TABLE = re.compile(r"bảng \d+\Z")


@lru_cache(maxsize=1024)
def column_letters(column: int) -> str:
    """Letters of a column counted from 0: 0 → `A`, 26 → `AA`."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def place_of(reference: str) -> Position:
    """Row and column, from 0, of an address such as `C12` or `dòng 12, cột 3`; of a row's, column 0."""
    if found := _COUNTED.match(reference):
        return int(found["row"]) - 1, int(found["column"] or 1) - 1
    column = 0
    for position, letter in enumerate(reference):
        if letter.isdigit():
            return int(reference[position:]) - 1, column - 1
        column = column * 26 + ord(letter) - 64
    raise ValueError(reference)


def counted_row(row: int, page: int = 0) -> str:
    """Address of a row of a document's table, counted from 0, and the beginning of those of its cells.

    Args:
        page: From 1; 0 where pages are not fixed.
    """
    return f"{f'trang {page}, ' if page else ''}dòng {row + 1}"


def counted_column(column: int) -> str:
    """What follows the row in the address of a cell of a document's table; columns from 0."""
    return f", cột {column + 1}"


def is_counted(cell: str) -> bool:
    """Whether an address is one of a document's table."""
    return bool(_COUNTED.match(cell))


def table_name(number: int) -> str:
    """What a table of a document is called where a sheet would have its name; tables are counted from 1."""
    return f"bảng {number}"


def is_table_name(sheet: str) -> bool:
    """Whether a sheet is a table of a document, by its name."""
    return bool(_TABLE.match(sheet))


def row_address(number: int, cells: Iterable[str]) -> str:
    """Address of a row that has none of its own: its first cell, in the way of the other `cells` of the row.

    Args:
        number: Of the row, from 1.
    """
    for cell in cells:
        if found := _COUNTED.match(cell):
            return f"{found['page'] or ''}dòng {number}"
    return f"A{number}"
