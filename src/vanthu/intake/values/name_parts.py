"""A person's name and what stands around it: title, office, telephone number, remark, others beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from vanthu.intake.values.name_words import (
    FORMER,
    NEVER_PLAIN,
    NOT_NAMES,
    NOT_YET,
    OFFICES,
    ORGANISATIONS,
    REMARKS,
    SURNAMES,
    TITLES,
)
from vanthu.vietnamese import is_syllable, one_line

_LED = re.compile(r"(?P<lead>[^,;/:\n–-]+?)\s*[,;/:\n–-]\s*(?P<rest>\S.*)\Z", re.DOTALL)
_LONGEST_PHRASE = 4
_OFFICES_ALONE = OFFICES - TITLES
_APART = re.compile(r"[.:]\s*|\s+")
_MOST_WORDS, _LEAST_WORDS = 6, 2
_START = re.compile(r"\A(?:\d{1,2}\s*[.)/]\s*|[-+*•·–▪]\s*)(?=[^\W\d])")
_END = re.compile(r"[\s,;:*\\|=#^%!]+\Z|(?<!\.)\.\s*\Z|\s*\(\d{1,2}\)\Z")
_DIRT_END = re.compile(r"[\\|=#^%!]")
_DIRT_START = re.compile(r"\A[@~#*\s]+(?=[^\W\d])")
COMRADE = re.compile(r"\A(?:đ\s*/\s*c|đ\.\s?c\.?|đồng\s+chí)\s*[:.]?\s*(?=[^\W\d])", re.IGNORECASE)
_PHONE = re.compile(
    r"[\s,;:(\-–]*(?:(?:số\s+)?(?:đt|sđt|điện thoại|tel)[\s.:]*)?"
    r"(?P<phone>(?:\+84|0)[\d .\-]{8,13}\d|0\d{8,10})\s*\)?\s*\Z",
    re.IGNORECASE,
)
_JOINT = re.compile(r"\n|\s*[,;/:_&+]\s*|\s+[-–]+\s*|\s*[–]\s*|\s+và\s+|(?<=\w)-\s+")
_OTHERS = re.compile(
    r"(?:\+|và|cùng|với|&)\s*(?:các|những|toàn bộ|toàn thể|tập thể|\d+|gia đình|vợ|chồng|con|hộ|một số)\b"
    r"|\A(?:\d+\s+)?(?:hai\s+)?vợ\s+chồng\b"
    r"|\(\s*(?:\d+\s*người|vợ chồng|và )",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"\A(?P<name>[^()]+?)\s*\((?P<aside>[^()]*)\)\s*\Z")
_WORD = re.compile(r"[^\W\d_]+(?:['’‘ʼ-][^\W\d_]+|['’])*\Z")
_EDGES = ".,:"


@dataclass(frozen=True, slots=True)
class NameParts:
    """What a cell of a name holds.

    Args:
        bare: The name alone, as it is written.
        title: Before it, in small letters.
        office: Behind it, or before it: what somebody is and where.
        phone: Behind it.
        dirty: Signs stood around it that no name has.
        several: Others stand beside the person.
        unknown: What stands behind it and is none of these.
    """

    bare: str
    title: str = ""
    office: str = ""
    phone: str = ""
    dirty: bool = False
    several: bool = False
    unknown: str = ""


def is_plain_name(name: str) -> bool:
    """Two to six syllables, each with a capital: nothing to look at twice."""
    words = name.split(" ")
    return _LEAST_WORDS <= len(words) <= _MOST_WORDS and all(
        word[:1].isupper() and word[1:].islower() and is_syllable(word) for word in words
    )


def is_name_like(name: str) -> bool:
    """Words of letters only, two to six of them."""
    words = name.split()
    return _LEAST_WORDS <= len(words) <= _MOST_WORDS and all(
        _WORD.match(word.removesuffix(".")) for word in words
    )


def odd_words(name: str) -> list[str]:
    """Words of a name that no Vietnamese syllable is; the letter that stands for a name is none of them."""
    words = re.split(r"[ -]", name)
    unmarked = NEVER_PLAIN if name.isascii() and len(words) > 1 else ()
    return [
        word
        for word in words
        if (not is_syllable(word) and not (len(word.rstrip(".")) == 1 and word[0].isalpha()))
        or word.casefold() in unmarked
    ]


def is_no_name(text: str) -> bool:
    """A label, a word for nothing, an example, an address of the net: what nobody is called."""
    bare = text.casefold().strip(" .:()[]<>«»")
    words = bare.split()
    is_sentence = not any(word[:1].isupper() for word in text.split()[1:])
    is_open = is_sentence and len(words) > 1 and words[0] in NOT_YET
    return is_open or len(bare) == 1 or bare in NOT_NAMES or bool(_NET.search(text))


_NET = re.compile(r"\w@\w|www\.|https?:|\.(?:com|vn)\b", re.IGNORECASE)


def parts_of(raw: str) -> NameParts:
    """The parts of a person's cell; of one that holds something else, the whole as it stands."""
    text = one_line(raw)
    if _OTHERS.search(text):
        return NameParts(text, several=True)
    phone = _PHONE.search(text)
    rest = text[: phone.start()] if phone else text
    number = phone["phone"] if phone else ""
    numbered = _START.sub("", rest, count=1)
    bare = _DIRT_START.sub("", numbered, count=1)
    dirty = bare != numbered
    led, bare = _apart_before(bare)
    comrade = COMRADE.match(bare)
    bare = bare[comrade.end() :] if comrade else bare
    stripped = _END.sub("", bare)
    dirty = dirty or bool(_DIRT_END.search(bare[len(stripped) :]))
    lines = "\n" in raw.strip() and not led and not phone and not comrade
    joined = _joined(stripped, raw if lines else stripped)
    if joined is None:
        return NameParts(text, several=True)
    name, office, unknown = joined
    before, name = _before(name)
    before = ", ".join(part for part in (led, before) if part)
    if not office and any(phrase in _OFFICES_ALONE for phrase in _heads(before.casefold().split())):
        before, office = "", before
    inside = "" if office or unknown else _behind(name)
    if inside:
        name, office = name[: -len(inside)].strip(), inside
    title = _APART.sub(" ", before.casefold()) or ("đ/c" if comrade else "")
    return NameParts(name, title, office, number, dirty=dirty, unknown=unknown)


