from __future__ import annotations

import json
import shutil
import zipfile
from pathlib import Path

import pytest
from openpyxl import load_workbook
from tests.office.life import go, issued, kept
from tests.refusals import refused

from vanthu.cli import execute
from vanthu.errors import ExitCode
from vanthu.office.trace import TracedFigure, TracedSheet, is_asked_for, trace
from vanthu.workspace.folder import Workspace


def figures(folder: Path, named: str, text: str = "") -> list[TracedFigure]:
    return [figure for found in trace(Workspace(folder), named, text) for figure in found.figures]


def test_a_sum_is_traced_to_the_cells_that_it_is_the_sum_of(whole_life: Path) -> None:
    (figure,) = [f for f in figures(whole_life, "registration_summary") if f.place == "budget_total"]
    (source,) = figure.sources

    read = [int(cell.value) for cell in source.cells if cell.value]
    assert figure.text == "49.500.000"
    assert sum(read) == 49_500_000
    assert (source.unit, source.file, source.sheet) == ("T01 Thôn Trại", "2024-05-20/dang ky.xlsx", "Sheet")


def test_the_kept_file_holds_the_value_in_the_cell_that_is_named(whole_life: Path) -> None:
    (figure, *_) = figures(whole_life, "46/BC-UBND", "12.000.000")
    (source,) = figure.sources
    (cell,) = source.cells

    path = whole_life / source.kept
    sheet = load_workbook(path)[source.sheet]
    assert sheet[cell.address].value == "12.000.000"
    assert (cell.value, cell.label) == ("12000000", "Kinh phí dự kiến (đồng) › Xã hội hóa")
    assert path == kept(whole_life, source.sha256)


def test_an_issued_document_is_traced_as_it_was_issued(whole_life: Path) -> None:
    def social(named: str) -> set[str]:
        return {f.text for f in figures(whole_life, named) if f.place == "budget_social"}

    assert social("46/BC-UBND") == {"42.000.000"}
    assert social("47/BC-UBND") == {"44.500.000"}


@pytest.mark.parametrize(
    "named",
    [
        "046/bc-ubnd",
        "46/BC-UBND",
        "046_04_registration_summary.docx",
        "outputs/issued/2024/046_04_registration_summary.docx",
    ],
)
def test_a_document_is_found_by_its_symbol_and_its_file(whole_life: Path, named: str) -> None:
    (found,) = trace(Workspace(whole_life), named)

    assert found.document.issued == issued(whole_life, "46/BC-UBND")


def test_a_file_is_known_by_its_bytes_whatever_it_is_called(whole_life: Path, tmp_path: Path) -> None:
    document = issued(whole_life, "46/BC-UBND")
    renamed = Path(shutil.copyfile(whole_life / "outputs" / document.path, tmp_path / "bao cao.docx"))

    (found,) = trace(Workspace(whole_life), str(renamed))

    assert found.document.issued == document


def test_a_kind_means_the_last_state_of_its_documents(whole_life: Path) -> None:
    (summary,) = trace(Workspace(whole_life), "registration_summary")
    (reminder,) = trace(Workspace(whole_life), "03_reminder")

    assert summary.document.issued == issued(whole_life, "47/BC-UBND")
    assert reminder.document.issued is None  # its number was cancelled: it is a draft again


def test_what_the_campaign_workbook_says_has_no_cells_of_a_unit(whole_life: Path) -> None:
    (figure,) = [f for f in figures(whole_life, "46/BC-UBND", "vu binh minh") if f.place == "signer"]

    assert figure.text == "Vũ Bình Minh"
    assert figure.sources == ()


def test_a_row_that_is_counted_is_told_by_its_name(whole_life: Path) -> None:
    (figure,) = [f for f in figures(whole_life, "46/BC-UBND") if f.place == "units_registered"]
    (source,) = figure.sources

    assert [(cell.address, cell.label, cell.value) for cell in source.cells] == [
        ("A6", "Đường hoa nông thôn mới", ""),
        ("A7", "Camera an ninh", ""),
    ]


@pytest.mark.parametrize(
    ("text", "place", "printed"),
    [
        ("", "works_total", "43"),
        ("duong hoa", "sections[0].rows[1].work", "Đường hoa"),
        ("12000000", "budget_total", "12.000.000"),
        ("12.000.000", "budget_total", "12.000.000"),
        ("62.5", "state_share", "62,5%"),
        ("62,5%", "state_share", "62,5%"),
        ("5", "works_total", "05"),
        ("tổng số công trình", "works_total", "43"),
        ("works_total", "works_total", "43"),
    ],
)
def test_words_and_numbers_are_found_as_printed_or_raw(text: str, place: str, printed: str) -> None:
    assert is_asked_for(text, place, printed)


