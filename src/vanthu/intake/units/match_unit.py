"""Which unit of the register a text names: by code, name, alias, then likeness; never a guess."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from vanthu.paperwork.model import KnownUnit, ReadingContext
from vanthu.vietnamese import match_key, tone_key

_KINDS = ("thon", "xom", "truong", "ban", "hoi", "doan", "tram", "khu", "to dan pho", "ap", "ban nganh")
_ABBREVIATIONS = (
    ("mn", "mam non"),
    ("th", "tieu hoc"),
    ("thcs", "trung hoc co so"),
    ("thpt", "trung hoc pho thong"),
    ("hpn", "hoi phu nu"),
    ("hlhpn", "hoi lien hiep phu nu"),
    ("lhpn", "lien hiep phu nu"),
    ("hnd", "hoi nong dan"),
    ("nd", "nong dan"),
    ("ccb", "cuu chien binh"),
    ("hccb", "hoi cuu chien binh"),
    ("dtn", "doan thanh nien"),
    ("tncs", "thanh nien cong san"),
    ("hcm", "ho chi minh"),
    ("mttq", "mat tran to quoc"),
    ("ubmttq", "uy ban mat tran to quoc"),
    ("ubnd", "uy ban nhan dan"),
    ("ca", "cong an"),
    ("bchqs", "ban chi huy quan su"),
    ("chqs", "chi huy quan su"),
    ("yt", "y te"),
    ("tyt", "tram y te"),
    ("htx", "hop tac xa"),
    ("nn", "nong nghiep"),
    ("vh", "van hoa"),
    ("vhtt", "van hoa thong tin"),
    ("nct", "nguoi cao tuoi"),
    ("ctd", "chu thap do"),
    ("gd", "giao duc"),
)
_WRITTEN_OUT = dict(_ABBREVIATIONS)
_ALIKE, _NEAR = 87.0, 5.0
"""Likeness (0-100) from which a misspelt name is taken, and how far the next must lie behind."""
_NUMBERS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Guess:
    """What one piece of evidence says.

    Args:
        unit: The one that it names, or None.
        others: Units that it may mean as well; empty where it names none.
        text: What was read.
        alike: The unit was told by likeness only.
        joint: Other words than its commune's follow a unit's name: it may be two units', or a part's of it.
    """

    unit: KnownUnit | None
    others: tuple[KnownUnit, ...] = ()
    text: str = ""
    alike: bool = False
    joint: bool = False


@dataclass(frozen=True, slots=True)
class _Names:
    """A unit's names as match keys, longest first, and with tones for what keys cannot tell apart.

    Args:
        code: Match key of its code.
    """

    unit: KnownUnit
    code: str
    keys: tuple[str, ...]
    bare: tuple[str, ...]
    tones: tuple[str, ...]


def _expand(key: str) -> str:
    """A match key with the abbreviations of kinds of units written out."""
    words = key.split()
    if len(words) > 1 and words[0] == "t":
        words[0] = "thon"
    return " ".join(_WRITTEN_OUT.get(word, word) for word in words)


def _forms(key: str, commune: str) -> set[str]:
    """A match key as it stands, written out, and without the commune's name at its end."""
    written = {key, _expand(key)}
    return written | {_without(each, commune) for each in written}


def _bare(commune: str) -> str:
    """A commune's match key without its kind."""
    return commune.removeprefix("xa ").removeprefix("phuong ").removeprefix("thi tran ")


@lru_cache(maxsize=8)
def _register(context: ReadingContext) -> tuple[_Names, ...]:
    commune = match_key(context.commune)
    named = []
    for unit in context.units:
        names = (unit.name, *unit.aliases)
        keys = set().union(*(_forms(match_key(name), commune) for name in names)) - {""}
        bare = {_without_kind(key) for key in keys} - {""} - keys
        longest_first = tuple(sorted(keys, key=len, reverse=True))
        tones = tuple(map(tone_key, names))
        named.append(_Names(unit, match_key(unit.code), longest_first, tuple(bare), tones))
    return tuple(named)


