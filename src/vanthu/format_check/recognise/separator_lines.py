"""The lines under motto, issuer and title: borders, drawn lines, rows of `_`, underlining; their lengths.

Source: NĐ 30/2020/NĐ-CP, PL I, II.1b, II.2b, II.5b.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from vanthu.docx.fonts import FontStyle, text_width, wrapped
from vanthu.docx.model import TWIPS_PER_MM, Paragraph
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
    """A line under a component.

    Args:
        length: mm; None where the file does not say.
        doubt: Share by which the length is uncertain.
    """

    length: float | None
    solid: bool = True
    doubt: float = 0.0


def line_under(document: RecognisedDocument, component: Sequence[TextSegment]) -> SeparatorLine | None:
    """The line under a component; None where there is none.

    Args:
        component: Its segments, in order; at least one.
    """
    last = component[-1]
    lines = chain(
        _drawn(last.paragraph),  # at the paragraph itself
        _border(last.paragraph) if last.alone else (),
        _below(document, last),
        chain.from_iterable(_drawn(segment.paragraph) for segment in component),  # anchored above
        _underlining(last),
    )
    return next(lines, None)


def _drawn(paragraph: Paragraph) -> Iterator[SeparatorLine]:
    return (SeparatorLine(line.length, line.solid) for line in paragraph.lines)


def _border(paragraph: Paragraph) -> Iterator[SeparatorLine]:
    """Under the paragraph, or above an empty one."""
    setting = paragraph.format
    kind = setting.bottom or (setting.top if paragraph.blank else "")
    if kind:
        sides = (setting.left + setting.right) / TWIPS_PER_MM
        yield SeparatorLine(None if paragraph.width is None else paragraph.width - sides, kind in SOLID)


def _below(document: RecognisedDocument, segment: TextSegment) -> Iterator[SeparatorLine]:
    """In the paragraphs that follow, up to the next words of the same column."""
    own, place = segment.paragraph, segment.paragraph.number
    for paragraph in document.contents.paragraphs[place : place + 4]:
        if (paragraph.cell, paragraph.box) != (own.cell, own.box):
            if paragraph.box or own.box:
                continue
            return
        yield from _drawn(paragraph)
        pieces = [piece for piece in segments(paragraph) if keywords.is_line(piece.text)]
        for piece in pieces:
            if piece.side == segment.side:
                raised = any(letters.raised != "baseline" for _, letters in piece.words())
                yield SeparatorLine(width_of(piece), doubt=RAISED_DOUBT if raised else 0.0)
        if paragraph.blank:
            yield from _border(paragraph)
        elif not pieces:
            if paragraph.format.top and segment.alone:
                yield SeparatorLine(paragraph.width, paragraph.format.top in SOLID)
            return


def _underlining(segment: TextSegment) -> Iterator[SeparatorLine]:
    kinds = {letters.underline for letters in segment.looks()}
    if kinds and not kinds & {"none", ""}:
        yield SeparatorLine(width_of(segment), kinds <= SOLID)


def width_of(segment: TextSegment) -> float:
    """Width of a segment's words on one line, mm."""
    total = 0.0
    for words, letters in segment.words():
        size = letters.size_pt * (RAISED if letters.raised != "baseline" else 1)
        shown = words.upper() if letters.caps else words
        total += text_width(shown.strip("\n\t"), FontStyle(size, letters.bold, letters.italic))
    return total


def text_length(component: Sequence[TextSegment]) -> float:
    """Length of the longest printed line of a component, mm."""
    return max(map(_longest_line, component), default=0.0)


def _longest_line(segment: TextSegment) -> float:
    paragraph, looks = segment.paragraph, segment.looks()
    if not looks:
        return 0.0
    if not segment.alone or paragraph.width is None:
        return width_of(segment)
    look = FontStyle(looks[0].size_pt, looks[0].bold, looks[0].italic)
    sides = (paragraph.format.left + paragraph.format.right) / TWIPS_PER_MM
    lines = wrapped(segment.text, paragraph.width - sides, look)
    return max((text_width(line, look) for line in lines), default=0.0)


def drawn_near(document: RecognisedDocument, component: Sequence[TextSegment]) -> bool:
    """A line is drawn near a component, at a paragraph of another one: perhaps its own."""
    title = document.first(Component.TYPE)
    bound = title.paragraph.number if title is not None else len(document.contents.paragraphs)
    number = component[-1].paragraph.number
    begin, end = (0, bound - 1) if number < bound else (bound - 1, number + NEAR_PARAGRAPHS)
    return any(paragraph.lines for paragraph in document.contents.paragraphs[begin:end])
