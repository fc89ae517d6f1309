from __future__ import annotations

import csv
import datetime as dt
import io
import re
import shutil
import subprocess
import tempfile
import zipfile
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Executor, Future
from pathlib import Path
from typing import ParamSpec, TypeVar

import openpyxl
import pytest
import xlwt
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.drawing.image import Image
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet
from PIL import Image as Picture
from tests.inline import Inline
from tests.intake.builders import (
    REGISTRATION_HEAD,
    RESULTS_HEAD,
    a_context,
    a_form,
    kept,
    read,
    saved,
    write,
    xlsx,
)
from tests.intake.ods import ods
from tests.intake.word import REGISTRATION_MERGES, docx
from tests.templating.needs import need
from tests.templating.ooxml import validate
from tests.workbooks import ROOT, a_workbook

from vanthu.diagnostics import CellPlace, Diagnostic, Severity
from vanthu.intake import KeptFile, opened_workbook, read_all
from vanthu.intake.messages import diagnose
from vanthu.paperwork.model import DIAGNOSTICS_SHEET
from vanthu.pipeline.run import Run, run
from vanthu.processes.libreoffice import soffice_path
from vanthu.processes.task_failures import Cause, TaskFailedError
from vanthu.records import NOTES_AUTHOR, ReadFile
from vanthu.returned import mark_file, rebuild_xlsx, xlsx_parts
from vanthu.returned.files import ReturnedFiles, begin_returning, returned_files
from vanthu.returned.findings_sheet import COLOURS, TITLE
from vanthu.returned.mark_file import marked_file
from vanthu.returned.message import Cover
from vanthu.tables.messages import MESSAGES as TABLES
from vanthu.translate import use_language
from vanthu.workspace.folder import Workspace

P = ParamSpec("P")
T = TypeVar("T")

RED, YELLOW, BLUE = (COLOURS[severity] for severity in Severity)

REGISTRATION = a_form(
    REGISTRATION_HEAD,
    (1, "Đường hoa", "a", "", "", 5_000_000, 12_000_000, "", "", "NGUYỄN VĂN AN", "0912345678"),
    (2, "Camera", "zz", "", "", -4, "", "", "", "", "12"),
)
"""Row 5 is right but for a name in capitals in J5; in row 6 C6 and F6 are wrong, K6 is doubted."""

RESULTS = a_form(
    RESULTS_HEAD,
    (1, "Đường hoa", "Hoàn thành", 100, 5_000_000),
    (2, "", "Đang thực hiện", 50, 3_000_000),
)
"""The name of row 6 is missing."""


def cover() -> Cover:
    return Cover("đợt thi đua mẫu", "Văn phòng thống kê xã", dt.date(2024, 10, 8), a_context())


def give_back(files: Mapping[str, bytes], more: Sequence[Diagnostic] = ()) -> Mapping[str, bytes]:
    """What goes back of the files, by path below `outputs/returned`."""
    with tempfile.TemporaryDirectory() as folder:
        given = [
            kept(write(Path(folder) / f"{n}", data), name) for n, (name, data) in enumerate(files.items())
        ]
        made = given_back(given, Path(folder), more)
    assert made.diagnostics == ()
    return {name.removeprefix("returned/"): data for name, data in made.files.items()}


def given_back(
    given: Sequence[KeptFile],
    opened: Path,
    more: Sequence[Diagnostic] = (),
    executor: Executor | None = None,
) -> ReturnedFiles:
    members: list[ReadFile] = [
        member for members in read_all(given, a_context(), Inline(), opened) for member in members
    ]
    findings = [*(f for member in members for f in member.diagnostics), *more]
    return returned_files(begin_returning(members, findings, opened, executor or Inline()), cover())


def the_book(data: bytes, name: str = "bieu.xlsx") -> openpyxl.Workbook:
    made = give_back({name: data})
    (path,) = (path for path in made if not path.endswith(".txt"))
    return openpyxl.load_workbook(io.BytesIO(made[path]))


def fill(sheet: Worksheet, cell: str) -> str:
    return str(sheet[cell].fill.fgColor.rgb) if sheet[cell].fill.fill_type else ""


