"""Issuing: numbers, days, what a document rests on; after a full disk, a lost ledger, a wrong clock."""

from __future__ import annotations

import datetime as dt
import hashlib
import shutil
from pathlib import Path

import pytest
from tests.office.life import (
    OCTOBER_7,
    TODAY,
    WRITTEN,
    fate,
    give,
    given,
    go,
    nominate,
    resubmit,
    set_setting,
    symbols,
    words,
)
from tests.refusals import refused
from tests.workbooks import a_workbook

from vanthu.document_records import NumberState
from vanthu.errors import ExitCode
from vanthu.ledger.document_store import DocumentStore
from vanthu.office.issue import IssueRequest, issue
from vanthu.office.reserved_numbers import cancel, reserve
from vanthu.pipeline.make_documents import DocumentState
from vanthu.workspace import release
from vanthu.workspace.folder import Workspace


def test_number_day_and_symbol_are_printed_into_the_issued_file(planned: Path) -> None:
    (document,) = give(planned, "registration_summary", day=OCTOBER_7)

    file = planned / "outputs" / document.path
    assert document.symbol == "46/BC-UBND"
    assert file.name == "046_04_registration_summary.docx"
    assert "Số: 46/BC-UBND" in words(file)
    assert "Khánh Cư, ngày 07 tháng 10 năm 2024" in words(file)
    assert "(Kèm theo Báo cáo số 46/BC-UBND ngày 7/10/2024 của UBND xã Khánh Cư)" in words(file)
    assert hashlib.sha256(file.read_bytes()).hexdigest() == document.sha256


def test_the_issued_document_leaves_the_drafts(planned: Path) -> None:
    give(planned, "registration_summary", day=OCTOBER_7)

    assert not (planned / "outputs/documents/04_registration_summary.docx").exists()
    assert fate(go(planned), "04_registration_summary") is DocumentState.ISSUED
    assert not (planned / "outputs/documents/04_registration_summary.docx").exists()


def test_numbers_under_ten_have_a_leading_zero(campaign_folder: Path) -> None:
    go(campaign_folder)

    (document,) = give(campaign_folder, "plan")

    assert "Số: 01/KH-UBND" in words(campaign_folder / "outputs" / document.path)


def test_later_documents_cite_the_issued_plan_by_its_number(planned: Path) -> None:
    assert "Kế hoạch số 45/KH-UBND ngày 13/5/2024" in words(
        planned / "outputs/documents/04_registration_summary.docx"
    )


def test_numbers_begin_again_with_the_year(planned: Path) -> None:
    (old,) = give(planned, "registration_summary", day=OCTOBER_7)

    new_year = dt.date(2025, 1, 3)
    (new,) = issue(Workspace(planned), IssueRequest(("results_report",), None, new_year, new_year))

    assert (old.symbol, new.symbol) == ("46/BC-UBND", "01/BC-UBND")


def test_several_documents_get_numbers_in_a_row_or_none_at_all(planned: Path) -> None:
    documents = give(planned, "registration_summary", "results_report", "reminder", day=OCTOBER_7)
    assert [document.symbol for document in documents] == ["46/BC-UBND", "47/BC-UBND", "48/UBND-VHXH"]

    with refused("citation_open"):
        give(planned, "council_minutes", "commendation_proposal")
    assert len(DocumentStore(planned / "vanthu.db").numbers()) == 4


def test_one_number_is_not_given_to_two_documents(planned: Path) -> None:
    with refused("several_drafts_one_number"):
        give(planned, "registration_summary", "results_report", number=60, day=OCTOBER_7)


def test_a_number_that_was_given_is_refused(planned: Path) -> None:
    with refused("number_issued", r"Số 45/KH-UBND đã cấp ngày 13/05/2024.*46"):
        give(planned, "registration_summary", number=45, day=OCTOBER_7)


def test_numbers_and_days_ascend_together(planned: Path) -> None:
    give(planned, "registration_summary", number=60, day=OCTOBER_7)

    with refused("number_out_of_order", "60/BC-UBND"):
        give(planned, "results_report", number=61, day=dt.date(2024, 10, 6))
    with refused("number_out_of_order", "60/BC-UBND"):
        give(planned, "results_report", number=59, day=dt.date(2024, 10, 8))
    (between,) = give(planned, "results_report", number=59, day=OCTOBER_7)
    assert between.symbol == "59/BC-UBND"


