"""What .xls, .ods and .xlsx show beside their values, each by its own records."""

from __future__ import annotations

import io
import struct

import pytest
import xlwt
from tests.intake.builders import REGISTRATION_HEAD, WORK, a_form, at, book_of, codes, read, saved, the_row
from tests.intake.packages import parts_of, zipped
from tests.intake.untidy.canvas import Canvas, Look
from tests.intake.untidy.save import save
from xlwt.CompoundDoc import XlsDoc

from vanthu.intake.grids.ods_facts import read_ods_marks
from vanthu.intake.grids.shown_facts import CellRun, ShownFacts
from vanthu.intake.grids.xls_facts import read_xls_marks
from vanthu.records import ReadFile

FORMATS = pytest.mark.parametrize("file_format", ["xlsx", "xls", "ods"])
B5, D5, F5, G5 = (4, 1), (4, 3), (4, 5), (4, 6)


def a_canvas(**cells: object) -> Canvas:
    """The registration of one work, in row 5, some of whose cells hold something else."""
    rows = a_form(REGISTRATION_HEAD, WORK)
    held = {(r, c): value for r, row in enumerate(rows) for c, value in enumerate(row) if value != ""}
    named = {"b5": B5, "d5": D5, "f5": F5, "g5": G5}
    return Canvas("Biểu", held | {named[name]: value for name, value in cells.items()})


def of(canvas: Canvas, file_format: str) -> ReadFile:
    return read(save([canvas], file_format), f"tep.{file_format}")


@FORMATS
def test_a_struck_part_is_left_out_and_told(file_format: str) -> None:
    canvas = a_canvas(f5="1700000", b5="Đường cũ Đường hoa")
    canvas.runs[F5] = (("1", Look.STRUCK), ("700000", Look.PLAIN))
    canvas.runs[B5] = (("Đường cũ", Look.STRUCK), (" Đường hoa", Look.PLAIN))

    file = of(canvas, file_format)

    assert the_row(file).values["budget_state_vnd"] == 700_000
    assert the_row(file).values["work_name"] == "Đường hoa"
    assert [d.code for d in at(file, "F5")] == [d.code for d in at(file, "B5")] == ["run_struck"]


@FORMATS
def test_a_struck_cell_is_left_out_and_a_struck_row_is_asked(file_format: str) -> None:
    cell, row = a_canvas(), a_canvas()
    cell.looks[F5] = Look.STRUCK
    row.looks |= {place: Look.STRUCK for place in row.cells if place[0] == 4}

    assert the_row(of(cell, file_format)).values["budget_state_vnd"] is None
    assert codes(of(cell, file_format)) == ["cell_struck"]
    assert codes(of(row, file_format)) == ["row_struck"]
    assert the_row(of(row, file_format)).held


@FORMATS
def test_a_mark_of_a_footnote_is_left_out_and_a_power_stays(file_format: str) -> None:
    canvas = a_canvas(f5="1.200.0001", d5="20 m2")
    canvas.runs[F5] = (("1.200.000", Look.PLAIN), ("1", Look.RAISED))
    canvas.runs[D5] = (("20 m", Look.PLAIN), ("2", Look.RAISED))

    file = of(canvas, file_format)

    assert the_row(file).values["budget_state_vnd"] == 1_200_000
    assert the_row(file).values["description"] == "20 m²"
    assert "run_raised" in [d.code for d in at(file, "F5")]


@FORMATS
def test_white_letters_are_asked_about(file_format: str) -> None:
    canvas = a_canvas()
    canvas.looks[G5] = Look.WHITE

    file = of(canvas, file_format)

    assert the_row(file).held
    assert [d.code for d in at(file, "G5")] == ["cell_unseen"]


@pytest.mark.parametrize("file_format", ["xlsx", "xls"])
@pytest.mark.parametrize(
    ("value", "code", "amount", "told"),
    [
        (15, '0" triệu"', 15_000_000, []),
        (15, '0".000.000"', 15_000_000, ["format_zeros"]),
        (15_000_000, "#,##0,,", 15_000_000, ["format_scaled"]),
        (15_000_000, ";;;", None, ["cell_unseen"]),
        (15_000_000, '#,##0" đ"', 15_000_000, []),
        (15_000_000, "#,##0", 15_000_000, []),
    ],
)
def test_number_formats(
    file_format: str, value: float, code: str, amount: int | None, told: list[str]
) -> None:
    canvas = a_canvas(f5=value)
    canvas.formats[F5] = code

    file = of(canvas, file_format)

    assert the_row(file).values["budget_state_vnd"] == amount
    assert [d.code for d in at(file, "F5")] == told


