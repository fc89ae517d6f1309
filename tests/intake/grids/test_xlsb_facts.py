"""Binary workbooks: values, and what stands beside them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from tests.intake.builders import REGISTRATION_HEAD, RESULTS_HEAD, a_form, at, codes, read, the_row, the_table
from tests.intake.packages import zipped
from tests.intake.test_hostile import parts_of
from tests.intake.xlsb import xlsb

from vanthu.records import ReadOutcome

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
