"""Names of people and collectives."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from vanthu.diagnostics import Diagnostic, Fix, Severity, identity
from vanthu.intake.messages import diagnose
from vanthu.intake.values.name_parts import (
    COMRADE,
    NameParts,
    is_name_like,
    is_no_name,
    is_plain_name,
    odd_words,
    parts_of,
)
from vanthu.intake.values.name_words import OFFICES, SURNAMES, TITLES
from vanthu.intake.values.result import Parsed, Raw, asked, shown
from vanthu.translate import tr
from vanthu.vietnamese import is_syllable, one_line

_OF_AN_ORGANISATION = re.compile(
    r"\b(?:hợp\s+tác\s+xã|htx|ubnd|hđnd|mttq|công\s+an\s+(?:xã|phường|viên)|công\s+ty|câu\s+lạc\s+bộ|clb|hộ\s+gia\s+đình|dân\s+quân|"
    r"quân\s+sự|ủy\s+ban|uỷ\s+ban|mặt\s+trận|bch|tập\s+thể|nhân\s+dân|trường\s+(?:tiểu|trung|mầm|th|mn)|hải\s+quân)\b",
    re.IGNORECASE,
)
_SMALL_ORGANISATION = re.compile(
    r"\b(?:ban|chi|hội|đội|tổ|thôn|xóm|trường|trạm|phòng|đảng|đoàn|nhóm|khối|lớp|xã|huyện)\b"
)
"""In small letters only: `Trường`, `Phong` and `Đoàn` are people's names."""
_DIGIT = re.compile(r"\d")
_HOUSEHOLD = re.compile(r"(?:hộ|hộ\s+gia\s+đình|gia\s+đình|gđ|hgđ)\s+\S", re.IGNORECASE)
# -- with its marks: `Hội` is no `Hồi`, and `Trường` no `Trương`
_COLLECTIVE = re.compile(
    r"(?:tập\s+thể|thôn|xóm|khu\s+dân\s+cư|tổ\s+dân\s+phố|chi\s+(?:hội|đoàn|bộ|ủy)|trường|ban|hội|trạm|công\s+an|"
    r"htx|hợp\s+tác\s+xã|đoàn\s+(?:thanh|tncs|tn|xã|thể|trường|viên|khối|cơ)|đội|tổ|nhóm|lớp|khối|phòng|văn\s+phòng|"
    r"trung\s+(?:tâm|đội)|câu\s+lạc\s+bộ|clb|ủy\s+ban|uỷ\s+ban|ubnd|ubmttq|mặt\s+trận|mttq|đảng\s+(?:bộ|ủy|uỷ)|"
    r"liên\s+đội|công\s+(?:ty|đoàn)|dân\s+quân|nhân\s+dân|cán\s+bộ|doanh\s+nghiệp|thcs|thpt)\b",
    re.IGNORECASE,
)
_TITLE = re.compile(
    r"(?P<title>ông\s*[/(]\s*bà\s*\)?|ông|bà|anh|chị|cô|thầy|cụ|ô\.|b\.)(?:\s*:\s*|\s+|(?<=\.))(?P<name>\S.*)\Z",
    re.IGNORECASE,
)
_ORDINAL = re.compile(r"\A\d{1,2}\s*[.)]\s*(?=[^\W\d])")
_ASIDE = re.compile(r"\A(?P<name>[^()\d]+?)\s*\((?P<aside>[^()]*)\)\s*\Z")
_STARRED = re.compile(r"[\s*]+\Z")
_BORN = re.compile(
    r"\A(?P<name>[^\d]+?)[\s,;(\-–]*\b(?:sinh\s+năm|sinh\s+ngày|sinh|sn|s\.n\.?|ns)\s*[.:]?\s*"
    r"(?P<birth>(?:\d{1,2}[/.\-]){0,2}(?:19|20)\d\d)\s*\)?\Z",
    re.IGNORECASE,
)
_SMALL_MIDDLE = re.compile(r"(?<=\s)(?:văn|thị)(?=\s)")
_QUOTED = re.compile(r"""\A["“”'‘«]\s*(?P<name>[^"“”«»]+?)\s*["“”'’»]\Z""")


def looks_like_person(name: str) -> bool:
    """Whether `name` can be a person's: two to six words, no figure, no word of an organisation."""
    words = name.split()
    if not 2 <= len(words) <= 6 or _DIGIT.search(name) or _OF_AN_ORGANISATION.search(name):
        return False
    return not is_group(name) and (name.islower() or not _SMALL_ORGANISATION.search(name))


def kind_of(name: str) -> str:
    """`household` or `collective` where the first words say so, `individual` with a title; else empty."""
    if _HOUSEHOLD.match(name):
        return "household"
    if _COLLECTIVE.match(name):
        return "collective"
    return "individual" if titled(name) else ""


