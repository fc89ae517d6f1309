"""What labels mean: match keys of every label of the forms, and how well a header fits each column."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from vanthu.paperwork import FORMS, ORDINAL_LABELS, UNUSED_LABELS
from vanthu.paperwork.model import Column, ColumnType, Form, Split
from vanthu.vietnamese import match_key

_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_PATH = "›"

EXACT, LEAF, LEAST = 100.0, 95.0, 74.0
SURE = 92.0
"""From here on the words of the label decide; below, what stands under it must agree."""


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


@lru_cache(maxsize=16)
def targets_of(form: Form) -> tuple[Target, ...]:
    """The columns of a form and their parts, in the form's order."""
    whole = [_target(column, None) for column in form.columns]
    return (*whole, *(_target(form.column(split.key), split) for split in form.splits))


ORDINALS = frozenset(key for label in ORDINAL_LABELS for key in (match_key(label), label_key(label)) if key)
_UNUSED = frozenset(match_key(label.replace(_PATH, " ")) for label in UNUSED_LABELS)


@lru_cache(maxsize=16)
def known_keys(forms: tuple[Form, ...] = FORMS) -> frozenset[str]:
    """Match keys of every label that any of the forms knows: of columns, groups, ordinals, unused columns."""
    keys: set[str] = set(ORDINALS) | set(_UNUSED)
    for form in forms:
        for target in targets_of(form):
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


@lru_cache(maxsize=16)
def group_keys(forms: tuple[Form, ...] = FORMS) -> frozenset[str]:
    """Match keys of the labels that stand above several columns."""
    groups = {key for form in forms for target in targets_of(form) for key in target.groups}
    return frozenset(groups | {"thoi gian", "kinh phi", "trong do", "so phieu", "phieu bau"})


def is_label(text: str, forms: tuple[Form, ...] = FORMS) -> bool:
    """Whether `text` is a label that one of the forms knows."""
    known = known_keys(forms)
    return label_key(text) in known or match_key(text) in known


@lru_cache(maxsize=4096)
def fits(form: Form, texts: tuple[str, ...]) -> tuple[float, ...]:
    """How well a header fits each target of the form, 0 where it does not."""
    if not texts:
        return tuple(0.0 for _ in targets_of(form))
    leaf = _both_keys(texts[-1])
    path = {match_key(" ".join(texts)), label_key(" ".join(texts)), " ".join(label_key(t) for t in texts)}
    group = {key for text in texts[:-1] for key in _both_keys(text)}
    targets = targets_of(form)
    scores = [_exact(target, leaf, path, group) for target in targets]
    # -- `Thời gian` alone is like `Thời gian bắt đầu`, yet a group's name is no column's
    if (
        max(scores) < LEAF
        and not path & group_keys((*FORMS, form))
        and not leaf & (_UNUSED | ORDINALS)
        and not path & _UNUSED
    ):
        scores = [
            max(score, _likeness(t, leaf, path, _words((*FORMS, form))))
            for t, score in zip(targets, scores, strict=True)
        ]
    return tuple(scores)


def _exact(target: Target, leaf: set[str], path: set[str], group: set[str]) -> float:
    if path & target.paths:
        return EXACT
    if leaf & target.leaves:
        return LEAF + 3.0 * bool(group & target.groups) - 3.0 * bool(group and not target.groups)
    if len(path) and path & target.leaves:
        return LEAF
    return 0.0


def _likeness(target: Target, leaf: set[str], path: set[str], words: frozenset[str]) -> float:
    """How well a label that no form has stands for known ones: them with words that say nothing, or misspelt.

    Letters in common count for nothing: `Người thực hiện` is not `Nơi thực hiện`.
    """
    best = 0.0
    for written, labels in ((leaf, target.leaves), (path, target.paths)):
        for own in {_TWICE.sub(r"\1", each) for each in written} - {""}:
            if _made_of(labels, is_day=target.column.type is ColumnType.DATE).fullmatch(f" {own} "):
                longest = max(len(known) for known in labels if f" {known} " in f" {own} ")
                best = max(best, 76.0 + 12.0 * longest / len(own))
            elif any(len(known) >= _LEAST_LETTERS and _is_misspelt(own, known, words) for known in labels):
                best = max(best, _MISSPELT)
    return best