def note(sheet: Worksheet, cell: str) -> str:
    comment = sheet[cell].comment
    return comment.text if comment else ""


def listed(book: openpyxl.Workbook) -> list[tuple[object, ...]]:
    """Level, sheet, cell, what is read and what is proposed of every line of the list."""
    rows = list(book.worksheets[0].iter_rows(values_only=True))
    head = next(place for place, row in enumerate(rows) if row[0] == "Số")
    return [(row[1], row[2], row[3], row[5], row[7]) for row in rows[head + 1 :]]


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def with_parts(data: bytes, changed: Mapping[str, bytes], dropped: str = "") -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        for name, content in {**parts(data), **changed}.items():
            if name != dropped:
                package.writestr(name, content)
    return stream.getvalue()


# -- what is marked


def test_wrong_cells_are_red_doubted_ones_yellow_and_repaired_ones_blue() -> None:
    sheet = the_book(xlsx({"Biểu 01": REGISTRATION}))["Biểu 01"]

    marks = {cell: fill(sheet, cell) for cell in ("C6", "F6", "K6", "J5", "B6", "C5")}
    assert marks == {"C6": RED, "F6": RED, "K6": YELLOW, "J5": BLUE, "B6": "", "C5": ""}


def test_each_marked_cell_says_what_is_wrong_and_what_to_write() -> None:
    sheet = the_book(xlsx({"Biểu 01": REGISTRATION}))["Biểu 01"]

    assert note(sheet, "C6").startswith("Lỗi: “zz” không phải nội dung thi đua nào")
    assert "số âm (-4)" in note(sheet, "F6")
    assert note(sheet, "K6").startswith("Xem lại:")
    assert note(sheet, "B6") == ""


def test_a_list_in_front_leads_to_each_cell_errors_first() -> None:
    book = the_book(xlsx({"Biểu 01": REGISTRATION}))
    sheet = book.worksheets[0]

    assert book.sheetnames == [DIAGNOSTICS_SHEET, "Biểu 01"]
    assert book.active is sheet
    assert [line[:3] for line in listed(book)] == [
        ("Lỗi", "Biểu 01", "C6"),
        ("Lỗi", "Biểu 01", "F6"),
        ("Xem lại", "Biểu 01", "K6"),
        ("Đã tự chỉnh", "Biểu 01", "J5"),
    ]
    links = {
        cell.value: cell.hyperlink.location for row in sheet.iter_rows() for cell in row if cell.hyperlink
    }
    assert links == {cell: f"'Biểu 01'!{cell}" for cell in ("C6", "F6", "K6", "J5")}


def test_a_missing_value_is_marked_at_the_cell_to_fill_in() -> None:
    sheet = the_book(xlsx({"Biểu 02": RESULTS}))["Biểu 02"]

    assert fill(sheet, "B6") == RED
    assert fill(sheet, "A6") == ""


def test_several_findings_of_one_cell_share_a_note_and_the_worst_gives_the_colour() -> None:
    place = CellPlace("bieu.xlsx", "Biểu 01", "J5")
    facts = {"label": "Xã hội hóa"}
    more = [
        diagnose("number_negative", place, **facts, read="-1").about(
            form="registration", column="budget_state_vnd"
        )
    ]
    made = give_back({"bieu.xlsx": xlsx({"Biểu 01": REGISTRATION})}, more)
    sheet = openpyxl.load_workbook(io.BytesIO(made["bieu.xlsx"]))["Biểu 01"]

    assert fill(sheet, "J5") == RED
    assert note(sheet, "J5").index("số âm") < note(sheet, "J5").index("NGUYỄN")


def test_a_file_with_nothing_but_notes_does_not_go_back() -> None:
    assert give_back({"bieu.xlsx": xlsx({"Biểu 01": REGISTRATION[:5]})}) == {}


def test_what_the_office_settles_does_not_go_to_the_unit() -> None:
    asked = TABLES.diagnose("submission_undecided", CellPlace("bieu.xlsx"), read="a, b").about(
        form="registration"
    )

    assert give_back({"bieu.xlsx": xlsx({"Biểu 01": REGISTRATION[:5]})}, [asked]) == {}


