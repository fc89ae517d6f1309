from __future__ import annotations

import io
import json
import shutil
import sqlite3
import zipfile
from collections.abc import Callable, Mapping
from contextlib import closing
from pathlib import Path

import pytest
from tests.office.life import CORRECTION, TODAY, answer, files_of, give, go, issued, kept, resubmit
from tests.refusals import refused

from docx import Document
from vanthu.cli import execute
from vanthu.document_records import IssuedDocument
from vanthu.docx.package import unpack
from vanthu.errors import ExitCode
from vanthu.office.issue import IssueRequest, issue
from vanthu.office.verify import Reproduction, Verification, _frozen, verify
from vanthu.workspace.folder import Workspace

ISSUED = 5


def verdicts(folder: Path) -> dict[str, Verification]:
    found = verify(Workspace(folder), workers=1, progress=lambda *_: None)
    return {verdict.issued.symbol: verdict for verdict in found}


def told(found: Verification) -> list[str]:
    """What is said of it, a sentence each."""
    return [*map(str, found.differences), *(diagnostic.message for diagnostic in found.why)]


def reasons(folder: Path, symbol: str) -> list[str]:
    """The codes of why the document cannot be made again."""
    return [diagnostic.code for diagnostic in verdicts(folder)[symbol].why]


def outcomes(folder: Path) -> dict[str, Reproduction]:
    return {symbol: verdict.outcome for symbol, verdict in verdicts(folder).items()}


def rewrite(path: Path, change: Callable[[dict[str, object]], None]) -> None:
    """Changes the recipes of a ledger behind the program's back."""
    with closing(sqlite3.connect(path)) as db:
        for row, data in db.execute("SELECT id, data FROM recipe").fetchall():
            recipe = json.loads(data)
            change(recipe)
            db.execute("UPDATE recipe SET data = ? WHERE id = ?", (json.dumps(recipe), row))
        db.commit()


def test_a_whole_life_is_made_again_byte_for_byte_and_nothing_is_touched(whole_life: Path) -> None:
    before = files_of(whole_life)

    found = outcomes(whole_life)

    assert len(found) == ISSUED
    assert set(found.values()) == {Reproduction.IDENTICAL}
    assert files_of(whole_life) == before


def test_what_lies_in_the_inputs_now_does_not_matter(lived: Path) -> None:
    shutil.rmtree(lived / "inputs")
    (lived / "templates").mkdir()
    (lived / "templates" / "registration_summary.docx").write_bytes(b"no template")
    (lived / "outputs" / "run.json").unlink()

    assert set(outcomes(lived).values()) == {Reproduction.IDENTICAL}


def test_a_file_in_an_archive_is_read_again_from_the_kept_archive(campaign_folder: Path) -> None:
    received = campaign_folder / "inputs/received/2024-05-20"
    with zipfile.ZipFile(received / "thon trai.zip", "w") as archive:
        archive.write(received / "dang ky.xlsx", "dang ky.xlsx")
    (received / "dang ky.xlsx").unlink()
    go(campaign_folder)
    give(campaign_folder, "plan", number=45)
    go(campaign_folder)
    give(campaign_folder, "registration_summary")

    assert outcomes(campaign_folder) == {
        "45/KH-UBND": Reproduction.IDENTICAL,
        "46/BC-UBND": Reproduction.IDENTICAL,
    }


def test_what_the_clerk_answered_then_counts_again(campaign_folder: Path) -> None:
    resubmit(campaign_folder)
    other = campaign_folder / CORRECTION
    other.rename(campaign_folder / "inputs/received/2024-05-20" / "thon trai.xlsx")
    done = go(campaign_folder)
    (question,) = [q for q in done.collected.questions if "Dùng tệp nào" in q.message]
    answer(campaign_folder, question.message, "Dùng 2024-05-20/dang ky.xlsx")
    go(campaign_folder)
    give(campaign_folder, "plan", number=45)
    go(campaign_folder)
    give(campaign_folder, "registration_summary")
    assert outcomes(campaign_folder)["46/BC-UBND"] is Reproduction.IDENTICAL

    def forget(recipe: dict[str, object]) -> None:
        recipe["answers"] = {}

    rewrite(campaign_folder / "vanthu.db", forget)

    assert outcomes(campaign_folder)["46/BC-UBND"] is Reproduction.DIFFERS


