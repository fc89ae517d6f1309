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
from quopri import decodestring
from urllib.parse import unquote

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
    WINDOWS = "Windows-1258"
    """Vietnamese Windows, shown in the Western code page: `NhaÌ vãn hoìa`."""
    VIQR = "VIQR"
    ESCAPES = "\\u"
    """Letters written as their numbers: `Nguy\\u1ec5n`, `Nguy%E1%BB%85n`, `Nguy=E1=BB=85n`."""
    LOOKALIKES = "lookalikes"
    """Letters of other alphabets that look like ours: `Ð` (eth), Cyrillic `а`."""


class Damage(StrEnum):
    """What of a broken text cannot be known any more."""

    QUESTION_MARKS = "question_marks"
    """A letter was written as `?`: `Nguy?n V?n An`."""
    REPLACED = "replaced"
    """The replacement character U+FFFD, a box as printers show for lack of a letter, `_` in a word."""
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

_VIQR_SIGNS = dict(zip("^(+'`?~.", "\u0302\u0306\u031b\u0301\u0300\u0309\u0303\u0323", strict=True))
_VIQR = re.compile(r"(?P<d>[dD][dD])|(?P<vowel>[aeiouyAEIOUY])(?P<signs>[\^(+]['`?~.]?|['`?~.][\^(+]?)?")
_VIQR_SURE = re.compile(
    r"[aeoAEO]['`?~.]?\^|[aA]['`?~.]?\((?!\w+\))|[ouOU]['`?~.]?\+|[aeiouy]`|[aeiouy]'(?=[cmnpt])"
)
_VIQR_ALONE = re.compile(r"[aeoAEO]['`?~.]?\^|[aeiouy]`")
"""Signs that stand in no other text."""
_TONE_OF_1258 = re.compile("[aeiouyâêôãõýAEIOUYÂÊÔÃÕÝ][ÌÒÞìò]")
_CAPITAL_TONE = re.compile("[aeiouyâêôãõý][ÌÒÞ]")
"""A tone of Windows-1258 behind a small vowel; capitals stand there in no other text."""
_ESCAPED_LETTER = re.compile(r"\\u(?P<code>[0-9a-fA-F]{4})")
_ESCAPED_URL = re.compile(r"%[C-Ec-e][0-9a-fA-F]%[89ABab][0-9a-fA-F]")
_ESCAPED_MAIL = re.compile(r"=[C-E][0-9A-F]=[89AB][0-9A-F]")

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
    "[\u00a1-\u00ac\u00ae-\u00bf\u00d7\u00f7](?=[^\\W\\d_])(?:(?<=[^\\W\\d_].)|(?<=[\u00a5-\u00a9\u00ae-\u00b0])(?<!\\w.))"
)
"""A sign where a letter should be: `c©y`, `S½n`, `®iÖn`; `200 m²` and `«…»` have none."""
_ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});")
_MOJIBAKE = re.compile(
    "[\u00c3-\u00c6][\u0080-\u009f\u00a1-\u00bf\u0152-\u0192\u02c6\u02dc\u2013-\u2122]|\u00e1[\u00ba\u00bb]|\u00e2\u20ac"
    "|(?<=[a-z])\u00c3"
)
"""`Ã` with a space that does not break may be a capital letter; behind a small letter it is none."""
_ESCAPES = (_ENTITY, _ESCAPED_LETTER, _ESCAPED_URL, _ESCAPED_MAIL)
_ASKED = re.compile(r"[^\W\d_]\?[^\W\d_]|\?[^\W\d_]{1,6}\b(?<!\?\?)|[^\W\d_]\?\s+[a-zàáâãèéêìíòóôõùúýăđĩũơư]")
_REPLACED = re.compile(
    "[\ufffd\u25a0-\u25a1\u25af\u2b1c\u2b1a]|[\x01-\x08\x0e-\x1f\x7f](?:(?<=[^\\W\\d_].)|(?=[^\\W\\d_]))"
)
_BLANK_IN_WORD = re.compile(r"(?<!\S)(?=\S*_)(?=\S*[^\W\d_A-Z])[^\W\d]+(?=[\s,;:]|\.?(?:\s|\Z))")
"""`v_n`, `_ông`; `THON_DONG` and `thon_dong.xlsx` are names of things."""
_PRIVATE = re.compile("[\ud800-\udfff\ue000-\uf8ff\U000f0000-\U0010fffd]")

