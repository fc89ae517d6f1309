"""The guide of an issued workbook: how to fill in and send back, each column with its example.

Examples stand here and not in the tables, where they would be taken for data; a column stands on a row of its
own, so that the guide is never taken for a form.
"""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterator, Mapping

from openpyxl.worksheet.worksheet import Worksheet

from vanthu.paperwork.forms.campaign_forms import FORMS
from vanthu.paperwork.forms.sheet_style import BOX, HEAD, POINTS_A_LINE, REQUIRED, face, print_setup, write
from vanthu.paperwork.model import ColumnType, Form, KnownUnit, Occasion, ReadingContext

HOW: Mapping[ColumnType, str] = {
    ColumnType.TEXT: "Ghi bằng chữ, mỗi dòng một nội dung",
    ColumnType.NAME: "Ghi đủ họ và tên (hoặc tên tập thể), không kèm ông, bà, đồng chí",
    ColumnType.DONG: "Gõ số tiền bằng đồng, chỉ gõ chữ số, không âm; không có thì để trống",
    ColumnType.COUNT: "Gõ số nguyên, không âm",
    ColumnType.DECIMAL: "Gõ số, không âm",
    ColumnType.PERCENT: "Gõ số từ 0 đến 100, không gõ dấu %",
    ColumnType.DATE: "Gõ ngày/tháng/năm, trong thời gian của đợt thi đua",
    ColumnType.BIRTH: "Gõ ngày/tháng/năm sinh; chỉ biết năm thì gõ năm; tập thể để trống",
    ColumnType.PHONE: "Gõ đủ 10 chữ số, có số 0 ở đầu",
    ColumnType.CITIZEN_ID: "Gõ đủ 12 chữ số CCCD, có số 0 ở đầu (CMND cũ: 9 chữ số)",
    ColumnType.STATUS: "Bấm mũi tên trong ô, chọn trong danh sách",
    ColumnType.SUBJECT: "Bấm mũi tên trong ô, chọn trong danh sách",
    ColumnType.GENDER: "Bấm mũi tên trong ô, chọn trong danh sách; tập thể, hộ gia đình để trống",
    ColumnType.FIELD: "Bấm mũi tên trong ô, chọn trong danh sách nội dung thi đua của kế hoạch",
    ColumnType.AWARD: "Bấm mũi tên trong ô, chọn trong danh sách hình thức khen thưởng",
}
"""How each type of column is filled in; also what a program says of a cell that breaks its rule."""

# -- no example is a name or a number that somebody could have: a copied one must not pass for data
_EXAMPLES: Mapping[str, Mapping[str, str]] = {
    "registration": {
        "work_name": "Đường hoa nông thôn mới",
        "description": "Trồng hoa hai bên đường trục thôn, dài 500 m",
        "location": "Từ nhà văn hóa đến đầu thôn",
        "budget_state_vnd": "5.000.000",
        "budget_social_vnd": "12.000.000",
        "person_in_charge": "Nguyễn Văn A",
        "phone": "09xx xxx xxx",
    },
    "results": {
        "work_name": "Đường hoa nông thôn mới (ghi đúng như đã đăng ký)",
        "status": "hoàn thành",
        "progress_pct": "100",
        "cost_state_vnd": "5.000.000",
        "cost_social_vnd": "13.500.000",
        "work_days": "120,5",
        "participants": "80",
        "difficulty": "Mưa kéo dài, phải trồng lại 50 m",
        "note": "Công trình ngoài đăng ký thì ghi: bổ sung",
    },
    "nomination": {
        "name": "Trần Thị B",
        "subject_type": "cá nhân",
        "gender": "Nữ",
        "birth": "9/2/19xx",
        "citizen_id": "0371880xxxxx",
        "position": "Chi hội trưởng Phụ nữ thôn",
        "achievement": "Vận động 45 hộ hiến 1.200 m² đất mở rộng đường thôn",
        "votes_for": "10",
        "votes_total": "11",
    },
    "unit_plan": {
        "task": "Tổng vệ sinh đường làng, ngõ xóm",
        "target": "Mỗi tháng hai lần, 100% số hộ tham gia",
        "lead": "Ban công tác Mặt trận thôn",
        "support": "Các chi hội, đoàn thể",
    },
}
_WIDTHS = {"A": 40, "B": 58, "C": 46}


def day(when: dt.date) -> str:
    """`25/5/2024`, in digits: a day in words above a table would be taken for the day of the report."""
    return f"{when.day}/{when.month}/{when.year}"


