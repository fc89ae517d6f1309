"""Issued documents beside what the inputs now say."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from tests.office.life import (
    OCTOBER_7,
    TODAY,
    answer,
    edit,
    edited,
    fate,
    give,
    go,
    made,
    nominate,
    resubmit,
    set_setting,
    words,
)
from tests.workbooks import ROOT, a_workbook

from docx import Document
from vanthu.office.reserved_numbers import cancel
from vanthu.pipeline.make_documents import DocumentState
from vanthu.workspace.folder import Workspace


def test_a_resubmission_makes_a_draft_that_names_what_it_replaces(planned: Path) -> None:
    (issued_document,) = give(planned, "registration_summary", day=OCTOBER_7)
    frozen = (planned / "outputs" / issued_document.path).read_bytes()
    resubmit(planned)

    document = made(go(planned))["04_registration_summary"]

    assert document.state is DocumentState.REPLACING
    assert any("12.000.000 → 14.500.000" in reason for reason in document.reasons)
    assert any("(G6): 12000000 → 14500000" in reason for reason in document.reasons)
    draft = words(planned / "outputs/documents/04_registration_summary.docx")
    assert "thay thế Báo cáo số 46/BC-UBND ngày 7/10/2024 của UBND xã Khánh Cư" in draft
    assert (planned / "outputs" / issued_document.path).read_bytes() == frozen


def test_an_own_template_that_cannot_say_what_is_replaced_holds_the_document(planned: Path) -> None:
    give(planned, "registration_summary", day=OCTOBER_7)
    (planned / "templates").mkdir()
    document = Document(str(ROOT / "templates/registration_summary.docx"))
    for paragraph in document.paragraphs:
        if "{{ replaces }}" in paragraph.text:
            element = paragraph._element
            element.getparent().remove(element)
    document.save(str(planned / "templates/registration_summary.docx"))
    resubmit(planned)

    document_of_the_run = made(go(planned))["04_registration_summary"]

    assert document_of_the_run.state is DocumentState.HELD
    assert any("«replaces»" in reason for reason in document_of_the_run.reasons)


def test_the_replacing_document_stands_in_the_replaced_ones_stead(planned: Path) -> None:
    (old,) = give(planned, "registration_summary", day=OCTOBER_7)
    resubmit(planned)
    go(planned)

    (new,) = give(planned, "registration_summary", day=TODAY)
    done = go(planned)

    assert new.draft.earlier == old.id
    assert fate(done, "04_registration_summary") is DocumentState.ISSUED
    assert made(done)["04_registration_summary"].issued == new
    assert (planned / "outputs" / old.path).is_file()


def test_what_is_not_touched_by_a_resubmission_stands(planned: Path) -> None:
    give(planned, "results_report", day=OCTOBER_7)
    resubmit(planned)

    done = go(planned)

    assert fate(done, "01_plan") is DocumentState.ISSUED
    assert fate(done, "05_results_report") is DocumentState.ISSUED


def test_time_alone_changes_no_issued_document(planned: Path) -> None:
    give(planned, "registration_summary", "results_report", "reminder", day=OCTOBER_7)
    set_setting(planned, "Ngày soạn văn bản", "20/11/2026")

    done = go(planned)

    issued = ("01_plan", "04_registration_summary", "05_results_report")
    assert [fate(done, name) for name in issued] == [DocumentState.ISSUED] * 3


def test_a_reminder_is_followed_by_another_not_replaced(planned: Path) -> None:
    give(planned, "reminder", day=OCTOBER_7)
    assert fate(go(planned), "03_reminder") is DocumentState.ISSUED
    a_workbook(
        planned / "inputs/received/2024-11-20/dang ky.xlsx",
        "registration",
        "Thôn Đông",
        [{"work_name": "Nhà văn hóa", "field_code": "a", "budget_state_vnd": 5_000_000}],
    )

    document = made(go(planned))["03_reminder"]

    assert document.state is DocumentState.NEW
    assert "thay thế" not in words(planned / "outputs/documents/03_reminder.docx")


def test_another_signer_in_the_workbook_is_asked_about_and_a_letter_corrects_it(planned: Path) -> None:
    (document,) = give(planned, "registration_summary", day=OCTOBER_7)
    set_setting(planned, "Người ký", "Vũ Thị Bình Minh")

    done = go(planned)
    questions = [q for q in done.collected.questions if "46/BC-UBND" in q.message]
    assert fate(done, "04_registration_summary") is DocumentState.ISSUED
    assert len(questions) == 1
    assert "Vũ Thị Bình Minh" in questions[0].message

    answer(planned, questions[0].message, "Văn bản in sai: soạn công văn đính chính")
    done = go(planned)
    letter = made(done)["10_correction_04_registration_summary"]
    assert letter.state is DocumentState.REPLACING
    assert letter.issued == document

    give(planned, "10_correction_04_registration_summary", day=TODAY)
    done = go(planned)
    assert fate(done, "10_correction_04_registration_summary") is DocumentState.ISSUED
    assert fate(done, "04_registration_summary") is DocumentState.ISSUED


def test_a_document_that_nothing_calls_for_any_more_is_told(planned: Path) -> None:
    give(planned, "council_minutes")
    shutil.rmtree(planned / "inputs/received/2024-09-25")

    assert "issued_not_called_for" in {finding.code for finding in go(planned).diagnostics}


def test_a_document_in_force_again_is_replaced_anew_when_the_one_in_its_stead_is_cancelled(
    planned: Path,
) -> None:
    (old,) = give(planned, "registration_summary", day=OCTOBER_7)
    resubmit(planned)
    go(planned)
    give(planned, "registration_summary", day=TODAY)
    cancel(Workspace(planned), "registration_summary", 2024, 47, "in nhầm")

    assert fate(go(planned), "04_registration_summary") is DocumentState.REPLACING

    (new,) = give(planned, "registration_summary", day=TODAY)
    assert (new.symbol, new.draft.earlier) == ("48/BC-UBND", old.id)
    assert "thay thế Báo cáo số 46/BC-UBND" in words(planned / "outputs" / new.path)


@pytest.mark.parametrize("typed", ["45/KH-UBND", "45"])
def test_the_number_of_the_issued_plan_may_be_typed_into_the_workbook(planned: Path, typed: str) -> None:
    give(planned, "council_minutes")
    set_setting(planned, "Số kế hoạch", typed)

    done = go(planned)

    assert [fate(done, name) for name in ("01_plan", "06_council_minutes")] == [DocumentState.ISSUED] * 2
    assert "issued_plan_differs" not in {finding.code for finding in done.diagnostics}


@pytest.mark.parametrize(
    ("label", "value", "said"),
    [
        ("Số kế hoạch", "60/KH-UBND", "60/KH-UBND ngày 13/5/2024"),
        ("Ngày kế hoạch", "20/05/2024", "20/5/2024"),
    ],
)
def test_a_plan_that_the_workbook_names_otherwise_is_told_and_cited_as_issued(
    planned: Path, label: str, value: str, said: str
) -> None:
    set_setting(planned, label, value)

    done = go(planned)

    (told,) = [finding for finding in done.diagnostics if finding.code == "issued_plan_differs"]
    assert said in told.message
    assert "45/KH-UBND ngày 13/5/2024" in told.message
    assert "số 45/KH-UBND ngày 13/5/2024" in words(planned / "outputs/documents/04_registration_summary.docx")


def test_certificates_under_a_cancelled_decision_are_made_again(planned: Path) -> None:
    nominate(planned, "Giấy khen của Chủ tịch UBND xã")
    go(planned)
    for kind in ("council_minutes", "commendation_decision", "certificates"):
        give(planned, kind)
        go(planned)
    cancel(Workspace(planned), "commendation_decision", 2024, 46, "in nhầm")
    go(planned)
    give(planned, "commendation_decision")

    assert fate(go(planned), "09_certificates") is DocumentState.REPLACING
    whole = words(planned / "outputs/documents/09_certificates.docx")
    assert "47/QĐ-UBND" in whole
    assert len(give(planned, "certificates")) == 2
    assert fate(go(planned), "09_certificates") is DocumentState.ISSUED


def test_a_document_that_cites_a_cancelled_plan_is_replaced_by_one_that_cites_the_next(planned: Path) -> None:
    give(planned, "registration_summary", "council_minutes")
    cancel(Workspace(planned), "plan", 2024, 45, "in nhầm")
    set_setting(planned, "Ngày kế hoạch", "02/12/2024")
    go(planned)
    give(planned, "plan", number=47)

    done = go(planned)

    assert fate(done, "04_registration_summary") is DocumentState.REPLACING
    assert "Kế hoạch số 47/KH-UBND" in words(planned / "outputs/documents/04_registration_summary.docx")
    assert fate(done, "06_council_minutes") is DocumentState.ISSUED


def test_an_issued_draft_that_came_back_changed_is_kept(planned: Path) -> None:
    path = edit(planned, "04_registration_summary")
    changed = path.read_bytes()
    edited(planned, "registration_summary")
    go(planned)
    path.write_bytes(changed + b"\0")

    go(planned)

    assert not path.exists()
    (kept,) = (planned / "outputs/kept").glob("04_registration_summary.*.docx")
    assert kept.read_bytes() == changed + b"\0"
