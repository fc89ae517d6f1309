from __future__ import annotations

import csv
import datetime as dt
import io
from decimal import Decimal

import pytest
from openpyxl import load_workbook
from tests.builders import a_nominee, a_result, a_work
from tests.tables.test_consolidate import tables_of

from vanthu.pipeline.export_tables import table_csv, tables_workbook
from vanthu.records import PartialDate, plain


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        (Decimal("95.50"), "95.5"),
        (Decimal(100), "100"),
        (Decimal(0), "0"),
        (dt.date(2024, 5, 9), "2024-05-09"),
        (PartialDate(1988, 2), "1988-02"),
        (1500000, "1500000"),
    ],
)
def test_a_value_for_machines(value: object, text: str) -> None:
    assert plain(value) == text  # type: ignore[arg-type]


def test_the_csv_has_a_bom_the_keys_and_the_place_of_each_row() -> None:
    table = tables_of(a_work("Đường hoa", budget_state_vnd=5_000_000))["registration"]

    data = table_csv(table)

    assert data.startswith(b"\xef\xbb\xbf")
    (row,) = csv.DictReader(io.StringIO(data.decode("utf-8-sig")))
    assert row["unit_code"] == "T01"
    assert row["work_name"] == "Đường hoa"
    assert row["budget_state_vnd"] == "5000000"
    assert (row["source_file"], row["source_sheet"], row["source_row"]) == ("a.xlsx", "Sheet1", "5")


@pytest.mark.parametrize("text", ["=1+1", "+84912", "-cmd|' /C calc'!A0", "@SUM(A1)"])
def test_no_text_becomes_a_formula(text: str) -> None:
    tables = tables_of(a_work(text))

    (row,) = csv.DictReader(io.StringIO(table_csv(tables["registration"]).decode("utf-8-sig")))
    assert row["work_name"] == f"'{text}"
    sheet = load_workbook(io.BytesIO(tables_workbook(tables))).worksheets[0]
    cell = next(cell for cell in sheet[3] if cell.value == text)
    assert cell.data_type == "s"


def test_the_workbook_holds_a_sheet_for_every_form_with_typed_cells() -> None:
    tables = tables_of(
        a_work(start_date=dt.date(2024, 5, 20), budget_state_vnd=7),
        a_result(progress_pct=Decimal("95.5")),
        a_nominee(birth=PartialDate(1988, 2)),
    )

    book = load_workbook(io.BytesIO(tables_workbook(tables)))

    assert len(book.sheetnames) == 4
    registration = dict(zip([c.value for c in book.worksheets[0][2]], book.worksheets[0][3], strict=True))
    assert registration["start_date"].value == dt.datetime(2024, 5, 20)  # noqa: DTZ001 - Excel has no zone
    assert registration["budget_state_vnd"].value == 7
    nomination = dict(zip([c.value for c in book.worksheets[2][2]], book.worksheets[2][3], strict=True))
    assert nomination["birth"].value == "1988-02"


def test_the_same_tables_give_the_same_bytes() -> None:
    tables = tables_of(a_work(), a_result())

    assert tables_workbook(tables) == tables_workbook(tables)
