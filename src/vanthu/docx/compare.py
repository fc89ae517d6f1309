"""Where two Word files first differ: the part, and the words there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import zip_longest

from vanthu.docx.package import DOCUMENT, open_word
from vanthu.docx.xml import paragraph_texts, parse

WORDS_SHOWN = 12
"""Words that are shown from the first one that differs, with two before it."""


@dataclass(frozen=True, slots=True)
class PlaceOfDifference:
    """The first difference.

    Args:
        part: `word/document.xml`; empty where only the packing differs.
        old, new: The words there; both empty where no words differ, only their look.
    """

    part: str = ""
    old: str = ""
    new: str = ""

    @property
    def is_of_packing(self) -> bool:
        """Every part is the same."""
        return not self.part


def first_difference(old: bytes, new: bytes, name: str) -> PlaceOfDifference:
    """The first difference of two Word files, the words of the text before all else.

    Args:
        name: For messages.

    Raises:
        UnreadableWordError: One of them is no Word file.
    """
    parts = open_word(old, name).parts, open_word(new, name).parts
    places = (DOCUMENT, *sorted({*parts[0], *parts[1]} - {DOCUMENT}))
    different = [part for part in places if parts[0].get(part) != parts[1].get(part)]
    for part in different:
        for was, now in zip_longest(*(_paragraphs(one, part) for one in parts), fillvalue=""):
            if was != now:
                return PlaceOfDifference(part, *_from_the_first(was, now))
    return PlaceOfDifference(different[0]) if different else PlaceOfDifference()


def _paragraphs(parts: Mapping[str, bytes], part: str) -> list[str]:
    if part not in parts or not (part.startswith("word/") and part.endswith(".xml")):
        return []
    return paragraph_texts(parse(parts[part]))


def _from_the_first(old: str, new: str) -> tuple[str, str]:
    """Some words of both from a little before the first that differs."""
    was, now = old.split(), new.split()
    same = next(
        (n for n, (a, b) in enumerate(zip(was, now, strict=False)) if a != b), min(len(was), len(now))
    )
    start = max(same - 2, 0)
    shown = slice(start, start + WORDS_SHOWN)
    return " ".join(was[shown]), " ".join(now[shown])