def bears_surname(name: str) -> bool:
    """Reads as a person's full name: a common surname first, every word capital, three words at least."""
    words = name.split()
    capitals = all(word[:1].isupper() for word in words)
    is_surname = words[:1] != ["Đoàn"] and words[0] in SURNAMES
    return len(words) >= 3 and capitals and is_surname and looks_like_person(name)


def titled(name: str) -> tuple[str, str] | None:
    """The title before a person's name, in lower case, and the name; None where there is none."""
    found = _TITLE.match(name)
    if not found or not looks_like_person(found["name"]):
        return None
    return found["title"].casefold(), _in_case(found["name"])


def born(name: str) -> tuple[str, str] | None:
    """The name and the birth of `Nguyễn Văn A, sinh năm 1980`."""
    found = _BORN.match(name)
    return (found["name"].strip(" ,;"), found["birth"]) if found else None


def parse_name(
    raw: Raw, answers: Mapping[str, str] = MappingProxyType({}), *, is_required: bool = False
) -> Parsed:
    """A name; a person's in capitals is brought to `Nguyễn Văn A` and told.

    What stands around it is taken off and told: visibly, where something else is printed than was typed;
    `Ông` or `Bà` and a birth are left for the row to tell (`settling`). What cannot be a name is asked.

    Args:
        answers: Whether a name with syllables that are not Vietnamese is right, once a person said so.
        is_required: The row is this person's: several, and such syllables, are asked.
    """
    if not isinstance(raw, str) or not any(letter.isalpha() for letter in raw):
        return asked("name_not_text", read=shown(raw).strip())
    name = one_line(raw)
    if (
        "\n" not in raw
        and not name.isascii()
        and is_plain_name(name)
        and _AROUND.isdisjoint(name.casefold().split())
    ):
        return Parsed(name)
    if is_no_name(name):
        return asked("name_no_name", read=name)
    quoted = _QUOTED.match(name)
    raw = quoted["name"] if quoted else raw
    parts, birth = parts_of(raw), born(name)
    if birth and not is_group(name):
        # -- the row takes a birth of its own from it
        return Parsed(name) if is_required else _cased(name, birth[0])
    if is_group(name) and (not parts.title or is_group(parts.bare)):
        return _of_a_group(name, answers if is_required else None)
    return _of_a_person(name, parts, answers if is_required else None)


_AROUND = frozenset(phrase[0] for phrase in TITLES | OFFICES) | {"ông", "bà"}
_UNREADABLE = re.compile(r"[^\w\s.,;:/()&+'’\"“”–-]|_|\?|\.\.")


def _of_another_shape(name: str, answers: Mapping[str, str] | None) -> Parsed:
    """A cell that is no person's name: of an organisation, one word, or with signs that no name has."""
    words = name.split()
    is_unreadable = _UNREADABLE.search(name) or (len(words) <= _FEW_WORDS and _DIGIT.search(name))
    if is_unreadable or (len(words) <= _FEW_WORDS and "," in name and bears_surname(name.replace(",", " "))):
        return asked("name_strange", read=name)
    odd = odd_words(name)
    if len(words) == 1 and odd and answers is None:
        return asked("name_strange", read=name)
    if len(words) == 1 and answers is not None and not is_group(name):
        # -- `K’Brôi` is a whole name, `Trần` or `NguyễnVănAn` hardly
        return _unless_right(name, name, odd or words, answers)
    return _cased(name, _trimmed(name))


RIGHT, WRONG = "right", "wrong"
"""Answers to whether a name is spelt right."""


def _unless_right(name: str, bare: str, odd: Sequence[str], answers: Mapping[str, str]) -> Parsed:
    told = diagnose("name_unclear", read=name, odd=", ".join(odd))
    question = _whether_right(told, tr("Tên đúng, giữ nguyên như đã ghi"), answers)
    return Parsed(_in_case(bare) if question.answer == RIGHT else None, (question,))


def _of_a_group(name: str, answers: Mapping[str, str] | None) -> Parsed:
    """A household or collective; in a row of its own, strange words are asked."""
    if _UNREADABLE.search(name) or _NUMBERS.search(name):
        return asked("name_strange", read=name)
    odd = [word for word in re.findall(r"[^\W\d_]+", name) if not word.isupper() and odd_words(word)]
    if odd and answers is not None:
        return _unless_right(name, _trimmed(name), odd, answers)
    return _cased(name, _trimmed(name))


_NUMBERS = re.compile(r"\d[\d .-]{6,}\d|\d+(?:[.,]\d{3}){2}|\d\s*(?:triệu|nghìn|đồng|đ)\b")
"""A telephone number or a sum; `Tổ 5`, `Lớp 9A2` and `Trường THCS 19/8` have none."""
_FEW_WORDS = 4