def fill_guide(sheet: Worksheet, unit: KnownUnit, occasion: Occasion) -> None:
    """Writes the guide: what to do, until when, and every column with how to fill it in and an example."""
    for letters, width in _WIDTHS.items():
        sheet.column_dimensions[letters].width = width
    _sentence(sheet, 1, f"{occasion.agency}: {occasion.campaign}", 11)
    _sentence(sheet, 2, "HƯỚNG DẪN ĐIỀN VÀ GỬI BIỂU", 14, bold=True)
    _sentence(sheet, 3, f"Tệp này dành riêng cho: {unit.name} (mã {unit.code})", 12, bold=True)
    row = 3
    for row, text in enumerate(_steps(occasion), start=4):
        _sentence(sheet, row, text, 12)
    row += 1
    for form in FORMS:
        row = _columns(sheet, row + 1, form, occasion)
    sheet.protection.sheet = True
    print_setup(sheet, "portrait")


def _steps(occasion: Occasion) -> Iterator[str]:
    yield (
        "1. Điền vào các ô trắng ở trang Biểu 01, Biểu 02, Biểu 03, Biểu 04, mỗi dòng một công trình hoặc "
        "một người. Biểu nào chưa đến hạn thì để trống."
    )
    yield "2. Cột tô cam là bắt buộc. Ô có mũi tên thì chọn trong danh sách. Không gộp ô, không đổi tên cột."
    yield "3. Không đủ 60 dòng thì chèn thêm dòng vào giữa bảng. Không cần xóa dòng thừa."
    yield (
        f"4. Điền xong, lưu lại và gửi nguyên tệp Excel này về {occasion.send_to} (không chụp ảnh, không "
        "chuyển sang PDF). Đổi tên tệp cũng được."
    )
    yield "5. Cần sửa sau khi đã gửi: sửa trong tệp này và gửi lại cả tệp; bản gửi sau thay bản gửi trước."


def _sentence(sheet: Worksheet, row: int, text: str, size: int, *, bold: bool = False) -> None:
    write(sheet, (row, 1, 3), text, face(size=size, bold=bold))
    lines = math.ceil(len(text) * size / 11 / (sum(_WIDTHS.values()) * 1.1))
    sheet.row_dimensions[row].height = POINTS_A_LINE * lines * size / 11 + 4


def _columns(sheet: Worksheet, row: int, form: Form, occasion: Occasion) -> int:
    """The form's columns, one a row, from `row` on; the row after them."""
    deadline = occasion.deadlines.get(form.key)
    due = f" (hạn gửi {day(deadline)})" if deadline else ""
    _sentence(sheet, row, f"{form.number}. {form.title}{due}", 12, bold=True)
    _row(sheet, row + 1, ("Tên cột", "Cách ghi", "Ví dụ (chỉ để xem)"), head=True)
    examples = {**_EXAMPLES[form.key], **_of_registers(form, occasion.registers)}
    for place, column in enumerate(form.columns, start=row + 2):
        how = f"{'Bắt buộc. ' if column.required else ''}{HOW[column.type]}"
        _row(sheet, place, (column.full_label, how, examples.get(column.key, "")))
        if column.required:
            sheet.cell(place, 1).fill = REQUIRED
    return row + 2 + len(form.columns)


def _of_registers(form: Form, registers: ReadingContext) -> Mapping[str, str]:
    """Examples that the campaign itself gives: a field, an award, days inside its time."""
    known = {ColumnType.DATE: day(registers.end)}
    known |= {ColumnType.FIELD: registers.fields[0].label} if registers.fields else {}
    known |= {ColumnType.AWARD: registers.awards[0]} if registers.awards else {}
    found = {column.key: known[column.type] for column in form.columns if column.type in known}
    return found | ({"start_date": day(registers.start)} if "start_date" in found else {})


def _row(sheet: Worksheet, row: int, texts: tuple[str, str, str], *, head: bool = False) -> None:
    for place, text in enumerate(texts, start=1):
        font = face(size=11, bold=head or place == 1, italic=place == 3 and not head)
        cell = write(sheet, (row, place, place), text, font)
        cell.border = BOX
        if head:
            cell.fill = HEAD
    # -- not every program fits rows to wrapped text when it opens a file
    lines = max(math.ceil(len(t) / (w * 1.25)) for t, w in zip(texts, _WIDTHS.values(), strict=True))
    sheet.row_dimensions[row].height = POINTS_A_LINE * max(lines, 1) + 2