def edit_and_issue(folder: Path) -> Path:
    """The results report, edited in Word, is issued as it lies."""
    go(folder)
    give(folder, "plan", number=45)
    go(folder)
    draft = folder / "outputs" / "documents" / "05_results_report.docx"
    document = Document(str(draft))
    document.paragraphs[-1].add_run(" Viết thêm bằng tay.")
    document.save(str(draft))
    request = IssueRequest(("results_report",), None, None, TODAY, edited=True)
    (issued_document,) = issue(Workspace(folder), request)
    return kept(folder, issued_document.edited)


def test_a_document_that_was_edited_in_word_is_made_again_from_the_kept_draft(campaign_folder: Path) -> None:
    edited = edit_and_issue(campaign_folder)
    assert outcomes(campaign_folder)["46/BC-UBND"] is Reproduction.IDENTICAL

    edited.unlink()
    found = verdicts(campaign_folder)["46/BC-UBND"]
    assert found.outcome is Reproduction.IMPOSSIBLE
    assert "documents/05_results_report.docx" in told(found)[0]


def test_the_figures_under_an_edited_document_are_compared_too(campaign_folder: Path) -> None:
    edit_and_issue(campaign_folder)

    def postpone(recipe: dict[str, object]) -> None:
        recipe["today"] = "2024-10-09"

    rewrite(campaign_folder / "vanthu.db", postpone)

    assert outcomes(campaign_folder)["46/BC-UBND"] is Reproduction.DIFFERS


def test_a_lost_input_is_named_with_the_documents_that_need_it(lived: Path) -> None:
    document = issued(lived, "47/BC-UBND")
    received = {received.name: received.sha256 for received in document.draft.recipe.inputs}
    kept(lived, received["2024-11-20/dang ky sua.xlsx"]).unlink()

    found = verdicts(lived)

    assert found["46/BC-UBND"].outcome is Reproduction.IDENTICAL
    assert found["47/BC-UBND"].outcome is Reproduction.IMPOSSIBLE
    assert "2024-11-20/dang ky sua.xlsx" in " ".join(told(found["47/BC-UBND"]))


def test_a_changed_input_is_told_not_used(lived: Path) -> None:
    recipe = issued(lived, "46/BC-UBND").draft.recipe
    (digest,) = [received.sha256 for received in recipe.inputs if "dang ky" in received.name]
    path = kept(lived, digest)
    path.write_bytes(path.read_bytes() + b" ")

    found = verdicts(lived)["46/BC-UBND"]

    assert found.outcome is Reproduction.IMPOSSIBLE
    assert any("đã bị sửa" in sentence and path.name in sentence for sentence in told(found))


