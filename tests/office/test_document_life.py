from __future__ import annotations

from pathlib import Path

import pytest
from tests.office.life import give, go

from docx import Document
from vanthu.cli import execute
from vanthu.errors import ExitCode
from vanthu.office.document_life import DocumentLife, explain
from vanthu.workspace.folder import Workspace


def why(folder: Path, named: str) -> DocumentLife:
    (explained,) = explain(Workspace(folder), named)
    return explained


def test_the_cell_that_a_unit_changed_is_told_with_its_old_and_new_value(whole_life: Path) -> None:
    explained = why(whole_life, "46/BC-UBND")

    (reason,) = [reason for reason in explained.reasons if "Đường hoa" in reason]
    assert reason.startswith("Thôn Trại, Biểu 01")
    assert "(G6): 12000000 → 14500000" in reason
    assert explained.since == "46/BC-UBND ngày 07/10/2024"


def test_what_the_document_says_otherwise_is_told_in_words(whole_life: Path) -> None:
    told = [str(difference) for difference in why(whole_life, "46/BC-UBND").differences]

    assert "tổng kinh phí đăng ký: 47.000.000 → 49.500.000" in told
    assert not any("thay thế" in line for line in told)


def test_the_life_tells_drafts_documents_replacement_and_correction(whole_life: Path) -> None:
    life = " | ".join(why(whole_life, "registration_summary").life)

    steps = (
        "Đã ban hành 46/BC-UBND ngày 07/10/2024",
        "Bị thay thế bởi 47/BC-UBND ngày 02/12/2024",
        "thay thế 46/BC-UBND ngày 07/10/2024",
        "Đã ban hành 47/BC-UBND ngày 02/12/2024",
        "Được đính chính bởi 48/UBND-VHXH ngày 02/12/2024",
    )
    assert [life.find(step) for step in steps] == sorted(life.find(step) for step in steps)
    assert -1 not in [life.find(step) for step in steps]


def test_a_letter_tells_what_it_corrects(whole_life: Path) -> None:
    life = why(whole_life, "48/UBND-VHXH").life

    assert life[0].endswith("đính chính 47/BC-UBND ngày 02/12/2024")


def test_a_cancelled_number_is_told_with_the_reason(whole_life: Path) -> None:
    assert any("Đã hủy số 49/UBND-VHXH: in nhầm" in line for line in why(whole_life, "reminder").life)


def test_a_document_that_now_cites_an_issued_one_says_so_of_no_other(campaign_folder: Path) -> None:
    go(campaign_folder)
    give(campaign_folder, "plan", number=45)
    give(campaign_folder, "council_minutes")
    go(campaign_folder)

    explained = why(campaign_folder, "registration_summary")

    assert explained.since.startswith("dự thảo trước")
    assert explained.reasons == ("nay dẫn 45/KH-UBND ngày 13/05/2024",)


def test_a_first_draft_has_nothing_to_be_compared_with(
    campaign_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    go(campaign_folder)

    assert execute(["why", "registration_summary", "-w", str(campaign_folder)]) == ExitCode.OK

    assert "Chưa có bản nào khác trước đó" in capsys.readouterr().out


def test_a_new_template_is_a_reason(lived: Path) -> None:
    (lived / "templates").mkdir()
    own = lived / "templates" / "results_report.docx"
    own.write_bytes((Path(__file__).parents[2] / "templates" / own.name).read_bytes())
    document = Document(str(own))
    document.paragraphs[-1].add_run(" ")
    document.save(str(own))
    go(lived)

    assert "mẫu results_report.docx đã đổi" in why(lived, "results_report").reasons


def test_the_command_prints_all_of_it(whole_life: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert execute(["why", "46/BC-UBND", "-w", str(whole_life)]) == ExitCode.OK

    said = capsys.readouterr().out
    for words in ("So với 46/BC-UBND", "(G6): 12000000 → 14500000", "Dự thảo 1"):
        assert words in said
