"""The workbook of questions that only a person can decide, written for the clerk (`take_up_answers`)."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill, Protection
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from vanthu.diagnostics import Diagnostic
from vanthu.packages import saved

FILE, SHEET, HIDDEN = "questions.xlsx", "Câu hỏi", "_vanthu"
HEAD_ROW = 3
HEADS = (("TT", 6), ("Câu hỏi", 70), ("Ở đâu", 44), ("Trả lời (chọn trong danh sách)", 60))
ANSWER_COLUMN = 4
KEY_COLUMN = 5
"""Hidden: the identity of the question, so that a row may be sorted or copied."""
NOTE = (
    "Chọn câu trả lời ở cột cuối, lưu tệp, rồi chạy lại. Câu trả lời được nhớ cho các lần sau, cả cho tệp "
    "khác của đơn vị có cùng tiêu đề; muốn đổi thì chọn lại, muốn bỏ thì chạy `vanthu answers revoke`."
)


def questions_workbook(questions: Sequence[Diagnostic], revisions: Mapping[str, int]) -> bytes:
    """The workbook: open questions first, each with a list of answers to choose from.

    The hidden sheet holds for each question its identity, what is known of it when the workbook is written,
    then the labels of its choices.

    Args:
        revisions: How often the answer to each question was changed so far, by its identity.
    """
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = SHEET
    hidden = book.create_sheet(HIDDEN)
    hidden.sheet_state = "veryHidden"
    _head(sheet)
    ordered = sorted(questions, key=lambda question: bool(question.answer))
    for number, question in enumerate(ordered, start=1):
        _line(sheet, hidden, number, question, revisions.get(question.identity, 0))
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
    sheet.column_dimensions[get_column_letter(KEY_COLUMN)].hidden = True
    sheet.freeze_panes = f"A{HEAD_ROW + 1}"


def _line(sheet: Worksheet, hidden: Worksheet, number: int, question: Diagnostic, revision: int) -> None:
    row = HEAD_ROW + number
    chosen = next((fix.label for fix in question.fixes if fix.code == question.answer), None)
    places = "\n".join(map(str, question.related))
    values = (str(number), question.message, places, chosen, question.identity)
    for column, value in enumerate(values, start=1):
        _write(sheet, row, column, value)
    known = {
        "codes": [fix.code for fix in question.fixes],
        "shown": question.answer,
        "revision": revision,
        "unit": question.subject.unit,
        "form": question.subject.form,
    }
    kept = (question.identity, json.dumps(known), *(fix.label for fix in question.fixes))
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
