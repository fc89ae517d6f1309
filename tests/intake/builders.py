"""What tests of reading build their files and registers from."""

from __future__ import annotations

import datetime as dt
import hashlib
import io
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

import openpyxl
import xlwt

from vanthu.diagnostics import Diagnostic
from vanthu.intake.read_in_processes import KeptFile
from vanthu.intake.received_file import read_bytes
from vanthu.intake.values.result import Parsed
from vanthu.paperwork.model import KnownField, KnownUnit, ReadingContext
from vanthu.records import FormTable, ReadFile, Row

MOST_SECONDS = 5.0
"""Time of the processor for one small file; most take a hundredth of it."""
UNITS = (
    KnownUnit("T01", "Thôn Trại", "thôn", ("T. Trại",)),
    KnownUnit("T02", "Thôn Đông Mai", "thôn"),
    KnownUnit("T03", "Thôn Đông", "thôn"),
    KnownUnit("T04", "Thôn Khê Thượng", "thôn"),
    KnownUnit("T05", "Thôn Yên Cư 1", "thôn"),
    KnownUnit("T06", "Thôn Yên Cư 2", "thôn"),
    KnownUnit("TH", "Trường Tiểu học Khánh Cư", "trường học", ("TH Khánh Cư",)),
    KnownUnit("MN", "Trường Mầm non Khánh Cư", "trường học", ("MN Khánh Cư",)),
    KnownUnit("HND", "Hội Nông dân xã", "Mặt trận, đoàn thể", ("HND",)),
    KnownUnit("HPN", "Hội Liên hiệp Phụ nữ xã", "Mặt trận, đoàn thể", ("Hội Phụ nữ",)),
    KnownUnit("CA", "Công an xã", "lực lượng vũ trang", ("CAX",)),
)
FIELDS = (
    KnownField(
        "a", "Xây dựng nông thôn mới", "Đẩy mạnh các phong trào thi đua xây dựng NTM nâng cao, NTM kiểu mẫu."
    ),
    KnownField("b", "Xây dựng Đảng, chính quyền", "Phát động các phong trào thi đua trong các tổ chức Đảng."),
    KnownField("c", "Phát triển kinh tế", "Tập trung phấn đấu đẩy mạnh chuyển dịch cơ cấu kinh tế."),
    KnownField("d", "Giáo dục", "Tiếp tục đẩy mạnh phong trào thi đua “hai tốt” trong ngành giáo dục."),
    KnownField("đ", "Môi trường, y tế", "Xây dựng và thực hiện các chương trình bảo vệ môi trường."),
)
AWARDS = (
    "Giấy khen của Chủ tịch UBND xã",
    "Giấy khen của Chủ tịch UBND huyện",
    "Bằng khen của Chủ tịch UBND tỉnh",
)


def a_context() -> ReadingContext:
    return ReadingContext("xã Khánh Cư", UNITS, FIELDS, AWARDS, dt.date(2024, 5, 13), dt.date(2024, 9, 30))


REGISTRATION_HEAD = (
    ("STT", "Tên công trình, phần việc", "Nội dung thi đua", "Nội dung, quy mô", "Địa điểm thực hiện",
     "Kinh phí dự kiến (đồng)", "", "Thời gian thực hiện", "", "Người phụ trách", "Số điện thoại", "Ghi chú"),
    ("", "", "", "", "", "Ngân sách nhà nước", "Xã hội hóa", "Bắt đầu", "Hoàn thành"),
)  # fmt: skip
RESULTS_HEAD = (
    ("STT", "Công trình, phần việc", "Kết quả", "Tỷ lệ hoàn thành (%)", "Kinh phí thực hiện (đồng)", "",
     "Ngày công đóng góp", "Số lượt người tham gia", "Ngày hoàn thành", "Khó khăn, vướng mắc", "Ghi chú"),
    ("", "", "", "", "Ngân sách nhà nước", "Xã hội hóa"),
)  # fmt: skip
NOMINATION_HEAD = (
    ("STT", "Họ và tên / Tên tập thể", "Đối tượng", "Giới tính (Ông/Bà)", "Ngày, tháng, năm sinh", "Số CCCD",
     "Chức vụ, đơn vị công tác", "Tóm tắt thành tích", "Hình thức đề nghị khen thưởng", "Số phiếu đồng ý",
     "Tổng số phiếu", "Ghi chú"),
)  # fmt: skip
PLAN_HEAD = (
    ("STT", "Nội dung công việc", "Chỉ tiêu", "Thời gian", "", "Chủ trì", "Phối hợp", "Ghi chú"),
    ("", "", "", "Bắt đầu", "Hoàn thành"),
)

