"""The units' four forms for the samples: usual headers, usual lines above and below, rows from the data."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import PurePath

from sample_files import ods_bytes, xls_bytes, xlsx_bytes
from sample_sheet import As, Aside, Columns, Entry, Layout, Sheet, Shown, TruthRow, lay_out

_TT = ("tt", ("TT",))
_PLANNED, _SPENT, _TIME = "Kinh phí dự kiến (đồng)", "Kinh phí thực hiện (đồng)", "Thời gian thực hiện"
REGISTRATION: Columns = (
    _TT,
    ("work_name", ("Tên công trình, phần việc",)),
    ("field_code", ("Nội dung thi đua",)),
    ("description", ("Nội dung, quy mô",)),
    ("location", ("Địa điểm thực hiện",)),
    ("budget_state_vnd", (_PLANNED, "Ngân sách nhà nước")),
    ("budget_social_vnd", (_PLANNED, "Xã hội hóa")),
    ("start_date", (_TIME, "Bắt đầu")),
    ("end_date", (_TIME, "Hoàn thành")),
    ("person_in_charge", ("Người phụ trách",)),
    ("phone", ("Số điện thoại",)),
    ("note", ("Ghi chú",)),
)
RESULTS: Columns = (
    _TT,
    ("work_name", ("Công trình, phần việc",)),
    ("status", ("Kết quả",)),
    ("progress_pct", ("Tỷ lệ hoàn thành (%)",)),
    ("cost_state_vnd", (_SPENT, "Ngân sách nhà nước")),
    ("cost_social_vnd", (_SPENT, "Xã hội hóa")),
    ("work_days", ("Ngày công đóng góp",)),
    ("participants", ("Số lượt người tham gia",)),
    ("completed_date", ("Ngày hoàn thành",)),
    ("difficulty", ("Khó khăn, vướng mắc",)),
    ("note", ("Ghi chú",)),
)
NOMINATION: Columns = (
    _TT,
    ("name", ("Họ và tên / Tên tập thể",)),
    ("subject_type", ("Đối tượng",)),
    ("gender", ("Giới tính (Ông/Bà)",)),
    ("birth", ("Ngày, tháng, năm sinh",)),
    ("citizen_id", ("Số CCCD",)),
    ("position", ("Chức vụ, đơn vị công tác",)),
    ("achievement", ("Tóm tắt thành tích",)),
    ("award", ("Hình thức đề nghị khen thưởng",)),
    ("votes_for", ("Số phiếu đồng ý",)),
    ("votes_total", ("Tổng số phiếu",)),
    ("note", ("Ghi chú",)),
)
UNIT_PLAN: Columns = (
    _TT,
    ("task", ("Nội dung công việc",)),
    ("target", ("Chỉ tiêu",)),
    ("start_date", ("Thời gian", "Bắt đầu")),
    ("end_date", ("Thời gian", "Hoàn thành")),
    ("lead", ("Chủ trì",)),
    ("support", ("Phối hợp",)),
    ("note", ("Ghi chú",)),
)
HEADERS: Mapping[str, Columns] = {
    "registration": REGISTRATION,
    "results": RESULTS,
    "nomination": NOMINATION,
    "unit_plan": UNIT_PLAN,
}
TITLES = {
    "registration": "BIỂU 01. ĐĂNG KÝ CÔNG TRÌNH, PHẦN VIỆC",
    "results": "BIỂU 02. KẾT QUẢ THỰC HIỆN CÔNG TRÌNH, PHẦN VIỆC",
    "nomination": "BIỂU 03. DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG",
    "unit_plan": "BIỂU 04. KẾ HOẠCH THỰC HIỆN CỦA ĐƠN VỊ",
}
_DATES = frozenset({"start_date", "end_date", "completed_date"})
_WORDS = {
    "completed": "Hoàn thành",
    "in_progress": "Đang thực hiện",
    "not_started": "Chưa thực hiện",
    "collective": "Tập thể",
    "individual": "Cá nhân",
    "household": "Hộ gia đình",
    "male": "Ông",
    "female": "Bà",
}


@dataclass
class Received:
    """A file as it came.

    Args:
        path: Below `inputs/received`.
        shows: The kinds of mess that it shows, a sentence each.
        tables: Sheet, form, unit code and rows of each form; an archive's member stands before the sheet.
        outcome: `read`, `no_form` or `unreadable`.
    """

    path: str
    content: bytes
    shows: tuple[str, ...]
    tables: Sequence[tuple[str, str, str, str, Sequence[TruthRow]]] = ()
    outcome: str = "read"


@dataclass
class Page:
    """A sheet under way, with the truth of the forms on it: `(form, unit code, rows)`."""

    sheet: Sheet
    forms: list[tuple[str, str, list[TruthRow]]] = field(default_factory=list)


def received(path: str, content: bytes, pages: Sequence[Page], *shows: str, member: str = "") -> Received:
    """A readable file and the truth of its pages."""
    file = f"{path}/{member}" if member else path
    tables = [(file, page.sheet.name, form, unit, rows) for page in pages for form, unit, rows in page.forms]
    return Received(path, content, shows, tables)


def page(
    name: str, form: str, unit: tuple[str, str], body: Sequence[Entry | Aside], layout: Layout | None = None
) -> Page:
    """A sheet with one form in the usual layout, or in the given one.

    Args:
        unit: Code and the name as it is written above the table.
    """
    made = Page(Sheet(name))
    add(made, form, unit, body, layout or usual(form, unit[1]))
    return made


def add(made: Page, form: str, unit: tuple[str, str], body: Sequence[Entry | Aside], layout: Layout) -> None:
    """Lays one more form out on the sheet."""
    made.forms.append((form, unit[0], lay_out(made.sheet, layout, body)))


def plain(
    form: str, unit: tuple[str, str], path: str, body: Sequence[Entry | Aside], *shows: str
) -> Received:
    """A file with one form in the usual layout, of the kind that its name tells."""
    made = page(TITLES[form][:7].capitalize(), form, unit, body)
    write = {".xls": xls_bytes, ".ods": ods_bytes}.get(PurePath(path).suffix, xlsx_bytes)
    return received(path, write([made.sheet]), [made], *shows)


def usual(form: str, unit: str, *, commune: str = "XÃ KHÁNH CƯ") -> Layout:
    """Letterhead, title and signature as most units write them."""
    return Layout(
        columns=HEADERS[form],
        above=((0, f"UBND {commune}"), (0, unit.upper()), (0, ""), (0, TITLES[form]), (0, "")),
        below=((1, "Người lập biểu"), (1, "(Ký, ghi rõ họ tên)")),
    )


def entries(keys: Sequence[str], rows: Sequence[Sequence[Shown]]) -> list[Entry]:
    """Rows of the data as cells: dates as dates, choices by their word, births as people write them."""
    return [Entry({key: _cell(key, value) for key, value in zip(keys, row, strict=True)}) for row in rows]


def changed(
    entry: Entry, *, held: bool | None = False, also: Mapping[str, Shown] | None = None, **values: Shown | As
) -> Entry:
    """The entry with some of its cells written otherwise; `also` fills columns that the form has not."""
    return Entry({**entry.values, **values, **(also or {})}, held)


def _cell(key: str, value: Shown) -> Shown | As:
    if not isinstance(value, str) or not value:
        return value or (None if value == "" else value)
    if key in _DATES:
        return dt.date.fromisoformat(value)
    if key == "birth":
        return As("/".join(str(int(part)) for part in reversed(value.split("-"))), value)
    return As(_WORDS[value], value) if value in _WORDS else value
