"""The workbook of questions that only a person can decide: written for the clerk, read back with answers."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from openpyxl import Workbook, load_workbook
from openpyxl.styles import Alignment, Font, PatternFill, Protection
from openpyxl.utils import get_column_letter
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from vanthu.diagnostics import CellPlace, Diagnostic
from vanthu.errors import read_input
from vanthu.packages import saved
from vanthu.pipeline.messages import diagnose
from vanthu.records import Answer

FILE, SHEET, HIDDEN = "questions.xlsx", "Câu hỏi", "_vanthu"
HEAD_ROW = 3
HEADS = (("TT", 6), ("Câu hỏi", 70), ("Ở đâu", 44), ("Trả lời (chọn trong danh sách)", 60))
ANSWER_COLUMN = 4
NOTE = (
    "Chọn câu trả lời ở cột cuối, lưu tệp, rồi chạy lại. Câu trả lời được nhớ cho các lần sau; "
    "muốn đổi thì chọn lại rồi chạy lại."
)


def questions_workbook(questions: Sequence[Diagnostic]) -> bytes:
    """The workbook: open questions first, each with a list of answers to choose from.

    The hidden sheet holds for each question its identity, the codes of its choices, then their labels.
    """
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = SHEET
    hidden = book.create_sheet(HIDDEN)
    hidden.sheet_state = "veryHidden"
    _head(sheet)
    ordered = sorted(questions, key=lambda question: bool(question.answer))
    for number, question in enumerate(ordered, start=1):
        _line(sheet, hidden, number, question)
    sheet.protection.sheet = True
    return saved(book)


def _head(sheet: Worksheet) -> None:
    sheet["A1"] = NOTE
    sheet["A1"].font = Font(italic=True)
    for column, (label, width) in enumerate(HEADS, start=1):
        head = sheet.cell(HEAD_ROW, column, label)
        head.font = Font(bold=True)
        head.fill = PatternFill("solid", fgColor="DDDDDD")
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.freeze_panes = f"A{HEAD_ROW + 1}"


def _line(sheet: Worksheet, hidden: Worksheet, number: int, question: Diagnostic) -> None:
    row = HEAD_ROW + number
    chosen = next((fix.label for fix in question.fixes if fix.code == question.answer), None)
    values = (str(number), question.message, "\n".join(map(str, question.related)), chosen)
    for column, value in enumerate(values, start=1):
        _write(sheet, row, column, value)
    codes = json.dumps([fix.code for fix in question.fixes])
    kept = (question.identity, codes, *(fix.label for fix in question.fixes))
    for column, text in enumerate(kept, start=1):
        _write(hidden, number, column, text)
    last = get_column_letter(2 + len(question.fixes))
    listed = DataValidation(
        type="list", formula1=f"'{HIDDEN}'!$C${number}:${last}${number}", allow_blank=True
    )
    sheet.add_data_validation(listed)
    answer = sheet.cell(row, ANSWER_COLUMN)
    listed.add(answer)
    answer.protection = Protection(locked=False)
    answer.fill = PatternFill("solid", fgColor="FFFFFF" if chosen else "FFF2CC")


def _write(sheet: Worksheet, row: int, column: int, value: str | None) -> None:
    """Puts a text into a cell, never a formula."""
    cell = sheet.cell(row, column, value)
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    if value is not None:
        cell.data_type = "s"


@dataclass(frozen=True, slots=True)
class Answers:
    """What a clerk wrote into the workbook.

    Args:
        unclear: A diagnostic for every answer that is none of the choices.
    """

    given: tuple[Answer, ...] = ()
    unclear: tuple[Diagnostic, ...] = ()


def read_answers(path: Path) -> Answers:
    """The answers of a workbook; none where there is none, or it is damaged.

    Raises:
        InputUnreadError: It is open elsewhere; what was answered would be lost.
    """
    try:
        book = load_workbook(io.BytesIO(read_input(path)))
    except (OSError, InvalidFileException, zipfile.BadZipFile, KeyError, ValueError):
        return Answers()
    if SHEET not in book.sheetnames or HIDDEN not in book.sheetnames:
        return Answers()
    found = list(_answered(book[SHEET], book[HIDDEN]))
    return Answers(
        tuple(one for one in found if isinstance(one, Answer)),
        tuple(one for one in found if isinstance(one, Diagnostic)),
    )


def _answered(sheet: Worksheet, hidden: Worksheet) -> Iterator[Answer | Diagnostic]:
    for number in range(1, hidden.max_row + 1):
        key, codes, *labels = (cell.value for cell in hidden[number])
        cell = sheet.cell(HEAD_ROW + number, ANSWER_COLUMN)
        answer = str(cell.value or "").strip()
        if not key or not answer:
            continue
        chosen = dict(zip(filter(None, labels), json.loads(str(codes)), strict=False)).get(answer)
        if chosen:
            yield Answer(str(key), str(chosen), str(sheet.cell(HEAD_ROW + number, 2).value or ""))
        else:
            yield diagnose("answer_unclear", CellPlace(FILE, SHEET, cell.coordinate), read=answer)