def test_marks_and_list_end_at_a_number_that_a_person_can_take_in(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mark_file, "MOST_MARKS", 2)
    book = the_book(xlsx({"Biểu 01": REGISTRATION}))

    assert len(listed(book)) == 2
    assert "còn 2 chỗ nữa" in str(book.worksheets[0]["A2"].value)
    assert fill(book["Biểu 01"], "K6") == ""


# -- what stays


def a_rich_workbook() -> bytes:
    """A form as a careful clerk builds it, with everything that programs tend to lose."""
    book = openpyxl.load_workbook(io.BytesIO(xlsx({"Biểu 01": REGISTRATION}, merges=["A1:D1"])))
    sheet = book["Biểu 01"]
    rule = DataValidation("list", formula1='"a,b,c"')
    rule.add("C5:C60")
    sheet.add_data_validation(rule)
    sheet.column_dimensions["B"].width = 41
    sheet.column_dimensions["J"].hidden = True
    sheet.row_dimensions[9].hidden = True
    sheet.row_dimensions[5].height = 33
    sheet["B5"].comment = Comment("của thôn", "Thôn Trại")
    sheet["C6"].comment = Comment("hỏi lại xã", "Thôn Trại")
    sheet["C6"].number_format = "@"
    sheet.print_title_rows = "3:4"
    sheet.freeze_panes = "C5"
    other = book.create_sheet("Biểu đồ")
    other.append([1, 2, 3])
    chart = BarChart()
    chart.add_data(Reference(other, min_col=1, max_col=3, min_row=1))
    other.add_chart(chart, "B3")
    picture = io.BytesIO()
    Picture.new("RGB", (8, 8), "red").save(picture, "png")
    other.add_image(Image(picture), "H3")
    book.defined_names["ten"] = DefinedName("ten", attr_text="'Biểu đồ'!$A$1")
    return saved(book)


def test_everything_else_of_the_workbook_is_as_it_was() -> None:
    data = a_rich_workbook()
    book = the_book(data)
    sheet = book["Biểu 01"]

    assert {str(area) for area in sheet.merged_cells.ranges} == {"A1:D1"}
    assert [str(rule.sqref) for rule in sheet.data_validations.dataValidation] == ["C5:C60"]
    assert sheet.column_dimensions["B"].width == 41
    assert sheet.column_dimensions["J"].hidden
    assert sheet.row_dimensions[9].hidden
    assert sheet.row_dimensions[5].height == 33
    assert sheet["C6"].number_format == "@"
    assert sheet.print_title_rows == "$3:$4"
    assert sheet.freeze_panes == "C5"
    assert sheet.max_row == openpyxl.load_workbook(io.BytesIO(data))["Biểu 01"].max_row


def test_charts_pictures_and_untouched_sheets_stay_byte_for_byte() -> None:
    data = a_rich_workbook()
    made = parts(give_back({"bieu.xlsx": data})["bieu.xlsx"])

    kept = [name for name in parts(data) if "chart" in name or "media" in name or "drawing" in name]
    assert kept
    vml = [name for name in kept if name.endswith(".vml")]
    assert {name: made[name] for name in kept if name not in vml} == {
        name: content for name, content in parts(data).items() if name in kept and name not in vml
    }
    assert made["xl/worksheets/sheet2.xml"] == parts(data)["xl/worksheets/sheet2.xml"]


def test_a_units_own_comment_stays_and_ours_is_written_below_it() -> None:
    sheet = the_book(a_rich_workbook())["Biểu 01"]

    assert note(sheet, "B5") == "của thôn"
    assert note(sheet, "C6").startswith(f"hỏi lại xã\n{NOTES_AUTHOR}: Lỗi")


