"""Finds the end of a document: authority, position and name of who signs, and the recipients.

Source: NĐ 30/2020/NĐ-CP, PL I, II.7, II.9; PL III, form 1.9 for minutes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from vanthu.docx.model import Paragraph
from vanthu.format_check.recognise import keywords
from vanthu.format_check.recognise.component_types import Component
from vanthu.format_check.recognise.segments import Item, TextSegment, segments, stands_in
from vanthu.format_check.recognise.word_patterns import folded, in_capitals

LONG = 160
"""A paragraph longer than this, in letters, after a signature shows that it was none."""


def signature_start(paragraphs: Sequence[Paragraph], ruled: frozenset[int], begin: int) -> int:
    """Place of the first paragraph of the end of a document; the number of paragraphs where there is none.

    Args:
        paragraphs: Of the main document.
        begin: Where its head ends.
    """
    for place in range(begin, len(paragraphs)):
        begins = not stands_in(paragraphs[place], ruled) and any(map(_begins, segments(paragraphs[place])))
        following = (p for p in paragraphs[place + 1 :] if not stands_in(p, ruled))
        if begins and not any(map(_is_text, following)):
            return _table_start(paragraphs, place)
    return len(paragraphs)


def _begins(segment: TextSegment) -> bool:
    text = folded(segment.text)
    if keywords.RECIPIENTS.match(text) and len(text) < 40:
        return True
    power = bool(keywords.POWER.match(text)) and in_capitals(segment.text.split(" ", 1)[0])
    position = bool(keywords.POSITION.match(text)) and in_capitals(segment.text)
    return (power or position) and len(text) < 90


def _is_text(paragraph: Paragraph) -> bool:
    """Text follows: it was not the end yet."""
    text = paragraph.text.strip()
    long = len(text) > LONG and paragraph.cell is None and not keywords.BULLET.match(text)
    return long or text.endswith("./.") or bool(keywords.ARTICLE.match(text))


def _table_start(paragraphs: Sequence[Paragraph], place: int) -> int:
    """The first paragraph of the table in which one stands, or itself."""
    cell = paragraphs[place].cell
    for before in reversed(paragraphs[:place]):
        if cell is None or before.cell is None or before.cell.table != cell.table:
            break
        place -= 1
    return place


def read_signature(paragraphs: Sequence[Paragraph], ruled: frozenset[int]) -> list[Item]:
    """The components of the end of a document, in order; notes and tables after it left out.

    Args:
        paragraphs: From `signature_start` to the end of the main document.
    """
    found: list[Item] = []
    listing: set[tuple[int, int]] = set()
    noting: set[tuple[int, int]] = set()
    for paragraph in paragraphs:
        if folded(paragraph.text).startswith("GHI CHU") or _own_lines(paragraph):
            break
        for segment in () if stands_in(paragraph, ruled) else segments(paragraph):
            if not segment.text or keywords.is_line(segment.text):
                continue
            key = (-1 if paragraph.cell is None else paragraph.cell.table, segment.column)
            found.append((_component_of(segment, key, listing, noting), segment))
    return list(_names(found))


def _own_lines(paragraph: Paragraph) -> bool:
    """A form's or address's line over the whole width: what follows is no signature."""
    return keywords.is_line(paragraph.text) and paragraph.cell is None and len(paragraph.text) > LONG / 2


def _component_of(
    segment: TextSegment, key: tuple[int, int], listing: set[tuple[int, int]], noting: set[tuple[int, int]]
) -> Component:
    text = folded(segment.text)
    if keywords.RECIPIENTS.match(text):
        listing.add(key)
        return Component.RECIPIENT_LABEL
    entry = bool(keywords.BULLET.match(segment.text)) or bool(segment.paragraph.label)
    if entry or (key in listing and text.startswith("LUU")):
        return Component.RECIPIENT if listing else Component.OTHER
    if key in noting or text.startswith("("):
        noting.add(key)
        if text.endswith(")"):
            noting.discard(key)
        return Component.SIGN_NOTE
    if keywords.POWER.match(text) or keywords.POSITION.match(text):
        listing.discard(key)
        return Component.SIGN_AUTHORITY
    if key in listing and segment.paragraph.cell is not None and not in_capitals(segment.text):
        return Component.RECIPIENT
    return Component.SIGN_AUTHORITY if in_capitals(segment.text) else Component.SIGN_NAME


def _names(found: Sequence[Item]) -> Iterator[Item]:
    """Of what may be a name, the last of each column is one; capitals too, where nothing follows them."""
    name, authority = Component.SIGN_NAME, Component.SIGN_AUTHORITY
    last = {s.column: place for place, (component, s) in enumerate(found) if component is name}
    tails = {s.column: place for place, (component, s) in enumerate(found) if component in {authority, name}}
    above: set[int] = set()
    for place, (component, segment) in enumerate(found):
        text, column = folded(segment.text), segment.column
        known = keywords.POWER.match(text) or keywords.POSITION.match(text)
        unnamed = component is authority and column not in last and not known
        if unnamed and column in above and tails[column] == place:
            yield name, segment
        elif component is name and last[column] != place:
            yield Component.OTHER, segment
        else:
            yield component, segment
        if component is authority:
            above.add(column)
