"""An invented province: communes of up to 40 units that each send three forms, or the plan of their own.

All names are put together by chance from common ones; the same number always gives the same commune.
"""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from benchmarks.unit_workbooks import Row, laid_out
from vanthu.paperwork import form_of

UNITS = 40
SAMPLE = Path(__file__).parents[1] / "inputs-2026" / "inputs" / "campaign.xlsx"
SAMPLE_COMMUNE = "Yên Khánh"
MOST_WORKS = 12

_FIRST = ("An", "Bình", "Cẩm", "Đông", "Hòa", "Khánh", "Lộc", "Minh", "Phú", "Quang", "Tân", "Thanh", "Vĩnh")
_SECOND = ("Bắc", "Châu", "Định", "Giang", "Hải", "Lâm", "Mỹ", "Nam", "Sơn", "Thịnh", "Thủy", "Trung", "Xuân")
_SURNAMES = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Ngô", "Dương", "Lý")
_MIDDLE = ("Văn", "Thị", "Đức", "Thị Thu", "Quang", "Minh", "Hữu", "Thị Ngọc")
_GIVEN = ("An", "Bích", "Cường", "Dung", "Giang", "Hà", "Hùng", "Lan", "Mai", "Nam", "Phúc", "Tâm", "Yến")
_WORKS = ("Đường hoa", "Thắp sáng đường quê", "Cải tạo vườn tạp", "Sân chơi trẻ em", "Camera an ninh",
          "Tủ sách cộng đồng",
          "Thu gom rác thải", "Vẽ tranh tường", "Nhà văn hóa", "Kênh mương nội đồng")  # fmt: skip
_BODIES = (
    ("cơ quan, ban ngành", "Trung tâm Phục vụ hành chính công xã"),
    ("cơ quan, ban ngành", "Phòng Kinh tế xã"),
    ("cơ quan, ban ngành", "Phòng Văn hóa - Xã hội xã"),
    ("cơ quan, ban ngành", "Trạm Y tế xã"),
    ("trường học", "Trường Mầm non {commune}"),
    ("trường học", "Trường Tiểu học {commune}"),
    ("trường học", "Trường Trung học cơ sở {commune}"),
    ("Mặt trận, đoàn thể", "Hội Liên hiệp Phụ nữ xã"),
    ("Mặt trận, đoàn thể", "Hội Nông dân xã"),
    ("Mặt trận, đoàn thể", "Hội Cựu chiến binh xã"),
    ("lực lượng vũ trang", "Công an xã"),
    ("lực lượng vũ trang", "Ban Chỉ huy Quân sự xã"),
)
_DAYS = {
    "unit_plan": "2026-07-08",
    "registration": "2026-07-10",
    "results": "2026-10-20",
    "nomination": "2026-10-21",
}


@dataclass(frozen=True, slots=True)
class InventedUnit:
    """A unit of a commune."""

    code: str
    kind: str
    name: str


@dataclass(frozen=True, slots=True)
class Work:
    """A work that a unit registers and reports on."""

    name: str
    field: str
    state: int
    social: int
    start: dt.date
    end: dt.date
    person: str


def write_commune(folder: Path, number: int, units: int = UNITS, *, plans: bool = False) -> None:
    """Writes the workspace of the commune of that number.

    Args:
        units: How many send something, at most 40.
        plans: Each sends the plan of its own, of which a document is made; else the three forms.
    """
    chance = random.Random(number)  # noqa: S311 - repeatable samples
    commune = f"{_FIRST[number % len(_FIRST)]} {_SECOND[number // len(_FIRST) % len(_SECOND)]}"
    senders = tuple(_units(commune, units))
    folder.mkdir(parents=True, exist_ok=True)
    received = folder / "inputs" / "received"
    for day in _DAYS.values():
        (received / day).mkdir(parents=True, exist_ok=True)
    _write_campaign(folder / "inputs" / "campaign.xlsx", commune, senders)
    for unit in senders:
        works = tuple(_works(chance))
        forms = (
            {"unit_plan": _plan(chance, works)}
            if plans
            else {
                "registration": _registrations(chance, works),
                "results": _results(chance, works),
                "nomination": _nominations(chance, unit),
            }
        )
        for form, rows in forms.items():
            name, data = laid_out(chance, form_of(form), unit.name, rows)
            (received / _DAYS[form] / f"{unit.code} {form_of(form).number}{name}").write_bytes(data)


def _units(commune: str, count: int) -> Iterator[InventedUnit]:
    hamlets = [f"Thôn {first} {second}" for first in _SECOND[:7] for second in _FIRST[:4]]
    for place, name in enumerate(hamlets[: max(0, count - len(_BODIES))], start=1):
        yield InventedUnit(f"T{place:02d}", "thôn", name)
    for place, (kind, name) in enumerate(_BODIES[:count], start=1):
        yield InventedUnit(f"C{place:02d}", kind, name.format(commune=commune))