def test_stored_results_of_formulas_stay() -> None:
    book = openpyxl.load_workbook(io.BytesIO(xlsx({"Biểu 01": REGISTRATION})))
    book["Biểu 01"]["F7"] = "=SUM(F5:F6)"
    data = saved(book)
    sheet = (
        parts(data)["xl/worksheets/sheet1.xml"]
        .replace(b"<v></v>", b"<v>4999996</v>")
        .replace(b"<v/>", b"<v>4999996</v>")
    )
    made = give_back({"bieu.xlsx": with_parts(data, {"xl/worksheets/sheet1.xml": sheet})})

    opened = openpyxl.load_workbook(io.BytesIO(made["bieu.xlsx"]), data_only=True)
    assert opened["Biểu 01"]["F7"].value == 4999996


def test_macros_stay_and_the_file_keeps_the_suffix_that_they_need() -> None:
    data = xlsx({"Biểu 01": REGISTRATION})
    types = parts(data)["[Content_Types].xml"].replace(
        b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
        b"application/vnd.ms-excel.sheet.macroEnabled.main+xml",
    )
    made = give_back(
        {"bieu.xlsm": with_parts(data, {"[Content_Types].xml": types, "xl/vbaProject.bin": b"macros"})}
    )

    assert sorted(made) == ["bieu.txt", "bieu.xlsm"]
    assert parts(made["bieu.xlsm"])["xl/vbaProject.bin"] == b"macros"


def test_only_the_list_is_selected_so_that_typing_goes_into_one_sheet() -> None:
    made = parts(give_back({"bieu.xlsx": xlsx({"Biểu 01": REGISTRATION, "Khác": [["x"]]})})["bieu.xlsx"])

    sheets = {name: content for name, content in made.items() if name.startswith("xl/worksheets/sheet")}
    assert [name for name, content in sheets.items() if b'tabSelected="1"' in content] == [
        "xl/worksheets/sheet3.xml"
    ]


def test_a_sheet_of_the_units_own_called_like_the_list_is_kept() -> None:
    book = the_book(xlsx({"Biểu 01": REGISTRATION, DIAGNOSTICS_SHEET: [["việc của thôn"]]}))

    assert book.sheetnames == [f"{DIAGNOSTICS_SHEET} (2)", "Biểu 01", DIAGNOSTICS_SHEET]
    assert book[DIAGNOSTICS_SHEET]["A1"].value == "việc của thôn"


@pytest.mark.parametrize("strip", [b' r="C6"', b' r="6"'])
def test_cells_and_rows_that_bear_no_address_are_found_by_counting(strip: bytes) -> None:
    data = xlsx({"Biểu 01": REGISTRATION})
    sheet = parts(data)["xl/worksheets/sheet1.xml"].replace(strip, b"")
    made = give_back({"bieu.xlsx": with_parts(data, {"xl/worksheets/sheet1.xml": sheet})})

    marked = openpyxl.load_workbook(io.BytesIO(made["bieu.xlsx"]))["Biểu 01"]
    assert fill(marked, "C6") == RED


def test_a_workbook_without_styles_gets_some() -> None:
    data = xlsx({"Biểu 01": REGISTRATION})
    bare = {
        name: re.sub(rb'<(?:Override|Relationship) [^>]*styles[^>]*/>| s="\d+"', b"", content)
        for name, content in parts(data).items()
    }
    made = give_back({"bieu.xlsx": with_parts(data, bare, "xl/styles.xml")})

    assert fill(openpyxl.load_workbook(io.BytesIO(made["bieu.xlsx"]))["Biểu 01"], "C6") == RED


def test_the_same_file_and_findings_give_the_same_bytes() -> None:
    files = {"bieu.xlsx": a_rich_workbook(), "b.csv": csv_of(REGISTRATION)}

    assert give_back(files) == give_back(files)


@pytest.mark.slow
def test_marking_adds_nothing_that_the_schema_forbids(tmp_path: Path) -> None:
    data = a_rich_workbook()
    before, after = tmp_path / "before.xlsx", tmp_path / "after.xlsx"
    before.write_bytes(data)
    after.write_bytes(give_back({"bieu.xlsx": data})["bieu.xlsx"])

    assert set(validate(after)) <= set(validate(before))


# -- what cannot be written again


