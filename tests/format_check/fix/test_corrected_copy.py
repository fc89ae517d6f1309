"""`--fix`: what is safe is set right in a copy that is checked again."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.format_check import samples
from tests.format_check.breaking import Break, broken, letters, section, setting, words, xml
from tests.format_check.rules.every_case import EVERY_CASE
from tests.format_check.typed import docx, run, text
from tests.templating.ooxml import validate
from tests.templating.wordfile import paragraphs

from vanthu.docx.package import unpack
from vanthu.format_check.check_document import check
from vanthu.format_check.fix.corrected_copy import correct
from vanthu.format_check.rules.catalogue import RULES

pytestmark = pytest.mark.slow

LEAVES_THE_LINE = {"HEAD.MOTTO.NATION.SIZE", "HEAD.MOTTO.MOTTO.SIZE"}
"""Smaller letters make the motto shorter than its drawn line, which a person must draw anew."""

FIXABLE = [case for case in EVERY_CASE if case[0] in {r.id for r in RULES if r.fixable} - LEAVES_THE_LINE]
ALL_AT_ONCE: tuple[Break, ...] = (
    section("pgMar", left="1134", top="567"),
    letters("Thực hiện", font="Arial", color="FF0000", sz="22"),
    setting("Thực hiện", "jc", val="left"),
    setting("Thực hiện", "spacing", after="0", line="480"),
    words("ngày 05 tháng 02", "ngày 5 tháng 2"),
    words("- Như trên;", "- Như trên."),
    words("- Lưu: VT.", "- Lưu: VT"),
    words("thực hiện./.", "thực hiện."),
)


def left(data: bytes) -> list[str]:
    return [breach.code for breach in check(data, "test").breaches]


@pytest.mark.parametrize(
    ("rule", "good", "breaks"), FIXABLE, ids=[f"{c[0]}-{n}" for n, c in enumerate(FIXABLE)]
)
def test_what_is_safe_is_set_right(rule: str, good: bytes, breaks: tuple[Break, ...]) -> None:
    faulty = broken(good, *breaks)

    fixed = correct(faulty, "test")

    if any(breach.fixes for breach in check(faulty, "test").breaches):
        assert left(fixed.data) == []
        assert rule in {breach.code for breach in fixed.corrected}
    else:
        assert (fixed.corrected, left(fixed.data)) == ((), [rule])


def test_many_faults_are_set_right_at_once() -> None:
    fixed = correct(broken(samples.LETTER, *ALL_AT_ONCE), "test")

    assert len({breach.code for breach in fixed.corrected}) >= 9
    assert left(fixed.data) == []
    assert paragraphs(fixed.data) == paragraphs(samples.LETTER)


def test_a_good_document_is_left_byte_for_byte() -> None:
    assert correct(samples.PLAN, "test").data == samples.PLAN


def test_no_word_is_lost_where_only_looks_are_set_right() -> None:
    changed = broken(
        samples.PLAN, letters("I. MỤC", sz="20"), letters("a) Tiếp", b="1"), section("pgMar", left="900")
    )

    assert paragraphs(correct(changed, "test").data) == paragraphs(samples.PLAN)


def test_a_line_is_put_in_capitals_run_by_run() -> None:
    changed = broken(samples.DECISION, words("XÃ KHÁNH CƯ", "Xã Khánh Cư"))

    fixed = correct(changed, "test")

    assert left(changed) == ["HEAD.ISSUER.CASE"]
    assert paragraphs(fixed.data) == paragraphs(samples.DECISION)


def test_an_article_in_one_plain_run_gets_its_label_bold_and_keeps_its_text() -> None:
    label = run("Điều 1.", bold=True)
    plain = broken(samples.DECISION, xml(label, ""), words(" Tặng Giấy khen", "Điều 1. Tặng Giấy khen"))
    assert left(plain) == ["BODY.ARTICLES.BOLD"]

    fixed = correct(plain, "test")

    assert left(fixed.data) == []
    assert paragraphs(fixed.data) == paragraphs(samples.DECISION)
    assert [breach.code for breach in fixed.corrected] == ["BODY.ARTICLES.BOLD"]


def test_a_long_sentence_that_is_numbered_like_a_section_is_left_to_a_person() -> None:
    long = " ".join(["II. Tổ chức thực hiện", *["nhiệm vụ"] * 12])
    changed = broken(samples.PLAN, words("II. TỔ CHỨC THỰC HIỆN", long))

    assert left(correct(changed, "test").data) == ["BODY.OUTLINE.SECTION.CASE"]


def test_letters_of_points_are_put_in_the_vietnamese_order() -> None:
    points = [f"{letter}) Tiếp tục" for letter in "abcdef"]
    changed = samples.PLAN
    for vietnamese, english in zip("eđ", "fe", strict=True):
        changed = broken(changed, words(f"{vietnamese}) Tiếp tục", f"{english}) Tiếp tục"))
    assert [text[:11] for text in paragraphs(changed) if " Tiếp tục" in text] == points

    fixed = correct(changed, "test")

    assert [text[0] for text in paragraphs(fixed.data) if ") Tiếp tục" in text] == list("abcdđe")


def test_letters_that_the_text_cites_are_left_to_a_person() -> None:
    changed = broken(
        samples.PLAN,
        words("e) Tiếp", "f) Tiếp"),
        words("đ) Tiếp", "e) Tiếp"),
        words("theo mẫu", "theo điểm e, mẫu"),
    )

    assert left(correct(changed, "test").data) == ["BODY.OUTLINE.LETTERS"] * 2


def test_a_font_of_legacy_letters_is_left_to_a_person() -> None:
    changed = broken(samples.LETTER, letters("Đề nghị các đơn vị quan tâm", font=".VnTime"))

    assert left(correct(changed, "test").data) == ["PAGE.FONT.NAME"]


def test_words_that_run_over_several_runs_are_replaced_once() -> None:
    head = samples.head("Số: 45/KH-UBND").replace(
        run(samples.DATE, italic=True),
        "".join(run(piece, italic=True) for piece in ("Khánh Cư, ngày ", "5", " tháng ", "2 ", "năm 2024")),
    )
    document = docx(head, samples.title("KẾ HOẠCH", "Phát động thi đua", 14), text("Kế hoạch./."),
                    samples.ending("- Các thôn;", "- Lưu: VT."))  # fmt: skip

    assert samples.DATE in paragraphs(correct(document, "test").data)


def test_a_theme_font_is_beaten_by_the_correction() -> None:
    themed = broken(
        samples.LETTER,
        xml(
            'w:ascii="Times New Roman" w:hAnsi="Times New Roman"',
            'w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"',
        ),
    )

    assert "PAGE.FONT.NAME" in left(themed)
    assert left(correct(themed, "test").data) == []


def test_spaces_before_a_line_become_an_indent() -> None:
    changed = broken(
        samples.LETTER, setting("Thực hiện", "ind", firstLine="0"), words("Thực hiện", "        Thực hiện")
    )

    assert paragraphs(correct(changed, "test").data) == paragraphs(samples.LETTER)


@pytest.mark.slow
def test_a_corrected_file_is_valid_wordprocessingml(tmp_path: Path) -> None:
    path = tmp_path / "sua.docx"
    path.write_bytes(correct(broken(samples.LETTER, *ALL_AT_ONCE), "test").data)
    good = tmp_path / "goc.docx"
    good.write_bytes(samples.LETTER)

    assert set(validate(path)) <= set(validate(good))


def test_parts_that_are_not_text_are_kept() -> None:
    fixed = correct(broken(samples.LETTER, *ALL_AT_ONCE), "test")

    assert set(unpack(fixed.data, "test")) == set(unpack(samples.LETTER, "test"))
