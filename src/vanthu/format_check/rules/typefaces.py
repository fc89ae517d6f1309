"""Size, cut, capitals and alignment of each part: one table, a rule for each thing that it fixes.

Source: the table of NĐ 30/2020/NĐ-CP, PL I, V, and the items of II that it sums up.
"""

# ruff: noqa: E501 - a rule of the table stays on its line

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from vanthu.diagnostics import Severity
from vanthu.docx.run_format import Letters
from vanthu.format_check.edits import LettersEdit, ParagraphEdit, TextEdit
from vanthu.format_check.recognise.component_types import Component, DocumentForm
from vanthu.format_check.recognise.recognise_document import RecognisedDocument
from vanthu.format_check.recognise.segments import TextSegment
from vanthu.format_check.recognise.word_patterns import decimal, in_capitals, is_form_blank
from vanthu.format_check.rules.rule import RULED_FORMS, Breach, Check, FormatRule, Outcome, Undecided, at
from vanthu.translate import tr

CAPITALS, SMALL = "chữ in hoa", "chữ in thường"
NEAR = 0.01
"""pt by which sizes may differ: files hold half points."""


@dataclass(frozen=True, slots=True)
class Typography:
    """How a part is to look; None where nothing is said.

    Args:
        id: Begin of the rules' names.
        name: Of the part, in Vietnamese.
        sizes: From, to; pt.
        capitals: All capitals; False: not all of it.
        centred: Set in the middle of its column.
        whole: Every letter; else a part of the letters may differ for emphasis.
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
    forms: frozenset[DocumentForm] = RULED_FORMS


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


def typography_rules() -> Iterator[FormatRule]:
    """The rules of the table."""
    for typography in TYPOGRAPHIES:
        warning = Severity.ERROR if typography.whole else Severity.WARNING
        yield FormatRule(
            f"{typography.id}.SIZE",
            f"{typography.name}: cỡ chữ {_span(typography.sizes)}",
            typography.source,
            _sizes(typography),
            fixable=True,
            forms=typography.forms,
        )
        yield FormatRule(
            f"{typography.id}.STYLE",
            f"{typography.name}: kiểu chữ {_style_name(typography)}",
            typography.source,
            _style(typography),
            warning,
            fixable=True,
            forms=typography.forms,
        )
        if typography.capitals is not None:
            case = CAPITALS if typography.capitals else SMALL
            yield FormatRule(
                f"{typography.id}.CASE",
                f"{typography.name}: {case}",
                typography.source,
                _case(typography),
                fixable=typography.capitals,
                forms=typography.forms,
            )
        if typography.centred:
            yield FormatRule(
                f"{typography.id}.ALIGN",
                f"{typography.name}: canh giữa",
                typography.source,
                _align(typography),
                fixable=True,
                forms=typography.forms,
            )


def _span(sizes: tuple[float, float]) -> str:
    least, most = (decimal(size) for size in sizes)
    return least if least == most else f"{least} đến {most}"


def _style_name(typography: Typography) -> str:
    """The cut in a rule's title, in Vietnamese whatever the screen speaks."""
    return ("nghiêng" if typography.italic else "đứng") + (", đậm" if typography.bold else "")


def sizes_of(sizes: tuple[float, float]) -> str:
    """`13` or `13 đến 14`."""
    least, most = (decimal(size) for size in sizes)
    return least if least == most else tr("{least} đến {most}").format(least=least, most=most)


def style_of(bold: bool | None, italic: bool | None) -> str:
    """The name of a cut."""
    slant = tr("nghiêng") if italic else tr("đứng")
    return f"{slant}, {tr('đậm')}" if bold else slant


def case_of(capitals: bool | None) -> str:
    """The name of a case."""
    return tr(CAPITALS) if capitals else tr(SMALL)


def runs_of(segment: TextSegment) -> tuple[LettersEdit, ...]:
    """A correction of the segment's letters that changes nothing yet; none where its runs hold other letters too."""
    pieces = [
        p for p in segment.paragraph.pieces if p.start < segment.end and p.start + len(p.text) > segment.start
    ]
    spill = any(
        segment.paragraph.text[p.start : segment.start].strip()
        or segment.paragraph.text[segment.end : p.start + len(p.text)].strip()
        for p in pieces
    )
    return () if spill else (LettersEdit(tuple(p.run for p in pieces if p.letters.raised == "baseline")),)


