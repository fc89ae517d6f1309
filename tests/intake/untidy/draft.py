"""A form filled in cleanly, to which one trouble is added before it is saved."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from typing import TypeVar

from tests.intake.builders import UNITS
from tests.intake.untidy.canvas import Canvas, Place
from tests.intake.untidy.clean import CleanRow
from tests.intake.untidy.save import COMMAS, save
from tests.intake.untidy.truth import Ask, Line, Said, Trouble

from vanthu.cell_address import column_letters
from vanthu.paperwork.forms.campaign_forms import form_of
from vanthu.paperwork.model import ColumnType, Form

_Mark = TypeVar("_Mark")

ORDINAL = "#"
"""Key of the column of ordinal numbers."""
EVERY_FORM = ("registration", "results", "nomination", "unit_plan")
BOOKS = ("xlsx", "xls", "ods")


@dataclass(slots=True)
class Slot:
    """A column of the sheet: of the form by its key, or a clerk's own by any other key."""

    key: str
    label: str
    group: str = ""


@dataclass(slots=True)
class Draft:
    """A sheet that is being written.

    Args:
        above: Lines between the unit and the table.
        below: Lines under the table, from the first column on.
    """

    draw: random.Random
    form: Form
    file_format: str
    slots: list[Slot] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    above: list[str] = field(default_factory=list)
    below: list[list[str]] = field(default_factory=list)
    sheet: str = "Biểu"
    unit: str = ""
    boxes: list[str] = field(default_factory=list)
    picture: tuple[int, int] | None = None
    title: str = ""

    def keys(self, *types: ColumnType) -> list[str]:
        """Keys of the form's columns of those types."""
        return [column.key for column in self.form.columns if column.type in types]

    def slot(self, key: str) -> Slot:
        return next(slot for slot in self.slots if slot.key == key)

    @property
    def works(self) -> list[Line]:
        """The lines that are rows of the form."""
        return [line for line in self.lines if line.says is not None]

    def add_rows(self, count: int, *, collectives: bool = False) -> None:
        """More clean rows, numbered on."""
        for _ in range(count):
            row = CleanRow(self.draw, collective=collectives and self.draw.random() < 0.3)
            number = len(self.works) + 1
            line = Line({ORDINAL: number}, dict.fromkeys(self.form.keys, Said(None)))
            for column in self.form.columns:
                line.say(column.key, *row.written(column))
            self.lines.append(line)

    def header_lines(self) -> list[Line]:
        """The header once more, as rows of the sheet."""
        top: dict[str, object] = {slot.key: slot.group or slot.label for slot in self.slots}
        if not any(slot.group for slot in self.slots):
            return [Line(top, ask=Ask.MAY)]
        return [Line(top, ask=Ask.MAY), Line({s.key: s.label for s in self.slots if s.group}, ask=Ask.MAY)]

    def lay(self) -> Canvas:
        """The sheet; each line learns where it stands."""
        unit = next(unit for unit in UNITS if unit.code == self.unit)
        canvas = Canvas(self.sheet, boxes=self.boxes, picture=self.picture)
        title = self.title or f"{self.form.number}. {self.form.title.upper()}"
        for row, text in enumerate((title, f"Đơn vị: {unit.name}", *self.above)):
            canvas.cells[row, 0] = text
        top = 3 + len(self.above)
        top = self._header(canvas, top)
        for row, line in enumerate(self.lines, top):
            self._line(canvas, row, line)
        for row, texts in enumerate(self.below, top + len(self.lines)):
            canvas.cells |= {(row, column): text for column, text in enumerate(texts) if text}
        return canvas

    def _header(self, canvas: Canvas, top: int) -> int:
        """Writes the labels, and gives the row below them."""
        deep = any(slot.group for slot in self.slots)
        for column, slot in enumerate(self.slots):
            if not slot.group:
                canvas.cells[top, column] = slot.label
                continue
            canvas.cells[top + 1, column] = slot.label
            if column == 0 or self.slots[column - 1].group != slot.group:
                canvas.cells[top, column] = slot.group
                last = column
                while last + 1 < len(self.slots) and self.slots[last + 1].group == slot.group:
                    last += 1
                if last > column and self.file_format != "csv":
                    canvas.merges.append((top, column, top, last))
        return top + 1 + deep

    def _line(self, canvas: Canvas, row: int, line: Line) -> None:
        line.number = row + 1
        for column, slot in enumerate(self.slots):
            place = (row, column)
            line.at[slot.key] = f"{column_letters(column)}{row + 1}"
            value = line.cells.get(slot.key, "")
            if value != "":
                canvas.cells[place] = value
            _mark(canvas.runs, place, line.runs, slot.key)
            _mark(canvas.looks, place, line.looks, slot.key)
            _mark(canvas.formats, place, line.formats, slot.key)
            _mark(canvas.comments, place, line.comments, slot.key)
            if line.fill:
                canvas.fills[place] = line.fill

    def file(
        self, words: str, *, ask: Ask = Ask.NEVER, tell: bool = False, text: tuple[str, str] = COMMAS
    ) -> Trouble:
        """The sheet saved."""
        return self.trouble(save([self.lay()], self.file_format, text=text), words, ask=ask, tell=tell)

    def trouble(self, data: bytes, words: str, *, ask: Ask = Ask.NEVER, tell: bool = False) -> Trouble:
        """What the bytes say; the sheet was laid before."""
        sheet = "" if self.file_format == "csv" else self.sheet
        name, lines = f"bieu.{self.file_format}", tuple(self.lines)
        return Trouble(name, data, self.form.key, self.unit, sheet, lines, words, ask, tell)


def _mark(marks: dict[Place, _Mark], place: Place, of_line: dict[str, _Mark], key: str) -> None:
    if key in of_line:
        marks[place] = of_line[key]


def a_draft(
    draw: random.Random,
    forms: tuple[str, ...] = EVERY_FORM,
    formats: tuple[str, ...] = ("xlsx",),
    *,
    rows: tuple[int, int] = (3, 6),
    collectives: bool = False,
) -> Draft:
    """A clean form of a unit; form, format and unit are drawn."""
    form = form_of(draw.choice(forms))
    file_format = draw.choice(formats)
    draft = Draft(draw, form, file_format, unit=draw.choice(UNITS).code)
    draft.slots = [Slot(ORDINAL, "STT"), *(Slot(c.key, c.label, c.group) for c in form.columns)]
    if file_format == "csv":
        for slot, column in zip(draft.slots[1:], form.columns, strict=True):
            slot.label, slot.group = f"{column.group.split(' (')[0]} {column.label}".strip(), ""
    draft.add_rows(draw.randint(*rows), collectives=collectives)
    return draft