@pytest.mark.parametrize(
    ("value", "shown", "amount", "told"),
    [
        ("15", "15 triệu", 15_000_000, []),
        ("15", "15.000.000", 15_000_000, ["format_zeros"]),
        ("15000000", "15.000", 15_000_000, ["format_scaled"]),
        ("15000000", "15tr", 15_000_000, []),
        ("15000000", "", None, ["cell_unseen"]),
        ("15000000", "15.000.000", 15_000_000, []),
        ("15000000", "15,000,000", 15_000_000, []),
        ("15000000", "15.000.000 ₫", 15_000_000, []),
        ("15000000", "15000000", 15_000_000, []),
        ("15000000", "15 000 000,00", 15_000_000, []),
    ],
)
def test_an_ods_says_itself_how_a_figure_is_shown(
    value: str, shown: str, amount: int | None, told: list[str]
) -> None:
    parts = parts_of(save([a_canvas(f5=987654)], "ods"))
    cell = b'office:value="987654"><text:p>987654</text:p>'
    assert cell in parts["content.xml"]
    made = f'office:value="{value}"><text:p>{shown}</text:p>'.encode()
    parts["content.xml"] = parts["content.xml"].replace(cell, made)

    file = read(zipped(parts), "tep.ods")

    assert the_row(file).values["budget_state_vnd"] == amount
    assert [d.code for d in at(file, "F5")] == told


def in_ods(data: bytes, *changes: tuple[str, str]) -> bytes:
    """An .ods with parts of its content changed."""
    parts = parts_of(data)
    content = parts["content.xml"].decode()
    for old, new in changes:
        assert old in content
        content = content.replace(old, new, 1)
    return zipped({**parts, "content.xml": content.encode()})


VERSION = 'office:version="1.2">'
MORE_NAMES = (
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" '
    'xmlns:form="urn:oasis:names:tc:opendocument:xmlns:form:1.0" '
)


def shown_in(data: bytes) -> ShownFacts:
    marks = read_ods_marks(data)
    assert marks
    (found,) = marks.values()
    assert found.shown
    return found.shown


def test_the_boxes_pictures_and_hidden_columns_of_an_ods() -> None:
    table = '<table:table table:name="Biểu">'
    shapes = (
        '<office:forms><form:form><form:checkbox form:id="c1" form:current-state="checked"/>'
        '<form:checkbox form:id="c2"/></form:form></office:forms>'
        "<table:shapes><draw:frame><draw:image/></draw:frame></table:shapes>"
        '<table:table-column table:number-columns-repeated="6"/>'
        '<table:table-column table:visibility="collapse"/>'
    )
    box = (
        "<text:p>Đường hoa</text:p>"
        "<draw:custom-shape><text:p>Bổ sung: Cổng làng, 5 triệu</text:p></draw:custom-shape>"
        '<draw:control draw:control="c1"/>'
    )
    data = in_ods(
        save([a_canvas()], "ods"),
        (table, table + shapes),
        ("<text:p>Đường hoa</text:p>", box),
        (VERSION, MORE_NAMES + VERSION),
    )

    shown = shown_in(data)

    assert the_row(read(data, "tep.ods")).values["work_name"] == "Đường hoa"
    assert shown.texts == [((4, 1), "Bổ sung: Cổng làng, 5 triệu")]
    assert shown.pictures == [(0, 0)]
    assert [(b.place, b.ticked) for b in shown.boxes] == [((4, 1), True)]
    assert shown.columns == {6}
    assert "column_hidden" in codes(read(data, "tep.ods"))


def test_cells_of_an_ods_that_name_no_style_have_their_columns() -> None:
    canvas = a_canvas()
    canvas.looks[G5] = Look.WHITE
    data = save([canvas], "ods")
    table = '<table:table table:name="Biểu">'
    columns = (
        '<table:table-column table:number-columns-repeated="5"/>'
        '<table:table-column table:default-cell-style-name="Cstruck"/>'
    )

    marks = read_ods_marks(in_ods(data, (table, table + columns)))

    assert marks
    assert F5 in marks["Biểu"].struck


