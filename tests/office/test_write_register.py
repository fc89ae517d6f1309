from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from tests.office.registers import a_number, numbered

from vanthu.cli import execute
from vanthu.document_records import IssuedDocument, NumberState
from vanthu.errors import ExitCode
from vanthu.ledger.document_store import DocumentStore
from vanthu.office.write_register import write_register
from vanthu.workspace.folder import Workspace


def in_the_ledger(folder: Path, *documents: IssuedDocument) -> DocumentStore:
    store = DocumentStore(folder / "vanthu.db")
    for document in documents:
        store.record_drafts([document.draft])
        (draft,) = store.drafts(document.draft.name)
        store.issue([replace(document, draft=draft)])
    return store


def test_the_same_ledger_gives_the_same_bytes_and_writes_nothing_again(campaign_folder: Path) -> None:
    in_the_ledger(campaign_folder, numbered(a_number(15)))
    paths = write_register(Workspace(campaign_folder)).files
    before = [(path.read_bytes(), path.stat().st_ino) for path in paths]

    write_register(Workspace(campaign_folder), 2024)

    assert [(path.read_bytes(), path.stat().st_ino) for path in paths] == before
    assert [path.name for path in paths] == ["so_van_ban_di_2024.xlsx", "so_van_ban_di_2024.docx"]


def test_a_line_changed_in_the_file_comes_back_from_the_ledger(campaign_folder: Path) -> None:
    in_the_ledger(campaign_folder, numbered(a_number(15)))
    book, _ = write_register(Workspace(campaign_folder)).files
    right = book.read_bytes()
    book.write_bytes(b"")

    write_register(Workspace(campaign_folder))

    assert book.read_bytes() == right


def test_the_command_tells_the_files_and_the_numbers_that_it_does_not_know(
    campaign_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    store = in_the_ledger(campaign_folder, numbered(a_number(15)))
    store.reserve(a_number(1, NumberState.RESERVED, series="HĐTĐKT", symbol="BB-HĐTĐKT"))

    code = execute(["register", "2024", "-w", str(campaign_folder)])

    said = capsys.readouterr().out
    assert code == ExitCode.OK
    assert "2 số" in said
    assert str(campaign_folder / "outputs/register/so_van_ban_di_2024.docx") in said
    assert "UBND 01-14, " in said
    assert "HĐTĐKT" not in said


def test_the_command_refuses_a_year_without_numbers(
    campaign_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert execute(["register", "-w", str(campaign_folder)]) == ExitCode.USAGE
    assert "vanthu issue" in capsys.readouterr().err
