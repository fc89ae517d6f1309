"""Size, style, case and alignment of each component: one table, a rule for each thing that it fixes.

Source: the table of NĐ 30/2020/NĐ-CP, PL I, V, and the items of II that it sums up.
"""

# ruff: noqa: E501 - a rule of the table stays on its line

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from vanthu.diagnostics import Diagnostic, Severity
from vanthu.format_check.edits import LettersEdit, ParagraphEdit, TextEdit
from vanthu.format_check.recognise import Component, RecognisedDocument, TextSegment
from vanthu.format_check.recognise.word_patterns import decimal, in_capitals, is_form_blank
from vanthu.format_check.rules.rule import Check, FormatRule
from vanthu.translate import tr

CASES = {True: "chữ in hoa", False: "chữ in thường"}
UPRIGHT, ITALIC, BOLD = "đứng", "nghiêng", "đậm"
SPAN = "{least} đến {most}"
ALIGNMENTS = {"left": "trái", "right": "phải", "center": "giữa", "both": "đều hai lề"}
MOST_WORDS = 20
"""Words up to which a line is surely a title: longer ones are not put in capitals without a question."""

NEAR = 0.01
"""pt by which sizes may differ: files hold half points."""


@dataclass(frozen=True, slots=True)
class Typography:
    """How a component is to look; None where nothing is said.

    Args:
        id: Start of the rules' ids.
        name: Of the component, in Vietnamese.
        sizes: From, to; pt.
        capitals: All capitals; False: not all of it.
        centred: Set in the middle of its column.
        whole: Every letter must look so; else some may differ for emphasis.
    """

    component: Component
    id: str
    name: str
    source: str
    sizes: tuple[float, float]
    bold: bool | None
    italic: bool | None
    capitals: bool | None = None
    centred: bool = False
    whole: bool = True


