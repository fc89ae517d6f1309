from __future__ import annotations

import html

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.intake.mojibake import to_tcvn3, to_vni

from vanthu.vietnamese.broken_text import Breakage, BrokenText, Damage, read_broken

NAMES = ("Trịnh Văn Sơn", "Nguyễn Thị Thúy Hằng", "Đỗ Văn Đạt", "Lương Quý Độ", "Phạm Ngọc Ánh", "Vũ Thị Nga")
WORKS = (
    "Trồng cây bàng",
    "Đường hoa nông thôn mới",
    "Sửa nhà văn hóa xóm Đông, 200 m²",
    "Lắp camera (đoạn 1)",
)
VISCII = {
    letter: bytes([code]).decode("latin-1") for letter, code in {"ễ": 0xAD, "ă": 0xE5, "ơ": 0xBD}.items()
}


def mojibake(text: str) -> str:
    """UTF-8 as a program shows it that takes it for Windows-1252."""
    return "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in text.encode("utf-8"))


@pytest.mark.parametrize("text", [*NAMES, *WORKS])
def test_what_reads_as_vietnamese_is_never_touched(text: str) -> None:
    assert read_broken(text) is None


@pytest.mark.parametrize("text", [*NAMES, "Trồng cây bàng", "Đường hoa nông thôn mới"])
def test_utf8_shown_in_a_western_code_page_is_repaired(text: str) -> None:
    repair = read_broken(mojibake(text))

    assert repair is not None
    assert (repair.text, repair.how) == (text, Breakage.MOJIBAKE)


def test_a_letter_whose_second_byte_became_a_plain_space_is_repaired() -> None:
    repair = read_broken(mojibake("Trồng cây bàng").replace("\xa0", " "))

    assert repair is not None
    assert repair.text == "Trồng cây bàng"


@pytest.mark.parametrize(
    ("text", "proper", "breakage"),
    [
        ("Nguy&#7877;n V&#259;n An", "Nguyễn Văn An", Breakage.ENTITIES),
        (to_tcvn3("Nguyễn Văn An"), "Nguyễn Văn An", Breakage.TCVN3),
        (to_tcvn3("Trồng cây"), "Trồng cây", Breakage.TCVN3),
        (to_vni("Nguyễn Văn Nguyên"), "Nguyễn Văn Nguyên", Breakage.VNI),
        ("Nguye^~n Va(n An", "Nguyễn Văn An", Breakage.VIQR),
        ("Tro^`ng ca^y", "Trồng cây", Breakage.VIQR),
        ("DDu+o+`ng hoa", "Đường hoa", Breakage.VIQR),
        ("NhaÌ vãn hoìa thôn: laìt sân", "Nhà văn hóa thôn: lát sân", Breakage.WINDOWS),
        ("TôÒ týò quaÒn sôì 3", "Tổ tự quản số 3", Breakage.WINDOWS),
        ("LaÌm trong thaìng 6", "Làm trong tháng 6", Breakage.WINDOWS),
        ("NguyêÞn Vãn An", "Nguyễn Văn An", Breakage.WINDOWS),
        ("Ro.^ng 3 m, da`i 5 m", "Rộng 3 m, dài 5 m", Breakage.VIQR),
        ("Kho' gia?i pho'ng ma(.t ba(`ng", "Khó giải phóng mặt bằng", Breakage.VIQR),
        ("Ma.(t ba`(ng", "Mặt bằng", Breakage.VIQR),
        (r"Nguy\u1ec5n V\u0103n An", "Nguyễn Văn An", Breakage.ESCAPES),
        ("Nguy%E1%BB%85n%20V%C4%83n%2C An", "Nguyễn Văn, An", Breakage.ESCAPES),
        ("Nguy=E1=BB=85n V=C4=83n An", "Nguyễn Văn An", Breakage.ESCAPES),
        ("Nguy&amp;#7877;n Văn An", "Nguyễn Văn An", Breakage.ENTITIES),
        (mojibake(mojibake("Trồng cây")), "Trồng cây", Breakage.MOJIBAKE),
        (f"Nguy{VISCII['ễ']}n V{VISCII['ă']}n S{VISCII['ơ']}n", "Nguyễn Văn Sơn", Breakage.VISCII),
        ("Ðỗ Văn Ðạt", "Đỗ Văn Đạt", Breakage.LOOKALIKES),
        ("Тrồng сây хanh", "Trồng cây xanh", Breakage.LOOKALIKES),
    ],
)
def test_one_cell_in_an_old_encoding_is_repaired(text: str, proper: str, breakage: Breakage) -> None:
    repair = read_broken(text)

    assert repair is not None
    assert (repair.text, repair.how) == (proper, breakage)


@pytest.mark.parametrize(
    ("text", "damage"),
    [
        ("Nguy?n V?n An", Damage.QUESTION_MARKS),
        ("Tr?ng c?y b?ng", Damage.QUESTION_MARKS),
        ("V\ufffd Văn N", Damage.REPLACED),
        ("Tr\u25a1ng cây", Damage.REPLACED),
        ("Tr\uf0a7ng cây", Damage.PRIVATE),
        ("C_ng làng v_n hóa", Damage.REPLACED),
        ("Tuy_n ___ng ki_u m_u", Damage.REPLACED),
        ("Ngõ 5, xóm _ông", Damage.REPLACED),
        ("S\x7fa mái nhà", Damage.REPLACED),
        ("Tr\x07ng cây", Damage.REPLACED),
        (r"Tr\ud83d Văn", Damage.FOREIGN),
        ("樹木", Damage.FOREIGN),
        ("Trồng дерево", Damage.FOREIGN),
    ],
)
def test_what_cannot_be_known_any_more_is_named(text: str, damage: Damage) -> None:
    assert read_broken(text) == BrokenText(text, damage)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "Có được không?",
            "AT&T",
            "a(b+c)",
            "50% + 20%",
            "Y-Ngông Niê",
            "K’ Vũ",
            "ao+kênh",
            "Khoản 2a(mới)",
        ),
        *("DS_THON_DONG gửi xã", "Ngày ____ tháng ____", "Giảm 50%20 hộ", "tệp thon_dong.xlsx"),
    ],
)
def test_signs_that_mean_what_they_say_are_no_damage(text: str) -> None:
    assert read_broken(text) is None


@given(st.lists(st.sampled_from(" ".join(NAMES).split()), min_size=2, max_size=5), st.sampled_from(Breakage))
def test_no_repair_gives_other_words_than_were_broken(words: list[str], breakage: Breakage) -> None:
    text = " ".join(words)
    broken = {
        Breakage.MOJIBAKE: mojibake,
        Breakage.ENTITIES: lambda name: html.escape(name).encode("ascii", "xmlcharrefreplace").decode(),
        Breakage.TCVN3: to_tcvn3,
        Breakage.VNI: to_vni,
    }.get(breakage, str)(text)

    repair = read_broken(broken)

    # -- TCVN3 has no capitals with marks: a font of capitals shows small ones as such
    assert repair is None or not repair.is_certain or repair.text.casefold() == text.casefold()


def test_a_question_mark_before_a_small_letter_is_a_letter_that_is_gone() -> None:
    broken = read_broken("Bí th? chi b?")

    assert broken is not None
    assert not broken.is_certain
    assert read_broken("Làm gì? Ở đâu?") is None