def test_a_signed_workbook_is_left_alone_and_its_findings_stand_beside() -> None:
    data = with_parts(xlsx({"Biểu 01": REGISTRATION}), {"_xmlsignatures/sig1.xml": b"<Signature/>"})
    made = give_back({"bieu.xlsx": data})

    assert sorted(made) == ["bieu - lỗi cần sửa.txt", "bieu - lỗi cần sửa.xlsx"]
    book = openpyxl.load_workbook(io.BytesIO(made["bieu - lỗi cần sửa.xlsx"]))
    assert [line[2] for line in listed(book)] == ["C6", "F6", "K6", "J5"]
    assert [cell for row in book.worksheets[0].iter_rows() for cell in row if cell.hyperlink] == []
    assert "giữ nguyên" in str(book.worksheets[1]["A1"].value)


@pytest.mark.parametrize("limit", ["MOST_UNPACKED", "MOST_SHEET"])
def test_a_very_large_workbook_is_not_written_again(monkeypatch: pytest.MonkeyPatch, limit: str) -> None:
    data = xlsx({"Biểu 01": [*REGISTRATION, *[["x" * 900]] * 300]})
    small = {"MOST_UNPACKED": 200_000, "MOST_SHEET": 200_000}
    monkeypatch.setattr(xlsx_parts, limit, small[limit])

    assert "bieu - lỗi cần sửa.xlsx" in give_back({"bieu.xlsx": data})


def test_a_large_text_file_is_not_built_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rebuild_xlsx, "MOST_CELLS", 20)

    assert "bieu - lỗi cần sửa.xlsx" in give_back({"bieu.csv": csv_of(REGISTRATION)})


def test_a_word_document_is_left_alone_and_its_list_says_where_each_cell_is() -> None:
    rows = [*REGISTRATION_HEAD, (1, "Đường hoa", "a", "", "", "khoảng vài triệu"), (2, "", "b", "500 m")]

    data = docx("Đơn vị: Thôn Trại", (rows, REGISTRATION_MERGES))

    assert [entry[1:3] for entry in listed(the_book(data, "bieu.docx"))] == [
        ("bảng 1", "dòng 3, cột 6"),
        ("bảng 1", "dòng 4, cột 2"),
    ]
    text = text_of(give_back({"bieu.docx": data}), "bieu - lỗi cần sửa.txt")
    assert "- Bảng 1, dòng 3, cột 6: " in text


def test_a_file_that_cannot_be_opened_gets_its_message_only() -> None:
    made = give_back({"20/hong.xlsx": b"PK\x03\x04 broken"})

    assert list(made) == ["20/hong.txt"]
    assert "Tệp bị hỏng" in made["20/hong.txt"].decode("utf-8-sig")


def test_a_file_without_a_form_goes_back_with_the_list() -> None:
    book = the_book(xlsx({"Thông báo": [["Mời họp"]]}))

    assert listed(book)[0][:3] == ("Lỗi", "Cả tệp", "")


# -- other formats


def csv_of(rows: Sequence[Sequence[object]], delimiter: str = ",") -> bytes:
    stream = io.StringIO(newline="")
    csv.writer(stream, delimiter=delimiter).writerows(rows)
    return stream.getvalue().encode()


def xls_of(rows: Sequence[Sequence[object]], merged: tuple[int, int, int, int] = (2, 2, 5, 6)) -> bytes:
    book = xlwt.Workbook()
    sheet = book.add_sheet("Biểu 01")
    for r, row in enumerate(rows):
        for c, value in enumerate(row):
            if value != "":
                sheet.write(r, c, value)
    sheet.merge(*merged)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def html_of(rows: Sequence[Sequence[object]]) -> bytes:
    lines = "".join(f"<tr>{''.join(f'<td>{value}</td>' for value in row)}</tr>" for row in rows)
    return f"<html><meta charset='utf-8'><table>{lines}</table></html>".encode()


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("bieu.csv", csv_of(REGISTRATION)),
        ("bieu.tsv", csv_of(REGISTRATION, "\t")),
        ("bieu.xls", xls_of(REGISTRATION)),
        ("bieu.ods", ods({"Biểu 01": REGISTRATION})),
        ("web.xls", html_of(REGISTRATION)),
    ],
)
def test_a_file_of_another_format_comes_back_as_xlsx_with_its_cells(name: str, data: bytes) -> None:
    made = give_back({name: data})
    stem = name.rsplit(".", 1)[0]
    book = openpyxl.load_workbook(io.BytesIO(made[f"{stem}.xlsx"]))
    sheet = book.worksheets[1]

    assert sheet["B5"].value == "Đường hoa"
    assert fill(sheet, "C6") == RED
    assert "zz" in note(sheet, "C6")
    assert [line[2] for line in listed(book)][:2] == ["C6", "F6"]
    again = read(made[f"{stem}.xlsx"])
    assert [row.values for table in again.tables for row in table.rows] == [
        row.values for table in read(data, name).tables for row in table.rows
    ]


