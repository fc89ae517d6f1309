"""Broken letters of every kind, in single cells of sound files."""

from __future__ import annotations

import html
import random
import unicodedata
from collections.abc import Callable, Mapping
from urllib.parse import quote

from tests.intake.mojibake import to_tcvn3, to_vni
from tests.intake.untidy.draft import a_draft
from tests.intake.untidy.truth import Ask, Said, Tell, Trouble

from vanthu.paperwork.model import ColumnType

_VIQR_MARKS = {
    "\u0302": "^",
    "\u0306": "(",
    "\u031b": "+",
    "\u0301": "'",
    "\u0300": "`",
    "\u0309": "?",
    "\u0303": "~",
    "\u0323": ".",
}
_CP1258_TONES = {"\u0300": "Ì", "\u0309": "Ò", "\u0303": "Þ", "\u0301": "ì", "\u0323": "ò"}
_CP1258_LETTERS = {"ă": "ã", "Ă": "Ã", "đ": "ð", "Đ": "Ð", "ơ": "õ", "Ơ": "Õ", "ư": "ý", "Ư": "Ý"}
_VISCII = (
    "ẲẴẪỶỸỴẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯ"
    "ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ"
)  # fmt: skip
_VISCII_CODES = (0x02, 0x05, 0x06, 0x14, 0x19, 0x1E, *range(0x80, 0x100))
_TO_VISCII = {letter: chr(code) for letter, code in zip(_VISCII, _VISCII_CODES, strict=True)}


def _mojibake(page: str) -> Callable[[str], str]:
    def broken(text: str) -> str:
        try:
            return text.encode().decode(page)
        except UnicodeDecodeError:
            return text.encode().decode("latin-1")

    return broken


def _viqr(text: str) -> str:
    """`Nguye^~n`: marks typed behind their letters."""
    spelt = unicodedata.normalize("NFD", text.replace("đ", "dd").replace("Đ", "DD"))
    return "".join(_VIQR_MARKS.get(letter, letter) for letter in spelt)


def _cp1258(text: str) -> str:
    """Windows-1258, tones as letters of their own, shown as Windows-1252."""
    out = []
    for letter in unicodedata.normalize("NFC", text):
        parts = unicodedata.normalize("NFD", letter)
        tone = "".join(_CP1258_TONES.get(part, "") for part in parts)
        base = unicodedata.normalize("NFC", "".join(part for part in parts if part not in _CP1258_TONES))
        out.append(_CP1258_LETTERS.get(base, base) + tone)
    return "".join(out)


def _lost(mark: str) -> Callable[[str], str]:
    def broken(text: str) -> str:
        return "".join(mark if ord(letter) > 255 else letter for letter in text)

    return broken


def _entities(text: str) -> str:
    return "".join(f"&#{ord(letter)};" if ord(letter) > 127 else letter for letter in text)


def _named_entities(text: str) -> str:
    return "".join(html.escape(letter) if ord(letter) < 128 else f"&#x{ord(letter):X};" for letter in text)


REPAIRABLE: Mapping[str, Callable[[str], str]] = {
    "UTF-8 as 1252": _mojibake("cp1252"),
    "UTF-8 as Latin-1": _mojibake("latin-1"),
    "UTF-8 as 1252 twice": lambda text: _mojibake("cp1252")(_mojibake("cp1252")(text)),
    "entities": _entities,
    "hex entities": _named_entities,
    "TCVN3": to_tcvn3,
    "VNI": to_vni,
    "VIQR": _viqr,
    "VISCII": lambda text: "".join(_TO_VISCII.get(letter, letter) for letter in text),
    "1258": _cp1258,
    "escapes": lambda text: "".join(
        f"\\u{ord(letter):04x}" if ord(letter) > 127 else letter for letter in text
    ),
    "address": lambda text: quote(text, safe=" "),
    "quoted-printable": lambda text: "".join(
        "".join(f"={byte:02X}" for byte in letter.encode()) if ord(letter) > 127 else letter
        for letter in text
    ),
    "entities twice": lambda text: _entities(text).replace("&", "&amp;"),
}
"""Each letter is still known: repaired and visibly told, or asked."""
LOST: Mapping[str, Callable[[str], str]] = {
    "question marks": _lost("?"),
    "replacement": _lost("\ufffd"),
    "replacement twice": _lost("ï¿½"),
    "boxes": _lost("□"),
    "black boxes": _lost("▯"),
    "private": lambda text: "".join(
        chr(0xE000 + ord(letter) % 256) if ord(letter) > 255 else letter for letter in text
    ),
    "underscores": _lost("_"),
    "controls": _lost("\x7f"),
}
"""Letters are gone: always asked."""
LOOK_ALIKE = {
    "Đ": "Ð",
    "a": "а",
    "e": "е",
    "o": "о",
    "c": "с",
    "T": "Т",
    "H": "Н",
    "N": "Ν",
    "p": "р",
    "B": "В",
    "đ": "ð",
    "K": "К",
}
"""Of Icelandic, Cyrillic and Greek."""
_FORMS = ("nomination", "registration", "unit_plan", "results")


def _broken(draw: random.Random, ways: Mapping[str, Callable[[str], str]], ask: Ask, tell: Tell) -> Trouble:
    draft = a_draft(draw, _FORMS, ("xlsx", "xlsx", "xls", "ods", "csv"), collectives=True)
    words = []
    for line in draw.sample(draft.works, draw.randint(1, max(1, len(draft.works) // 2))):
        way = draw.choice(list(ways))
        for key in draft.keys(ColumnType.TEXT, ColumnType.NAME):
            text = str(line.cells[key])
            broken = ways[way](text)
            # -- a control letter is no text of a workbook
            if (
                not text
                or broken == text
                or draw.random() < 0.5
                or any(ord(letter) < 32 for letter in broken)
            ):
                continue
            line.say(key, broken, Said(None if ask is Ask.MUST else text, ask, tell))
            words.append(f"{way}: {broken}")
    return draft.file("; ".join(words))


def repairable(draw: random.Random) -> Trouble:
    """Letters of another encoding."""
    return _broken(draw, REPAIRABLE, Ask.MAY, Tell.VISIBLY)


def lost(draw: random.Random) -> Trouble:
    """Letters that are gone."""
    return _broken(draw, LOST, Ask.MUST, Tell.NOT)


def _look_alike(text: str) -> str:
    return "".join(LOOK_ALIKE.get(letter, letter) for letter in text)


def look_alike(draw: random.Random) -> Trouble:
    """Letters that look like Vietnamese ones: repaired and told."""
    return _broken(draw, {"look-alike": _look_alike}, Ask.MAY, Tell.NOTED)


HARMLESS: Mapping[str, Callable[[str], str]] = {
    "decomposed": lambda text: unicodedata.normalize("NFD", text),
    "no-break spaces": lambda text: text.replace(" ", "\u00a0"),
    "two spaces": lambda text: text.replace(" ", "  "),
    "hidden": lambda text: text.replace(" ", " \u200b"),
    "byte order mark": lambda text: "\ufeff" + text,
    "soft hyphen": lambda text: text + "\u00ad",
    "spaces around": lambda text: f"  {text} ",
}


def harmless(draw: random.Random) -> Trouble:
    """The same letters, stored otherwise."""
    return _broken(draw, HARMLESS, Ask.NEVER, Tell.NOT)
