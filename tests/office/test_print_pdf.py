from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from pypdf import PdfReader
from tests.office.life import give, go
from tests.pdf.handmade import a_person
from tests.refusals import refused
from tests.templating.needs import need

from vanthu.cli import execute
from vanthu.errors import ExitCode
from vanthu.ledger.document_store import DocumentStore
from vanthu.office.print_pdf import bind, print_documents
from vanthu.office.signed_copy import (
    accept_signed,
)
from vanthu.pdf.signature_fields import SIGNER
from vanthu.processes.libreoffice import soffice_path
from vanthu.workspace.folder import Workspace, sha256_of

pytestmark = pytest.mark.slow


@pytest.fixture
def planned(campaign_folder: Path) -> Path:
    """A campaign whose plan is issued as 01/KH-UBND."""
    need(soffice_path(), "LibreOffice")
    go(campaign_folder)
    give(campaign_folder, "plan")
    return campaign_folder


def test_a_document_is_printed_with_an_empty_field_for_its_signature(planned: Path) -> None:
    (sheet,) = print_documents(Workspace(planned), ["01/KH-UBND"])

    reader = PdfReader(planned / "outputs" / sheet.name)
    fields = reader.get_fields() or {}
    assert sheet.name == "pdf/001_01_plan.pdf"
    assert "Số: 01/KH-UBND" in reader.pages[0].extract_text().replace("\u00a0", " ")
    assert SIGNER in fields
    assert "/V" not in fields[SIGNER]


def test_all_documents_are_bound_in_order_each_with_its_bookmark(planned: Path) -> None:
    binder = bind(Workspace(planned))

    titles = [item.title for item in PdfReader(binder.path).outline if not isinstance(item, list)]
    assert titles[:2] == ["01/KH-UBND · Kế hoạch", "Công văn đôn đốc (dự thảo)"]
    assert titles == [*binder.titles]


def test_nothing_is_printed_before_a_run(campaign_folder: Path) -> None:
    with refused("nothing_to_print"):
        print_documents(Workspace(campaign_folder), ())
    with refused("nothing_drafted"):
        print_documents(Workspace(campaign_folder), ["plan"])


def test_a_signed_copy_is_checked_and_frozen_with_its_paper(planned: Path, tmp_path: Path) -> None:
    workspace, file = Workspace(planned), tmp_path / "ky.pdf"
    (sheet,) = print_documents(workspace, ["plan"])
    file.write_bytes(a_person("Vũ Bình Minh").sign(sheet.data, SIGNER))

    copy = accept_signed(workspace, "01/KH-UBND", file)

    frozen = planned / "outputs" / copy.path
    assert [fact.signer for fact in copy.signatures] == ["Vũ Bình Minh"]
    assert copy.path == "issued/2024/001_01_plan.signed.pdf"
    assert frozen.read_bytes() == file.read_bytes()
    (kept,) = DocumentStore(planned / "vanthu.db").signed()
    assert (kept.path, kept.sha256, kept.symbol) == (copy.path, sha256_of(file), "01/KH-UBND")

    frozen.unlink()
    done = go(planned)
    assert frozen.read_bytes() == file.read_bytes()
    assert "issued_file_missing" in {finding.code for finding in done.diagnostics}


def test_what_is_not_the_paper_signed_is_refused(planned: Path, tmp_path: Path) -> None:
    workspace, file = Workspace(planned), tmp_path / "ky.pdf"
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

    assert DocumentStore(planned / "vanthu.db").signed() == ()
    assert not list((planned / "outputs/issued").rglob("*.pdf"))


def test_the_commands_say_where_the_files_are(planned: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert execute(["pdf", "plan", "-w", str(planned)]) == ExitCode.OK
    assert "001_01_plan.pdf" in capsys.readouterr().out
    assert execute(["binder", "-w", str(planned)]) == ExitCode.OK
    assert "tap_van_ban.pdf" in capsys.readouterr().out

    signed = planned / "ky.pdf"
    signed.write_bytes(
        a_person("Vũ Bình Minh").sign((planned / "outputs/pdf/001_01_plan.pdf").read_bytes(), SIGNER)
    )
    assert execute(["signed", "45/KH-UBND", str(signed), "-w", str(planned)]) == ExitCode.USAGE
    assert execute(["signed", "1/KH-UBND", str(signed), "-w", str(planned)]) == ExitCode.OK
    assert "Vũ Bình Minh" in capsys.readouterr().out


def test_a_run_does_not_take_printed_files_for_its_own(planned: Path) -> None:
    print_documents(Workspace(planned), ["plan"])
    before = shutil.copytree(planned / "outputs/pdf", planned / "before")

    go(planned)

    assert [p.name for p in (planned / "outputs/pdf").iterdir()] == [p.name for p in Path(before).iterdir()]