def test_merged_cells_of_an_xls_are_merged_again() -> None:
    assert "F3:G3" in {
        str(area) for area in the_book(xls_of(REGISTRATION), "bieu.xls").worksheets[1].merged_cells.ranges
    }


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("right.xls", xls_of(REGISTRATION, (0, 0, 14, 16))),
        ("right.ods", ods({"Biểu 01": [[""] * 17, *REGISTRATION[1:]]}, spans={"O1": (1, 3)})),
        ("below.xls", xls_of(REGISTRATION, (40, 41, 0, 3))),
    ],
)
def test_an_empty_merged_range_beside_the_filled_cells_is_left_out(name: str, data: bytes) -> None:
    sheet = the_book(data, name).worksheets[1]

    assert sheet["B5"].value == "Đường hoa"
    assert not sheet.merged_cells.ranges


def test_two_files_that_differ_in_their_suffix_only_both_come_back() -> None:
    made = give_back({"bieu.csv": csv_of(REGISTRATION), "bieu.xlsx": xlsx({"Biểu 01": REGISTRATION})})

    assert sorted(made) == ["bieu.txt", "bieu.xlsx", "bieu.xlsx.txt", "bieu.xlsx.xlsx"]


def test_a_member_of_an_archive_comes_back_under_the_archives_name() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("Thôn/bieu.xlsx", xlsx({"Biểu 01": REGISTRATION}))

    made = give_back({"20/gui.zip": packed.getvalue()})

    assert sorted(made) == ["20/gui.zip/Thôn/bieu.txt", "20/gui.zip/Thôn/bieu.xlsx"]


# -- marking that fails


class Failing(Inline):
    """Marks nothing."""

    def __init__(self, cause: Cause) -> None:
        self.cause = cause

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        if fn is not marked_file:
            return super().submit(fn, *args, **kwargs)
        future: Future[T] = Future()
        future.set_exception(TaskFailedError(self.cause, "60"))
        return future


@pytest.mark.parametrize("cause", Cause)
def test_a_file_whose_marking_fails_gets_the_list_beside_it_and_its_own_sentence(
    tmp_path: Path, cause: Cause
) -> None:
    data = xlsx({"Biểu 01": REGISTRATION})
    given = [kept(write(tmp_path / "1", data), "a.xlsx"), kept(write(tmp_path / "2", b"%PDF-"), "b.pdf")]

    made = given_back(given, tmp_path, executor=Failing(cause))

    assert sorted(made.files) == [
        "returned/a - lỗi cần sửa.txt",
        "returned/a - lỗi cần sửa.xlsx",
        "returned/b.txt",
    ]
    (told,) = made.diagnostics
    assert (told.code, told.cell_place.file) == (f"marking_{cause}", "a.xlsx")
    assert ("60" in told.message) is (cause in (Cause.RAISED, Cause.TOO_SLOW))


def test_what_reading_did_not_save_is_listed_beside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opened_workbook, "MOST_SAVED", 10)

    data = xlsx({"Biểu 01": REGISTRATION})

    made = given_back([kept(write(tmp_path / "1", data), "a.xlsx")], tmp_path)

    assert "returned/a - lỗi cần sửa.xlsx" in made.files


# -- what a unit wrote never acts


FORMULAS = ("=1+1", "+84 912", "-5 + 3", "@SUM(A1)", '=HYPERLINK("http://x","y")')


