"""A finished part in pieces: fixed XML and the words that were made for it, in turns.

Fixed pieces come again from document to document and from row to row; what is read from one of them, and its
bytes, are kept. So a long table is neither joined nor read letter by letter.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from vanthu.templating.language.sentinels import DYNAMIC
from vanthu.templating.memo import Memo

EDGE = "<"
"""Between two texts: no text of XML holds it."""

MOST = 2_000
"""Pieces that are kept; a template has some hundreds."""

ELEMENTS = re.compile(r"(?:<[^>]*>)+")
SECTION = re.compile(r"<w:sectPr(?: [^>]*)?(?:/>|>.*?</w:sectPr>)", re.DOTALL)


def plain(text: str) -> str:
    """A text whose no-break spaces are plain ones: typography may have set them."""
    return text.replace("\u00a0", " ")


def _words(segment: str) -> str:
    return plain(ELEMENTS.sub(EDGE, segment))


_BYTES: Memo[str, bytes] = Memo(str.encode, MOST)
_WORDS: Memo[str, str] = Memo(_words, MOST)
_SECTIONS: Memo[str, list[str]] = Memo(SECTION.findall, MOST)


def as_bytes(segments: Sequence[str]) -> bytes:
    """The part as it stands in the file."""
    made: list[bytes] = [b""] * len(segments)
    made[::2] = map(_BYTES.__getitem__, segments[::2])
    if len(segments) > 1:
        made[1::2] = DYNAMIC.join(segments[1::2]).encode().split(DYNAMIC.encode())
    return b"".join(made)


def words_in(segments: Sequence[str]) -> str:
    """All words of the part, text by text with `EDGE` around each; no-break spaces as plain ones."""
    made = list(segments)
    made[::2] = map(_WORDS.__getitem__, segments[::2])
    made[1::2] = (
        plain(ELEMENTS.sub(EDGE, DYNAMIC.join(segments[1::2]))).split(DYNAMIC) if len(segments) > 1 else []
    )
    words = "".join(made)
    while EDGE + EDGE in words:
        words = words.replace(EDGE + EDGE, EDGE)
    return words


def sections_in(segments: Sequence[str]) -> list[str]:
    """The XML of the sections' settings; no value stands in one."""
    return [section for found in map(_SECTIONS.__getitem__, segments[::2]) for section in found]


def first_lost(needles: Sequence[str], words: str) -> str | None:
    """The first of the needles that does not stand behind the one before it."""
    place = 0
    for needle in needles:
        found = words.find(needle, place)
        if found < 0:
            return needle
        place = found + len(needle) - needle.endswith(EDGE)
    return None
