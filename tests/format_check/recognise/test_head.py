"""Heads as clerks set them: tables, tabs, spaces, text boxes, plain lines."""

from __future__ import annotations

import pytest
from tests.format_check import samples
from tests.format_check.recognise.recognised import recognised, texts
from tests.format_check.samples import DATE, MOTTO, NATION
from tests.format_check.typed import box, centred, docx, drawn, drawn_vml, p, run, table, text

from vanthu.docx.package import unpack
from vanthu.format_check import check
from vanthu.format_check.recognise import Component

TABS = '<w:tabs><w:tab w:val="center" w:pos="1600"/><w:tab w:val="center" w:pos="6500"/></w:tabs>'
NUMBER = "Số: 05/QĐ-UBND"
ISSUER = (
    centred("ỦY BAN NHÂN DÂN", 13, bold=True)
    + centred("XÃ KHÁNH CƯ", 13, bold=True)
    + centred("__________", 13)
)
UNDERLINED = '<w:u w:val="single"/>'


def tabbed() -> str:
    return (
        p(run(f"\tỦY BAN NHÂN DÂN\t{NATION}", size=13, bold=True), more=TABS)
        + p(run("\tXÃ KHÁNH CƯ\t", size=13, bold=True), run(MOTTO, bold=True), more=TABS)
        + p(run("\t________\t____________________________", size=13), more=TABS)
        + p(run(f"\t{NUMBER}\t", size=13), run(DATE, italic=True), more=TABS)
    )


def spaced() -> str:
    return (
        p(run(f"ỦY BAN NHÂN DÂN              {NATION}", size=13, bold=True))
        + p(
            run("   XÃ KHÁNH CƯ                  ", size=13, bold=True),
            run(MOTTO, bold=True, more=UNDERLINED),
        )
        + p(run(f"{NUMBER}                     ", size=13), run(DATE, italic=True))
    )


def boxed(*, vml: bool) -> str:
    line = drawn_vml(62) if vml else drawn(62)
    left = ISSUER + centred(NUMBER, 13)
    right = (
        centred(NATION, 13, bold=True)
        + p(run(MOTTO, bold=True), line, align="center")
        + centred(DATE, italic=True)
    )
    return p(box(left, 65, vml=vml), box(right, 110, vml=vml))


def plain() -> str:
    motto = centred(NATION, 13, bold=True) + centred(MOTTO, bold=True) + centred("_" * 25)
    return ISSUER + motto + centred(NUMBER, 13) + centred(DATE, italic=True)


HEADS = {
    "tabs": tabbed(),
    "spaces": spaced(),
    "boxes": boxed(vml=False),
    "old boxes": boxed(vml=True),
    "lines": plain(),
}


def with_head(head: str) -> bytes:
    document = unpack(samples.DECISION, "test")["word/document.xml"].decode()
    body = document.split("<w:body>", 1)[1].split("<w:sectPr>", 1)[0]
    return docx(head, body.replace(samples.DECISION_HEAD, ""))


@pytest.mark.parametrize("name", HEADS)
def test_the_parts_of_a_head_are_known_however_it_is_set(name: str) -> None:
    report = check(with_head(HEADS[name]), name)

    assert texts(report.document, Component.NATION) == [NATION]
    assert texts(report.document, Component.MOTTO) == [MOTTO]
    assert texts(report.document, Component.ISSUER) == ["ỦY BAN NHÂN DÂN", "XÃ KHÁNH CƯ"]
    assert texts(report.document, Component.NUMBER) == [NUMBER]
    assert texts(report.document, Component.PLACE_DATE) == [DATE]
    assert texts(report.document, Component.TYPE) == ["QUYẾT ĐỊNH"]


def test_what_tabs_place_is_not_judged_by_guess() -> None:
    report = check(with_head(HEADS["tabs"]), "tabs")

    assert report.breaches == ()
    assert {doubt.facts["rule"] for doubt in report.undecided} >= {
        "HEAD.NUMBER.ALIGN",
        "HEAD.PLACE_DATE.ALIGN",
    }


def test_a_date_under_the_number_is_found() -> None:
    assert [b.code for b in check(with_head(HEADS["lines"]), "lines").breaches] == ["HEAD.PLACE_DATE.LEVEL"]


def test_frames_leave_the_level_of_number_and_date_open() -> None:
    report = check(with_head(HEADS["boxes"]), "boxes")

    assert report.breaches == ()
    assert {doubt.facts["rule"] for doubt in report.undecided} == {"HEAD.PLACE_DATE.LEVEL"}


