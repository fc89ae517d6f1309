"""Which unit of the register a file or a sheet comes from: one clear winner, or a question."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import PurePosixPath

from vanthu.intake.columns import label_key
from vanthu.intake.context import KnownUnit, ReadingContext
from vanthu.intake.layout import Sheet
from vanthu.intake.parsed import Remark
from vanthu.intake.text import match_key, one_line, tone_key

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
_LABEL = re.compile(
    r"\A\s*(?:tên\s+)?(?:đơn\s*vị|thôn|cơ\s*quan)(?:\s*(?:báo\s*cáo|đăng\s*ký|lập|gửi|đề\s*nghị|\(thôn\)))?\s*[:：]\s*(?P<name>.*)\Z",
    re.IGNORECASE | re.DOTALL,
)
_MONEY = ("dong", "trieu dong", "nghin dong", "ty dong", "vnd", "1000d", "1 000d", "1 000 dong")
_LETTERHEAD_ROWS = 10
_ALIKE, _NEAR = 87.0, 5.0
"""Likeness (0-100) from which a misspelt name is taken, and how far the next must lie behind."""
_NUMBERS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Guess:
    """What one piece of evidence says.

    Args:
        unit: The one that it names, or None.
        others: Units that it may mean as well; empty where it names none.
    """

    unit: KnownUnit | None
    others: tuple[KnownUnit, ...] = ()
    text: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """The unit's code, or empty, and what is to be told of it."""

    code: str
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True)
class _Names:
    """A unit's names as match keys, longest first, and with tones for what keys cannot tell apart."""

    unit: KnownUnit
    keys: tuple[str, ...]
    bare: tuple[str, ...]
    tones: tuple[str, ...]


def _expand(key: str) -> str:
    """A match key with the abbreviations of kinds of units written out."""
    words = key.split()
    known = dict(_ABBREVIATIONS)
    if len(words) > 1 and words[0] == "t":
        words[0] = "thon"
    return " ".join(known.get(word, word) for word in words)


@lru_cache(maxsize=8)
def _register(context: ReadingContext) -> tuple[_Names, ...]:
    commune = match_key(context.commune)
    named = []
    for unit in context.units:
        keys: set[str] = set()
        for name in (unit.name, *unit.aliases):
            key = match_key(name)
            keys |= {key, _expand(key)}
            keys |= {_without(key, commune), _without(_expand(key), commune)}
        keys.discard("")
        bare = {_without_kind(key) for key in keys} - {""} - keys
        tones = tuple(tone_key(name) for name in (unit.name, *unit.aliases))
        named.append(_Names(unit, tuple(sorted(keys, key=len, reverse=True)), tuple(bare), tones))
    return tuple(named)


def _without(key: str, commune: str) -> str:
    """A unit's key without the commune's name at its end, with or without `xa`."""
    bare = commune.removeprefix("xa ").removeprefix("phuong ").removeprefix("thi tran ")
    for tail in (commune, f"x {bare}", bare):
        if tail and key.endswith(f" {tail}"):
            return key.removesuffix(f" {tail}").strip()
    return key


def _without_kind(key: str) -> str:
    for kind in _KINDS:
        if key.startswith(f"{kind} "):
            return key.removeprefix(f"{kind} ")
    return ""


def match_unit(text: str, context: ReadingContext, *, loosely: bool = False) -> Guess:
    """The unit that `text` names by code, name, alias or clear likeness.

    Args:
        loosely: The name may stand among other words, as in a file's name.
    """
    key = match_key(text)
    if not key:
        return Guess(None)
    register = _register(context)
    commune = match_key(context.commune)
    coded = [n for n in register if _has_code(n.unit.code, text, loosely=loosely)]
    if len(coded) == 1:
        return Guess(coded[0].unit, text=text)
    forms = {key, _expand(key), _without(key, commune), _without(_expand(key), commune)}
    exact = [n for n in register if forms & set(n.keys)]
    if not exact:
        exact = [n for n in register if forms & set(n.bare)]
    if exact:
        return _decide(exact, text)
    if loosely or len(key.split()) > 2:
        within = _within(register, forms, bare=loosely)
        if within:
            return _decide(within, text)
    return _alike(register, forms, text)


def _has_code(code: str, text: str, *, loosely: bool) -> bool:
    key = match_key(code)
    if not loosely:
        return bool(key) and key == match_key(text)
    return len(key) > 1 and f" {key} " in f" {match_key(text)} "


def _decide(found: Sequence[_Names], text: str) -> Guess:
    """One of units whose keys are the same, by its tones; else a question."""
    if len(found) == 1:
        return Guess(found[0].unit, text=text)
    written = f" {tone_key(text)} "
    told = [n for n in found if any(f" {tone} " in written for tone in n.tones)]
    if len(told) == 1:
        return Guess(told[0].unit, text=text)
    former = [
        n for n in found if n.unit.former_commune and match_key(n.unit.former_commune) in match_key(text)
    ]
    if len(former) == 1:
        return Guess(former[0].unit, text=text)
    return Guess(None, tuple(n.unit for n in found), text)


def _within(register: Iterable[_Names], forms: set[str], *, bare: bool) -> list[_Names]:
    """Units with the longest name that stands as whole words in the text."""
    best, longest = [], 0
    for names in register:
        keys = names.keys + (names.bare if bare else ())
        length = max((len(k) for k in keys if any(f" {k} " in f" {f} " for f in forms)), default=0)
        if length > longest:
            best, longest = [names], length
        elif length == longest and length:
            best.append(names)
    return best