Cells = Sequence[Sequence[object]]


def xlsx(
    sheets: Mapping[str, Cells], *, formats: Mapping[str, str] | None = None, merges: Sequence[str] = ()
) -> bytes:
    """A workbook of those sheets; `formats` and `merges` are of the first."""
    book = openpyxl.Workbook()
    first = book.active
    assert first is not None
    for number, (title, rows) in enumerate(sheets.items()):
        sheet = first if number == 0 else book.create_sheet()
        sheet.title = title
        for r, row in enumerate(rows, 1):
            for c, value in enumerate(row, 1):
                if value is not None and value != "":
                    sheet.cell(r, c, value)  # type: ignore[call-overload]
    for address, number_format in (formats or {}).items():
        first[address].number_format = number_format
    for area in merges:
        first.merge_cells(area)
    return saved(book)


def saved(book: openpyxl.Workbook) -> bytes:
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def a_form(head: Cells, *rows: Sequence[object], unit: str = "Thôn Trại") -> list[Sequence[object]]:
    """A sheet: the unit, an empty row, the header, the rows; data begins in row 5 under two header rows."""
    return [[f"Đơn vị: {unit}"], [], *head, *rows]


def read(data: bytes, name: str = "bieu.xlsx", context: ReadingContext | None = None) -> ReadFile:
    """The one file that `data` is."""
    (file,) = read_bytes(data, name, context or a_context())
    return file


WORK = [1, "Đường hoa", "a", "500 m", "Thôn Trại", 15_000_000, 5_000_000]
OTHER = [2, "Cổng làng", "a", "1 cái", "Thôn Trại", 1_000_000, 0]
"""Rows of the registration."""


def works(*rows: Sequence[object], head: Cells = REGISTRATION_HEAD) -> ReadFile:
    return read(xlsx({"Biểu 01": a_form(head, *rows)}))


def results(*rows: Sequence[object]) -> ReadFile:
    return read(xlsx({"Biểu 02": a_form(RESULTS_HEAD, *rows)}))


def nominations(*rows: Sequence[object]) -> ReadFile:
    return read(xlsx({"Biểu 03": a_form(NOMINATION_HEAD, *rows)}))


def names(table: FormTable) -> list[object]:
    return [row.values["work_name"] for row in table.rows]


def the_table(file: ReadFile) -> FormTable:
    (table,) = file.tables
    return table


def the_row(file: ReadFile) -> Row:
    (row,) = the_table(file).rows
    return row


def codes(file: ReadFile) -> list[str]:
    return [finding.code for finding in file.diagnostics]


def at(file: ReadFile, cell: str) -> list[Diagnostic]:
    return [finding for finding in file.diagnostics if finding.cell_place.cell == cell]


def write(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def kept(path: Path, name: str = "") -> KeptFile:
    """The file as a run hands it out, under its own name unless another is given."""
    return KeptFile(path, name or path.name, hashlib.sha256(path.read_bytes()).hexdigest())


@contextmanager
def at_little_cost() -> Iterator[None]:
    """Fails what computes for long on a small file, by its own time: a busy machine makes that no longer."""
    began = time.process_time()
    yield
    assert time.process_time() - began < MOST_SECONDS


def proposed(
    name: str, *, subject: str = "", gender: str = "", birth: object = "", section: str = ""
) -> ReadFile:
    sections = [["I", section]] if section else []
    row = [1, name, subject, gender, birth, "", "Trưởng thôn", "Vận động làm đường", "", 10, 11]
    return nominations(*sections, row)


def told(parsed: Parsed) -> list[str]:
    return [each.code for each in parsed.diagnostics]


def book_of(*rows: list[object], head: Cells = REGISTRATION_HEAD) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(xlsx({"Biểu": a_form(head, *rows)})))


SHORT_HEAD = ("STT", "Tên công trình", "Nội dung thi đua", "Địa điểm", "Xã hội hóa")


def plain_sheet(
    *rows: Sequence[object], name: str = "thon trai.xlsx", **others: list[list[object]]
) -> ReadFile:
    return read(xlsx({"S": list(rows), **others}), name)


def xls(rows: Cells, styles: dict[tuple[int, int], str] | None = None) -> bytes:
    book = xlwt.Workbook()
    sheet = book.add_sheet("Biểu")
    for r, row in enumerate(rows):
        for c, value in enumerate(row):
            style = xlwt.easyxf(num_format_str=(styles or {}).get((r, c), "General"))
            if value != "":
                sheet.write(r, c, value, style)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()
