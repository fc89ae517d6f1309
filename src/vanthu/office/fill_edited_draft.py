"""Number and day written into a draft that the office edited in Word before it was signed.

Source: NUM.AFTER_SIGNING; NĐ 30/2020, Điều 15.2.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from lxml import etree

from vanthu.document_records import DocumentNumber
from vanthu.documents.letterhead import OPEN_DAY, on_day
from vanthu.documents.wording import long_date
from vanthu.docx.package import open_word
from vanthu.docx.xml import own_texts, serialize, w
from vanthu.packages import pack

PLACE_AND_DAY = re.compile(r"^\s*(?P<place>[^,]+),\s" + OPEN_DAY.pattern)

Edit = tuple[int, int, str]
"""From which letter of a paragraph to which, and what stands there instead."""


def filled(data: bytes, name: str, number: DocumentNumber, day: dt.date) -> bytes:
    """The Word file with its own number and day; everything else is byte for byte as the office left it.

    Where the number line is gone the file comes back without a number: whoever asks looks for it.

    Args:
        data: The edited draft.
        name: For messages.
    """
    package = open_word(data, name)
    root = package.document()
    for paragraph in root.iter(w("p")):
        texts = list(own_texts(paragraph))
        words = "".join(text.text or "" for text in texts)
        for edit in sorted(_edits(words, number, day), reverse=True):
            _apply(texts, edit)
    return pack({**package.parts, package.main: serialize(root)})


def _edits(words: str, number: DocumentNumber, day: dt.date) -> Iterator[Edit]:
    """What a paragraph lacks: the document's own number, and the day beside it or beside the place."""
    for own in re.finditer(rf"\b([Ss]ố:?)\s*/{re.escape(number.symbol)}(?![\w-])", words):
        yield own.start(), own.end(), f"{own[1]} {number.printed}"
        for when in OPEN_DAY.finditer(words, own.end()):
            yield when.start(), when.end(), on_day(day, day)
            break
    if head := PLACE_AND_DAY.match(words):
        yield head.start("place"), head.end(), long_date(head["place"], day)


def _apply(texts: list[etree._Element], edit: Edit) -> None:
    """Writes an edit into the runs that hold its letters: the first takes the words, others lose theirs."""
    start, end, new = edit
    place = 0
    for text in texts:
        old = text.text or ""
        first, last = max(start - place, 0), min(end - place, len(old))
        place += len(old)
        if first >= last:
            continue
        text.text = old[:first] + new + old[last:]
        new = ""
