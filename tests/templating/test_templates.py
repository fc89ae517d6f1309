"""The templates: rendered with small and long fields, and read as XML."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from lxml import etree
from tests.templating import contexts
from tests.templating.contexts import Context
from tests.templating.ooxml import validate
from tests.templating.template_contents import KINDS
from tests.templating.wordfile import checked, paragraphs, root_of

from vanthu.docx.fonts import text_width
from vanthu.docx.package import unpack
from vanthu.docx.styles import StyleSheet
from vanthu.docx.xml import NS, children, text_of, value, w
from vanthu.templating.audit.audit_rendering import audit
from vanthu.templating.compile.segments import plain
from vanthu.templating.preparation import prepare_template

TEMPLATES = Path(__file__).parents[2] / "templates"
SAMPLES: dict[str, Callable[[int], Context]] = {kind: getattr(contexts, kind) for kind in KINDS}
CASES = [(kind, size) for kind in SAMPLES for size in (1, 3)]
OFFICIAL = [kind for kind in SAMPLES if not kind.startswith(("certificates", "outgoing_register"))]
"""Those whose layout the decree on official documents rules; no certificate and no register."""
OFFICIAL_CASES = [(kind, size) for kind, size in CASES if kind in OFFICIAL]
MM = 1440 / 25.4


def rendered(kind: str, size: int) -> bytes:
    return prepare_template(TEMPLATES / f"{kind}.docx").render(SAMPLES[kind](size))


@pytest.mark.parametrize("kind", SAMPLES)
def test_the_template_asks_only_for_fields_that_there_are(kind: str) -> None:
    assert checked(TEMPLATES / f"{kind}.docx", set(SAMPLES[kind](1))) == ()


@pytest.mark.parametrize(("kind", "size"), CASES)
def test_it_renders_whole_and_the_same_each_time(kind: str, size: int) -> None:
    prepared = prepare_template(TEMPLATES / f"{kind}.docx")

    made = prepared.rendering(SAMPLES[kind](size))

    assert audit(prepared, made) == ()
    assert made.data == prepare_template(TEMPLATES / f"{kind}.docx").render(SAMPLES[kind](size))


@pytest.mark.slow
@pytest.mark.parametrize(("kind", "size"), CASES)
def test_it_is_valid_wordprocessingml(kind: str, size: int, tmp_path: Path) -> None:
    path = tmp_path / f"{kind}.docx"
    path.write_bytes(rendered(kind, size))

    assert validate(path) == []


@pytest.mark.parametrize("kind", OFFICIAL)
def test_the_body_ends_with_its_mark(kind: str) -> None:
    texts = paragraphs(rendered(kind, 1))

    assert len([text for text in texts if text.endswith("./.")]) == 1


@pytest.mark.parametrize(("kind", "size"), OFFICIAL_CASES)
def test_paper_and_margins_are_the_decrees(kind: str, size: int) -> None:
    """PAGE.A4, PAGE.MARGINS, PAGE.NUMBER; NĐ 30/2020, PL I, I.1-3, I.7, III.1đ."""
    sections = list(root_of(rendered(kind, size)).iter(w("sectPr")))
    for place, section in enumerate(sections):
        across = int(value(section, "pgSz", "w") or 0)
        down = int(value(section, "pgSz", "h") or 0)
        assert {round(across / MM), round(down / MM)} == {210, 297}
        margin = {
            side: int(value(section, "pgMar", side) or 0) / MM for side in ("top", "bottom", "left", "right")
        }
        assert 20 <= margin["top"] <= 25
        assert 20 <= margin["bottom"] <= 25
        assert 30 <= margin["left"] <= 35
        assert 15 <= margin["right"] <= 20
        assert section.find("w:titlePg", NS) is not None
        assert value(section, "pgNumType", "start") == ("1" if place else None)


def test_appendices_are_sections_of_their_own() -> None:
    def shapes(kind: str, size: int) -> list[str]:
        sections = root_of(rendered(kind, size)).iter(w("sectPr"))
        return [value(section, "pgSz", "orient") or "portrait" for section in sections]

    assert shapes("plan", 1) == ["portrait"]
    assert shapes("plan", 3) == ["portrait", "landscape"]
    assert shapes("reminder", 3) == ["portrait"]
    assert shapes("correction", 3) == ["portrait"]
    assert shapes("registration_summary", 1) == ["portrait", "landscape"]
    assert shapes("results_report", 1) == ["portrait", "landscape"]
    assert shapes("results_report", 3) == ["portrait", "landscape", "landscape"]
    assert shapes("council_minutes", 1) == ["portrait"]
    assert shapes("unit_plan", 3) == ["portrait"]
    assert shapes("commendation_decision", 3) == ["portrait", "portrait"]
    assert shapes("certificates", 3) == ["landscape"]
    assert shapes("outgoing_register", 3) == ["landscape", "landscape"]
    assert shapes("commendation_proposal", 1) == ["portrait", "landscape", "portrait"]


@pytest.mark.parametrize("kind", SAMPLES)
def test_no_font_but_times_new_roman_and_no_colour_but_black(kind: str) -> None:
    """PAGE.FONT; NĐ 30/2020, PL I, I.4."""
    parts = unpack((TEMPLATES / f"{kind}.docx").read_bytes(), "x")
    fonts: set[str] = set()
    colours: set[str] = set()
    for name in ("word/document.xml", "word/styles.xml", "word/header1.xml", "word/theme/theme1.xml"):
        root = etree.fromstring(parts[name])
        for element in root.iter(w("rFonts")):
            assert {etree.QName(key).localname for key in element.attrib} == {
                "ascii",
                "hAnsi",
                "eastAsia",
                "cs",
            }
            fonts |= {str(font) for font in element.attrib.values()}
        fonts |= {str(face) for face in root.xpath("//@typeface")} - {""}  # type: ignore[union-attr]
        colours |= {str(element.get(w("val"))) for element in root.iter(w("color"))}

    assert fonts == {"Times New Roman"}
    assert colours <= ({"000000"} if kind in OFFICIAL else {"000000", "C00000"})


@pytest.mark.parametrize("kind", SAMPLES)
def test_formatting_stands_in_named_styles_only(kind: str) -> None:
    data = (TEMPLATES / f"{kind}.docx").read_bytes()
    styles = StyleSheet.read(unpack(data, kind)["word/styles.xml"])
    for paragraph in root_of(data).iter(w("p")):
        properties = paragraph.find("w:pPr", NS)
        assert properties is not None
        mark = properties.find("w:rPr", NS)
        of_mark = () if mark is None else mark
        assert {etree.QName(child).localname for child in properties} <= {"pStyle", "sectPr", "rPr"}
        assert {etree.QName(child).localname for child in of_mark} <= {"lang"}  # Word notes what was typed in
        assert styles.names[styles.style(paragraph)][0] != "Normal"


SIZES = {
    "Quốc hiệu": (12, 13, True, False),
    "Tiêu ngữ": (13, 14, True, False),
    "Cơ quan chủ quản": (12, 13, False, False),
    "Cơ quan ban hành": (12, 13, True, False),
    "Số ký hiệu": (13, 13, False, False),
    "Địa danh ngày tháng": (13, 14, False, True),
    "Tên loại": (13, 14, True, False),
    "Trích yếu": (13, 14, True, False),
    "Về việc": (12, 13, False, False),
    "Lời văn": (13, 14, False, False),
    "Mục": (13, 14, True, False),
    "Khoản có tiêu đề": (13, 14, True, False),
    "Khoản": (13, 14, False, False),
    "Điểm": (13, 14, False, False),
    "Căn cứ": (13, 14, False, True),
    "Quyền hạn chức vụ": (13, 14, True, False),
    "Họ tên người ký": (13, 14, True, False),
    "Kính gửi": (13, 14, False, False),
    "Nơi nhận": (12, 12, True, True),
    "Nơi nhận - dòng": (11, 11, False, False),
    "Phụ lục": (14, 14, True, False),
    "Tên phụ lục": (13, 14, True, False),
    "Kèm theo": (13, 14, False, True),
    "Số trang": (13, 14, False, False),
}
"""The table of NĐ 30/2020, PL I, V: least and greatest size in pt, bold, italic."""


@pytest.mark.parametrize("name", SIZES)
def test_sizes_and_cuts_are_those_of_the_decrees_table(name: str) -> None:
    sheet = StyleSheet.read(unpack((TEMPLATES / "plan.docx").read_bytes(), "x")["word/styles.xml"])
    look = next(sheet.fonts[key] for key, names in sheet.names.items() if names[0] == name)
    least, greatest, bold, italic = SIZES[name]

    assert least <= look.size_pt <= greatest
    assert (look.bold, look.italic) == (bold, italic)


@pytest.mark.parametrize("kind", OFFICIAL)
def test_the_nation_line_fits_its_column(kind: str) -> None:
    """HEAD.MOTTO: one line; 2 mm are left for fonts that stand in for Times New Roman."""
    data = rendered(kind, 1)
    styles = StyleSheet.read(unpack(data, kind)["word/styles.xml"])
    line = next(q for q in root_of(data).iter(w("p")) if text_of(q).startswith("CỘNG HÒA"))
    cell = line.getparent()
    assert cell is not None

    width = int(value(cell.find("w:tcPr", NS), "tcW", "w") or 0) / MM

    assert text_width(text_of(line), styles.font(line)) + 2 < width


@pytest.mark.parametrize(("kind", "size"), CASES)
def test_rows_stay_whole_and_headers_repeat(kind: str, size: int) -> None:
    """TABLE.HEAD."""
    for table in root_of(rendered(kind, size)).iter(w("tbl")):
        rows = children(table, "tr")
        assert all(row.find("w:trPr/w:cantSplit", NS) is not None for row in rows)
        if value(table.find("w:tblPr", NS), "tblStyle") == "BangKe":
            assert rows[0].find("w:trPr/w:tblHeader", NS) is not None


@pytest.mark.parametrize(("kind", "size"), CASES)
def test_tables_keep_inside_the_margins(kind: str, size: int) -> None:
    for table in root_of(rendered(kind, size)).iter(w("tbl")):
        section = table.xpath("following::w:sectPr[1]", namespaces=NS)[0]  # type: ignore[index]
        assert isinstance(section, etree._Element)
        paper = int(value(section, "pgSz", "w") or 0)
        sides = sum(int(value(section, "pgMar", side) or 0) for side in ("left", "right"))
        for row in children(table, "tr"):
            widths = [int(value(c.find("w:tcPr", NS), "tcW", "w") or 0) for c in children(row, "tc")]
            assert sum(widths) <= paper - sides + 10  # twips lost in rounding


@pytest.mark.parametrize(("kind", "size"), OFFICIAL_CASES)
def test_the_last_lines_stay_with_the_signature(kind: str, size: int) -> None:
    """SIGN.KEEP: the paragraph that ends the text is kept with the next one, the signature's row is whole."""
    data = rendered(kind, size)
    keeping = {
        style.get(w("styleId"))
        for style in root_of(data, "word/styles.xml").iter(w("style"))
        if style.find("w:pPr/w:keepNext", NS) is not None
    }
    last = next(q for q in root_of(data).iter(w("p")) if text_of(q).endswith("./."))
    following = last.getnext()

    assert value(last.find("w:pPr", NS), "pStyle") in keeping
    assert following is not None
    assert following.tag == w("tbl")


