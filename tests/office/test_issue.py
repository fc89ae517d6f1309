from __future__ import annotations

import datetime as dt
import hashlib
import shutil
from pathlib import Path

import pytest
from openpyxl import load_workbook
from tests.office.life import TODAY, WRITTEN, fate, give, go, made
from tests.refusals import refused
from tests.workbooks import ROOT, a_workbook

from docx import Document
from vanthu.cli import execute
from vanthu.document_records import IssuedDocument, NumberState
from vanthu.errors import ExitCode
from vanthu.ledger.document_store import DocumentStore
from vanthu.office.issue import IssueRequest, issue
from vanthu.office.numbers import cancel, reserve
from vanthu.pipeline.make_documents import DocumentState
from vanthu.workspace.folder import Workspace

CORRECTION = "inputs/received/2024-11-20/dang ky sua.xlsx"
OCTOBER_7 = dt.date(2024, 10, 7)


def words(path: Path) -> str:
    document = Document(str(path))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(p.text for p in document.paragraphs), *cells]).replace("\u00a0", " ")


def resubmit(folder: Path) -> None:
    """The hamlet sends its registration again, with another sum."""
    a_workbook(
        folder / CORRECTION,
        "registration",
        "Thôn Trại",
        [
            {
                "work_name": "Đường hoa nông thôn mới",
                "field_code": "a",
                "budget_state_vnd": 5_000_000,
                "budget_social_vnd": 14_500_000,
            },
            {"work_name": "Camera an ninh", "field_code": "g", "budget_social_vnd": 30_000_000},
        ],
    )


def set_setting(folder: Path, label: str, value: str) -> None:
    book = load_workbook(folder / "inputs" / "campaign.xlsx", rich_text=True)
    (row,) = [row for row in book["Đợt thi đua"].iter_rows() if row[0].value == label]
    row[1].value = value
    book.save(folder / "inputs" / "campaign.xlsx")


def test_number_day_and_symbol_are_printed_into_the_issued_file(planned: Path) -> None:
    (paper,) = give(planned, "registration_summary", day=OCTOBER_7)

    file = planned / "outputs" / paper.path
    assert paper.symbol == "46/BC-UBND"
    assert file.name == "046_04_registration_summary.docx"
    assert "Số: 46/BC-UBND" in words(file)
    assert "Khánh Cư, ngày 07 tháng 10 năm 2024" in words(file)
    assert "(Kèm theo Báo cáo số 46/BC-UBND ngày 7/10/2024 của UBND xã Khánh Cư)" in words(file)
    assert hashlib.sha256(file.read_bytes()).hexdigest() == paper.sha256


def test_the_issued_document_leaves_the_drafts(planned: Path) -> None:
    give(planned, "registration_summary", day=OCTOBER_7)

    assert not (planned / "outputs/documents/04_registration_summary.docx").exists()
    assert fate(go(planned), "04_registration_summary") is DocumentState.ISSUED
    assert not (planned / "outputs/documents/04_registration_summary.docx").exists()


def test_numbers_under_ten_have_a_leading_zero(campaign_folder: Path) -> None:
    go(campaign_folder)

    (paper,) = give(campaign_folder, "plan")

    assert "Số: 01/KH-UBND" in words(campaign_folder / "outputs" / paper.path)


def test_later_papers_cite_the_issued_plan_by_its_number(planned: Path) -> None:
    assert "Kế hoạch số 45/KH-UBND ngày 13/5/2024" in words(
        planned / "outputs/documents/04_registration_summary.docx"
    )


def test_a_paper_that_cites_an_open_number_is_not_issued(campaign_folder: Path) -> None:
    go(campaign_folder)

    with refused("citation_open", "Kế hoạch số"):
        give(campaign_folder, "registration_summary", day=OCTOBER_7)

    assert DocumentStore(campaign_folder / "vanthu.db").numbers() == ()


