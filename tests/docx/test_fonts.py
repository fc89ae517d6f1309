from __future__ import annotations

from pathlib import Path

import pytest
from PIL import ImageFont
from tests.templating.needs import need

from vanthu.docx.fonts import FontStyle, text_width, wrapped

FONTS = Path("/usr/share/fonts/truetype")
NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
FILES = {
    (False, False): "Regular",
    (True, False): "Bold",
    (False, True): "Italic",
    (True, True): "BoldItalic",
}


@pytest.mark.parametrize(
    ("text", "look", "width"),
    [
        (NATION, FontStyle(13, bold=True), 95.7),
        (NATION, FontStyle(12, bold=True), 88.3),
        ("Độc lập - Tự do - Hạnh phúc", FontStyle(14, bold=True), 60.5),
        ("Độc lập - Tự do - Hạnh phúc", FontStyle(13, bold=True), 56.1),
        ("", FontStyle(14), 0),
    ],
)
def test_known_lines_have_their_known_width(text: str, look: FontStyle, width: float) -> None:
    assert text_width(text, look) == pytest.approx(width, abs=0.1)


def test_a_decomposed_text_is_as_wide_as_the_composed_one() -> None:
    assert text_width("Co\u0302\u0323ng", FontStyle(13)) == text_width("Cộng", FontStyle(13))


def test_lines_break_at_spaces_and_long_words_stand_alone() -> None:
    lines = list(wrapped("một hai ba\nbốn " + "x" * 50, text_width("một hai", FontStyle(14)), FontStyle(14)))

    assert lines == ["một hai", "ba", "bốn", "x" * 50]


@pytest.mark.parametrize(("cut", "name"), FILES.items(), ids=FILES.values())
def test_widths_are_those_of_the_metric_compatible_font(cut: tuple[bool, bool], name: str) -> None:
    found = sorted(FONTS.glob(f"liberation*/LiberationSerif-{name}.ttf"))
    need(found, "Liberation Serif")
    face = ImageFont.truetype(str(found[-1]), 2048, layout_engine=ImageFont.Layout.BASIC)
    text = "Mẫu chữ Times New Roman 0123456789 ABC abc đ Đ ă â ê ô"
    common = "".join(letter for letter in text if letter.isascii() or letter in "đĐăâêô")

    width = text_width(common, FontStyle(72, *cut)) * 72 / 25.4 / 72 * 2048

    assert width == pytest.approx(sum(map(face.getlength, common)), abs=1)
