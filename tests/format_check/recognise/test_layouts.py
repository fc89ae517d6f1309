"""Heads and signatures as clerks set them: tables, tabs, spaces, text boxes, plain lines; and their lines."""

# ruff: noqa: E501 - a piece of XML, a case, stays on its line

from __future__ import annotations

import pytest
from tests.format_check import samples
from tests.format_check.breaking import broken, flattened, undrawn, xml
from tests.format_check.samples import DATE, MOTTO, NATION
from tests.format_check.typed import box, centred, docx, drawn, drawn_vml, p, run, text

from vanthu.docx.package import unpack
from vanthu.format_check.check_document import FormatReport, check
from vanthu.format_check.recognise.component_types import Component

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


def found(report: FormatReport, component: Component) -> list[str]:
    return [segment.text for segment in report.document.all(component)]


@pytest.mark.parametrize("name", HEADS)
def test_the_parts_of_a_head_are_known_however_it_is_set(name: str) -> None:
    report = check(with_head(HEADS[name]), name)

    assert found(report, Component.NATION) == [NATION]
    assert found(report, Component.MOTTO) == [MOTTO]
    assert found(report, Component.ISSUER) == ["ỦY BAN NHÂN DÂN", "XÃ KHÁNH CƯ"]
    assert found(report, Component.NUMBER) == [NUMBER]
    assert found(report, Component.PLACE_DATE) == [DATE]
    assert found(report, Component.TYPE) == ["QUYẾT ĐỊNH"]


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


@pytest.mark.parametrize(
    ("line", "rules"),
    [
        (drawn(62), set()),
        (drawn_vml(62), set()),
        (drawn(30), {"HEAD.MOTTO.LINE"}),
        (drawn_vml(90), {"HEAD.MOTTO.LINE"}),
        (
            drawn(62).replace("</wps:spPr>", '<a:ln><a:prstDash val="dash"/></a:ln></wps:spPr>'),
            {"HEAD.MOTTO.LINE"},
        ),
    ],
    ids=["drawn", "drawn by Word 2007", "short", "long", "dashed"],
)
def test_a_drawn_line_is_measured(line: str, rules: set[str]) -> None:
    changed = broken(
        samples.DECISION, undrawn(MOTTO), xml(f"{MOTTO}</w:t></w:r>", f"{MOTTO}</w:t></w:r>{line}")
    )

    assert {breach.code for breach in check(changed, "test").breaches} == rules


def test_a_border_with_indents_is_measured() -> None:
    border = '<w:pBdr><w:bottom w:val="single" w:sz="6"/></w:pBdr><w:ind w:left="{0}" w:right="{0}"/>'

    def lined(indent: int) -> set[str]:
        line = f"</w:p><w:p><w:pPr>{border.format(indent)}</w:pPr>"
        changed = broken(
            samples.DECISION, undrawn(MOTTO), xml(f"{MOTTO}</w:t></w:r>", f"{MOTTO}</w:t></w:r>{line}")
        )
        return {breach.code for breach in check(changed, "test").breaches}

    assert lined(1000) == set()
    assert lined(0) == {"HEAD.MOTTO.LINE"}


def test_a_signature_set_by_tabs_is_known() -> None:
    end = (
        p(run("Nơi nhận:", size=12, bold=True, italic=True), run("\t"), run("CHỦ TỊCH", bold=True), more=TABS)
        + p(run("- Như Điều 2;", size=11))
        + p(run("- Lưu: VT.", size=11))
        + p() * 3
        + p(run("\t\tVũ Bình Minh", bold=True), more=TABS)
    )
    document = unpack(samples.DECISION, "test")["word/document.xml"].decode()
    body = document.split("<w:body>", 1)[1].rsplit("<w:tbl>", 1)[0]
    report = check(docx(body, end), "tabs")

    assert found(report, Component.SIGN_AUTHORITY) == ["CHỦ TỊCH"]
    assert found(report, Component.SIGN_NAME) == ["Vũ Bình Minh"]
    assert found(report, Component.RECIPIENT) == ["- Như Điều 2;", "- Lưu: VT."]
    assert report.breaches == ()


def test_a_signature_in_lines_is_known() -> None:
    report = check(broken(samples.LETTER, flattened("Nơi nhận")), "lines")

    assert found(report, Component.SIGN_AUTHORITY) == ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]
    assert found(report, Component.SIGN_NAME) == ["Vũ Bình Minh"]
    assert found(report, Component.RECIPIENT) == ["- Như trên;", "- Lưu: VT."]


def test_numbers_that_word_puts_are_read() -> None:
    levels = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1)"/></w:lvl>'
    numbering = f'<w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    points = "".join(
        p(run(f"Nội dung thứ {place};"), align="both", after=6, first=12.7,
          more='<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
        for place in range(5)
    )  # fmt: skip
    report = check(docx(samples.head("Số: 45/KH-UBND"), samples.title("KẾ HOẠCH", "Phát động thi đua", 14), points,
                        text("Trên đây là Kế hoạch./."), samples.ending("- Các thôn;", "- Lưu: VT."),
                        numbering=numbering), "list")  # fmt: skip

    wrong = [(b.read, b.proposed) for b in report.breaches if b.code == "BODY.OUTLINE.LETTERS"]
    assert wrong == [("e)", "đ)")]