def test_the_minutes_are_numbered_in_the_councils_own_series_and_cited(planned: Path) -> None:
    (minutes,) = give(planned, "council_minutes")
    go(planned)

    assert minutes.symbol == "01/BB-HĐTĐKT"
    proposal = words(planned / "outputs/documents/07_commendation_proposal_huyen.docx")
    assert "Biên bản số 01/BB-HĐTĐKT ngày 26/9/2024" in proposal


def test_types_have_series_of_their_own_where_the_head_decides_so(campaign_folder: Path) -> None:
    set_setting(campaign_folder, "Dãy số văn bản", "theo loại")
    go(campaign_folder)
    (plan,) = give(campaign_folder, "plan")
    go(campaign_folder)

    (report,) = give(campaign_folder, "registration_summary")
    (results,) = give(campaign_folder, "results_report")
    (letter,) = give(campaign_folder, "reminder")

    symbols = [paper.symbol for paper in (plan, report, results, letter)]
    assert symbols == ["01/KH-UBND", "01/BC-UBND", "02/BC-UBND", "01/UBND-VHXH"]


def test_numbers_begin_again_with_the_year(planned: Path) -> None:
    (old,) = give(planned, "registration_summary", day=OCTOBER_7)

    new_year = dt.date(2025, 1, 3)
    (new,) = issue(Workspace(planned), IssueRequest(("results_report",), None, new_year, new_year))

    assert (old.symbol, new.symbol) == ("46/BC-UBND", "01/BC-UBND")


def test_several_documents_get_numbers_in_a_row_or_none_at_all(planned: Path) -> None:
    papers = give(planned, "registration_summary", "results_report", "reminder", day=OCTOBER_7)
    assert [paper.symbol for paper in papers] == ["46/BC-UBND", "47/BC-UBND", "48/UBND-VHXH"]

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


def test_a_reserved_number_waits_for_its_paper(planned: Path) -> None:
    kept = reserve(Workspace(planned), "results_report", None, OCTOBER_7, "báo cáo đang trình")
    (other,) = give(planned, "registration_summary", day=OCTOBER_7)
    (paper,) = give(planned, "results_report", number=46, day=OCTOBER_7)

    assert (kept.number, other.symbol, paper.symbol) == (46, "47/BC-UBND", "46/BC-UBND")
    with refused("number_issued"):
        reserve(Workspace(planned), "plan", 47, OCTOBER_7, "")


def test_a_reserved_number_is_not_reserved_twice(planned: Path) -> None:
    reserve(Workspace(planned), "results_report", 50, OCTOBER_7, "")

    with refused("number_reserved", "đã giữ chỗ"):
        reserve(Workspace(planned), "results_report", 50, OCTOBER_7, "")


def test_a_cancelled_number_stays_and_is_never_given_again(planned: Path) -> None:
    give(planned, "registration_summary", day=OCTOBER_7)
    cancel(Workspace(planned), "registration_summary", 2024, 46, "in nhầm")

    numbers = {n.number: n for n in DocumentStore(planned / "vanthu.db").numbers("UBND", 2024)}
    assert (numbers[46].state, numbers[46].note) == (NumberState.CANCELLED, "in nhầm")
    assert fate(go(planned), "04_registration_summary") is DocumentState.NEW
    with refused("number_cancelled", "đã hủy"):
        give(planned, "registration_summary", number=46, day=OCTOBER_7)
    (again,) = give(planned, "registration_summary", day=OCTOBER_7)
    assert again.symbol == "47/BC-UBND"


def test_a_paper_bears_the_day_that_it_was_signed_with(campaign_folder: Path) -> None:
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


def edit(folder: Path, name: str, old: str = "", new: str = "") -> Path:
    """Edits a draft as in Word: a paragraph's words are replaced, or a paragraph is added."""
    path = folder / "outputs/documents" / f"{name}.docx"
    document = Document(str(path))
    paragraphs = [*document.paragraphs, *(p for t in document.tables for c in t._cells for p in c.paragraphs)]
    replaced = [paragraph for paragraph in paragraphs if old and old in paragraph.text]
    assert bool(old) == bool(replaced)
    for paragraph in replaced:
        paragraph.text = paragraph.text.replace(old, new)
    if not old:
        document.add_paragraph("Viết thêm bằng tay.")
    document.save(str(path))
    return path