@pytest.mark.parametrize("text", FORMULAS)
@pytest.mark.parametrize("kind", ["tsv", "xlsx"])
def test_text_that_looks_like_a_formula_stays_text(text: str, kind: str) -> None:
    row = (3, text, text, "", "", text)
    data = csv_of([*REGISTRATION, row], "\t")
    if kind == "xlsx":
        book = openpyxl.load_workbook(io.BytesIO(xlsx({"Biểu 01": REGISTRATION})))
        for column in (2, 3, 6):
            book["Biểu 01"].cell(7, column, text).data_type = "s"
        data = saved(book)
    made = the_book(data, f"bieu.{kind}")

    cells = [cell for sheet in made.worksheets for row in sheet.iter_rows() for cell in row]
    assert [cell.coordinate for cell in cells if cell.data_type == "f"] == []
    assert any(cell.value == text for cell in cells)


def test_characters_that_no_xml_file_may_hold_do_not_break_the_list() -> None:
    unknown = diagnose(
        "field_unknown", CellPlace("bieu.xlsx", "Biểu 01", "C5"), choices="a", read="a\x00\x0b<&>\ud800"
    )
    more = [unknown.about(form="registration", column="field_code")]
    made = give_back({"bieu.xlsx": xlsx({"Biểu 01": REGISTRATION})}, more)

    book = openpyxl.load_workbook(io.BytesIO(made["bieu.xlsx"]))
    assert "a<&>" in [line[3] for line in listed(book)]


# -- the workbook comes back once more


def corrected(data: bytes) -> bytes:
    """The returned workbook after the unit corrected one of two errors and saved it."""
    book = openpyxl.load_workbook(io.BytesIO(data))
    book["Biểu 01"]["C6"] = "a"
    return saved(book)


def test_the_list_is_no_form_and_the_marks_change_nothing_that_is_read() -> None:
    data = xlsx({"Biểu 01": REGISTRATION})
    made = give_back({"bieu.xlsx": data})["bieu.xlsx"]

    assert read(made).tables == read(data).tables


def test_what_was_corrected_is_not_marked_again() -> None:
    first = give_back({"bieu.xlsx": xlsx({"Biểu 01": REGISTRATION})})["bieu.xlsx"]
    book = the_book(corrected(first))
    sheet = book["Biểu 01"]

    assert book.sheetnames == [DIAGNOSTICS_SHEET, "Biểu 01"]
    assert (fill(sheet, "C6"), note(sheet, "C6")) == ("", "")
    assert fill(sheet, "F6") == RED
    assert note(sheet, "F6").count("số âm") == 1
    assert [line[2] for line in listed(book)] == ["F6", "K6", "J5"]


def test_a_units_own_comment_does_not_grow_with_every_return() -> None:
    first = give_back({"bieu.xlsx": a_rich_workbook()})["bieu.xlsx"]
    again = openpyxl.load_workbook(io.BytesIO(first))
    sheet = the_book(saved(again))["Biểu 01"]

    assert note(sheet, "C6").count(NOTES_AUTHOR) == 1
    assert note(sheet, "B5") == "của thôn"


def test_a_list_that_another_program_saved_in_another_format_is_left_out() -> None:
    rows: list[list[object]] = [
        [f"{TITLE} “bieu.xlsx”"],
        ["Số", "Mức", "Trang", "Ô"],
        [1, "Lỗi", "Biểu 01", "C6"],
    ]
    book = the_book(ods({DIAGNOSTICS_SHEET: rows, "Biểu 01": REGISTRATION}), "bieu.ods")

    assert book.sheetnames == [DIAGNOSTICS_SHEET, "Biểu 01"]
    assert len(listed(book)) == 4


# -- the message


def text_of(made: Mapping[str, bytes], name: str = "bieu.txt") -> str:
    assert made[name].startswith(b"\xef\xbb\xbf")
    return made[name].decode("utf-8-sig")


def test_the_message_names_the_unit_the_cells_and_the_day() -> None:
    text = text_of(give_back({"bieu.xlsx": xlsx({"Biểu 01": REGISTRATION})}))

    assert text.startswith("Kính gửi Thôn Trại,\r\n")
    assert "Tệp có 2 lỗi phải sửa và 1 chỗ cần xem lại:" in text
    assert "- Trang Biểu 01, ô C6: “zz” không phải nội dung thi đua nào" in text
    assert "08/10/2024" in text
    assert "gửi lại cả tệp" in text


