"""The sample campaign beside its truth: every cell read right, every figure counted another way."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from docx.table import Table
from tests.templating.needs import need
from tests.templating.ooxml import validate

from docx import Document
from vanthu.campaign.choices import AwardLevel
from vanthu.docx.pdf_export import to_pdf
from vanthu.pipeline.make_documents import DocumentState
from vanthu.pipeline.run import Run, run
from vanthu.processes.libreoffice import soffice_path
from vanthu.workspace.folder import Workspace

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[1]
TRUTH = json.loads((ROOT / "tests" / "samples_truth.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("sample")
    shutil.copytree(ROOT / "inputs", root / "inputs")
    return root


@pytest.fixture(scope="module")
def done(folder: Path) -> Run:
    return run(Workspace(folder), today=dt.date(2024, 10, 5), workers=2, progress=lambda *_: None)


def true_tables() -> Iterator[Any]:
    for file in TRUTH["inputs"]:
        yield from file["tables"]


def counted(done: Run, form: str) -> dict[tuple[str, str, str], dict[str, str]]:
    """The rows of the truth whose file counts in this run and which are not held back, by their place.

    Where the truth leaves open whether a row is to be held (`null`), it goes by the run.
    """
    current = {s.file for s in done.collected.submissions if s.form == form and s.status.value == "current"}
    held = {(row.file, row.sheet, row.number) for row in done.collected.tables[form].held}
    return {
        (table["file"], table["sheet"], str(row["row"])): {"unit_code": table["unit_code"], **row["values"]}
        for table in true_tables()
        if table["form"] == form and table["file"] in current
        for row in table["rows"]
        if not row["held"] and (table["file"], table["sheet"], row["row"]) not in held
    }


def sums_of(text: str) -> list[int]:
    """The figures of four digits and more that a text prints with points, as sums of money are, in order."""
    return [
        int(found.replace(".", "")) for found in re.findall(r"(?<![\d./])\d{1,3}(?:\.\d{3})+(?![\d./])", text)
    ]


def words(path: Path) -> str:
    document = Document(str(path))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(p.text for p in document.paragraphs), *cells]).replace("\u00a0", " ")


def words_of(table: Table) -> str:
    return "\n".join(cell.text for row in table.rows for cell in row.cells)


def test_every_file_comes_out_as_the_truth_says(done: Run) -> None:
    told = {file.file: file.outcome.value for file in done.inbox.files}
    true = {file["file"]: file["outcome"] for file in TRUTH["inputs"] if not file["file"].endswith(".zip")}
    assert {name: told[name] for name in true} == true


def test_every_table_is_given_to_its_unit_and_form(done: Run) -> None:
    read = sorted((t.file, t.sheet, t.form, t.unit_code) for file in done.inbox.files for t in file.tables)
    assert read == sorted((t["file"], t["sheet"], t["form"], t["unit_code"]) for t in true_tables())


def test_the_rows_held_back_are_those_of_the_truth(done: Run) -> None:
    read = {(r.file, r.sheet, r.number) for f in done.inbox.files for t in f.tables for r in t.rows if r.held}
    truth = {(t["file"], t["sheet"], row["row"]): row["held"] for t in true_tables() for row in t["rows"]}
    assert {place for place, held in truth.items() if held} <= read
    assert read <= {place for place, held in truth.items() if held is not False}


@pytest.mark.parametrize("form", ["registration", "results", "nomination"])
def test_every_cell_of_the_consolidated_table_is_the_truth(form: str, done: Run, folder: Path) -> None:
    data = (folder / "outputs" / "tables" / f"{form}.csv").read_bytes().decode("utf-8-sig")
    read = {
        (row["source_file"], row["source_sheet"], row["source_row"]): row
        for row in csv.DictReader(io.StringIO(data))
    }
    truth = counted(done, form)
    assert set(read) == set(truth)
    wrong = [
        (place, key, value, read[place][key])
        for place, values in truth.items()
        for key, value in values.items()
        if value not in ("?", read[place][key])
    ]
    assert wrong == []


def test_every_kind_is_written_one_proposal_for_each_level_one_plan_for_each_sender(done: Run) -> None:
    assert {document.name for document in done.documents} == {
        "01_plan",
        "02_unit_plan_CQ03",
        "02_unit_plan_DT01",
        "02_unit_plan_TH03",
        "03_reminder",
        "04_registration_summary",
        "05_results_report",
        "06_council_minutes",
        "07_commendation_proposal_huyen",
        "07_commendation_proposal_tinh",
        "08_commendation_decision",
        "09_certificates",
        "09_certificates_text_only",
    }
    assert {document.state for document in done.documents} == {DocumentState.NEW}


def test_the_summarys_figures_are_those_recounted_from_the_truth(done: Run, folder: Path) -> None:
    rows = list(counted(done, "registration").values())
    text = words(folder / "outputs/documents/04_registration_summary.docx")

    state = sum(int(row["budget_state_vnd"] or 0) for row in rows)
    social = sum(int(row["budget_social_vnd"] or 0) for row in rows)
    assert sums_of(text)[:3] == [state + social, state, social]
    units = {s.unit_code for s in done.collected.submissions if s.form == "registration"}
    assert f"{len(units)}/{len(done.campaign.units)}" in text
    (summary,) = (d.draft for d in done.documents if d.name == "04_registration_summary" and d.draft)
    assert summary.context["works_total"] == f"{len(rows):02d}"
    assert re.search(rf"\b{len(rows):02d}\b", text)


def test_the_reports_outcomes_are_those_recounted_from_the_truth(done: Run, folder: Path) -> None:
    rows = list(counted(done, "results").values())
    text = words(folder / "outputs/documents/05_results_report.docx")

    state = sum(int(row["cost_state_vnd"] or 0) for row in rows)
    social = sum(int(row["cost_social_vnd"] or 0) for row in rows)
    assert sums_of(text)[:3] == [state + social, state, social]
    works = {work.row.values["work_name"] for work in done.collected.works}
    assert len(works) <= len(counted(done, "registration")) + len(rows)


def test_the_proposals_name_just_those_who_passed(done: Run, folder: Path) -> None:
    members = len(done.campaign.council)
    levels = {award.name: award.level.value for award in done.campaign.awards}
    for level, name in (("huyện", "huyen"), ("tỉnh", "tinh")):
        text = words(folder / f"outputs/documents/07_commendation_proposal_{name}.docx")
        for row in counted(done, "nomination").values():
            passed = int(row["votes_for"] or 0) * 100 >= 80 * members
            assert (row["name"] in text) == (passed and levels[row["award"]] == level), row["name"]


def test_the_decision_names_just_those_who_passed_and_each_gets_a_certificate(
    done: Run, folder: Path
) -> None:
    members = len(done.campaign.council)
    least = {a.name: a.threshold_pct for a in done.campaign.awards if a.level is AwardLevel.COMMUNE}
    nominees = [row for row in counted(done, "nomination").values() if row["award"] in least]
    passed = {
        row["name"] for row in nominees if int(row["votes_for"] or 0) * 100 >= least[row["award"]] * members
    }
    documents = folder / "outputs" / "documents"
    decision, sheets = (
        words(documents / "08_commendation_decision.docx"),
        Document(str(documents / "09_certificates.docx")),
    )

    assert {row["name"] for row in nominees if row["name"] in decision} == passed
    assert len(sheets.tables) == len(passed)
    assert all(any(name in words_of(table) for table in sheets.tables) for name in passed)
    assert sums_of(decision) == []  # the sample of 2024 knows no multiple, so nobody gets money


def test_late_missing_and_wrong_units_are_named(done: Run) -> None:
    states = {
        (entry.unit.name, entry.form): entry.state.value for entry in done.collected.deliveries.values()
    }
    assert states["Hội Cựu chiến binh xã", "registration"] == "missing"
    assert states["Thôn Xuân Tiến", "registration"] == "late"
    assert states["Văn phòng thống kê xã", "registration"] == "errors"
    assert states["Thôn Bắc", "registration"] == "received"
    assert states["Thôn Yên Cư 2", "results"] == "missing"


def test_the_second_sample_of_the_two_level_world_runs(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "inputs-2026" / "inputs", tmp_path / "inputs")

    done = run(Workspace(tmp_path), today=dt.date(2026, 11, 5), workers=1, progress=lambda *_: None)

    names = {document.name for document in done.documents if document.state is DocumentState.NEW}
    assert "07_commendation_proposal_tinh" in names
    assert "07_commendation_proposal_huyen" not in names
    decision = words(tmp_path / "outputs/documents/08_commendation_decision.docx")
    assert re.search(r"4\.180\.000\D+Bốn triệu một trăm tám mươi nghìn đồng", decision)
    assert re.search(r"02 cá nhân\D+760\.000\D+1\.520\.000", decision)
    for document in done.documents:
        text = words(tmp_path / "outputs" / document.path)
        assert "UBND huyện" not in text
        assert "Phòng Nội vụ" not in text


@pytest.mark.slow
def test_every_document_is_valid_for_words_own_schema(done: Run, folder: Path) -> None:
    assert {d.path: validate(folder / "outputs" / d.path) for d in done.documents} == {
        d.path: [] for d in done.documents
    }


@pytest.mark.slow
def test_every_document_opens_in_libreoffice(done: Run, folder: Path, tmp_path: Path) -> None:
    need(soffice_path(), "LibreOffice")

    made = to_pdf([folder / "outputs" / d.path for d in done.documents], tmp_path, timeout=120)

    assert len(made) == len(done.documents)
    assert all(path.stat().st_size > 10_000 for path in made)
