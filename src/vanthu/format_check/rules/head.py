"""Nation line, motto, issuer, title, and the lines under them. Source: NĐ 30/2020/NĐ-CP, PL I, II.1-II.5."""

# ruff: noqa: E501 - a rule of the table stays on its line

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from vanthu.diagnostics import Diagnostic, Severity
from vanthu.format_check.edits import LettersEdit, ParagraphEdit, TextEdit
from vanthu.format_check.recognise import BY_SYMBOL, Component, DocumentForm, RecognisedDocument, TextSegment
from vanthu.format_check.recognise.separator_lines import (
    SeparatorLine,
    drawn_near,
    line_under,
    text_length,
    width_of,
)
from vanthu.format_check.recognise.word_patterns import decimal, folded, in_capitals, is_form_blank
from vanthu.format_check.rules.rule import WHOLE_DOCUMENT, WITH_HEAD, Check, FormatRule
from vanthu.translate import tr

NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
NATIONS = frozenset({NATION, "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"})
"""Both places of the mark: the decree prints `HÒA` in II.1a and `HOÀ` in form 1.6."""

MOTTO = "Độc lập - Tự do - Hạnh phúc"
LINE_ROOM = 0.08
"""Share by which a line may differ from what it should be: letters' widths are known, Word's kerning is not."""

THIRD, HALF = 1 / 3, 1 / 2
PAIRS = {12.0: 13.0, 13.0: 14.0}
"""Size of the nation line to that of motto, place and date (PL I, V, note 1)."""


def nation_text(rule: FormatRule, document: RecognisedDocument) -> Iterator[Diagnostic]:
    """HEAD.MOTTO.TEXT."""
    nation, motto = document.first(Component.NATION), document.first(Component.MOTTO)
    if nation is None:
        yield rule.breach(WHOLE_DOCUMENT, tr("không thấy Quốc hiệu"), NATION)
    elif nation.text.upper() not in NATIONS:
        yield rule.breach(nation, nation.text, NATION)
    if motto is None:
        yield rule.breach(WHOLE_DOCUMENT, tr("không thấy Tiêu ngữ"), MOTTO)
    elif motto.text != MOTTO and not in_capitals(motto.text):
        yield rule.breach(motto, motto.text, MOTTO, (TextEdit.within(motto, MOTTO),))


def nation_line(rule: FormatRule, document: RecognisedDocument) -> Iterator[Diagnostic]:
    """HEAD.MOTTO.ONE_LINE: by the letters' widths."""
    nation = document.first(Component.NATION)
    if nation is None or not nation.alone:
        return
    width, needed = nation.paragraph.width, width_of(nation)
    if width is None or "\n" in nation.paragraph.text.strip():
        yield rule.undecided(nation, tr("không biết bề rộng ô chứa Quốc hiệu"))
    elif needed > width * 1.02:
        yield rule.breach(
            nation,
            tr("dài {needed} mm trong ô rộng {width} mm", needed=decimal(needed), width=decimal(width)),
            tr("Quốc hiệu nằm trên một dòng"),
        )


def single_spacing(rule: FormatRule, document: RecognisedDocument) -> Iterator[Diagnostic]:
    """HEAD.MOTTO.SPACING: nation line and motto, parent and issuer stand one line apart."""
    pairs = ((Component.NATION, Component.MOTTO), (Component.PARENT, Component.ISSUER))
    for upper_component, lower_component in pairs:
        uppers, lower = document.all(upper_component), document.first(lower_component)
        if not uppers or lower is None or uppers[-1].paragraph is lower.paragraph:
            continue
        one, other = uppers[-1].paragraph, lower.paragraph
        lines, apart = other.format.lines(other.size_pt), one.format.after_pt + other.format.before_pt
        if one.number + 1 != other.number:
            yield rule.breach(lower, tr("có dòng xen giữa"), tr("hai dòng cách nhau dòng đơn"))
        elif lines > 1.2 or apart > 3:
            yield rule.breach(
                lower,
                tr("cách {apart} pt, dãn dòng {lines}", apart=decimal(apart), lines=decimal(lines)),
                tr("hai dòng cách nhau dòng đơn"),
                (ParagraphEdit(one.element, after=0), ParagraphEdit(other.element, before=0, lines=1)),
            )