def _joined(text: str, raw: str) -> tuple[str, str, str] | None:
    """Name, office and unknown words, apart at their mark; None where several people are named."""
    aside = _BRACKETS.match(text)
    if aside and is_name_like(_before(aside["name"])[1]):
        said = aside["aside"].strip()
        if not said or tuple(said.casefold().split()) in REMARKS:
            return aside["name"], "", ""
        return (aside["name"], said, "") if _is_office(said) else (aside["name"], "", said)
    pieces = [piece.strip(" -–") for piece in _JOINT.split(raw) if piece.strip(" -–")]
    if len(pieces) < 2 or not is_name_like(_before(pieces[0])[1]) or _is_title_alone(pieces[0]):
        return text, "", ""
    behind = " ".join(pieces[1:])
    if _is_office(pieces[1]):
        return pieces[0], raw[raw.index(pieces[1]) :].replace("\n", ", ").strip(" -–"), ""
    if all(is_name_like(_before(piece)[1]) for piece in pieces):
        return None
    return pieces[0], "", behind


def _is_office(text: str) -> bool:
    if is_plain_name(text) and text.split(maxsplit=1)[0] in SURNAMES:
        return False  # -- `Đoàn Anh Tuấn`
    words = [word.strip(_EDGES) for word in text.casefold().split()]
    while len(words) > 1 and words[0] in FORMER:
        words = words[1:]
    named = any(phrase in OFFICES or phrase in TITLES for phrase in _heads(words))
    return named or (bool(words) and words[0] in ORGANISATIONS)


def _heads(words: list[str]) -> Iterator[tuple[str, ...]]:
    """The first words, the longest phrase first."""
    for count in range(min(_LONGEST_PHRASE, len(words)), 0, -1):
        yield tuple(words[:count])


