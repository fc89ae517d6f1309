"""Finds the components of a document's text: addressees, legal bases, articles, outline, paragraphs.

Source: NĐ 30/2020/NĐ-CP, PL I, II.6, II.9.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from vanthu.docx.model import Paragraph
from vanthu.format_check.recognise import keywords
from vanthu.format_check.recognise.component_types import Component, DocumentForm
from vanthu.format_check.recognise.segments import Item, TextSegment, segments, stands_in, whole
from vanthu.format_check.recognise.word_patterns import folded, in_capitals, is_form_blank

ADDRESS_LONG = 110
"""Letters up to which a line under `Kính gửi` may be an addressee."""

ADDRESS_INDENT = 1100
"""twips: addressees stand in from the edge by more than a first line does."""


OUTLINE = {
    Component.ARTICLE: keywords.ARTICLE,
    Component.SECTION: keywords.SECTION,
    Component.CLAUSE: keywords.CLAUSE,
    Component.POINT: keywords.POINT,
}
"""The numbered components, and how their number begins a paragraph."""


def read_text(paragraphs: Sequence[Paragraph], form: DocumentForm, ruled: frozenset[int]) -> Iterator[Item]:
    """The components of a text, in order.

    Args:
        paragraphs: Between title and signature.
        ruled: Tables whose lines show: theirs is `CELL`.
    """
    addressing = before_text = True
    division = False
    for place, paragraph in enumerate(paragraphs):
        segment = whole(paragraph)
        if stands_in(paragraph, ruled):
            before_text = addressing = False
            yield Component.CELL, segment
        elif (aside := _beside_text(paragraph)) is not None:
            if aside is Component.LINE or segment.text:
                yield aside, segment
        elif addressing and (items := _addressees(paragraph, paragraphs[:place])):
            yield from items
        elif before_text and (opening := _opening(paragraph, paragraphs[place + 1 : place + 3], form)):
            addressing = False
            yield opening, segment
        elif _is_decides(segment):
            yield Component.DECIDES, segment
        elif division and _is_division_title(segment):
            yield Component.DIVISION_TITLE, segment
        else:
            before_text = addressing = False
            component = outline_component(paragraph)
            division = component is Component.DIVISION
            yield component, segment


def _beside_text(paragraph: Paragraph) -> Component | None:
    """What a frame's words, a line or an empty paragraph is; None for text."""
    if paragraph.box:
        return Component.OTHER
    if not paragraph.blank:
        return Component.LINE if keywords.is_line(paragraph.text) else None
    return Component.LINE if paragraph.lines or paragraph.format.bottom else Component.OTHER


def _addressees(paragraph: Paragraph, before: Sequence[Paragraph]) -> list[Item]:
    """`Kính gửi` and what stands under it, line by line."""
    found: list[Item] = [(Component.ADDRESSEE, s) for s in segments(paragraph) if s.text]
    if found and keywords.ADDRESSEE.match(folded(found[0][1].text)):
        return found
    labelled = any(keywords.ADDRESSEE.match(folded(p.text)) for p in before)
    bullet = keywords.BULLET.match(paragraph.text.strip()) or paragraph.label
    setting = paragraph.format
    set_in = setting.left > ADDRESS_INDENT or setting.align == "center" or paragraph.cell
    return found if labelled and len(paragraph.text) <= ADDRESS_LONG and (bullet or set_in) else []


def _opening(paragraph: Paragraph, following: Sequence[Paragraph], form: DocumentForm) -> Component | None:
    """Who decides, and the legal bases; None where the text has begun."""
    segment, decision = whole(paragraph), form is DocumentForm.DECISION
    if keywords.BASIS.match(folded(segment.text)):
        listed = segment.text.endswith(";") or any(keywords.BASIS.match(folded(p.text)) for p in following)
        return Component.LEGAL_BASIS if listed or decision or _after_basis(paragraph) else None
    centred = paragraph.format.align == "center" and in_capitals(segment.text)
    return Component.AUTHORITY if decision and centred and not _is_decides(segment) else None


def _after_basis(paragraph: Paragraph) -> bool:
    """The last of several bases: the paragraph before it is one."""
    before = paragraph.element.getprevious()
    words = "" if before is None else "".join(str(t) for t in before.itertext())
    return bool(keywords.BASIS.match(folded(words))) and words.rstrip().endswith(";")


def _is_decides(segment: TextSegment) -> bool:
    return bool(keywords.DECIDES.match(folded(segment.text))) and segment.paragraph.format.align == "center"


def _is_division_title(segment: TextSegment) -> bool:
    return (segment.paragraph.format.align == "center" or in_capitals(segment.text)) and len(
        segment.text
    ) < 200


def numbered_text(paragraph: Paragraph) -> str:
    """The text with the number that Word puts before it."""
    text = whole(paragraph).text
    return f"{paragraph.label} {text}" if paragraph.label else text


def outline_component(paragraph: Paragraph) -> Component:
    """What a paragraph of the text is by its number."""
    text = numbered_text(paragraph)
    division = keywords.DIVISION.match(folded(text))
    if division and (paragraph.format.align == "center" or not division.group(3)) and len(text) < 150:
        return Component.DIVISION
    if re.match(r"^Điều\b", text) and is_form_blank(text):
        return Component.ARTICLE
    return next((each for each, number in OUTLINE.items() if number.match(text)), Component.BODY)