def test_the_message_stays_short_however_much_is_wrong() -> None:
    rows = a_form(REGISTRATION_HEAD, *[(n, f"Việc {n}", "zz") for n in range(1, 40)])
    text = text_of(give_back({"bieu.xlsx": xlsx({"Biểu 01": rows})}))

    assert text.count("\r\n") <= 15
    assert "- và 33 chỗ nữa." in text


def test_a_sender_that_only_the_files_name_tells_is_greeted_by_name() -> None:
    assert text_of(give_back({"CAX khen.xlsx": b"PK\x03\x04"}), "CAX khen.txt").startswith(
        "Kính gửi Công an xã,"
    )
    assert "đơn vị gửi tệp “x.xlsx”" in text_of(give_back({"x.xlsx": b"PK\x03\x04"}), "x.txt")


def test_units_are_written_to_in_vietnamese_whatever_the_screen_speaks() -> None:
    files = {"bieu.xlsx": xlsx({"Biểu 01": REGISTRATION})}
    vietnamese = give_back(files)

    use_language("en")

    assert give_back(files) == vietnamese


# -- in a run


def go(folder: Path) -> Run:
    return run(Workspace(folder), today=dt.date(2024, 10, 5), workers=1, progress=lambda *_: None)


def test_a_run_returns_wrong_files_and_takes_back_what_is_corrected(campaign_folder: Path) -> None:
    wrong = campaign_folder / "inputs/received/2024-05-21/sai.xlsx"
    a_workbook(wrong, "registration", "Thôn Đông", [{"work_name": "Nhà văn hóa", "field_code": "zz"}])
    go(campaign_folder)
    folder = campaign_folder / "outputs/returned/2024-05-21"
    assert sorted(path.name for path in folder.iterdir()) == ["sai.txt", "sai.xlsx"]

    a_workbook(wrong, "registration", "Thôn Đông", [{"work_name": "Nhà văn hóa", "field_code": "a"}])
    go(campaign_folder)

    assert list(folder.iterdir()) == []


# -- as another program opens it


@pytest.mark.slow
def test_calc_opens_the_marked_workbook_with_notes_links_and_colours(tmp_path: Path) -> None:
    program = soffice_path()
    need(program, "LibreOffice")
    source = tmp_path / "bieu.xlsx"
    source.write_bytes(give_back({"bieu.xlsx": a_rich_workbook()})["bieu.xlsx"])
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [str(program), profile, "--headless", "--convert-to", "xlsx", "--outdir", str(tmp_path / "out")]
    subprocess.run([*command, str(source)], check=True, capture_output=True, timeout=180)
    shutil.rmtree(tmp_path / "profile", ignore_errors=True)

    book = openpyxl.load_workbook(tmp_path / "out/bieu.xlsx")
    sheet = book["Biểu 01"]
    assert book.sheetnames[0] == DIAGNOSTICS_SHEET
    assert fill(sheet, "C6") == RED
    assert "số âm" in note(sheet, "F6")
    assert note(sheet, "B5") == "của thôn"
    links = [cell.hyperlink for row in book.worksheets[0].iter_rows() for cell in row if cell.hyperlink]
    assert len(links) == 5  # -- two errors, a phone, a name in capitals, a hidden column that is used


@pytest.mark.slow
def test_the_samples_go_back_with_nothing_that_the_schema_forbids(tmp_path: Path) -> None:
    received = sorted((ROOT / "inputs/received").rglob("*.xlsx"))[:12]
    files = {path.name: path.read_bytes() for path in received}
    made = give_back(files)

    for name, data in made.items():
        if name.endswith(".xlsx") and name in files:
            before, after = tmp_path / f"a {name}", tmp_path / f"b {name}"
            before.write_bytes(files[name])
            after.write_bytes(data)
            assert set(validate(after)) <= set(validate(before))
    assert len(made) > 4
