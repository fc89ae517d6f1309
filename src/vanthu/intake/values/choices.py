"""Values chosen from a list: the form's own choices, the campaign's fields of emulation, its awards."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from vanthu.intake.messages import diagnose
from vanthu.intake.values.result import Parsed, Raw, asked, shown
from vanthu.paperwork import CHOICES, label_of
from vanthu.paperwork.model import ColumnType, KnownField
from vanthu.vietnamese import clean, match_key, one_line

SURE = 88
"""Likeness (0-100) from which a near miss is taken, if nothing else comes near."""
MARGIN = 6
"""How far the second must lie behind."""


_FIGURES = re.compile(r"\d+")


def closest(key: str, candidates: Sequence[str]) -> int | None:
    """Index of the one candidate that `key` is like, or None.

    Args:
        key, candidates: Match keys.
    """
    if not candidates:
        return None
    from rapidfuzz import fuzz  # -- slow to import, needed for misspelt cells only

    figures = _FIGURES.findall(key)
    scores = [fuzz.ratio(key, c) if _FIGURES.findall(c) == figures else 0.0 for c in candidates]
    best, second = (*sorted(scores, reverse=True), 0.0, 0.0)[:2]
    return scores.index(best) if best >= SURE and best - second >= MARGIN else None


@lru_cache(maxsize=8)
def _words_of(kind: ColumnType) -> dict[str, str]:
    return {
        match_key(word): choice.value
        for choice in CHOICES[kind]
        for word in (choice.label, choice.value, *choice.synonyms)
    }


def parse_choice(kind: ColumnType, raw: Raw) -> Parsed:
    """One of the form's fixed choices, by its canonical value."""
    text = raw if isinstance(raw, str) else ""
    words, key = _words_of(kind), match_key(text)
    if kind is ColumnType.STATUS and key in _NOT_DONE:
        return asked("choice_not_done", read=text)
    if key in words:
        return Parsed(words[key])
    likely = (_certain_status(text) if kind is ColumnType.STATUS else "") or _like(key, words)
    if likely:
        return Parsed(likely, (diagnose("choice_likely", read=text, proposed=label_of(kind, likely)),))
    choices = ", ".join(choice.label for choice in CHOICES[kind])
    return asked("choice_unknown", read=shown(raw), choices=choices)


def _like(key: str, words: Mapping[str, str]) -> str:
    """The value whose word `key` is a slip for, or empty."""
    known = [word for word in words if _qualifiers(word) == _qualifiers(key)] if len(key) >= 5 else []
    sure = closest(key, known)
    return "" if sure is None else words[known[sure]]


_DONE = re.compile(
    r"(?:da )?(?:hoan thanh|xong|ht)(?: (?:tot|xuat sac|dung|truoc|som|thoi|han|tien do|ke hoach|vuot|muc|"
    r"chi tieu|100 phan tram|toan bo|day du|nhiem vu|dat|yeu cau|chat luong))+|"
    r"(?:da )?(?:hoan thanh (?:va )?(?:da )?)?(?:nghiem thu|ban giao|dua vao su dung)"
    r"(?: (?:va|nghiem thu|ban giao|dua vao su dung))*|"
    r"vuot (?:muc |chi tieu )?(?:ke hoach|chi tieu)|da (?:lam|thuc hien)|roi|da roi|xong roi|ok|"
    r"100 phan tram|[√✓✔]"
)
_UNDER_WAY = re.compile(
    r"dang(?: hoan thien| do dang| gap rut.*| tiep tuc.*)?|"
    r"(?:moi )?(?:xong|hoan thanh|lam) (?:duoc )?(?:1|mot) phan"
)
_NOT_BEGUN = re.compile(r"chua|chua co|chua khoi cong|chua tien hanh|chua thi cong")


def _certain_status(text: str) -> str:
    """A status in words that can mean but one, or empty."""
    key = match_key(text.replace("%", " phần trăm")) or text.strip()
    for pattern, value in ((_DONE, "completed"), (_UNDER_WAY, "in_progress"), (_NOT_BEGUN, "not_started")):
        if pattern.fullmatch(key):
            return value
    return ""


_QUALIFIERS = frozenset({"da", "dang", "chua", "khong", "gan", "sap", "se", "co"})
"""Small words that turn a status into another: `đang hoàn thành` is not a slip for `đã hoàn thành`."""


def _qualifiers(key: str) -> frozenset[str]:
    return _QUALIFIERS & set(key.split())


_NOT_DONE = frozenset({"chua hoan thanh", "chua ht", "chua dat", "khong hoan thanh"})
"""Work of which it is not said whether it has begun; the row's progress tells (`settling`)."""


