"""Legal bases, paragraphs of the text, its end. Source: NĐ 30/2020/NĐ-CP, PL I, II.6."""

# ruff: noqa: E501 - a rule of the table stays on its line

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from vanthu.docx.document import Contents, Paragraph
from vanthu.docx.sections import TWIPS_PER_MM
from vanthu.docx.styles import Look
from vanthu.docx.text_width import text_width
from vanthu.format_check.edits import ParagraphEdit, TextEdit
from vanthu.format_check.recognise import keywords
from vanthu.format_check.recognise.component_types import Component, DocumentForm
from vanthu.format_check.recognise.recognise_document import RecognisedDocument
from vanthu.format_check.recognise.segments import TextSegment
from vanthu.format_check.recognise.word_patterns import decimal, folded, has_letters, is_form_blank
from vanthu.format_check.rules.rule import NOWHERE, RULED_FORMS, Breach, FormatRule, Outcome, Undecided, at
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
WITH_TEXT = frozenset(
    {
        DocumentForm.DECISION,
        DocumentForm.NAMED,
        DocumentForm.LETTER,
        DocumentForm.MINUTES,
        DocumentForm.UNKNOWN,
    }
)
END = "./."


def bases_present(document: RecognisedDocument) -> Iterator[Outcome]:
    """BODY.LEGAL_BASES.PRESENT."""
    if not document.all(Component.LEGAL_BASIS):
        yield Breach(NOWHERE, tr("không thấy căn cứ ban hành"), "Căn cứ …;")


def bases_ends(document: RecognisedDocument) -> Iterator[Outcome]:
    """BODY.LEGAL_BASES.END: `;` each, the last `.`."""
    bases = document.all(Component.LEGAL_BASIS)
    for segment in bases:
        if is_form_blank(segment.text) or not has_letters(segment.text[len("Căn cứ") :]):
            continue
        wanted = "." if segment is bases[-1] else ";"
        text = segment.text.rstrip()
        if text.endswith(wanted) and not text.endswith(END):
            continue
        yield Breach(
            at(segment),
            tr("cuối dòng “{end}”").format(end=text[-1:]),
            tr("cuối dòng “{end}”").format(end=wanted),
            (ended(segment, wanted),),
        )


def ended(segment: TextSegment, mark: str) -> TextEdit:
    """Another sign at the end of a segment, in the place of those that stand there."""
    words = segment.raw.rstrip()
    kept = len(words.rstrip(" .,;:/\u00a0"))
    return TextEdit(segment.paragraph, segment.start + kept, segment.start + len(words), mark)


def bases_lines(document: RecognisedDocument) -> Iterator[Outcome]:
    """BODY.LEGAL_BASES.LINES: one each line."""
    for segment in document.all(Component.LEGAL_BASIS):
        if re.search(r"[;.]\s*Căn cứ\s", segment.text):
            yield Breach(at(segment), tr("nhiều căn cứ chung một đoạn"), tr("mỗi căn cứ một dòng"))


def _running(
    document: RecognisedDocument, components: tuple[Component, ...]
) -> Iterator[tuple[Component, TextSegment]]:
    """The paragraphs of the text that say something; not the dots of a form, not cells."""
    for component, segment in document.items:
        paragraph = segment.paragraph
        if (
            component in components
            and paragraph.cell is None
            and not paragraph.box
            and not is_form_blank(segment.text)
        ):
            yield component, segment


def align(document: RecognisedDocument) -> Iterator[Outcome]:
    """BODY.TEXT.ALIGN: told only where a line is full: a single line looks the same either way."""
    for _, segment in _running(document, TEXT):
        paragraph = segment.paragraph
        if paragraph.setting.align == "both" or not _has_full_line(paragraph):
            continue
        yield Breach(
            at(segment),
            tr("canh {align}").format(align=align_of(paragraph.setting.align)),
            tr("canh đều hai lề"),
            (ParagraphEdit(paragraph.element, align="both"),),
        )


def _has_full_line(paragraph: Paragraph) -> bool:
    if paragraph.width is None or not paragraph.pieces:
        return False
    look = paragraph.pieces[0].letters
    width = text_width(paragraph.text, Look(look.size_pt, look.bold, look.italic))
    return width > paragraph.width


