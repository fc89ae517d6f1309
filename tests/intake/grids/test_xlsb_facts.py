"""Binary workbooks: values, and what stands beside them."""

from __future__ import annotations

import struct
from collections.abc import Mapping
from decimal import Decimal

import pytest
from tests.intake.builders import REGISTRATION_HEAD, RESULTS_HEAD, a_form, at, codes, read, the_row, the_table
from tests.intake.packages import zipped
from tests.intake.test_hostile import parts_of
from tests.intake.xlsb import record, wide, xlsb

from vanthu.records import ReadFile, ReadOutcome

WORK = [1, "Đường hoa", "a", "500 m", "Thôn Trại", 15_000_000, "2.500.000", "20/5/2024"]


def test_the_values_of_an_xlsb_are_read() -> None:
    file = read(xlsb({"Biểu 01": a_form(REGISTRATION_HEAD, WORK)}), "tep.xlsb")

    row = the_row(file)
    assert codes(file) == []
    assert the_table(file).unit_code == "T01"
    assert (row.values["work_name"], row.values["budget_state_vnd"]) == ("Đường hoa", 15_000_000)
    assert (row.values["budget_social_vnd"], row.cells["work_name"]) == (2_500_000, "B5")


def test_an_error_cell_of_an_xlsb_is_told_at_its_place() -> None:
    broken = [*WORK[:5], "#REF!", *WORK[6:]]

    file = read(xlsb({"Biểu 01": a_form(REGISTRATION_HEAD, broken)}), "tep.xlsb")

    (finding,) = at(file, "F5")
    assert (finding.code, finding.read) == ("cell_error", "#REF!")
    assert the_row(file).held


def test_a_share_in_a_cell_of_per_cent_format_of_an_xlsb_is_a_hundredfold() -> None:
    form = a_form(RESULTS_HEAD, [1, "Đường hoa", "đang làm", 0.95])

    assert the_row(read(xlsb({"B": form}, percent={(4, 3)}), "tep.xlsb")).values["progress_pct"] == Decimal(
        95
    )


def test_merged_cells_and_hidden_rows_of_an_xlsb_are_known() -> None:
    form = a_form(REGISTRATION_HEAD, [*WORK, "", "Nguyễn Văn An"], [2, "Cổng làng", "a"])

    file = read(xlsb({"B": form}, merges=[(4, 5, 9, 9)], hidden={5}), "tep.xlsb")

    assert [row.values["person_in_charge"] for row in the_table(file).rows] == ["Nguyễn Văn An"] * 2
    assert "sheet_hidden_rows" in codes(file)


def test_serial_numbers_in_text_of_an_xlsb_count_from_its_own_epoch() -> None:
    form = a_form(REGISTRATION_HEAD, [*WORK[:7], "43970"])

    assert the_row(read(xlsb({"B": form}, date1904=True), "tep.xlsb")).values["start_date"].isoformat() == (  # type: ignore[union-attr]
        "2024-05-20"
    )


@pytest.mark.parametrize("share", [0.2, 0.5, 0.8, 0.99])
def test_an_xlsb_that_is_cut_off_is_one_finding(share: float) -> None:
    data = xlsb({"Biểu 01": a_form(REGISTRATION_HEAD, WORK)})

    file = read(data[: int(len(data) * share)], "tep.xlsb")

    assert file.outcome is ReadOutcome.UNREADABLE
    assert codes(file) == ["file_damaged"]


@pytest.mark.parametrize(
    ("part", "kind", "at_byte"),
    [("xl/sharedStrings.bin", b"\x9f\x01\x08", 7), ("xl/worksheets/sheet1.bin", b"\x00\x11", 3)],
)
def test_an_xlsb_that_promises_more_than_it_has_is_one_finding(part: str, kind: bytes, at_byte: int) -> None:
    parts = parts_of(xlsb({"Biểu 01": a_form(REGISTRATION_HEAD, WORK)}))
    content = bytearray(parts[part])
    content[content.index(kind) + len(kind) + at_byte] = (
        0x1C  # -- the highest byte of a count, of a row's number
    )
    parts[part] = bytes(content)

    assert codes(read(zipped(parts), "tep.xlsb")) == ["file_damaged"]


F5 = (4, 5)
PLAIN, STRUCK, RAISED, WHITE = 0, 1, 2, 3
TRIEU = 200


def a_font(*, flags: int = 0, position: int = 0, colour: bytes = bytes(8)) -> bytes:
    head = struct.pack("<4H4B", 220, flags, 400, position, 0, 0, 0, 0)
    return record(43, head + colour + b"\0" + wide("Arial"))


