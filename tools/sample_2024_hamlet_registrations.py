"""What the villages of the sample of 2024 registered, each file with the mess that it shows."""
# ruff: noqa: E501 - rows of tables are easier to compare unbroken

from __future__ import annotations

import dataclasses

from sample_2024_works import works
from sample_files import (
    cp1258,
    csv_text,
    ods_bytes,
    tcvn3,
    xls_bytes,
    xlsx_bytes,
)
from sample_forms import (
    Received,
    changed,
    page,
    plain,
    received,
    usual,
)
from sample_sheet import OPEN, As, Aside, Columns, Entry, Sheet

_FORM = "registration"
_EARLY, _MIDDLE, _LAST = "2024-05-20", "2024-05-22", "2024-05-24"


def registrations() -> list[Received]:
    """The villages' registrations, in the order of the register."""
    return [
        plain(_FORM, ("T01", "Thôn Trại"), f"{_EARLY}/Thôn Trại/Bieu01_ThonTrai.xlsx", works("T01")),
        _t02(),
        _t03(),
        _t04(),
        *_t05(),
        _t06(),
        _t07(),
        _t08(),
        _t09(),
        _t10(),
        _t11(),
    ]


def _t02() -> Received:
    first, second = works("T02")
    body = [
        changed(
            first,
            budget_state_vnd=As("25.000.000", "25000000"),
            budget_social_vnd=As("58.800.000", "58800000"),
        ),
        changed(second, budget_social_vnd=As("24.500.000", "24500000"), note=As("=1+1", OPEN)),
    ]
    made = page("dang ky", _FORM, ("T02", "Thôn Đông"), body)
    made.sheet.name = ""
    content = b"\xef\xbb\xbf" + csv_text(made.sheet, ";").encode()
    shows = ("csv UTF-8 có BOM, ngăn bằng dấu ;, số có dấu chấm", "ô chữ bắt đầu bằng dấu =")
    return received(f"{_EARLY}/thon dong dang ky.csv", content, [made], *shows)


def _t03() -> Received:
    (work,) = works("T03")
    body = [changed(work, budget_state_vnd=As("0", "0"), budget_social_vnd=As("15,000,000", "15000000"))]
    made = page("", _FORM, ("T03", "Thôn Đoài - xã Khánh Cư"), body)
    shows = (
        "csv mã Windows-1258 (dấu rời), ngăn bằng dấu phẩy",
        "số có dấu phẩy ngăn nghìn",
        "tên đơn vị kèm tên xã",
    )
    return received(f"{_MIDDLE}/dangky_thondoai.csv", cp1258(csv_text(made.sheet, ",")), [made], *shows)


def _t04() -> Received:
    first, second = works("T04")
    body = [
        changed(
            first, budget_state_vnd=As("30 triệu", "30000000"), budget_social_vnd=As("45 triệu", "45000000")
        ),
        changed(second, budget_state_vnd=As("", ""), budget_social_vnd=As("21 600 000", "21600000")),
    ]
    made = page("", _FORM, ("T04", "thon nam"), body)
    content = csv_text(made.sheet, "\t").encode("utf-16")
    shows = (
        "tệp .tsv mã UTF-16, ngăn bằng tab",
        "số tiền viết «30 triệu», «21 600 000»",
        "tên đơn vị không dấu",
    )
    return received(f"{_MIDDLE}/thon nam/Book1.tsv", content, [made], *shows)


def _t05() -> list[Received]:
    """Sent with a mistake, then corrected: the later one counts."""
    first, second = works("T05")
    wrong = [
        changed(first, budget_state_vnd=1_500_000_000, end_date=As("31/6/2024", OPEN), held=True),
        second,
    ]
    old = page("Biểu 01", _FORM, ("T05", "Thôn Bắc"), wrong)
    new = page("Biểu 01", _FORM, ("T05", "Thôn Bắc"), [first, second])
    return [
        received(
            f"{_EARLY}/Thon Bac.xls",
            xls_bytes([old.sheet]),
            [old],
            "tệp .xls đời cũ",
            "ngày không có thật 31/6/2024",
        ),
        received(
            f"{_LAST}/Thon Bac (sua lai).xls",
            xls_bytes([new.sheet]),
            [new],
            "gửi lại bản đã sửa, sau bản trước",
        ),
    ]


def _t06() -> Received:
    made = page("Sheet1", _FORM, ("T06", "Thôn Yên Cư 1"), works("T06"))
    return received(f"{_MIDDLE}/YenCu1.ods", ods_bytes([made.sheet]), [made], "tệp .ods của LibreOffice")


def _t07() -> Received:
    (work,) = works("T07")
    body = [changed(work, start_date=As("15/6/2024", "2024-06-15"), end_date=As("15/8/2024", "2024-08-15"))]
    made = page("Bieu 01", _FORM, ("T07", "Thôn Yên Cư 2"), body)
    made.sheet.font = ".VnTime"
    _in_tcvn3(made.sheet)
    shows = ("bảng mã TCVN3 (phông .VnTime) trong .xls", "ngày gõ dạng chữ")
    return received(f"{_MIDDLE}/YC2.xls", xls_bytes([made.sheet]), [made], *shows)


