"""The ways in which clerks write one value."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from tests.intake.builders import AWARDS, FIELDS
from tests.intake.untidy.clean import PLACES

from vanthu.paperwork.model import Column, ColumnType
from vanthu.records import PartialDate, Value


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


WORKS = (
    "Đường hoa thôn Trại",
    "Cổng làng văn hóa",
    "Thắp sáng đường quê",
    "Trồng 200 cây xanh ven đê",
    "Tổng vệ sinh đường làng ngõ xóm",
    "Cộng đồng cùng phân loại rác",
    "Nạo vét kênh T3",
    "Vẽ tranh bích họa tường rào",
    "Nhà văn hóa thôn: lát sân",
    "Mô hình 5 không, 3 sạch",
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


Facts = Mapping[str, object]
"""What must agree within one row, by name."""


class Pen:
    """Writes values as one clerk does.

    Args:
        scale: Đồng that one unit of the clerk's columns of money stands for.
        text_only: The file holds no true dates and no formats.
    """

    def __init__(self, draw: random.Random, scale: int, *, text_only: bool) -> None:
        self.draw = draw
        self.scale = scale
        self.text_only = text_only

    def chance(self, share: float) -> bool:
        return self.draw.random() < share

    def facts(self) -> Facts:
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

    def written(self, column: Column, facts: Facts) -> Written | None:
        if not column.required and column.key not in {"status", "progress_pct"} and self.chance(0.12):
            # -- whether a nominee is a person shows in the name
            return Written("", str(facts["subject"])) if column.type is ColumnType.SUBJECT else None
        return self._ways()[column.type](column, facts)

    def _ways(self) -> Mapping[ColumnType, Callable[[Column, Facts], Written | None]]:
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

    def _text(self, column: Column, _facts: Facts) -> Written:
        pool: Sequence[str] = WORDS
        if column.key in {"work_name", "task"}:
            pool = WORKS
        elif column.key == "location":
            pool = PLACES
        elif column.key == "achievement":
            pool = ACHIEVEMENTS
        text = self.draw.choice(pool)
        return Written(text, text)

    def _name(self, column: Column, facts: Facts) -> Written:
        if column.key == "name" and facts["subject"] == "collective":
            name = self.draw.choice(GROUPS)
            return Written(name, name)
        name = self.draw.choice(PEOPLE)
        return Written(name.upper() if self.chance(0.2) else name, name)

    def _dong(self, _column: Column, _facts: Facts) -> Written:
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

    def _count(self, column: Column, facts: Facts) -> Written:
        if column.key.startswith("votes"):
            count = facts["votes"] if column.key == "votes_for" else facts["total"]
            assert isinstance(count, int)
            return Written(self.draw.choice([count, str(count), f"{count} phiếu", f"{count:02d}"]), count)
        count = self.draw.choice([8, 45, 120, 1250])
        return Written(
            self.draw.choice([count, str(count), f"{count} người", f"{count:,}".replace(",", ".")]), count
        )

    def _decimal(self, _column: Column, _facts: Facts) -> Written:
        tenths = self.draw.randint(1, 900)
        value = Decimal(tenths) / 10
        return Written(self.draw.choice([float(value), f"{value}", f"{value}".replace(".", ",")]), value)

    def _percent(self, _column: Column, facts: Facts) -> Written:
        share = facts["share"]
        assert isinstance(share, int)
        value = Decimal(share)
        if not self.text_only and self.chance(0.4):
            return Written(share / 100, value, number_format="0%")
        if self.chance(0.05) and 0 < share < 100:
            return Written(share / 100, None, asks=True)
        return Written(self.draw.choice([share, f"{share}%", f"{share} %", str(share)]), value)

    def _day(self, day: dt.date) -> list[object]:
        d, m, y = day.day, day.month, day.year
        ways: list[object] = [
            f"{d:02d}/{m:02d}/{y}", f"{d}/{m}/{y}", f"{d}-{m}-{y}", f"{d:02d}.{m:02d}.{y}",
            f"ngày {d} tháng {m} năm {y}", f"{d}-{m}-{y % 100:02d}",
        ]  # fmt: skip
        if not self.text_only:
            ways += [day, day, day]
        ways.append(str((day - dt.date(1899, 12, 30)).days))
        return ways

    def _date(self, column: Column, facts: Facts) -> Written | None:
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

    def _birth(self, _column: Column, facts: Facts) -> Written | None:
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

    def _phone(self, _column: Column, _facts: Facts) -> Written:
        number = "09" + "".join(self.draw.choice("0123456789") for _ in range(8))
        spaced = f"{number[:4]}.{number[4:7]}.{number[7:]}"
        return Written(
            self.draw.choice([number, spaced, spaced.replace(".", " "), int(number), number[1:]]), number
        )

    def _citizen(self, _column: Column, facts: Facts) -> Written | None:
        if facts["subject"] == "collective":
            return None
        number = f"0{self.draw.randint(10, 96)}" + "".join(self.draw.choice("0123456789") for _ in range(9))
        if self.chance(0.2):
            return Written(self.draw.choice([int(number), number[1:]]), None, asks=True)
        return Written(number, number)

    def _status(self, _column: Column, facts: Facts) -> Written:
        status = facts["status"]
        words = {
            "completed": ["Hoàn thành", "đã hoàn thành", "HOÀN THÀNH", "Xong", "hoan thanh"],
            "in_progress": ["Đang thực hiện", "đang làm", "Đang triển khai"],
            "not_started": ["Chưa thực hiện", "chưa làm", "chưa triển khai"],
        }[str(status)]
        return Written(self.draw.choice(words), str(status))

    def _subject(self, _column: Column, facts: Facts) -> Written:
        words = {"individual": ["Cá nhân", "cá nhân", "CN"], "collective": ["Tập thể", "TẬP THỂ", "tap the"]}
        return Written(self.draw.choice(words[str(facts["subject"])]), str(facts["subject"]))

    def _gender(self, _column: Column, facts: Facts) -> Written | None:
        if facts["subject"] == "collective":
            return None
        gender = self.draw.choice(["male", "female"])
        return Written(
            self.draw.choice({"male": ["Nam", "Ông", "nam"], "female": ["Nữ", "Bà", "NỮ"]}[gender]), gender
        )

    def _field(self, _column: Column, _facts: Facts) -> Written:
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

    def _award(self, _column: Column, _facts: Facts) -> Written:
        if self.chance(0.05):
            return Written(self.draw.choice(["Giấy khen", "Huân chương"]), None, asks=True)
        award = self.draw.choice(AWARDS)
        ways = [award, award.replace("của ", ""), award.lower(), award.replace("UBND", "Ủy ban nhân dân")]
        return Written(self.draw.choice(ways), award)