def indent(document: RecognisedDocument) -> Iterator[Outcome]:
    """BODY.TEXT.INDENT."""
    for _, segment in _running(document, INDENTED):
        yield from _indent(document, segment)


def article_indent(document: RecognisedDocument) -> Iterator[Outcome]:
    """BODY.ARTICLES.INDENT."""
    for _, segment in _running(document, (Component.ARTICLE,)):
        yield from _indent(document, segment)


def _indent(document: RecognisedDocument, segment: TextSegment) -> Iterator[Outcome]:
    paragraph = segment.paragraph
    if paragraph.setting.align in {"center", "right"}:
        return
    spaces = re.match(r"[ \u00a0]{2,}", paragraph.text)
    if spaces:
        fixes = (
            TextEdit(paragraph, 0, spaces.end(), ""),
            ParagraphEdit(paragraph.element, first=_twips(INDENTS_MM[1])),
        )
        yield Breach(
            at(segment), tr("lùi đầu dòng bằng dấu cách"), tr("lùi đầu dòng 10 mm hoặc 12,7 mm"), fixes
        )
        return
    begin = first_letter(document.contents, paragraph) / TWIPS_PER_MM
    if not any(abs(begin - want) <= NEAR_MM for want in INDENTS_MM):
        tabbed = paragraph.text.startswith("\t") or bool(paragraph.label)
        fix = ParagraphEdit(
            paragraph.element, first=_twips(min(INDENTS_MM, key=lambda want: abs(want - begin)))
        )
        yield Breach(
            at(segment),
            tr("lùi đầu dòng {mm} mm").format(mm=decimal(begin)),
            tr("lùi đầu dòng 10 mm hoặc 12,7 mm"),
            () if tabbed else (fix,),
        )


def _twips(mm: float) -> float:
    return round(mm * TWIPS_PER_MM)


