"""What stands beside the values of an .ods."""

from __future__ import annotations

from tests.intake.builders import (
    RESULTS_HEAD,
    a_form,
    at,
    at_little_cost,
    codes,
    read,
    the_table,
)
from tests.intake.ods import ods
from tests.intake.packages import parts_of, zipped


def test_an_ods_gives_percent_errors_merges_and_hidden_rows() -> None:
    rows = a_form(
        RESULTS_HEAD,
        [1, "Đường hoa", "đang làm", 0.95, 1_000_000],
        [2, "Cổng làng", "hoàn thành", 1, "#REF!"],
    )
    data = ods({"Biểu": rows}, percent={"D5", "D6"}, errors={"E6"}, spans={"E3": (1, 2)}, hidden={6})

    file = read(data, "tep.ods")

    table = the_table(file)
    assert [row.values["progress_pct"] for row in table.rows] == [95, 100]
    assert table.rows[0].values["cost_state_vnd"] == 1_000_000
    assert [f.code for f in at(file, "E6")] == ["cell_error"]
    assert "sheet_hidden_rows" in codes(file)


def test_one_cell_that_fills_a_sheet_beyond_all_sheets_is_a_bomb_at_little_cost() -> None:
    data = ods({"Biểu": a_form(RESULTS_HEAD, [1, "Đường hoa", "đang làm", 95, 1_000_000])})
    content = parts_of(data)
    many = b'repeated="999999999"'
    last = (
        b"<table:table-row table:number-rows-"
        + many
        + b"><table:table-cell table:number-columns-"
        + many
        + b' office:value-type="string"><text:p>X</text:p></table:table-cell></table:table-row>'
    )
    content["content.xml"] = content["content.xml"].replace(b"</table:table>", last + b"</table:table>")

    with at_little_cost():
        file = read(zipped(content), "tep.ods")

    assert codes(file) == ["file_bomb"]