TYPOGRAPHIES = (
    Typography(Component.NATION, "HEAD.MOTTO.NATION", "Quốc hiệu", "PL I, II.1a", (12, 13), True, False, True, centred=True),
    Typography(Component.MOTTO, "HEAD.MOTTO.MOTTO", "Tiêu ngữ", "PL I, II.1b", (13, 14), True, False, False, centred=True),
    Typography(Component.PARENT, "HEAD.ISSUER.PARENT", "Tên cơ quan chủ quản", "PL I, II.2b", (12, 13), False, False, True, centred=True),
    Typography(Component.ISSUER, "HEAD.ISSUER", "Tên cơ quan ban hành", "PL I, II.2b", (12, 13), True, False, True, centred=True),
    Typography(Component.NUMBER, "HEAD.NUMBER", "Số, ký hiệu", "PL I, II.3c", (13, 13), False, False, centred=True),
    Typography(Component.ABOUT, "HEAD.NUMBER.ABOUT", "Trích yếu công văn", "PL I, II.5b", (12, 13), False, False, False, centred=True),
    Typography(Component.PLACE_DATE, "HEAD.PLACE_DATE", "Địa danh, thời gian", "PL I, II.4c", (13, 14), False, True, False, centred=True),
    Typography(Component.TYPE, "TITLE.TYPE", "Tên loại văn bản", "PL I, II.5b", (13, 14), True, False, True, centred=True),
    Typography(Component.ABSTRACT, "TITLE.TYPE.ABSTRACT", "Trích yếu", "PL I, II.5b", (13, 14), True, False, False, centred=True),
    Typography(Component.ADDRESSEE, "RCPT.TO", "Kính gửi", "PL I, II.9d", (13, 14), False, False),
    Typography(Component.LEGAL_BASIS, "BODY.LEGAL_BASES", "Căn cứ ban hành", "PL I, II.6a", (13, 14), False, True),
    Typography(Component.DIVISION, "BODY.OUTLINE.DIVISION", "Phần, chương, mục", "PL I, II.6đ", (13, 14), True, False, centred=True),
    Typography(Component.DIVISION_TITLE, "BODY.OUTLINE.DIVISION_TITLE", "Tiêu đề phần, chương, mục", "PL I, II.6đ", (13, 14), True, False, True, centred=True),
    Typography(Component.SECTION, "BODY.OUTLINE.SECTION", "Số và tiêu đề mục (I, II…)", "PL I, V.6b", (13, 14), True, False, True),
    Typography(Component.CLAUSE, "BODY.OUTLINE.CLAUSE", "Khoản (1, 2…)", "PL I, II.6đ, V.6", (13, 14), None, False, whole=False),
    Typography(Component.POINT, "BODY.OUTLINE.POINT", "Điểm (a, b…)", "PL I, II.6đ, V.6", (13, 14), False, False, whole=False),
    Typography(Component.ARTICLE, "BODY.ARTICLES", "Điều", "PL I, II.6đ, V.6", (13, 14), None, False, whole=False),
    Typography(Component.BODY, "BODY.TEXT", "Nội dung văn bản", "PL I, II.6e", (13, 14), False, False, whole=False),
    Typography(Component.SIGN_AUTHORITY, "SIGN.AUTHORITY", "Quyền hạn, chức vụ người ký", "PL I, II.7đ", (13, 14), True, False, True, centred=True),
    Typography(Component.SIGN_NAME, "SIGN.NAME", "Họ tên người ký", "PL I, II.7đ", (13, 14), True, False, False, centred=True),
    Typography(Component.RECIPIENT_LABEL, "RCPT.LIST.LABEL", "Từ “Nơi nhận”", "PL I, II.9d", (12, 12), True, True, False),
    Typography(Component.RECIPIENT, "RCPT.LIST.ENTRY", "Tên nơi nhận", "PL I, II.9d", (11, 11), False, False),
    Typography(Component.APPENDIX_LABEL, "APPX.HEAD.LABEL", "Từ “Phụ lục”", "PL I, III.1b", (14, 14), True, False, False, centred=True),
    Typography(Component.APPENDIX_TITLE, "APPX.HEAD.TITLE", "Tên phụ lục", "PL I, III.1b", (13, 14), True, False, True, centred=True),
    Typography(Component.APPENDIX_REFERENCE, "APPX.HEAD.REFERENCE", "Dòng (Kèm theo …)", "PL I, III.1c", (13, 14), False, True, False, centred=True),
)  # fmt: skip


def _rules(typography: Typography) -> Iterator[FormatRule]:
    """The rules of an entry of the table."""
    key, name, source = typography.id, typography.name, typography.source
    style = style_of(typography.bold, typography.italic, str)
    severity = Severity.ERROR if typography.whole else Severity.WARNING
    span = sizes_of(typography.sizes, str)
    yield FormatRule(f"{key}.SIZE", f"{name}: cỡ chữ {span}", source, _sizes(typography), fixable=True)
    yield FormatRule(
        f"{key}.STYLE", f"{name}: kiểu chữ {style}", source, _style(typography), severity, fixable=True
    )
    if typography.capitals is not None:
        case, check = CASES[typography.capitals], _case(typography)
        yield FormatRule(f"{key}.CASE", f"{name}: {case}", source, check, fixable=typography.capitals)
    if typography.centred:
        yield FormatRule(f"{key}.ALIGN", f"{name}: canh giữa", source, _align(typography), fixable=True)


def sizes_of(sizes: tuple[float, float], say: Callable[[str], str] = tr) -> str:
    """`13` or `13 đến 14`, in the language of the screen, or with `str` in Vietnamese."""
    least, most = (decimal(size) for size in sizes)
    return least if least == most else say(SPAN).format(least=least, most=most)


def style_of(bold: bool | None, italic: bool | None, say: Callable[[str], str] = tr) -> str:
    """The name of a cut."""
    slant = say(ITALIC if italic else UPRIGHT)
    return f"{slant}, {say(BOLD)}" if bold else slant


