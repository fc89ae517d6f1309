"""Clean values as a careful clerk types them, each with what it says."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Callable, Mapping
from decimal import Decimal

from tests.intake.builders import AWARDS, FIELDS
from tests.intake.untidy.truth import Said

from vanthu.paperwork.model import Column, ColumnType
from vanthu.records import PartialDate

SURNAMES = (
    "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương",
    "Lý", "Đinh", "Trịnh", "Đoàn", "Mai", "Tạ", "Quách", "Khuất", "Ninh", "Lò", "Nông", "Hà", "Cao", "Lương", "Tống",
)  # fmt: skip
MALE = (
    "Văn An", "Đức Nghĩa", "Quốc Thuỷ", "Đình Khuê", "Xuân Trường", "Hữu Nghị", "Bá Quát", "Công Uẩn", "Mạnh Cường",
    "Anh Tuấn", "Ngọc Quỳnh", "Gia Khiêm", "Quang Vinh", "Minh Triết", "Khắc Nhu", "Viết Xuân", "Trọng Nghĩa", "Thế Duệ",
    "Huy", "Phúc", "Văn Yên", "Tiến Đạt", "Như Ý", "Văn Ước", "Duy Khoát", "Hải Đăng", "Sỹ Liên", "Hoàng Long",
)  # fmt: skip
FEMALE = (
    "Thị Nga", "Thị Bích Hòa", "Thị Ước", "Thu Huyền", "Thị Nghĩa", "Ngọc Ánh", "Thị Thanh Hoa", "Kim Oanh", "Thị Nguyệt",
    "Thuý Quỳnh", "Thị Kim Xuyến", "Phương Uyên", "Thị Én", "Thị Hoài Thương", "Hồng Nhung", "Thị Huệ", "Thị Tuyết", "Mỹ Duyên",
)  # fmt: skip
WORKS = (
    "Đường hoa thôn Trại", "Cổng làng văn hóa", "Thắp sáng đường quê", "Trồng 200 cây xanh ven đê",
    "Tổng vệ sinh đường làng ngõ xóm", "Cộng đồng cùng phân loại rác", "Nạo vét kênh T3", "Vẽ tranh bích họa tường rào",
    "Nhà văn hóa thôn: lát sân", "Mô hình 5 không, 3 sạch", "Lắp camera an ninh", "Bê tông hóa ngõ 5", "Sân bóng chuyền hơi",
    "Lắp 12 đèn năng lượng mặt trời", "Xây bồn hoa trước trụ sở", "Tủ sách cộng đồng", "Sửa mái nhà cho hộ nghèo",
    "Tuyến đường kiểu mẫu", "Bể chứa vỏ thuốc bảo vệ thực vật", "Ngày thứ Bảy xanh", "Sơn lại cổng trường", "Kè ao thôn",
)  # fmt: skip
PLACES = (
    "Thôn Trại",
    "Nhà văn hóa thôn",
    "Đường trục xã",
    "Khuôn viên trường",
    "Cánh đồng Mẫu",
    "Ngõ 5, xóm Đông",
)
SCALES = (
    "Dài 500 m, hai bên",
    "02 cuộc họp",
    "200 cây",
    "1 nhà",
    "Dài 1,2 km, rộng 3 m",
    "120 m2",
    "03 tuyến đường",
)
DEEDS = ("Vận động 50 hộ hiến đất", "Đi đầu làm đường hoa", "Huy động 36 triệu đồng làm sân chơi")
POSTS = (
    "Trưởng thôn",
    "Bí thư chi bộ",
    "Giáo viên",
    "Hội viên phụ nữ",
    "Chi hội trưởng Nông dân",
    "Nông dân thôn Trại",
)
GROUPS = ("Chi hội Phụ nữ thôn Trại", "Tổ tự quản số 3", "Chi đoàn thanh niên", "Ban công tác Mặt trận thôn")
_POOLS = {
    "work_name": WORKS,
    "task": WORKS,
    "location": PLACES,
    "description": SCALES,
    "target": SCALES,
    "achievement": DEEDS,
    "position": POSTS,
    "lead": GROUPS,
    "support": GROUPS,
    "difficulty": ("Khó giải phóng mặt bằng", "Thời tiết mưa nhiều", "Thiếu kinh phí"),
    "note": ("Làm trong tháng 6", "Huy động hội viên", "Phối hợp với thôn Đông"),
}
_STATUS = {"completed": "Hoàn thành", "in_progress": "Đang thực hiện", "not_started": "Chưa thực hiện"}


def person(draw: random.Random, gender: str = "") -> str:
    """A name; of that gender, or of any."""
    pool = {"male": MALE, "female": FEMALE}.get(gender, MALE + FEMALE)
    return f"{draw.choice(SURNAMES)} {draw.choice(pool)}"


class CleanRow:
    """The clean values of one row, which agree with each other.

    Args:
        collective: Of a nomination: a collective's row.
    """

    def __init__(self, draw: random.Random, *, collective: bool = False) -> None:
        self.draw = draw
        self.collective = collective
        self.gender = draw.choice(["male", "female"])
        self.status = draw.choice(list(_STATUS))
        self.start = dt.date(2024, 5, 20) + dt.timedelta(days=draw.randint(0, 40))
        self.end = self.start + dt.timedelta(days=draw.randint(5, 60))
        self.total = draw.randint(7, 15)

    def written(self, column: Column) -> tuple[object, Said]:
        """The cell, and what it says; of an optional text that may be left empty too."""
        if column.type in {ColumnType.BIRTH, ColumnType.GENDER, ColumnType.CITIZEN_ID} and self.collective:
            return "", Said(None)
        ways: Mapping[ColumnType, Callable[[Column], tuple[object, Said]]] = {
            ColumnType.NAME: self._name,
            ColumnType.TEXT: self._text,
            ColumnType.DONG: self._dong,
            ColumnType.COUNT: self._count,
            ColumnType.DECIMAL: lambda _: _same(Decimal(self.draw.randint(1, 300))),
            ColumnType.PERCENT: self._percent,
            ColumnType.DATE: self._date,
            ColumnType.BIRTH: self._birth,
            ColumnType.PHONE: lambda _: _same("09" + self._digits(8)),
            ColumnType.CITIZEN_ID: lambda _: _same("0010" + self._digits(8)),
            ColumnType.STATUS: lambda _: (_STATUS[self.status], Said(self.status)),
            ColumnType.SUBJECT: self._subject,
            ColumnType.GENDER: lambda _: ({"male": "Nam", "female": "Nữ"}[self.gender], Said(self.gender)),
            ColumnType.FIELD: self._field,
            ColumnType.AWARD: lambda _: _same(self.draw.choice(AWARDS)),
        }
        return ways[column.type](column)

    def _digits(self, count: int) -> str:
        return "".join(self.draw.choice("0123456789") for _ in range(count))

    def _name(self, column: Column) -> tuple[object, Said]:
        if self.collective and column.required:
            return _same(self.draw.choice(GROUPS))
        return _same(person(self.draw, self.gender if column.required else ""))

    def _text(self, column: Column) -> tuple[object, Said]:
        if column.key == "note" and self.draw.random() < 0.7:
            return "", Said(None)
        return _same(self.draw.choice(_POOLS.get(column.key, SCALES)))

    def _dong(self, _column: Column) -> tuple[object, Said]:
        amount = self.draw.randint(3, 90) * 1_000_000 + self.draw.choice([0, 0, 500_000, 250_000])
        return amount, Said(amount)

    def _count(self, column: Column) -> tuple[object, Said]:
        if "vote" in column.key:
            return self.total, Said(self.total)
        count = self.draw.choice([8, 45, 120, 350])
        return count, Said(count)

    def _percent(self, _column: Column) -> tuple[object, Said]:
        share = {"completed": 100, "in_progress": self.draw.choice([30, 65, 95]), "not_started": 0}[
            self.status
        ]
        return share, Said(Decimal(share))

    def _date(self, column: Column) -> tuple[object, Said]:
        if column.key == "completed_date" and self.status != "completed":
            return "", Said(None)
        day = self.start if column.key.startswith("start") else self.end
        return f"{day:%d/%m/%Y}", Said(day)

    def _birth(self, _column: Column) -> tuple[object, Said]:
        day = dt.date(1950, 1, 1) + dt.timedelta(days=self.draw.randint(0, 18_000))
        return f"{day:%d/%m/%Y}", Said(PartialDate(day.year, day.month, day.day))

    def _subject(self, _column: Column) -> tuple[object, Said]:
        return ("Tập thể", Said("collective")) if self.collective else ("Cá nhân", Said("individual"))

    def _field(self, _column: Column) -> tuple[object, Said]:
        return _same(self.draw.choice(FIELDS).code)


def _same(value: str | Decimal) -> tuple[object, Said]:
    return (value if isinstance(value, str) else float(value)), Said(value)
