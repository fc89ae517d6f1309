"""What each row of a table's body is: data, section, detail, total, signature or nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from vanthu.intake.grids.sheet import Sheet
from vanthu.intake.header_labels import Header, is_label, is_ordinal
from vanthu.intake.layout.find_table import Found, is_column_numbers, label_count, reads_as
from vanthu.intake.layout.match_columns import Use
from vanthu.intake.rows import row_words
from vanthu.intake.rows.cells import broken_cell
from vanthu.intake.values.result import shown
from vanthu.paperwork.model import ADDITIVE, NUMERIC, ColumnType
from vanthu.vietnamese import match_key, one_line

_MOST_WORDS = 2
"""Cells with words that a `Tổng khối …` row may have; a row with more is a work."""
_LABELS_OF_A_HEADER = 2
_FILLED_LIKE_A_WORK = 3
"""Cells beside the name that a row without a number must have to be one of the table below a signature."""
_TELLING = NUMERIC | {ColumnType.DATE, ColumnType.BIRTH, ColumnType.PHONE, ColumnType.CITIZEN_ID}
"""Types whose cells tell a row of data from names and offices below a signature."""


class RowKind(Enum):
    """What a row of the body is."""

    BLANK = auto()
    DATA = auto()
    SECTION = auto()
    DETAIL = auto()
    """A line below a work (`- …`, `a) …`) that has nothing but words: more text of that work."""
    SUB_ITEM = auto()
    """A line below a work that has figures of its own."""
    TOTAL = auto()
    REMARK = auto()
    """Words below the rows that may change one of them, or add one."""
    END = auto()
    """A signature, or another table's header: the body is over, unless rows like its own follow."""


@dataclass(frozen=True, slots=True)
class BodyRow:
    """A row of the body.

    Args:
        row: In the grid's block.
        title: Of a section, or the words of a detail or remark; else empty.
    """

    row: int
    kind: RowKind
    title: str = ""


def section_number(title: str) -> tuple[str, str]:
    """What numbers a section (`roman`, `capital` or nothing), and its title without the number."""
    found = row_words.LEAD.match(title)
    if not found:
        return "", title
    return number_kind(found["lead"]), found["rest"].strip()


def number_kind(lead: str) -> str:
    """`roman` for `II`, `capital` for `B`, else empty."""
    bare = lead.strip().rstrip(".)/:- ")
    if bare and row_words.ROMAN.match(bare):
        return "roman"
    return "capital" if row_words.CAPITAL.match(bare) else ""


def body_rows(sheet: Sheet, found: Found) -> Iterator[BodyRow]:
    """The rows of a table's body from the top, each END too.

    Below a signature only rows filled like the table's own are given, what follows them, and remarks.
    """
    reader = _RowJudge(sheet, found)
    ended = False
    for row in range(found.first, sheet.grid.height):
        if ended and not reader.resumes(row):
            if label_count(sheet, row) >= _LABELS_OF_A_HEADER:
                return
            remark, words = reader.remark(row)
            if remark is RowKind.REMARK:
                yield BodyRow(row, remark, words)
            continue
        ended = False
        kind, title = reader.kind(row)
        yield BodyRow(row, kind, title)
        if kind is RowKind.END:
            if reader.is_other_header(row):
                return
            ended = True


def may_change_rows(words: str) -> bool:
    """Whether a remark names an amount or a change; a sum in words or a hint for filling in does not."""
    key = match_key(words)
    not_of_rows = row_words.OF_THE_FORM, row_words.TO_FILL_IN, row_words.COLOURS
    if key.startswith("bang chu") or any(pattern.search(key) for pattern in not_of_rows):
        return False
    return bool(row_words.MONEY.search(words) or row_words.CHANGE.search(words))


def _is_remark(title: str) -> bool:
    words = title.casefold().strip()
    is_named = words.startswith(row_words.REMARKS) or row_words.PAGE.match(words) is not None
    return is_named or row_words.COLOURS.search(match_key(title)) is not None


