"""A sheet's values as a person sees them: what is struck out or only a mark left out, formats taken in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from vanthu.cell_address import Position
from vanthu.diagnostics import Diagnostic, Severity, shortened
from vanthu.intake.grids.grid import Grid
from vanthu.intake.grids.shown_facts import CellRun, ShownFacts, figure_format, hides_text
from vanthu.intake.messages import diagnose
from vanthu.intake.values.numerals import number_text
from vanthu.intake.values.result import Raw
from vanthu.vietnamese import match_key

_MARK = re.compile(r"\s*[(\[]?(?:\d{1,2}|[a-z]|[ivx]{1,4}|\*{1,3}|†|‡)[)\]]?(?:\s*,\s*\d{1,2})*\s*\Z")
"""What a footnote is named by."""
_POWER = re.compile(r"(?:\b|\d)(?:[kcdm]?m|ha|s)\s*\Z", re.IGNORECASE)
"""A unit that a raised digit makes an area or a volume."""
_POWERS = {"2": "²", "3": "³"}
_DIGIT = re.compile(r"\d")
_UNITS = ((r"(?:trieu|tr|trd)", 2), (r"(?:nghin|ngan|k)", 1), (r"(?:ty|ti)", 3))
_DONG = r"(?:\s*(?:dong|d|vnd))?"
_SCALED = re.compile(r"\b(?:trieu|nghin|ngan|ty|tram)\b")
_FOREIGN = re.compile(r"\$|€|\b(?:usd|eur)\b", re.IGNORECASE)
_ZEROS = re.compile(r"[.,\s]*(000(?:[.,\s]?000)*)(?!\d)")
_CORRECTS = re.compile(
    r"\d|\b(?:sua|dung la|thay|doi|bo|rut|thoi|tang|giam|lui|huy|chuyen|khong phai|nham|sai|them|bot)\b"
)
"""What a comment says that has another value for its cell."""
_GROUPS = re.compile(r"\d+(?:[.,]\d{3})+(?!\d)|\d+")
_LONGEST = 200
"""Letters of a comment or a box that a message quotes."""


def with_shown(grid: Grid) -> Grid:
    """The grid as a person sees it, with what is told of single cells as its doubts."""
    facts = grid.marks.shown
    if facts is None:
        return grid
    seen = _Seen(grid, facts)
    for place in facts.runs:
        seen.see_runs(place)
    for place in facts.formats:
        seen.see_format(place)
    for place in facts.unseen:
        seen.hide(place)
    for place in facts.notes:
        seen.see_note(place)
    for box in facts.boxes:
        seen.tick(box.place, ticked=box.ticked)
    rows = [seen.rows.get(r, row) for r, row in enumerate(grid.rows)]
    marks = replace(grid.marks, struck=(grid.marks.struck - facts.runs.keys()) | seen.struck)
    return replace(grid, rows=rows, doubts=seen.doubts, marks=marks)


def floating(grid: Grid, top: int) -> Iterator[Diagnostic]:
    """What is told of boxes with text, and of pictures that do not lie above the table.

    Args:
        top: First row of the block that is the table's; 0 where there is none.
    """
    facts = grid.marks.shown
    for (row, column), text in facts.texts if facts else ():
        yield diagnose("box_text", grid.at(_address(grid, row, column)), read=shortened(text, _LONGEST))
    below = [place for place in facts.pictures if place[0] >= grid.top + top] if facts else []
    for row, column in below:
        yield diagnose("picture_over", grid.at(_address(grid, row, column)))


def untold(grid: Grid, told: set[str]) -> Iterator[Diagnostic]:
    """What the sheet shows at cells that no row took in; errors of theirs hold nothing.

    Args:
        grid: As `with_shown` gives it.
        told: Addresses of cells of which something is told.
    """
    for (row, column), doubts in grid.doubts.items():
        address = _address(grid, row, column)
        for doubt in doubts if address not in told else ():
            if doubt.code != "cell_unseen":
                severity = min(doubt.severity, Severity.WARNING, key=_RANKS.index)
                yield replace(doubt, severity=severity).at(grid.at(address))


_RANKS = [Severity.NOTE, Severity.WARNING, Severity.ERROR]


def _address(grid: Grid, row: int, column: int) -> str:
    return grid.address(row - grid.top, column - grid.left)


@dataclass(slots=True)
class _Seen:
    """Rows of the block that were changed, and what is told of them."""

    grid: Grid
    facts: ShownFacts
    rows: dict[int, list[Raw]] = field(default_factory=dict)
    doubts: dict[Position, tuple[Diagnostic, ...]] = field(default_factory=dict)
    struck: set[Position] = field(default_factory=set)

    def value(self, place: Position) -> Raw:
        """The cell's value; empty outside the block."""
        r, c = place[0] - self.grid.top, place[1] - self.grid.left
        if not (0 <= r < self.grid.height and 0 <= c < self.grid.width):
            return ""
        return self._row(r)[c]

    def _row(self, r: int) -> Sequence[Raw]:
        return self.rows.get(r) or self.grid.rows[r]

    def put(self, place: Position, value: Raw) -> None:
        """Writes a cell of the block."""
        r, c = place[0] - self.grid.top, place[1] - self.grid.left
        self.rows.setdefault(r, list(self.grid.rows[r]))[c] = value

    def tell(self, place: Position, told: Diagnostic) -> None:
        self.doubts[place] = (*self.doubts.get(place, ()), told)

    def see_runs(self, place: Position) -> None:
        """Leaves the struck letters of a cell out, and marks of footnotes."""
        value = self.value(place)
        if not isinstance(value, str) or not value:
            return
        runs = self.facts.runs[place]
        if place in self.grid.marks.struck:
            # -- the font of the cell is that of the letters which have none of their own
            runs = tuple(replace(run, struck=run.struck or run.inherits) for run in runs)
        struck = _joined(run.text for run in runs if run.struck)
        kept = tuple(run for run in runs if not run.struck)
        if struck and not _joined(run.text for run in kept):
            self.struck.add(place)
            return
        text, marks = _without_marks(kept)
        text = text.strip()
        if struck:
            read = _joined(run.text for run in runs)
            if _is_torn(runs) or not any(c.isalnum() for c in text):
                self.tell(place, diagnose("run_struck_unclear", read=read, struck=struck))
                return
            self.tell(place, diagnose("run_struck", read=read, struck=struck, proposed=text))
        if marks:
            self.tell(place, diagnose("run_raised", read=", ".join(marks), proposed=text))
        self.put(place, text)

    def see_format(self, place: Position) -> None:
        """Takes the unit of a cell's number format in."""
        code, value = self.facts.formats[place], self.value(place)
        if isinstance(value, str):
            if value.strip() and hides_text(code):
                self.hide(place)
            return
        if isinstance(value, bool) or not isinstance(value, int | float):
            return
        shown = figure_format(code, value)
        if shown.is_date or not value:
            return
        if shown.is_blank:
            self.hide(place)
        elif shown.is_notable:
            self._take_unit(place, Decimal(str(value)), shown.words, shown.thousands)
        elif shown.is_whole and not shown.thousands:
            factor = 100 if shown.is_percent else 1
            rounded, exact = round(value * factor), value * factor
            if abs(exact - rounded) > max(abs(exact), 1) * 1e-9:
                mark = "%" if shown.is_percent else ""
                facts = {"read": _vietnamese(rounded) + mark, "proposed": _vietnamese(exact) + mark}
                self.tell(place, diagnose("format_rounded", **facts))

    def _take_unit(self, place: Position, value: Decimal, words: str, thousands: int) -> None:
        zeros = _ZEROS.match(words)
        rest = match_key(words[zeros.end() :] if zeros else words).strip(" .()-+/")
        unit = next((n for name, n in _UNITS if re.fullmatch(rf"(?:{name}){_DONG}", rest)), 0)
        is_foreign = _FOREIGN.search(words) is not None
        is_dong = (not rest and not is_foreign) or re.fullmatch(r"dong|d|vnd", rest)
        read = _vietnamese(value / 1000**thousands) + words
        number = _plain(value)
        if zeros and is_dong and not thousands:
            number = _plain(value * 10 ** zeros[1].count("0"))
            self.put(place, float(number.replace(",", ".")))
            self.tell(place, diagnose("format_zeros", read=read, proposed=_vietnamese(Decimal(number))))
        elif thousands and not zeros and (is_dong or unit == thousands):
            self.put(place, f"{number} đồng")
            if not unit:
                self.tell(place, diagnose("format_scaled", read=read, proposed=_vietnamese(value)))
        elif unit and not thousands and not zeros:
            self.put(place, f"{number} {('nghìn', 'triệu', 'tỷ')[unit - 1]} đồng")
        elif thousands or zeros or unit or is_foreign or _SCALED.search(rest):
            self.tell(place, diagnose("format_unclear", read=read, proposed=_vietnamese(value)))

    def hide(self, place: Position) -> None:
        """Asks about a value that nobody sees."""
        value = self.value(place)
        if value != "" and str(value).strip():
            told = _vietnamese(value) if isinstance(value, int | float) else str(value)
            self.tell(place, diagnose("cell_unseen", read=shortened(told, _LONGEST)))

    def see_note(self, place: Position) -> None:
        note = self.facts.notes[place]
        value = self.value(place)
        corrects = _CORRECTS.search(match_key(note)) is not None and not _says_the_same(note, value)
        code = "comment_corrects" if corrects else "cell_comment"
        self.tell(place, diagnose(code, read=shortened(note, _LONGEST)))

    def tick(self, place: Position, *, ticked: bool) -> None:
        """Writes a box into the empty cell that it lies over; what lies elsewhere is told."""
        r, c = place[0] - self.grid.top, place[1] - self.grid.left
        inside = 0 <= r < self.grid.height and 0 <= c < self.grid.width
        if inside and self.value(place) == "":
            if ticked:
                self.put(place, True)
        elif not isinstance(self.value(place), bool) and ticked:
            self.tell(place, diagnose("box_ticked"))


