"""Which column of a sheet is which column of a form, told by meaning: label, likeness, what stands below."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from vanthu.intake.forms import FORMS, ORDINAL_LABELS, UNUSED_LABELS, Column, ColumnType, Form, Split
from vanthu.intake.text import match_key

_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_PATH = "›"

EXACT, LEAF, LEAST = 100.0, 95.0, 74.0
_LIKE = 85.0
"""Likeness (0-100) from which a misspelt label counts."""
_TIE = 3.0
"""Two columns of the sheet that differ by less fit one column of the form equally well."""


@dataclass(frozen=True, slots=True)
class Header:
    """The header cells above one column of a sheet, from the top down, without repeats."""

    texts: tuple[str, ...]

    @property
    def label(self) -> str:
        """As messages name it: `Thời gian › Bắt đầu`."""
        return f" {_PATH} ".join(" ".join(text.split()) for text in self.texts)


@dataclass(frozen=True, slots=True)
class Use:
    """A column of the sheet, and what it holds.

    Args:
        column: In the grid's block, from 0.
        target: Column of the form.
        split: The part of it that this column holds, if the sheet splits it.
    """

    column: int
    target: Column
    split: Split | None = None


@dataclass(frozen=True, slots=True)
class Assignment:
    """The columns of a sheet, as far as they could be told for one form.

    Args:
        uses: Told, in the order of the sheet.
        unclear: Keys that several columns fit equally, with these columns.
        unknown: Columns of the sheet that are none of the form's.
        ordinal: The column of ordinal numbers, or None.
        strength: Sum of the labels' fits; compares forms for one header.
    """

    form: Form
    uses: tuple[Use, ...]
    unclear: tuple[tuple[Column, tuple[int, ...]], ...]
    unknown: tuple[int, ...]
    ordinal: int | None
    strength: float

    @property
    def keys(self) -> frozenset[str]:
        """Keys of the form that the sheet has a column for."""
        return frozenset(use.target.key for use in self.uses) | frozenset(c.key for c, _ in self.unclear)


@dataclass(frozen=True, slots=True)
class _Target:
    """A column of a form or a part of one, with the match keys of its labels."""

    column: Column
    split: Split | None
    leaves: frozenset[str]
    paths: frozenset[str]
    groups: frozenset[str]

    @property
    def name(self) -> tuple[str, int]:
        return self.column.key, id(self.split)


def label_key(text: str) -> str:
    """Match key of a label without what stands in brackets: `Kinh phí (đồng)`, `Tên (1)`."""
    text = text.replace("%", _PERCENT)
    return match_key(_BRACKETS.sub(" ", text)) or match_key(text)


_PERCENT = " phần trăm "
"""`%` alone, or with a note in brackets, is a label that a key of letters would lose."""


def _both_keys(text: str) -> set[str]:
    return {label_key(text), match_key(text.replace("%", _PERCENT))}


def _target(column: Column, split: Split | None) -> _Target:
    labels = split.labels if split else (column.label, *column.synonyms)
    leaves: set[str] = set()
    paths: set[str] = set()
    groups: set[str] = set()
    for label in labels:
        if _PATH in label:
            group, _, leaf = label.partition(_PATH)
            paths |= {f"{g} {leaf_}" for g in _both_keys(group) for leaf_ in _both_keys(leaf)}
            groups |= _both_keys(group)
        else:
            leaves |= _both_keys(label)
    if column.group and not split:
        groups |= _both_keys(column.group)
        paths |= {f"{g} {leaf}" for g in _both_keys(column.group) for leaf in _both_keys(column.label)}
    return _Target(column, split, frozenset(leaves), frozenset(paths), frozenset(groups))


@lru_cache(maxsize=8)
def _targets(form_key: str) -> tuple[_Target, ...]:
    form = next(form for form in FORMS if form.key == form_key)
    whole = [_target(column, None) for column in form.columns]
    return (*whole, *(_target(form.column(split.key), split) for split in form.splits))


ORDINALS = frozenset(key for label in ORDINAL_LABELS for key in (match_key(label), label_key(label)) if key)
_UNUSED = frozenset(match_key(label.replace(_PATH, " ")) for label in UNUSED_LABELS)


@lru_cache(maxsize=1)
def known_keys() -> frozenset[str]:
    """Match keys of every label that any form knows: of columns, groups, ordinals, unused columns."""
    keys: set[str] = set(ORDINALS) | set(_UNUSED)
    for form in FORMS:
        for target in _targets(form.key):
            keys |= target.leaves | target.groups
            for split in form.splits:
                keys |= {match_key(label.partition(_PATH)[2]) for label in split.labels if _PATH in label}
    keys |= {
        "tu",
        "den",
        "nam",
        "nu",
        "thoi gian",
        "kinh phi",
        "trong do",
        "kinh phi du kien",
        "kinh phi thuc hien",
    }
    keys.discard("")
    return frozenset(keys)


@lru_cache(maxsize=1)
def group_keys() -> frozenset[str]:
    """Match keys of the labels that stand above several columns."""
    groups = {key for form in FORMS for target in _targets(form.key) for key in target.groups}
    return frozenset(groups | {"thoi gian", "kinh phi", "trong do", "so phieu", "phieu bau"})


def is_label(text: str) -> bool:
    """Whether `text` is a label that a form knows."""
    known = known_keys()
    return label_key(text) in known or match_key(text) in known


@lru_cache(maxsize=4096)
def _fits(form_key: str, texts: tuple[str, ...]) -> tuple[float, ...]:
    """How well a header fits each target of the form, 0 where it does not."""
    if not texts:
        return tuple(0.0 for _ in _targets(form_key))
    leaf = _both_keys(texts[-1])
    path = {match_key(" ".join(texts)), label_key(" ".join(texts)), " ".join(label_key(t) for t in texts)}
    group = {key for text in texts[:-1] for key in _both_keys(text)}
    targets = _targets(form_key)
    scores = [_exact(target, leaf, path, group) for target in targets]
    if max(scores) < LEAF and not leaf & (_UNUSED | ORDINALS) and not path & _UNUSED:
        scores = [max(score, _likeness(t, leaf, path)) for t, score in zip(targets, scores, strict=True)]
    return tuple(scores)


def _exact(target: _Target, leaf: set[str], path: set[str], group: set[str]) -> float:
    if path & target.paths:
        return EXACT
    if leaf & target.leaves:
        return LEAF + 3.0 * bool(group & target.groups) - 3.0 * bool(group and not target.groups)
    if len(path) and path & target.leaves:
        return LEAF
    return 0.0


def _likeness(target: _Target, leaf: set[str], path: set[str]) -> float:
    from rapidfuzz import fuzz  # -- slow to import, needed for labels that no form knows only

    best = 0.0
    for written in (leaf | path) - {""}:
        for known in target.leaves | target.paths:
            if len(known) >= 6 and f" {known} " in f" {written} ":
                best = max(best, 76.0 + 12.0 * len(known) / len(written))
            elif len(known) >= 5 and len(written) >= 5:
                ratio = fuzz.ratio(written, known, score_cutoff=_LIKE)
                best = max(best, 60.0 + 0.3 * ratio if ratio else 0.0)
    return best


Fit = Callable[[int, ColumnType], float]
"""Share (0-1) of the cells below a column of the sheet that read as a type; 1 where it is empty."""


def assign(form: Form, headers: Sequence[Header], fit: Fit) -> Assignment:
    """The columns of a sheet for `form`.

    Each column of the form takes the column of the sheet whose label fits best; among labels that fit about
    equally, the one whose cells read as its type. Where two still fit, it is unclear.

    Args:
        headers: One for each column of the grid's block; empty texts where there is none.
    """
    targets = _targets(form.key)
    ordinal = next((i for i, h in enumerate(headers) if _is_ordinal(h)), None)
    candidates = []
    for index, header in enumerate(headers):
        if index == ordinal or not header.texts or _is_unused(header):
            continue
        for target, score in zip(targets, _fits(form.key, header.texts), strict=True):
            if score >= LEAST:
                candidates.append((score, index, target))
    ranked = _ranked(candidates, fit)
    taken: dict[int, Use] = {}
    filled: set[tuple[str, int]] = set()
    strength = 0.0
    for score, index, target in ranked:
        if index in taken or target.name in filled or _clashes(target, taken.values()):
            continue
        taken[index] = Use(index, target.column, target.split)
        filled.add(target.name)
        strength += score / 100
    unclear = _unclear(ranked, taken)
    doubtful = {index for _, columns in unclear for index in columns}
    uses = tuple(taken[i] for i in sorted(taken) if i not in doubtful)
    unknown = tuple(
        i
        for i, h in enumerate(headers)
        if h.texts and i not in taken and i not in doubtful and i != ordinal and not _is_unused(h)
    )
    return Assignment(form, uses, unclear, unknown, ordinal, strength)


def _clashes(target: _Target, uses: Iterable[Use]) -> bool:
    """Whether a column that the sheet splits is taken whole already, or the other way round."""
    return any(
        use.target.key == target.column.key and (use.split is None) != (target.split is None) for use in uses
    )


def _ranked(candidates: list[tuple[float, int, _Target]], fit: Fit) -> list[tuple[float, int, _Target]]:
    """Candidates from the best down; what stands below is looked at only where labels compete."""
    contested = []
    for score, index, target in candidates:
        rivals = [
            other
            for other_score, other, other_target in candidates
            if (other_target.name == target.name) != (other == index) and abs(other_score - score) < 12
        ]
        if rivals:
            kind = ColumnType.TEXT if target.split and target.split.says else target.column.type
            # -- a label that is exact with its group is hardly outweighed by what stands below
            weight = 2.0 if score >= EXACT else 8.0
            contested.append((score - weight * (1.0 - fit(index, kind)), index, target))
        else:
            contested.append((score, index, target))
    return sorted(contested, key=lambda c: (-c[0], c[1]))


def _unclear(
    ranked: list[tuple[float, int, _Target]], taken: dict[int, Use]
) -> tuple[tuple[Column, tuple[int, ...]], ...]:
    """Columns of the form that a left-over column of the sheet fits as well as the one taken."""
    found = []
    for index, use in taken.items():
        own = next(s for s, i, t in ranked if i == index and t.column is use.target and t.split is use.split)
        rivals = [
            i
            for s, i, t in ranked
            if i not in taken and t.column is use.target and t.split is use.split and own - s < _TIE
        ]
        if rivals:
            found.append((use.target, tuple(sorted({index, *rivals}))))
    return tuple(found)


@lru_cache(maxsize=1024)
def _is_ordinal(header: Header) -> bool:
    return bool(header.texts) and bool(
        _both_keys(header.texts[-1]) & ORDINALS or header.texts[-1].strip() == "#"
    )


@lru_cache(maxsize=1024)
def _is_unused(header: Header) -> bool:
    path = match_key(" ".join(header.texts))
    own = label_key(header.texts[-1]) in _UNUSED
    groups = " ".join(label_key(t) for t in header.texts)
    return path in _UNUSED or groups in _UNUSED or (own and path not in _vote_paths())


@lru_cache(maxsize=1)
def _vote_paths() -> frozenset[str]:
    """Paths that end in a word of the unused labels and are columns all the same (`Số phiếu › Tổng số`)."""
    return frozenset(p for form in FORMS for target in _targets(form.key) for p in target.paths)
