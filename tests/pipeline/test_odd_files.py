"""A folder full of unreadable, hostile and odd files: a true sentence each, and all other documents."""

from __future__ import annotations

import datetime as dt
import multiprocessing
import os
import tempfile
from collections import Counter, defaultdict
from pathlib import Path

import pytest
from tests.odd_files import KINDS, OddEntry, put_odd_entries, refusal_of

from docx import Document
from vanthu.diagnostics import Diagnostic
from vanthu.errors import ExitCode
from vanthu.pipeline.run import Run, run
from vanthu.records import ReadOutcome
from vanthu.workspace.folder import Workspace
from vanthu.workspace.list_received import readable

pytestmark = pytest.mark.usefixtures("no_shared_reader")

TODAY = dt.date(2024, 10, 5)


@pytest.fixture
def own_temporary_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setenv("TMPDIR", str(folder))
    monkeypatch.setattr(tempfile, "tempdir", None)
    return folder


@pytest.fixture(autouse=True)
def _refusing_system(monkeypatch: pytest.MonkeyPatch) -> None:
    opened = os.open

    def refused(path: str | Path, flags: int, mode: int = 0o777, *, dir_fd: int | None = None) -> int:
        error = refusal_of(path)
        if error:
            raise error
        return opened(path, flags, mode, dir_fd=dir_fd)

    monkeypatch.setattr(os, "open", refused)
    monkeypatch.setenv("PATH", "")  # -- LibreOffice would take two seconds for each damaged file


def go(folder: Path) -> Run:
    return run(Workspace(folder), today=TODAY, workers=2, progress=lambda *_: None)


def documents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (folder / "outputs/documents").iterdir()}


def lines_of(path: Path) -> list[str]:
    """Paragraphs of the text, then rows of tables, as they print."""
    document = Document(str(path))
    rows = (" | ".join(cell.text for cell in row.cells) for table in document.tables for row in table.rows)
    return [*(paragraph.text for paragraph in document.paragraphs), *rows]


def told_of(done: Run, odd: OddEntry) -> list[Diagnostic]:
    name = readable(odd.name)
    return [
        each
        for each in done.diagnostics
        if each.cell_place.file == name or each.cell_place.file.startswith(f"{name}/")
    ]


@pytest.mark.parametrize("count", [len(KINDS) + 5, pytest.param(500, marks=pytest.mark.slow)])
def test_odd_files_cost_a_true_sentence_each_and_nothing_else(
    campaign_folder: Path, own_temporary_folder: Path, count: int
) -> None:
    go(campaign_folder)
    without = documents(campaign_folder)
    received = campaign_folder / "inputs" / "received"

    odd = tuple(put_odd_entries(received, count))
    done = go(campaign_folder)

    assert done.exit_code is ExitCode.FINDINGS
    assert documents(campaign_folder) == without
    wrong = {}
    for each in odd:
        codes = {told.code for told in told_of(done, each)}
        if not (codes & each.codes if each.codes else codes):
            wrong[each.name] = codes
    assert wrong == {}
    for file in done.inbox.files:
        if file.outcome is ReadOutcome.UNREADABLE:
            assert len(file.diagnostics) == 1, file.file
    sentences = defaultdict(set)
    for told in done.diagnostics:
        sentences[told.message].add(told.code)
        assert "\n" not in told.message
        assert "…" not in told.message, told
    assert all(len(codes) == 1 for codes in sentences.values()), "different causes never share a sentence"
    assert len(Counter(told.code for told in done.diagnostics)) > 25
    assert multiprocessing.active_children() == []
    assert list(own_temporary_folder.iterdir()) == []


def test_a_unit_whose_file_could_not_be_read_is_not_called_missing_in_silence(campaign_folder: Path) -> None:
    received = campaign_folder / "inputs" / "received" / "2024-05-20"
    (received / "Thôn Đoài dang ky.xlsx").write_bytes(b"PK\x03\x04")
    (received / "gi do.xlsx").symlink_to("nowhere")

    done = go(campaign_folder)

    codes = {unit.name: unit.code for unit in done.campaign.units}
    assert done.unread == {
        codes["Thôn Đoài"]: ("2024-05-20/Thôn Đoài dang ky.xlsx",),
        "": ("2024-05-20/gi do.xlsx",),
    }


def test_no_document_says_that_a_unit_sent_nothing_when_its_file_could_not_be_read(
    campaign_folder: Path,
) -> None:
    received = campaign_folder / "inputs" / "received" / "2024-05-20"
    (received / "Thôn Đoài dang ky.xlsx").write_bytes(b"PK\x03\x04")

    go(campaign_folder)

    said = {
        path.name: [line for line in lines_of(path) if "Thôn Đoài" in line]
        for path in sorted((campaign_folder / "outputs/documents").iterdir())
    }
    summary = " ".join(said["04_registration_summary.docx"])
    assert "Thôn Đoài (tệp đã gửi không đọc được)" in summary
    (row,) = (line for line in said["03_reminder.docx"] if "không đọc được" in line)
    assert "tệp “Thôn Đoài dang ky.xlsx” không đọc được, đề nghị gửi lại" in row
    assert "hạn ngày" not in row
