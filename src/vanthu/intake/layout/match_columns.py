"""Which column of a sheet is which column of a form, told by meaning: label, likeness, what stands below."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from vanthu.intake.header_labels import (
    EXACT,
    LEAST,
    SURE,
    Header,
    Target,
    fits,
    is_ordinal,
    is_unused,
    targets_of,
)
from vanthu.paperwork.model import Column, ColumnType, Form, Split

_TIE = 3.0
"""Two columns of the sheet that differ by less fit one column of the form equally well."""
_AGREES = 0.5
"""Share of the cells below from which they agree with a label that is only like the form's."""
_AGREEING = 4.0
"""What a label loses less than where the cells below agree with it."""
_RIVALRY = 12.0
"""Labels whose fits differ by less compete: what stands below them is looked at."""


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
        unclear: Uses for which several columns fit equally, with these columns.
        unknown: Columns of the sheet that are none of the form's.
        ordinal: The column of ordinal numbers, or None.
        strength: Sum of the labels' fits; compares forms for one header.
    """

    form: Form
    uses: tuple[Use, ...]
    unclear: tuple[tuple[Use, tuple[int, ...]], ...]
    unknown: tuple[int, ...]
    ordinal: int | None
    strength: float

    @property
    def keys(self) -> frozenset[str]:
        """Keys of the form that the sheet has a column for."""
        spans = {use.split.until for use in self.uses if use.split and use.split.until}
        told = {use.target.key for use in self.uses} | {use.target.key for use, _ in self.unclear}
        return frozenset(told | spans)

    def decided(self, use: Use, column: int | None) -> Assignment:
        """The same, with one of `unclear` decided.

        Args:
            column: Of the sheet; None where it is none of those that fit.
        """
        rest = replace(self, unclear=tuple(u for u in self.unclear if u[0] is not use))
        return rest if column is None else rest.with_use(replace(use, column=column))

    def without(self, use: Use) -> Assignment:
        """The same, with a column that was told not used."""
        return replace(self, uses=tuple(each for each in self.uses if each is not use))

    def with_use(self, use: Use) -> Assignment:
        """The same, with one more column told."""
        uses = sorted((*self.uses, use), key=lambda each: each.column)
        unknown = tuple(column for column in self.unknown if column != use.column)
        return replace(self, uses=tuple(uses), unknown=unknown)


Fit = Callable[[int, ColumnType], float]
"""Share (0-1) of the cells below a column of the sheet that read as a type; 1 where it is empty."""


def assign(form: Form, headers: Sequence[Header], fit: Fit) -> Assignment:
    """The columns of a sheet for `form`.

    Each column of the form takes the column of the sheet whose label fits best; among labels that fit about
    equally, the one whose cells read as its type. Where two still fit, it is unclear.

    Args:
        headers: One for each column of the grid's block; empty texts where there is none.
    """
    labels = tuple(header.texts for header in headers)
    contested = (c for c in _candidates(form, labels) if c.contested)
    return _assigned(form, labels, tuple(fit(c.index, c.kind) for c in contested))


_Labels = tuple[tuple[str, ...], ...]
"""The texts above each column of the sheet."""


@lru_cache(maxsize=256)
def _assigned(form: Form, labels: _Labels, shares: tuple[float, ...]) -> Assignment:
    """The columns as their labels, and the shares of what stands below contested ones, tell them.

    Units that fill in one form send the same header, so most of them need no thought.
    """
    headers = [Header(texts) for texts in labels]
    ordinal = _ordinal(headers)
    candidates = _candidates(form, labels)
    ranked = _ranked(candidates, shares)
    taken: dict[int, Use] = {}
    filled: set[tuple[str, int]] = set()
    strength = 0.0
    for score, index, target in ranked:
        if index in taken or target.name in filled or _clashes(target, taken.values()):
            continue
        taken[index] = Use(index, target.column, target.split)
        filled.add(target.name)
        strength += score / 100
    unclear = _unclear(ranked, taken, {(c.index, c.target.name): c.score for c in candidates})
    doubtful = {index for _, columns in unclear for index in columns}
    uses = tuple(taken[i] for i in sorted(taken) if i not in doubtful)
    unknown = tuple(
        i
        for i, h in enumerate(headers)
        if h.texts and i not in taken and i not in doubtful and i != ordinal and not is_unused(h, form)
    )
    return Assignment(form, uses, unclear, unknown, ordinal, strength)


def _ordinal(headers: Sequence[Header]) -> int | None:
    return next((i for i, header in enumerate(headers) if is_ordinal(header)), None)


def _clashes(target: Target, uses: Iterable[Use]) -> bool:
    """Whether a column that the sheet splits is taken whole already, or the other way round."""
    return any(
        use.target.key == target.column.key and (use.split is None) != (target.split is None) for use in uses
    )


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A column of the sheet whose label fits a column of the form.

    Args:
        contested: Another label, or another column of the form, fits about as well, or the label is only
            like the form's: what stands below is looked at.
    """

    score: float
    index: int
    target: Target
    contested: bool = False

    @property
    def kind(self) -> ColumnType:
        """What must stand below."""
        split = self.target.split
        return ColumnType.TEXT if split and split.says else self.target.column.type


@lru_cache(maxsize=256)
def _candidates(form: Form, labels: _Labels) -> tuple[_Candidate, ...]:
    """What the labels alone say."""
    headers = [Header(texts) for texts in labels]
    ordinal = _ordinal(headers)
    found = [
        _Candidate(score, index, target)
        for index, header in enumerate(headers)
        if index != ordinal and header.texts and not is_unused(header, form)
        for target, score in zip(targets_of(form), fits(form, header.texts), strict=True)
        if score >= LEAST
    ]
    return tuple(replace(candidate, contested=_is_contested(candidate, found)) for candidate in found)


def _is_contested(candidate: _Candidate, candidates: Sequence[_Candidate]) -> bool:
    return candidate.score < SURE or any(
        (other.target.name == candidate.target.name) != (other.index == candidate.index)
        and abs(other.score - candidate.score) < _RIVALRY
        for other in candidates
    )


def _ranked(candidates: Sequence[_Candidate], shares: Sequence[float]) -> list[tuple[float, int, Target]]:
    """Candidates from the best down; what stands below counts where labels compete or are unsure."""
    ranked = []
    remaining = iter(shares)
    for candidate in candidates:
        score = candidate.score
        if candidate.contested:
            share = next(remaining)
            if score < SURE and share < _AGREES:
                continue
            # -- a label that is exact with its group is hardly outweighed by what stands below
            score -= (2.0 if score >= EXACT else 8.0) * (1.0 - share)
        ranked.append((score, candidate.index, candidate.target))
    return sorted(ranked, key=lambda c: (-c[0], c[1]))


def _unclear(
    ranked: list[tuple[float, int, Target]],
    taken: dict[int, Use],
    by_label: Mapping[tuple[int, tuple[str, int]], float],
) -> tuple[tuple[Use, tuple[int, ...]], ...]:
    """Columns of the form that a left-over column fits too: as well as the one taken, or by its own label.

    Args:
        by_label: How well the label alone of a column of the sheet fits one of the form.
    """
    found = []
    for index, use in taken.items():
        own = next(s for s, i, t in ranked if i == index and t.column is use.target and t.split is use.split)
        rivals = [
            i
            for s, i, t in ranked
            if i not in taken
            and t.column is use.target
            and t.split is use.split
            and (own - s < _TIE or SURE <= by_label[i, t.name] < s + _AGREEING)
        ]
        if rivals:
            found.append((use, tuple(sorted({index, *rivals}))))
    return tuple(found)
