"""`outputs/run.json` holds what its page says."""

from __future__ import annotations

import json
from pathlib import Path

from tests.documented import documented, keys_of
from tests.office.life import give, go
from tests.workbooks import CellValue, a_workbook

from vanthu.pipeline.run_report import REPORT_VERSION


def report(folder: Path) -> dict[str, object]:
    go(folder)
    told: dict[str, object] = json.loads((folder / "outputs/run.json").read_text(encoding="utf-8"))
    return told


def test_every_key_of_the_report_is_documented(campaign_folder: Path) -> None:
    received = campaign_folder / "inputs/received/2024-05-20"
    for name in ("mot.xlsx", "hai.xlsx"):  # -- two of one day: which counts is a question
        a_workbook(received / name, "registration", "Thôn Đông", [{"work_name": name, "field_code": "a"}])
    # -- an error holds the row
    row: dict[str, CellValue] = {"work_name": "Nhà văn hóa", "progress_pct": "chưa rõ"}
    a_workbook(received / "ba.xlsx", "results", "Thôn Đông", [row])
    go(campaign_folder)
    give(campaign_folder, "plan", number=45)

    told = report(campaign_folder)

    for key in ("questions", "held_rows", "diagnostics", "files", "units", "documents"):
        assert told[key], key
    assert set(keys_of(told)) - documented("run-json.md") == set()


def test_the_version_of_the_layout_is_the_one_that_is_documented(campaign_folder: Path) -> None:
    page = Path(__file__).parents[2] / "docs/run-json.md"

    assert report(campaign_folder)["schema"] == REPORT_VERSION
    assert f"version of this layout ({REPORT_VERSION})" in page.read_text(encoding="utf-8")
