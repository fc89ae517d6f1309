"""Applies corrections to the XML of a file that was read: a copy with them, the file itself untouched.

Every property goes to the place that the schema gives it in its parent (ECMA-376, part 1, A.1).
"""

from __future__ import annotations

import copy
from collections.abc import Sequence

from lxml import etree

from vanthu.docx.model import TWIPS_PER_MM, Paragraph, WordDocument
from vanthu.docx.schema_order import ensure_child
from vanthu.docx.xml import NS, number, w
from vanthu.format_check.edits import (
    Edit,
    LettersEdit,
    ParagraphEdit,
    RowsEdit,
    SectionEdit,
    SplitEdit,
    TextEdit,
)
from vanthu.packages import pack

FONT = "Times New Roman"
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
A4_TWIPS = (11906, 16838)
LINE = 240


def corrected(contents: WordDocument, edits: Sequence[Edit]) -> bytes:
    """The file with corrections.

    Args:
        contents: The file; its XML is changed, so it is not to be used afterwards.
        edits: Made for this very reading of the file.
    """
    reworded = {edit.paragraph for edit in edits if isinstance(edit, TextEdit)}
    for edit in edits:
        match edit:
            case LettersEdit():
                for run in edit.runs:
                    _letters(run, edit)
            case SplitEdit():
                if edit.paragraph not in reworded:  # its places hold until words change; a later round comes
                    _split(edit)
            case ParagraphEdit():
                _paragraph(edit)
            case SectionEdit():
                _section(edit)
            case RowsEdit():
                for row in edit.rows:
                    ensure_child(ensure_child(row, "trPr"), "cantSplit")
    _texts([edit for edit in edits if isinstance(edit, TextEdit)])
    return pack(contents.parts())


def _letters(run: etree._Element, edit: LettersEdit) -> None:
    properties = ensure_child(run, "rPr")
    if edit.font:
        _font(ensure_child(properties, "rFonts"))
    halves = None if edit.size_pt is None else round(edit.size_pt * 2)
    for name, value in (("sz", halves), ("b", edit.bold), ("i", edit.italic)):
        if value is not None:
            for each in (name, f"{name}Cs"):  # and for scripts that Word calls complex
                ensure_child(properties, each).set(w("val"), str(int(value)))
    if edit.black:
        colour = ensure_child(properties, "color")
        colour.attrib.clear()
        colour.set(w("val"), "000000")


def _split(edit: SplitEdit) -> None:
    rest = copy.deepcopy(edit.run)
    for run, begin, end in ((edit.run, 0, edit.letters), (rest, edit.letters, None)):
        text = run.find("w:t", NS)
        if text is not None:
            text.text = (text.text or "")[begin:end]
            text.set(XML_SPACE, "preserve")
    edit.run.addnext(rest)
    _letters(edit.run, LettersEdit((edit.run,), bold=True))


def _font(fonts: etree._Element) -> None:
    """The right font in every slot; a theme's font would beat it."""
    for name in list(fonts.attrib):
        if not str(name).endswith("hint"):
            del fonts.attrib[name]
    for slot in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(w(slot), FONT)


def _paragraph(edit: ParagraphEdit) -> None:
    properties = ensure_child(edit.paragraph, "pPr")
    if edit.align is not None:
        ensure_child(properties, "jc").set(w("val"), edit.align)
    if edit.before is not None or edit.after is not None or edit.lines is not None:
        spacing = ensure_child(properties, "spacing")
        for side, space in (("before", edit.before), ("after", edit.after)):
            if space is not None:
                spacing.set(w(side), str(round(space * 20)))
                for other in (f"{side}Autospacing", f"{side}Lines"):
                    spacing.attrib.pop(w(other), "")
                spacing.set(w(f"{side}Autospacing"), "0")
        if (edit.before is not None or edit.after is not None) and properties.find(
            "w:contextualSpacing", NS
        ) is None:
            ensure_child(properties, "contextualSpacing").set(w("val"), "0")
        if edit.lines is not None:
            spacing.set(w("line"), str(round(edit.lines * LINE)))
            spacing.set(w("lineRule"), "auto")
    if edit.first is not None:
        indent = ensure_child(properties, "ind")
        indent.attrib.clear()
        indent.set(w("left"), "0")
        indent.set(w("firstLine"), str(round(edit.first)))


def _section(edit: SectionEdit) -> None:
    if edit.a4:
        size = ensure_child(edit.section, "pgSz")
        turned = number(size.get(w("w"))) > number(size.get(w("h")), 1)
        across, down = A4_TWIPS[::-1] if turned else A4_TWIPS
        size.set(w("w"), str(across))
        size.set(w("h"), str(down))
    if edit.margins:
        margins = ensure_child(edit.section, "pgMar")
        for side, mm in edit.margins.items():
            gutter = number(margins.get(w("gutter"))) if side == "left" else 0.0
            margins.set(w(side), str(round(mm * TWIPS_PER_MM - gutter)))
        for side in ("top", "bottom", "left", "right", "header", "footer", "gutter"):
            if margins.get(w(side)) is None:  # the schema wants them all; Word's own measures
                margins.set(w(side), {"header": "708", "footer": "708", "gutter": "0"}.get(side, "1440"))


def _texts(edits: Sequence[TextEdit]) -> None:
    """Words changed from the end of each paragraph on: places before them stay; overlapping ones once."""
    for paragraph in dict.fromkeys(edit.paragraph for edit in edits):
        own = sorted(
            (f for f in edits if f.paragraph is paragraph), key=lambda f: (f.start, f.end), reverse=True
        )
        begun = len(paragraph.text) + 1
        for edit in own:
            if edit.end <= begun:
                _text(paragraph, edit)
                begun = edit.start


def _text(paragraph: Paragraph, edit: TextEdit) -> None:
    holders = [holder for piece in paragraph.runs for holder in piece.texts]
    left = edit.text
    for start, element in holders:
        words = element.text or ""
        begin, end = max(edit.start - start, 0), min(edit.end - start, len(words))
        inside = begin < end or (edit.start == edit.end and 0 <= edit.start - start <= len(words))
        if not inside:
            continue
        element.text = words[:begin] + left + words[max(begin, end) :]
        element.set(XML_SPACE, "preserve")
        left = ""
        if edit.start == edit.end:
            return
    if left and holders:  # what is replaced was no text but a tab: the words go before what follows
        start, element = next((h for h in holders if h[0] >= edit.end), holders[-1])
        words = element.text or ""
        element.text = left + words if start >= edit.end else words + left
        element.set(XML_SPACE, "preserve")
