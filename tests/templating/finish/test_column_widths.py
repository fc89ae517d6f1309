from __future__ import annotations

from collections.abc import Sequence

import pytest

from vanthu.docx.fonts import FontStyle, text_width
from vanthu.templating.finish.column_widths import (
    ColumnNeed,
    ParagraphTexts,
    RowGroup,
    TableContent,
    divided,
    fit,
)

FONT = FontStyle(11)
HUGE = "999.999.999.999.999"
LONG = (
    "Nâng cấp, cải tạo, mở rộng tuyến đường trục chính nội đồng kết hợp kiên cố hóa kênh mương cấp III " * 3
)


def content(*rows: tuple[str, ...]) -> TableContent:
    columns = zip(*rows, strict=True)
    paragraphs = [ParagraphTexts(column, FONT, texts) for column, texts in enumerate(columns)]
    return TableContent.of(len(rows[0]), 2, [RowGroup(False, len(rows), paragraphs)])


def test_widths_in_which_all_fits_stay_as_the_template_has_them() -> None:
    assert divided([10, 60, 30], content(("1", "Thôn Đông", "1.000.000"))) == [10, 60, 30]


def test_a_long_text_gets_the_room_that_a_short_one_does_not_use() -> None:
    name, text = divided([60, 30], content(("Thôn Đông", LONG)))

    assert text > 60
    assert name + text == pytest.approx(90)


def test_a_long_word_breaks_rather_than_take_all_the_room() -> None:
    name, _ = divided([50, 50], content(("x" * 60, "Một hai ba bốn năm sáu bảy")))

    assert name < 90


def test_figures_stay_whole_where_not_even_the_words_fit() -> None:
    widths = divided([10, 10, 20], content(("Ngân sách nhà nước", "Xã hội hóa", HUGE)))

    assert widths[2] > text_width(HUGE, FONT) + 2
    assert sum(widths) == pytest.approx(40)


def test_letters_become_no_smaller_than_two_points_less() -> None:
    words = [ParagraphTexts(0, FontStyle(14), (HUGE,))]

    fitted = fit([10], 14, 2, [RowGroup(False, 1, words)])

    assert fitted.smaller == 2.0


def test_another_division_is_taken_at_four_fifths_of_the_lines() -> None:
    class Lines(TableContent):
        """Five lines as the template has it, four by any other division."""

        def height(self, widths: Sequence[float]) -> int:
            return 5 if list(widths) == [30, 30] else 4

    needs = [ColumnNeed(whole=100), ColumnNeed(whole=20)]

    assert divided([30, 30], Lines(2, needs, [])) != [30, 30]