def _whether_right(told: Diagnostic, right: str, answers: Mapping[str, str]) -> Diagnostic:
    """The question whether what was read is right; a note where the office said that it is.

    One that it called wrong waits for the unit: an error still, and asked no more.

    Args:
        right: What the answer that it is right says.
    """
    fixes = (Fix(RIGHT, right), Fix(WRONG, tr("Tên sai, chờ đơn vị sửa")))
    question = told.asked(identity(told.code, told.read), fixes, (), answers)
    if question.answer == RIGHT:
        return replace(question, severity=Severity.NOTE)
    return question if question.answer == WRONG else replace(question, answer="")


def _of_a_person(name: str, parts: NameParts, answers: Mapping[str, str] | None) -> Parsed:
    """The name alone, with what was taken off.

    Args:
        answers: Where odd syllables are asked; None where they are told only.
    """
    if parts.several:
        return Parsed(name, (diagnose("name_several", read=name),))
    if not is_name_like(_untitled(parts.bare)):
        return _of_another_shape(name, answers)
    if parts.unknown:
        told = diagnose("name_behind", read=name, odd=parts.unknown)
        proper = _in_case(parts.bare)
        if answers is not None and not odd_words(_untitled(proper)):
            told = _whether_right(told, tr("Chỉ ghi {name}").format(name=proper), answers)
        return Parsed(proper if told.answer == RIGHT else None, (told,))
    odd = odd_words(_untitled(parts.bare))
    if odd and answers is not None:
        return _unless_right(name, parts.bare, odd, answers)
    return _without_additions(name, parts, odd)


def _without_additions(name: str, parts: NameParts, odd: Sequence[str]) -> Parsed:
    proper = _in_case(parts.bare)
    told: tuple[Diagnostic, ...] = ()
    if odd:
        told = (diagnose("name_odd", read=name, odd=", ".join(odd)),)
    taken = ", ".join(part for part in (parts.title, parts.office) if part)
    if taken:
        told += (diagnose("name_addition", read=name, proposed=proper, addition=taken, office=parts.office),)
    if parts.phone:
        told += (diagnose("name_phone", read=name, proposed=proper, phone=parts.phone),)
    if parts.dirty and not taken and not parts.phone:
        told += (diagnose("name_signs", read=name, proposed=proper),)
    if told and not odd:
        return Parsed(proper, told)
    cased = _cased(name, parts.bare)
    return Parsed(cased.value, (*told, *cased.diagnostics))


def _cased(name: str, bare: str) -> Parsed:
    """The name without what stands around it, in the usual case."""
    repairs: tuple[Diagnostic, ...] = ()
    if bare != name:
        repairs = (diagnose("name_trimmed", read=name, proposed=bare),)
    proper = _in_case(bare)
    if proper != bare:
        plain = _untitled(bare)
        code = "name_lower" if plain.islower() else "name_capitals" if plain.isupper() else "name_mixed"
        repairs += (diagnose(code, read=bare, proposed=proper),)
    return Parsed(proper, repairs)


def _untitled(name: str) -> str:
    found = _TITLE.match(name)
    # -- `Anh Thư` is a name
    return found["name"] if found and len(found["name"].split()) > 1 else name


def _trimmed(name: str) -> str:
    bare = COMRADE.sub("", _ORDINAL.sub("", name, count=1), count=1)
    if is_group(bare):
        return bare
    aside = _ASIDE.match(bare)
    if aside and looks_like_person(_untitled(aside["name"])) and not _DIGIT.search(aside["aside"]):
        bare = aside["name"]
    starred = _STARRED.sub("", bare)
    return starred if looks_like_person(starred) else bare


def _in_case(name: str) -> str:
    """A person's name with a capital at the head of each syllable, and nowhere else."""
    if not looks_like_person(name) or is_group(name):
        return name
    if is_shouted(name) or name.islower():
        return person_case(name)
    title = _TITLE.match(name)
    start = title.start("name") if title else 0
    words = name[start:].split(" ")
    if not bears_surname(name[start:].title()):
        return name[:start] + _SMALL_MIDDLE.sub(lambda word: word[0].capitalize(), name[start:])
    cased = (word.capitalize() if is_syllable(word) and len(word) > 1 else word for word in words)
    return name[:start] + " ".join(cased)


def is_group(name: str) -> bool:
    """Whether the name is a household's or a collective's."""
    return bool(_HOUSEHOLD.match(name) or _COLLECTIVE.match(name))


def is_shouted(text: str) -> bool:
    """Whether `text` is written in capitals throughout: two words or more, no lower-case letter."""
    return text.isupper() and len(text.split()) > 1


def person_case(name: str) -> str:
    """A name in capitals with a capital at the head of each word: `NGUYỄN VĂN A` → `Nguyễn Văn A`."""
    return " ".join(
        "-".join(piece[:1].upper() + piece[1:].lower() for piece in word.split("-"))
        for word in name.split(" ")
    )
