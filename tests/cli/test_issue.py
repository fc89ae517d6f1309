"""`vanthu issue` and `vanthu number`: what they say, what they refuse."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.office.life import (
    given,
)

from vanthu.cli import execute
from vanthu.document_records import NumberState
from vanthu.errors import ExitCode
from vanthu.ledger.document_store import DocumentStore


def test_the_command_says_number_file_and_next_step(
    planned: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = execute(["issue", "04_registration_summary.docx", "-w", str(planned), "--date", "7/10/2024"])

    said = capsys.readouterr().out
    assert code == ExitCode.OK
    assert "Đã ban hành 46/BC-UBND, ngày 07/10/2024" in said
    assert "vanthu run" in said


@pytest.mark.parametrize("number", ["0", "-1", "mười", "1.5"])
def test_a_number_that_is_none_is_a_wrong_call(planned: Path, number: str) -> None:
    assert execute(["issue", "results_report", "-w", str(planned), "--number", number]) == ExitCode.USAGE


def test_numbers_are_reserved_and_cancelled_by_command(
    planned: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert execute(["number", "reserve", "results_report", "-w", str(planned), "--note", "chờ ký"]) == 0
    year = str(DocumentStore(planned / "vanthu.db").numbers()[-1].year)
    given = str(DocumentStore(planned / "vanthu.db").numbers("UBND", int(year))[-1].number)
    call = ["number", "cancel", "results_report", given, "-w", str(planned), "--year", year, "--note", "thôi"]
    assert execute(call) == 0

    assert "hủy" in capsys.readouterr().out
    assert DocumentStore(planned / "vanthu.db").numbers()[-1].state is NumberState.CANCELLED


@pytest.mark.parametrize("number", ["100000", "9" * 20, "9" * 5000])
def test_a_number_that_no_office_reaches_is_a_wrong_call(planned: Path, number: str) -> None:
    calls = (
        ["issue", "results_report", "--number", number],
        ["number", "reserve", "results_report", "--number", number],
        ["number", "cancel", "results_report", number, "--note", "thôi"],
        ["number", "cancel", "results_report", "45", "--year", number, "--note", "thôi"],
    )
    for call in calls:
        assert execute([*call, "-w", str(planned)]) == ExitCode.USAGE, call

    assert given(planned) == [("45/KH-UBND", NumberState.ISSUED)]


@pytest.mark.parametrize("day", ["29/02/2023", "32/01/2024", "5-10", ""])
def test_a_day_that_is_none_is_told_in_the_clerks_language(
    planned: Path, day: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert execute(["issue", "results_report", "-w", str(planned), "--date", day]) == ExitCode.USAGE

    assert "ngày/tháng/năm" in capsys.readouterr().err
