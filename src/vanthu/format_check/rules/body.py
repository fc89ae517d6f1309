"""Legal bases, paragraphs of the text, its end. Source: NĐ 30/2020/NĐ-CP, PL I, II.6."""

# ruff: noqa: E501 - a rule of the table stays on its line

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from vanthu.diagnostics import Diagnostic
from vanthu.docx.fonts import FontStyle, text_width
from vanthu.docx.model import TWIPS_PER_MM, Paragraph, WordDocument
from vanthu.format_check.edits import ParagraphEdit, TextEdit
from vanthu.format_check.recognise import Component, DocumentForm, RecognisedDocument, TextSegment, keywords
from vanthu.format_check.recognise.word_patterns import decimal, folded, has_letters, is_form_blank
from vanthu.format_check.rules.rule import RULED_FORMS, WITH_HEAD, Check, FormatRule, Presence
from vanthu.format_check.rules.typefaces import align_of
from vanthu.translate import tr

INDENTS_MM = (10.0, 12.7)
NEAR_MM = 0.5
"""By how much an indent may miss: Word's own ruler goes by eighths of an inch or 0.25 cm."""

LEAST_APART = 6.0
"""pt between paragraphs."""

LINES = (1.0, 1.5)
NEAR_LINES = 0.06
"""Share of a line by which spacing may miss: `exactly 16 pt` of 14 pt letters is 0.99 of a single line."""

TEXT = (Component.BODY, Component.CLAUSE, Component.POINT, Component.ARTICLE, Component.LEGAL_BASIS)
INDENTED = (Component.BODY, Component.CLAUSE, Component.POINT, Component.SECTION, Component.LEGAL_BASIS)
WITH_TEXT = WITH_HEAD | {DocumentForm.UNKNOWN}
END = "./."


def bases_ends(rule: FormatRule, document: RecognisedDocument) -> Iterator[Diagnostic]:
    """BODY.LEGAL_BASES.END: `;` each, the last `.`."""
    bases = document.all(Component.LEGAL_BASIS)
    for segment in bases:
        text, wanted = segment.text, "." if segment is bases[-1] else ";"
        open_yet = is_form_blank(text) or not has_letters(text[len("Căn cứ") :])
        if not open_yet and (not text.endswith(wanted) or text.endswith(END)):
            yield ending(rule, segment, wanted)


def ending(rule: FormatRule, segment: TextSegment, wanted: str) -> Diagnostic:
    """A line ends otherwise than with the mark that is wanted."""
    found, proposed = (tr("cuối dòng “{end}”", end=end) for end in (segment.text[-1:], wanted))
    return rule.breach(segment, found, proposed, (ended(segment, wanted),))


def ended(segment: TextSegment, mark: str) -> TextEdit:
    """Another sign at the end of a segment, in the place of those that stand there."""
    words = segment.raw.rstrip()
    return TextEdit.within(segment, mark, len(words.rstrip(" .,;:/\u00a0")), len(words))


def bases_lines(rule: FormatRule, document: RecognisedDocument) -> Iterator[Diagnostic]:
    """BODY.LEGAL_BASES.LINES: one each line."""
    for segment in document.all(Component.LEGAL_BASIS):
        if re.search(r"[;.]\s*Căn cứ\s", segment.text):
            yield rule.breach(segment, tr("nhiều căn cứ chung một đoạn"), tr("mỗi căn cứ một dòng"))


def _running(document: RecognisedDocument, components: tuple[Component, ...]) -> Iterator[TextSegment]:
    """The paragraphs of the text that say something; not the dots of a form, not cells."""
    for component, segment in document.items:
        paragraph = segment.paragraph
        beside = paragraph.cell is not None or paragraph.box or is_form_blank(segment.text)
        if component in components and not beside:
            yield segment


def align(rule: FormatRule, document: RecognisedDocument) -> Iterator[Diagnostic]:
    """BODY.TEXT.ALIGN: told only where a line is full: a single line looks the same either way."""
    for segment in _running(document, TEXT):
        paragraph = segment.paragraph
        if paragraph.format.align != "both" and _has_full_line(paragraph):
            yield rule.breach(
                segment,
                tr("canh {align}", align=align_of(paragraph.format.align)),
                tr("canh đều hai lề"),
                (ParagraphEdit(paragraph.element, align="both"),),
            )


