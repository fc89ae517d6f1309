"""Text that broke on its way from one program to another: repaired where one reading is certain, else named.

A repair is certain when it makes every word with a letter beyond ASCII a Vietnamese syllable, the text as it
stands is not Vietnamese, and no other repair gives something else. Nothing is guessed from likeness.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from vanthu.vietnamese.legacy_fonts import from_tcvn3, from_vni
from vanthu.vietnamese.syllables import is_syllable


class Breakage(StrEnum):
    """How a text broke, by the name under which it is told."""

    MOJIBAKE = "UTF-8"
    """UTF-8 that was shown in a Western code page: `Trá»‹nh VÄƒn SÆ¡n`."""
    ENTITIES = "HTML"
    """Character references: `Nguy&#7877;n`."""
    TCVN3 = "TCVN3"
    VNI = "VNI"
    VISCII = "VISCII"
    VIQR = "VIQR"
    LOOKALIKES = "lookalikes"
    """Letters of other alphabets that look like ours: `Ð` (eth), Cyrillic `а`."""


class Damage(StrEnum):
    """What of a broken text cannot be known any more."""

    QUESTION_MARKS = "question_marks"
    """A letter was written as `?`: `Nguy?n V?n An`."""
    REPLACED = "replaced"
    """The replacement character U+FFFD, or a box that a printer shows for a letter it lacks."""
    PRIVATE = "private"
    """A letter that only one font knows (Unicode's private use)."""
    FOREIGN = "foreign"
    """Letters that Vietnamese does not have, and no repair is certain."""


@dataclass(frozen=True, slots=True)
class BrokenText:
    """A text that broke.

    Args:
        text: Brought right, in NFC; as it stands where that is not certain.
        how: It broke, or what of it is lost.
    """

    text: str
    how: Breakage | Damage

    @property
    def is_certain(self) -> bool:
        """Whether `text` is what it was."""
        return isinstance(self.how, Breakage)


_VISCII = str.maketrans(
    "".join(map(chr, range(0x80, 0x100))),
    "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉ"
    "đựòóôõỏọụùúũủýợỮ",
)
"""VISCII 1.1 (RFC 1456), as Latin-1 shows its bytes; its six letters below 0x20 survive in no sheet."""

_VIQR_MARKS = {"^": "\u0302", "(": "\u0306", "+": "\u031b"}
_VIQR_TONES = {"'": "\u0301", "`": "\u0300", "?": "\u0309", "~": "\u0303", ".": "\u0323"}
_VIQR = re.compile(
    r"(?P<d>[dD][dD])|(?P<vowel>[aeiouyAEIOUY])(?P<mark>[\^(+])?(?P<tone>['`?~.](?=\w|\W|\Z))?"
)
_VIQR_SURE = re.compile(r"[aeoAEO]\^|[aA]\((?!\w+\))|[ouOU]\+")

_LOOKALIKES = str.maketrans(
    {
        "\u00d0": "Đ", "\u00f0": "đ", "\u0189": "Đ", "\u0256": "đ",  # -- eth and African D
        **dict(zip("АВЕКМНОРСТУХаеорсухіІјЈѕЅ", "ABEKMHOPCTYXaeopcyxiIjJsS", strict=True)),  # -- Cyrillic
        **dict(zip("ΑΒΕΗΙΚΜΝΟΡΤΥΧΖο", "ABEHIKMNOPTYXZo", strict=True)),  # -- Greek
    }
)  # fmt: skip
_OF_LOOKALIKES = re.compile("[" + "".join(map(chr, _LOOKALIKES)) + "]")

_WORD = re.compile("[^\\W\\d_\u00b2\u00b3\u00b9\u00bc-\u00be]+")
_SIGN_IN_WORD = re.compile(
    "(?<=[^\\W\\d_])[\u00a1-\u00ac\u00ae-\u00bf\u00d7\u00f7](?=[^\\W\\d_])|(?<!\\w)[\u00a5-\u00a9\u00ae-\u00b0](?=[^\\W\\d_])"
)
"""A sign where a letter should be: `c©y`, `S½n`, `®iÖn`; `200 m²` and `«…»` have none."""
_ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});")
_MOJIBAKE = re.compile(
    "[\u00c3-\u00c6][\u0080-\u009f\u00a1-\u00bf\u0152-\u0192\u02c6\u02dc\u2013-\u2122]|\u00e1[\u00ba\u00bb]|\u00e2\u20ac"
    "|(?<=[a-z])\u00c3"
)
"""`Ã` with a space that does not break may be a capital letter; behind a small letter it is none."""
_ASKED = re.compile(r"[^\W\d_]\?[^\W\d_]|\?[^\W\d_]{1,6}\b(?<!\?\?)")
_REPLACED = re.compile("[\ufffd\u25a0-\u25a1\u25af\u2b1c\u2b1a]")
_PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U0010fffd]")

