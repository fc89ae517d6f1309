"""Names of people and collectives."""

from __future__ import annotations

import re

from vanthu.diagnostics import Diagnostic
from vanthu.intake.messages import diagnose
from vanthu.intake.values.result import Parsed, Raw, asked, shown
from vanthu.vietnamese import match_key, one_line

_NO_PERSON = re.compile(
    r"\b(?:ban|chi|hoi|doi|to|thon|xom|truong|tram|hop tac|htx|ubnd|hdnd|mttq|cong an|cong ty|phong|tap the|"
    r"lien|cau lac|clb|dang|doan|nhom|khoi|ho gia dinh|lop|hai quan|dan quan|quan su|uy ban|mat tran|xa|"
    r"huyen|bch)\b"
)
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
_COMRADE = re.compile(r"\A(?:đ\s*/\s*c|đ\.\s?c\.?|đồng\s+chí)\s*[:.]?\s*(?=[^\W\d])", re.IGNORECASE)
_ASIDE = re.compile(r"\A(?P<name>[^()\d]+?)\s*\((?P<aside>[^()]*)\)\s*\Z")
_STARRED = re.compile(r"[\s*]+\Z")
_BORN = re.compile(
    r"\A(?P<name>[^\d]+?)[\s,;(\-–]*\b(?:sinh\s+năm|sinh\s+ngày|sinh|sn|s\.n\.?|ns)\s*[.:]?\s*"
    r"(?P<birth>(?:\d{1,2}[/.\-]){0,2}(?:19|20)\d\d)\s*\)?\Z",
    re.IGNORECASE,
)
_APART = re.compile(r"\n|\s+[-–]\s+|\s*[;+&]\s*|\s+và\s+|\s*,\s*")
_SMALL_WORDS = re.compile(r"(?<=\s)(?:văn|thị)(?=\s)")


def looks_like_person(name: str) -> bool:
    """Whether `name` can be a person's: two to six words, no figure, no word of an organisation."""
    words = name.split()
    return 2 <= len(words) <= 6 and not _DIGIT.search(name) and not _NO_PERSON.search(match_key(name))


def kind_of(name: str) -> str:
    """`household` or `collective` where the first words say so, `individual` with a title; else empty."""
    if _HOUSEHOLD.match(name):
        return "household"
    if _COLLECTIVE.match(name):
        return "collective"
    return "individual" if titled(name) else ""


SURNAMES = frozenset(
    """
    Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Trịnh Lương
    Đào Mai Tạ Cao Lã Hà Tô Chu Trương Đoàn Lâm Phùng Tống Quách Thái Kiều Nghiêm Phí Lại Doãn
    Khuất Thân Tăng Vương Lưu Triệu
    """.split()  # noqa: SIM905 - forty quoted names read worse
)
"""The commonest surnames (họ) of Vietnam."""


def bears_surname(name: str) -> bool:
    """Reads as a person's full name: a common surname first, every word capital, three words at least."""
    words = name.split()
    capitals = all(word[:1].isupper() for word in words)
    return len(words) >= 3 and capitals and words[0] in SURNAMES and looks_like_person(name)


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


def parse_name(raw: Raw) -> Parsed:
    """A name; a person's in capitals is brought to `Nguyễn Văn A` and told.

    What stands around it, an ordinal, `Đ/c`, words in brackets behind it, is taken off and told; a title
    and a birth are left for the row to tell (`settling`).
    """
    if not isinstance(raw, str):
        return asked("name_not_text", read=shown(raw))
    name = one_line(raw)
    if not any(letter.isalpha() for letter in name):
        return asked("name_not_text", read=name)
    if _two_people(raw):
        return Parsed(name, (diagnose("name_several", read=name),))
    bare = _trimmed(name)
    repairs: tuple[Diagnostic, ...] = ()
    if bare != name:
        repairs = (diagnose("name_trimmed", read=name, proposed=bare),)
    proper = _in_case(bare)
    if proper != bare:
        code = "name_capitals" if is_shouted(bare) else "name_lower"
        repairs += (diagnose(code, read=bare, proposed=proper),)
    return Parsed(proper, repairs)


def _two_people(raw: str) -> bool:
    """Whether the cell holds several people's names, on lines of their own or with a mark between them."""
    if is_group(one_line(raw)):
        return False
    names = [_untitled(_trimmed(piece)) for piece in _APART.split(raw)]
    return len(names) > 1 and all(looks_like_person(name) for name in names)


def _untitled(name: str) -> str:
    found = _TITLE.match(name)
    return found["name"] if found else name


def _trimmed(name: str) -> str:
    bare = _COMRADE.sub("", _ORDINAL.sub("", name, count=1), count=1)
    if is_group(bare):
        return bare
    aside = _ASIDE.match(bare)
    if aside and looks_like_person(_untitled(aside["name"])) and not _DIGIT.search(aside["aside"]):
        bare = aside["name"]
    starred = _STARRED.sub("", bare)
    return starred if looks_like_person(starred) else bare


def _in_case(name: str) -> str:
    """A person's name in capitals or small letters with a capital at the head of each word."""
    if not looks_like_person(name) or is_group(name):
        return name
    if is_shouted(name) or name.islower():
        return person_case(name)
    return _SMALL_WORDS.sub(lambda word: word[0].capitalize(), name)


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
