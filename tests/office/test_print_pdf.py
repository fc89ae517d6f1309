from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from pypdf import PdfReader
from tests.office.life import go
from tests.pdf.handmade import a_person
from tests.refusals import refused

from vanthu.cli import execute
from vanthu.errors import ExitCode
from vanthu.office.print_pdf import bind, print_documents
from vanthu.pdf.signature_fields import SIGNER
from vanthu.workspace.folder import Workspace

pytestmark = pytest.mark.slow


def test_a_document_is_printed_with_an_empty_field_for_its_signature(printable: Path) -> None:
    (sheet,) = print_documents(Workspace(printable), ["01/KH-UBND"])

    reader = PdfReader(printable / "outputs" / sheet.name)
    fields = reader.get_fields() or {}
    assert sheet.name == "pdf/001_01_plan.pdf"
    assert "Số: 01/KH-UBND" in reader.pages[0].extract_text().replace("\u00a0", " ")
    assert SIGNER in fields
    assert "/V" not in fields[SIGNER]


def test_all_documents_are_bound_in_order_each_with_its_bookmark(printable: Path) -> None:
    binder = bind(Workspace(printable))

    titles = [item.title for item in PdfReader(binder.path).outline if not isinstance(item, list)]
    assert titles[:2] == ["01/KH-UBND · Kế hoạch", "Công văn đôn đốc (dự thảo)"]
    assert titles == [*binder.titles]


def test_nothing_is_printed_before_a_run(campaign_folder: Path) -> None:
    with refused("nothing_to_print"):
        print_documents(Workspace(campaign_folder), ())
    with refused("nothing_drafted"):
        print_documents(Workspace(campaign_folder), ["plan"])


def test_the_commands_say_where_the_files_are(printable: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert execute(["pdf", "plan", "-w", str(printable)]) == ExitCode.OK
    assert "001_01_plan.pdf" in capsys.readouterr().out
    assert execute(["binder", "-w", str(printable)]) == ExitCode.OK
    assert "tap_van_ban.pdf" in capsys.readouterr().out

    signed = printable / "ky.pdf"
    signed.write_bytes(
        a_person("Vũ Bình Minh").sign((printable / "outputs/pdf/001_01_plan.pdf").read_bytes(), SIGNER)
    )
    assert execute(["signed", "45/KH-UBND", str(signed), "-w", str(printable)]) == ExitCode.USAGE
    assert execute(["signed", "1/KH-UBND", str(signed), "-w", str(printable)]) == ExitCode.OK
    assert "Vũ Bình Minh" in capsys.readouterr().out


def test_a_run_does_not_take_printed_files_for_its_own(printable: Path) -> None:
    print_documents(Workspace(printable), ["plan"])
    before = shutil.copytree(printable / "outputs/pdf", printable / "before")

    go(printable)

    assert [p.name for p in (printable / "outputs/pdf").iterdir()] == [p.name for p in Path(before).iterdir()]
