"""One bad cell holds its row and goes back to its unit; every document is made all the same."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from tests.pipeline.test_run import fates, go
from tests.workbooks import a_workbook

from vanthu.pipeline.make_documents import DocumentState

GOOD = {
    "registration": {"work_name": "Kè ao", "field_code": "a"},
    "nomination": {
        "name": "Vũ Thị Lan",
        "subject_type": "cá nhân",
        "gender": "Nữ",
        "achievement": "Làm đường hoa",
    },
}
UNIT, SENT = "Thôn Đoài", "2024-05-23/Thôn Đoài.xlsx"


@pytest.mark.parametrize(
    ("form", "key", "text"),
    [
        ("registration", "note", "None"),
        ("registration", "work_name", "Đường None"),
        ("registration", "location", "Thôn NaN"),
        ("registration", "description", "{{ quy_mo }}"),
        ("registration", "person_in_charge", "Nguy?n V?n An"),
        ("registration", "location", "nan"),
        ("nomination", "name", "Nguyễn None"),
        ("nomination", "position", "Trưởng thôn }}"),
        ("nomination", "achievement", "Undefined"),
    ],
)
def test_a_bad_cell_holds_its_row_alone(campaign_folder: Path, form: str, key: str, text: str) -> None:
    rows: list[dict[str, str | int | float | dt.datetime | None]] = [
        dict(GOOD[form]),
        {**GOOD[form], key: text},
    ]
    a_workbook(campaign_folder / "inputs/received" / SENT, form, UNIT, rows)

    done = go(campaign_folder)

    assert set(fates(done).values()) == {DocumentState.NEW}
    (told,) = (each for each in done.diagnostics if each.cell_place.file == SENT and each.read == text)
    assert told.cell_place.cell
    (sent,) = (file for file in done.inbox.files if file.file == SENT)
    assert [row.held for table in sent.tables for row in table.rows] == [False, True]
    assert list((campaign_folder / "outputs/returned").rglob("*Thôn Đoài.xlsx"))
