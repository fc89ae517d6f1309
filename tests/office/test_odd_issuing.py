"""Issuing where something went wrong before: a full disk, a lost ledger, an old draft, a wrong clock."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path

import pytest
from tests.office.life import TODAY, WRITTEN, fate, give, go
from tests.office.test_issue import OCTOBER_7, edit, edited, nominate, resubmit, set_setting, words
from tests.refusals import refused
from tests.workbooks import a_workbook

from vanthu.cli import execute
from vanthu.document_records import NumberState
from vanthu.errors import ExitCode
from vanthu.ledger.document_store import DocumentStore
from vanthu.office.issue import IssueRequest, issue
from vanthu.office.numbers import cancel, reserve
from vanthu.pipeline.make_documents import DocumentState
from vanthu.workspace import release
from vanthu.workspace.folder import Workspace


def symbols(folder: Path) -> list[str]:
    return [paper.symbol for paper in DocumentStore(folder / "vanthu.db").issued()]


def given(folder: Path) -> list[tuple[str, NumberState]]:
    return [(number.printed, number.state) for number in DocumentStore(folder / "vanthu.db").numbers()]


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


def test_a_cancelled_paper_is_issued_again_under_a_new_number(planned: Path) -> None:
    give(planned, "registration_summary", day=OCTOBER_7)
    cancel(Workspace(planned), "registration_summary", 2024, 46, "in nhầm")
    go(planned)

    (again,) = give(planned, "registration_summary", day=OCTOBER_7)

    assert again.symbol == "47/BC-UBND"


def test_a_draft_that_cites_a_cancelled_paper_is_not_issued(planned: Path) -> None:
    cancel(Workspace(planned), "plan", 2024, 45, "in nhầm")

    with refused("cited_not_in_force", r"45/KH-UBND ngày 13/05/2024.*hủy"):
        give(planned, "registration_summary", day=OCTOBER_7)

    assert given(planned) == [("45/KH-UBND", NumberState.CANCELLED)]


def test_a_draft_that_replaces_a_cancelled_paper_is_not_issued(planned: Path) -> None:
    give(planned, "registration_summary", day=OCTOBER_7)
    resubmit(planned)
    go(planned)
    cancel(Workspace(planned), "registration_summary", 2024, 46, "in nhầm")

    with refused("cited_not_in_force", "46/BC-UBND"):
        give(planned, "registration_summary", day=TODAY)

    go(planned)
    (paper,) = give(planned, "registration_summary", day=TODAY)
    assert "thay thế" not in words(planned / "outputs" / paper.path)


def test_a_paper_in_force_again_is_replaced_anew_when_the_one_in_its_stead_is_cancelled(
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


@pytest.mark.parametrize(("first", "second"), [("chung", "theo loại"), ("theo loại", "chung")])
def test_a_symbol_is_given_once_a_year_also_when_the_series_are_parted_otherwise(
    campaign_folder: Path, first: str, second: str
) -> None:
    set_setting(campaign_folder, "Dãy số văn bản", first)
    go(campaign_folder)
    give(campaign_folder, "plan", number=7)
    go(campaign_folder)
    (old,) = give(campaign_folder, "registration_summary", number=8, day=OCTOBER_7)
    set_setting(campaign_folder, "Dãy số văn bản", second)
    go(campaign_folder)

    with refused("number_issued", "08/BC-UBND"):
        give(campaign_folder, "results_report", number=8, day=TODAY)
    (new,) = give(campaign_folder, "results_report", day=TODAY)

    assert (old.symbol, new.symbol) == ("08/BC-UBND", "09/BC-UBND")


def test_a_number_of_another_series_is_cancelled_by_its_kind(planned: Path) -> None:
    set_setting(planned, "Dãy số văn bản", "theo loại")

    cancel(Workspace(planned), "plan", 2024, 45, "in nhầm")

    assert given(planned) == [("45/KH-UBND", NumberState.CANCELLED)]


def test_a_number_is_not_cancelled_by_the_name_of_another_kind(planned: Path) -> None:
    with refused("number_of_another_kind", "45/KH-UBND"):
        cancel(Workspace(planned), "reminder", 2024, 45, "gõ nhầm loại")

    assert given(planned) == [("45/KH-UBND", NumberState.ISSUED)]


def test_a_number_that_is_cancelled_twice_keeps_its_first_reason(planned: Path) -> None:
    cancel(Workspace(planned), "plan", 2024, 45, "in nhầm")

    assert cancel(Workspace(planned), "plan", 2024, 45, "lý do khác").note == "in nhầm"


def test_a_draft_whose_symbol_is_another_in_the_workbook_now_is_not_issued(planned: Path) -> None:
    set_setting(planned, "Ký hiệu cơ quan", "HĐND")

    with refused("draft_outdated", r"BC-UBND.*BC-HĐND"):
        give(planned, "registration_summary", day=OCTOBER_7)


def test_minutes_of_another_meeting_than_the_workbook_says_now_are_not_issued(planned: Path) -> None:
    set_setting(planned, "Ngày họp Hội đồng", "27/09/2024")

    with refused("draft_outdated", "27/9/2024"):
        give(planned, "council_minutes")


def test_papers_of_a_number_and_kind_under_two_symbols_of_a_year_have_files_of_their_own(
    planned: Path,
) -> None:
    (old,) = give(planned, "registration_summary", number=46, day=OCTOBER_7)
    set_setting(planned, "Ký hiệu cơ quan", "UBNDX")
    resubmit(planned)
    go(planned)

    (new,) = give(planned, "registration_summary", number=46, day=TODAY)

    assert (old.symbol, new.symbol) == ("46/BC-UBND", "46/BC-UBNDX")
    assert old.path != new.path
    assert all((planned / "outputs" / paper.path).is_file() for paper in (old, new))


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


def test_a_ledger_put_back_from_an_old_copy_gives_no_number_of_a_newer_paper(planned: Path) -> None:
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


@pytest.mark.parametrize(
    "name", ["046_04_registration_summary - Copy.docx", "ban scan.docx", "~$6_01_plan.docx"]
)
def test_a_file_that_the_office_laid_beside_the_issued_ones_is_none_of_ours(planned: Path, name: str) -> None:
    (planned / "outputs/issued/2024" / name).write_bytes(b"x")

    (paper,) = give(planned, "registration_summary", day=OCTOBER_7)

    assert paper.symbol == "46/BC-UBND"


def test_a_clock_that_went_back_gives_no_number_of_an_earlier_year(planned: Path) -> None:
    early = dt.date(2020, 1, 1)

    with refused("clock_behind", r"01/01/2020.*45/KH-UBND ngày 13/05/2024"):
        issue(Workspace(planned), IssueRequest(("reminder",), None, None, early))
    with refused("clock_behind"):
        reserve(Workspace(planned), "reminder", None, early, "")

    assert [number.year for number in DocumentStore(planned / "vanthu.db").numbers()] == [2024]


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

    (paper,) = issue(Workspace(planned), IssueRequest(("council_minutes",), None, None, TODAY, edited=True))

    assert paper.symbol == "01/BB-HĐTĐKT"


def test_an_edited_draft_with_tracked_changes_is_refused(planned: Path) -> None:
    path = edit(planned, "04_registration_summary")
    track(path)

    with refused("draft_tracked_changes", r"04_registration_summary\.docx"):
        edited(planned, "registration_summary")


def track(path: Path) -> None:
    """Marks the last run of the file as inserted by somebody."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    from docx import Document

    document = Document(str(path))
    run = next(p for p in reversed(document.paragraphs) if p.runs).runs[0]._r
    mark = OxmlElement("w:ins")
    for key, value in {"id": "900", "author": "An", "date": "2024-10-05T00:00:00Z"}.items():
        mark.set(qn(f"w:{key}"), value)
    run.addprevious(mark)
    mark.append(run)
    document.save(str(path))


