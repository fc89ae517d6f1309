"""The records of a delimited text, also where a quote never closes or a value holds the delimiter."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterator, Sequence

from vanthu.diagnostics import Diagnostic
from vanthu.intake.messages import diagnose

_MOST_LINES = 50
"""Lines that one value may run over."""
_SWALLOWED = 2
"""Delimiters in one line of a value: no text that a person typed, but cells of another row."""
_LEAST_WIDTH = 3
_USUAL_SHARE = 0.6
_MOST_EXTRA = 2

Doubts = dict[tuple[int, int], Diagnostic]
"""What is told, by record and cell from 0."""


def read_records(text: str, delimiter: str) -> tuple[list[list[str]], Doubts]:
    """The records, and what is told of those that are broken."""
    records = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    doubts: Doubts = {}
    is_open = any(line.count('"') % 2 for line in text.splitlines())
    if is_open or any(_holds_cells(cell, delimiter) for record in records for cell in record):
        records = []
        for record, is_torn in _line_by_line(text, delimiter):
            if is_torn:
                at = next((n for n, cell in enumerate(record) if '"' in cell), 0)
                doubts[len(records), at] = diagnose("text_quote_open", read=record[at])
            records.append(record)
    for number, told in _too_wide(records):
        doubts[number, min(1, len(records[number]) - 1)] = told
    return records, doubts


def _holds_cells(cell: str, delimiter: str) -> bool:
    """Whether a value runs over cells or rows that follow it."""
    return any(line.count(delimiter) >= _SWALLOWED for line in cell.split("\n")) and (
        "\n" in cell or cell.count(delimiter) > _SWALLOWED
    )


def _line_by_line(text: str, delimiter: str) -> Iterator[tuple[list[str], bool]]:
    """Each record, and whether a quote stands open in it; a value of several lines stays one."""
    lines = text.splitlines()
    at = 0
    while at < len(lines):
        record, taken = _record(lines, at, delimiter)
        yield record if taken else lines[at].split(delimiter), not taken
        at += taken or 1


def _record(lines: Sequence[str], at: int, delimiter: str) -> tuple[list[str], int]:
    """The record that begins at a line, and its lines; none where its quotes do not close in good time."""
    for end in range(at + 1, min(at + _MOST_LINES, len(lines)) + 1):
        whole = "\n".join(lines[at:end])
        if whole.count('"') % 2 == 0:
            records = list(csv.reader(io.StringIO(whole, newline=""), delimiter=delimiter))
            record = records[0] if records else []
            if len(records) <= 1 and not any(_holds_cells(cell, delimiter) for cell in record):
                return record, end - at
            return [], 0
    return [], 0


def _too_wide(records: list[list[str]]) -> Iterator[tuple[int, Diagnostic]]:
    """Records with a cell more than the others, as where a value holds the delimiter."""
    widths = Counter(len(record) for record in records if len(record) >= _LEAST_WIDTH)
    if not widths:
        return
    usual, count = widths.most_common(1)[0]
    if count < _USUAL_SHARE * widths.total():
        return
    for number, record in enumerate(records):
        extra = len(record) - usual
        if not 0 < extra <= _MOST_EXTRA or not record[usual - 1].strip():
            continue
        told = " ".join(cell for cell in record if cell.strip())[:60]
        yield number, diagnose("text_cells_too_many", read=told, count=str(len(record)), usual=str(usual))
