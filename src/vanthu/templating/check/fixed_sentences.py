"""The fixed sentences of a template, and which of another one it has no more.

Words may be changed freely: a sentence that is there in other words is none that was lost.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher

from vanthu.diagnostics import shortened
from vanthu.docx.package import DOCUMENT
from vanthu.docx.xml import parse, text_of, w
from vanthu.templating.language.split_tags import TEXT_PARTS
from vanthu.templating.language.tags import TagSegment, segments
from vanthu.translate import tr
from vanthu.vietnamese import match_key

MOST_NAMED = 3
"""Sentences that a message quotes."""

SAME_WORDS, SAME_LETTERS = 0.5, 0.75
"""How much of a sentence must be left to be called the same in other words, 0-1: of its words, or letters."""

FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
"""A second copy of a text box, for old programs."""

NUMBER = re.compile(r"[ivxlc]+|\w")
"""What stands before a heading or a point."""

ENDS = re.compile(r"(?<=[.;:!?])\s+|[\t\n\0]+")


def fixed_sentences(parts: Mapping[str, bytes]) -> tuple[str, ...]:
    """The sentences of a template that hold any word; fields in them are `…`.

    Args:
        parts: The parts of the .docx, mended.
    """
    names = filter(TEXT_PARTS.fullmatch, sorted(parts, key=lambda name: (name != DOCUMENT, name)))
    return tuple(sentence for name in names for sentence in _of_part(parts[name]))


def _of_part(data: bytes) -> Iterator[str]:
    for paragraph in parse(data).iter(w("p")):
        if next(paragraph.iterancestors(FALLBACK), None) is not None:
            continue
        words = "".join(map(_without_tag, segments(text_of(paragraph))))
        yield from (sentence.strip() for sentence in ENDS.split(words) if _has_words(sentence))


def _has_words(sentence: str) -> bool:
    key = match_key(sentence)
    return bool(re.search("[a-z]", key)) and not NUMBER.fullmatch(key)


def _without_tag(segment: TagSegment) -> str:
    if not segment.is_tag:
        return segment.text
    return "…" if segment.text.startswith("{{") else "\0"


def lost_sentences(own: Mapping[str, bytes], shipped: Mapping[str, bytes]) -> tuple[str, ...]:
    """The sentences of the shipped template that this one has no more, not even in other words."""
    left = Counter(map(match_key, fixed_sentences(own)))
    missing = []
    for sentence in fixed_sentences(shipped):
        key = match_key(sentence)
        if left[key]:
            left[key] -= 1
        else:
            missing.append(sentence)
    added = list(left.elements())
    return tuple(sentence for sentence in missing if not _is_reworded(match_key(sentence), added))


def _is_reworded(key: str, added: list[str]) -> bool:
    """Whether one of the new sentences says it; that one is used up, unless it says more than this."""
    if any(f" {key} " in f" {other} " for other in added):
        return True
    like = max(added, key=lambda other: _likeness(key, other), default="")
    if not like or _likeness(key, like) < 1:
        return False
    added.remove(like)
    return True


def _likeness(key: str, other: str) -> float:
    """From 1 up the one stands for the other."""
    words = SequenceMatcher(None, key.split(), other.split(), autojunk=False).ratio()
    letters = SequenceMatcher(None, key, other, autojunk=False).ratio()
    return max(words / SAME_WORDS, letters / SAME_LETTERS)


def quoted(sentences: Sequence[str]) -> str:
    """The first few sentences as a message quotes them, and how many more there are."""
    clerk_name = "; ".join(f"«{shortened(sentence)}»" for sentence in sentences[:MOST_NAMED])
    more = len(sentences) - MOST_NAMED
    return clerk_name + (tr(" và {count} câu khác").format(count=more) if more > 0 else "")
