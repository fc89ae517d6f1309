"""What goes back to the units: each file with findings, marked, and a message to send it with."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from openpyxl import Workbook

from vanthu.cell_address import column_letters, counted_column, is_counted, place_of
from vanthu.diagnostics import Diagnostic, Severity
from vanthu.intake.gate import admit as gate
from vanthu.intake.gate.admission import Kind, Refused
from vanthu.intake.grids import open_workbook as grids
from vanthu.packages import saved
from vanthu.paperwork.forms.campaign_forms import form_of
from vanthu.paperwork.forms.sheet_names import FINDINGS
from vanthu.records import Outcome, ReadFile
from vanthu.returned import findings_sheet as listing
from vanthu.returned import rebuild_xlsx as rebuilt
from vanthu.returned.annotate import Marked, Note, mark_workbook
from vanthu.returned.cell_fills import is_address
from vanthu.returned.findings_sheet import Entry, Listing
from vanthu.returned.message import Cover, Told, message
from vanthu.returned.xlsx_parts import UnmarkableError

FOLDER = "returned"
"""Below `outputs`."""

MOST_MARKS = 500
"""Findings of one file that are marked and listed; a unit that has more begins with these."""

_OFFICE = frozenset(
    {
        "file_not_readable",
        "nomination_without_votes",
        "votes_not_over_all_members",
        "more_votes_than_members",
        "quota_tie",
        "nominated_twice",
    }
)
_OFFICE_PREFIX = "submission_"
"""Findings that the office settles: nothing is asked of the unit."""

_SEVERITIES = tuple(Severity)
_ROW_ONLY = re.compile(r"A(\d+)\Z")
_COUNTED_ROW = re.compile(r"dòng \d+\Z")
_NOT_IN_FILE_NAMES = re.compile(r'[<>:"\\|?*\x00-\x1f]')
_LONGEST_STEM = 180
"""Bytes of a file's name without its suffix; systems allow 255 with ours added."""


@dataclass(frozen=True, slots=True)
class _Place:
    """A finding and where a unit looks for it."""

    finding: Diagnostic
    cell: str


def returned_files(
    files: Iterable[ReadFile],
    findings: Iterable[Diagnostic],
    content: Callable[[str], bytes],
    cover: Cover,
) -> Mapping[str, bytes]:
    """The marked workbooks and their messages, by path below `outputs`; the same inputs give the same bytes.

    A file without errors and warnings gets nothing, one that could not be opened only its message. An .xlsx
    stays what it was but for the marks; a file of another format comes back as an .xlsx with its cells; one
    that cannot be carried whole is left alone and gets a workbook of findings beside it.

    Args:
        files: As read, in the order of the run.
        findings: Of what counts; those of other files and those that the office settles are passed over.
        content: Gives the bytes of a file by its name (`ReadFile.file`), of an archive's member too.
        cover: What the messages say of the campaign.
    """
    asked: dict[str, list[Diagnostic]] = {}
    for finding in findings:
        if not _is_offices(finding.code):
            asked.setdefault(finding.cell_place.file, []).append(finding)
    made: dict[str, bytes] = {}
    for file in files:
        places = _places(file, asked.get(file.file, ()))
        if any(place.finding.severity is not Severity.NOTE for place in places):
            made |= _returned(file, places, content, cover, {name.casefold() for name in made})
    return made


def _is_offices(code: str) -> bool:
    return code in _OFFICE or code.startswith(_OFFICE_PREFIX)


def _returned(
    file: ReadFile,
    places: Sequence[_Place],
    content: Callable[[str], bytes],
    cover: Cover,
    taken: set[str],
) -> Mapping[str, bytes]:
    """The workbook, if there is one, and the message of one file."""
    told = Told(file, tuple((place.finding, place.cell) for place in places))
    marked = None
    if file.outcome is not Outcome.UNREADABLE:
        marked = _marked(file, places, content(file.file))
    if marked is None:
        name = _free(file.file, "", ".txt", taken)
        return {name: message(told, cover, "")}
    book, aside = marked
    name = _free(file.file, " - lỗi cần sửa" if aside else "", book.suffix, taken)
    text = f"{name.removesuffix(book.suffix)}.txt"
    return {name: book.data, text: message(told, cover, PurePosixPath(name).name, aside=aside)}


def _marked(file: ReadFile, places: Sequence[_Place], data: bytes) -> tuple[Marked, bool] | None:
    """The workbook and whether it stands beside the file instead of for it; None where none can be made."""
    admitted = gate.admit(data, file.file)
    if isinstance(admitted, Refused):
        return None
    book, names = admitted.data, dict[str, str]()
    if admitted.kind is not Kind.XLSX:
        opened = grids.open_workbook(admitted.kind, admitted.data)
        if isinstance(opened, Refused):
            return None
        in_document = any(grid.is_counted for grid in opened.grids)
        if in_document or rebuilt.size_of(opened.grids) > rebuilt.MOST_CELLS:
            return _beside(file, places), True
        book, names = rebuilt.rebuild(opened.grids)
    try:
        return _mark(file, places, book, names), False
    except UnmarkableError:
        return _beside(file, places), True