def _person(chance: random.Random) -> str:
    return " ".join(map(chance.choice, (_SURNAMES, _MIDDLE, _GIVEN)))


def _works(chance: random.Random) -> Iterator[Work]:
    for name in chance.sample(_WORKS, chance.randint(4, len(_WORKS))):
        start = dt.date(2026, 7, chance.randint(1, 28))
        yield Work(
            f"{name} giai đoạn {chance.randint(1, 3)}",
            chance.choice("abcd"),
            chance.randint(0, 40) * 500_000,
            chance.randint(1, 200) * 500_000,
            start,
            start + dt.timedelta(days=chance.randint(20, 90)),
            _person(chance),
        )


def _plan(chance: random.Random, works: Sequence[Work]) -> list[Row]:
    return [
        {
            "task": work.name,
            "target": f"{chance.randint(1, 9)} km",
            "start_date": work.start,
            "end_date": work.end,
            "lead": work.person,
            "support": "Chi đoàn, Chi hội Phụ nữ",
        }
        for work in works
    ]


def _registrations(chance: random.Random, works: Sequence[Work]) -> list[Row]:
    return [
        {
            "work_name": work.name,
            "field_code": work.field,
            "description": f"Làm mới {chance.randint(100, 900)} m, huy động Nhân dân tham gia ngày thứ bảy",
            "location": f"Xóm {chance.randint(1, 9)}",
            "budget_state_vnd": work.state,
            "budget_social_vnd": work.social,
            "start_date": work.start,
            "end_date": work.end,
            "person_in_charge": work.person,
            "phone": f"0900000{chance.randint(0, 999):03d}",
        }
        for work in works
    ]


def _results(chance: random.Random, works: Sequence[Work]) -> list[Row]:
    rows: list[Row] = []
    for work in works:
        done = chance.random() < 0.8
        rows.append(
            {
                "work_name": work.name,
                "status": "Hoàn thành" if done else "Đang thực hiện",
                "progress_pct": 100 if done else chance.randint(20, 95),
                "cost_state_vnd": work.state,
                "cost_social_vnd": work.social + chance.randint(-2, 4) * 100_000,
                "work_days": chance.randint(10, 300),
                "participants": chance.randint(10, 200),
                "completed_date": work.end if done else None,
                "difficulty": None if done else "Thời tiết không thuận lợi, vật liệu tăng giá",
            }
        )
    return rows


def _nominations(chance: random.Random, unit: InventedUnit) -> list[Row]:
    votes = chance.randint(7, 9)
    whole: Row = {
        "name": unit.name,
        "subject_type": "Tập thể",
        "achievement": "Hoàn thành sớm các công trình, phần việc đã đăng ký",
        "award": "Giấy khen của Chủ tịch UBND xã",
        "votes_for": votes,
        "votes_total": 9,
    }
    people: list[Row] = [
        {
            "name": _person(chance),
            "subject_type": "Cá nhân",
            "gender": chance.choice(("Ông", "Bà")),
            "birth": str(chance.randint(1960, 2000)),
            "position": f"Cán bộ {unit.name}",
            "achievement": "Tích cực vận động Nhân dân hiến đất, góp ngày công",
            "award": "Giấy khen của Chủ tịch UBND xã",
            "votes_for": chance.randint(5, 9),
            "votes_total": 9,
        }
        for _ in range(chance.randint(1, 3))
    ]
    return [whole, *people]


def _write_campaign(path: Path, commune: str, units: Sequence[InventedUnit]) -> None:
    """The sample's campaign workbook with this commune's name and units."""
    book = load_workbook(SAMPLE, rich_text=True)
    for sheet in book.worksheets:
        _rename(sheet, commune)
    settings = book["Đợt thi đua"]
    for label, value in settings.iter_rows(min_col=1, max_col=2):
        if str(label.value).startswith("Số công trình đăng ký"):
            value.value = f"từ 01 đến {MOST_WORKS}"
        elif str(label.value).startswith("Hạn mức đề nghị: Giấy khen"):
            value.value = "200"
    register = book["Đơn vị"]
    register.delete_rows(2, register.max_row)
    for row, unit in enumerate(units, start=2):
        for column, text in enumerate((unit.code, unit.name, unit.kind), start=1):
            register.cell(row, column, text)
    book.save(path)


def _rename(sheet: Worksheet, commune: str) -> None:
    for row in sheet.iter_rows():
        for cell in row:
            if type(cell.value) is str:
                renamed = cell.value.replace(SAMPLE_COMMUNE, commune)
                cell.value = renamed.replace(SAMPLE_COMMUNE.upper(), commune.upper())
