"""Text of the fonts before Unicode (TCVN3 `.Vn…`, VNI `VNI-…`): recognised by its letters, and converted.

Real Unicode is never touched: letters that only Unicode has mark a text as Unicode, and the rest is judged by
whether its words are Vietnamese syllables as they stand or once converted.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from vanthu.vietnamese.syllables import is_syllable


class Encoding(StrEnum):
    """A legacy encoding, by the name that clerks know."""

    TCVN3 = "TCVN3"
    VNI = "VNI"


_TCVN3 = str.maketrans(
    "¡¢£¤¥¦§¨©ª«¬\u00ad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ",
    "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ",
)
"""TCVN 5712:1993 VN3, as Latin-1 shows its bytes."""

_VNI_TONES = {"ø": "\u0300", "ù": "\u0301", "û": "\u0309", "õ": "\u0303", "ï": "\u0323"}
_VNI_CIRCUMFLEX = {"à": "\u0300", "á": "\u0301", "å": "\u0309", "ã": "\u0303", "ä": "\u0323"}
_VNI_BREVE = {"è": "\u0300", "é": "\u0301", "ú": "\u0309", "ü": "\u0303", "ë": "\u0323"}
_VNI_WHOLE = {
    "ñ": "đ", "ô": "ơ", "ö": "ư", "ì": "ì", "í": "í", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ",
    "Ñ": "Đ", "Ô": "Ơ", "Ö": "Ư", "Ì": "Ì", "Í": "Í", "Æ": "Ỉ", "Ó": "Ĩ", "Ò": "Ị", "Î": "Ỵ",
}  # fmt: skip


def _vni_pairs() -> dict[str, str]:
    """VNI's pairs of a letter and its accent, in both cases: `aø` → `à`, `AÂ` → `Â`."""
    pairs: dict[str, str] = {}
    for vowel in "aeiouyôö":
        base = _VNI_WHOLE.get(vowel, vowel)
        pairs |= {vowel + mark: base + tone for mark, tone in _VNI_TONES.items()}
    for vowel in "aeo":
        pairs[vowel + "â"] = vowel + "\u0302"
        pairs |= {vowel + mark: vowel + "\u0302" + tone for mark, tone in _VNI_CIRCUMFLEX.items()}
    pairs["aê"] = "a\u0306"
    pairs |= {"a" + mark: "a\u0306" + tone for mark, tone in _VNI_BREVE.items()}
    whole = {key: unicodedata.normalize("NFC", value) for key, value in pairs.items()}
    upper = {key.upper(): value.upper() for key, value in whole.items()}
    # -- an accent typed with the other case's key still belongs to its letter
    mixed = {key[0].upper() + key[1]: value.upper() for key, value in whole.items()}
    return {**whole, **mixed, **upper}


_VNI_PAIRS = _vni_pairs()
_VNI = re.compile("|".join([*map(re.escape, _VNI_PAIRS), *_VNI_WHOLE]))

_WORD = re.compile(r"[^\W\d_]+")
_LATIN_WORD = re.compile(r"[A-Za-z\u00a1-\u00ff]+")
_ONLY_UNICODE = re.compile(
    "[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u0300-\u0323\u1ea0-\u1ef9]"
)
_HIGH = re.compile("[\u00a1-\u00ff]")
_LEAST_WORDS = 3
_SURE = 0.7
_MAJORITY = 0.8


def from_tcvn3(text: str) -> str:
    """TCVN3 text, as Latin-1 shows it, in Unicode."""
    return text.translate(_TCVN3)


def from_vni(text: str) -> str:
    """VNI (Windows) text, as Latin-1 shows it, in Unicode."""
    return _VNI.sub(lambda m: _VNI_PAIRS.get(m[0]) or _VNI_WHOLE[m[0]], text)


_CONVERTERS = {Encoding.TCVN3: from_tcvn3, Encoding.VNI: from_vni}


def is_doubtful(text: str) -> bool:
    """Whether `text` has letters that legacy text is made of, and none that only Unicode has."""
    return bool(_HIGH.search(text)) and not _ONLY_UNICODE.search(text)