def test_a_document_bears_the_day_that_it_was_signed_with(campaign_folder: Path) -> None:
    go(campaign_folder)

    with refused("day_borne", "13/05/2024"):
        give(campaign_folder, "plan", day=OCTOBER_7)
    (plan,) = give(campaign_folder, "plan")
    assert plan.day == dt.date(2024, 5, 13)


def test_nothing_is_issued_for_a_day_to_come(planned: Path) -> None:
    with refused("day_to_come", "chưa đến"):
        give(planned, "registration_summary", day=TODAY + dt.timedelta(days=1))


def test_a_proposal_is_not_older_than_its_minutes(planned: Path) -> None:
    give(planned, "council_minutes")
    go(planned)

    with refused("day_too_early", "BB-HĐTĐKT"):
        give(planned, "commendation_proposal", day=dt.date(2024, 9, 25))


def test_certificates_bear_the_decisions_number(planned: Path) -> None:
    nominate(planned, "Giấy khen của Chủ tịch UBND xã")
    go(planned)
    give(planned, "council_minutes")
    go(planned)
    give(planned, "commendation_decision", day=WRITTEN)
    go(planned)

    whole, _ = give(planned, "certificates")

    assert whole.number is None
    assert "46/QĐ-UBND" in words(planned / "outputs" / whole.path)
    assert whole.day == WRITTEN


def test_what_was_issued_before_the_disk_was_full_is_not_issued_again(
    planned: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_path: Path, _data: bytes) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as disk:
        disk.setattr(release, "write_through", full)
        with refused("issued_not_placed", r"46/BC-UBND.*vanthu run.*No space left"):
            give(planned, "registration_summary", day=OCTOBER_7)

    with refused("already_issued", "46/BC-UBND ngày 07/10/2024"):
        give(planned, "registration_summary", day=OCTOBER_7)
    assert symbols(planned) == ["45/KH-UBND", "46/BC-UBND"]
    assert fate(go(planned), "04_registration_summary") is DocumentState.ISSUED
    assert (planned / "outputs/issued/2024/046_04_registration_summary.docx").is_file()
    assert not (planned / "outputs/documents/04_registration_summary.docx").exists()


def test_a_cancelled_document_is_issued_again_under_a_new_number(planned: Path) -> None:
    give(planned, "registration_summary", day=OCTOBER_7)
    cancel(Workspace(planned), "registration_summary", 2024, 46, "in nhầm")
    go(planned)

    (again,) = give(planned, "registration_summary", day=OCTOBER_7)

    assert again.symbol == "47/BC-UBND"


def test_a_draft_that_cites_a_cancelled_document_is_not_issued(planned: Path) -> None:
    cancel(Workspace(planned), "plan", 2024, 45, "in nhầm")

    with refused("cited_not_in_force", r"45/KH-UBND ngày 13/05/2024.*hủy"):
        give(planned, "registration_summary", day=OCTOBER_7)

    assert given(planned) == [("45/KH-UBND", NumberState.CANCELLED)]


def test_a_draft_that_replaces_a_cancelled_document_is_not_issued(planned: Path) -> None:
    give(planned, "registration_summary", day=OCTOBER_7)
    resubmit(planned)
    go(planned)
    cancel(Workspace(planned), "registration_summary", 2024, 46, "in nhầm")

    with refused("cited_not_in_force", "46/BC-UBND"):
        give(planned, "registration_summary", day=TODAY)

    go(planned)
    (document,) = give(planned, "registration_summary", day=TODAY)
    assert "thay thế" not in words(planned / "outputs" / document.path)


def test_a_draft_whose_symbol_is_another_in_the_workbook_now_is_not_issued(planned: Path) -> None:
    set_setting(planned, "Ký hiệu cơ quan", "HĐND")

    with refused("draft_outdated", r"BC-UBND.*BC-HĐND"):
        give(planned, "registration_summary", day=OCTOBER_7)