def first_letter(contents: Contents, paragraph: Paragraph) -> float:
    """Where the first letter stands, in twips from the edge of the text; tabs before it counted."""
    place = paragraph.setting.first_line(paragraph.size_pt)
    for sign in paragraph.text:
        if sign != "\t" or paragraph.label:
            break
        stops = [stop for stop in paragraph.setting.tabs if stop > place + 1]
        hanging = [paragraph.setting.left] if paragraph.setting.left > place + 1 else []
        following = (place // contents.tab + 1) * contents.tab
        place = min([*stops, *hanging], default=following)
    return place


def apart(document: RecognisedDocument) -> Iterator[Outcome]:
    """BODY.TEXT.SPACING: at least 6 pt between two paragraphs of the text."""
    running = [segment for _, segment in _running(document, (*TEXT, Component.SECTION))]
    for upper, lower in pairwise(running):
        one, other = upper.paragraph, lower.paragraph
        if other.number != one.number + 1:
            continue
        space = between(one, other)
        if space < LEAST_APART - 0.1:
            yield Breach(
                at(lower),
                tr("cách đoạn trên {apart} pt").format(apart=decimal(space)),
                tr("cách tối thiểu 6 pt"),
                (
                    ParagraphEdit(one.element, after=LEAST_APART),
                    ParagraphEdit(other.element, after=LEAST_APART),
                ),
            )


def between(one: Paragraph, other: Paragraph) -> float:
    """Space in pt between two paragraphs; those of one style that asks for it stand without."""
    same = one.setting.contextual and other.setting.contextual and one.setting == other.setting
    return 0.0 if same else one.setting.after_pt + other.setting.before_pt


def lines(document: RecognisedDocument) -> Iterator[Outcome]:
    """BODY.TEXT.LINE: single to 1.5."""
    for _, segment in _running(document, (*TEXT, Component.SECTION)):
        have = segment.paragraph.setting.lines(segment.paragraph.size_pt)
        if not LINES[0] - NEAR_LINES <= have <= LINES[1] + NEAR_LINES:
            yield Breach(
                at(segment),
                tr("dãn dòng {lines}").format(lines=f"{have:.2f}".replace(".", ",")),
                tr("dãn dòng từ dòng đơn đến 1,5"),
                (ParagraphEdit(segment.paragraph.element, lines=LINES[0] if have < LINES[0] else LINES[1]),),
            )


def end(document: RecognisedDocument) -> Iterator[Outcome]:
    """BODY.END: the text ends `./.`."""
    texts = [
        (component, s)
        for component, s in document.items
        if component not in {Component.LINE, Component.DECIDES} and s.text
    ]
    if not texts:
        return
    if any(s.text.rstrip().endswith(END) for component, s in texts if component is not Component.CELL):
        component, last = texts[-1]
        if component is not Component.CELL and not last.text.rstrip().endswith(END):
            yield Breach(at(last), tr("“./.” không ở cuối cùng"), tr("kết thúc bằng “./.”"))
        return
    component, last = texts[-1]
    if component is Component.CELL:
        yield Undecided(at(last), tr("nội dung kết thúc bằng bảng, không thấy “./.”"))
        return
    text = last.text.rstrip()
    yield Breach(
        at(last),
        tr("kết thúc bằng “{end}”").format(end=text[-3:]),
        tr("kết thúc bằng “./.”"),
        () if is_form_blank(text) else (ended(last, END),),
    )


def one_power(document: RecognisedDocument) -> Iterator[Outcome]:
    """SIGN.AUTHORITY.POWER: who decides and how it is signed belong together (form 1.2, note 6)."""
    authority = document.first(Component.AUTHORITY)
    first = document.first(Component.SIGN_AUTHORITY)
    if authority is None or first is None or is_form_blank(first.text):
        return
    decider, signed = folded(authority.text), folded(first.text)
    collective = keywords.POWER.match(signed) is not None and signed.startswith(("TM", "T.M", "T/M"))
    if decider.startswith(("CHU TICH", "GIAM DOC", "HIEU TRUONG", "TRUONG")) and collective:
        yield Breach(
            at(first),
            first.text,
            tr("thẩm quyền của {decider}: không ghi “TM.”").format(decider=authority.text),
        )
    if decider.startswith(("UY BAN NHAN DAN", "UBND", "HOI DONG NHAN DAN")) and not collective:
        yield Breach(at(first), first.text, tr("thẩm quyền của tập thể: ghi “TM.”"))


RULES = (
    FormatRule("BODY.LEGAL_BASES.PRESENT", "Quyết định có căn cứ ban hành", "PL I, II.6a", bases_present, forms=frozenset({DocumentForm.DECISION})),
    FormatRule("BODY.LEGAL_BASES.END", "Cuối mỗi căn cứ có dấu “;”, căn cứ cuối cùng “.”", "PL I, II.6a", bases_ends, fixable=True),
    FormatRule("BODY.LEGAL_BASES.LINES", "Mỗi căn cứ một dòng", "PL I, II.6a", bases_lines),
    FormatRule("BODY.TEXT.ALIGN", "Nội dung canh đều hai lề", "PL I, II.6e", align, fixable=True, forms=WITH_TEXT),
    FormatRule("BODY.TEXT.INDENT", "Chữ đầu dòng lùi vào 10 mm hoặc 12,7 mm", "PL I, II.6e", indent, fixable=True, forms=WITH_TEXT),
    FormatRule("BODY.TEXT.SPACING", "Khoảng cách giữa các đoạn tối thiểu 6 pt", "PL I, II.6e", apart, fixable=True, forms=WITH_TEXT),
    FormatRule("BODY.TEXT.LINE", "Khoảng cách dòng từ dòng đơn đến 1,5", "PL I, II.6e", lines, fixable=True, forms=WITH_TEXT),
    FormatRule("BODY.ARTICLES.INDENT", "“Điều” lùi đầu dòng 10 mm hoặc 12,7 mm", "PL I, II.6đ", article_indent, fixable=True),
    FormatRule("BODY.END", "Nội dung kết thúc bằng “./.”", "PL III, mẫu 1.1 đến 1.9", end, fixable=True, forms=RULED_FORMS - {DocumentForm.APPENDIX}),
    FormatRule("SIGN.AUTHORITY.POWER", "Quyền hạn ký hợp với thẩm quyền ban hành", "PL I, II.7b; PL III, mẫu 1.2", one_power),
)  # fmt: skip
