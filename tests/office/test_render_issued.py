"""The file of an issued document: rendered, or the draft as the office edited it."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.office.life import (
    OCTOBER_7,
    TODAY,
    edit,
    edited,
    fate,
    give,
    go,
    track,
    words,
)
from tests.refusals import refused

from vanthu.ledger.document_store import DocumentStore
from vanthu.office.issue import IssueRequest, issue
from vanthu.pipeline.make_documents import DocumentState
from vanthu.workspace.folder import Workspace


def test_a_document_that_cites_an_open_number_is_not_issued(campaign_folder: Path) -> None:
    go(campaign_folder)

    with refused("citation_open", "Kế hoạch số"):
        give(campaign_folder, "registration_summary", day=OCTOBER_7)

    assert DocumentStore(campaign_folder / "vanthu.db").numbers() == ()


def test_a_draft_edited_in_word_is_issued_as_it_was_signed(planned: Path) -> None:
    edit(planned, "04_registration_summary")

    document = edited(planned, "registration_summary")

    said = words(planned / "outputs" / document.path)
    assert "Viết thêm bằng tay." in said
    assert "Số: 46/BC-UBND" in said
    assert "Khánh Cư, ngày 07 tháng 10 năm 2024" in said
    assert "(Kèm theo Báo cáo số 46/BC-UBND ngày 7/10/2024 của UBND xã Khánh Cư)" in said
    assert (planned / "kept" / f"{document.edited}.docx").is_file()
    assert fate(go(planned), "04_registration_summary") is DocumentState.ISSUED


def test_an_unedited_draft_comes_out_the_same_when_it_may_be_edited(planned: Path) -> None:
    document = edited(planned, "registration_summary")

    assert document.edited == ""


def test_an_edited_draft_without_its_number_line_is_refused(planned: Path) -> None:
    edit(planned, "04_registration_summary", "/BC-UBND", "/BÁO CÁO")

    with refused("number_line_lost", "Số"):
        edited(planned, "registration_summary")
    assert [n.number for n in DocumentStore(planned / "vanthu.db").numbers()] == [45]


def test_an_edited_draft_that_bears_another_day_is_refused(planned: Path) -> None:
    draft = "04_registration_summary"
    blank = "\u00a0" * 5
    edit(planned, draft, f"ngày {blank} tháng {blank} năm\u00a02024", "ngày 08 tháng 11 năm 2024")

    with refused("day_line_lost", "07/10/2024"):
        edited(planned, "registration_summary")


def test_an_edited_draft_whose_day_is_typed_already_is_issued(planned: Path) -> None:
    blank = "\u00a0" * 5
    edit(
        planned,
        "04_registration_summary",
        f"ngày {blank} tháng {blank} năm\u00a02024",
        "ngày 7 tháng 10 năm 2024",
    )

    assert edited(planned, "registration_summary").edited


def test_edited_minutes_need_no_line_of_place_and_day(planned: Path) -> None:
    edit(planned, "06_council_minutes")

    (document,) = issue(
        Workspace(planned), IssueRequest(("council_minutes",), None, None, TODAY, edited=True)
    )

    assert document.symbol == "01/BB-HĐTĐKT"


def test_an_edited_draft_with_tracked_changes_is_refused(planned: Path) -> None:
    path = edit(planned, "04_registration_summary")
    track(path)

    with refused("draft_tracked_changes", r"04_registration_summary\.docx"):
        edited(planned, "registration_summary")


@pytest.mark.parametrize("data", [b"", b"khong phai Word", b"PK\x03\x04 hong"])
def test_an_edited_draft_that_is_no_word_file_is_refused(planned: Path, data: bytes) -> None:
    (planned / "outputs/documents/04_registration_summary.docx").write_bytes(data)

    with refused("draft_unreadable", r"outputs/documents/04_registration_summary\.docx"):
        edited(planned, "registration_summary")
