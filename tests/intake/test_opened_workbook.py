"""What reading opened, saved for whoever marks it."""

from __future__ import annotations

from pathlib import Path

import pytest

from vanthu.intake import opened_workbook
from vanthu.intake.grids.grid import Grid, Marks
from vanthu.intake.opened_workbook import OpenedWorkbook, load_opened, save_opened


def test_what_was_saved_is_loaded_by_the_name_of_its_file(tmp_path: Path) -> None:
    book = OpenedWorkbook(grids=(Grid("Biểu", [["a", 1.0]], marks=Marks(errors={(0, 0): "#REF!"})),))

    save_opened(book, "đợt 1/lo.zip/bieu.ods", tmp_path)

    assert load_opened("đợt 1/lo.zip/bieu.ods", tmp_path) == book
    assert load_opened("bieu.ods", tmp_path) is None


def test_the_first_of_two_files_of_one_name_stays(tmp_path: Path) -> None:
    for package in (b"first", b"second"):
        save_opened(OpenedWorkbook(package), "bieu.xlsx", tmp_path)

    assert load_opened("bieu.xlsx", tmp_path) == OpenedWorkbook(b"first")


def test_what_is_too_large_is_not_saved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opened_workbook, "MOST_SAVED", 100)

    save_opened(OpenedWorkbook(bytes(200)), "bieu.xlsx", tmp_path)

    assert load_opened("bieu.xlsx", tmp_path) is None
