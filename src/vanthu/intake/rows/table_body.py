"""The rows of a found table: sections, data, details and totals put in their places."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from vanthu.cell_address import place_of, row_address
from vanthu.diagnostics import Diagnostic
from vanthu.intake.grids.sheet import Sheet
from vanthu.intake.layout.find_table import Found
from vanthu.intake.layout.match_columns import Use
from vanthu.intake.messages import diagnose, listed, of_column
from vanthu.intake.rows.cells import CellReader, RowDraft, broken_cell
from vanthu.intake.rows.derived_rows import ask_derived
from vanthu.intake.rows.money_checks import MoneyChecks
from vanthu.intake.rows.row_checks import check_row, check_swapped_days, check_total
from vanthu.intake.rows.row_kinds import (
    BodyRow,
    RowKind,
    body_rows,
    may_change_rows,
    number_kind,
    section_number,
)
from vanthu.intake.rows.row_words import MONEY
from vanthu.intake.rows.table_reading import TableReading
from vanthu.intake.values.result import Raw, shown
from vanthu.paperwork.model import ADDITIVE, ColumnType, ReadingContext
from vanthu.records import DeclaredTotal, FormTable, Row
from vanthu.vietnamese import match_key, one_line


@dataclass(slots=True)
class _Section:
    """A row that opens a section, while what stands below it is read.

    Args:
        number: What numbers it: `roman`, `capital` or nothing.
        first: Index of the first row that can stand under it.
        holds_sections: Another section stands in it.
    """

    row: int
    title: str
    number: str
    first: int
    holds_sections: bool = False


@dataclass(frozen=True, slots=True)
class Body:
    """What a table's body holds.

    Args:
        end: Row of the block at which it ends.
        signed: The first row below it: of the signature or the date, if there is one.
        taken: Rows of the block that were taken in.
    """

    reading: TableReading
    end: int
    signed: int
    taken: frozenset[int]


def read_table(sheet: Sheet, found: Found, registers: ReadingContext, unit_code: str) -> Body:
    """The table, and where its body ends."""
    reader = _BodyReader(sheet, found, registers)
    end = reader.read(body_rows(sheet, found))
    signed = end if reader.signed is None else reader.signed
    return Body(reader.reading(unit_code), end, signed, frozenset(reader.taken))


class _BodyReader:
    """Reads one table; holds what is known of it between rows."""

    def __init__(self, sheet: Sheet, found: Found, registers: ReadingContext) -> None:
        self._sheet = sheet
        self._found = found
        self._registers = registers
        self._form = found.assignment.form
        self._first = self._form.columns[0]
        self._name = max(found.name_column, 0)
        self._additive = [use for use in found.assignment.uses if use.target.type in ADDITIVE]
        self._cells = CellReader(sheet, found, registers)
        self._drafts: list[RowDraft] = []
        self._totals: list[DeclaredTotal] = []
        self._diagnostics: list[Diagnostic] = []
        self._open: list[_Section] = []
        self._rowless: list[_Section] = []
        self._works_numbered: set[str] = set()
        self._numbered = False
        self._summed = 0
        """Rows above the last total."""
        self.signed: int | None = None
        self.taken: list[int] = []

    def read(self, rows: Iterable[BodyRow]) -> int:
        """Reads the rows; the row of the block at which the body ends."""
        end = self._found.first
        for body_row in rows:
            self.taken.append(body_row.row)
            if body_row.kind is RowKind.REMARK:
                self._remark(body_row.row, body_row.title)
                continue
            end = body_row.row + 1
            match body_row.kind:
                case RowKind.DATA | RowKind.SUB_ITEM:  # -- first: nearly all are
                    self._data(body_row)
                case RowKind.END:
                    end = body_row.row
                    self.signed = end if self.signed is None else self.signed
                case RowKind.SECTION:
                    self._open_section(body_row)
                case RowKind.TOTAL:
                    self._settle_works()
                    whole = match_key(body_row.title).startswith("tong") or not self._open
                    self._declare(body_row.row, 0 if whole else self._open[-1].first)
                case RowKind.DETAIL:
                    self._settle_works()
                    self._detail(body_row)
                case RowKind.BLANK:
                    pass
        while self._open:
            self._close(self._open.pop())
        return end

    def reading(self, unit_code: str) -> TableReading:
        """The table as read; the checks across a row's cells and of its totals made."""
        self._tell_rowless()
        self._tell_below()
        self._settle_derived(unit_code)
        checks = MoneyChecks(self._sheet, self._found, self._registers, unit_code)
        for draft, key, parsed in checks.check(self._drafts):
            draft.values[key] = parsed.value
            self._cells.tell(draft, key, *parsed.diagnostics)
        for draft in self._drafts:
            draft.diagnostics[:0] = self._struck(draft)
            for key, found in [*check_row(draft, self._form, self._registers)]:
                address = draft.cells.get(key) or row_address(draft.number, draft.cells.values())
                self._cells.tell(draft, key, found, address=address)
        for use in self._found.assignment.uses:
            if use.target.type is ColumnType.DATE:
                for draft, found in check_swapped_days(self._drafts, self._sheet, use, self._registers):
                    self._cells.tell(draft, use.target.key, found)
        totals = tuple(map(self._checked, self._totals))
        grid, form = self._sheet.grid, self._form.key
        rows = tuple(
            Row(form, unit_code, grid.file, grid.name, d.number, d.values, d.cells, d.section, d.held)
            for d in self._drafts
        )
        table = FormTable(form, unit_code, grid.file, grid.name, rows, totals)
        of_rows = tuple(tuple(draft.diagnostics) for draft in self._drafts)
        return TableReading(table, of_rows, tuple(self._diagnostics))

    def _settle_derived(self, unit_code: str) -> None:
        """Rows made of others count for nothing; those that may be rows of their own are asked about."""
        taken: list[RowDraft] = []
        for each in ask_derived(self._drafts, self._sheet, self._found, self._registers, unit_code):
            if each.counts:
                address = each.told.cell_place.cell
                self._cells.tell(each.draft, self._first.key, each.told, address=address)
            else:
                self._diagnostics.append(each.told)
                taken.append(each.draft)
        self._drafts = [draft for draft in self._drafts if draft not in taken]

    def _open_section(self, body_row: BodyRow) -> None:
        number, _ = section_number(body_row.title)
        self._leave_sections(number)
        if self._open:
            self._open[-1].holds_sections = True
        self._open.append(_Section(body_row.row, body_row.title, number, len(self._drafts)))

    def _leave_sections(self, number: str) -> None:
        """Closes what ends where a section numbered so begins: its like, and what stands in that."""
        like = any(section.number == number for section in self._open)
        while self._open:
            last = self._open[-1]
            if not like and (last.first == len(self._drafts) or last.holds_sections):
                return  # -- the new one stands in it
            self._close(self._open.pop())
            if like and last.number == number:
                return

    def _close(self, section: _Section) -> None:
        figures = self._figures(section)
        if section.first == len(self._drafts):
            if figures - {"0"}:
                self._work(section)
            else:
                self._rowless.append(section)
        elif figures:
            self._declare(section.row, section.first)

    def _figures(self, section: _Section) -> set[str]:
        """What the section's row says in the columns of figures."""
        cells, blank = self._sheet.grid.rows[section.row], self._sheet.blank[section.row]
        return {shown(cells[u.column]).strip() for u in self._additive if not blank[u.column]}

    def _settle_works(self) -> None:
        """What is numbered like a section and has figures, yet no rows above a total, is a work."""
        while (
            self._open and self._open[-1].first == len(self._drafts) and self._figures(self._open[-1]) - {"0"}
        ):
            self._close(self._open.pop())

    def _work(self, section: _Section) -> None:
        """A work that is numbered like a section: its figures would be lost."""
        draft = self._read(section.row)
        draft.values[self._first.key] = section_number(section.title)[1]
        draft.cells.setdefault(self._first.key, self._sheet.grid.address(section.row, self._name))
        self._works_numbered.add(section.number)
        self._cells.tell(draft, self._first.key, diagnose("row_section_work", read=section.title))

    def _read(self, row: int) -> RowDraft:
        """Reads the cells of a row of the table."""
        self._drafts.append(self._cells.read(row, self._open[-1].title if self._open else ""))
        return self._drafts[-1]

    def _tell(self, code: str, row: int, read: str) -> None:
        """Tells of a row that is none of the table's."""
        self._diagnostics.append(diagnose(code, self._sheet.grid.cell(row, self._name), read=read))

    def _remark(self, row: int, words: str) -> None:
        place = self._sheet.grid.cell(row, self._sheet.blank[row].index(False))
        self._diagnostics.append(diagnose("row_remark", place, read=words))

    def _tell_rowless(self) -> None:
        """Sections without a row are told where they may be works, as others numbered like them are."""
        for section in self._rowless:
            if not section.number and may_change_rows(section.title):
                self._remark(section.row, section.title)
            elif section.number and section.number in self._works_numbered:
                self._tell("row_section_empty", section.row, section.title)

    def _tell_below(self) -> None:
        below = [draft for draft in self._drafts if self.signed is not None and draft.row > self.signed]
        if below:
            numbers = listed(draft.number for draft in below)
            self._cells.tell(below[0], self._first.key, diagnose("rows_below_signature", rows=numbers))

    def _struck(self, draft: RowDraft) -> Iterator[Diagnostic]:
        """What is told of a row whose name is struck through."""
        address = draft.cells.get(self._first.key)
        if address and place_of(address) in self._sheet.grid.marks.struck:
            told = diagnose("row_struck", read=str(draft.values[self._first.key]))
            yield of_column(told, self._form, self._first).at(self._sheet.grid.at(address))

    def _detail(self, body_row: BodyRow) -> None:
        """More words of the work above: joined to its description, or to its name's own column."""
        if not self._drafts:
            self._tell("row_detail_alone", body_row.row, body_row.title)
            return
        key = "description" if "description" in self._form.keys else self._first.key
        address = self._sheet.grid.address(body_row.row, self._name)
        self._join(key, f"- {one_line(body_row.title)}", "\n", address)
        told = diagnose("row_detail_joined", read=body_row.title)
        self._cells.tell(self._drafts[-1], key, told, address=address)

    def _join(self, key: str, words: str, mark: str, address: str) -> None:
        """Adds words to a cell of the row above."""
        draft = self._drafts[-1]
        before = draft.values.get(key)
        draft.values[key] = f"{before}{mark}{words}" if before else words
        draft.cells.setdefault(key, address)

    def _data(self, body_row: BodyRow) -> None:
        ordinal, row = self._found.assignment.ordinal, body_row.row
        numbered = ordinal is not None and not self._sheet.blank[row][ordinal]
        if numbered and ordinal is not None:
            self._numbered = True
            lead = self._sheet.grid.rows[row][ordinal]
            if isinstance(lead, str) and not lead.isdecimal():
                self._among_sections(lead)
        elif self._numbered and self._continues(body_row):
            return
        draft, first = self._read(row), self._first.key
        if body_row.kind is RowKind.SUB_ITEM:
            draft.values[first] = one_line(body_row.title)
            self._cells.tell(draft, first, diagnose("row_sub_item", read=body_row.title))
        if first not in draft.cells:
            return
        name = str(draft.values[first])
        if len(draft.cells) == 1 and MONEY.search(name):
            self._cells.tell(draft, first, diagnose("row_name_amount", read=name))
        elif numbered:
            return
        elif len(draft.cells) == 1:
            # -- a name and nothing else: it may be a heading
            self._cells.tell(draft, first, diagnose("row_name_only", read=name))
        elif self._numbered and body_row.kind is RowKind.DATA and self._only_words(row):
            self._cells.tell(draft, first, diagnose("row_unnumbered", read=name))

    def _among_sections(self, lead: str) -> None:
        """A work numbered like the section above it: that one is a work too, if it has figures."""
        number = number_kind(lead)
        if number:
            self._works_numbered.add(number)
            last = self._open[-1] if self._open else None
            if last and last.number == number and last.first == len(self._drafts):
                self._leave_sections(number)

    def _only_words(self, row: int) -> bool:
        """Whether the row has its own name and, beside it, nothing but words: no figure, date or choice."""
        sheet, name = self._sheet, self._name
        return bool(sheet.text(row, name)) and all(
            use.target.type is ColumnType.TEXT or sheet.blank[row][use.column]
            for use in self._found.assignment.uses
            if use.column != name and (row, use.column) not in sheet.covers
        )

    def _continues(self, body_row: BodyRow) -> bool:
        """Whether the row goes on with the sentence above: no number, a small first letter, words only."""
        sheet, row, key = self._sheet, body_row.row, self._first.key
        name = sheet.text(row, self._name)
        if (
            body_row.kind is not RowKind.DATA
            or self._first.type is not ColumnType.TEXT
            or not name[:1].islower()
            or not self._drafts
            or self._drafts[-1].values.get(key) is None
            or not self._only_words(row)
        ):
            return False
        for use in self._found.assignment.uses:
            text = sheet.text(row, use.column)
            if text and not sheet.blank[row][use.column]:
                self._join(use.target.key, one_line(text), " ", sheet.grid.address(row, use.column))
        draft = self._drafts[-1]
        told = diagnose("row_continued", read=name, proposed=str(draft.values[key]))
        self._cells.tell(draft, key, told, address=sheet.grid.address(row, self._name))
        return True

    def _declare(self, row: int, first: int) -> None:
        """Notes the figures of a `Cộng` row, or of a section's own row.

        Args:
            first: Index of the first row that they are the sum of.
        """
        for use in self._additive if first < len(self._drafts) else ():
            value = self._figure(row, use)
            if value is not None:
                address = self._sheet.grid.address(row, use.column)
                key, begin = use.target.key, first
                page = [draft.values.get(key) for draft in self._drafts[self._summed :]]
                if page and sum(Decimal(v) for v in page if isinstance(v, int | Decimal)) == value:
                    begin = self._summed  # -- of one printed page, since the sum of the page before
                span = self._drafts[begin].number, self._drafts[-1].number
                self._totals.append(DeclaredTotal(key, value, address, *span))
        self._summed = len(self._drafts)

    def _figure(self, row: int, use: Use) -> Decimal | None:
        """What a `Cộng` row says in a column; None where it says nothing or cannot be read, which is told."""
        broken = broken_cell(self._sheet, row, use.column)
        raw: Raw = self._sheet.value(row, use.column)
        if broken and broken.code == "cell_no_result":
            return None  # -- a sum that Excel would make: the rows themselves are summed
        if not broken and self._sheet.blank[row][use.column]:
            return None
        parsed = None if broken else self._cells.total(use, raw).value
        if isinstance(parsed, int | Decimal):
            return Decimal(parsed)
        told = diagnose("total_unreadable", read=broken.read if broken else shown(raw))
        place = self._sheet.grid.cell(row, use.column)
        self._diagnostics.append(of_column(told, self._form, use.target).at(place))
        return None

    def _checked(self, declared: DeclaredTotal) -> DeclaredTotal:
        """A total as it was meant; told where it disagrees with the rows."""
        declared, told = check_total(declared, self._drafts)
        if told:
            told = of_column(told, self._form, self._form.column(declared.key))
            self._diagnostics.append(told.at(self._sheet.grid.at(declared.cell)))
        return declared
