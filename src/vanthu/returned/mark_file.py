"""The workbook that goes back for one file: the file marked, or its findings beside it; a worker's task."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from vanthu.diagnostics import Diagnostic, Severity
from vanthu.intake import OpenedWorkbook, load_opened
from vanthu.packages import saved
from vanthu.paperwork import form_of
from vanthu.paperwork.model import DIAGNOSTICS_SHEET
from vanthu.returned import findings_sheet as listing
from vanthu.returned.annotate import MarkedWorkbook, Note, mark_workbook
from vanthu.returned.findings_sheet import Entry, Listing
from vanthu.returned.xlsx_parts import UnmarkableError

MOST_MARKS = 500
"""Findings of one file that are marked and listed; a unit that has more begins with these."""

_SEVERITIES = tuple(Severity)


@dataclass(frozen=True, slots=True)
class PlacedDiagnostic:
    """A diagnostic and where a unit looks for it.

    Args:
        cell: Address; empty for a whole sheet or file.
    """

    diagnostic: Diagnostic
    cell: str


@dataclass(frozen=True, slots=True)
class ReturnedWorkbook:
    """What goes back.

    Args:
        suffix: That the workbook needs.
        is_beside: It lists the findings only; the unit corrects the file that it sent.
    """

    data: bytes
    suffix: str
    is_beside: bool = False


def marked_file(file: str, places: Sequence[PlacedDiagnostic], opened: Path) -> ReturnedWorkbook:
    """A file marked; where it cannot be carried whole, its findings beside it.

    Args:
        file: Its name.
        places: Its findings, worst first.
        opened: Folder in which reading saved what it opened.
    """
    workbook = load_opened(file, opened)
    try:
        marked = _marked(file, places, workbook) if workbook else None
    except UnmarkableError:
        marked = None
    return ReturnedWorkbook(marked.data, marked.suffix) if marked else listed_beside(file, places)


def _marked(file: str, places: Sequence[PlacedDiagnostic], workbook: OpenedWorkbook) -> MarkedWorkbook | None:
    """The file marked; None where it is a document, or too large to be built again."""
    if workbook.package:
        return _mark(file, places, workbook.package, {})
    from vanthu.returned import rebuild_xlsx

    in_document = any(grid.is_counted for grid in workbook.grids)
    if in_document or rebuild_xlsx.size_of(workbook.grids) > rebuild_xlsx.MOST_CELLS:
        return None
    return _mark(file, places, *rebuild_xlsx.rebuild(workbook.grids))


def _mark(
    file: str, places: Sequence[PlacedDiagnostic], book: bytes, names: Mapping[str, str]
) -> MarkedWorkbook:
    """The workbook with its findings.

    Args:
        names: What a sheet is called in `book`, where that differs.
    """
    entries = _entries(places, names)
    notes: dict[str, dict[str, Note]] = {}
    for entry in reversed(entries):  # -- worst last, so that it gives the colour
        if entry.cell:
            cells = notes.setdefault(entry.sheet, {})
            below = f"\n{cells[entry.cell].text}" if entry.cell in cells else ""
            cells[entry.cell] = Note(entry.severity, f"{_said(entry)}{below}")
    return mark_workbook(book, notes, _listing(file, places, entries, _ASK_HERE))


def listed_beside(file: str, places: Sequence[PlacedDiagnostic]) -> ReturnedWorkbook:
    """A workbook of the findings alone, for a file that is not written again."""
    from openpyxl import Workbook

    name = listing.printable(PurePosixPath(file).name)
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Tệp gốc"
    sheet["A1"] = (
        f"Tệp “{name}” được giữ nguyên như đã gửi: hãy mở tệp ấy và sửa theo trang “{DIAGNOSTICS_SHEET}”."
    )
    entries = tuple(replace(entry, linked=False) for entry in _entries(places, {}))
    ask = f"Mở tệp “{name}” đã gửi, sửa các ô dưới đây rồi gửi lại cả tệp."
    marked = mark_workbook(saved(book), {}, _listing(file, places, entries, (ask,)))
    return ReturnedWorkbook(marked.data, marked.suffix, is_beside=True)


_ASK_HERE = (
    (
        "Ô đỏ: có lỗi, dòng chưa được tính. Ô vàng: đã tính nhưng cần xem lại. Ô xanh: chương trình đã tự "
        "chỉnh khi đọc, chỉ cần xem đúng chưa."
    ),
    (
        "Bấm vào ô gạch chân ở cột “Ô” để đến đúng chỗ. Sửa ngay trong tệp này rồi gửi lại cả tệp; không cần "
        "xóa màu, ghi chú hay trang này."
    ),
)


def _listing(
    file: str, places: Sequence[PlacedDiagnostic], entries: tuple[Entry, ...], ask: tuple[str, ...]
) -> Listing:
    counts = [sum(p.diagnostic.severity is severity for p in places) for severity in _SEVERITIES]
    words = ("lỗi phải sửa", "chỗ cần xem lại", "chỗ đã tự chỉnh")
    summary = ", ".join(f"{n} {word}" for n, word in zip(counts, words, strict=True) if n)
    rest = len(places) - len(entries)
    more = f" Dưới đây là {len(entries)} chỗ đầu; còn {rest} chỗ nữa." if rest else ""
    return Listing(PurePosixPath(file).name, (f"Có {summary}.{more}", *ask), entries)


def _entries(places: Sequence[PlacedDiagnostic], names: Mapping[str, str]) -> tuple[Entry, ...]:
    return tuple(
        Entry(
            severity=place.diagnostic.severity,
            sheet=names.get(place.diagnostic.cell_place.sheet, place.diagnostic.cell_place.sheet),
            cell=place.cell,
            column=_label(place.diagnostic),
            read=place.diagnostic.read,
            message=place.diagnostic.on_paper,
            proposed=_suggestion(place.diagnostic),
        )
        for place in places[:MOST_MARKS]
    )


def _said(entry: Entry) -> str:
    """An entry as the note of its cell."""
    suggestion = f" Gợi ý ghi: {entry.proposed}." if entry.proposed else ""
    return f"{listing.WORDS[entry.severity]}: {entry.message}{suggestion}"


def _label(diagnostic: Diagnostic) -> str:
    if not (diagnostic.subject.form and diagnostic.subject.column):
        return ""
    return form_of(diagnostic.subject.form).column(diagnostic.subject.column).full_label


def _suggestion(diagnostic: Diagnostic) -> str:
    """What is proposed to be written into the cell; what was made of it stands in the message."""
    return (
        diagnostic.proposed if diagnostic.subject.column and diagnostic.severity is not Severity.NOTE else ""
    )
