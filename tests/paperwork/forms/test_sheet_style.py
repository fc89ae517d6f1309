"""How issued sheets look and are printed."""

from __future__ import annotations

from tests.paperwork.builders import book_of, issued


def test_the_page_is_a4_across_with_the_header_repeated() -> None:
    sheet = book_of(issued())["Biểu 01"]

    assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (9, "landscape")
    assert sheet.page_setup.fitToWidth
    assert sheet.print_title_rows == "$5:$6"
    assert "&P" in str(sheet.oddFooter.center.text)  # type: ignore[union-attr]
