"""Untidy files as units send them, each with the truth of what it says.

A seed gives a form with its rows, every value written in one of the ways that clerks write it, on a sheet
laid out in one of the ways that they lay it out, saved in one of the formats that they use. A seed that fails
is drawn again by its number.
"""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field

from tests.intake.builders import UNITS, Cells
from tests.intake.mojibake import to_tcvn3, to_vni
from tests.intake.untidy.canvas import Canvas
from tests.intake.untidy.save import save
from tests.intake.untidy.values import PEOPLE, Pen, Written

from vanthu.cell_address import column_letters
from vanthu.paperwork import FORMS
from vanthu.paperwork.model import Column, ColumnType, Form
from vanthu.records import Value

FORMATS = ("xlsx", "xlsx", "xlsx", "xls", "ods", "csv")
TEXT_FORMATS = ("csv",)
UNCLEAR_LABELS = {"Đề nghị", "Đối tượng đề nghị"}
_HALVES = {"male": "Nam", "female": "Nữ"}


@dataclass(slots=True)
class Truth:
    """A row of the form as it must be read.

    Args:
        number: Row of the sheet, from 1.
        cells: Address by key; of the top cell for a merged value.
        asked: Keys at whose cell there must be a finding and no value.
    """

    number: int
    section: str
    values: dict[str, Value] = field(default_factory=dict)
    cells: dict[str, str] = field(default_factory=dict)
    asked: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Untidy:
    """A file, and what it says."""

    seed: int
    name: str
    data: bytes
    form: str
    unit_code: str
    rows: tuple[Truth, ...]


def untidy(seed: int) -> Untidy:
    """The file of a seed."""
    return _Clerk(seed).file()


def _plain(text: str) -> str:
    """What an old font can hold: no capitals with a tone throughout, no signs of later times."""
    text = text.title() if text.isupper() and not text.isascii() else text
    text = "".join(chr(ord(c) - 0xFEE0) if "\uff10" <= c <= "\uff19" else c for c in text)
    return text.replace("″", "nt").replace("…", "...").replace("–", "-")


