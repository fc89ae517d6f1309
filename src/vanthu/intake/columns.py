"""Which column of a sheet is which column of a form, told by meaning: label, likeness, what stands below."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from vanthu.intake.forms import Column, ColumnType, Form, Split
from vanthu.intake.labels import EXACT, LEAST, Header, Target, fits, is_ordinal, is_unused, targets_of

_TIE = 3.0
"""Two columns of the sheet that differ by less fit one column of the form equally well."""


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
        spans = {use.split.until for use in self.uses if use.split and use.split.until}
        told = {use.target.key for use in self.uses} | {column.key for column, _ in self.unclear}
        return frozenset(told | spans)


Fit = Callable[[int, ColumnType], float]
"""Share (0-1) of the cells below a column of the sheet that read as a type; 1 where it is empty."""


def assign(form: Form, headers: Sequence[Header], fit: Fit) -> Assignment:
    """The columns of a sheet for `form`.

    Each column of the form takes the column of the sheet whose label fits best; among labels that fit about
    equally, the one whose cells read as its type. Where two still fit, it is unclear.

    Args:
        headers: One for each column of the grid's block; empty texts where there is none.
    """
    targets = targets_of(form.key)
    ordinal = next((i for i, h in enumerate(headers) if is_ordinal(h)), None)
    candidates = []
    for index, header in enumerate(headers):
        if index == ordinal or not header.texts or is_unused(header):
            continue
        for target, score in zip(targets, fits(form.key, header.texts), strict=True):
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
        if h.texts and i not in taken and i not in doubtful and i != ordinal and not is_unused(h)
    )
    return Assignment(form, uses, unclear, unknown, ordinal, strength)


def _clashes(target: Target, uses: Iterable[Use]) -> bool:
    """Whether a column that the sheet splits is taken whole already, or the other way round."""
    return any(
        use.target.key == target.column.key and (use.split is None) != (target.split is None) for use in uses
    )


def _ranked(candidates: list[tuple[float, int, Target]], fit: Fit) -> list[tuple[float, int, Target]]:
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
    ranked: list[tuple[float, int, Target]], taken: dict[int, Use]
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
