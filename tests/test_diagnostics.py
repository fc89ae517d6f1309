from __future__ import annotations

import pytest

from vanthu.diagnostics import MESSAGES, Finding, Origin, Severity


@pytest.mark.parametrize("code", MESSAGES)
def test_every_message_can_be_said_whatever_facts_it_is_given(code: str) -> None:
    said = Finding(code, Origin("a.xlsx", "Biểu 01", "C5"), read="đọc", proposed="đề xuất").message

    assert said
    assert "{" not in said


@pytest.mark.parametrize(
    "code", [code for code, message in MESSAGES.items() if message.severity is Severity.ERROR]
)
def test_every_error_tells_what_to_do(code: str) -> None:
    text = MESSAGES[code].text.lower()

    assert any(word in text for word in ("hãy ", "giữ lại", "chỉ cần", "gửi lại", "không dùng")), text


def test_an_unknown_code_is_our_fault() -> None:
    with pytest.raises(KeyError):
        Finding("no_such_code", Origin("a.xlsx"))


def test_a_place_reads_from_file_to_cell() -> None:
    assert str(Origin("a.xlsx", "Biểu 01", "C5")) == "a.xlsx · Biểu 01 · C5"
    assert str(Origin("a.xlsx")) == "a.xlsx"