def _has_full_line(paragraph: Paragraph) -> bool:
    if paragraph.width is None or not paragraph.runs:
        return False
    look = paragraph.runs[0].format
    width = text_width(paragraph.text, FontStyle(look.size_pt, look.bold, look.italic))
    return width > paragraph.width


def indent(*components: Component) -> Check:
    """The first line of components stands in from the edge."""

    def check(rule: FormatRule, document: RecognisedDocument) -> Iterator[Diagnostic]:
        for segment in _running(document, components):
            if segment.paragraph.format.align not in {"center", "right"}:
                yield from _indent(rule, document.contents, segment)

    return check


def _indent(rule: FormatRule, contents: WordDocument, segment: TextSegment) -> Iterator[Diagnostic]:
    paragraph, wanted = segment.paragraph, tr("lùi đầu dòng 10 mm hoặc 12,7 mm")
    spaces = re.match(r"[ \u00a0]{2,}", paragraph.text)
    begin = first_letter(contents, paragraph) / TWIPS_PER_MM
    nearest = INDENTS_MM[1] if spaces else min(INDENTS_MM, key=lambda want: abs(want - begin))
    edit = ParagraphEdit(paragraph.element, first=round(nearest * TWIPS_PER_MM))
    if spaces:
        yield rule.breach(
            segment,
            tr("lùi đầu dòng bằng dấu cách"),
            wanted,
            (TextEdit(paragraph, 0, spaces.end(), ""), edit),
        )
    elif abs(begin - nearest) > NEAR_MM:
        tabbed = paragraph.text.startswith("\t") or bool(paragraph.label)
        yield rule.breach(
            segment, tr("lùi đầu dòng {mm} mm", mm=decimal(begin)), wanted, () if tabbed else (edit,)
        )