def line(component: Component, least: float, most: float) -> Check:
    """The line under a part: there, solid, of the right length.

    Args:
        least, most: Share of the text's length.
    """

    def check(rule: FormatRule, document: RecognisedDocument) -> Iterator[Diagnostic]:
        segments = document.all(component)
        if component is Component.ABSTRACT:  # forms 1.8, 1.10: no abstract, the line stands under the type
            segments = segments or document.all(Component.TYPE)
        if not segments:
            return
        last, found = segments[-1], line_under(document, segments)
        if all(is_form_blank(segment.text) for segment in segments):
            yield rule.undecided(last, tr("dòng chữ còn để trống"))
        elif found is not None:
            yield from _line(rule, segments, found, least, most)
        elif drawn_near(document, segments):
            yield rule.undecided(last, tr("có đường kẻ vẽ rời, chưa rõ thuộc dòng chữ nào"))
        else:
            yield rule.breach(last, tr("không có đường kẻ"), _wanted(least, most))

    return check


def _line(
    rule: FormatRule, segments: Sequence[TextSegment], found: SeparatorLine, least: float, most: float
) -> Iterator[Diagnostic]:
    """What is to be said of a line that is there."""
    last, text = segments[-1], text_length(segments)
    if not found.solid:
        yield rule.breach(last, tr("đường kẻ không liền nét"), tr("đường kẻ nét liền"))
    if found.length is None or not text:
        yield rule.undecided(last, tr("không biết độ dài đường kẻ"))
        return
    room = 1 + LINE_ROOM + found.doubt
    if not least / room <= found.length / text <= most * room:
        yield rule.breach(
            last,
            tr(
                "đường kẻ dài {line} mm, dòng chữ dài {text} mm",
                line=decimal(found.length),
                text=decimal(text),
            ),
            _wanted(least, most),
        )


def _wanted(least: float, most: float) -> str:
    if least == most:
        return tr("đường kẻ dài bằng dòng chữ")
    return tr("đường kẻ dài từ 1/3 đến 1/2 dòng chữ")


def issuer_present(rule: FormatRule, document: RecognisedDocument) -> Iterator[Diagnostic]:
    """HEAD.ISSUER.PRESENT."""
    if not document.all(Component.ISSUER):
        yield rule.breach(
            WHOLE_DOCUMENT,
            tr("không thấy tên cơ quan ban hành"),
            tr("tên cơ quan ban hành ở bên trái, trên cùng"),
        )


def commune(rule: FormatRule, document: RecognisedDocument) -> Iterator[Diagnostic]:
    """HEAD.ISSUER.COMMUNE: no parent line, the name in full."""
    issuer = folded(" ".join(segment.text for segment in document.all(Component.ISSUER)))
    first, parent = document.first(Component.ISSUER), document.first(Component.PARENT)
    if re.match(r"(UY BAN NHAN DAN|UBND) (XA|PHUONG|THI TRAN|DAC KHU)\b", issuer) and parent is not None:
        yield rule.breach(parent, parent.text, tr("UBND cấp xã không ghi cơ quan chủ quản"))
    if first is not None and issuer.startswith("UBND "):
        yield rule.breach(first, "UBND", "ỦY BAN NHÂN DÂN")


def sizes_together(rule: FormatRule, document: RecognisedDocument) -> Iterator[Diagnostic]:
    """HEAD.SIZES: 12 with 13, 13 with 14."""
    sizes = [_size(segment) for segment in document.all(Component.NATION)]
    for segment in (*document.all(Component.MOTTO), *document.all(Component.PLACE_DATE)):
        have, wanted = _size(segment), PAIRS.get(sizes[0]) if sizes else None
        if wanted is not None and have != wanted and 13 <= have <= 14:
            yield rule.breach(
                segment,
                tr("cỡ {size} cùng Quốc hiệu cỡ {nation}", size=decimal(have), nation=decimal(sizes[0])),
                tr("cỡ {size}", size=decimal(wanted)),
                LettersEdit.within(segment, size_pt=wanted),
            )