class _RowJudge:
    """Knows where the columns of one table are; tells rows apart."""

    def __init__(self, sheet: Sheet, found: Found) -> None:
        self._sheet = sheet
        self._found = found
        assignment = found.assignment
        self._ordinal, self._name = assignment.ordinal, found.name_column
        self._others = {use.column: use for use in assignment.uses if use.column != self._name}
        unclear = {column for _, columns in assignment.unclear for column in columns}
        used = {use.column for use in assignment.uses}
        self._columns = used | unclear | ({self._ordinal} if self._ordinal is not None else set())
        told = (doubt.code for doubts in sheet.grid.doubts.values() for doubt in doubts)
        self._footnotes = "run_raised" in told
        """Whether marks of footnotes stand in the sheet."""
        self._numbered = False
        """Whether a row with a number stands above: only then can there be details below it."""

    def kind(self, row: int) -> tuple[RowKind, str]:  # noqa: PLR0911 - one kind after another
        """What the row is, and its title."""
        blank, lead = self._sheet.blank[row], self._lead(row)
        name = self._sheet.text(row, self._name) if self._name >= 0 else ""
        below_header = row < self._found.first + 2 and self._is_header_again(row)
        if lead.isdecimal() and self._name >= 0 and not blank[self._name] and not below_header:
            # -- numbered and named: data, whatever its words look like
            return self._data(row, lead, name)
        filled = [c for c, empty in enumerate(blank) if not empty]
        others = [use for use in self._others.values() if self._is_filled(row, use.column)]
        if not filled and not others:
            return RowKind.BLANK, ""
        texts = [self._sheet.text(row, c) for c in filled]
        if self._is_end(row, filled, texts, lead):
            return RowKind.END, ""
        if self._is_header_again(row):
            return RowKind.BLANK, ""
        first = next(filter(None, texts), "")
        title = name or first
        if self._is_total(row, lead, one_line(first).casefold(), filled):
            return RowKind.TOTAL, title
        if row_words.EXAMPLE.match(match_key(lead)):
            return RowKind.BLANK, ""
        remark, words = self.remark(row)
        if remark is RowKind.REMARK or words:
            return remark, words
        section = self._section(row, lead, title, others)
        if section:
            return RowKind.SECTION, section
        is_remark = len(filled) == 1 and (_is_remark(title) or self._is_footnote(title))
        if is_remark or not (others or self._is_filled(row, self._name)):
            return RowKind.BLANK, ""
        return self._data(row, lead, name)

    def remark(self, row: int) -> tuple[RowKind, str]:
        """A remark that may change the rows, or one whose first word has a cell of its own; else no words."""
        texts = [self._sheet.text(row, c) for c, empty in enumerate(self._sheet.blank[row]) if not empty]
        words = one_line(" ".join(texts))
        if not 1 <= len(texts) <= 2 or not all(texts):
            return RowKind.BLANK, ""
        alone = len(texts) == 1
        is_headed = not alone and f"{texts[0].casefold()}:".startswith(row_words.REMARKS)
        if is_headed or (alone and (_is_remark(words) or self._is_footnote(words))):
            if may_change_rows(words):
                return RowKind.REMARK, words
            return RowKind.BLANK, words if is_headed else ""
        return RowKind.BLANK, ""

    def _data(self, row: int, lead: str, name: str) -> tuple[RowKind, str]:
        if lead[:1].isdigit():
            self._numbered = True
        elif name and self._numbered:
            detail = row_words.DETAIL.match(name)
            if detail or row_words.DETAIL_LEAD.fullmatch(lead):
                covers = self._sheet.covers
                own = any((row, c) not in covers and self._is_filled(row, c) for c in self._others)
                words = name[detail.end() :] if detail else name
                return (RowKind.SUB_ITEM if own else RowKind.DETAIL), words
        return RowKind.DATA, ""

    def _is_footnote(self, title: str) -> bool:
        """Whether a row of words alone explains a mark; the works of a table with numbers have theirs."""
        marks = row_words.FOOTNOTE if self._footnotes else row_words.FOOTNOTE_IN_BRACKETS
        return (self._footnotes or self._numbered) and marks.match(title) is not None

    def _is_filled(self, row: int, column: int) -> bool:
        row, origin = self._sheet.origin(row, column)
        if column < 0 or origin != column:
            return False  # -- a range that begins in another column belongs to that one
        use = self._others.get(column)
        by_x = use is not None and (use.split is not None or use.target.type is ColumnType.GENDER)
        return (
            not self._sheet.blank[row][column]
            or (by_x and str(self._sheet.value(row, column)).strip().lower() == "x")
            or broken_cell(self._sheet, row, column) is not None
        )

    def _lead(self, row: int) -> str:
        """The ordinal of the row as text, or empty."""
        return "" if self._ordinal is None else shown(self._sheet.grid.rows[row][self._ordinal]).strip()

    def _is_end(self, row: int, filled: list[int], texts: list[str], lead: str) -> bool:
        if len(filled) > 4 or lead[:1].isdigit() or not all(texts):
            return self.is_other_header(row)
        named = self._name in filled
        for text in (one_line(text).casefold() for text in texts):
            # -- `Đại diện …` and the like beside a name that is filled is a work, not a signature
            is_work = named and len(filled) > 2 and text.startswith("đại diện ")
            if text.startswith(row_words.SIGNATURES) and not is_work:
                return True
            if len(filled) <= 2 and text.strip(" .:") in row_words.SIGNATURES_ALONE:
                return not named or not lead
            alone = len(filled) == 1 or (len(filled) == 2 and not named)
            if alone and row_words.DATE_LINE.search(text):
                return True
        return self.is_other_header(row)

    def _is_header_again(self, row: int) -> bool:
        """The header repeated on a new page, or the row of column numbers below it."""
        values = self._sheet.filled(row)
        if len(values) < 3:
            return False
        near = row < self._found.first + 2 and len(values) >= min(4, len(self._columns))
        if near and is_column_numbers(values):
            return True
        known = sum(1 for v in values if isinstance(v, str) and is_label(v, self._sheet.forms))
        return known * 10 >= len(values) * 7 and not self.is_other_header(row)

    def resumes(self, row: int) -> bool:
        """Whether a row below a signature is filled as the table's rows are."""
        if self._name < 0 or self._sheet.blank[row][self._name]:
            return False
        others = [use for use in self._others.values() if self._is_filled(row, use.column)]
        if self._lead(row).rstrip(".").isdecimal():
            return bool(others)
        return len(others) >= _FILLED_LIKE_A_WORK and any(
            use.target.type in _TELLING and reads_as(self._sheet.value(row, use.column), use.target.type)
            for use in others
        )

    def is_other_header(self, row: int) -> bool:
        """Whether a table of other columns begins here."""
        values = [(c, v) for c, v in enumerate(self._sheet.grid.rows[row]) if v != ""]
        known = [(c, v) for c, v in values if isinstance(v, str) and is_label(v, self._sheet.forms)]
        lead = self._lead(row)
        is_headed = bool(lead) and is_ordinal(Header((lead,)))
        if not is_headed and (len(values) < 3 or len(known) * 10 < len(values) * 7):
            return False
        if len(values) < 2 or not all(isinstance(v, str) for _, v in values):
            return False
        headers = [{match_key(text) for text in header.texts} for header in self._found.headers]
        same = sum(1 for c, v in known if match_key(v) in headers[c])
        if is_headed and len(known) * 10 < len(values) * 7:
            return same * 2 < len(values)
        every = set().union(*headers)
        # -- labels of this table over other columns: it goes on in another order
        moved = sum(1 for c, v in known if match_key(v) in every - headers[c])
        return same * 2 < len(known) or moved >= _LABELS_OF_A_HEADER

    def _is_total(self, row: int, lead: str, text: str, filled: list[int]) -> bool:
        found = row_words.TOTAL.match(text)
        if lead[:1].isdigit() or not found or text.startswith(row_words.NOT_TOTAL):
            return False
        uses = (self._others[c] for c in filled if c in self._others and self._sheet.text(row, c))
        words = sum(1 for use in uses if use.target.type not in ADDITIVE)
        rest = found["rest"].strip()
        if row_words.REST.match(rest) and not row_words.NAMED_REST.match(rest):
            return not rest or words <= _MOST_WORDS
        return found["word"] in {"tổng cộng", "cộng", "tổng số"} and not words

    def _section(self, row: int, lead: str, title: str, others: list[Use]) -> str:
        """Title of the section that the row opens, or empty."""
        if not title or lead[:1].isdigit() or any(use.target.type not in ADDITIVE for use in others):
            return ""
        if number_kind(lead):
            bare = lead.rstrip(".)/:- ")
            return f"{bare}. {one_line(title)}" if title != lead else one_line(title)
        whole = self._sheet.text(row, self._ordinal) if self._ordinal is not None else ""
        for text in (title, whole):
            if row_words.LEAD.match(text):
                return one_line(text)
        if others:
            return ""
        if len(whole) > 4 and not self._is_filled(row, self._name):
            return one_line(whole)
        return one_line(title) if self._spans_the_table(row) else ""

    def _spans_the_table(self, row: int) -> bool:
        merges = {self._sheet.covers.get((row, column)) for column in self._columns}
        return any(
            merge.top == row == merge.bottom
            and sum(merge.left <= c <= merge.right for c in self._columns) * 2 >= len(self._columns)
            for merge in merges
            if merge
        )
