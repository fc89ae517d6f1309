"""Vietnamese text as people type it: brought to one form for reading, and to a key for matching."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# -- zero-width characters, soft hyphen, byte-order mark, direction marks
_INVISIBLE = re.compile("[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
_ODD = re.compile(
    "[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
    "\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]|  | \n|\n |\n\n|\\A\\s|\\s\\Z"
)
"""Finds what `clean` changes, apart from letters in NFD."""
_BLANKS = re.compile("[^\\S\n]+")
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_AROUND_LINES = re.compile(" ?\n[ \n]*")
_NOT_WORD = re.compile(r"[\W_]+")
_ESCAPED_CONTROL = re.compile("_x([0-9A-Fa-f]{4})_")

_STROKED = str.maketrans({"đ": "d", "Đ": "D", "ð": "d", "Ð": "D"})
"""`đ` has no decomposition; `Ð` (eth) is what some old converters write for `Đ`."""


def clean(text: str) -> str:
    """`text` in NFC with plain single spaces, without invisible characters; line breaks become LF."""
    if not _ODD.search(text):
        return text if text.isascii() else unicodedata.normalize("NFC", text)
    text = _LINE_ENDS.sub("\n", text)
    text = _CONTROL.sub("", _INVISIBLE.sub("", text))
    text = _AROUND_LINES.sub("\n", _BLANKS.sub(" ", text)).strip()
    return unicodedata.normalize("NFC", text)


def one_line(text: str) -> str:
    """Cleaned `text` with its line breaks as spaces."""
    return text.replace("\n", " ") if "\n" in text else text


def clean_cell(text: str) -> str:
    """As `clean`, of a cell: the `_x000D_` of Open XML strings is the character that it stands for."""
    return clean(_ESCAPED_CONTROL.sub(lambda m: chr(int(m[1], 16)), text) if "_x" in text else text)


@lru_cache(maxsize=16384)
def match_key(text: str) -> str:
    """Lower-case letters and digits of `text` without diacritics, one space between words.

    Blind to tone placement (`hoà` / `hòa`), case, punctuation, NFC / NFD and `đ` / `d`: for finding, never
    for printing.
    """
    if not text.isascii():
        decomposed = unicodedata.normalize("NFKD", text.translate(_STROKED))
        text = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
        text = _INVISIBLE.sub("", text)
    return _NOT_WORD.sub(" ", text.casefold()).strip()


_TONES = "\u0300\u0301\u0303\u0309\u0323"
_TONE = re.compile(f"[{_TONES}]")


@lru_cache(maxsize=4096)
def tone_key(text: str) -> str:
    """Lower-case words of `text` with letters and tones kept, the tone moved to the end of its word.

    Tells `Thôn Trại` from `Thôn Trai`, yet not `hoà` from `hòa`.
    """
    words = _NOT_WORD.sub(" ", unicodedata.normalize("NFC", clean(text)).casefold()).split()
    return " ".join(_tone_last(word) for word in words)


def _tone_last(word: str) -> str:
    decomposed = unicodedata.normalize("NFD", word)
    tone = "".join(_TONE.findall(decomposed))
    return unicodedata.normalize("NFC", _TONE.sub("", decomposed)) + tone