def _in_tcvn3(sheet: Sheet) -> None:
    """Rewrites the text; capitals with a tone, which the encoding lacks, become small letters of `.VnTimeH`."""
    for place, value in sheet.cells.items():
        if isinstance(value, str):
            sheet.cells[place] = tcvn3(value.lower() if value.isupper() else value)


def _t08() -> Received:
    columns: Columns = (
        ("tt", ("STT",)),
        ("work_name", ("Tên công trình",)),
        ("location", ("Địa điểm",)),
        ("description", ("Quy mô, khối lượng",)),
        ("+unit", ("Đơn vị tính",)),
        ("field_code", ("Thuộc nội dung thi đua",)),
        ("person_in_charge", ("Người chịu trách nhiệm",)),
        ("phone", ("SĐT",)),
        ("start_date", ("Thời gian", "Từ")),
        ("end_date", ("Thời gian", "Đến")),
        ("budget_social_vnd", ("Kinh phí", "XHH")),
        ("budget_state_vnd", ("Kinh phí", "NSNN")),
    )
    layout = dataclasses.replace(usual(_FORM, "THÔN KHÊ THƯỢNG"), columns=columns)
    first, second = works("T08")
    body = [
        changed(first, also={"+unit": "m"}, field_code=As("Xây dựng nông thôn mới", "a")),
        changed(second, also={"+unit": "ha"}, field_code=As("Phát triển kinh tế, giảm nghèo", "c")),
    ]
    made = page("DK", _FORM, ("T08", "Thôn Khê Thượng"), body, layout)
    shows = (
        "cột đổi chỗ, đổi tên, thêm cột «Đơn vị tính», thiếu cột «Ghi chú»",
        "nội dung thi đua ghi bằng tên thay cho mã",
    )
    return received(f"{_MIDDLE}/Khe Thuong.xlsx", xlsx_bytes([made.sheet]), [made], *shows)


def _t09() -> Received:
    layout = dataclasses.replace(usual(_FORM, "THÔN KHÊ HẠ"), first_row=4, first_column=3)
    made = page("Zoom 50%", _FORM, ("T09", "Thôn Khê Hạ"), works("T09"), layout)
    last = max(row.row for row in made.forms[0][2])
    made.sheet.hidden_rows.append(last)
    made.sheet.hidden_columns.append(7)
    other = Sheet("Sheet2")
    for row, text in enumerate(("Danh bạ thôn", "Nhà văn hóa: mở cửa 7 giờ", "Họp thôn: ngày 15"), start=1):
        other.put(row, 1, text)
    lists = Sheet("DM", hidden=True)
    for row, text in enumerate(("Mã", "a", "b", "c", "d", "đ", "e", "g", "h", "i"), start=1):
        lists.put(row, 1, text)
    shows = (
        "bảng không bắt đầu ở cột A; dòng ẩn, cột ẩn; trang không phải biểu; tên trang «Zoom 50%»",
        "trang ẩn chứa danh mục",
    )
    return received(
        f"{_LAST}/khe ha - dang ky ct.xlsx", xlsx_bytes([made.sheet, other, lists]), [made], *shows
    )


def _t10() -> Received:
    layout = dataclasses.replace(
        usual(_FORM, "THÔN XUÂN TIẾN"),
        columns=tuple((key, tuple(f"{text}\n({place})" if text == head[-1] else text for text in head))
                      for place, (key, head) in enumerate(usual(_FORM, "").columns, start=1)),
        numbers=lambda place: str(place + 1),
    )  # fmt: skip
    made = page("Biểu 01", _FORM, ("T10", "Thôn Xuân Tiến"), works("T10"), layout)
    shows = ("gửi chậm (28/5)", "xuống dòng và «(1)» trong tiêu đề, dòng số thứ tự cột")
    return received("2024-05-28/XuanTien_nop muon.xlsx", xlsx_bytes([made.sheet]), [made], *shows)


def _t11() -> Received:
    body: list[Entry | Aside] = [*works("T11"), *(Aside(ordinal=number) for number in (4, 5, 6, 7, 15))]
    layout = dataclasses.replace(
        usual(_FORM, "THÔN PHÚ HÒA"),
        below=(
            (7, "Phú Hòa, ngày ..... tháng ..... năm 2024"),
            (1, "NGƯỜI LẬP"),
            (7, "TRƯỞNG THÔN"),
            (0, "Họ và tên: ……………………………………"),
        ),
    )
    made = page("Biểu 01", _FORM, ("T11", "Thôn Phú Hòa"), body, layout)
    shows = (
        "dòng đánh số sẵn còn trống, số nhảy cách",
        "dòng ký, chỗ chấm chấm",
        "đăng ký quá số công trình cho phép",
    )
    return received(f"{_LAST}/PhuHoa.xlsx", xlsx_bytes([made.sheet]), [made], *shows)
