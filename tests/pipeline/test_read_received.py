"""On which day a file came, where no folder names it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from vanthu.ledger import Ledger
from vanthu.pipeline.read_received import days_of_receipt
from vanthu.workspace.take_in import Receipt

MAY_20, JULY_27, AUGUST_14 = dt.date(2024, 5, 20), dt.date(2024, 7, 27), dt.date(2024, 8, 14)
TODAY = dt.date(2024, 10, 5)
A, B = "a" * 64, "b" * 64


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    return Ledger(tmp_path / "vanthu.db")


def a_receipt(name: str, sha256: str, modified: dt.date, day: dt.date | None = None) -> Receipt:
    return Receipt(Path(name), name, sha256, day, modified)


def test_the_same_bytes_that_come_later_under_another_name_come_on_their_own_day(ledger: Ledger) -> None:
    first, second = a_receipt("a.xlsx", A, MAY_20), a_receipt("b.xlsx", B, JULY_27)
    days_of_receipt(ledger, [first, second], TODAY)

    days = days_of_receipt(ledger, [first, second, a_receipt("a (1).xlsx", A, AUGUST_14)], TODAY)

    assert days == {"a.xlsx": MAY_20, "b.xlsx": JULY_27, "a (1).xlsx": AUGUST_14}


def test_a_file_that_was_only_moved_keeps_its_day(ledger: Ledger) -> None:
    days_of_receipt(ledger, [a_receipt("a.xlsx", A, MAY_20)], TODAY)

    assert days_of_receipt(ledger, [a_receipt("thon/a.xlsx", A, MAY_20)], TODAY) == {"thon/a.xlsx": MAY_20}


def test_bytes_whose_first_file_was_overwritten_are_not_moved_but_sent_again(ledger: Ledger) -> None:
    days_of_receipt(ledger, [a_receipt("a.xlsx", A, MAY_20)], TODAY)
    overwritten = a_receipt("a.xlsx", B, JULY_27)

    days = days_of_receipt(ledger, [overwritten, a_receipt("c.xlsx", A, AUGUST_14)], TODAY)

    assert days == {"a.xlsx": JULY_27, "c.xlsx": AUGUST_14}


def test_the_day_of_a_folder_stands_above_all(ledger: Ledger) -> None:
    days_of_receipt(ledger, [a_receipt("a.xlsx", A, MAY_20)], TODAY)

    days = days_of_receipt(ledger, [a_receipt("2024-08-14/a.xlsx", A, MAY_20, AUGUST_14)], TODAY)

    assert days == {"2024-08-14/a.xlsx": AUGUST_14}