@pytest.mark.parametrize(("text", "printed"), [("12", "12.000.000"), ("200000", "12.000.000"), ("hoa", "43")])
def test_a_number_is_not_found_in_a_longer_one(text: str, printed: str) -> None:
    assert not is_asked_for(text, "works_total", printed)


def test_a_file_in_an_archive_is_traced_to_the_kept_archive(campaign_folder: Path) -> None:
    received = campaign_folder / "inputs/received/2024-05-20"
    with zipfile.ZipFile(received / "thon trai.zip", "w") as archive:
        archive.write(received / "dang ky.xlsx", "dang ky.xlsx")
    (received / "dang ky.xlsx").unlink()
    go(campaign_folder)

    (figure, *_) = figures(campaign_folder, "registration_summary", "12000000")
    (source,) = figure.sources

    assert source.file == "2024-05-20/thon trai.zip/dang ky.xlsx"
    assert source.kept.endswith(".zip")
    assert [cell.value for cell in source.cells] == ["12000000"]
    assert source.unit == "T01 Thôn Trại"


def test_the_same_cell_of_another_sheet_is_not_taken_for_it(campaign_folder: Path) -> None:
    received = campaign_folder / "inputs/received"
    book = load_workbook(received / "2024-05-20/dang ky.xlsx")
    second = book.create_sheet("Biểu 02")
    for row in load_workbook(received / "2024-09-25/ket qua.xlsx").worksheets[0].iter_rows():
        for cell in row:
            second[cell.coordinate] = cell.value
    book.save(received / "2024-09-25/ket qua.xlsx")
    go(campaign_folder)

    for named, sheet, money in (("registration", "Sheet", "12000000"), ("results", "Biểu 02", "13000000")):
        kind = {"registration": "registration_summary", "results": "results_report"}[named]
        (figure, *_) = figures(campaign_folder, kind, money)
        (source,) = [source for source in figure.sources if source.sheet == sheet]
        assert [cell.value for cell in source.cells if cell.value == money] == [money]


def test_a_lost_kept_file_is_told(lived: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (figure, *_) = figures(lived, "46/BC-UBND", "12000000")
    (source,) = figure.sources
    (lived / source.kept).unlink()

    assert execute(["trace", "46/BC-UBND", "12000000", "-w", str(lived)]) == ExitCode.OK

    assert "không còn bản lưu" in capsys.readouterr().out


def test_the_command_tells_field_unit_file_cell_and_value(
    whole_life: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert execute(["trace", "46/BC-UBND", "tong kinh phi dang ky", "-w", str(whole_life)]) == ExitCode.OK

    said = capsys.readouterr().out
    for words in (
        "04_registration_summary · 46/BC-UBND · 07/10/2024",
        "tổng kinh phí đăng ký (budget_total): 47.000.000",
        "T01 Thôn Trại · 2024-05-20/dang ky.xlsx",
        "G6 Kinh phí dự kiến (đồng) › Xã hội hóa: 12000000",
    ):
        assert words in said


def test_the_command_gives_json(whole_life: Path, capsys: pytest.CaptureFixture[str]) -> None:
    call = ["trace", "46/BC-UBND", "budget_total", "-w", str(whole_life), "--json"]
    assert execute(call) == ExitCode.OK

    (found,) = json.loads(capsys.readouterr().out)["documents"]
    (figure,) = found["figures"]
    assert (found["symbol"], figure["field"]) == ("46/BC-UBND", "tổng kinh phí đăng ký")
    assert figure["sources"][0]["cells"][0].keys() == {"address", "label", "value"}


def test_words_that_stand_nowhere_are_told(whole_life: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert execute(["trace", "46/BC-UBND", "con voi", "-w", str(whole_life)]) == ExitCode.FINDINGS

    assert "Không thấy “con voi”" in capsys.readouterr().out


def test_an_unknown_document_is_told_with_the_known_ones(whole_life: Path) -> None:
    with refused("document_unknown", "46/BC-UBND"):
        trace(Workspace(whole_life), "99/BC-UBND")


def test_every_figure_of_every_document_is_traced_to_a_file_that_is_kept(whole_life: Path) -> None:
    kinds = ("registration_summary", "results_report", "council_minutes", "commendation_proposal")
    sources: list[TracedSheet] = [s for kind in kinds for f in figures(whole_life, kind) for s in f.sources]

    assert len(sources) > 50
    assert [s for s in sources if not s.unit or not s.kept or not all(c.label for c in s.cells)] == []