def edited(folder: Path, *documents: str) -> IssuedDocument:
    (paper,) = issue(Workspace(folder), IssueRequest(documents, None, OCTOBER_7, TODAY, edited=True))
    return paper


def test_a_draft_that_somebody_changed_is_not_issued_unasked(planned: Path) -> None:
    edit(planned, "04_registration_summary")

    with refused("draft_edited", "--edited"):
        give(planned, "registration_summary", day=OCTOBER_7)


def test_a_draft_edited_in_word_is_issued_as_it_was_signed(planned: Path) -> None:
    edit(planned, "04_registration_summary")

    paper = edited(planned, "registration_summary")

    said = words(planned / "outputs" / paper.path)
    assert "Viết thêm bằng tay." in said
    assert "Số: 46/BC-UBND" in said
    assert "Khánh Cư, ngày 07 tháng 10 năm 2024" in said
    assert "(Kèm theo Báo cáo số 46/BC-UBND ngày 7/10/2024 của UBND xã Khánh Cư)" in said
    assert (planned / "kept" / f"{paper.edited}.docx").is_file()
    assert fate(go(planned), "04_registration_summary") is DocumentState.ISSUED


def test_an_unedited_draft_comes_out_the_same_when_it_may_be_edited(planned: Path) -> None:
    paper = edited(planned, "registration_summary")

    assert paper.edited == ""


def test_an_edited_draft_without_its_number_line_is_refused(planned: Path) -> None:
    edit(planned, "04_registration_summary", "/BC-UBND", "/BÁO CÁO")

    with refused("number_line_lost", "Số"):
        edited(planned, "registration_summary")
    assert [n.number for n in DocumentStore(planned / "vanthu.db").numbers()] == [45]


def test_an_issued_document_is_not_issued_again(planned: Path) -> None:
    with refused("already_issued", r"45/KH-UBND ngày 13/05/2024"):
        give(planned, "plan")


def test_an_unknown_document_is_told_with_the_known_ones(planned: Path) -> None:
    with refused("document_unknown", "04_registration_summary"):
        give(planned, "bao cao nam")


def test_units_number_their_own_plans(planned: Path) -> None:
    with refused("document_unknown"):
        reserve(Workspace(planned), "unit_plan", None, OCTOBER_7, "")


def test_a_resubmission_makes_a_draft_that_names_what_it_replaces(planned: Path) -> None:
    (paper,) = give(planned, "registration_summary", day=OCTOBER_7)
    frozen = (planned / "outputs" / paper.path).read_bytes()
    resubmit(planned)

    document = made(go(planned))["04_registration_summary"]

    assert document.state is DocumentState.REPLACING
    assert any("12.000.000 → 14.500.000" in reason for reason in document.reasons)
    assert any("(G6): 12000000 → 14500000" in reason for reason in document.reasons)
    draft = words(planned / "outputs/documents/04_registration_summary.docx")
    assert "thay thế Báo cáo số 46/BC-UBND ngày 7/10/2024 của UBND xã Khánh Cư" in draft
    assert (planned / "outputs" / paper.path).read_bytes() == frozen


def test_an_own_template_that_cannot_say_what_is_replaced_holds_the_paper(planned: Path) -> None:
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


def test_the_replacing_paper_stands_in_the_replaced_ones_stead(planned: Path) -> None:
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


def test_time_alone_changes_no_issued_paper(planned: Path) -> None:
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
    (paper,) = give(planned, "registration_summary", day=OCTOBER_7)
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
    assert letter.issued == paper

    give(planned, "10_correction_04_registration_summary", day=TODAY)
    done = go(planned)
    assert fate(done, "10_correction_04_registration_summary") is DocumentState.ISSUED
    assert fate(done, "04_registration_summary") is DocumentState.ISSUED