VIETNAMESE_LETTERS = frozenset(
    unicodedata.normalize("NFC", case(base + tone))
    for base in "aăâeêioôơuưy"
    for tone in ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
    for case in (str.lower, str.upper)
) | frozenset("bcdđghklmnpqrstvxBCDĐGHKLMNPQRSTVX")
LATIN_LETTERS = VIETNAMESE_LETTERS | frozenset("fjwzFJWZ")
"""Those of Vietnamese, and the four of foreign words."""
_STRANGE = re.compile("[^\x00-\x7f" + "".join(sorted(LATIN_LETTERS - {"Ã"})) + "]")
"""Neither ASCII nor a letter of ours; `Ã` begins much of what was UTF-8."""


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
    damage = _damage_of(text) or (
        Damage.FOREIGN if _VIQR_ALONE.search(text) or _CAPITAL_TONE.search(text) else None
    )
    return BrokenText(text, damage) if damage else None


def _damage_of(text: str) -> Damage | None:
    """What of the text cannot be known, or None."""
    if _REPLACED.search(text) or (" " in text and "_" in text and _BLANK_IN_WORD.search(text)):
        return Damage.REPLACED
    if "?" in text and _ASKED.search(text):
        return Damage.QUESTION_MARKS
    if any(sign.search(text) for sign in _ESCAPES):
        return Damage.FOREIGN
    return _foreign_in(text) if _STRANGE.search(text) else None


def _foreign_in(text: str) -> Damage | None:
    """What is strange in a text with more than ASCII and letters of ours, or None."""
    if _PRIVATE.search(text):
        return Damage.PRIVATE
    if _SIGN_IN_WORD.search(text) or _MOJIBAKE.search(text):
        return Damage.FOREIGN
    # -- one letter by itself is a sign of measures: `ống φ27`, `cống Ø600`
    words = (word for word in _WORD.findall(unicodedata.normalize("NFC", text)) if len(word) > 1)
    strange = any(letter not in LATIN_LETTERS for word in words for letter in word)
    return Damage.FOREIGN if strange else None


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
        return _from_mojibake(raw.decode("utf-8"))
    except UnicodeDecodeError:
        return text


def _from_entities(text: str) -> str:
    while _ENTITY.search(text):
        before, text = text, html.unescape(text)
        if text == before:
            break
    return text


def _from_escapes(text: str) -> str:
    text = _ESCAPED_LETTER.sub(lambda found: chr(int(found["code"], 16)), text)
    if _ESCAPED_URL.search(text):
        return unquote(text)
    if _ESCAPED_MAIL.search(text):
        return decodestring(text.encode()).decode("utf-8", "replace")
    return text


def _from_viqr(text: str) -> str:
    return _VIQR.sub(_letter_of_viqr, text) if _VIQR_SURE.search(text) else text


def _letter_of_viqr(found: re.Match[str]) -> str:
    if found["d"]:
        return "Đ" if found["d"][0] == "D" else "đ"
    signs = "".join(_VIQR_SIGNS[sign] for sign in sorted(found["signs"] or "", key="^(+".find, reverse=True))
    return unicodedata.normalize("NFC", found["vowel"] + signs)


def _from_windows(text: str) -> str:
    if not _TONE_OF_1258.search(text):
        return text
    try:
        return text.encode("cp1252").decode("cp1258")
    except UnicodeError:
        return text


def _from_lookalikes(text: str) -> str:
    return text.translate(_LOOKALIKES) if _OF_LOOKALIKES.search(text) else text


_REPAIRS: Mapping[Breakage, Callable[[str], str]] = {
    Breakage.LOOKALIKES: _from_lookalikes,
    Breakage.MOJIBAKE: _from_mojibake,
    Breakage.ENTITIES: _from_entities,
    Breakage.VIQR: _from_viqr,
    Breakage.ESCAPES: _from_escapes,
    Breakage.TCVN3: from_tcvn3,
    Breakage.VNI: from_vni,
    Breakage.WINDOWS: _from_windows,
    Breakage.VISCII: lambda text: text.translate(_VISCII),
}