class _Clerk:
    """One clerk's habits, drawn from a seed."""

    def __init__(self, seed: int) -> None:
        self.seed = seed
        self.draw = random.Random(seed)  # noqa: S311 - a seeded draw for tests
        self.form: Form = FORMS[seed % len(FORMS)]
        self.format = self.draw.choice(FORMATS)
        self.unit = self.draw.choice(UNITS)
        self.scale = self.draw.choice([1, 1, 1, 1_000_000])
        self.canvas = Canvas(self.draw.choice(["Sheet1", "Biểu", "Zoom 50%", "Trang tính1"]))
        self.left = self.draw.choice([0, 0, 0, 1, 3])
        self.top = self.draw.choice([0, 0, 2])
        self.truths: list[Truth] = []
        self.split = False
        self.columns = self._columns()
        self.pen = Pen(self.draw, self.scale, text_only=self.format in TEXT_FORMATS)
        self.ordinal = self.draw.random() < 0.9

    def chance(self, share: float) -> bool:
        return self.draw.random() < share

    def _columns(self) -> list[Column]:
        """The form's columns in the clerk's order, perhaps without some that need not be there."""
        columns = [c for c in self.form.columns if c.required or c.key == "status" or self.chance(0.93)]
        if self.chance(0.25):
            tail = columns[1:]
            self.draw.shuffle(tail)
            columns = [columns[0], *tail]
        # -- the two columns of a group stay side by side
        for group in {c.group for c in columns if c.group}:
            members = [c for c in columns if c.group == group]
            at = columns.index(members[0])
            rest = [c for c in columns if c not in members]
            columns = rest[:at] + members + rest[at:]
        if self.form.key == "nomination" and self.chance(0.3):
            columns = self._split_birth(columns)
        return columns

    def _split_birth(self, columns: list[Column]) -> list[Column]:
        """The birth in a column of its gender, and no column for the gender."""
        group = self.draw.choice(["Năm sinh", "Ngày, tháng, năm sinh", "Ngày tháng năm sinh"])
        halves = [Column("birth", label, ColumnType.BIRTH, group=group) for label in ("Nam", "Nữ")]
        kept = [c for c in columns if c.key not in {"birth", "gender"}]
        self.split = True
        return [*kept[:2], *halves, *kept[2:]]

    def file(self) -> Untidy:
        row = self._letterhead()
        self.head_row = row
        row = self._body(self._header(row))
        self._foot(row)
        self._mess()
        name, self.canvas.name = self._names()
        if self.chance(0.15):
            # -- a column of the clerk's own at the end
            at = 1 + max(c for _, c in self.canvas.cells)
            self.canvas.cells[self.head_row, at] = "Chiều rộng mặt đường"
            for truth in self.truths:
                self.canvas.cells[truth.number - 1, at] = "3 m"
        return Untidy(
            self.seed,
            f"{name}.{self.format}",
            self._saved(),
            self.form.key,
            self.unit.code,
            tuple(self.truths),
        )

    # -- what stands above the table

    def _letterhead(self) -> int:
        row = self.top
        self.says_unit = self.draw.choice(["labelled", "letterhead", "file", "sheet", "folder", "identity"])
        if self.says_unit == "identity" and self.format not in {"xlsx", "xls", "ods"}:
            self.says_unit = "labelled"
        if self.chance(0.6):
            self._put(row, 0, "UBND XÃ KHÁNH CƯ")
            self._put(row, 5, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
            row += 1
        if self.says_unit == "letterhead":
            self._put(row, 0, self.unit.name.upper())
            row += 1
        title = f"{self.form.number}. {self.form.title.upper()}"
        self._put(row + 1, self.draw.choice([0, 2]), title)
        if self.chance(0.5):
            self._merge(row + 1, 0, row + 1, len(self.columns))
            self.canvas.cells[row + 1, self.left] = title
            self.canvas.cells.pop((row + 1, self.left + 2), None)
        row += 2
        if self.says_unit == "labelled":
            name = self.draw.choice(
                [
                    self.unit.name,
                    self.unit.name.upper(),
                    *self.unit.aliases,
                    f"{self.unit.name} - xã Khánh Cư",
                ]
            )
            if self.chance(0.5):
                self._put(row, 0, f"Đơn vị: {name}")
            else:
                self._put(row, 0, "Tên đơn vị:")
                self._put(row, 2, name)
            row += 1
        if self.scale != 1:
            self._put(row, 6, self.draw.choice(["ĐVT: triệu đồng", "Đơn vị tính: Triệu đồng"]))
            row += 1
        return row + self.draw.choice([0, 1])

    def _put(self, row: int, column: int, value: object) -> None:
        self.canvas.cells[row, self.left + column] = value

    def _merge(self, top: int, left: int, bottom: int, right: int) -> None:
        if self.format not in TEXT_FORMATS and (top, left) != (bottom, right):
            self.canvas.merges.append((top, self.left + left, bottom, self.left + right))

    # -- the header

    def _label(self, column: Column) -> str:
        label = column.label
        if self.chance(0.5) and column.synonyms:
            label = self.draw.choice(
                [s for s in column.synonyms if "›" not in s and s not in UNCLEAR_LABELS] or [label]
            )
        if self.scale != 1:
            label = label.replace("(đồng)", "")
        mess = self.draw.random()
        if mess < 0.1:
            label = label.upper()
        elif mess < 0.2:
            label = label.replace(" ", "\n", 1)
        elif mess < 0.3:
            label = f"{label} ({self.draw.randint(1, 9)})"
        elif mess < 0.35:
            label = f" {label}:"
        return label

    def _header(self, row: int) -> int:
        deep = self.split or (any(c.group for c in self.columns) and self.chance(0.8))
        bottom = row + 1 if deep else row
        shift = 1 if self.ordinal else 0
        merged = self.chance(0.7)
        if self.ordinal:
            self._put(row, 0, self.draw.choice(["STT", "TT", "Số TT"]))
            self._merge(row, 0, bottom, 0)
        for index, column in enumerate(self.columns):
            if deep and column.group:
                self._group(row, index + shift, column, merged=merged)
                self._put(bottom, index + shift, self._label(column))
                continue
            label = self._label(column)
            if column.group:
                label = self.draw.choice([s for s in column.synonyms if "›" not in s and len(s) > 5])
            self._put(row, index + shift, label)
            if merged:
                self._merge(row, index + shift, bottom, index + shift)
        if self.chance(0.4):
            bottom += 1
            for index in range(len(self.columns) + shift):
                self._put(bottom, index, self.draw.choice([index + 1, f"{index + 1}", f"({index + 1})"]))
        return bottom + 1

    def _group(self, row: int, at: int, column: Column, *, merged: bool) -> None:
        """The upper label over columns side by side, once."""
        members = [c for c in self.columns if c.group == column.group]
        if column is members[0]:
            self._put(row, at, column.group.replace(" (đồng)", "") if self.scale != 1 else column.group)
            if merged:
                self._merge(row, at, row, at + len(members) - 1)

    # -- the body

    def _body(self, row: int) -> int:
        number = 0
        section = ""
        sections = self.chance(0.3)
        for block in range(2 if sections else 1):
            if sections:
                section = f"{'I' * (block + 1)}. {['Khối thôn', 'Khối đoàn thể'][block]}"
                lead, _, title = section.partition(" ")
                if self.ordinal:
                    self._put(row, 0, lead.rstrip("."))
                    self._put(row, 1, title)
                else:
                    self._put(row, 0, section)
                row += 1
            for _ in range(self.draw.randint(1, 5)):
                number += 1
                self._row(row, number, section)
                row += 1
            if self.chance(0.15):
                row += 1
        if self.ordinal:
            for _ in range(self.draw.choice([0, 0, 0, 3])):
                number += self.draw.choice([1, 1, 9])
                self._put(row, 0, number)
                if self.chance(0.3):
                    self._put(row, 1, "…………")
                row += 1
        self._merged_person()
        return self._total(row)

    def _row(self, row: int, number: int, section: str) -> None:
        shift = 1 if self.ordinal else 0
        truth = Truth(row + 1, section, dict.fromkeys(self.form.keys))
        if self.ordinal:
            self._put(row, 0, self.draw.choice([number, f"{number}", f"{number:02d}"]))
        facts = self.pen.facts()
        for index, column in enumerate(self.columns):
            if self.split and column.key == "birth" and _HALVES[str(facts["gender"])] != column.label:
                continue
            written = self.pen.written(column, facts)
            if written:
                self._value(row, index + shift, truth, column, written)
            elif self.chance(0.2):
                nothing = ["-"] if column.type is ColumnType.GENDER else ["-", "…", "....."]
                nothing += ["x"] if column.type is ColumnType.TEXT else []
                self._put(row, index + shift, self.draw.choice(nothing))
        if self.split and truth.values["birth"] is not None:
            truth.values["gender"] = str(facts["gender"])
        self.truths.append(truth)
        if self.format not in TEXT_FORMATS and self.chance(0.03):
            self.canvas.hidden.add(row)

    def _value(self, row: int, at: int, truth: Truth, column: Column, written: Written) -> None:
        """Puts one value, or a sign that it is as above."""
        above = self.truths[-1].values[column.key] if self.truths else None
        repeats = column.type in {ColumnType.TEXT, ColumnType.FIELD, ColumnType.PHONE} and not column.required
        truth.cells[column.key] = f"{column_letters(self.left + at)}{row + 1}"
        if repeats and above is not None and self.chance(0.05):
            self._put(row, at, self.draw.choice(["nt", "Như trên", "″", "-nt-"]))
            truth.values[column.key] = above
            return
        self._put(row, at, written.cell)
        truth.values[column.key] = written.value
        if written.asks:
            truth.asked.add(column.key)
        if written.number_format != "General":
            self.canvas.formats[row, self.left + at] = written.number_format

    def _merged_person(self) -> None:
        """One person in charge of all works, in a cell merged down over them."""
        key = "person_in_charge"
        held = [c.key for c in self.columns]
        if key not in held or self.format in TEXT_FORMATS or len(self.truths) < 2 or not self.chance(0.3):
            return
        rows = [t.number - 1 for t in self.truths]
        if rows != list(range(rows[0], rows[0] + len(rows))):
            return
        at = held.index(key) + (1 if self.ordinal else 0)
        for row in rows:
            self.canvas.cells.pop((row, self.left + at), None)
        self._put(rows[0], at, PEOPLE[0])
        self._merge(rows[0], at, rows[-1], at)
        for truth in self.truths:
            truth.values[key] = PEOPLE[0]
            truth.cells[key] = f"{column_letters(self.left + at)}{rows[0] + 1}"
            truth.asked.discard(key)

    # -- what stands below, and what goes over everything

    def _total(self, row: int) -> int:
        if not self.chance(0.4):
            return row
        shift = 1 if self.ordinal else 0
        self._put(row, shift, self.draw.choice(["Cộng", "Tổng cộng", "TỔNG CỘNG:", "Tổng số"]))
        for index, column in enumerate(self.columns):
            if column.type is ColumnType.DONG:
                values = [t.values[column.key] for t in self.truths]
                total = sum(v for v in values if isinstance(v, int))
                self._put(row, index + shift, total / self.scale if self.scale != 1 else total)
        return row + 1

    def _foot(self, row: int) -> None:
        if self.chance(0.6):
            self._put(
                row + 1,
                4,
                self.draw.choice(["Khánh Cư, ngày 20 tháng 5 năm 2024", "Ngày …… tháng …… năm 2024"]),
            )
            self._put(row + 2, 1, "Người lập biểu")
            self._put(row + 2, 5, "TRƯỞNG THÔN")
            self._put(row + 6, 5, "Trần Văn Khải")

    def _mess(self) -> None:
        """Decomposed letters, odd spaces, hidden characters, or a legacy encoding over the whole sheet."""
        pick = self.draw.random()
        if pick < 0.1:
            self._each(lambda text: unicodedata.normalize("NFD", text))
        elif pick < 0.2:
            self._each(lambda text: f" {text.replace(' ', chr(0xA0), 1)}  ")
        elif pick < 0.25:
            self._each(lambda text: text.replace(" ", " \u200b", 1))
        elif pick < 0.4:
            convert = to_tcvn3 if self.chance(0.5) else to_vni
            self._each(lambda text: convert(_plain(text)))

    def _each(self, change: Callable[[str], str]) -> None:
        for place, value in self.canvas.cells.items():
            if isinstance(value, str):
                self.canvas.cells[place] = change(value)

    def _names(self) -> tuple[str, str]:
        """Name of the file, perhaps in a folder, and of the sheet."""
        sheet = self.canvas.name
        name = self.draw.choice(["bieu 01", "Book1", "gui xa", "tong hop (sua lai)"])
        if self.says_unit == "file" or (self.says_unit == "sheet" and self.format == "csv"):
            name = self.draw.choice([f"{name} - {self.unit.name}", self.unit.code, self.unit.name])
        elif self.says_unit == "sheet":
            sheet = self.unit.name
        elif self.says_unit == "folder":
            name = f"{self.unit.name}/{name}"
        return name, sheet

    def _saved(self) -> bytes:
        others: dict[str, Cells] = {}
        if self.chance(0.2):
            others["Hướng dẫn"] = [["Hướng dẫn"], ["STT", "Cột", "Cách ghi"], [1, "Tên công trình", "ghi đủ"]]
        if self.says_unit == "identity":
            others["_vanthu"] = [
                ["unit_code", self.unit.code],
                ["form", self.form.key],
                ["form_version", "1"],
            ]
        text = (self.draw.choice([",", ";", "\t"]), self.draw.choice(["utf-8", "utf-8-sig", "utf-16"]))
        return save([self.canvas], self.format, others, text)