@pytest.mark.parametrize("data", [b"", b"khong phai Word", b"PK\x03\x04 hong"])
def test_an_edited_draft_that_is_no_word_file_is_refused(planned: Path, data: bytes) -> None:
    (planned / "outputs/documents/04_registration_summary.docx").write_bytes(data)

    with refused("draft_unreadable", r"outputs/documents/04_registration_summary\.docx"):
        edited(planned, "registration_summary")


def test_an_edited_certificate_is_told_that_its_template_is_to_be_changed(planned: Path) -> None:
    nominate(planned, "Giấy khen của Chủ tịch UBND xã")
    go(planned)
    for kind in ("council_minutes", "commendation_decision"):
        give(planned, kind)
        go(planned)
    edit(planned, "09_certificates")

    with refused("certificate_edited", "templates/"):
        issue(Workspace(planned), IssueRequest(("certificates",), None, WRITTEN, TODAY, edited=True))


@pytest.mark.parametrize("number", ["100000", "9" * 20, "9" * 5000])
def test_a_number_that_no_office_reaches_is_a_wrong_call(planned: Path, number: str) -> None:
    calls = (
        ["issue", "results_report", "--number", number],
        ["number", "reserve", "results_report", "--number", number],
        ["number", "cancel", "results_report", number, "--note", "thôi"],
        ["number", "cancel", "results_report", "45", "--year", number, "--note", "thôi"],
    )
    for call in calls:
        assert execute([*call, "-w", str(planned)]) == ExitCode.USAGE, call

    assert given(planned) == [("45/KH-UBND", NumberState.ISSUED)]


@pytest.mark.parametrize("day", ["29/02/2023", "32/01/2024", "5-10", ""])
def test_a_day_that_is_none_is_told_in_the_clerks_language(
    planned: Path, day: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert execute(["issue", "results_report", "-w", str(planned), "--date", day]) == ExitCode.USAGE

    assert "ngày/tháng/năm" in capsys.readouterr().err


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


def test_a_paper_that_cites_a_cancelled_plan_is_replaced_by_one_that_cites_the_next(planned: Path) -> None:
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


def test_a_lost_kept_copy_is_made_again_from_the_issued_file(planned: Path) -> None:
    shutil.rmtree(planned / "kept")
    go(planned)
    issued = planned / "outputs/issued/2024/045_01_plan.docx"
    frozen = issued.read_bytes()
    issued.unlink()

    go(planned)

    assert issued.read_bytes() == frozen


def test_all_that_was_issued_comes_back_when_the_outputs_are_deleted(planned: Path) -> None:
    (paper,) = give(planned, "registration_summary", day=OCTOBER_7)
    shutil.rmtree(planned / "outputs")

    done = go(planned)

    assert sorted(p.name for p in (planned / "outputs/issued/2024").iterdir()) == [
        "045_01_plan.docx",
        "046_04_registration_summary.docx",
    ]
    assert fate(done, paper.name) is DocumentState.ISSUED
