from __future__ import annotations

from pathlib import Path

import pytest
from tests.office.life import go
from tests.pdf.handmade import a_person
from tests.refusals import refused

from vanthu.ledger.document_store import DocumentStore
from vanthu.office.print_pdf import print_documents
from vanthu.office.signed_copy import (
    accept_signed,
)
from vanthu.pdf.signature_fields import SIGNER
from vanthu.workspace.folder import Workspace, sha256_of

pytestmark = pytest.mark.slow


def test_a_signed_copy_is_checked_and_frozen_with_its_document(printable: Path, tmp_path: Path) -> None:
    workspace, file = Workspace(printable), tmp_path / "ky.pdf"
    (sheet,) = print_documents(workspace, ["plan"])
    file.write_bytes(a_person("Vũ Bình Minh").sign(sheet.data, SIGNER))

    copy = accept_signed(workspace, "01/KH-UBND", file)

    frozen = printable / "outputs" / copy.path
    assert [fact.signer for fact in copy.signatures] == ["Vũ Bình Minh"]
    assert copy.path == "issued/2024/001_01_plan.signed.pdf"
    assert frozen.read_bytes() == file.read_bytes()
    (kept,) = DocumentStore(printable / "vanthu.db").signed()
    assert (kept.path, kept.sha256, kept.symbol) == (copy.path, sha256_of(file), "01/KH-UBND")

    frozen.unlink()
    done = go(printable)
    assert frozen.read_bytes() == file.read_bytes()
    assert "issued_file_missing" in {finding.code for finding in done.diagnostics}


def test_what_is_not_the_document_signed_is_refused(printable: Path, tmp_path: Path) -> None:
    workspace, file = Workspace(printable), tmp_path / "ky.pdf"
    (plan,) = print_documents(workspace, ["plan"])
    (letter,) = print_documents(workspace, ["reminder"])
    person = a_person("Vũ Bình Minh")

    file.write_bytes(plan.data)
    with refused("pdf_unsigned"):
        accept_signed(workspace, "plan", file)
    signed = person.sign(plan.data, SIGNER)
    file.write_bytes(signed.replace(b"/Title", b"/Titel", 1))
    with refused("signature_broken"):
        accept_signed(workspace, "plan", file)
    file.write_bytes(person.sign(letter.data, SIGNER))
    with refused("signed_text_differs", "01/KH-UBND"):
        accept_signed(workspace, "plan", file)
    with refused("not_issued"):
        accept_signed(workspace, "reminder", file)

    assert DocumentStore(printable / "vanthu.db").signed() == ()
    assert not list((printable / "outputs/issued").rglob("*.pdf"))
