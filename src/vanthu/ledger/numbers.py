"""The numbers of outgoing documents: which is next, which may be given (NĐ 30/2020, Điều 15.1)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from vanthu.document_records import DocumentNumber, NumberState
from vanthu.errors import ExitCode, VanthuError
from vanthu.translate import tr

STATE_WORDS = {
    NumberState.RESERVED: "đã giữ chỗ ngày {day}",
    NumberState.ISSUED: "đã cấp ngày {day}",
    NumberState.CANCELLED: "đã hủy",
}


class NumberTakenError(VanthuError):
    """The number was given already, or cancelled."""

    def __init__(self, number: DocumentNumber, following: int) -> None:
        self.number = number
        state = tr(STATE_WORDS[number.state]).format(day=number.day.strftime("%d/%m/%Y"))
        super().__init__(
            tr("Số {number} {state}, không cấp lại được: số tiếp theo còn trống là {following:02d}.").format(
                number=number.printed, state=state, following=following
            )
        )


class NumberOutOfOrderError(VanthuError):
    """Numbers and days must ascend together."""

    def __init__(self, number: int, day: dt.date, other: DocumentNumber) -> None:
        self.other = other
        super().__init__(
            tr(
                "Số {number:02d} không thể mang ngày {day}: số {other} đã mang ngày {other_day}, "
                "mà số và ngày phải cùng tăng. Hãy kiểm lại số hoặc ngày."
            ).format(
                number=number,
                day=day.strftime("%d/%m/%Y"),
                other=other.printed,
                other_day=other.day.strftime("%d/%m/%Y"),
            )
        )


class NumberOfAnotherKindError(VanthuError):
    """The number was given to a paper of another kind than the clerk says."""

    exit_code = ExitCode.USAGE

    def __init__(self, other: DocumentNumber, symbol: str) -> None:
        self.other = other
        super().__init__(
            tr(
                "Số {number:02d} năm {year} là {other}, không phải {number:02d}/{symbol}: hãy ghi đúng loại "
                "văn bản của số cần hủy."
            ).format(number=other.number, year=other.year, other=other.printed, symbol=symbol)
        )


class NumberUnknownError(VanthuError):
    """A number that was never given cannot be cancelled."""

    def __init__(self, number: int, year: int) -> None:
        super().__init__(
            tr("Chưa cấp số {number:02d} nào của năm {year} trong dãy số này: hãy kiểm lại số.").format(
                number=number, year=year
            )
        )


def following(given: Iterable[DocumentNumber]) -> int:
    """The number after the greatest that was given, reserved or cancelled; 1 in a new year."""
    return max((number.number for number in given), default=0) + 1


def admit(given: Sequence[DocumentNumber], number: int, day: dt.date) -> None:
    """Lets a number be given on a day.

    Args:
        given: All numbers of its series and year, and those that bear its symbol in another series.

    Raises:
        NumberTakenError: It was given or cancelled; one that is reserved may be given.
        NumberOutOfOrderError: A smaller number bears a later day, or a greater one an earlier day.
    """
    for other in given:
        if other.number == number and other.state is not NumberState.RESERVED:
            raise NumberTakenError(other, following(given))
        if other.state is not NumberState.ISSUED:
            continue
        if (other.number < number and other.day > day) or (other.number > number and other.day < day):
            raise NumberOutOfOrderError(number, day, other)
