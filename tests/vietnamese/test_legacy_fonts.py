"""TCVN3 and VNI text: recognised by its letters, converted, real Unicode left alone."""

from __future__ import annotations

import shutil
import subprocess
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.intake.mojibake import to_tcvn3, to_vni

from vanthu.vietnamese import legacy_fonts as legacy
from vanthu.vietnamese.legacy_fonts import Encoding, Judgement

TEXTS = (
    "Cộng hòa xã hội chủ nghĩa Việt Nam",
    "Đường hoa thôn Trại dài 500 mét",
    "Nguyễn Văn Ước, Trưởng thôn",
    "Xây dựng khu dân cư sáng, xanh, sạch, đẹp",
    "Khó khăn về giải phóng mặt bằng, huỷ bỏ, quỹ đất",
)
VIETNAMESE = "aăâbcdđeêghiklmnoôơpqrstuưvxyàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ "


@pytest.mark.parametrize("text", TEXTS)
def test_tcvn3_text_is_recognised_and_comes_back_whole(text: str) -> None:
    written = to_tcvn3(text)

    assert legacy.judge_encoding([written]) == Judgement(Encoding.TCVN3, 1.0)
    assert legacy.from_tcvn3(written) == text


@pytest.mark.parametrize("text", TEXTS)
def test_vni_text_is_recognised_and_comes_back_whole(text: str) -> None:
    written = to_vni(text)

    assert legacy.judge_encoding([written]) == Judgement(Encoding.VNI, 1.0)
    assert legacy.from_vni(written) == text
    assert legacy.from_vni(to_vni(text.upper())) == text.upper()


@pytest.mark.parametrize("text", TEXTS)
def test_unicode_text_is_never_taken_for_legacy(text: str) -> None:
    assert legacy.judge_encoding([text]) is None
    assert legacy.judge_encoding([unicodedata.normalize("NFD", text)]) is None
    assert legacy.in_unicode(text, Judgement(Encoding.TCVN3, 0.9), ".VnTime") == (text, "")


def test_short_unicode_words_without_letters_of_their_own_are_unicode() -> None:
    assert legacy.judge_encoding(["Hà Nam", "cà phê", "Thôn Bà Chè", "Tân Yên", "ân nhân", "Hòa"]) is None


@pytest.mark.skipif(not shutil.which("iconv"), reason="iconv is the oracle")
def test_the_table_of_tcvn3_agrees_with_iconv() -> None:
    lower = [letter for letter in VIETNAMESE if not letter.isascii()] + list("ĂÂÊÔƠƯĐ")
    written = to_tcvn3("".join(lower))

    oracle = subprocess.run(
        ["iconv", "-f", "TCVN5712-1", "-t", "UTF-8"],  # noqa: S607 - wherever the system has it
        input=written.encode("latin-1"),
        capture_output=True,
        check=True,
    )

    assert unicodedata.normalize("NFC", oracle.stdout.decode()) == "".join(lower)


@pytest.mark.parametrize(
    ("share", "font", "read"),
    [
        (0.5, "", ("Thôn", "Thụn")),
        (0.5, ".VnTime", ("Thụn", "")),
        (0.9, "", ("Thụn", "")),
        (0.81, "", ("Thụn", "")),
        (0.79, "", ("Thôn", "Thụn")),
        (0.21, "", ("Thôn", "Thụn")),
        (0.19, "", ("Thôn", "")),
        (0.1, "", ("Thôn", "")),
    ],
)
def test_a_text_that_is_vietnamese_both_ways_goes_with_its_font_or_the_sheet(
    share: float, font: str, read: tuple[str, str]
) -> None:
    assert legacy.in_unicode("Thôn", Judgement(Encoding.TCVN3, share), font) == read


def test_a_few_legacy_texts_among_unicode_ones_are_recognised() -> None:
    texts = [*TEXTS * 5, to_tcvn3(TEXTS[1]), "Thôn Bà Chè"]

    judgement = legacy.judge_encoding(texts)

    assert judgement is not None
    assert judgement.share < 0.1
    assert legacy.in_unicode(texts[-2], judgement, "") == (TEXTS[1], "")
    assert legacy.in_unicode(texts[-1], judgement, "") == (texts[-1], "")


@given(st.text(VIETNAMESE, max_size=60))
def test_any_vietnamese_text_survives_tcvn3(text: str) -> None:
    assert legacy.from_tcvn3(to_tcvn3(text)) == text


@pytest.mark.parametrize("text", ["Dài 500 m, hai bên", "Kè ao 5 m", "Hàng rào 2 km", "1 nhà"])
def test_a_measure_in_a_text_does_not_make_it_an_old_encoding(text: str) -> None:
    unicode = ["Đường hoa", "Nguyễn Văn Đức", "Trồng cây", "Cổng làng", "Xã Hiền Khánh"] * 4
    judgement = legacy.judge_encoding([*unicode, "NguyÔn V¨n S¬n", "Tr\u00e5ng c©y xanh", text])

    assert judgement is not None
    assert judgement.in_unicode(text, "") == (text, "")


def test_soft_hyphens_are_no_letters_of_an_old_encoding() -> None:
    texts = [
        "Bê tông hóa ngõ 5\u00ad",
        "Trang\u00ad trí nhà\u00ad",
        "Làm kè\u00ad ao\u00ad",
        "Dài 500 m, hai bên",
    ]

    assert legacy.judge_encoding(texts) is None