def answer(folder: Path, text: str, choice: str) -> None:
    path = folder / "outputs" / "questions.xlsx"
    book = load_workbook(path)
    sheet = book.worksheets[0]
    rows = [row for row in sheet.iter_rows() if any(text in str(cell.value) for cell in row)]
    header = next(row for row in sheet.iter_rows() if any("Trả lời" in str(cell.value) for cell in row))
    column = next(cell.column for cell in header if "Trả lời" in str(cell.value))
    sheet.cell(int(rows[0][0].row or 0), int(column or 0), choice)
    book.save(path)


def test_a_lost_issued_file_is_put_back(planned: Path) -> None:
    (paper,) = give(planned, "registration_summary", day=OCTOBER_7)
    file = planned / "outputs" / paper.path
    frozen = file.read_bytes()
    file.unlink()

    done = go(planned)

    assert file.read_bytes() == frozen
    assert "issued_file_missing" in {finding.code for finding in done.diagnostics}


def test_a_changed_issued_file_is_told_and_left_for_a_person(planned: Path) -> None:
    (paper,) = give(planned, "registration_summary", day=OCTOBER_7)
    file = planned / "outputs" / paper.path
    file.write_bytes(file.read_bytes() + b" ")
    changed = file.read_bytes()

    done = go(planned)

    assert done.exit_code is ExitCode.FINDINGS
    assert [f.cell_place.file for f in done.diagnostics if f.code == "issued_file_changed"] == [paper.path]
    assert file.read_bytes() == changed


def test_an_issued_file_without_a_kept_copy_is_told(planned: Path) -> None:
    (paper,) = give(planned, "registration_summary", day=OCTOBER_7)
    (planned / "outputs" / paper.path).unlink()
    (planned / "kept" / f"{paper.sha256}.docx").unlink()

    assert "issued_file_lost" in {finding.code for finding in go(planned).diagnostics}


def test_a_paper_that_nothing_calls_for_any_more_is_told(planned: Path) -> None:
    give(planned, "council_minutes")
    shutil.rmtree(planned / "inputs/received/2024-09-25")

    assert "issued_not_called_for" in {finding.code for finding in go(planned).diagnostics}


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


def nominate(folder: Path, award: str) -> None:
    a_workbook(
        folder / "inputs/received/2024-09-25/khen xa.xlsx",
        "nomination",
        "Thôn Đông",
        [
            {
                "name": "Thôn Đông",
                "subject_type": "Tập thể",
                "achievement": "Dẫn đầu phong trào",
                "award": award,
                "votes_for": 11,
                "votes_total": 11,
            }
        ],
    )


def test_the_command_says_number_file_and_next_step(
    planned: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = execute(["issue", "04_registration_summary.docx", "-w", str(planned), "--date", "7/10/2024"])

    said = capsys.readouterr().out
    assert code == ExitCode.OK
    assert "Đã ban hành 46/BC-UBND, ngày 07/10/2024" in said
    assert "vanthu run" in said


@pytest.mark.parametrize("number", ["0", "-1", "mười", "1.5"])
def test_a_number_that_is_none_is_a_wrong_call(planned: Path, number: str) -> None:
    assert execute(["issue", "results_report", "-w", str(planned), "--number", number]) == ExitCode.USAGE


def test_numbers_are_reserved_and_cancelled_by_command(
    planned: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert execute(["number", "reserve", "results_report", "-w", str(planned), "--note", "chờ ký"]) == 0
    year = str(DocumentStore(planned / "vanthu.db").numbers()[-1].year)
    given = str(DocumentStore(planned / "vanthu.db").numbers("UBND", int(year))[-1].number)
    call = ["number", "cancel", "results_report", given, "-w", str(planned), "--year", year, "--note", "thôi"]
    assert execute(call) == 0

    assert "hủy" in capsys.readouterr().out
    assert DocumentStore(planned / "vanthu.db").numbers()[-1].state is NumberState.CANCELLED