def test_an_annotation_of_an_ods_is_told_once() -> None:
    canvas = a_canvas()
    canvas.comments[F5] = "Sửa lại: 9.000.000"

    file = of(canvas, "ods")

    assert [d.code for d in at(file, "F5")] == ["comment_corrects"]
    assert the_row(file).values["work_name"] == "Đường hoa"


def record(kind: int, body: bytes) -> bytes:
    return struct.pack("<HH", kind, len(body)) + body


def an_object(kind: int, number: int, place: tuple[int, int], text: str = "", more: bytes = b"") -> bytes:
    row, column = place
    anchor = struct.pack("<HHI9H", 0, 0xF010, 18, 0, column, 0, row, 0, column + 1, 0, row + 1, 0)
    common = struct.pack("<HHHHH12x", 0x15, 18, kind, number, 0)
    made = record(0xEC, anchor) + record(0x5D, common + more + bytes(4))
    if text:
        body = struct.pack("<HH6xHH4x", 0, 0, len(text), 16)
        made += record(0x1B6, body) + record(0x3C, b"\1" + text.encode("utf-16-le")) + record(0x3C, bytes(16))
    return made


def an_xls(records: bytes) -> bytes:
    """The registration with more records at the end of its sheet."""
    book = xlwt.Workbook()
    sheet = book.add_sheet("Biểu")
    for r, row in enumerate(a_form(REGISTRATION_HEAD, WORK)):
        for c, value in enumerate(row):
            if value != "":
                sheet.write(r, c, value)
    end = record(0x0A, b"")
    stream = book.get_biff_data()
    assert stream.endswith(end)
    made = io.BytesIO()
    XlsDoc().save(made, stream[: -len(end)] + records + end)
    return made.getvalue()


def test_the_notes_boxes_and_pictures_of_an_xls() -> None:
    ticked = struct.pack("<HHHHHH", 0x12, 8, 1, 0, 0, 0)
    data = an_xls(
        an_object(0x19, 1, (3, 8), "Sửa lại: 9.000.000")
        + an_object(6, 2, (6, 1), "Bổ sung: Cổng làng")
        + an_object(8, 3, (5, 2))
        + an_object(0x0B, 4, (4, 9), more=ticked)
        + record(0x1C, struct.pack("<5HB", 4, 5, 0, 1, 4, 0) + b"Thon" + b"\0")
        + record(0x7D, struct.pack("<6H", 6, 6, 2000, 15, 1, 0))
    )

    marks, _ = read_xls_marks(data)
    shown = marks["Biểu"].shown

    assert shown
    assert shown.notes == {F5: "Sửa lại: 9.000.000"}
    assert shown.texts == [((6, 1), "Bổ sung: Cổng làng")]
    assert shown.pictures == [(5, 2)]
    assert [(b.place, b.ticked) for b in shown.boxes] == [((4, 9), True)]
    assert shown.columns == {6}
    file = read(data, "tep.xls")
    assert {"comment_corrects", "box_text", "picture_over", "column_hidden"} <= set(codes(file))


def test_strings_of_an_xls_that_go_on_in_another_record_are_read() -> None:
    book = xlwt.Workbook()
    sheet = book.add_sheet("Biểu")
    struck = xlwt.easyfont("struck_out on")
    for row in range(400):
        sheet.write(row, 0, f"Công trình số {row} " + "đường hoa " * 20)
        sheet.write_rich_text(row, 1, [(f"{row}", struck), " còn lại"])
    stream = io.BytesIO()
    book.save(stream)

    marks, _ = read_xls_marks(stream.getvalue())
    shown = marks["Biểu"].shown

    assert shown
    assert len(shown.runs) == 400
    runs = shown.runs[399, 1]
    assert [run for run in runs if run.text] == [CellRun("399", struck=True), CellRun(" còn lại")]


BOX = (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel">'
    '<v:shape><x:ClientData ObjectType="Checkbox"><x:Anchor>{left}, 15, {top}, {above}, 7, 30, '
    "{bottom}, {below}</x:Anchor>{checked}</x:ClientData></v:shape></xml>"
)


def with_box(top: int, above: int, bottom: int, below: int, *, ticked: bool, column: int = 9) -> ReadFile:
    """The registration with a box to tick over a cell of the sheet."""
    parts = parts_of(saved(book_of(list(WORK))))
    checked = "<x:Checked>1</x:Checked>" if ticked else ""
    vml = BOX.format(left=column, top=top, above=above, bottom=bottom, below=below, checked=checked)
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/vmlDrawing"
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{kind}" Target="../drawings/vmlDrawing1.vml"/></Relationships>'
    )
    more = {
        "xl/drawings/vmlDrawing1.vml": vml.encode(),
        "xl/worksheets/_rels/sheet1.xml.rels": relations.encode(),
    }
    return read(zipped({**parts, **more}))