def _before(name: str) -> tuple[str, str]:
    """The titles and offices before a name, and the name; as it stands where no name is left behind them."""
    taken, rest = _one_before(name)
    first = rest.partition(" ")[0].strip(_EDGES)
    # -- `Đại tá, TS Nguyễn Văn An`; a single word that is a syllable may begin the name: `Bác Anh Thị Thư`
    more = _before(rest) if taken and rest else ("", "")
    if more[0] and (" " in more[0] or not is_syllable(first)):
        return f"{taken}, {more[0]}", more[1]
    return taken, rest


def _apart_before(text: str) -> tuple[str, str]:
    """The titles and offices that a mark parts from the name behind them, and the rest."""
    taken: list[str] = []
    while found := _LED.match(text):
        lead, rest = found["lead"].strip(), found["rest"]
        name = _before(_JOINT.split(rest)[0])[1]
        if not _is_title_alone(lead) or not is_name_like(name) or _is_office(name):
            break
        taken.append(lead)
        text = rest
    return ", ".join(taken), text


def _is_title_alone(text: str) -> bool:
    """Whether a text is a title, or an office with where it is held, and names nobody."""
    words = text.casefold().replace(".", " ").split()
    if tuple(words) in TITLES:
        return True
    is_office = any(phrase in OFFICES for phrase in _heads(words))
    return is_office and not _one_before(text)[0]


def _one_before(name: str) -> tuple[str, str]:
    """The first title or office before a name, and what is behind it."""
    spaced = re.sub(r"(?<=[^\W\d])[.:](?=[^\W\d])", ". ", name)
    words = spaced.split()
    keys = [word.strip(_EDGES).casefold() for word in words]
    for phrase in _heads(keys):
        if phrase in TITLES or phrase in OFFICES:
            count = len(phrase)
            # -- an office is often followed by where it is held: `Bí thư chi bộ Vũ Văn An`
            while phrase in OFFICES and count < len(keys) and _is_place(words, count, name):
                count += 1
            if keys[count - 1] in _HOMES and count > len(phrase):
                count += _words_of_a_home(words[count:])
            rest = " ".join(words[count:])
            if is_name_like(rest) and not _is_title_alone(rest):
                return " ".join(words[:count]).strip(_EDGES), rest
    return "", name


_PLACES_OF_OFFICE = frozenset(
    {"chi", "bộ", "đoàn", "thôn", "xóm", "hội", "nông", "dân", "phụ", "nữ", "xã", "ban", "mttq", "ubnd"}
)
_SURNAMES_TOO = {"đoàn": {"xã", "thanh", "trường", "viên"}, "nông": {"dân"}}
"""Words of a place that are surnames unless one of these follows: `Đoàn Văn Bộ`, `Nông Thị Én`."""
_ADDRESS = frozenset({"ông", "bà", "ô", "b"})
_HOMES = frozenset({"thôn", "xóm", "ấp", "bản", "tổ", "xã", "khu"})


def _is_place(words: list[str], at: int, name: str) -> bool:
    """Whether the word goes on with an office."""
    word, key = words[at], words[at].strip(_EDGES).casefold()
    if key in _SURNAMES_TOO and (at + 1 == len(words) or words[at + 1].casefold() not in _SURNAMES_TOO[key]):
        return word.islower()
    return key in _PLACES_OF_OFFICE and (not word.isupper() or name.isupper() or len(word) > _LEAST_WORDS)


def _words_of_a_home(words: list[str]) -> int:
    """How many words name the village before a name with a common surname; all of them where none has one."""
    firsts = range(min(len(words) - _LEAST_WORDS, _LONGEST_PHRASE) + 1)
    return next((at for at in firsts if words[at].capitalize() in SURNAMES), len(words))


def _behind(name: str) -> str:
    """An office that follows a name without any mark, or empty."""
    words = name.split()
    keys = [word.strip(_EDGES).casefold() for word in words]
    least = _LEAST_WORDS + (keys[0] in _ADDRESS)
    for at in range(least, len(words)):
        is_short = words[at].isupper() and not name.isupper()
        phrases = (phrase for phrase in _heads(keys[at:]) if len(phrase) > 1 or is_short)
        is_home = at > least and at + 1 < len(words) and keys[at] in _HOMES
        is_office = is_home or any(phrase in OFFICES for phrase in phrases)
        if is_office and is_name_like(" ".join(words[:at])):
            return " ".join(words[at:])
    return ""
