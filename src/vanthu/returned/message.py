"""The message that goes with a returned file: short, to be pasted into a chat or a letter."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from vanthu.cell_address import is_counted, is_table_name
from vanthu.diagnostics import Diagnostic, Severity
from vanthu.intake import unit_named_by
from vanthu.paperwork import form_of
from vanthu.paperwork.model import DIAGNOSTICS_SHEET, ReadingContext
from vanthu.records import ReadFile, ReadOutcome
from vanthu.returned import findings_sheet as listing

MOST_LINES = 6
"""Findings that the message names; a message on a telephone stays on one screen."""


@dataclass(frozen=True, slots=True)
class Cover:
    """What every message says of the campaign.

    Args:
        campaign: Its name inside a sentence.
        send_to: Desk that files go back to.
        reply_by: Day until which the office waits.
        registers: Units by code, and the names by which a file's name may tell its sender.
    """

    campaign: str
    send_to: str
    reply_by: dt.date
    registers: ReadingContext


@dataclass(frozen=True, slots=True)
class FileFindings:
    """A file and what is told of it: findings with their cells, worst first."""

    file: ReadFile
    places: tuple[tuple[Diagnostic, str], ...]


def message(told: FileFindings, cover: Cover, returned: str, *, aside: bool = False) -> bytes:
    """The text in UTF-8 with BOM and the line ends of Windows, at most 15 lines.

    Args:
        returned: Name of the workbook that goes with it; empty where there is none.
        aside: That workbook lists the findings only; the unit corrects its own file.
    """
    lines = [" ".join(line.split()) for line in _lines(told, cover, returned, aside=aside)]
    return "".join(f"{listing.printable(line)}\r\n" for line in lines).encode("utf-8-sig")


def _lines(told: FileFindings, cover: Cover, returned: str, *, aside: bool) -> Iterator[str]:
    name = PurePosixPath(told.file.file).name
    unit = _unit(told.file, cover.registers)
    yield f"Kính gửi {unit or f'đơn vị gửi tệp “{name}”'},"
    yield f"{cover.send_to} đã nhận tệp “{name}”{_forms(told.file)} của {cover.campaign}."
    errors = sum(f.severity is Severity.ERROR for f, _ in told.places)
    warnings = sum(f.severity is Severity.WARNING for f, _ in told.places)
    if told.file.outcome is ReadOutcome.UNREADABLE:
        yield "Tệp không đọc được:"
    else:
        counts = ((errors, "lỗi phải sửa"), (warnings, "chỗ cần xem lại"))
        yield f"Tệp có {' và '.join(f'{n} {words}' for n, words in counts if n)}:"
    yield from _named(told)
    day = f"{cover.reply_by:%d/%m/%Y}"
    if not returned:
        yield f"Đề nghị gửi lại tệp về {cover.send_to} chậm nhất ngày {day}."
    elif aside:
        yield f"Danh sách đầy đủ ở tệp “{returned}” gửi kèm."
        yield f"Đề nghị sửa trong tệp đã gửi và gửi lại cả tệp về {cover.send_to} chậm nhất ngày {day}."
    else:
        coloured = "các ô này đã được tô màu; " if any(cell for _, cell in told.places) else ""
        first = f"trang đầu “{DIAGNOSTICS_SHEET}”"
        yield f"Trong tệp “{returned}” gửi kèm, {coloured}{first} ghi cách sửa từng chỗ."
        yield f"Đề nghị sửa trong tệp gửi kèm và gửi lại cả tệp về {cover.send_to} chậm nhất ngày {day}."
    if errors and any(table.rows for table in told.file.tables):
        yield "Dòng có lỗi chưa được tính cho đến khi sửa xong."
    yield "Trân trọng cảm ơn."


def _named(told: FileFindings) -> Iterator[str]:
    """The findings that ask for something, a line each."""
    asked = [(f, cell) for f, cell in told.places if f.severity is not Severity.NOTE]
    for finding, cell in asked[:MOST_LINES]:
        sheet = finding.cell_place.sheet
        words = (
            sheet if is_table_name(sheet) else sheet and f"trang {sheet}",
            cell if is_counted(cell) else cell and f"ô {cell}",
        )
        where = ", ".join(word for word in words if word)
        yield f"- {where[:1].upper()}{where[1:]}: {finding.on_paper}" if where else f"- {finding.on_paper}"
    if len(asked) > MOST_LINES:
        yield f"- và {len(asked) - MOST_LINES} chỗ nữa."


def _forms(file: ReadFile) -> str:
    numbers = ", ".join(dict.fromkeys(form_of(table.form).number for table in file.tables))
    return f" ({numbers})" if numbers else ""


def _unit(file: ReadFile, registers: ReadingContext) -> str:
    """The sender's name: as read, or as the names of file and folders clearly tell; else empty."""
    names = {unit.code: unit.name for unit in registers.units}
    codes = dict.fromkeys(table.unit_code for table in file.tables if table.unit_code)
    if codes:
        return ", ".join(names[code] for code in codes if code in names)
    unit = unit_named_by(file.file, registers)
    return unit.name if unit else ""
