"""Names of people and collectives."""

from __future__ import annotations

import re

from vanthu.intake.parsed import Parsed, Raw, doubt, repaired, shown
from vanthu.intake.text import is_shouted, match_key, one_line, person_case

_NO_PERSON = re.compile(
    r"\b(?:ban|chi|hoi|doi|to|thon|xom|truong|tram|hop tac|htx|ubnd|hdnd|mttq|cong an|cong ty|phong|tap the|"
    r"lien|cau lac|clb|dang|doan|nhom|khoi|ho gia dinh|lop|hai quan|dan quan|quan su|uy ban|mat tran|xa|"
    r"huyen|bch)\b"
)
_DIGIT = re.compile(r"\d")


def looks_like_person(name: str) -> bool:
    """Whether `name` can be a person's: two to six words, no figure, no word of an organisation."""
    words = name.split()
    return 2 <= len(words) <= 6 and not _DIGIT.search(name) and not _NO_PERSON.search(match_key(name))


def parse_name(raw: Raw) -> Parsed:
    """A name; a person's in capitals is brought to `Nguyễn Văn A` with a remark."""
    if not isinstance(raw, str):
        return doubt("name_not_text", read=shown(raw))
    name = one_line(raw)
    if is_shouted(name) and looks_like_person(name):
        proper = person_case(name)
        return repaired(proper, "name_capitals", read=name, proposed=proper)
    return Parsed(name)