def _without(key: str, commune: str) -> str:
    """A unit's key without the commune's name at its end, with or without `xa`."""
    bare = _bare(commune)
    tail = next((tail for tail in (commune, f"x {bare}", bare) if tail and key.endswith(f" {tail}")), "")
    return key.removesuffix(f" {tail}").strip() if tail else key


def _without_kind(key: str) -> str:
    kind = next((kind for kind in _KINDS if key.startswith(f"{kind} ")), None)
    return key.removeprefix(f"{kind} ") if kind else ""


@lru_cache(maxsize=32)
def match_unit(text: str, context: ReadingContext, *, loosely: bool = False) -> Guess:
    """The unit that `text` names by code, name, alias or clear likeness.

    Args:
        loosely: The name may stand among other words, as in a file's name.
    """
    key = match_key(text)
    if not key:
        return Guess(None)
    register = _register(context)
    coded = [n for n in register if n.code == key or (loosely and _stands_in(n.code, key))]
    if len(coded) == 1:
        return Guess(coded[0].unit, text=text)
    forms = _forms(key, match_key(context.commune))
    exact = [n for n in register if forms & set(n.keys)] or [n for n in register if forms & set(n.bare)]
    if exact:
        return _decide(exact, text)
    within = _within(register, forms, bare=loosely) if loosely or len(key.split()) > 2 else []
    found = _from_within(within, forms, text, context, loosely=loosely) or _alike(register, forms, text)
    return found if found.unit or found.others or not loosely else _unnumbered(register, key, text)


def _unnumbered(register: Sequence[_Names], key: str, text: str) -> Guess:
    """The units of one name and several numbers that a text names without a number: `dang ky yen cu`."""
    named = [
        names
        for names in register
        if any(
            (stem := known.rstrip("0123456789 ")) != known and len(stem) > 2 and f" {stem} " in f" {key} "
            for known in (*names.keys, *names.bare)
        )
    ]
    return _unsure(named, text) if named else Guess(None)


def _stands_in(code: str, key: str) -> bool:
    return len(code) > 1 and f" {code} " in f" {key} "


def _from_within(
    within: Sequence[_Names], forms: set[str], text: str, context: ReadingContext, *, loosely: bool
) -> Guess | None:
    """What a unit's name among other words says; None where there is none."""
    if not within:
        return None
    if len(within) == 1:
        beside = _named(_register(context), _expand(match_key(text)), within[0])
        rests = _rests(within[0], forms)
        part = not loosely and rests and not any(_is_place(rest, context) for rest in rests)
        if part or (loosely and len(beside) > 1):
            return _unsure(beside, text, joint=True)
    if loosely or all(_rests(names, forms) for names in within):
        return _decide(within, text)
    # -- `Chi đoàn thôn Trại` is not Thôn Trại, yet the word may be all that tells
    return _unsure(within, text)


def _unsure(names: Sequence[_Names], text: str, *, joint: bool = False) -> Guess:
    return Guess(None, tuple(each.unit for each in names), text, joint=joint)


def _rests(names: _Names, forms: set[str]) -> list[str]:
    """What follows the unit's name where the text begins with it: its commune and district."""
    return [f.removeprefix(f"{key} ") for f in forms for key in names.keys if f.startswith(f"{key} ")]


_PLACE = re.compile(r"(?:xa|x|phuong|thi tran|thi xa|huyen|h|quan|tinh|thanh pho|tp)(?: |\Z)")
_NO_PLACE = re.compile(
    r"(?:\A|\s)(?:va|voi|thon|xom|truong|chi|hoi|doan|ban|to|tram|khu|doi|lien|lop|cong an|\d+)(?:\s|\Z)"
)