def _joined(texts: Iterator[str]) -> str:
    return " ".join("".join(texts).split())


def _without_marks(runs: Sequence[CellRun]) -> tuple[str, list[str]]:
    """The text without raised marks of footnotes, and these; a raised digit of a unit is its power."""
    text, marks = "", []
    for run in runs:
        digits = run.text.strip()
        before = text.rstrip()
        is_figure = bool(before) and before[-1].isdigit()
        if run.raised and digits in _POWERS and _POWER.search(before):
            text += run.text.replace(digits, _POWERS[digits])
        elif (run.raised or (run.lowered and is_figure)) and digits and _MARK.match(run.text) and before:
            marks.append(digits)
        else:
            text += run.text
    return text, marks


def _is_torn(runs: Sequence[CellRun]) -> bool:
    """Whether a part in the midst of a figure is struck: what is left may be meant as two."""
    kept = [run.struck for run in runs]
    for number, run in enumerate(runs):
        if run.struck and any(not s for s in kept[:number]) and any(not s for s in kept[number + 1 :]):
            before = "".join(r.text for r in runs[:number] if not r.struck)
            behind = "".join(r.text for r in runs[number + 1 :] if not r.struck)
            if before[-1:].isdigit() and behind[:1].isdigit():
                return True
    return False


def _says_the_same(note: str, value: Raw) -> bool:
    """Whether the only figure of a comment is the cell's own."""
    figures = {re.sub(r"\D", "", figure) for figure in _GROUPS.findall(note)}
    own = str(int(value)) if isinstance(value, int | float) else re.sub(r"\D", "", str(value))
    return bool(own) and figures == {own}


def _plain(value: Decimal) -> str:
    """A figure as a cell's text: without groups, decimals behind a comma."""
    return f"{value.normalize():f}".replace(".", ",")


def _vietnamese(value: Decimal | float) -> str:
    """A figure as messages print it, to six decimals."""
    return number_text(round(Decimal(str(value)), 6))
