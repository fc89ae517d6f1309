"""The life of a campaign's documents in tests: run, issue, run again."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path

from openpyxl import load_workbook
from tests.workbooks import a_workbook

import docx
from vanthu.document_records import IssuedDocument, NumberState
from vanthu.ledger.document_store import DocumentStore
from vanthu.office.issue import IssueRequest, issue
from vanthu.office.reserved_numbers import cancel
from vanthu.pipeline import Document, DocumentState
from vanthu.pipeline.run import Run, run
from vanthu.workspace.folder import Workspace, sha256_of

WRITTEN = dt.date(2024, 10, 5)
"""The day that the sample's campaign workbook fixes for its drafts."""


TODAY = dt.date(2024, 12, 2)


def go(folder: Path) -> Run:
    return run(Workspace(folder), today=WRITTEN, workers=1, progress=lambda *_: None)


def give(
    folder: Path, *documents: str, number: int | None = None, day: dt.date | None = None
) -> tuple[IssuedDocument, ...]:
    return issue(Workspace(folder), IssueRequest(documents, number, day, TODAY))


def made(done: Run) -> dict[str, Document]:
    return {document.name: document for document in done.documents}


def fate(done: Run, name: str) -> DocumentState:
    return made(done)[name].state


def files_of(folder: Path) -> dict[str, str]:
    """The digest of every file of a workspace."""
    return {
        path.relative_to(folder).as_posix(): sha256_of(path)
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def kept(folder: Path, sha256: str) -> Path:
    """The kept file of that digest."""
    path = Workspace(folder).kept_file(sha256)
    assert path is not None
    return path


def issued(folder: Path, symbol: str) -> IssuedDocument:
    """The issued document of that symbol."""
    (document,) = [p for p in DocumentStore(folder / "vanthu.db").issued() if p.symbol == symbol]
    return document


CORRECTION = "inputs/received/2024-11-20/dang ky sua.xlsx"


OCTOBER_7 = dt.date(2024, 10, 7)


def words(path: Path) -> str:
    document = docx.Document(str(path))
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


def edit(folder: Path, name: str, old: str = "", new: str = "") -> Path:
    """Edits a draft as in Word: a paragraph's words are replaced, or a paragraph is added."""
    path = folder / "outputs/documents" / f"{name}.docx"
    document = docx.Document(str(path))
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
    (issued_document,) = issue(
        Workspace(folder), IssueRequest(documents, None, OCTOBER_7, TODAY, edited=True)
    )
    return issued_document


def answer(folder: Path, text: str, choice: str) -> None:
    path = folder / "outputs" / "questions.xlsx"
    book = load_workbook(path)
    sheet = book.worksheets[0]
    rows = [row for row in sheet.iter_rows() if any(text in str(cell.value) for cell in row)]
    header = next(row for row in sheet.iter_rows() if any("Trả lời" in str(cell.value) for cell in row))
    column = next(cell.column for cell in header if "Trả lời" in str(cell.value))
    sheet.cell(int(rows[0][0].row or 0), int(column or 0), choice)
    book.save(path)


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


def symbols(folder: Path) -> list[str]:
    return [document.symbol for document in DocumentStore(folder / "vanthu.db").issued()]


def given(folder: Path) -> list[tuple[str, NumberState]]:
    return [(number.printed, number.state) for number in DocumentStore(folder / "vanthu.db").numbers()]


def track(path: Path) -> None:
    """Marks the last run of the file as inserted by somebody."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    import docx

    document = docx.Document(str(path))
    run = next(p for p in reversed(document.paragraphs) if p.runs).runs[0]._r
    mark = OxmlElement("w:ins")
    for key, value in {"id": "900", "author": "An", "date": "2024-10-05T00:00:00Z"}.items():
        mark.set(qn(f"w:{key}"), value)
    run.addprevious(mark)
    mark.append(run)
    document.save(str(path))


def a_whole_life(folder: Path) -> Path:
    """A campaign as the fixture `whole_life` tells it."""
    go(folder)
    give(folder, "plan", number=45)
    go(folder)
    give(folder, "registration_summary", day=OCTOBER_7)
    resubmit(folder)
    shutil.copyfile(folder / CORRECTION, folder / "inputs/received/2024-05-20/dang ky.xlsx")
    go(folder)
    give(folder, "registration_summary", day=TODAY)
    set_setting(folder, "Người ký", "Vũ Thị Bình Minh")
    done = go(folder)
    (question,) = [q for q in done.collected.questions if "47/BC-UBND" in q.message]
    answer(folder, question.message, "Văn bản in sai: soạn công văn đính chính")
    go(folder)
    give(folder, "10_correction_04_registration_summary", "reminder", day=TODAY)
    cancel(Workspace(folder), "reminder", 2024, 49, "in nhầm")
    go(folder)
    return folder
