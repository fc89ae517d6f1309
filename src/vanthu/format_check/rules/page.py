"""Paper size, margins, letters. Source: NĐ 30/2020/NĐ-CP, PL I, I.1-I.4."""

# ruff: noqa: E501 - a rule of the table stays on its line

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from lxml import etree

from vanthu.diagnostics import Diagnostic, Severity
from vanthu.format_check.edits import LettersEdit, SectionEdit, TextEdit
from vanthu.format_check.recognise import RecognisedDocument, whole
from vanthu.format_check.recognise.word_patterns import decimal
from vanthu.format_check.rules.rule import WHOLE_DOCUMENT, FormatRule, section_place
from vanthu.translate import tr

A4 = (210.0, 297.0)
"""mm"""

NEAR_MM = 0.3
"""Rounding of twips and of programs that measure in inches."""

MARGINS = {"top": (20, 25), "bottom": (20, 25), "left": (30, 35), "right": (15, 20)}
"""mm: from, to."""

SIDES = {"top": "trên", "bottom": "dưới", "left": "trái", "right": "phải"}
FONT = "Times New Roman"
LEGACY = (".vn", "vni-", "vni ", "vntime", "tcvn")
"""How fonts begin whose letters are no Unicode."""

SIGN_FONTS = frozenset({"symbol", "wingdings", "wingdings 2", "wingdings 3", "webdings"})
"""Fonts of signs: boxes to tick, arrows. They stand for no letters."""


def paper_size(rule: FormatRule, document: RecognisedDocument) -> Iterator[Diagnostic]:
    """PAGE.A4.SIZE."""
    for number, section in enumerate(document.contents.sections, start=1):
        sides = sorted((section.width, section.height))
        if any(abs(have - want) > 1 for have, want in zip(sides, A4, strict=True)):
            yield rule.breach(
                section_place(number),
                f"{decimal(section.width)} × {decimal(section.height)} mm",
                "210 × 297 mm",
                (SectionEdit(section.element, a4=True),),
            )


def orientation(rule: FormatRule, document: RecognisedDocument) -> Iterator[Diagnostic]:
    """PAGE.A4.ORIENTATION: across only with tables, or in an appendix."""
    appended = {p.section for appendix in document.appendices for p in (appendix.first, *appendix.text)}
    across = appended | {table.section for table in document.ruled_tables}
    for number, section in enumerate(document.contents.sections):
        if section.landscape and number not in across:
            yield rule.breach(
                section_place(number + 1), tr("khổ ngang"), tr("khổ dọc (khổ ngang chỉ khi có bảng, biểu)")
            )


def margins(rule: FormatRule, document: RecognisedDocument) -> Iterator[Diagnostic]:
    """PAGE.MARGINS."""
    for number, section in enumerate(document.contents.sections, start=1):
        for side, (least, most) in MARGINS.items():
            have = getattr(section, side)
            if not least - NEAR_MM <= have <= most + NEAR_MM:
                yield rule.breach(
                    section_place(number),
                    tr("lề {side} {mm} mm", side=tr(SIDES[side]), mm=decimal(have)),
                    tr("{least} đến {most} mm", least=least, most=most),
                    (SectionEdit(section.element, {side: least if have < least else most}),),
                )


def fonts(rule: FormatRule, document: RecognisedDocument) -> Iterator[Diagnostic]:
    """PAGE.FONT.NAME: the fonts in which visible letters are set, their automatic numbers too."""
    for paragraph in document.texts():
        runs: dict[str, list[etree._Element]] = {}
        for piece in paragraph.runs:
            for font in piece.format.fonts(piece.text):
                runs.setdefault(font, []).append(piece.element)
        for font in paragraph.label_format.fonts(paragraph.label):
            runs.setdefault(font, [])
        for font in filter(_is_wrong, runs):
            legacy = font.lower().startswith(LEGACY)
            yield rule.breach(
                whole(paragraph),
                (tr("phông {font} (bảng mã cũ)") if legacy else tr("phông {font}")).format(font=font),
                FONT,
                (LettersEdit(tuple(runs[font]), font=True),) if runs[font] and not legacy else (),
            )


def _is_wrong(font: str) -> bool:
    return font.lower() not in {FONT.lower(), *SIGN_FONTS}


def hidden_fonts(rule: FormatRule, document: RecognisedDocument) -> Iterator[Diagnostic]:
    """PAGE.FONT.SLOTS: fonts for other scripts, which show only when such letters are typed."""
    letters = [piece.format for paragraph in document.texts() for piece in paragraph.runs]
    other = sorted(set(filter(_is_wrong, (font for each in letters for font in (each.east_asia, each.cs)))))
    if other:
        yield rule.breach(WHOLE_DOCUMENT, tr("phông {font}", font=", ".join(other[:4])), FONT)


def colours(rule: FormatRule, document: RecognisedDocument) -> Iterator[Diagnostic]:
    """PAGE.FONT.COLOUR."""
    for paragraph in document.texts():
        pieces = [p for p in paragraph.runs if p.text.strip() and not p.format.black]
        if pieces:
            yield rule.breach(
                whole(paragraph),
                tr("chữ màu {colour}", colour=", ".join(sorted({f"#{p.format.colour}" for p in pieces}))),
                tr("chữ màu đen"),
                (LettersEdit(tuple(p.element for p in pieces), black=True),),
            )


def unicode_form(rule: FormatRule, document: RecognisedDocument) -> Iterator[Diagnostic]:
    """PAGE.FONT.UNICODE: whole letters, not letters and marks apart."""
    for paragraph in document.texts():
        if not unicodedata.is_normalized("NFC", paragraph.text):
            holders = [(start, t.text or "") for piece in paragraph.runs for start, t in piece.texts]
            yield rule.breach(
                whole(paragraph),
                tr("Unicode tổ hợp (dấu rời)"),
                tr("Unicode dựng sẵn"),
                [
                    TextEdit(paragraph, start, start + len(words), unicodedata.normalize("NFC", words))
                    for start, words in holders
                ],
            )


RULES = (
    FormatRule("PAGE.A4.SIZE", "Khổ giấy A4 (210 × 297 mm)", "PL I, I.1", paper_size, fixable=True),
    FormatRule("PAGE.A4.ORIENTATION", "Trình bày theo chiều dài khổ A4; chiều rộng chỉ khi có bảng, biểu", "PL I, I.2", orientation),
    FormatRule("PAGE.MARGINS", "Lề trên, dưới 20 đến 25 mm; trái 30 đến 35 mm; phải 15 đến 20 mm", "PL I, I.3", margins, fixable=True),
    FormatRule("PAGE.FONT.NAME", "Phông chữ Times New Roman", "PL I, I.4", fonts, fixable=True),
    FormatRule("PAGE.FONT.SLOTS", "Phông dự phòng cho chữ nước ngoài cũng là Times New Roman", "PL I, I.4", hidden_fonts, Severity.NOTE),
    FormatRule("PAGE.FONT.COLOUR", "Chữ màu đen", "PL I, I.4", colours, fixable=True),
    FormatRule("PAGE.FONT.UNICODE", "Bộ mã Unicode dựng sẵn (TCVN 6909:2001)", "PL I, I.4", unicode_form, fixable=True),
)  # fmt: skip
