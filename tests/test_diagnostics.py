from __future__ import annotations

import re

import pytest

from message_catalogues import catalogues, messages
from vanthu.diagnostics import Catalogue, CellPlace, Message, Severity
from vanthu.intake.messages import diagnose

PLACE = CellPlace("a.xlsx", "Biểu 01", "C5")
WHAT_TO_DO = ("hãy ", "giữ lại", "cần ", "gửi lại", "không dùng", "còn trống là")
"""Words by which a sentence tells what to do."""


@pytest.mark.parametrize("catalogue", catalogues(), ids=lambda catalogue: catalogue.room)
def test_every_message_can_be_said_whatever_facts_it_is_given(catalogue: Catalogue) -> None:
    for code in catalogue:
        said = catalogue.diagnose(code, PLACE, read="đọc", proposed="đề xuất").message

        assert said
        assert not re.search(r"\{\w*\}", said)


@pytest.mark.parametrize(
    "code", [code for code, message in messages().items() if message.severity is Severity.ERROR]
)
def test_every_error_tells_what_to_do(code: str) -> None:
    """In its sentence, or in the page of errors where a clerk can do little."""
    message = messages()[code]

    assert any(word in message.text.lower() for word in WHAT_TO_DO) or message.remedy, message.text


def test_an_unknown_code_is_our_fault() -> None:
    with pytest.raises(KeyError):
        diagnose("no_such_code", CellPlace("a.xlsx"))


def test_a_place_reads_from_file_to_cell() -> None:
    assert str(PLACE) == "a.xlsx · Biểu 01 · C5"
    assert str(CellPlace("a.xlsx")) == "a.xlsx"


def test_its_identity_survives_shifted_rows_and_another_file() -> None:
    found = diagnose("number_negative", PLACE, read="-1").about(
        unit="T01", form="registration", row="Đường hoa"
    )
    moved = diagnose("number_negative", CellPlace("b.xlsx", "Biểu 01", "C6"), read="-2").about(
        unit="T01", form="registration", row="Đường hoa"
    )

    assert moved.identity == found.identity
    assert moved.about(row="Đường điện").identity != found.identity
    assert moved.about(column="phone").identity != found.identity


def test_a_fact_that_was_forgotten_shows_as_a_gap() -> None:
    room = Catalogue("room", {"odd": Message(Severity.NOTE, "Ô “{label}” ghi “{read}”.")})

    assert room.diagnose("odd", read="x").message == "Ô “…” ghi “x”."