_TWICE = re.compile(r"\b(\w{2,}) \1\b")
"""A word typed twice."""
_LEAST_LETTERS = 5
_LEAST_OF_A_PART = 4
"""Letters of a label from which it can be told among other words."""
_MISSPELT = 86.0
_SAYS_NOTHING = (
    "du kien|thuc hien|thuc te|dang ky|da|de nghi|trien khai|cong trinh|phan viec|cong viec|thi dua|trong dot"
    "|chao mung|cu the|chi tiet|tieu bieu|noi bat|chinh|dat duoc|neu co|ghi ro|huy dong|trong nam|cac|va|hoac"
    "|cua|ten|so|danh muc|hang muc|tong|tong so|ke hoach|xay dung|nao|lien he|them|khen thuong|kien nghi"
    "|hop le|tu|dong|trieu dong|nghin dong"
)
"""Words that may stand beside a label and leave its meaning as it is."""
_SAYS_NOTHING_OF_A_DAY = "du kien|thuc te|cong trinh|phan viec|cu the|neu co|ghi ro|va|ngay"
"""The same beside labels of days: the day of a report is not that of the work."""


@lru_cache(maxsize=1024)
def _made_of(labels: frozenset[str], *, is_day: bool) -> re.Pattern[str]:
    """What labels of one column make up, one or several, with words that say nothing."""
    known = sorted(
        (re.escape(each) for each in labels if len(each) >= _LEAST_OF_A_PART), key=len, reverse=True
    )
    if not known:
        return re.compile(r"(?!)")
    label = "|".join(known)
    nothing = f"(?: (?:{_SAYS_NOTHING_OF_A_DAY if is_day else _SAYS_NOTHING}))*"
    return re.compile(rf"{nothing}(?: (?:{label}){nothing})+ ")


def _is_misspelt(written: str, known: str, words: frozenset[str]) -> bool:
    """Whether some words differ by a slip of the hand; one of the words that labels have is none."""
    if written.replace(" ", "") == known.replace(" ", ""):
        return True
    ours, theirs = written.split(), known.split()
    if len(ours) != len(theirs):
        return False
    differing = [(one, other) for one, other in zip(ours, theirs, strict=True) if one != other]
    return len(differing) <= max(1, len(theirs) // 3) and all(
        one not in words and _is_slip(one, other) for one, other in differing
    )


def _is_slip(written: str, known: str) -> bool:
    """One letter more, less or another, or two in each other's place."""
    from rapidfuzz.distance import OSA  # -- slow to import, needed for labels that no form knows only

    return len(known) >= _LEAST_OF_A_SLIP and OSA.distance(written, known, score_cutoff=1) <= 1


_LEAST_OF_A_SLIP = 3


@lru_cache(maxsize=16)
def _words(forms: tuple[Form, ...]) -> frozenset[str]:
    """Words of the labels of the forms: none of them is another misspelt."""
    return frozenset(word for key in known_keys(forms) for word in key.split())


@lru_cache(maxsize=1024)
def is_ordinal(header: Header) -> bool:
    """Whether the column holds ordinal numbers (`STT`)."""
    return bool(header.texts) and bool(
        _both_keys(header.texts[-1]) & ORDINALS or header.texts[-1].strip() == "#"
    )


@lru_cache(maxsize=1024)
def is_unused(header: Header, form: Form) -> bool:
    """Whether the column is one that clerks add and the form does not ask for."""
    path = match_key(" ".join(header.texts))
    groups = " ".join(label_key(t) for t in header.texts)
    if path in _UNUSED or groups in _UNUSED:
        return not any(path in target.leaves for target in targets_of(form))
    # -- a form may ask for one in a group (`Số phiếu › Tổng số`)
    return label_key(header.texts[-1]) in _UNUSED and not any(path in t.paths for t in targets_of(form))
