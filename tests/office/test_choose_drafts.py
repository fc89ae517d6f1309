"""Which drafts may be issued, and how the others are refused."""

from __future__ import annotations

from pathlib import Path

from tests.office.life import (
    OCTOBER_7,
    TODAY,
    WRITTEN,
    edit,
    edited,
    give,
    go,
    nominate,
)
from tests.refusals import refused
from tests.workbooks import a_workbook

from vanthu.cli import execute
from vanthu.errors import ExitCode
from vanthu.office.issue import IssueRequest, issue
from vanthu.office.reserved_numbers import reserve
from vanthu.workspace.folder import Workspace


def test_a_draft_that_somebody_changed_is_not_issued_unasked(planned: Path) -> None:
    edit(planned, "04_registration_summary")

    with refused("draft_edited", "--edited"):
        give(planned, "registration_summary", day=OCTOBER_7)


def test_an_issued_document_is_not_issued_again(planned: Path) -> None:
    with refused("already_issued", r"45/KH-UBND ngày 13/05/2024"):
        give(planned, "plan")


def test_an_unknown_document_is_told_with_the_known_ones(planned: Path) -> None:
    with refused("document_unknown", "04_registration_summary"):
        give(planned, "bao cao nam")


def test_units_number_their_own_plans(planned: Path) -> None:
    with refused("document_unknown"):
        reserve(Workspace(planned), "unit_plan", None, OCTOBER_7, "")


def test_an_issued_draft_that_word_saved_again_gets_no_second_number(planned: Path) -> None:
    draft = planned / "outputs/documents/04_registration_summary.docx"
    saved = draft.read_bytes()
    give(planned, "registration_summary", day=OCTOBER_7)
    draft.write_bytes(saved)

    with refused("already_issued"):
        give(planned, "registration_summary", day=OCTOBER_7)

    edit(planned, "04_registration_summary")
    with refused("already_issued"):
        edited(planned, "registration_summary")


def test_a_draft_that_was_deleted_is_told(planned: Path) -> None:
    (planned / "outputs/documents/04_registration_summary.docx").unlink()

    with refused("draft_missing", "vanthu run"):
        give(planned, "registration_summary", day=OCTOBER_7)


def test_an_edited_certificate_is_told_that_its_template_is_to_be_changed(planned: Path) -> None:
    nominate(planned, "Giấy khen của Chủ tịch UBND xã")
    go(planned)
    for kind in ("council_minutes", "commendation_decision"):
        give(planned, kind)
        go(planned)
    edit(planned, "09_certificates")

    with refused("certificate_edited", "templates/"):
        issue(Workspace(planned), IssueRequest(("certificates",), None, WRITTEN, TODAY, edited=True))


def test_before_the_first_run_the_clerk_is_told_to_run(campaign_folder: Path) -> None:
    code = execute(["issue", "plan", "-w", str(campaign_folder)])

    assert code == ExitCode.USAGE


def test_a_units_plan_is_left_to_the_unit(planned: Path) -> None:
    a_workbook(
        planned / "inputs/received/2024-05-20/ke hoach.xlsx",
        "unit_plan",
        "Thôn Trại",
        [{"task": "Trồng hoa", "start": "20/5/2024", "end": "30/6/2024"}],
    )
    go(planned)

    for named in ("unit_plan", str(next((planned / "outputs/documents").glob("02_*")))):
        with refused("document_of_a_unit", "đơn vị ký"):
            give(planned, named)
