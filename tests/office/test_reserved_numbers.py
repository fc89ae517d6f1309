"""Numbers without a document: reserved, cancelled."""

from __future__ import annotations

from pathlib import Path

from tests.office.life import (
    OCTOBER_7,
    fate,
    give,
    given,
    go,
    set_setting,
)
from tests.refusals import refused

from vanthu.document_records import NumberState
from vanthu.ledger.document_store import DocumentStore
from vanthu.office.reserved_numbers import cancel, reserve
from vanthu.pipeline.make_documents import DocumentState
from vanthu.workspace.folder import Workspace


def test_a_reserved_number_waits_for_its_document(planned: Path) -> None:
    kept = reserve(Workspace(planned), "results_report", None, OCTOBER_7, "báo cáo đang trình")
    (other,) = give(planned, "registration_summary", day=OCTOBER_7)
    (document,) = give(planned, "results_report", number=46, day=OCTOBER_7)

    assert (kept.number, other.symbol, document.symbol) == (46, "47/BC-UBND", "46/BC-UBND")
    with refused("number_issued"):
        reserve(Workspace(planned), "plan", 47, OCTOBER_7, "")


def test_a_kind_is_named_in_words_too(planned: Path) -> None:
    reserve(Workspace(planned), "Báo cáo kết quả", 50, OCTOBER_7, "")

    assert (50, NumberState.RESERVED) in {
        (number.number, number.state) for number in DocumentStore(planned / "vanthu.db").numbers("UBND", 2024)
    }


def test_a_reserved_number_is_not_reserved_twice(planned: Path) -> None:
    reserve(Workspace(planned), "results_report", 50, OCTOBER_7, "")

    with refused("number_reserved", "đã giữ chỗ"):
        reserve(Workspace(planned), "results_report", 50, OCTOBER_7, "")


def test_a_cancelled_number_stays_and_is_never_given_again(planned: Path) -> None:
    give(planned, "registration_summary", day=OCTOBER_7)
    cancel(Workspace(planned), "registration_summary", 2024, 46, "in nhầm")

    numbers = {n.number: n for n in DocumentStore(planned / "vanthu.db").numbers("UBND", 2024)}
    assert (numbers[46].state, numbers[46].note) == (NumberState.CANCELLED, "in nhầm")
    assert fate(go(planned), "04_registration_summary") is DocumentState.NEW
    with refused("number_cancelled", "đã hủy"):
        give(planned, "registration_summary", number=46, day=OCTOBER_7)
    (again,) = give(planned, "registration_summary", day=OCTOBER_7)
    assert again.symbol == "47/BC-UBND"


def test_a_number_of_another_series_is_cancelled_by_its_kind(planned: Path) -> None:
    set_setting(planned, "Dãy số văn bản", "theo loại")

    cancel(Workspace(planned), "plan", 2024, 45, "in nhầm")

    assert given(planned) == [("45/KH-UBND", NumberState.CANCELLED)]


def test_a_number_is_not_cancelled_by_the_name_of_another_kind(planned: Path) -> None:
    with refused("number_of_another_kind", "45/KH-UBND"):
        cancel(Workspace(planned), "reminder", 2024, 45, "gõ nhầm loại")

    assert given(planned) == [("45/KH-UBND", NumberState.ISSUED)]


def test_a_number_that_is_cancelled_twice_keeps_its_first_reason(planned: Path) -> None:
    cancel(Workspace(planned), "plan", 2024, 45, "in nhầm")

    assert cancel(Workspace(planned), "plan", 2024, 45, "lý do khác").note == "in nhầm"
