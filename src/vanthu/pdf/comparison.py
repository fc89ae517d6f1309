"""Whether a signed file is the document that was issued."""

from __future__ import annotations

import io
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from itertools import zip_longest

from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import DEFAULT_DIFF_POLICY, DiffResult, ModificationLevel

from vanthu.pdf.open_pdf import UnusablePdfError, damage_reported, opened

WORDS_QUOTED = 8


class MatchLevel(StrEnum):
    """How near a signed file is to the issued one."""

    SIGNED_COPY = "signed copy"
    """It is the issued file, byte for byte, to which only signatures were added."""
    SAME_TEXT = "same text"
    """Another file with the same words on the same pages: made from the same Word file in another program."""
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True)
class Comparison:
    """What a comparison found.

    Args:
        page: Number from 1 of the first page whose words differ; None where none does.
        issued: A few words of the issued file from the first difference on; empty where it has no more.
        signed: The same of the signed file.
    """

    level: MatchLevel
    page: int | None = None
    issued: str = ""
    signed: str = ""


def compare_signed(signed: bytes, issued: bytes) -> Comparison:
    """Whether a signed file says what the issued one says; its signatures are `signatures_of`'s to judge.

    Args:
        signed: The file that came back.
        issued: The document's own PDF, as it was given out for signing.

    Raises:
        UnusablePdfError: One of them is no PDF, damaged, or locked.
    """
    if signed.startswith(issued) and _only_signatures_added(signed, issued):
        return Comparison(MatchLevel.SIGNED_COPY)
    pairs = zip_longest(_page_words(issued), _page_words(signed), fillvalue=())
    for number, (ours, theirs) in enumerate(pairs, start=1):
        if ours != theirs:
            place = _first_difference(ours, theirs)
            return Comparison(
                MatchLevel.DIFFERENT,
                number,
                " ".join(ours[place : place + WORDS_QUOTED]),
                " ".join(theirs[place : place + WORDS_QUOTED]),
            )
    return Comparison(MatchLevel.SAME_TEXT)


def _only_signatures_added(signed: bytes, issued: bytes) -> bool:
    """Its later revisions fill signature fields and change nothing else, judged revision by revision.

    pyHanko cannot judge a form that was added to a file without one: then it is the words that are compared.
    """
    try:
        with damage_reported():
            revisions = PdfFileReader(io.BytesIO(issued)).total_revisions
            reader = PdfFileReader(io.BytesIO(signed), strict=False)
            result = DEFAULT_DIFF_POLICY.review_file(reader, revisions - 1)
    except UnusablePdfError:
        return False
    # anything else is told, not raised
    return isinstance(result, DiffResult) and result.modification_level <= ModificationLevel.FORM_FILLING


def _page_words(data: bytes) -> list[tuple[str, ...]]:
    reader = opened(data)
    with damage_reported():
        return [tuple(unicodedata.normalize("NFC", page.extract_text()).split()) for page in reader.pages]


def _first_difference(ours: tuple[str, ...], theirs: tuple[str, ...]) -> int:
    pairs = enumerate(zip_longest(ours, theirs))
    return next(place for place, (mine, other) in pairs if mine != other)
