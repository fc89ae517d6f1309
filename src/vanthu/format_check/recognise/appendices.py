"""Finds the appendices of a document, and the head of each.

Source: NĐ 30/2020/NĐ-CP, PL I, III.1; PL III, forms 2.1, 1.3 (attached documents).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from vanthu.docx.model import Paragraph
from vanthu.format_check.recognise import keywords
from vanthu.format_check.recognise.component_types import Component
from vanthu.format_check.recognise.segments import Item, TextSegment, whole
from vanthu.format_check.recognise.word_patterns import folded, in_capitals

LABEL_LONG = 160
HEAD_PARAGRAPHS = 12
"""How many paragraphs at the start of an appendix may belong to its head."""


@dataclass(frozen=True, eq=False, slots=True)
class Appendix:
    """An appendix.

    Args:
        label: `Phụ lục II`; None for an attached document of another name.
        number: `II`, `2`, or empty.
        text: Its paragraphs after the head.
        first: Its first paragraph that is not empty.
    """

    label: TextSegment | None
    number: str
    title: tuple[TextSegment, ...]
    reference: tuple[TextSegment, ...]
    text: tuple[Paragraph, ...]
    first: Paragraph

    @property
    def reference_text(self) -> str:
        """`(Kèm theo …)` as one line; empty without it."""
        return " ".join(segment.text for segment in self.reference)

    def items(self) -> Iterator[Item]:
        """Its segments, each with what it is."""
        if self.label is not None:
            yield Component.APPENDIX_LABEL, self.label
        yield from ((Component.APPENDIX_TITLE, segment) for segment in self.title)
        yield from ((Component.APPENDIX_REFERENCE, segment) for segment in self.reference)


def appendix_starts(paragraphs: Sequence[Paragraph], ruled: frozenset[int]) -> list[int]:
    """Places where appendices begin."""
    starts = [place for place, paragraph in enumerate(paragraphs) if _is_label(paragraph, ruled)]
    for place, paragraph in enumerate(paragraphs):
        if not keywords.REFERENCE.match(folded(paragraph.text)) or paragraph.format.align != "center":
            continue
        before = [start for start in starts if start <= place]
        if before and not _signs_between(paragraphs[before[-1] : place]):
            continue
        starts.append(_attached_start(paragraphs, place))
    return sorted(set(starts))


def _is_label(paragraph: Paragraph, ruled: frozenset[int]) -> bool:
    if paragraph.cell is not None and (paragraph.cell.table in ruled or paragraph.cell.row):
        return False
    text = whole(paragraph).text
    found = keywords.APPENDIX.match(keywords.plain(text))
    if found is None or len(text) > LABEL_LONG:
        return False
    bare = not keywords.plain(found.group(2)).strip(" …")
    centred = paragraph.format.align in {"center", "right"}
    return centred and (bare or in_capitals(text.split()[0]) or whole(paragraph).bold)


def _signs_between(paragraphs: Sequence[Paragraph]) -> bool:
    return any(keywords.RECIPIENTS.match(folded(p.text)) for p in paragraphs)


def _attached_start(paragraphs: Sequence[Paragraph], place: int) -> int:
    """The first of the centred lines above `(Kèm theo …)`."""
    start = place
    for before in reversed(paragraphs[:place]):
        centred = before.format.align == "center" and before.cell is None
        if before.blank or before.section != paragraphs[place].section or not centred:
            break
        start -= 1
    return start


def read_appendix(paragraphs: Sequence[Paragraph]) -> Appendix:
    """The head and text of an appendix.

    Args:
        paragraphs: From its start to the start of the next one, or to the end; at least one.
    """
    first = next((p for p in paragraphs if not p.blank), paragraphs[0])
    label: TextSegment | None = None
    number, title, reference = "", list[TextSegment](), list[TextSegment]()
    end = 0
    for place, paragraph in enumerate(paragraphs[:HEAD_PARAGRAPHS], start=1):
        segment = whole(paragraph)
        text = segment.text
        if label is None and not title and (found := keywords.APPENDIX.match(keywords.plain(text))):
            label, number = segment, found.group(1) or ""
        elif keywords.is_line(text) or (not text and (paragraph.lines or paragraph.format.bottom)):
            end = place
            break
        elif keywords.REFERENCE.match(folded(text)) or (text and _goes_on(reference)):
            reference.append(segment)
        elif text and (reference or paragraph.cell is not None or not _like_title(segment)):
            break
        elif text:
            title.append(segment)
        end = place if text else end
    return Appendix(label, number, tuple(title), tuple(reference), tuple(paragraphs[end:]), first)


def _goes_on(reference: Sequence[TextSegment]) -> bool:
    """The reference is open: its bracket is closed by a later line."""
    return bool(reference) and ")" not in reference[-1].text


def _like_title(segment: TextSegment) -> bool:
    centred = segment.paragraph.format.align == "center"
    return (centred or (in_capitals(segment.text) and segment.bold)) and len(segment.text) < 300
