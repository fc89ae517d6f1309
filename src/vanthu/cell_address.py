"""Addresses of cells as Excel shows them (`C12`), and as row and column counted from 0."""

from __future__ import annotations

from functools import lru_cache

CellPlace = tuple[int, int]
"""Row and column of a sheet, from 0."""


@lru_cache(maxsize=1024)
def column_letters(column: int) -> str:
    """Letters of a column counted from 0: 0 → `A`, 26 → `AA`."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def place_of(reference: str) -> CellPlace:
    """Row and column, from 0, of an address such as `C12`."""
    column = 0
    for position, letter in enumerate(reference):
        if letter.isdigit():
            return int(reference[position:]) - 1, column - 1
        column = column * 26 + ord(letter) - 64
    raise ValueError(reference)
