"""Web pages that call themselves workbooks."""

from __future__ import annotations

from tests.intake.builders import (
    codes,
    read,
    the_row,
)

from vanthu.records import ReadOutcome


def test_an_xls_that_is_html_is_read_with_its_spans_and_told() -> None:
    page = """<html><head><meta charset="utf-8"></head><body><table>
    <tr><td colspan="3">Đơn vị: Thôn Trại</td></tr>
    <tr><th rowspan="2">STT</th><th rowspan="2">Tên công trình</th><th rowspan="2">Nội dung thi đua</th>
        <th colspan="2">Kinh phí (triệu đồng)</th></tr>
    <tr><th>NSNN</th><th>XHH</th></tr>
    <tr><td>1</td><td>Đường<br>hoa</td><td>a</td><td>15</td><td>2,5</td></tr></table></body></html>"""

    file = read(page.encode(), "tep.xls")

    row = the_row(file)
    assert row.values["work_name"] == "Đường\nhoa"
    assert (row.values["budget_state_vnd"], row.values["budget_social_vnd"]) == (15_000_000, 2_500_000)
    assert codes(file)[0] == "file_mislabelled"


def test_a_html_page_without_a_table_is_no_form() -> None:
    assert read(b"<html><body>404</body></html>", "tep.xls").outcome is ReadOutcome.NO_FORM
