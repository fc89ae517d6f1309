"""What each row of a table's body is: data, section, detail, total, signature or nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from vanthu.intake.grids.sheet import Sheet
from vanthu.intake.header_labels import is_label
from vanthu.intake.layout.find_table import Found, is_column_numbers, label_count, reads_as
from vanthu.intake.rows import row_words
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
    END = auto()
    """A signature, or another table's header: the body is over, unless rows like its own follow."""


@dataclass(frozen=True, slots=True)
class BodyRow:
    """A row of the body.

    Args:
        row: In the grid's block.
        title: Of a section, or the words of a detail; else empty.
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

    Below a signature only rows that are filled like the table's own are given, and what follows them.
    """
    reader = _RowJudge(sheet, found)
    ended = False
    for row in range(found.first, sheet.grid.height):
        if ended and not reader.resumes(row):
            if label_count(sheet, row) >= _LABELS_OF_A_HEADER:
                return
            continue
        ended = False
        kind, title = reader.kind(row)
        yield BodyRow(row, kind, title)
        if kind is RowKind.END:
            if reader.is_other_header(row):
                return
            ended = True


class _RowJudge:
    """Knows where the columns of one table are; tells rows apart."""

    def __init__(self, sheet: Sheet, found: Found) -> None:
        self._sheet = sheet
        self._found = found
        self._ordinal = found.assignment.ordinal
        uses = found.assignment.uses
        self._name = found.name_column
        self._used = [u.column for u in uses]
        self._additive = {u.column for u in uses if u.target.type in ADDITIVE}
        self._others = [u.column for u in uses if u.column != self._name]
        self._marked_by_x = {u.column for u in uses if u.split or u.target.type is ColumnType.GENDER}
        unclear = {c for _, cs in found.assignment.unclear for c in cs}
        self._numbered = False
        """Whether a row with a number stands above: only then can there be details below it."""
        self._columns = sorted(
            {*self._used, *unclear} | ({self._ordinal} if self._ordinal is not None else set())
        )

    def kind(self, row: int) -> tuple[RowKind, str]:  # noqa: PLR0911 - one kind after another
        """What the row is, and its title."""
        blank = self._sheet.blank[row]
        lead = self._lead(row)
        if lead.isdecimal() and self._name >= 0 and not blank[self._name] and not self._heads(row):
            # -- numbered and named: data, whatever its words look like
            return self._data(row, lead, self._sheet.text(row, self._name))
        filled = [c for c, empty in enumerate(blank) if not empty]
        others = [c for c in self._others if self._is_filled(row, c)]
        if not filled and not others:
            return RowKind.BLANK, ""
        if self._is_end(row, filled, lead):
            return RowKind.END, ""
        if self._is_header_again(row):
            return RowKind.BLANK, ""
        name = self._sheet.text(row, self._name) if self._name >= 0 else ""
        title = name or self._first_text(row, filled)
        if self._is_total(row, lead, filled):
            return RowKind.TOTAL, title
        if row_words.EXAMPLE.match(match_key(lead)):
            return RowKind.BLANK, ""
        section = self._section(row, lead, title, others)
        if section:
            return RowKind.SECTION, section
        if not self._is_filled(row, self._name) and not others:
            return RowKind.BLANK, ""
        if self._is_remark(filled, title):
            return RowKind.BLANK, ""
        return self._data(row, lead, name)

    def _heads(self, row: int) -> bool:
        """Whether the row can be the column numbers that the header left behind."""
        return row < self._found.first + 2 and self._is_header_again(row)

    def _data(self, row: int, lead: str, name: str) -> tuple[RowKind, str]:
        if lead[:1].isdigit():
            self._numbered = True
            return RowKind.DATA, ""
        detail = row_words.DETAIL.match(name) if name and self._numbered else None
        sub = self._numbered and (detail or row_words.DETAIL_LEAD.fullmatch(lead))
        if sub and name:
            own = any(self._is_filled(row, c) and (row, c) not in self._sheet.covers for c in self._others)
            return (RowKind.SUB_ITEM if own else RowKind.DETAIL), name[detail.end() :] if detail else name
        return RowKind.DATA, ""

    def _is_filled(self, row: int, column: int) -> bool:
        if column < 0:
            return False
        row, origin = self._sheet.origin(row, column)
        if origin != column:
            return False  # -- a range that begins in another column belongs to that one
        if not self._sheet.blank[row][column]:
            return True
        if column in self._marked_by_x and str(self._sheet.value(row, column)).strip().lower() == "x":
            return True
        return self._marked(row, column)

    def _marked(self, row: int, column: int) -> bool:
        place = self._sheet.grid.position(row, column)
        marks = self._sheet.grid.marks
        return place in marks.errors or place in marks.uncached

    def _lead(self, row: int) -> str:
        """The ordinal of the row as text, or empty."""
        if self._ordinal is None:
            return ""
        value = self._sheet.grid.rows[row][self._ordinal]
        if isinstance(value, float):
            return str(int(value)) if value.is_integer() else str(value)
        return str(value).strip()

    def _first_text(self, row: int, filled: list[int]) -> str:
        return next((self._sheet.text(row, c) for c in filled if self._sheet.text(row, c)), "")

    def _is_end(self, row: int, filled: list[int], lead: str) -> bool:
        texts = [self._sheet.text(row, c) for c in filled]
        if len(filled) > 4 or lead[:1].isdigit() or not all(texts):
            return self.is_other_header(row)
        lowered = [one_line(text).casefold() for text in texts]
        for text in lowered:
            if text.startswith(row_words.SIGNATURES) and not self._in_body(filled, text):
                return True
            if (
                text.strip(" .:") in row_words.SIGNATURES_ALONE
                and len(filled) <= 2
                and len(texts) == len(lowered)
            ):
                return self._name not in filled or not lead
            date = row_words.DATE_LINE.search(text)
            if date and len(filled) <= 2 and not self._only_in_a_column(filled):
                return True
        return self.is_other_header(row)

    def _in_body(self, filled: list[int], text: str) -> bool:
        """`Đại diện …` and the like beside a name that is filled: a work, not a signature."""
        return len(filled) > 2 and self._name in filled and text.startswith("đại diện ")

    def _only_in_a_column(self, filled: list[int]) -> bool:
        return self._name in filled and len(filled) > 1

    def _is_header_again(self, row: int) -> bool:
        """The header repeated on a new page, or the row of column numbers below it."""
        values = [v for v in self._sheet.grid.rows[row] if v != ""]
        if len(values) < 3:
            return False
        if (
            is_column_numbers(values)
            and len(values) >= min(4, len(self._columns))
            and row < self._found.first + 2
        ):
            return True
        known = sum(1 for v in values if isinstance(v, str) and is_label(v))
        return known * 10 >= len(values) * 7 and not self.is_other_header(row)

    def resumes(self, row: int) -> bool:
        """Whether a row below a signature is filled as the table's rows are."""
        if self._name < 0 or self._sheet.blank[row][self._name]:
            return False
        others = [c for c in self._others if self._is_filled(row, c)]
        if self._lead(row).rstrip(".").isdecimal():
            return bool(others)
        return len(others) >= _FILLED_LIKE_A_WORK and any(
            u.target.type in _TELLING and reads_as(self._sheet.value(row, u.column), u.target.type)
            for u in self._found.assignment.uses
            if u.column in others
        )

    def is_other_header(self, row: int) -> bool:
        """Whether a table of other columns begins here."""
        values = [(c, v) for c, v in enumerate(self._sheet.grid.rows[row]) if v != ""]
        if len(values) < 3 or not all(isinstance(v, str) for _, v in values):
            return False
        known = [(c, str(v)) for c, v in values if is_label(str(v))]
        if len(known) * 10 < len(values) * 7:
            return False
        same = sum(
            1 for c, v in known if match_key(v) in {match_key(t) for t in self._found.headers[c].texts}
        )
        return same * 2 < len(known)

    def _is_total(self, row: int, lead: str, filled: list[int]) -> bool:
        if lead[:1].isdigit():
            return False
        text = one_line(self._first_text(row, filled)).casefold()
        found = row_words.TOTAL.match(text)
        if not found or text.startswith(row_words.NOT_TOTAL):
            return False
        words = [
            c for c in filled if self._sheet.text(row, c) and c in self._others and c not in self._additive
        ]
        rest = found["rest"].strip()
        if row_words.REST.match(rest) and not row_words.NAMED_REST.match(rest):
            return not rest or len(words) <= _MOST_WORDS
        return found["word"] in {"tổng cộng", "cộng", "tổng số"} and not words

    def _section(self, row: int, lead: str, title: str, others: list[int]) -> str:
        """Title of the section that the row opens, or empty."""
        if not title or any(c not in self._additive for c in others):
            return ""
        bare = lead.rstrip(".)/:- ")
        if bare and (row_words.ROMAN.match(bare) or row_words.CAPITAL.match(bare)):
            return f"{bare}. {one_line(title)}" if title != lead else one_line(title)
        whole = self._sheet.text(row, self._ordinal) if self._ordinal is not None else ""
        for text in (title, whole):
            if text and row_words.LEAD.match(text) and not lead[:1].isdigit():
                return one_line(text)
        if others or lead[:1].isdigit():
            return ""
        if self._ordinal is not None and len(whole) > 4 and not self._is_filled(row, self._name):
            return one_line(whole)
        return one_line(title) if self._spans_the_table(row) else ""

    def _spans_the_table(self, row: int) -> bool:
        for column in self._columns:
            merge = self._sheet.covers.get((row, column))
            if merge and merge.top == row == merge.bottom:
                covered = sum(1 for c in self._columns if merge.left <= c <= merge.right)
                if covered * 2 >= len(self._columns):
                    return True
        return False

    def _is_remark(self, filled: list[int], title: str) -> bool:
        """`Ghi chú: …` below the table."""
        lowered = title.casefold()
        return len(filled) == 1 and lowered.startswith(
            ("ghi chú:", "bằng chữ", "lưu ý", "* ", "(*)", "chú ý:")
        )