def with_look(
    work: list[object],
    more: Mapping[str, bytes] | None = None,
    *,
    font: int = PLAIN,
    number_format: int = 0,
    code: str = '0" triệu"',
) -> ReadFile:
    """A registration whose cell F5 is of a style of its own; `more` are parts of the package."""
    made = parts_of(xlsb({"Biểu": a_form(REGISTRATION_HEAD, work)}, percent={F5}))
    fonts = (
        a_font()
        + a_font(flags=8)
        + a_font(position=1)
        + a_font(colour=bytes([5, 0, 0, 0, 255, 255, 255, 255]))
    )
    styles = b"".join(
        record(47, struct.pack("<HHHHHHI", 0, shape, own, 0, 0, 0, 0))
        for shape, own in ((0, PLAIN), (number_format, font))
    )
    made["xl/styles.bin"] = (
        record(278)
        + record(44, struct.pack("<H", TRIEU) + wide(code))
        + fonts
        + record(45, bytes(68))
        + record(617, struct.pack("<I", 2))
        + styles
        + record(618)
    )
    return read(zipped({**made, **(more or {})}), "tep.xlsb")


def test_a_struck_cell_of_an_xlsb_is_left_out() -> None:
    file = with_look(WORK, font=STRUCK)

    assert the_row(file).values["budget_state_vnd"] is None
    assert [d.code for d in at(file, "F5")] == ["cell_struck"]


def test_white_letters_of_an_xlsb_are_asked_about() -> None:
    assert [d.code for d in at(with_look(WORK, font=WHITE), "F5")] == ["cell_unseen"]


@pytest.mark.parametrize(
    ("value", "code", "amount", "told"),
    [
        (15, '0" triệu"', 15_000_000, []),
        (15_000_000, "#,##0,", 15_000_000, ["format_scaled"]),
        (15_000_000, ";;;", None, ["cell_unseen"]),
        (15_000_000, '#,##0" đ"', 15_000_000, []),
    ],
)
def test_number_formats_of_an_xlsb_count(value: int, code: str, amount: int | None, told: list[str]) -> None:
    file = with_look([*WORK[:5], value, *WORK[6:]], number_format=TRIEU, code=code)

    assert the_row(file).values["budget_state_vnd"] == amount
    assert [d.code for d in at(file, "F5")] == told


@pytest.mark.parametrize(
    ("text", "runs", "amount", "told"),
    [
        ("1700000", [(0, STRUCK), (1, PLAIN)], 700_000, "run_struck"),
        ("1.200.0001", [(9, RAISED)], 1_200_000, "run_raised"),
    ],
)
def test_struck_and_raised_letters_of_an_xlsb(
    text: str, runs: list[tuple[int, int]], amount: int, told: str
) -> None:
    work = [*WORK[:5], text, *WORK[6:]]
    strings = parts_of(xlsb({"Biểu": a_form(REGISTRATION_HEAD, work)}))["xl/sharedStrings.bin"]
    formats = struct.pack("<I", len(runs)) + b"".join(struct.pack("<HH", *run) for run in runs)
    plain, rich = record(19, b"\0" + wide(text)), record(19, b"\1" + wide(text) + formats)
    assert plain in strings

    file = with_look(work, {"xl/sharedStrings.bin": strings.replace(plain, rich)})

    assert the_row(file).values["budget_state_vnd"] == amount
    assert told in [d.code for d in at(file, "F5")]


def test_the_comments_and_hidden_columns_of_an_xlsb_are_told() -> None:
    made = parts_of(xlsb({"Biểu": a_form(REGISTRATION_HEAD, WORK)}))
    sheet = made["xl/worksheets/sheet1.bin"]
    hidden = record(60, struct.pack("<4IH", 6, 6, 2560, 0, 1))
    comments = (
        record(628)
        + record(632, wide("Thôn"))
        + record(635, struct.pack("<5I16x", 0, 4, 4, 5, 5))
        + record(637, b"\0" + wide("Sửa lại: 9.000.000"))
    )
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="r1" Type="{kind}" Target="../comments1.bin"/></Relationships>'
    )

    file = with_look(
        WORK,
        {
            "xl/worksheets/sheet1.bin": sheet.replace(record(145), hidden + record(145), 1),
            "xl/worksheets/_rels/sheet1.bin.rels": relations.encode(),
            "xl/comments1.bin": comments,
        },
    )

    assert [d.code for d in at(file, "F5")] == ["comment_corrects"]
    assert [d.code for d in at(file, "G5")] == ["column_hidden"]
