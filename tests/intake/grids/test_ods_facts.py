"""What stands beside the values of an .ods."""

from __future__ import annotations

from tests.intake.builders import (
    RESULTS_HEAD,
    a_form,
    at,
    codes,
    read,
    the_table,
)
from tests.intake.ods import ods


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
