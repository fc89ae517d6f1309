"""What labels mean: match keys of every label of the forms, and how well a header fits each column."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from vanthu.paperwork import FORMS, ORDINAL_LABELS, UNUSED_LABELS
from vanthu.paperwork.model import Column, Split
from vanthu.vietnamese import match_key

_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_PATH = "›"

EXACT, LEAF, LEAST = 100.0, 95.0, 74.0
_LIKE = 85.0
"""Likeness (0-100) from which a misspelt label counts."""


@dataclass(frozen=True, slots=True)
class Header:
    """The header cells above one column of a sheet, from the top down, without repeats."""

    texts: tuple[str, ...]

    @property
    def label(self) -> str:
        """As messages name it: `Thời gian › Bắt đầu`."""
        return f" {_PATH} ".join(" ".join(text.split()) for text in self.texts)


@dataclass(frozen=True, slots=True)
class Target:
    """A column of a form or a part of one, with the match keys of its labels."""

    column: Column
    split: Split | None
    leaves: frozenset[str]
    paths: frozenset[str]
    groups: frozenset[str]

    @property
    def name(self) -> tuple[str, int]:
        """Tells targets apart."""
        return self.column.key, id(self.split)


def label_key(text: str) -> str:
    """Match key of a label without what stands in brackets: `Kinh phí (đồng)`, `Tên (1)`."""
    text = text.replace("%", _PERCENT)
    return match_key(_BRACKETS.sub(" ", text)) or match_key(text)


_PERCENT = " phần trăm "
"""`%` alone, or with a note in brackets, is a label that a key of letters would lose."""


def _both_keys(text: str) -> set[str]:
    return {label_key(text), match_key(text.replace("%", _PERCENT))}


def _target(column: Column, split: Split | None) -> Target:
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
    return Target(column, split, frozenset(leaves), frozenset(paths), frozenset(groups))


@lru_cache(maxsize=8)
def targets_of(form_key: str) -> tuple[Target, ...]:
    """The columns of a form and their parts, in the form's order."""
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
        for target in targets_of(form.key):
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
    groups = {key for form in FORMS for target in targets_of(form.key) for key in target.groups}
    return frozenset(groups | {"thoi gian", "kinh phi", "trong do", "so phieu", "phieu bau"})


def is_label(text: str) -> bool:
    """Whether `text` is a label that a form knows."""
    known = known_keys()
    return label_key(text) in known or match_key(text) in known


@lru_cache(maxsize=4096)
def fits(form_key: str, texts: tuple[str, ...]) -> tuple[float, ...]:
    """How well a header fits each target of the form, 0 where it does not."""
    if not texts:
        return tuple(0.0 for _ in targets_of(form_key))
    leaf = _both_keys(texts[-1])
    path = {match_key(" ".join(texts)), label_key(" ".join(texts)), " ".join(label_key(t) for t in texts)}
    group = {key for text in texts[:-1] for key in _both_keys(text)}
    targets = targets_of(form_key)
    scores = [_exact(target, leaf, path, group) for target in targets]
    # -- `Thời gian` alone is like `Thời gian bắt đầu`, yet a group's name is no column's
    if (
        max(scores) < LEAF
        and not path & group_keys()
        and not leaf & (_UNUSED | ORDINALS)
        and not path & _UNUSED
    ):
        scores = [max(score, _likeness(t, leaf, path)) for t, score in zip(targets, scores, strict=True)]
    return tuple(scores)


def _exact(target: Target, leaf: set[str], path: set[str], group: set[str]) -> float:
    if path & target.paths:
        return EXACT
    if leaf & target.leaves:
        return LEAF + 3.0 * bool(group & target.groups) - 3.0 * bool(group and not target.groups)
    if len(path) and path & target.leaves:
        return LEAF
    return 0.0


def _likeness(target: Target, leaf: set[str], path: set[str]) -> float:
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


@lru_cache(maxsize=1024)
def is_ordinal(header: Header) -> bool:
    """Whether the column holds ordinal numbers (`STT`)."""
    return bool(header.texts) and bool(
        _both_keys(header.texts[-1]) & ORDINALS or header.texts[-1].strip() == "#"
    )


@lru_cache(maxsize=1024)
def is_unused(header: Header) -> bool:
    """Whether the column is one that clerks add and the forms do not ask for."""
    path = match_key(" ".join(header.texts))
    own = label_key(header.texts[-1]) in _UNUSED
    groups = " ".join(label_key(t) for t in header.texts)
    return path in _UNUSED or groups in _UNUSED or (own and path not in _vote_paths())


@lru_cache(maxsize=1)
def _vote_paths() -> frozenset[str]:
    """Paths that end in a word of the unused labels and are columns all the same (`Số phiếu › Tổng số`)."""
    return frozenset(p for form in FORMS for target in targets_of(form.key) for p in target.paths)
