from __future__ import annotations

import pytest
from lxml import etree
from tests.templating.wordfile import W

from vanthu.docx.styles import StyleSheet
from vanthu.docx.xml import own_texts, parse, w
from vanthu.templating.finish.typography import bind_spaces_in

STYLES = StyleSheet.read(
    f'<w:styles {W}><w:style w:type="paragraph" w:styleId="T"><w:name w:val="Trích yếu"/>'
    '<w:rPr><w:b/><w:sz w:val="28"/></w:rPr></w:style></w:styles>'.encode()
)


def part(*texts: str, style: str = "") -> etree._Element:
    look = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    runs = "".join(f"<w:r><w:t>{text}</w:t></w:r>" for text in texts)
    return parse(f"<w:document {W}><w:body><w:p>{look}{runs}</w:p></w:body></w:document>".encode())


def bound(*texts: str, style: str = "") -> str:
    """The text with `_` for every no-break space."""
    root = part(*texts, style=style)
    bind_spaces_in(root, STYLES)
    return "".join(t.text or "" for p in root.iter(w("p")) for t in own_texts(p)).replace("\u00a0", "_")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Khánh Cư, ngày 05 tháng 02 năm 2024", "Khánh Cư, ngày_05_tháng_02_năm_2024"),
        ("trước ngày 25/5/2024 gửi về", "trước ngày_25/5/2024 gửi về"),
        ("tổng 1.500.000 đồng", "tổng 1.500.000_đồng"),
        ("Điều 1. Tặng", "Điều_1. Tặng"),
        ("cho 02 tập thể, 05 cá nhân", "cho 02_tập thể, 05_cá nhân"),
        ("có 12 người, 03 hộ, 9 phần việc", "có 12_người, 03_hộ, 9_phần việc"),
        ("11 thành viên, 9 phiếu", "11_thành viên, 9_phiếu"),
        ("dài 500 m đường", "dài 500_m đường"),
        ("tại Phụ lục I và Phụ lục II", "tại Phụ lục_I và Phụ lục_II"),
        ("năm người, ngày lễ", "năm người, ngày lễ"),
        ("5 mô hình", "5 mô hình"),
    ],
)
def test_a_number_and_its_word_stay_on_one_line(text: str, expected: str) -> None:
    assert bound(text) == expected


def test_a_date_whose_number_is_a_run_of_its_own_stays_whole() -> None:
    assert bound("trước ngày ", "25/5/2024", " nhé") == "trước ngày_25/5/2024 nhé"


def test_a_title_does_not_leave_one_word_alone_on_its_last_line() -> None:
    title = "Tổng hợp đăng ký công trình, phần việc thực hiện đợt thi đua chào mừng kỷ niệm"

    assert bound(title, style="T").endswith("chào mừng_kỷ_niệm") or "_" in bound(title, style="T")


def test_a_title_of_balanced_lines_is_left_alone() -> None:
    assert "_" not in bound("Tổng hợp đăng ký", style="T")