def _sizes(typography: Typography) -> Check:
    least, most = typography.sizes

    def check(document: RecognisedDocument) -> Iterator[Outcome]:
        for segment in _worth(document, typography):
            wrong = sorted(
                {
                    seen.size_pt
                    for _, seen in segment.looks()
                    if not least - NEAR <= seen.size_pt <= most + NEAR
                }
            )
            if wrong:
                size = least if wrong[0] < least else most
                yield Breach(
                    at(segment),
                    tr("cỡ chữ {sizes}").format(sizes=", ".join(decimal(size) for size in wrong)),
                    tr("cỡ chữ {sizes}").format(sizes=sizes_of(typography.sizes)),
                    tuple(LettersEdit(fix.runs, size_pt=size) for fix in runs_of(segment)),
                )

    return check


def _style(typography: Typography) -> Check:
    def check(document: RecognisedDocument) -> Iterator[Outcome]:
        for segment in _worth(document, typography):
            looks = [letters for _, letters in segment.looks()]
            bold = _wrong([letters.bold for letters in looks], typography.bold, typography)
            italic = _wrong([letters.italic for letters in looks], typography.italic, typography)
            if bold or italic:
                yield Breach(
                    at(segment),
                    tr("kiểu chữ {style}").format(style=_found(looks)),
                    tr("kiểu chữ {style}").format(style=style_of(typography.bold, typography.italic)),
                    tuple(
                        LettersEdit(
                            fix.runs,
                            bold=typography.bold if bold else None,
                            italic=typography.italic if italic else None,
                        )
                        for fix in runs_of(segment)
                    ),
                )

    return check


def _wrong(have: Sequence[bool], wanted: bool | None, typography: Typography) -> bool:
    """Any letter is otherwise; where emphasis is allowed, all of them are."""
    if wanted is None or not have:
        return False
    differing = [each is not wanted for each in have]
    return any(differing) if typography.whole else all(differing)


def _found(looks: Sequence[Letters]) -> str:
    styles = list(dict.fromkeys(style_of(letters.bold, letters.italic) for letters in looks))
    return tr(" và ").join(styles)


def _case(typography: Typography) -> Check:
    def check(document: RecognisedDocument) -> Iterator[Outcome]:
        for segment in _worth(document, typography):
            text = segment.text
            if typography.component in {Component.SECTION, Component.ABOUT}:  # after `I.`, after `V/v`
                text = text.split(maxsplit=1)[-1]
            letters = sum(c.isalpha() for c in text)
            wrong = not in_capitals(text) if typography.capitals else in_capitals(text)
            if letters > 1 and wrong:
                fixes = _capitals(segment) if typography.capitals and len(text.split()) <= MOST_WORDS else ()
                yield Breach(
                    at(segment), case_of(not typography.capitals), case_of(typography.capitals), fixes
                )

    return check


MOST_WORDS = 20
"""Words up to which a line is surely a title: longer ones are not put in capitals without a question."""


def _capitals(segment: TextSegment) -> tuple[TextEdit, ...]:
    """The segment in capitals, run by run, so that each keeps its look."""
    fixes = []
    for piece in segment.paragraph.pieces:
        begin, end = max(segment.start, piece.start), min(segment.end, piece.start + len(piece.text))
        if begin < end:
            words = segment.paragraph.text[begin:end].upper()
            fixes.append(TextEdit(segment.paragraph, begin, end, words))
    return tuple(fixes)


def _align(typography: Typography) -> Check:
    def check(document: RecognisedDocument) -> Iterator[Outcome]:
        for segment in _worth(document, typography):
            align = segment.paragraph.setting.align
            if not segment.alone or segment.side:
                yield Undecided(
                    at(segment), tr("canh bằng dấu cách tab: chỉ nhìn trang in mới biết có giữa không")
                )
            elif align != "center":
                yield Breach(
                    at(segment),
                    tr("canh {align}").format(align=align_of(align)),
                    tr("canh giữa"),
                    (ParagraphEdit(segment.paragraph.element, align="center", first=0),),
                )

    return check


ALIGNMENTS = {"left": "trái", "right": "phải", "center": "giữa", "both": "đều hai lề"}


def align_of(align: str) -> str:
    """The name of an alignment."""
    return tr(ALIGNMENTS.get(align, align))


def _worth(document: RecognisedDocument, typography: Typography) -> Iterator[TextSegment]:
    """The segments of a part whose look says something: not the dots of a form."""
    for segment in document.all(typography.component):
        if segment.looks() and not (
            is_form_blank(segment.text)
            and typography.capitals is not None
            and typography.component is Component.ABSTRACT
        ):
            yield segment