def _is_place(rest: str, context: ReadingContext) -> bool:
    """Whether words behind a unit's name are nothing but its commune, district and province."""
    former = (match_key(unit.former_commune) for unit in context.units if unit.former_commune)
    communes = (_bare(match_key(context.commune)), *former)
    known = next((c for c in communes if c and f"{rest} ".startswith(f"{c} ")), "")
    beyond = rest.removeprefix(known).strip()
    return bool(known or _PLACE.match(rest)) and not _NO_PLACE.search(beyond)


def _named(register: Sequence[_Names], key: str, first: _Names) -> list[_Names]:
    """`first` and the units whose whole names stand beside its own in the text."""
    rest = f" {key} "
    for known in first.keys:
        rest = rest.replace(f" {known} ", "  ")
    found = [
        names
        for names in register
        if names is not first and any(" " in known and f" {known} " in rest for known in names.keys)
    ]
    return [first, *found]


def _decide(found: Sequence[_Names], text: str) -> Guess:
    """One of units whose keys are the same, by its tones, else by its former commune; else a question."""
    written, key = f" {tone_key(text)} ", match_key(text)
    by_tones = [n for n in found if any(f" {tone} " in written for tone in n.tones)]
    former = [n for n in found if n.unit.former_commune and match_key(n.unit.former_commune) in key]
    told = next((some for some in (found, by_tones, former) if len(some) == 1), None)
    return Guess(told[0].unit, text=text) if told else _unsure(found, text)


def _within(register: Iterable[_Names], forms: set[str], *, bare: bool) -> list[_Names]:
    """Units with the longest name that stands as whole words in the text."""
    # -- two blanks between the forms: no key reaches from one into the next
    written = f" {'  '.join(forms)} "

    def length(names: _Names) -> int:
        keys = names.keys + (names.bare if bare else ())
        return max((len(k) for k in keys if k in written and f" {k} " in written), default=0)

    lengths = [(length(names), names) for names in register]
    longest = max((found for found, _ in lengths), default=0)
    return [names for found, names in lengths if found == longest > 0]


def _alike(register: Sequence[_Names], forms: set[str], text: str) -> Guess:
    from rapidfuzz import fuzz  # -- slow to import, needed for misspelt names only

    def likeness(names: _Names) -> float:
        pairs = ((f, k) for f in forms for k in names.keys if _NUMBERS.findall(f) == _NUMBERS.findall(k))
        return max((fuzz.ratio(form, key) for form, key in pairs), default=0.0)

    scored = [(likeness(names), names) for names in register]
    best = max((score for score, _ in scored), default=0.0)
    if best < _ALIKE:
        begun = [f"{f} " for f in forms if " " in f]
        longer = [n for n in register if any(k.startswith(f) for k in n.keys for f in begun)]
        return _unsure(longer, text if longer else "")
    near = [n for score, n in scored if best - score < _NEAR]
    return Guess(near[0].unit, text=text, alike=True) if len(near) == 1 else _unsure(near, text)


def match_line(line: str, context: ReadingContext) -> Guess:
    """The unit whose whole name a line of a letterhead is, or none; likeness does not count here."""
    key = match_key(line)
    if len(key) < 4 or len(key) > 90:
        return Guess(None)
    forms = _forms(key, match_key(context.commune))
    forms |= {_expand(form) for form in forms}
    exact = [n for n in _register(context) if forms & set(n.keys)]
    return _decide(exact, line) if exact else _joint(line, key, context)


_MORE = re.compile(r"(?:va |den )?\d+(?: (?:va )?\d+)*")


def _joint(line: str, key: str, context: ReadingContext) -> Guess:
    """Two units that a line names: `Thôn Yên Cư 1 + 2`, `Thôn Đông và thôn Nam`."""
    register = _register(context)
    for names in register:
        for known in names.keys:
            if " " not in known or not key.startswith(f"{known} "):
                continue
            rest = key.removeprefix(f"{known} ").removeprefix("va ")
            others = [n for n in register if n is not names and rest in (*n.keys, *n.bare)]
            if others or _MORE.fullmatch(rest):
                return _unsure([names, *others], line, joint=True)
    return Guess(None)