_LEAD = re.compile(r"\A(?:nội dung|nd|mục|điểm|lĩnh vực|mã)\s*(?:thi đua)?\s*[:.]?\s*", re.IGNORECASE)
_CODE = re.compile(r"\A(?P<code>[^\W\d_])(?:\s*[).:,\-–]\s*(?P<rest>.*)|\s*)\Z", re.DOTALL)
_TITLED = re.compile(r"\A(?P<code>[^\W\d_])\s*[).:\-–]\s*(?P<rest>\S.*)\Z", re.DOTALL)


def parse_field(raw: Raw, fields: Sequence[KnownField]) -> Parsed:
    """Code of one of the campaign's fields of emulation.

    By code (`a`, `a)`, `nội dung a`, `a) Nông thôn mới`), by short name or text, or by likeness to them.
    A code that does not go with the name after it is doubted.
    """
    if not isinstance(raw, str):
        return asked("field_unknown", read=shown(raw), choices=_codes(fields))
    if any(raw == field.code for field in fields):
        return Parsed(raw)
    return _field_in_words(one_line(raw), fields)


def _field_in_words(  # noqa: PLR0911 - one way of writing after another
    text: str, fields: Sequence[KnownField]
) -> Parsed:
    bare = _LEAD.sub("", text)
    by_code = {clean(field.code).casefold(): field for field in fields}
    for candidate in (text, bare):
        found = _CODE.match(candidate)
        if found and found["code"].casefold() in by_code:
            field = by_code[found["code"].casefold()]
            rest = found["rest"] or ""
            if not match_key(rest):
                return Parsed(field.code)
            named, _ = _field_by_name(match_key(rest), fields)
            if named is field:
                return Parsed(field.code)
            other = named.code if named else field.code
            return asked("field_unclear", read=text, proposed=other, choices=_codes(fields))
    if clean(bare).casefold() in by_code:
        return Parsed(by_code[clean(bare).casefold()].code)
    for candidate in (text, bare):
        named, certain = _field_by_name(match_key(candidate), fields)
        if named and certain:
            return Parsed(named.code)
        if named:
            return Parsed(named.code, (diagnose("field_likely", read=text, proposed=named.label),))
    return asked("field_unknown", read=text, choices=_codes(fields))


def _field_by_name(key: str, fields: Sequence[KnownField]) -> tuple[KnownField | None, bool]:
    """The field that a name means, or None; and whether it is its name exactly."""
    if len(key) < 3 or not fields:
        return None, False
    exact = [f for f in fields if key in {match_key(f.short_name), match_key(f.text)}]
    if len(exact) == 1:
        return exact[0], True
    sure = closest(key, [match_key(f.short_name) for f in fields])
    if sure is not None:
        return fields[sure], False
    if len(key) >= 12:
        within = [f for f in fields if f" {key} " in f" {match_key(f.text)} "]
        if len(within) == 1:
            return within[0], False
        sure = closest(key, [match_key(f.text) for f in fields])
        if sure is not None:
            return fields[sure], False
    return None, False


def _codes(fields: Sequence[KnownField]) -> str:
    return ", ".join(field.code for field in fields)


_AWARD_WORDS = (
    (re.compile(r"\b(?:ct|chu tich) (?:ubnd|uy ban nhan dan)\b"), "chu tich ubnd"),
    (re.compile(r"\buy ban nhan dan\b"), "ubnd"),
    (re.compile(r"\bgk\b"), "giay khen"),
    (re.compile(r"\bbk\b"), "bang khen"),
    (re.compile(r"\A(?:de nghi )?(?:tang|khen thuong|de nghi) "), ""),
)


_FILLERS = frozenset({"cua", "do"})


def _award_key(text: str) -> str:
    key = match_key(text)
    for pattern, full in _AWARD_WORDS:
        key = pattern.sub(full, key)
    return " ".join(word for word in key.split() if word not in _FILLERS)


def parse_award(raw: Raw, awards: Sequence[str]) -> Parsed:
    """One of the campaign's awards, as the campaign workbook writes it.

    By name or abbreviation, by words that only one award has (`Giấy khen huyện`), or by clear likeness.
    """
    if not isinstance(raw, str):
        return asked("award_unknown", read=shown(raw), choices="; ".join(awards))
    text = one_line(raw)
    key = _award_key(text)
    keys = [_award_key(award) for award in awards]
    if key in keys:
        return Parsed(awards[keys.index(key)])
    words = set(key.split())
    holding = [i for i, k in enumerate(keys) if words and words <= set(k.split())]
    if len(holding) > 1:
        return asked("award_unclear", read=text, choices="; ".join(awards[i] for i in holding))
    likely = holding[0] if holding else closest(key, keys)
    if likely is None:
        return asked("award_unknown", read=text, choices="; ".join(awards))
    return Parsed(awards[likely], (diagnose("award_likely", read=text, proposed=awards[likely]),))