def _mark(file: ReadFile, places: Sequence[_Place], book: bytes, names: Mapping[str, str]) -> Marked:
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


def _beside(file: ReadFile, places: Sequence[_Place]) -> Marked:
    """A workbook of the findings alone, for a file that is not written again."""
    name = PurePosixPath(file.file).name
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Tệp gốc"
    sheet["A1"] = f"Tệp “{name}” được giữ nguyên như đã gửi: hãy mở tệp ấy và sửa theo trang “{FINDINGS}”."
    entries = tuple(replace(entry, linked=False) for entry in _entries(places, {}))
    ask = f"Mở tệp “{name}” đã gửi, sửa các ô dưới đây rồi gửi lại cả tệp."
    return mark_workbook(saved(book), {}, _listing(file, places, entries, (ask,)))


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
    file: ReadFile, places: Sequence[_Place], entries: tuple[Entry, ...], ask: tuple[str, ...]
) -> Listing:
    counts = [sum(p.finding.severity is severity for p in places) for severity in _SEVERITIES]
    words = ("lỗi phải sửa", "chỗ cần xem lại", "chỗ đã tự chỉnh")
    summary = ", ".join(f"{n} {word}" for n, word in zip(counts, words, strict=True) if n)
    rest = len(places) - len(entries)
    more = f" Dưới đây là {len(entries)} chỗ đầu; còn {rest} chỗ nữa." if rest else ""
    return Listing(PurePosixPath(file.file).name, (f"Có {summary}.{more}", *ask), entries)


def _entries(places: Sequence[_Place], names: Mapping[str, str]) -> tuple[Entry, ...]:
    return tuple(
        Entry(
            severity=place.finding.severity,
            sheet=names.get(place.finding.cell_place.sheet, place.finding.cell_place.sheet),
            cell=place.cell,
            column=_label(place.finding),
            read=place.finding.read,
            message=place.finding.on_paper,
            proposed=_suggestion(place.finding),
        )
        for place in places[:MOST_MARKS]
    )


def _said(entry: Entry) -> str:
    """An entry as the note of its cell."""
    suggestion = f" Gợi ý ghi: {entry.proposed}." if entry.proposed else ""
    return f"{listing.WORDS[entry.severity]}: {entry.message}{suggestion}"


def _label(finding: Diagnostic) -> str:
    if not (finding.subject.form and finding.subject.column):
        return ""
    return form_of(finding.subject.form).column(finding.subject.column).full_label


def _suggestion(finding: Diagnostic) -> str:
    """What is proposed to be written into the cell; what was made of it stands in the message."""
    return finding.proposed if finding.subject.column and finding.severity is not Severity.NOTE else ""


def _places(file: ReadFile, findings: Sequence[Diagnostic]) -> tuple[_Place, ...]:
    """The findings with their cells: errors first, then by sheet, row and column."""
    sheets = list(dict.fromkeys((*(t.sheet for t in file.tables), *(f.cell_place.sheet for f in findings))))
    columns = _columns(file)

    def order(place: _Place) -> tuple[int, int, tuple[int, int]]:
        severity = _SEVERITIES.index(place.finding.severity)
        cell = place_of(place.cell) if place.cell else (-1, -1)
        return severity, sheets.index(place.finding.cell_place.sheet), cell

    return tuple(sorted((_Place(f, _cell(f, columns)) for f in findings), key=order))


def _columns(file: ReadFile) -> Mapping[tuple[str, str, str], int]:
    """A form's column, from 0, by sheet, form and key, as far as any row has a cell there."""
    return {
        (table.sheet, table.form, key): place_of(cell)[1]
        for table in file.tables
        for row in table.rows
        for key, cell in row.cells.items()
    }


def _cell(finding: Diagnostic, columns: Mapping[tuple[str, str, str], int]) -> str:
    """The cell to look at: of an empty value, whose finding only knows its row, the cell to fill in."""
    cell = finding.cell_place.cell
    column = columns.get((finding.cell_place.sheet, finding.subject.form, finding.subject.column))
    if is_counted(cell):
        return cell + counted_column(column) if column is not None and _COUNTED_ROW.search(cell) else cell
    row = _ROW_ONLY.match(cell)
    if row and column is not None and finding.subject.column:
        return f"{column_letters(column)}{row[1]}"
    return cell if is_address(cell) else ""


def _free(file: str, ending: str, suffix: str, taken: set[str]) -> str:
    """Path below `outputs` for what is made of a file; files that differ in their suffix only stay apart."""
    path = PurePosixPath(_NOT_IN_FILE_NAMES.sub("-", file))
    for stem in (path.stem, path.name):
        short = stem.encode()[:_LONGEST_STEM].decode(errors="ignore").rstrip(" .")
        name = f"{FOLDER}/{path.parent.as_posix()}/{short}{ending}".replace("/./", "/")
        if not {f"{name}{suffix}".casefold(), f"{name}.txt".casefold()} & taken:
            break
    return f"{name}{suffix}"
