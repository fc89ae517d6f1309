"""The samples in the repository: read without error, and just what the tools write."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from openpyxl import load_workbook

import make_campaign
import make_samples
from vanthu.campaign.choices import DocumentKind
from vanthu.campaign.model import Campaign
from vanthu.campaign.workbook import read_campaign
from vanthu.diagnostics import Diagnostic

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def sample() -> tuple[Campaign, tuple[Diagnostic, ...]]:
    return read_campaign(ROOT / "inputs" / "campaign.xlsx")


def test_the_plan_of_2024_cites_a_committee_under_another_name(
    sample: tuple[Campaign, tuple[Diagnostic, ...]],
) -> None:
    _, diagnostics = sample

    assert [(f.code, f.cell_place.sheet, f.cell_place.cell, f.read) for f in diagnostics] == [
        ("campaign_citation_issuer", "Nội dung kế hoạch", "B2", "73-KH/BCĐ"),
        ("campaign_citation_issuer", "Căn cứ", "B4", "73-KH/BCĐ"),
    ]


def test_the_plan_of_2024_has_the_words_of_the_paper(sample: tuple[Campaign, tuple[Diagnostic, ...]]) -> None:
    """Its numbers are computed; its marks have the spaces that belong to them; nothing else differs."""
    campaign, _ = sample
    paper = (ROOT / "tests" / "data" / "seed_plan.txt").read_text(encoding="utf-8")
    body = paper[paper.index("Thực hiện Kế hoạch") : paper.index("- Nơi nhận")]
    body = re.sub(r"(?m)^(?:[IVX]+\.|\d\.|[a-z][,)]) ", "", body).replace("*", "")

    def words(text: str) -> str:
        return re.sub(r"\s+", "", text)

    assert words("".join(item.text for item in campaign.outline)) == words(body)


def test_the_recipients_of_the_plan_are_those_of_the_paper(
    sample: tuple[Campaign, tuple[Diagnostic, ...]],
) -> None:
    campaign, _ = sample
    paper = (ROOT / "tests" / "data" / "seed_plan.txt").read_text(encoding="utf-8")
    listed = paper[paper.index("- Nơi nhận:") :].split("\n\n")[1]

    names = [line.name for line in campaign.recipients if line.kind is DocumentKind.PLAN]

    assert names == [line.removeprefix("- ").rstrip(";.") for line in listed.splitlines()]


def test_every_document_of_the_samples_has_recipients(
    sample: tuple[Campaign, tuple[Diagnostic, ...]],
) -> None:
    """A certificate is handed over; a letter that corrects a paper goes to those who received the paper."""
    campaign, _ = sample
    without = {DocumentKind.CERTIFICATES, DocumentKind.CORRECTION}

    assert {line.kind for line in campaign.recipients} == set(DocumentKind) - without


def test_registers_can_be_replaced_by_rows_that_fill_only_the_first_columns(tmp_path: Path) -> None:
    book = load_workbook(ROOT / "inputs" / "campaign.xlsx", rich_text=True)
    replaced: dict[str, list[tuple[str, ...]]] = {
        "Đơn vị": [("X1", "Thôn Thượng", "Thôn"), ("X2", "Trạm Y tế", "Ban, ngành")],
        "Nội dung thi đua": [("a", "Chuyển đổi số", "Đẩy mạnh chuyển đổi số.")],
        "Thẩm quyền khen": [("Giấy khen của Chủ tịch UBND xã",)],
    }
    for name, rows in replaced.items():
        book[name].delete_rows(2, book[name].max_row)
        for row in rows:
            book[name].append(row)
    book.save(tmp_path / "campaign.xlsx")

    campaign, diagnostics = read_campaign(tmp_path / "campaign.xlsx")

    assert [unit.code for unit in campaign.units] == ["X1", "X2"]
    assert "Đẩy mạnh chuyển đổi số." in [item.text for item in campaign.outline]
    assert campaign.quotas == ()
    assert {f.code for f in diagnostics} == {
        "campaign_award_level",
        "campaign_citation_issuer",
        "campaign_quota_award",
    }


@pytest.mark.parametrize("place", range(len(make_campaign.TARGETS)))
def test_the_campaign_workbooks_are_what_their_tool_writes(tmp_path: Path, place: int) -> None:
    campaign, committed = make_campaign.TARGETS[place]
    path = tmp_path / "campaign.xlsx"

    make_campaign.write_campaign(campaign, path)

    assert _cells(path) == _cells(committed)


def test_the_received_files_are_what_their_tool_writes(tmp_path: Path) -> None:
    for folder, files in make_samples.samples().items():
        received = ROOT / folder / "received"
        make_samples.write_files(tmp_path / folder, files)

        assert _listing(tmp_path / folder) == _listing(received)
        for file in files:
            assert (received / file.path).stat().st_size == len(file.content), file.path


def test_the_truth_is_what_the_tool_writes() -> None:
    assert make_samples.TRUTH.read_text(encoding="utf-8") == make_samples.truth(make_samples.samples())


def test_the_list_of_messes_names_every_one() -> None:
    for folder, files in make_samples.samples().items():
        readme = (ROOT / folder / "README.md").read_text(encoding="utf-8")
        for file in files:
            assert all(f"| {shown} | `{file.path}` |" in readme for shown in file.shows)


def _listing(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def _cells(path: Path) -> dict[str, list[list[object]]]:
    book = load_workbook(path, rich_text=True)
    return {
        sheet.title: [[str(cell.value) for cell in row] for row in sheet.iter_rows()]
        for sheet in book.worksheets
    }
