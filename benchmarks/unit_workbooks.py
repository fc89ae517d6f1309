"""A unit's workbook as people lay it out: columns moved and renamed, numbers and dates typed or written."""

from __future__ import annotations

import csv
import datetime as dt
import io
import random
from collections.abc import Callable, Mapping, Sequence

from benchmarks.plain_xlsx import Cell, plain_xlsx
from vanthu.paperwork.model import Column, Form

Row = Mapping[str, Cell]


def laid_out(chance: random.Random, form: Form, unit: str, rows: Sequence[Row]) -> tuple[str, bytes]:
    """The form as the unit of that name lays it out: the suffix and the bytes of its file."""
    columns = list(form.columns)
    if chance.random() < 0.3:
        chance.shuffle(columns)
        columns.sort(key=lambda column: column.key not in ("work_name", "name"))
    shown = _shown(chance)
    head = [["UBND XÃ"], [f"Đơn vị: {unit}"], [], [f"{form.number} {form.title}".upper()], []]
    above: list[list[Cell]] = [list(line) for line in head[: chance.randint(4, 5)]]
    merges: list[str] = []
    header: list[list[Cell]] = [["TT", *(column.full_label for column in columns)]]
    if chance.random() < 0.4:
        header, merges = _two_lines(columns, len(above) + 1)
    elif chance.random() < 0.4:
        header = [["STT", *(chance.choice((column.label, *column.synonyms[:2])) if not column.group
                            else column.full_label for column in columns)]]  # fmt: skip
    body: list[list[Cell]] = [
        [place, *(shown(row.get(column.key)) for column in columns)]
        for place, row in enumerate(rows, start=1)
    ]
    below: list[list[Cell]] = [[], [None, None, "NGƯỜI LẬP BIỂU"]] if chance.random() < 0.6 else []
    lines = [*above, *header, *body, *below]
    if chance.random() < 0.1:
        return ".csv", _csv(lines)
    return ".xlsx", plain_xlsx(lines, merges)


def _two_lines(columns: Sequence[Column], row: int) -> tuple[list[list[Cell]], list[str]]:
    """A header of groups over columns, merged as Excel users do, and the merged areas."""
    top: list[Cell] = ["TT"]
    under: list[Cell] = [None]
    merges = []
    for place, column in enumerate(columns, start=1):
        letter = chr(ord("A") + place)
        if column.group:
            top.append(column.group)
            under.append(column.label)
        else:
            top.append(column.label)
            under.append(None)
            merges.append(f"{letter}{row}:{letter}{row + 1}")
    return [top, under], merges


def _shown(chance: random.Random) -> Callable[[Cell], Cell]:
    """How this unit types numbers and dates."""
    style = chance.choice(("typed", "typed", "text", "words"))

    def shown(value: Cell) -> Cell:
        if style == "typed" or value is None or isinstance(value, str):
            return value
        if isinstance(value, dt.date):
            return f"{value:%d/%m/%Y}" if style == "text" else f"{value.day}-{value.month}-{value.year}"
        if style == "words" and value and value % 1_000_000 == 0:
            return f"{value // 1_000_000} triệu"
        return f"{value:,d}".replace(",", ".") if value >= 1000 else value

    return shown


def _csv(lines: Sequence[Sequence[Cell]]) -> bytes:
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, delimiter=";")
    for line in lines:
        writer.writerow([f"{cell:%d/%m/%Y}" if isinstance(cell, dt.date) else cell for cell in line])
    return stream.getvalue().encode("utf-8-sig")
