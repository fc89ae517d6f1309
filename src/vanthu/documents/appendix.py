"""The appendix of all works: grouped by kind of unit, numbered through, with subtotals."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import count
from typing import TypeVar

from vanthu.campaign.choices import UnitKind
from vanthu.campaign.model import Campaign
from vanthu.documents.wording import roman

_Row = TypeVar("_Row")


def sections_by_kind(
    campaign: Campaign,
    rows_of: Callable[[Sequence[str]], Sequence[_Row]],
    line: Callable[[int, _Row], Mapping[str, str]],
    subtotal: Callable[[str, Sequence[str]], Mapping[str, str]],
) -> tuple[Mapping[str, object], ...]:
    """The template's `sections`, one for each kind of unit with rows, in the order of the kinds.

    Args:
        rows_of: The rows of the units with these codes.
        line: A row as printed, by its number in the whole appendix.
        subtotal: The last line of a section, by the place of its figures and the codes of its units.
    """
    sections: list[Mapping[str, object]] = []
    numbers = count(1)
    for kind in UnitKind:
        codes = [unit.code for unit in campaign.units if unit.kind is kind]
        rows = rows_of(codes)
        if rows:
            number = roman(len(sections) + 1)
            sections.append(
                {
                    "number": number,
                    "title": f"Khối {kind.value}",
                    "rows": tuple(line(next(numbers), row) for row in rows),
                    "subtotal": subtotal(f"sections[{number}].subtotal", codes),
                }
            )
    return tuple(sections)
