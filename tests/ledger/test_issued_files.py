"""Issued files are put back or told, by the ledger's digest."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from tests.office.life import (
    OCTOBER_7,
    fate,
    give,
    go,
)

from vanthu.errors import ExitCode
from vanthu.pipeline.make_documents import DocumentState


def test_a_lost_issued_file_is_put_back(planned: Path) -> None:
    (document,) = give(planned, "registration_summary", day=OCTOBER_7)
    file = planned / "outputs" / document.path
    frozen = file.read_bytes()
    file.unlink()

    done = go(planned)

    assert file.read_bytes() == frozen
    assert "issued_file_missing" in {finding.code for finding in done.diagnostics}


def test_a_changed_issued_file_is_told_and_left_for_a_person(planned: Path) -> None:
    (document,) = give(planned, "registration_summary", day=OCTOBER_7)
    file = planned / "outputs" / document.path
    file.write_bytes(file.read_bytes() + b" ")
    changed = file.read_bytes()

    done = go(planned)

    assert done.exit_code is ExitCode.FINDINGS
    assert [f.cell_place.file for f in done.diagnostics if f.code == "issued_file_changed"] == [document.path]
    assert file.read_bytes() == changed


def test_an_issued_file_without_a_kept_copy_is_told(planned: Path) -> None:
    (document,) = give(planned, "registration_summary", day=OCTOBER_7)
    (planned / "outputs" / document.path).unlink()
    (planned / "kept" / f"{document.sha256}.docx").unlink()

    assert "issued_file_lost" in {finding.code for finding in go(planned).diagnostics}


@pytest.mark.parametrize(
    "name", ["046_04_registration_summary - Copy.docx", "ban scan.docx", "~$6_01_plan.docx"]
)
def test_a_file_that_the_office_laid_beside_the_issued_ones_is_none_of_ours(planned: Path, name: str) -> None:
    (planned / "outputs/issued/2024" / name).write_bytes(b"x")

    (document,) = give(planned, "registration_summary", day=OCTOBER_7)

    assert document.symbol == "46/BC-UBND"


def test_a_lost_kept_copy_is_made_again_from_the_issued_file(planned: Path) -> None:
    shutil.rmtree(planned / "kept")
    go(planned)
    issued = planned / "outputs/issued/2024/045_01_plan.docx"
    frozen = issued.read_bytes()
    issued.unlink()

    go(planned)

    assert issued.read_bytes() == frozen


def test_all_that_was_issued_comes_back_when_the_outputs_are_deleted(planned: Path) -> None:
    (document,) = give(planned, "registration_summary", day=OCTOBER_7)
    shutil.rmtree(planned / "outputs")

    done = go(planned)

    assert sorted(p.name for p in (planned / "outputs/issued/2024").iterdir()) == [
        "045_01_plan.docx",
        "046_04_registration_summary.docx",
    ]
    assert fate(done, document.name) is DocumentState.ISSUED
