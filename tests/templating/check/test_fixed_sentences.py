"""Sentences that somebody deleted from a template are told; sentences put in other words are not."""

from __future__ import annotations

import pytest
from tests.templating.wordfile import W, docx, p, table

from vanthu.docx.package import unpack
from vanthu.templating.check.fixed_sentences import fixed_sentences, lost_sentences, quoted

OPENING = "Thực hiện {{ plan }}, {{ agency }} báo cáo kết quả như sau:"
TASKS = "Yêu cầu các đơn vị nộp báo cáo đúng hạn; nộp muộn phải nêu rõ lý do."
CLOSING = "Trên đây là báo cáo của {{ agency }}, đề nghị xem xét./."
SHIPPED = (
    p("CỘNG HÒA") + p(OPENING) + p("1. {{ a }} {% if b %}, có {{ b }}{% endif %}") + p(TASKS) + p(CLOSING)
)


def lost(own: str, shipped: str = SHIPPED) -> tuple[str, ...]:
    return lost_sentences(unpack(docx(own), "a"), unpack(docx(shipped), "b"))


def test_sentences_are_split_at_their_ends_and_at_conditions() -> None:
    assert fixed_sentences(unpack(docx(SHIPPED + table(p("II. Nội dung"))), "x")) == (
        "CỘNG HÒA",
        "Thực hiện …, … báo cáo kết quả như sau:",
        ", có …",
        "Yêu cầu các đơn vị nộp báo cáo đúng hạn;",
        "nộp muộn phải nêu rõ lý do.",
        "Trên đây là báo cáo của …, đề nghị xem xét./.",
        "Nội dung",
    )


@pytest.mark.parametrize(
    ("deleted", "told"),
    [
        (p(OPENING), "Thực hiện …, … báo cáo kết quả như sau:"),
        (p("CỘNG HÒA"), "CỘNG HÒA"),
        (", có {{ b }}", ", có …"),
        ("; nộp muộn phải nêu rõ lý do", "nộp muộn phải nêu rõ lý do."),
        (p(CLOSING), "Trên đây là báo cáo của …, đề nghị xem xét./."),
    ],
)
def test_a_deleted_sentence_is_told(deleted: str, told: str) -> None:
    assert deleted in SHIPPED
    assert lost(SHIPPED.replace(deleted, "")) == (told,)


def test_a_sentence_that_stood_twice_is_told_when_one_is_deleted() -> None:
    assert lost(SHIPPED, SHIPPED + table(p("Nơi nhận:")) + p("Nơi nhận:")) == ("Nơi nhận:", "Nơi nhận:")
    assert lost(SHIPPED + p("Nơi nhận:"), SHIPPED + p("Nơi nhận:") * 2) == ("Nơi nhận:",)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (OPENING, OPENING.replace("báo cáo kết quả", "tổng hợp, báo cáo tình hình")),
        (
            OPENING,
            OPENING.upper().replace("{{ PLAN }}", "{{ plan }}").replace("{{ AGENCY }}", "{{ agency }}"),
        ),
        (OPENING, OPENING.replace(" ", "\u00a0").replace("{{\u00a0", "{{ ").replace("\u00a0}}", " }}")),
        (TASKS, TASKS.replace("hạn; nộp", "hạn. Nộp")),
        (TASKS, "Đề nghị: " + TASKS),
        ("CỘNG HÒA", "CỘNG HOÀ"),
        ("CỘNG HÒA", "Nước Cộng hòa dân chủ nhân dân của chúng ta ngày nay"),
        (CLOSING, CLOSING.replace("{{ agency }}", "Ủy ban nhân dân xã")),
    ],
)
def test_a_sentence_in_other_words_or_spaces_is_not_told(old: str, new: str) -> None:
    assert new != old
    assert lost(SHIPPED.replace(p(old), p(new))) == ()


def test_sentences_may_change_their_order() -> None:
    assert lost(p(CLOSING) + SHIPPED.replace(p(CLOSING), "")) == ()


def test_one_sentence_stands_for_one_other_only() -> None:
    shipped = p("Yêu cầu các trường báo cáo.") + p("Yêu cầu các thôn báo cáo.")

    assert len(lost(p("Yêu cầu các cơ quan báo cáo."), shipped)) == 1


def test_another_sentence_in_its_place_does_not_hide_a_lost_one() -> None:
    assert lost(SHIPPED.replace(p(OPENING), p("Tặng giấy khen cho cá nhân có thành tích."))) == (
        "Thực hiện …, … báo cáo kết quả như sau:",
    )


def test_a_sentence_in_a_header_counts_and_may_move_to_another_one() -> None:
    header = f"<w:hdr {W}>{p('Dự thảo lần')}</w:hdr>".encode()
    bare = unpack(docx(SHIPPED), "x")

    assert lost_sentences(bare, {**bare, "word/header1.xml": header}) == ("Dự thảo lần",)
    assert lost_sentences({**bare, "word/header3.xml": header}, {**bare, "word/header1.xml": header}) == ()


def test_a_text_box_that_word_keeps_twice_counts_once() -> None:
    mc = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    inside = f"<w:txbxContent>{p('Mật')}</w:txbxContent>"
    box = (
        f'<w:p><w:r><mc:AlternateContent xmlns:mc="{mc}"><mc:Choice>{inside}</mc:Choice>'
        f"<mc:Fallback>{inside}</mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )

    assert fixed_sentences(unpack(docx(box), "x")) == ("Mật",)


def test_only_the_first_sentences_are_quoted() -> None:
    assert quoted(("a", "b")) == "«a»; «b»"
    assert quoted(tuple("abcde")) == "«a»; «b»; «c» và 2 câu khác"


def test_sentences_may_be_added() -> None:
    assert lost(SHIPPED + p("Câu thêm của xã.")) == ()