def test_minutes_of_another_meeting_than_the_workbook_says_now_are_not_issued(planned: Path) -> None:
    set_setting(planned, "Ngày họp Hội đồng", "27/09/2024")

    with refused("draft_outdated", "27/9/2024"):
        give(planned, "council_minutes")


def test_documents_of_a_number_and_kind_under_two_symbols_of_a_year_have_files_of_their_own(
    planned: Path,
) -> None:
    (old,) = give(planned, "registration_summary", number=46, day=OCTOBER_7)
    set_setting(planned, "Ký hiệu cơ quan", "UBNDX")
    resubmit(planned)
    go(planned)

    (new,) = give(planned, "registration_summary", number=46, day=TODAY)

    assert (old.symbol, new.symbol) == ("46/BC-UBND", "46/BC-UBNDX")
    assert old.path != new.path
    assert all((planned / "outputs" / document.path).is_file() for document in (old, new))


def test_a_lost_ledger_does_not_begin_again_with_the_first_number(planned: Path) -> None:
    (planned / "vanthu.db").unlink()

    done = go(planned)

    assert [f.cell_place.file for f in done.diagnostics if f.code == "issued_file_unknown"] == [
        "issued/2024/045_01_plan.docx"
    ]
    assert done.exit_code is ExitCode.FINDINGS
    with refused("ledger_behind", r"issued/2024/045_01_plan\.docx.*bản sao lưu.*--number"):
        give(planned, "plan")
    with refused("ledger_behind"):
        reserve(Workspace(planned), "results_report", None, OCTOBER_7, "")
    assert given(planned) == []


def test_a_ledger_put_back_from_an_old_copy_gives_no_number_of_a_newer_document(planned: Path) -> None:
    shutil.copyfile(planned / "vanthu.db", planned.parent / "old.db")
    (lost,) = give(planned, "registration_summary", day=OCTOBER_7)
    frozen = (planned / "outputs" / lost.path).read_bytes()
    shutil.copyfile(planned.parent / "old.db", planned / "vanthu.db")
    go(planned)

    with refused("ledger_behind", "046_04_registration_summary"):
        give(planned, "results_report", day=OCTOBER_7)
    with refused("ledger_behind", "046_04_registration_summary"):
        give(planned, "registration_summary", number=46, day=OCTOBER_7)

    assert (planned / "outputs" / lost.path).read_bytes() == frozen


def test_numbers_go_on_by_hand_where_the_ledger_is_lost_for_good(planned: Path) -> None:
    (planned / "vanthu.db").unlink()
    go(planned)

    (plan,) = give(planned, "plan", number=46)

    assert plan.symbol == "46/KH-UBND"


def test_a_clock_that_went_back_gives_no_number_of_an_earlier_year(planned: Path) -> None:
    early = dt.date(2020, 1, 1)

    with refused("clock_behind", r"01/01/2020.*45/KH-UBND ngày 13/05/2024"):
        issue(Workspace(planned), IssueRequest(("reminder",), None, None, early))
    with refused("clock_behind"):
        reserve(Workspace(planned), "reminder", None, early, "")

    assert [number.year for number in DocumentStore(planned / "vanthu.db").numbers()] == [2024]


def test_no_certificate_is_issued_under_a_decision_that_is_to_be_replaced(planned: Path) -> None:
    nominate(planned, "Giấy khen của Chủ tịch UBND xã")
    go(planned)
    for kind in ("council_minutes", "commendation_decision"):
        give(planned, kind)
        go(planned)
    a_workbook(
        planned / "inputs/received/2024-09-26/khen them.xlsx",
        "nomination",
        "Thôn Nam",
        [
            {
                "name": "Thôn Nam",
                "subject_type": "Tập thể",
                "achievement": "Dẫn đầu phong trào",
                "award": "Giấy khen của Chủ tịch UBND xã",
                "votes_for": 11,
                "votes_total": 11,
            }
        ],
    )
    assert fate(go(planned), "08_commendation_decision") is DocumentState.REPLACING
    assert "Thôn Nam" in words(planned / "outputs/documents/09_certificates.docx")

    with refused("basis_to_be_replaced", r"46/QĐ-UBND.*08_commendation_decision"):
        give(planned, "certificates")