def first_letter(contents: WordDocument, paragraph: Paragraph) -> float:
    """Where the first letter stands, in twips from the edge of the text; tabs before it counted."""
    place = paragraph.format.first_line(paragraph.size_pt)
    for sign in paragraph.text:
        if sign != "\t" or paragraph.label:
            break
        stops = [stop for stop in paragraph.format.tabs if stop > place + 1]
        hanging = [paragraph.format.left] if paragraph.format.left > place + 1 else []
        following = (place // contents.tab + 1) * contents.tab
        place = min([*stops, *hanging], default=following)
    return place


def apart(rule: FormatRule, document: RecognisedDocument) -> Iterator[Diagnostic]:
    """BODY.TEXT.SPACING: at least 6 pt between two paragraphs of the text."""
    for upper, lower in pairwise(_running(document, (*TEXT, Component.SECTION))):
        one, other = upper.paragraph, lower.paragraph
        space = between(one, other)
        if other.number == one.number + 1 and space < LEAST_APART - 0.1:
            yield rule.breach(
                lower,
                tr("cách đoạn trên {apart} pt", apart=decimal(space)),
                tr("cách tối thiểu 6 pt"),
                [ParagraphEdit(each.element, after=LEAST_APART) for each in (one, other)],
            )


def between(one: Paragraph, other: Paragraph) -> float:
    """Space in pt between two paragraphs; those of one style that asks for it stand without."""
    same = one.format.contextual and other.format.contextual and one.format == other.format
    return 0.0 if same else one.format.after_pt + other.format.before_pt


def lines(rule: FormatRule, document: RecognisedDocument) -> Iterator[Diagnostic]:
    """BODY.TEXT.LINE: single to 1.5."""
    for segment in _running(document, (*TEXT, Component.SECTION)):
        have = segment.paragraph.format.lines(segment.paragraph.size_pt)
        if not LINES[0] - NEAR_LINES <= have <= LINES[1] + NEAR_LINES:
            yield rule.breach(
                segment,
                tr("dãn dòng {lines}", lines=f"{have:.2f}".replace(".", ",")),
                tr("dãn dòng từ dòng đơn đến 1,5"),
                (ParagraphEdit(segment.paragraph.element, lines=LINES[0] if have < LINES[0] else LINES[1]),),
            )


def end(rule: FormatRule, document: RecognisedDocument) -> Iterator[Diagnostic]:
    """BODY.END: the text ends `./.`."""
    aside = {Component.LINE, Component.DECIDES}
    texts = [(component, s) for component, s in document.items if component not in aside and s.text]
    if not texts:
        return
    component, last = texts[-1]
    in_table, is_ended = component is Component.CELL, last.text.endswith(END)
    if any(s.text.endswith(END) for component, s in texts if component is not Component.CELL):
        if not in_table and not is_ended:
            yield rule.breach(last, tr("“./.” không ở cuối cùng"), tr("kết thúc bằng “./.”"))
    elif in_table:
        yield rule.undecided(last, tr("nội dung kết thúc bằng bảng, không thấy “./.”"))
    else:
        yield rule.breach(
            last,
            tr("kết thúc bằng “{end}”", end=last.text[-3:]),
            tr("kết thúc bằng “./.”"),
            () if is_form_blank(last.text) else (ended(last, END),),
        )


def one_power(rule: FormatRule, document: RecognisedDocument) -> Iterator[Diagnostic]:
    """SIGN.AUTHORITY.POWER: who decides and how it is signed belong together (form 1.2, note 6)."""
    authority = document.first(Component.AUTHORITY)
    first = document.first(Component.SIGN_AUTHORITY)
    if authority is None or first is None or is_form_blank(first.text):
        return
    decider, signed = folded(authority.text), folded(first.text)
    collective = keywords.POWER.match(signed) is not None and signed.startswith(("TM", "T.M", "T/M"))
    if decider.startswith(("CHU TICH", "GIAM DOC", "HIEU TRUONG", "TRUONG")) and collective:
        yield rule.breach(
            first, first.text, tr("thẩm quyền của {decider}: không ghi “TM.”", decider=authority.text)
        )
    if decider.startswith(("UY BAN NHAN DAN", "UBND", "HOI DONG NHAN DAN")) and not collective:
        yield rule.breach(first, first.text, tr("thẩm quyền của tập thể: ghi “TM.”"))


RULES = (
    FormatRule("BODY.LEGAL_BASES.PRESENT", "Quyết định có căn cứ ban hành", "PL I, II.6a", Presence(Component.LEGAL_BASIS, "không thấy căn cứ ban hành", "Căn cứ …;"), forms=frozenset({DocumentForm.DECISION})),
    FormatRule("BODY.LEGAL_BASES.END", "Cuối mỗi căn cứ có dấu “;”, căn cứ cuối cùng “.”", "PL I, II.6a", bases_ends, fixable=True),
    FormatRule("BODY.LEGAL_BASES.LINES", "Mỗi căn cứ một dòng", "PL I, II.6a", bases_lines),
    FormatRule("BODY.TEXT.ALIGN", "Nội dung canh đều hai lề", "PL I, II.6e", align, fixable=True, forms=WITH_TEXT),
    FormatRule("BODY.TEXT.INDENT", "Chữ đầu dòng lùi vào 10 mm hoặc 12,7 mm", "PL I, II.6e", indent(*INDENTED), fixable=True, forms=WITH_TEXT),
    FormatRule("BODY.TEXT.SPACING", "Khoảng cách giữa các đoạn tối thiểu 6 pt", "PL I, II.6e", apart, fixable=True, forms=WITH_TEXT),
    FormatRule("BODY.TEXT.LINE", "Khoảng cách dòng từ dòng đơn đến 1,5", "PL I, II.6e", lines, fixable=True, forms=WITH_TEXT),
    FormatRule("BODY.ARTICLES.INDENT", "“Điều” lùi đầu dòng 10 mm hoặc 12,7 mm", "PL I, II.6đ", indent(Component.ARTICLE), fixable=True),
    FormatRule("BODY.END", "Nội dung kết thúc bằng “./.”", "PL III, mẫu 1.1 đến 1.9", end, fixable=True, forms=RULED_FORMS - {DocumentForm.APPENDIX}),
    FormatRule("SIGN.AUTHORITY.POWER", "Quyền hạn ký hợp với thẩm quyền ban hành", "PL I, II.7b; PL III, mẫu 1.2", one_power),
)  # fmt: skip