VIETNAMESE_LETTERS = frozenset(
    unicodedata.normalize("NFC", case(base + tone))
    for base in "aăâeêioôơuưy"
    for tone in ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
    for case in (str.lower, str.upper)
) | frozenset("bcdđghklmnpqrstvxBCDĐGHKLMNPQRSTVX")
LATIN_LETTERS = VIETNAMESE_LETTERS | frozenset("fjwzFJWZ")
"""Those of Vietnamese, and the four of foreign words."""


def read_broken(text: str) -> BrokenText | None:
    """A text that broke, brought right where exactly one repair is certain; None where it is whole."""
    if _is_sound(text):
        return None
    found: dict[str, Breakage] = {}
    for breakage, repair in _REPAIRS.items():
        made = unicodedata.normalize("NFC", repair(text))
        if made != text and _is_sound(made) and _is_cased(made):
            found.setdefault(made, breakage)
    if len(found) == 1:
        return BrokenText(*found.popitem())
    damage = _damage_of(text)
    return BrokenText(text, damage) if damage else None


def _damage_of(text: str) -> Damage | None:
    """What of the text cannot be known, or None."""
    if _REPLACED.search(text):
        return Damage.REPLACED
    if _PRIVATE.search(text):
        return Damage.PRIVATE
    if _ASKED.search(text):
        return Damage.QUESTION_MARKS
    if _SIGN_IN_WORD.search(text) or _MOJIBAKE.search(text) or _ENTITY.search(text):
        return Damage.FOREIGN
    # -- one letter by itself is a sign of measures: `ống φ27`, `cống Ø600`
    words = (word for word in _WORD.findall(unicodedata.normalize("NFC", text)) if len(word) > 1)
    if any(letter not in LATIN_LETTERS for word in words for letter in word):
        return Damage.FOREIGN
    return None


def _is_sound(text: str) -> bool:
    """Whether it reads as Vietnamese: letters of ours only, and syllables wherever a letter has a mark."""
    if _damage_of(text) or _VIQR_SURE.search(text):
        return False
    return all(word.isascii() or is_syllable(word) for word in _WORD.findall(text))


def _is_cased(text: str) -> bool:
    """Whether no word has a capital behind a small letter, as a wrong table gives: `TrỰi`."""
    return all(word[1:].islower() or word.isupper() for word in _WORD.findall(text) if len(word) > 1)


def _from_mojibake(text: str) -> str:
    if not _MOJIBAKE.search(text):
        return text
    raw = bytearray()
    # -- `à` is C3 A0, and A0, a space that does not break, is a plain one after most copying
    for letter in text.replace("Ã ", "Ã\xa0"):
        try:
            # -- Windows shows five bytes that cp1252 does not define as control characters
            raw += letter.encode("latin-1") if ord(letter) < 0xA0 else letter.encode("cp1252")
        except UnicodeEncodeError:
            return text
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return text


def _from_entities(text: str) -> str:
    return html.unescape(text) if _ENTITY.search(text) else text


def _from_viqr(text: str) -> str:
    return _VIQR.sub(_letter_of_viqr, text) if _VIQR_SURE.search(text) else text


def _letter_of_viqr(found: re.Match[str]) -> str:
    if found["d"]:
        return "Đ" if found["d"][0] == "D" else "đ"
    mark, tone = found["mark"], found["tone"]
    return found["vowel"] + (_VIQR_MARKS[mark] if mark else "") + (_VIQR_TONES[tone] if tone else "")


def _from_lookalikes(text: str) -> str:
    return text.translate(_LOOKALIKES) if _OF_LOOKALIKES.search(text) else text


_REPAIRS: Mapping[Breakage, Callable[[str], str]] = {
    Breakage.LOOKALIKES: _from_lookalikes,
    Breakage.MOJIBAKE: _from_mojibake,
    Breakage.ENTITIES: _from_entities,
    Breakage.VIQR: _from_viqr,
    Breakage.TCVN3: from_tcvn3,
    Breakage.VNI: from_vni,
    Breakage.VISCII: lambda text: text.translate(_VISCII),
}
