from __future__ import annotations

import csv
import datetime as dt
import errno
import io
import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from tests.workbooks import a_workbook

from docx import Document
from vanthu.errors import ExitCode, InputUnreadError
from vanthu.pipeline.make_documents import DocumentState
from vanthu.pipeline.run import Run, run
from vanthu.workspace.folder import Workspace

TODAY = dt.date(2024, 10, 5)
REGISTRATION = "inputs/received/2024-05-20/dang ky.xlsx"


def go(folder: Path) -> Run:
    return run(Workspace(folder), today=TODAY, workers=1, progress=lambda *_: None)


def fates(done: Run) -> dict[str, DocumentState]:
    return {document.name: document.state for document in done.documents}


def outputs(folder: Path) -> dict[str, bytes]:
    """Every output but the report, whose timings differ."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted((folder / "outputs").rglob("*"))
        if path.is_file() and path.name not in ("run.json", ".lock")
    }


def report(folder: Path) -> Any:
    return json.loads((folder / "outputs" / "run.json").read_text(encoding="utf-8"))


def words(path: Path) -> str:
    document = Document(str(path))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(p.text for p in document.paragraphs), *cells]).replace("\u00a0", " ")


def test_one_hamlets_files_give_all_six_kinds(campaign_folder: Path) -> None:
    done = go(campaign_folder)

    assert fates(done) == dict.fromkeys(
        (
            "01_plan",
            "03_reminder",
            "04_registration_summary",
            "05_results_report",
            "06_council_minutes",
            "07_commendation_proposal_huyen",
        ),
        DocumentState.NEW,
    )
    assert done.exit_code is ExitCode.OK
    assert {path.name for path in (campaign_folder / "outputs/documents").iterdir()} == {
        f"{name}.docx" for name in fates(done)
    }


def test_a_second_run_on_the_same_inputs_writes_the_same_bytes_and_says_unchanged(
    campaign_folder: Path,
) -> None:
    go(campaign_folder)
    first = outputs(campaign_folder)

    done = go(campaign_folder)

    assert set(fates(done).values()) == {DocumentState.UNCHANGED}
    assert outputs(campaign_folder) == first


def test_the_same_inputs_elsewhere_give_the_same_bytes(campaign_folder: Path, tmp_path: Path) -> None:
    twin = tmp_path / "elsewhere"
    shutil.copytree(campaign_folder, twin)

    go(campaign_folder)
    go(twin)

    assert outputs(twin) == outputs(campaign_folder)


def test_the_figures_of_the_text_are_those_of_the_units_own_cells(campaign_folder: Path) -> None:
    go(campaign_folder)

    sheet = load_workbook(campaign_folder / REGISTRATION).worksheets[0]
    header = [cell.value for cell in sheet[5]]
    state, social = (
        sum(
            int(str(row[place].value or 0).replace(".", ""))
            for place, label in enumerate(header)
            if wanted in str(label)
            for row in sheet.iter_rows(min_row=6)
        )
        for wanted in ("Ngân sách nhà nước", "Xã hội hóa")
    )
    text = words(campaign_folder / "outputs/documents/04_registration_summary.docx")
    for amount in (state, social, state + social):
        assert f"{amount:,d}".replace(",", ".") in text


def test_special_characters_reach_the_document_whole(campaign_folder: Path) -> None:
    go(campaign_folder)

    text = words(campaign_folder / "outputs/documents/05_results_report.docx")
    assert "Thiếu kinh phí <khoảng 10 triệu> & nhân lực" in text


def test_a_corrected_file_changes_only_the_documents_that_it_touches_and_says_why(
    campaign_folder: Path,
) -> None:
    go(campaign_folder)
    a_workbook(
        campaign_folder / "inputs/received/2024-05-24/sua.xlsx",
        "registration",
        "Thôn Trại",
        [{"work_name": "Đường hoa nông thôn mới", "field_code": "a", "budget_state_vnd": 6_000_000}],
    )

    done = go(campaign_folder)

    changed = {name for name, fate in fates(done).items() if fate is DocumentState.CHANGED}
    assert changed == {"04_registration_summary", "05_results_report"}
    why = next(document.reasons for document in done.documents if document.name == "04_registration_summary")
    assert [line.removeprefix("Thôn Trại, Biểu 01: ") for line in why] == [
        "“Đường hoa nông thôn mới”, Kinh phí dự kiến (đồng) › Ngân sách nhà nước (F6): 5000000 → 6000000",
        "“Đường hoa nông thôn mới”, Kinh phí dự kiến (đồng) › Xã hội hóa (G6): 12000000 → trống",
        "bỏ dòng “Camera an ninh”",
    ]
    assert "6.000.000" in words(campaign_folder / "outputs/documents/04_registration_summary.docx")


def test_a_corrupt_file_is_told_and_the_rest_goes_on(campaign_folder: Path) -> None:
    (campaign_folder / "inputs/received/hong.xlsx").write_bytes(b"PK\x03\x04 broken")

    done = go(campaign_folder)

    (diagnostic,) = (f for f in done.diagnostics if f.cell_place.file == "hong.xlsx")
    assert diagnostic.severity.value == "error"
    assert done.exit_code is ExitCode.FINDINGS
    assert (campaign_folder / "outputs/documents/04_registration_summary.docx").is_file()


def test_a_broken_template_holds_back_its_own_document_only(campaign_folder: Path) -> None:
    go(campaign_folder)
    (campaign_folder / "templates").mkdir()
    (campaign_folder / "templates/registration_summary.docx").write_bytes(b"not a Word file")

    done = go(campaign_folder)

    held = next(d for d in done.documents if d.name == "04_registration_summary")
    assert held.state is DocumentState.HELD
    assert "registration_summary.docx" in held.reasons[0]
    assert fates(done)["05_results_report"] is DocumentState.UNCHANGED
    assert done.exit_code is ExitCode.FINDINGS
    assert not (campaign_folder / "outputs/documents/04_registration_summary.docx").exists()


def test_a_draft_changed_by_hand_is_kept_before_it_is_made_again(campaign_folder: Path) -> None:
    go(campaign_folder)
    draft = campaign_folder / "outputs/documents/04_registration_summary.docx"
    draft.write_bytes(b"changed by hand")

    done = go(campaign_folder)

    document = next(d for d in done.documents if d.name == "04_registration_summary")
    assert document.state is DocumentState.CHANGED
    assert (campaign_folder / "outputs" / document.kept).read_bytes() == b"changed by hand"


def test_a_document_that_nothing_calls_for_any_more_is_taken_away(campaign_folder: Path) -> None:
    go(campaign_folder)
    (campaign_folder / "inputs/received/2024-09-25/khen.xlsx").unlink()

    done = go(campaign_folder)

    assert fates(done)["06_council_minutes"] is DocumentState.GONE
    assert not (campaign_folder / "outputs/documents/06_council_minutes.docx").exists()
    assert "06_council_minutes" not in fates(go(campaign_folder))


def test_what_was_received_is_never_touched(campaign_folder: Path) -> None:
    received = campaign_folder / "inputs"
    before = {path: path.read_bytes() for path in received.rglob("*") if path.is_file()}

    go(campaign_folder)

    assert {path: path.read_bytes() for path in received.rglob("*") if path.is_file()} == before


def test_a_file_without_a_dated_folder_keeps_the_day_on_which_it_was_first_seen(
    campaign_folder: Path,
) -> None:
    loose = campaign_folder / "inputs/received/dong.xlsx"
    a_workbook(loose, "registration", "Thôn Đông", [{"work_name": "Nhà văn hóa", "field_code": "a"}])
    first = go(campaign_folder).inbox.received["dong.xlsx"]
    loose.touch()

    assert (
        run(
            Workspace(campaign_folder),
            today=TODAY + dt.timedelta(days=30),
            workers=1,
            progress=lambda *_: None,
        ).inbox.received["dong.xlsx"]
        == first
    )


def test_the_report_tells_files_units_findings_and_where_each_figure_comes_from(
    campaign_folder: Path,
) -> None:
    go(campaign_folder)

    told = report(campaign_folder)

    assert told["schema"] == 2
    assert {file["outcome"] for file in told["files"]} == {"read"}
    trai = next(unit for unit in told["units"] if unit["name"] == "Thôn Trại")
    assert {form["state"] for form in trai["forms"].values()} == {"received"}
    summary = next(d for d in told["documents"] if d["name"] == "04_registration_summary")
    figure = next(f for f in summary["provenance"] if f["place"] == "budget_state")
    assert figure["text"] == "5.000.000"
    assert ["2024-05-20/dang ky.xlsx", "Sheet", "F6"] in figure["cells"]
    assert set(told["seconds"]) == {"campaign", "intake", "tables", "documents"}


def test_a_figure_traced_to_its_cell_is_the_figure_in_the_cell(campaign_folder: Path) -> None:
    go(campaign_folder)
    told = report(campaign_folder)

    checked = 0
    for document in told["documents"]:
        for figure in document["provenance"]:
            if not figure["place"].endswith((".state", ".social")) or "appendix" not in figure["place"]:
                continue
            ((file, sheet, cell),) = figure["cells"]
            book = load_workbook(campaign_folder / "inputs/received" / file)
            raw = str(book[sheet][cell].value or "").replace(".", "")
            assert figure["text"].replace(".", "") == raw
            checked += 1
    assert checked >= 4


def test_the_consolidated_table_is_written_for_other_programs(campaign_folder: Path) -> None:
    go(campaign_folder)

    data = (campaign_folder / "outputs/tables/registration.csv").read_bytes().decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(data)))
    assert [(row["work_name"], row["budget_social_vnd"], row["source_row"]) for row in rows] == [
        ("Đường hoa nông thôn mới", "12000000", "6"),
        ("Camera an ninh", "30000000", "7"),
    ]


@pytest.mark.parametrize(
    "name",
    [
        "inputs/campaign.xlsx",
        "outputs/documents/01_plan.docx",
        "outputs/questions.xlsx",
        "templates/plan.docx",
    ],
)
def test_a_file_of_the_office_that_is_open_elsewhere_ends_the_run_by_name_and_loses_nothing(
    campaign_folder: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    go(campaign_folder)
    locked = campaign_folder / name
    locked.parent.mkdir(exist_ok=True)
    if not locked.exists():
        shutil.copyfile(campaign_folder / "inputs/campaign.xlsx", locked)
    before = outputs(campaign_folder)
    (locked.parent / f".~lock.{locked.name}#").write_text("Nguyễn Văn An,an,MAY01,,;", encoding="utf-8")
    opened = io.open

    def refused(file: Any, *arguments: Any, **named: Any) -> Any:
        if str(file) == str(locked):
            raise PermissionError(errno.EACCES, "Permission denied", str(file))
        return opened(file, *arguments, **named)

    monkeypatch.setattr(io, "open", refused)
    with pytest.raises(InputUnreadError, match="đang mở ở máy của Nguyễn Văn An") as told:
        go(campaign_folder)

    monkeypatch.undo()
    assert locked.name in str(told.value)
    (locked.parent / f".~lock.{locked.name}#").unlink()
    assert outputs(campaign_folder) == before