def test_the_first_lost_inputs_are_named_and_the_others_counted(
    lived: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    needed = issued(lived, "46/BC-UBND").draft.recipe.inputs
    lost = {received.sha256 for received in needed}
    for digest in lost:
        kept(lived, digest).unlink()

    monkeypatch.setattr("vanthu.office.verify.MOST_TOLD", len(lost))
    assert "kept_inputs_more" not in reasons(lived, "46/BC-UBND")

    monkeypatch.setattr("vanthu.office.verify.MOST_TOLD", len(lost) - 1)
    assert reasons(lived, "46/BC-UBND") == ["kept_input_lost"] * (len(lost) - 1) + ["kept_inputs_more"]


@pytest.mark.parametrize("what", ["campaign", "template"])
def test_a_lost_campaign_workbook_or_template_is_told(lived: Path, what: str) -> None:
    draft = issued(lived, "46/BC-UBND").draft
    digest = draft.recipe.campaign if what == "campaign" else draft.recipe.templates[draft.template]
    kept(lived, digest).unlink()

    found = verdicts(lived)["46/BC-UBND"]

    name = {"campaign": "campaign.xlsx", "template": "registration_summary.docx"}[what]
    assert found.outcome is Reproduction.IMPOSSIBLE
    assert name in told(found)[0]


def test_a_template_that_was_changed_is_told_not_used(lived: Path) -> None:
    draft = issued(lived, "46/BC-UBND").draft
    path = kept(lived, draft.recipe.templates[draft.template])
    document = Document(str(path))
    document.paragraphs[0].add_run("x")
    document.save(str(path))

    assert "đã bị sửa" in told(verdicts(lived)["46/BC-UBND"])[0]


def test_a_changed_issued_file_is_told_with_its_first_other_words(lived: Path) -> None:
    path = lived / "outputs" / issued(lived, "46/BC-UBND").path
    document = Document(str(path))
    (paragraph,) = [p for p in document.paragraphs if "17.000.000" in p.text or "47.000.000" in p.text][:1]
    run = next(run for run in paragraph.runs if "47.000.000" in run.text or "17.000.000" in run.text)
    run.text = run.text.replace("7.000.000", "8.000.000")
    document.save(str(path))

    found = verdicts(lived)["46/BC-UBND"]

    assert found.outcome is Reproduction.DIFFERS
    assert "word/document.xml" in told(found)[1]
    assert "8.000.000" in told(found)[1]
    assert "7.000.000" in told(found)[1]


def test_a_machine_that_deflates_otherwise_proves_every_part(
    lived: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stored(workspace: Workspace, document: IssuedDocument, fields: Mapping[str, object]) -> bytes:
        parts = unpack(made_again(workspace, document, fields), "again.docx")
        file = io.BytesIO()
        with zipfile.ZipFile(file, "w") as archive:
            for name, data in parts.items():
                archive.writestr(name, data)
        return file.getvalue()

    made_again = _frozen
    monkeypatch.setattr("vanthu.office.verify._frozen", stored)

    found = verdicts(lived).values()

    assert {verdict.outcome for verdict in found} == {Reproduction.REPACKED}
    assert all(verdict.holds for verdict in found)


def test_a_lost_issued_file_is_told(lived: Path) -> None:
    (lived / "outputs" / issued(lived, "46/BC-UBND").path).unlink()

    assert outcomes(lived)["46/BC-UBND"] is Reproduction.DIFFERS


def test_a_recipe_that_was_changed_is_told_by_the_field_that_differs(lived: Path) -> None:
    def postpone(recipe: dict[str, object]) -> None:
        recipe["today"] = "2024-10-09"

    rewrite(lived / "vanthu.db", postpone)

    found = verdicts(lived)["47/BC-UBND"]

    assert found.outcome is Reproduction.DIFFERS
    assert any("ngày tính số liệu" in sentence for sentence in told(found))
    assert (
        outcomes(lived)["48/UBND-VHXH"] is Reproduction.DIFFERS
    )  # what it corrects is now of another content


def test_a_document_that_replaces_another_is_made_again_with_the_sentence_on_it(lived: Path) -> None:
    with closing(sqlite3.connect(lived / "vanthu.db")) as db:
        db.execute("UPDATE draft SET earlier = (SELECT min(id) FROM paper) WHERE relation = 'replaces'")
        db.commit()

    found = verdicts(lived)["47/BC-UBND"]

    assert found.outcome is Reproduction.DIFFERS
    assert any("câu thay thế văn bản trước" in sentence for sentence in told(found))


def test_another_version_of_the_program_is_told(whole_life: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("vanthu.office.verify.__version__", "9.9.9")

    found = verdicts(whole_life)["46/BC-UBND"]

    assert found.outcome is Reproduction.IDENTICAL
    assert "nay lập lại bằng vanthu 9.9.9" in told(found)[-1]


def test_the_command_succeeds_only_when_all_are_identical(
    lived: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert execute(["verify", str(lived)]) == ExitCode.OK
    assert "5 trong 5 văn bản" in capsys.readouterr().out

    kept(lived, issued(lived, "45/KH-UBND").draft.recipe.campaign).unlink()
    assert execute(["verify", str(lived)]) == ExitCode.FINDINGS
    assert "vanthu doctor" in capsys.readouterr().out


def test_a_folder_without_a_ledger_is_refused_and_none_is_made(campaign_folder: Path) -> None:
    with refused("ledger_unreadable"):
        verify(Workspace(campaign_folder), workers=1, progress=lambda *_: None)

    assert not (campaign_folder / "vanthu.db").exists()