@dataclass(frozen=True, slots=True)
class Judgement:
    """What encoding a sheet's suspicious texts are in.

    Args:
        share: Of these texts among them and those that are Unicode for certain, 0-1.
    """

    encoding: Encoding
    share: float

    @property
    def is_of_all(self) -> bool:
        """Whether the sheet as a whole is typed in it."""
        return self.share >= _MAJORITY

    def in_unicode(self, text: str, font: str) -> tuple[str, str]:
        """As `in_unicode` reads the text of a cell."""
        return in_unicode(text, self, font)


def judge_encoding(texts: Iterable[str]) -> Judgement | None:
    """The legacy encoding of a sheet's texts, or None where all of them are Unicode.

    Suspicious is a text without letters that only Unicode has, in which a word with letters beyond ASCII is
    no Vietnamese syllable as it stands; most such words must be syllables once converted.
    """
    accented = [text for text in texts if not text.isascii()]
    surely, has_signs = _ONLY_UNICODE.search, _HIGH.search
    suspicious = {
        # -- as `is_doubtful`, without a call for each text
        text
        for text in set(accented)
        if not surely(text) and has_signs(text) and not _stands(text)
    }
    if not suspicious:
        return None
    suspects = [text for text in accented if text in suspicious]
    words = [word for text in suspects for word in _LATIN_WORD.findall(text) if not word.isascii()]
    if len(words) < _LEAST_WORDS:
        return None
    tcvn3 = sum(_is_word(from_tcvn3(word)) for word in words)
    vni = sum(_is_word(from_vni(word)) for word in words)
    best, encoding = max((tcvn3, Encoding.TCVN3), (vni, Encoding.VNI))
    if best < _SURE * len(words):
        return None
    unicode = sum(not is_doubtful(text) for text in accented)
    return Judgement(encoding, len(suspects) / (len(suspects) + unicode))


@lru_cache(maxsize=8192)
def _stands(text: str) -> bool:
    """Whether every word of `text` with letters beyond ASCII is a syllable as it stands.

    A soft hyphen is TCVN3's `ư`; where all other words are Vietnamese it is a soft hyphen.
    """
    words = [word for word in _LATIN_WORD.findall(text) if not word.isascii()]
    if "\u00ad" in text:
        words = [word for word in (each.replace("\u00ad", "") for each in words) if not word.isascii()]
    return bool(words) and all(map(is_syllable, words))


def _is_sound(text: str) -> bool:
    """Whether every word with letters beyond ASCII is a syllable; `m` and `km` are none and tell nothing."""
    return all(word.isascii() or is_syllable(word) for word in _WORD.findall(text))


def _is_word(text: str) -> bool:
    """Whether `text`, a run of Latin-1 letters and signs once converted, is a syllable."""
    return text.isalpha() and is_syllable(text)


def in_unicode(text: str, judgement: Judgement, font: str) -> tuple[str, str]:
    """A text of a sheet that was judged, converted or as it stands.

    A text that is Vietnamese both ways goes with its font, else with the sheet where four texts in five are
    of one kind, else it is a question.

    Args:
        font: Name of its font if that is a legacy one, else empty.

    Returns:
        The text, and what it would be converted, where that is a question; else empty.
    """
    converted = _CONVERTERS[judgement.encoding](text)
    if not is_doubtful(text) or converted == text:
        return text, ""
    as_it_stands = _is_sound(text) and not _signs(text)
    if as_it_stands and not _is_sound(converted):
        return text, ""
    if not as_it_stands or font or judgement.is_of_all:
        return converted, ""
    return text, "" if judgement.share <= 1 - _MAJORITY else converted


def _signs(text: str) -> bool:
    """Whether a Latin-1 sign stands inside a word, as no Unicode text has it: `c¸c`, `®¬n vÞ`."""
    return bool(
        re.search("[\u00a1-\u00bf\u00d7\u00f7](?=[A-Za-z])|(?<=[A-Za-z])[\u00a1-\u00bf\u00d7\u00f7]", text)
    )