def test_the_last_paragraph_of_the_plan_keeps_its_look() -> None:
    assert contexts.LAST_SENTENCE in paragraphs(rendered("plan", 1))


def test_a_single_addressee_stands_on_the_line_of_kinh_gui() -> None:
    """RCPT.TO; NĐ 30/2020, PL I, II.9d."""
    assert "Kính gửi: Thôn 1" in paragraphs(rendered("reminder", 1))
    assert "Kính gửi:" in paragraphs(rendered("reminder", 3))


def test_one_appendix_has_no_number_and_two_have_roman_ones() -> None:
    """APPX.HEAD; NĐ 30/2020, PL I, III.1a."""

    def heads(size: int) -> list[str]:
        texts = paragraphs(rendered("results_report", size))
        return [text.replace("\u00a0", " ") for text in texts if text.startswith("Phụ lục")]

    assert heads(1) == ["Phụ lục"]
    assert heads(3) == ["Phụ lục I", "Phụ lục II"]


REPLACES = "Báo cáo này thay thế Báo cáo số 15/BC-UBND ngày 5/10/2024 của UBND xã Khánh Cư."


@pytest.mark.parametrize("kind", [kind for kind in OFFICIAL if kind != "unit_plan"])
def test_what_a_document_replaces_stands_once_before_the_mark_that_ends_the_text(kind: str) -> None:
    """ISSUED.FROZEN; NĐ 30/2020, Điều 18.3. A decision says it in its last article."""
    prepared = prepare_template(TEMPLATES / f"{kind}.docx")
    made = prepared.rendering({**SAMPLES[kind](3), "replaces": REPLACES})
    usual, texts = ([*map(plain, paragraphs(data))] for data in (rendered(kind, 3), made.data))

    (place,) = (place for place, text in enumerate(texts) if REPLACES in text)
    (last,) = (place for place, text in enumerate(texts) if text.endswith("./."))

    assert audit(prepared, made) == ()
    if kind == "commendation_decision":
        assert place == last
        assert texts[place].replace(f" {REPLACES}", "") == usual[place]
        assert len(texts) == len(usual)
    else:
        assert (place, texts[place]) == (last - 1, REPLACES)
        assert texts[:place] + texts[place + 1 :] == usual


SUMS = ("OCong", "CongPhuLuc")
"""Ids of the styles in which a row of sums is set begin so."""


def row_style(row: etree._Element) -> str:
    """The style of a row's first cell."""
    return str(row.xpath("string(.//w:pStyle/@w:val)", namespaces=NS))


@pytest.mark.parametrize(("kind", "size"), OFFICIAL_CASES)
def test_a_row_of_sums_is_kept_on_one_page_with_the_row_above(kind: str, size: int) -> None:
    for table in root_of(rendered(kind, size)).iter(w("tbl")):
        styles = [row_style(row) for row in children(table, "tr")]
        for above, sums in pairwise(styles):
            assert not sums.startswith(SUMS) or above.endswith("LienSau")