def plan_with(left: str, title: str) -> bytes:
    """A plan whose left cell and title are given as XML."""
    right = centred(NATION, 13, bold=True) + centred(MOTTO, bold=True)
    head = table([[left, right], [centred("Số: 45/KH-UBND", 13), centred(DATE, italic=True)]], (3600, 5700))
    return docx(head, title, text("Nội dung của văn bản."))


def test_type_and_abstract_in_one_line_are_taken_apart() -> None:
    document = recognised(plan_with(ISSUER, centred("KẾ HOẠCH phát động thi đua", bold=True)))

    assert document.inline_abstract
    assert (texts(document, Component.TYPE), texts(document, Component.ABSTRACT)) == (
        ["KẾ HOẠCH"],
        ["phát động thi đua"],
    )
    assert document.type is not None
    assert document.type.symbol == "KH"


@pytest.mark.parametrize("title", ["KẾ HOẠCH:", "Kế hoạch phát động thi đua", "KẾ HOẠCH là"])
def test_words_that_only_begin_like_a_type_are_no_title(title: str) -> None:
    assert recognised(plan_with(ISSUER, centred(title))).type is None


def test_a_title_that_the_decree_does_not_know_is_the_bold_centred_line_in_capitals() -> None:
    document = recognised(
        plan_with(ISSUER, centred("QUY TRÌNH", bold=True) + centred("tiếp công dân", bold=True))
    )

    assert document.type is None
    assert texts(document, Component.TYPE) == ["QUY TRÌNH"]
    assert texts(document, Component.ABSTRACT) == ["tiếp công dân"]


@pytest.mark.parametrize(("blank", "found"), [(5, ["QUY TRÌNH"]), (6, [])])
def test_a_title_that_the_decree_does_not_know_stands_near_the_head(blank: int, found: list[str]) -> None:
    title = p() * blank + centred("QUY TRÌNH", bold=True)

    assert texts(recognised(plan_with(ISSUER, title)), Component.TYPE) == found


@pytest.mark.parametrize(
    "title", [centred("QUY TRÌNH"), centred("Quy trình", bold=True), p(run("QUY TRÌNH", bold=True))]
)
def test_a_line_that_lacks_one_of_the_three_is_no_title(title: str) -> None:
    assert texts(recognised(plan_with(ISSUER, title)), Component.TYPE) == []


@pytest.mark.parametrize(
    ("lines", "parents"),
    [
        ((("UBND XÃ KHÁNH CƯ", False), ("HỘI ĐỒNG THI ĐUA", True)), 1),
        ((("UBND XÃ KHÁNH CƯ", True), ("TRƯỜNG TIỂU HỌC", True)), 1),
        ((("ỦY BAN NHÂN DÂN", True), ("XÃ KHÁNH CƯ", True)), 0),
        ((("CÔNG AN TỈNH", False), ("CÔNG AN HUYỆN", False), ("ĐỘI CẢNH SÁT", True)), 2),
        ((("TRƯỜNG TIỂU HỌC", True),), 0),
        ((("HỎA TỐC", True), ("ỦY BAN NHÂN DÂN", True)), 0),
    ],
)
def test_the_lines_above_the_bold_one_name_the_body_over_the_issuer(
    lines: tuple[tuple[str, bool], ...], parents: int
) -> None:
    left = "".join(centred(line, 13, bold=bold) for line, bold in lines)
    document = recognised(plan_with(left, centred("KẾ HOẠCH", bold=True)))
    names = [line for line, _ in lines if line != "HỎA TỐC"]

    assert texts(document, Component.PARENT) == names[:parents]
    assert texts(document, Component.ISSUER) == names[parents:]


def test_what_a_letter_is_about_may_go_on_in_the_next_line() -> None:
    about = centred("V/v đôn đốc", 12) + centred("gửi biểu mẫu", 12)
    right = centred(NATION, 13, bold=True) + centred(MOTTO, bold=True)
    head = table([[ISSUER, right], [centred("Số: 5/UBND-VP", 13) + about, centred(DATE)]], (3600, 5700))

    document = recognised(docx(head, text("Nội dung của văn bản.")))

    assert texts(document, Component.ABOUT) == ["V/v đôn đốc", "gửi biểu mẫu"]


def test_an_abstract_ends_at_the_legal_bases() -> None:
    title = "".join(
        centred(line, bold=True)
        for line in ("QUYẾT ĐỊNH", "Về việc tặng", "Giấy khen", "Căn cứ Luật Thi đua;")
    )

    assert texts(recognised(plan_with(ISSUER, title)), Component.ABSTRACT) == ["Về việc tặng", "Giấy khen"]