def _alike(register: Sequence[_Names], forms: set[str], text: str) -> Guess:
    from rapidfuzz import fuzz  # -- slow to import, needed for misspelt names only

    scored = []
    for names in register:
        scores = [
            fuzz.ratio(f, k) for f in forms for k in names.keys if _NUMBERS.findall(f) == _NUMBERS.findall(k)
        ]
        scored.append((max(scores, default=0.0), names))
    scored.sort(key=lambda s: -s[0])
    if not scored or scored[0][0] < _ALIKE:
        longer = [
            n.unit for n in register if any(k.startswith(f"{f} ") for k in n.keys for f in forms if " " in f)
        ]
        return Guess(None, tuple(longer), text if longer else "")
    near = [n.unit for score, n in scored if scored[0][0] - score < _NEAR]
    return Guess(near[0], text=text) if len(near) == 1 else Guess(None, tuple(near), text)


def named_on_sheet(sheet: Sheet, top: int, context: ReadingContext) -> tuple[Guess, Guess]:
    """What the sheet itself says above its table: a cell `Đơn vị: …`, and the letterhead's lines.

    Args:
        top: First row of the table's header, in the block.
    """
    labelled, letterhead = Guess(None), Guess(None)
    for row in range(top):
        for column in range(sheet.grid.width):
            text = sheet.text(row, column)
            if not text:
                continue
            name = _after_label(sheet, row, column, text)
            if name:
                guess = match_unit(name, context)
                labelled = guess if guess.unit or guess.others or not labelled.text else labelled
                if not guess.unit and not guess.others and not labelled.unit:
                    labelled = Guess(None, (), name)
            elif row < _LETTERHEAD_ROWS and not letterhead.unit:
                for line in text.split("\n"):
                    guess = _letterhead_line(line, context)
                    letterhead = guess if guess.unit or guess.others else letterhead
    return labelled, letterhead


def _after_label(sheet: Sheet, row: int, column: int, text: str) -> str:
    """The name after `Đơn vị:`, in the same cell or the next filled one; empty if it is no such label."""
    found = _LABEL.match(text)
    if not found and (label_key(text) not in {"don vi", "ten don vi"} or len(text) > 20):
        return ""
    name = one_line(found["name"]) if found else ""
    if not name:
        following = (sheet.text(row, c) for c in range(column + 1, sheet.grid.width))
        name = next((t for t in following if t), "")
    if match_key(name) in _MONEY or match_key(name).startswith("tinh"):
        return ""
    if found and text.casefold().lstrip().startswith("thôn") and name:
        return f"thôn {name}"
    return name.strip(" .…_")


def _letterhead_line(line: str, context: ReadingContext) -> Guess:
    key = match_key(line)
    if len(key) < 4 or len(key) > 90:
        return Guess(None)
    forms = {key, _expand(key), _without(key, match_key(context.commune))}
    forms |= {_expand(form) for form in forms}
    exact = [n for n in _register(context) if forms & set(n.keys)]
    return _decide(exact, line) if exact else Guess(None)


def from_names(file: str, sheet: str, context: ReadingContext) -> tuple[Guess, Guess, Guess]:
    """What the sheet's name, the file's name and its folders say."""
    path = PurePosixPath(file)
    folders = Guess(None)
    for folder in reversed(path.parts[:-1]):
        folders = match_unit(
            PurePosixPath(folder).stem if folder.endswith(".zip") else folder, context, loosely=True
        )
        if folders.unit:
            break
    return match_unit(sheet, context, loosely=True), match_unit(path.stem, context, loosely=True), folders


def judge(
    issued_to: str,
    labelled: Guess,
    letterhead: Guess,
    names: tuple[Guess, Guess, Guess],
    context: ReadingContext,
) -> Verdict:
    """The unit from all evidence: what the workbook says of itself first, names of sheet, file, folder after.

    Args:
        issued_to: Unit code of an issued form, or empty.
    """
    by_code = {unit.code: unit for unit in context.units}
    inside = [by_code[issued_to]] if issued_to in by_code else []
    inside += [guess.unit for guess in (labelled, letterhead) if guess.unit]
    codes = list(dict.fromkeys(unit.code for unit in inside))
    outside = list(dict.fromkeys(guess.unit.code for guess in names if guess.unit))
    if len(codes) == 1:
        return Verdict(codes[0], _differing(codes[0], outside, by_code))
    if len(codes) > 1:
        options = "; ".join(by_code[code].name for code in codes)
        return Verdict("", (Remark("unit_conflict", options, "", {"options": options}),))
    unnamed = labelled.text and not labelled.unit and not labelled.others
    if len(outside) == 1 and not unnamed and not labelled.others:
        return Verdict(outside[0])
    maybe = [unit for guess in (labelled, letterhead, *names) for unit in guess.others]
    options = "; ".join(
        dict.fromkeys([by_code[code].name for code in outside] + [unit.name for unit in maybe])
    )
    read = labelled.text or letterhead.text or next((guess.text for guess in names if guess.text), "")
    if labelled.others and outside and outside[0] in {unit.code for unit in labelled.others}:
        return Verdict(outside[0])
    code = "unit_unclear" if options else "unit_unknown"
    return Verdict("", (Remark(code, read, options, {"options": options}),))


def _differing(code: str, outside: Sequence[str], by_code: dict[str, KnownUnit]) -> tuple[Remark, ...]:
    others = [c for c in outside if c != code]
    if not others or code in outside:
        return ()
    facts = {"inside": by_code[code].name, "outside": by_code[others[0]].name}
    return (Remark("unit_name_differs", by_code[others[0]].name, by_code[code].name, facts),)
