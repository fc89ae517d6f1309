"""A sheet as a block of cells: rows, addresses, places."""

from __future__ import annotations

from vanthu.diagnostics import CellPlace
from vanthu.intake.grids.grid import Grid

GRID = Grid("Biểu 01", [["", ""], ["a", 1.0]], top=3, left=27, file="a.xlsx")


def test_a_block_that_begins_elsewhere_keeps_the_addresses_of_its_sheet() -> None:
    assert GRID.address(1, 0) == "AB5"
    assert GRID.position(1, 0) == (4, 27)
    assert GRID.number(1) == 5


def test_a_cell_and_the_sheet_are_places_of_its_file() -> None:
    assert GRID.cell(1, 1) == CellPlace("a.xlsx", "Biểu 01", "AC5")
    assert GRID.at() == CellPlace("a.xlsx", "Biểu 01")


def test_cells_of_a_documents_table_are_counted_on_their_page() -> None:
    table = Grid("bảng 1", [["a"]] * 4, top=-1, is_counted=True, pages=((1, 1), (3, 2)))

    assert table.address(1, 0) == "trang 1, dòng 1, cột 1"
    assert table.address(3, 0) == "trang 2, dòng 3, cột 1"


def test_an_empty_sheet_has_no_rows_and_no_columns() -> None:
    empty = Grid("S", ())

    assert (empty.height, empty.width) == (0, 0)