def _sizes(typography: Typography) -> Check:
    least, most = typography.sizes

    def check(rule: FormatRule, document: RecognisedDocument) -> Iterator[Diagnostic]:
        for segment in _worth(document, typography):
            sizes = {letters.size_pt for letters in segment.looks()}
            wrong = sorted(size for size in sizes if not least - NEAR <= size <= most + NEAR)
            if wrong:
                yield rule.breach(
                    segment,
                    tr("cỡ chữ {sizes}", sizes=", ".join(map(decimal, wrong))),
                    tr("cỡ chữ {sizes}", sizes=sizes_of(typography.sizes)),
                    LettersEdit.within(segment, size_pt=least if wrong[0] < least else most),
                )

    return check


def _style(typography: Typography) -> Check:
    def check(rule: FormatRule, document: RecognisedDocument) -> Iterator[Diagnostic]:
        for segment in _worth(document, typography):
            looks = segment.looks()
            bold = _wrong([letters.bold for letters in looks], typography.bold, typography)
            italic = _wrong([letters.italic for letters in looks], typography.italic, typography)
            if bold or italic:
                have = dict.fromkeys(style_of(letters.bold, letters.italic) for letters in looks)
                yield rule.breach(
                    segment,
                    tr("kiểu chữ {style}", style=tr(" và ").join(have)),
                    tr("kiểu chữ {style}", style=style_of(typography.bold, typography.italic)),
                    LettersEdit.within(
                        segment,
                        bold=typography.bold if bold else None,
                        italic=typography.italic if italic else None,
                    ),
                )

    return check


def _wrong(have: Sequence[bool], wanted: bool | None, typography: Typography) -> bool:
    """Any letter is otherwise; where emphasis is allowed, all of them are."""
    if wanted is None or not have:
        return False
    differing = [each is not wanted for each in have]
    return any(differing) if typography.whole else all(differing)


def _case(typography: Typography) -> Check:
    capitals = bool(typography.capitals)

    def check(rule: FormatRule, document: RecognisedDocument) -> Iterator[Diagnostic]:
        for segment in _worth(document, typography):
            text = segment.text
            if typography.component in {Component.SECTION, Component.ABOUT}:  # after `I.`, after `V/v`
                text = text.split(maxsplit=1)[-1]
            wrong = not in_capitals(text) if capitals else in_capitals(text)
            if wrong and sum(c.isalpha() for c in text) > 1:
                yield rule.breach(
                    segment,
                    tr(CASES[not capitals]),
                    tr(CASES[capitals]),
                    _capitals(segment) if capitals and len(text.split()) <= MOST_WORDS else (),
                )

    return check


def _capitals(segment: TextSegment) -> tuple[TextEdit, ...]:
    """The segment in capitals, run by run, so that each keeps its look."""
    paragraph = segment.paragraph
    spans = [(max(segment.start, p.start), min(segment.end, p.start + len(p.text))) for p in segment.runs]
    return tuple(TextEdit(paragraph, begin, end, paragraph.text[begin:end].upper()) for begin, end in spans)


def _align(typography: Typography) -> Check:
    def check(rule: FormatRule, document: RecognisedDocument) -> Iterator[Diagnostic]:
        for segment in _worth(document, typography):
            align = segment.paragraph.format.align
            if not segment.alone or segment.side:
                yield rule.undecided(
                    segment, tr("canh bằng dấu cách tab: chỉ nhìn trang in mới biết có giữa không")
                )
            elif align != "center":
                yield rule.breach(
                    segment,
                    tr("canh {align}", align=align_of(align)),
                    tr("canh giữa"),
                    (ParagraphEdit(segment.paragraph.element, align="center", first=0),),
                )

    return check


def align_of(align: str) -> str:
    """The name of an alignment."""
    return tr(ALIGNMENTS.get(align, align))


def _worth(document: RecognisedDocument, typography: Typography) -> Iterator[TextSegment]:
    """The segments of a component whose look says something: not the dots of a form."""
    for segment in document.all(typography.component):
        blank = typography.component is Component.ABSTRACT and is_form_blank(segment.text)
        if segment.looks() and not blank:
            yield segment


RULES = tuple(rule for typography in TYPOGRAPHIES for rule in _rules(typography))
