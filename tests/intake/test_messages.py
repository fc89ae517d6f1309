"""The catalogue of received files, and what its sentences are filled with."""

from __future__ import annotations

import subprocess
import sys

import pytest

from vanthu.intake.figure_messages import FIGURES
from vanthu.intake.file_messages import FILES
from vanthu.intake.messages import MESSAGES, diagnose, listed, of_column
from vanthu.intake.name_messages import NAMES
from vanthu.intake.row_messages import ROWS
from vanthu.intake.sheet_messages import SHEETS
from vanthu.intake.shown_messages import SHOWN
from vanthu.intake.value_messages import VALUES
from vanthu.paperwork import form_of


def test_no_code_stands_in_two_parts_of_the_catalogue() -> None:
    parts = (FILES, SHEETS, VALUES, NAMES, FIGURES, ROWS, SHOWN)

    assert sum(map(len, parts)) == len(MESSAGES)


@pytest.mark.parametrize("code", MESSAGES)
def test_every_message_says_its_cause_and_its_remedy_in_one_sentence(code: str) -> None:
    for words in (MESSAGES[code].cause, MESSAGES[code].remedy):
        assert words[:1].isupper() or words.startswith("`")
        assert words.endswith(".")


def test_many_rows_are_listed_cut_short() -> None:
    assert listed([5, 6, 9]) == "5, 6, 9"
    assert listed(range(1, 9)) == "1, 2, 3, 4, 5, 6, 7, 8"
    assert listed(range(1, 10)) == "1, 2, 3, 4, 5, 6, 7, 8, …"


def test_a_columns_diagnostic_knows_its_label_and_subject() -> None:
    form = form_of("registration")
    told = of_column(diagnose("number_negative", read="-5"), form, form.column("budget_state_vnd"))

    assert "Kinh phí dự kiến (đồng) › Ngân sách nhà nước" in told.message
    assert (told.subject.form, told.subject.column) == ("registration", "budget_state_vnd")


def test_reading_needs_no_other_rooms_catalogue() -> None:
    program = """
import datetime, sys
from vanthu.intake import read_bytes
from vanthu.paperwork.model import ReadingContext
day = datetime.date(2024, 5, 13)
read_bytes("Đơn vị;Thôn Trại\\n".encode(), "tep.csv", ReadingContext("xã Khánh Cư", (), (), (), day, day))
print(*sorted(name for name in sys.modules if name.startswith("vanthu.") and name.endswith(".messages")))
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert done.stdout.split() == ["vanthu.intake.messages"]
