"""The lines under motto, issuer and title: borders, drawn lines, rows of `_`, underlining; their lengths.

Source: NĐ 30/2020/NĐ-CP, PL I, II.1b, II.2b, II.5b.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from vanthu.docx.document import Paragraph
from vanthu.docx.sections import TWIPS_PER_MM
from vanthu.docx.styles import Look
from vanthu.docx.text_width import text_width, wrapped
from vanthu.format_check.recognise import keywords
from vanthu.format_check.recognise.component_types import Component
from vanthu.format_check.recognise.recognise_document import RecognisedDocument
from vanthu.format_check.recognise.segments import TextSegment, segments

RAISED = 0.62
RAISED_DOUBT = 0.08
"""Size of raised letters against the line's: Word takes two thirds, LibreOffice 58 %."""

NEAR_PARAGRAPHS = 3
SOLID = frozenset({"single", "thick"})


@dataclass(frozen=True, slots=True)
class SeparatorLine:
    """A line under a part.

    Args:
        length: mm; None where the file does not say.
        doubt: Share by which the length is uncertain.
    """

    length: float | None
    solid: bool = True
    doubt: float = 0.0


def line_under(document: RecognisedDocument, component: Sequence[TextSegment]) -> SeparatorLine | None:
    """The line under a part; None where there is none.

    Args:
        part: Its segments, in order; at least one.
    """
    last = component[-1]
    return (
        _own(last) or next(_below(document, last), None) or _drawn_above(component) or _underlining(component)
    )


def _own(segment: TextSegment) -> SeparatorLine | None:
    """Drawn at the paragraph, or its own border."""
    paragraph = segment.paragraph
    if paragraph.lines:
        return SeparatorLine(paragraph.lines[0].length, paragraph.lines[0].solid)
    return _border(paragraph) if segment.alone else None


def _border(paragraph: Paragraph) -> SeparatorLine | None:
    kind = paragraph.setting.bottom or (paragraph.setting.top if paragraph.blank else "")
    if not kind:
        return None
    sides = (paragraph.setting.left + paragraph.setting.right) / TWIPS_PER_MM
    length = None if paragraph.width is None else paragraph.width - sides
    return SeparatorLine(length, kind in SOLID)


def _below(document: RecognisedDocument, segment: TextSegment) -> Iterator[SeparatorLine]:
    """In the paragraphs that follow, up to the next words of the same column."""
    place = segment.paragraph.number
    for paragraph in document.contents.paragraphs[place : place + 4]:
        if paragraph.cell != segment.paragraph.cell or paragraph.box != segment.paragraph.box:
            if paragraph.box or segment.paragraph.box:
                continue
            return
        if paragraph.lines:
            yield SeparatorLine(paragraph.lines[0].length, paragraph.lines[0].solid)
        for piece in segments(paragraph):
            if keywords.is_line(piece.text) and piece.side == segment.side:
                raised = any(letters.raised != "baseline" for _, letters in piece.words())
                yield SeparatorLine(width_of(piece), doubt=RAISED_DOUBT if raised else 0.0)
        if paragraph.blank and (border := _border(paragraph)):
            yield border
        if not paragraph.blank and not any(keywords.is_line(piece.text) for piece in segments(paragraph)):
            top = paragraph.setting.top
            if top and segment.alone:
                length = None if paragraph.width is None else paragraph.width
                yield SeparatorLine(length, top in SOLID)
            return


def _drawn_above(component: Sequence[TextSegment]) -> SeparatorLine | None:
    """Drawn lines are anchored to any paragraph of their part."""
    drawn = [line for segment in component for line in segment.paragraph.lines]
    return SeparatorLine(drawn[0].length, drawn[0].solid) if drawn else None


def _underlining(component: Sequence[TextSegment]) -> SeparatorLine | None:
    looks = component[-1].looks()
    if looks and all(letters.underline not in {"none", ""} for letters in looks):
        return SeparatorLine(width_of(component[-1]), all(letters.underline in SOLID for letters in looks))
    return None


def width_of(segment: TextSegment) -> float:
    """Width of a segment's words on one line, mm."""
    total = 0.0
    for words, letters in segment.words():
        size = letters.size_pt * (RAISED if letters.raised != "baseline" else 1)
        shown = words.upper() if letters.caps else words
        total += text_width(shown.strip("\n\t"), Look(size, letters.bold, letters.italic))
    return total


def text_length(component: Sequence[TextSegment]) -> float:
    """Length of the longest printed line of a part, mm."""
    longest = 0.0
    for segment in component:
        paragraph = segment.paragraph
        looks = segment.looks()
        if not looks:
            continue
        letters = looks[0]
        look = Look(letters.size_pt, letters.bold, letters.italic)
        if not segment.alone or paragraph.width is None:
            longest = max(longest, width_of(segment))
            continue
        sides = (paragraph.setting.left + paragraph.setting.right) / TWIPS_PER_MM
        for line in wrapped(segment.text, paragraph.width - sides, look):
            longest = max(longest, text_width(line, look))
    return longest


def drawn_near(document: RecognisedDocument, component: Sequence[TextSegment]) -> bool:
    """A line is drawn near a part, at a paragraph of another one: perhaps the part's own."""
    title = document.first(Component.TYPE)
    bound = title.paragraph.number if title is not None else len(document.contents.paragraphs)
    number = component[-1].paragraph.number
    begin, end = (0, bound - 1) if number < bound else (bound - 1, number + NEAR_PARAGRAPHS)
    return any(paragraph.lines for paragraph in document.contents.paragraphs[begin:end])
