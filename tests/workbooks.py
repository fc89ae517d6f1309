"""Units' workbooks for tests: a letterhead, the form's own header, rows."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Sequence
from pathlib import Path

from openpyxl import Workbook

from vanthu.paperwork import form_of

ROOT = Path(__file__).parents[1]

CellValue = str | int | float | dt.datetime | None


def a_workbook(path: Path, form: str, unit: str, rows: Sequence[dict[str, CellValue]]) -> Path:
    """Writes one form of one unit; a row's values stand under its keys, numbered from 1 in the column `TT`.

    The header is in row 5, the first row of data in row 6.
    """
    declared = form_of(form)
    book = Workbook()
    sheet = book.worksheets[0]
    sheet["A1"] = f"Đơn vị: {unit}"
    sheet["A3"] = f"{declared.number} {declared.title}".upper()
    for place, label in enumerate(("TT", *(column.full_label for column in declared.columns)), start=1):
        sheet.cell(5, place, label)
    for number, row in enumerate(rows, start=1):
        sheet.cell(5 + number, 1, number)
        for place, key in enumerate(declared.keys, start=2):
            sheet.cell(5 + number, place, row.get(key))
    path.parent.mkdir(parents=True, exist_ok=True)
    book.save(path)
    return path


def a_campaign_folder(root: Path) -> Path:
    """A workspace with the sample's campaign workbook and three files of one hamlet."""
    (root / "inputs").mkdir(parents=True)
    shutil.copyfile(ROOT / "inputs" / "campaign.xlsx", root / "inputs" / "campaign.xlsx")
    may, september = root / "inputs/received/2024-05-20", root / "inputs/received/2024-09-25"
    a_workbook(
        may / "dang ky.xlsx",
        "registration",
        "Thôn Trại",
        [
            {
                "work_name": "Đường hoa nông thôn mới",
                "field_code": "a",
                "budget_state_vnd": 5_000_000,
                "budget_social_vnd": "12.000.000",
            },
            {"work_name": "Camera an ninh", "field_code": "g", "budget_social_vnd": 30_000_000},
        ],
    )
    a_workbook(
        september / "ket qua.xlsx",
        "results",
        "Thôn Trại",
        [
            {
                "work_name": "Đường hoa nông thôn mới",
                "status": "Hoàn thành",
                "progress_pct": 100,
                "cost_state_vnd": 5_000_000,
                "cost_social_vnd": 13_000_000,
                "work_days": 120.5,
                "participants": 80,
            },
            {
                "work_name": "Camera an ninh",
                "status": "Đang thực hiện",
                "progress_pct": 60,
                "difficulty": "Thiếu kinh phí <khoảng 10 triệu> & nhân lực",
            },
        ],
    )
    a_workbook(
        september / "khen.xlsx",
        "nomination",
        "Thôn Trại",
        [
            {
                "name": "Thôn Trại",
                "subject_type": "Tập thể",
                "achievement": "Dẫn đầu phong trào",
                "award": "Giấy khen của Chủ tịch UBND huyện",
                "votes_for": 10,
                "votes_total": 11,
            }
        ],
    )
    return root
