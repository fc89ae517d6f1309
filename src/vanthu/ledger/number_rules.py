"""The numbers of outgoing documents: which is next, which may be given (NĐ 30/2020, Điều 15.1)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from vanthu.diagnostics import Diagnostic, SettingPlace
from vanthu.document_records import DocumentNumber, NumberState
from vanthu.errors import VanthuError, WrongCallError
from vanthu.ledger.messages import diagnose
from vanthu.translate import shown_day

ASKED = SettingPlace("--number")


class NumberRefusedError(VanthuError):
    """A number cannot be given, reserved or cancelled."""


def following(given: Iterable[DocumentNumber]) -> int:
    """The number after the greatest that was given, reserved or cancelled; 1 in a new year."""
    return max((number.number for number in given), default=0) + 1


def gaps(given: Iterable[DocumentNumber]) -> Iterator[tuple[int, int]]:
    """First and last number of each range that is missing between 1 and the greatest.

    Args:
        given: Of one series and year, ascending.
    """
    for before, after in pairwise((0, *(number.number for number in given))):
        if after > before + 1:
            yield before + 1, after - 1


def taken(number: DocumentNumber, free: int) -> Diagnostic:
    """What is said of a number that is given, reserved or cancelled already.

    Args:
        free: The next one that may be given.
    """
    return diagnose(
        f"number_{number.state}",
        ASKED,
        number=number.printed,
        day=shown_day(number.day),
        following=f"{free:02d}",
    )


def never_given(number: int, year: int) -> NumberRefusedError:
    """The refusal to cancel a number that there is not."""
    return NumberRefusedError(diagnose("number_unknown", ASKED, number=f"{number:02d}", year=str(year)))


def given_to_another_kind(number: DocumentNumber, symbol: str) -> WrongCallError:
    """The refusal to cancel a number under a symbol that it was not given with."""
    facts = {"number": f"{number.number:02d}", "year": str(number.year), "other": number.printed}
    return WrongCallError(diagnose("number_of_another_kind", ASKED, symbol=symbol, **facts))


def admit(given: Sequence[DocumentNumber], number: int, day: dt.date) -> None:
    """Lets a number be given on a day.

    Args:
        given: All numbers of its series and year, and those that bear its symbol in another series.

    Raises:
        NumberRefusedError: It was given or cancelled (one that is reserved may be given); or a smaller number
            bears a later day, or a greater one an earlier day.
    """
    for other in given:
        if other.number == number and other.state is not NumberState.RESERVED:
            raise NumberRefusedError(taken(other, following(given)))
        if other.state is not NumberState.ISSUED:
            continue
        if (other.number < number and other.day > day) or (other.number > number and other.day < day):
            facts = {"number": f"{number:02d}", "day": shown_day(day), "other": other.printed}
            raise NumberRefusedError(
                diagnose("number_out_of_order", ASKED, other_day=shown_day(other.day), **facts)
            )