def _size(segment: TextSegment) -> float:
    """Of its first visible letters, pt; 0 where it has none."""
    return next((letters.size_pt for letters in segment.looks()), 0.0)


def type_present(rule: FormatRule, document: RecognisedDocument) -> Iterator[Diagnostic]:
    """TITLE.TYPE.PRESENT."""
    if document.form is not DocumentForm.LETTER and document.first(Component.TYPE) is None:
        kind = BY_SYMBOL.get(re.split(r"[-–\s]", document.symbol)[0])
        name = kind.name if kind else tr("tên loại văn bản")
        yield rule.breach(WHOLE_DOCUMENT, tr("không thấy tên loại văn bản"), name)


def abstract_present(rule: FormatRule, document: RecognisedDocument) -> Iterator[Diagnostic]:
    """TITLE.TYPE.ABSTRACT.PRESENT: under the type, on a line of its own."""
    for kind in document.all(Component.TYPE):
        if document.inline_abstract:
            yield rule.breach(
                kind, tr("tên loại và trích yếu chung một dòng"), tr("trích yếu ngay dưới tên loại")
            )
        elif not document.all(Component.ABSTRACT) and not (document.type and document.type.bare):
            yield rule.breach(kind, tr("không thấy trích yếu"), tr("trích yếu ngay dưới tên loại"))


RULES = (
    FormatRule("HEAD.MOTTO.TEXT", "Quốc hiệu, Tiêu ngữ đúng chữ", "PL I, II.1", nation_text, fixable=True, forms=WITH_HEAD),
    FormatRule("HEAD.MOTTO.ONE_LINE", "Quốc hiệu nằm trên một dòng", "PL I, II.1, IV.2", nation_line),
    FormatRule("HEAD.MOTTO.SPACING", "Quốc hiệu và Tiêu ngữ, cơ quan chủ quản và cơ quan ban hành cách nhau dòng đơn", "PL I, II.1c, II.2b", single_spacing, fixable=True),
    FormatRule("HEAD.MOTTO.LINE", "Dưới Tiêu ngữ có đường kẻ nét liền dài bằng dòng chữ", "PL I, II.1b", line(Component.MOTTO, 1, 1)),
    FormatRule("HEAD.ISSUER.PRESENT", "Có tên cơ quan ban hành", "PL I, II.2a", issuer_present, forms=WITH_HEAD),
    FormatRule("HEAD.ISSUER.COMMUNE", "Tên cơ quan ban hành ghi đầy đủ; UBND cấp xã không có cơ quan chủ quản", "PL I, II.2a", commune),
    FormatRule("HEAD.ISSUER.LINE", "Dưới tên cơ quan có đường kẻ nét liền dài từ 1/3 đến 1/2 dòng chữ", "PL I, II.2b", line(Component.ISSUER, THIRD, HALF)),
    FormatRule("HEAD.SIZES", "Cỡ chữ đi đôi: Quốc hiệu 12 với Tiêu ngữ, ngày tháng 13; hoặc 13 với 14", "PL I, V, chú thích 1", sizes_together, Severity.WARNING, fixable=True),
    FormatRule("TITLE.TYPE.PRESENT", "Có tên loại văn bản", "PL I, II.5a", type_present, forms=WITH_HEAD),
    FormatRule("TITLE.TYPE.ABSTRACT.PRESENT", "Trích yếu ở ngay dưới tên loại", "PL I, II.5b", abstract_present, forms=WITH_HEAD),
    FormatRule("TITLE.TYPE.LINE", "Dưới trích yếu có đường kẻ nét liền dài từ 1/3 đến 1/2 dòng chữ", "PL I, II.5b", line(Component.ABSTRACT, THIRD, HALF), forms=WITH_HEAD - {DocumentForm.LETTER}),
)  # fmt: skip
