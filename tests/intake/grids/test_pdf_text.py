"""The words in a cell of a PDF."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from tests.intake.builders import (
    REGISTRATION_HEAD,
    read,
    the_row,
)
from tests.intake.pdf import PdfCanvas, pdf

from vanthu.intake.grids.pdf_text import cell_text

WORK = (1, "Đường hoa", "a", "500 m", "Thôn Trại", "15.000.000", "5.000.000", "20/5/2024", "30/6/2024",
        "Nguyễn Văn An", "0912345678", "")  # fmt: skip


def letters(words: str, y: float, size: float = 8, x: float = 2) -> list[dict[str, object]]:
    return [
        {
            "text": letter,
            "size": size,
            "upright": True,
            "matrix": (1, 0, 0, 1, x + n * size / 2, -y),
            "x0": x + n * size / 2,
            "x1": x + (n + 1) * size / 2,
        }
        for n, letter in enumerate(words)
    ]


def test_words_broken_in_narrow_cells_are_whole_again() -> None:
    narrow = (24, 40, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30)
    page = PdfCanvas()
    page.text(60, 40, "Đơn vị: Thôn Trại")
    head = [label or "" for label in REGISTRATION_HEAD[0][:5]] + ["NSNN", "XHH", "Bắt đầu", "Hoàn thành"]
    page.table(60, [head, WORK[:9]], narrow[:9], high=80)

    file = read(pdf([page]), "bieu.pdf")

    row = the_row(file)
    assert (row.values["work_name"], row.values["location"]) == ("Đường hoa", "Thôn Trại")
    assert (row.values["budget_state_vnd"], str(row.values["end_date"])) == (15_000_000, "2024-06-30")
    (told,) = [f for f in file.diagnostics if f.code == "document_number_joined"]
    assert "15.000.000" in told.message


@pytest.mark.parametrize(
    ("lines", "right", "text"),
    [
        (("Đường", "hoa"), 24, "Đường hoa"),
        (("Ngu", "yễn", "Văn"), 16, "Nguyễn Văn"),
        (("1500", "0000"), 20, "15000000"),
        (("2023", "2024"), 60, "2023\n2024"),
        (("500", "m"), 16, "500 m"),
        (("- Trồng cây", "- Làm cổng"), 200, "- Trồng cây\n- Làm cổng"),
        (("Xây dựng tuyến", "đường hoa"), 62, "Xây dựng tuyến đường hoa"),
    ],
)
def test_lines_of_a_cell_are_joined_as_they_were_before_they_were_set(
    lines: Sequence[str], right: float, text: str
) -> None:
    set_lines = [letter for n, words in enumerate(lines) for letter in letters(words, 10 * n)]

    assert cell_text(set_lines, 0, right).text == text


def test_a_raised_figure_is_no_digit_of_the_number() -> None:
    raised = letters("1", -3, 5, x=34)

    assert cell_text([*letters("15000000", 0), *raised], 0, 90).text == "15000000¹"