@pytest.mark.parametrize("anchor", [(4, 2, 5, 1), (3, 18, 4, 17), (3, 19, 5, 1)])
def test_a_ticked_box_is_the_value_of_the_cell_that_it_lies_over(anchor: tuple[int, int, int, int]) -> None:
    assert [d.code for d in at(with_box(*anchor, ticked=True), "J5")] == ["value_truth"]
    assert codes(with_box(*anchor, ticked=False)) == []


def test_a_ticked_box_over_a_cell_that_says_something_is_told() -> None:
    assert [d.code for d in at(with_box(4, 2, 5, 1, ticked=True, column=1), "B5")] == ["box_ticked"]


def test_a_comment_of_newer_excel_is_told_once() -> None:
    parts = parts_of(saved(book_of(list(WORK))))
    base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="r1" Type="{base}/comments" Target="../comments1.xml"/>'
        '<Relationship Id="r2" '
        'Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment" '
        'Target="../threadedComments/threadedComment1.xml"/></Relationships>'
    )
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    legacy = (
        f'<comments xmlns="{main}"><authors><author>tc={{1}}</author></authors><commentList>'
        '<comment ref="F5" authorId="0"><text><t>[Threaded comment] Your version …</t></text></comment>'
        "</commentList></comments>"
    )
    threaded = (
        '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments">'
        '<threadedComment ref="F5" id="{1}"><text>Sửa lại: 9.000.000</text></threadedComment>'
        '<threadedComment ref="F5" id="{2}" parentId="{1}"><text>Đồng ý</text></threadedComment>'
        "</ThreadedComments>"
    )
    more = {
        "xl/worksheets/_rels/sheet1.xml.rels": relations,
        "xl/comments1.xml": legacy,
        "xl/threadedComments/threadedComment1.xml": threaded,
    }

    file = read(zipped({**parts, **{name: text.encode() for name, text in more.items()}}))

    (told,) = at(file, "F5")
    assert told.read == "Sửa lại: 9.000.000 Đồng ý"


def test_a_text_box_and_a_picture_of_an_xlsx_are_told_and_a_logo_above_is_not() -> None:
    canvas = a_canvas()
    canvas.boxes = ["Bổ sung: Cổng làng, 5 triệu"]
    told, logo = a_canvas(), a_canvas()
    told.picture, logo.picture = (4, 2), (0, 6)

    assert codes(of(canvas, "xlsx")) == ["box_text"]
    assert codes(of(told, "xlsx")) == ["picture_over"]
    assert codes(of(logo, "xlsx")) == []


@FORMATS
def test_a_clean_sheet_shows_nothing_more(file_format: str) -> None:
    assert codes(of(a_canvas(), file_format)) == []


def test_a_library_of_basic_in_an_ods_is_no_attack() -> None:
    parts = parts_of(save([a_canvas()], "ods"))
    library = b'<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "l.dtd"><x/>'
    more = {"Basic/script-lc.xml": library, "Basic/Standard/script-lb.xml": library}

    file = read(zipped({**parts, **more}), "tep.ods")

    assert the_row(file).values["work_name"] == "Đường hoa"
    assert "file_dtd" not in codes(file)


def test_a_stroke_as_calc_writes_it_is_one() -> None:
    canvas = a_canvas(f5="1700000")
    canvas.runs[F5] = (("1", Look.STRUCK), ("700000", Look.PLAIN))
    line = 'style:text-line-through-style="solid"'

    data = in_ods(save([canvas], "ods"), (line, 'style:text-line-through-type="single"'))

    assert the_row(read(data, "tep.ods")).values["budget_state_vnd"] == 700_000


@FORMATS
def test_letters_of_their_own_font_are_not_struck_by_that_of_their_cell(file_format: str) -> None:
    canvas = a_canvas(b5="Đường cũ Đường hoa")
    canvas.looks[B5] = Look.STRUCK
    canvas.runs[B5] = (("Đường hoa", Look.RAISED), (" Đường cũ", Look.PLAIN), (" bỏ", Look.STRUCK))

    assert "run_struck" in codes(of(canvas, file_format))
    assert "row_struck" not in codes(of(canvas, file_format))
