"""Untidy files as units send them, each with the truth of what it says.

A seed gives a form with its rows, every value written in one of the ways that clerks write it, on a sheet laid out
in one of the ways that they lay it out, saved in one of the formats that they use. `python -m` is not needed: the
test draws seeds, and a failing one is drawn again by its number.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
import random
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

import openpyxl
import xlwt

from tests.intake.builders import AWARDS, FIELDS, UNITS, saved
from tests.intake.mojibake import to_tcvn3, to_vni
from tests.intake.ods import ods
from vanthu.intake.forms import FORMS, Column, ColumnType, Form
from vanthu.intake.grid import column_letters
from vanthu.records import PartialDate, Value

FORMATS = ("xlsx", "xlsx", "xlsx", "xls", "ods", "csv")
TEXT_FORMATS = ("csv",)


@dataclass(frozen=True, slots=True)
class Written:
    """How a clerk writes a value.

    Args:
        cell: What stands in the cell.
        value: What it says; None where the reader must ask.
        asks: It is not certain: a finding must stand at the cell, and no value.
        number_format: Of the cell.
    """

    cell: object
    value: Value
    asks: bool = False
    number_format: str = "General"


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


@dataclass(slots=True)
class Canvas:
    """A sheet to be saved: cells by row and column from 0."""

    name: str
    cells: dict[tuple[int, int], object] = field(default_factory=dict)
    formats: dict[tuple[int, int], str] = field(default_factory=dict)
    merges: list[tuple[int, int, int, int]] = field(default_factory=list)
    hidden: set[int] = field(default_factory=set)

    def rows(self) -> list[list[object]]:
        height = 1 + max(r for r, _ in self.cells)
        width = 1 + max(c for _, c in self.cells)
        return [[self.cells.get((r, c), "") for c in range(width)] for r in range(height)]


@dataclass(frozen=True, slots=True)
class Untidy:
    """A file, and what it says."""

    seed: int
    name: str
    data: bytes
    form: str
    unit_code: str
    rows: tuple[Truth, ...]


WORKS = (
    "Đường hoa thôn Trại", "Cổng làng văn hóa", "Thắp sáng đường quê", "Trồng 200 cây xanh ven đê",
    "Tổng vệ sinh đường làng ngõ xóm", "Cộng đồng cùng phân loại rác", "Sân chơi thiếu nhi", "Nạo vét kênh T3",
    "Vẽ tranh bích họa tường rào", "Nhà văn hóa thôn: lát sân", "Mô hình 5 không, 3 sạch", "Camera an ninh xóm 3",
)  # fmt: skip
PLACES = (
    "Thôn Trại",
    "Nhà văn hóa thôn",
    "Đường trục xã",
    "Khuôn viên trường",
    "Cánh đồng Mẫu",
    "Ngõ 5, xóm Đông",
)
WORDS = (
    "Dài 500 m, hai bên",
    "02 cuộc họp",
    "Huy động hội viên",
    "Làm trong tháng 6",
    "Khó giải phóng mặt bằng",
    "Đạt 95% trở lên",
)
PEOPLE = (
    "Nguyễn Văn An",
    "Trần Thị Bích Hòa",
    "Lê Quốc Thuỷ",
    "Phạm Thị Ước",
    "Vũ Đình Khuê",
    "Đỗ Thị Nghĩa",
)
GROUPS = ("Chi hội Phụ nữ thôn Trại", "Tổ tự quản số 3", "Chi đoàn thanh niên", "Ban công tác Mặt trận thôn")
ACHIEVEMENTS = ("Vận động 50 hộ hiến đất", "Đi đầu làm đường hoa", "Huy động 36 triệu đồng làm sân chơi")
_HALVES = {"male": "Nam", "female": "Nữ"}
UNCLEAR_LABELS = {"Đề nghị", "Đối tượng đề nghị"}


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
        self.ordinal = self.draw.random() < 0.9

    def chance(self, share: float) -> bool:
        return self.draw.random() < share

    def _columns(self) -> list[Column]:
        """The form's columns in the clerk's order, perhaps without some that need not be there."""
        columns = [c for c in self.form.columns if c.required or c.key in {"status"} or self.chance(0.93)]
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
        if self.format not in TEXT_FORMATS:
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
        shift = 1 if self.ordinal else 0
        bottom = row + 1 if deep else row
        if self.ordinal:
            self._put(row, 0, self.draw.choice(["STT", "TT", "Số TT"]))
            if deep:
                self._merge(row, 0, bottom, 0)
        merged = self.chance(0.7)
        seen: set[str] = set()
        for index, column in enumerate(self.columns):
            at = index + shift
            if deep and column.group:
                group = column.group.replace(" (đồng)", "") if self.scale != 1 else column.group
                if column.group not in seen:
                    self._put(row, at, group)
                    size = sum(1 for c in self.columns if c.group == column.group)
                    if merged and size > 1:
                        self._merge(row, at, row, at + size - 1)
                seen.add(column.group)
                self._put(bottom, at, self._label(column))
            else:
                label = self._label(column)
                if column.group and not deep:
                    label = self.draw.choice([s for s in column.synonyms if "›" not in s and len(s) > 5])
                self._put(row, at, label)
                if deep and merged:
                    self._merge(row, at, bottom, at)
        row = bottom + 1
        if self.chance(0.4):
            for index in range(len(self.columns) + shift):
                self._put(
                    row,
                    index,
                    self.draw.choice(["{}", "({})"]).format(index + 1) if self.chance(0.5) else index + 1,
                )
            row += 1
        return row

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
        facts = self._facts()
        for index, column in enumerate(self.columns):
            at = index + shift
            if self.split and column.key == "birth" and _HALVES[str(facts["gender"])] != column.label:
                continue
            written = self._written(column, facts)
            if written is None:
                if self.chance(0.2):
                    self._put(
                        row,
                        at,
                        self.draw.choice(["-", "…", "x", "....."])
                        if column.type is not ColumnType.GENDER
                        else "-",
                    )
                continue
            above = self.truths[-1] if self.truths else None
            repeat = (
                column.type in {ColumnType.TEXT, ColumnType.FIELD, ColumnType.PHONE} and not column.required
            )
            if repeat and above and above.values[column.key] is not None and self.chance(0.05):
                self._put(row, at, self.draw.choice(["nt", "Như trên", "″", "-nt-"]))
                truth.values[column.key] = above.values[column.key]
            else:
                self._put(row, at, written.cell)
                truth.values[column.key] = written.value
                if written.asks:
                    truth.asked.add(column.key)
                if written.number_format != "General":
                    self.canvas.formats[row, self.left + at] = written.number_format
            truth.cells[column.key] = f"{column_letters(self.left + at)}{row + 1}"
            if self.split and column.key == "birth" and not written.asks:
                truth.values["gender"] = str(facts["gender"])
        self.truths.append(truth)
        if self.format not in TEXT_FORMATS and self.chance(0.03):
            self.canvas.hidden.add(row)

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

    def _facts(self) -> dict[str, object]:
        """What must agree within one row."""
        status = self.draw.choice(["completed", "in_progress", "not_started"])
        share = {"completed": 100, "in_progress": self.draw.choice([30, 65, 95]), "not_started": 0}[status]
        start = dt.date(2024, 5, 20) + dt.timedelta(days=self.draw.randint(0, 40))
        subject = self.draw.choice(["individual", "collective"])
        gender = self.draw.choice(["male", "female"])
        total = self.draw.randint(7, 15)
        return {
            "status": status,
            "share": share,
            "start": start,
            "end": start + dt.timedelta(days=self.draw.randint(5, 60)),
            "subject": subject,
            "gender": gender,
            "total": total,
            "votes": self.draw.randint(5, total),
        }

    def _written(self, column: Column, facts: Mapping[str, object]) -> Written | None:
        if not column.required and column.key not in {"status", "progress_pct"} and self.chance(0.12):
            return None
        return self._ways()[column.type](column, facts)

    def _ways(self) -> Mapping[ColumnType, Callable[[Column, Mapping[str, object]], Written | None]]:
        return {
            ColumnType.TEXT: self._text,
            ColumnType.NAME: self._name,
            ColumnType.DONG: self._dong,
            ColumnType.COUNT: self._count,
            ColumnType.DECIMAL: self._decimal,
            ColumnType.PERCENT: self._percent,
            ColumnType.DATE: self._date,
            ColumnType.BIRTH: self._birth,
            ColumnType.PHONE: self._phone,
            ColumnType.CITIZEN_ID: self._citizen,
            ColumnType.STATUS: self._status,
            ColumnType.SUBJECT: self._subject,
            ColumnType.GENDER: self._gender,
            ColumnType.FIELD: self._field,
            ColumnType.AWARD: self._award,
        }

    def _text(self, column: Column, _facts: Mapping[str, object]) -> Written:
        pool: Sequence[str] = WORDS
        if column.key in {"work_name", "task"}:
            pool = WORKS
        elif column.key == "location":
            pool = PLACES
        elif column.key == "achievement":
            pool = ACHIEVEMENTS
        text = self.draw.choice(pool)
        return Written(text, text)

    def _name(self, column: Column, facts: Mapping[str, object]) -> Written:
        if column.key == "name" and facts["subject"] == "collective":
            name = self.draw.choice(GROUPS)
            return Written(name, name)
        name = self.draw.choice(PEOPLE)
        return Written(name.upper() if self.chance(0.2) else name, name)

    def _dong(self, _column: Column, _facts: Mapping[str, object]) -> Written:
        if self.scale != 1:
            tenths = self.draw.randint(5, 900)
            shown = f"{tenths // 10},{tenths % 10}"
            return Written(self.draw.choice([tenths / 10, shown]), tenths * 100_000)
        millions = self.draw.randint(1, 900)
        amount = millions * 1_000_000 + self.draw.choice([0, 500_000])
        grouped = f"{amount:,}"
        ways: list[object] = [
            amount, amount, str(amount), grouped, grouped.replace(",", "."), grouped.replace(",", " "),
            grouped.replace(",", ".") + "đ", grouped.replace(",", ".") + " đồng",
            f"{amount / 1_000_000:g} triệu".replace(".", ","),
            grouped.replace(",", ".")[:-1] + "O",
            "".join(chr(ord(c) + 0xFEE0) if c.isdigit() else c for c in grouped.replace(",", ".")),
        ]  # fmt: skip
        if self.chance(0.06):
            return Written(
                self.draw.choice(["khoảng 20 triệu", "chưa rõ", "10-15 triệu", "1.500 tỷ"]), None, asks=True
            )
        return Written(self.draw.choice(ways), amount)

    def _count(self, column: Column, facts: Mapping[str, object]) -> Written:
        if column.key.startswith("votes"):
            count = facts["votes"] if column.key == "votes_for" else facts["total"]
            assert isinstance(count, int)
            return Written(self.draw.choice([count, str(count), f"{count} phiếu", f"{count:02d}"]), count)
        count = self.draw.choice([8, 45, 120, 1250])
        return Written(
            self.draw.choice([count, str(count), f"{count} người", f"{count:,}".replace(",", ".")]), count
        )

    def _decimal(self, _column: Column, _facts: Mapping[str, object]) -> Written:
        tenths = self.draw.randint(1, 900)
        value = Decimal(tenths) / 10
        return Written(self.draw.choice([float(value), f"{value}", f"{value}".replace(".", ",")]), value)

    def _percent(self, _column: Column, facts: Mapping[str, object]) -> Written:
        share = facts["share"]
        assert isinstance(share, int)
        value = Decimal(share)
        if self.format not in TEXT_FORMATS and self.chance(0.4):
            return Written(share / 100, value, number_format="0%")
        if self.chance(0.05) and 0 < share < 100:
            return Written(share / 100, None, asks=True)
        return Written(self.draw.choice([share, f"{share}%", f"{share} %", str(share)]), value)

    def _day(self, day: dt.date) -> list[object]:
        d, m, y = day.day, day.month, day.year
        ways: list[object] = [
            f"{d:02d}/{m:02d}/{y}", f"{d}/{m}/{y}", f"{d}-{m}-{y}", f"{d:02d}.{m:02d}.{y}", f"ngày {d} tháng {m} năm {y}",
            f"{d}-{m}-{y % 100:02d}",
        ]  # fmt: skip
        if self.format not in TEXT_FORMATS:
            ways += [day, day, day]
        ways.append(str((day - dt.date(1899, 12, 30)).days))
        return ways

    def _date(self, column: Column, facts: Mapping[str, object]) -> Written | None:
        if column.key == "completed_date" and facts["status"] != "completed":
            return None
        day = facts["end"] if column.key in {"end_date", "completed_date"} else facts["start"]
        assert isinstance(day, dt.date)
        if self.chance(0.05):
            return Written(
                self.draw.choice(["31/6/2024", "06/2024", "6/25/2024", "cuối tháng 6"]), None, asks=True
            )
        cell = self.draw.choice(self._day(day))
        return Written(cell, day, number_format="dd/mm/yyyy" if isinstance(cell, dt.date) else "General")

    def _birth(self, _column: Column, facts: Mapping[str, object]) -> Written | None:
        if facts["subject"] == "collective":
            return None
        day = dt.date(1950, 1, 1) + dt.timedelta(days=self.draw.randint(0, 20_000))
        pick = self.draw.random()
        if pick < 0.2:
            return Written(
                self.draw.choice([str(day.year), day.year, f"năm {day.year}"]), PartialDate(day.year)
            )
        if pick < 0.3:
            return Written(f"{day.month:02d}/{day.year}", PartialDate(day.year, day.month))
        if pick < 0.35:
            return Written("9-2-20", None, asks=True)
        cell = self.draw.choice(
            [way for way in self._day(day) if not str(way).isdigit() or int(str(way)) > 7_000]
        )
        number_format = "dd/mm/yyyy" if isinstance(cell, dt.date) else "General"
        return Written(cell, PartialDate(day.year, day.month, day.day), number_format=number_format)

    def _phone(self, _column: Column, _facts: Mapping[str, object]) -> Written:
        number = "09" + "".join(self.draw.choice("0123456789") for _ in range(8))
        spaced = f"{number[:4]}.{number[4:7]}.{number[7:]}"
        return Written(
            self.draw.choice([number, spaced, spaced.replace(".", " "), int(number), number[1:]]), number
        )

    def _citizen(self, _column: Column, facts: Mapping[str, object]) -> Written | None:
        if facts["subject"] == "collective":
            return None
        number = f"0{self.draw.randint(10, 96)}" + "".join(self.draw.choice("0123456789") for _ in range(9))
        if self.chance(0.2):
            return Written(self.draw.choice([int(number), number[1:]]), None, asks=True)
        return Written(number, number)

    def _status(self, _column: Column, facts: Mapping[str, object]) -> Written:
        status = facts["status"]
        words = {
            "completed": ["Hoàn thành", "đã hoàn thành", "HOÀN THÀNH", "Xong", "hoan thanh"],
            "in_progress": ["Đang thực hiện", "đang làm", "Đang triển khai"],
            "not_started": ["Chưa thực hiện", "chưa làm", "chưa triển khai"],
        }[str(status)]
        return Written(self.draw.choice(words), str(status))

    def _subject(self, _column: Column, facts: Mapping[str, object]) -> Written:
        words = {"individual": ["Cá nhân", "cá nhân", "CN"], "collective": ["Tập thể", "TẬP THỂ", "tap the"]}
        return Written(self.draw.choice(words[str(facts["subject"])]), str(facts["subject"]))

    def _gender(self, _column: Column, facts: Mapping[str, object]) -> Written | None:
        if facts["subject"] == "collective":
            return None
        gender = self.draw.choice(["male", "female"])
        return Written(
            self.draw.choice({"male": ["Nam", "Ông", "nam"], "female": ["Nữ", "Bà", "NỮ"]}[gender]), gender
        )

    def _field(self, _column: Column, _facts: Mapping[str, object]) -> Written:
        if self.chance(0.05):
            return Written(self.draw.choice(["z", "a, b", "khác"]), None, asks=True)
        known = self.draw.choice(FIELDS)
        code = known.code
        ways = [
            code,
            code.upper(),
            f"{code})",
            f"nội dung {code}",
            f"{code}) {known.short_name}",
            known.short_name,
        ]
        return Written(self.draw.choice(ways), code)

    def _award(self, _column: Column, _facts: Mapping[str, object]) -> Written:
        if self.chance(0.05):
            return Written(self.draw.choice(["Giấy khen", "Huân chương"]), None, asks=True)
        award = self.draw.choice(AWARDS)
        ways = [award, award.replace("của ", ""), award.lower(), award.replace("UBND", "Ủy ban nhân dân")]
        return Written(self.draw.choice(ways), award)

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
        if self.format == "xlsx":
            return self._xlsx()
        if self.format == "xls":
            return self._xls()
        if self.format == "ods":
            return self._ods()
        stream = io.StringIO()
        csv.writer(stream, delimiter=self.draw.choice([",", ";", "\t"])).writerows(self.canvas.rows())
        return stream.getvalue().encode(self.draw.choice(["utf-8", "utf-8-sig", "utf-16"]))

    def _identity(self) -> list[list[str]]:
        return [
            ["unit_code", self.unit.code],
            ["form", self.form.key],
            ["form_version", "1"],
            ["campaign", "2024"],
        ]

    def _xlsx(self) -> bytes:
        book = openpyxl.Workbook()
        sheet = book.active
        assert sheet is not None
        sheet.title = self.canvas.name
        for (row, column), value in self.canvas.cells.items():
            cell = sheet.cell(row + 1, column + 1, value)  # type: ignore[call-overload]
            cell.number_format = self.canvas.formats.get((row, column), "General")
        for top, left, bottom, right in self.canvas.merges:
            sheet.merge_cells(
                start_row=top + 1, start_column=left + 1, end_row=bottom + 1, end_column=right + 1
            )
        for row in self.canvas.hidden:
            sheet.row_dimensions[row + 1].hidden = True
        if self.chance(0.2):
            other = book.create_sheet("Hướng dẫn", self.draw.choice([0, 1]))
            for line in (
                ["Hướng dẫn ghi biểu"],
                ["STT", "Cột", "Cách ghi"],
                [1, "Tên công trình", "ghi đủ tên"],
            ):
                other.append(line)
        if self.says_unit == "identity":
            hidden = book.create_sheet("_vanthu")
            for pair in self._identity():
                hidden.append(pair)
            hidden.sheet_state = "veryHidden"
        return saved(book)

    def _xls(self) -> bytes:
        book = xlwt.Workbook()
        sheet = book.add_sheet(self.canvas.name)
        covered = {(t, c): (t, c, b, r) for t, c, b, r in self.canvas.merges}
        for (row, column), value in self.canvas.cells.items():
            style = xlwt.easyxf(num_format_str=self.canvas.formats.get((row, column), "General"))
            if (row, column) in covered:
                top, left, bottom, right = covered[row, column]
                sheet.write_merge(top, bottom, left, right, value, style)
            else:
                sheet.write(row, column, value, style)
        for row in self.canvas.hidden:
            sheet.row(row).hidden = True
        if self.says_unit == "identity":
            hidden = book.add_sheet("_vanthu")
            for r, pair in enumerate(self._identity()):
                for c, value in enumerate(pair):
                    hidden.write(r, c, value)
        stream = io.BytesIO()
        book.save(stream)
        return stream.getvalue()

    def _ods(self) -> bytes:
        percent = {f"{column_letters(c)}{r + 1}" for (r, c), f in self.canvas.formats.items() if f == "0%"}
        spans = {
            f"{column_letters(left)}{top + 1}": (bottom - top + 1, right - left + 1)
            for top, left, bottom, right in self.canvas.merges
        }
        sheets: dict[str, Sequence[Sequence[object]]] = {self.canvas.name: self.canvas.rows()}
        if self.says_unit == "identity":
            sheets["_vanthu"] = self._identity()
        return ods(sheets, percent=percent, spans=spans, hidden={row + 1 for row in self.canvas.hidden})
