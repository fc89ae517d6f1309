"""Which column of the form a column is, where only a person can tell: a question, then its answer.

Two columns that fit one of the form, a column of money where the form has another, and one whose cells are
not what its label says: that must not be guessed, and the rows must not count as if they had none.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from vanthu.diagnostics import Diagnostic, Fix
from vanthu.intake.grids.sheet import Sheet
from vanthu.intake.header_labels import Header, label_key
from vanthu.intake.layout.find_table import Found
from vanthu.intake.layout.match_columns import Use
from vanthu.intake.layout.money_columns import MoneyColumns, money_columns
from vanthu.intake.layout.odd_columns import odd_columns
from vanthu.intake.messages import diagnose, of_column
from vanthu.intake.questions import WAIT, QuestionScope
from vanthu.intake.values.name_parts import is_plain_name
from vanthu.intake.values.names import bears_surname, is_group, looks_like_person, titled
from vanthu.intake.values.parse import ColumnContext, parse
from vanthu.intake.values.result import Raw, shown
from vanthu.paperwork.model import Column, ColumnType, ReadingContext
from vanthu.translate import tr
from vanthu.vietnamese import match_key

NEITHER = "neither"
"""The choice of none of the columns."""


def column_codes(headers: Sequence[Header]) -> Mapping[int, str]:
    """What an answer remembers of each column with a label: the label, and which of those that share it."""
    keys: list[str] = []
    codes: dict[int, str] = {}
    for place, header in enumerate(headers):
        if header.texts:
            keys.append(match_key(header.label))
            codes[place] = f"{keys[-1]} #{keys.count(keys[-1])}"
    return codes


def decide_columns(
    sheet: Sheet, found: Found, registers: ReadingContext, unit: str
) -> tuple[Found, tuple[Diagnostic, ...]]:
    """The table with its unclear columns decided as far as they were answered, and what is asked of them.

    Args:
        unit: Code of the unit that sent the sheet, or empty.
    """
    assignment, bottom = found.assignment, found.header_rows[1]
    form, codes = assignment.form, column_codes(found.headers)
    scope = QuestionScope.of_table(unit, form.key, found.headers)
    asked = []
    for use, fitting in assignment.unclear:
        places = [place for place in fitting if not _is_empty(sheet, found, place)] or fitting[:1]
        if len(places) == 1:
            assignment = assignment.decided(use, places[0])
            continue
        letters = ", ".join(sheet.grid.address(bottom, place) for place in places)
        told = diagnose("column_unclear", sheet.grid.cell(bottom, places[0]), columns=letters)
        told = of_column(told.with_facts(read=found.headers[places[0]].label), form, use.target)
        labels = {
            place: tr("Cột {cell} “{label}”").format(
                cell=sheet.grid.address(bottom, place), label=found.headers[place].label
            )
            for place in places
        }
        fixes = [Fix(codes[place], label) for place, label in labels.items()]
        fixes.append(Fix(NEITHER, tr("Không dùng cột nào trong các cột này")))
        cells = [sheet.grid.cell(bottom, place) for place in places]
        asked.append(scope.ask(told, use.target.key, fixes, registers, cells))
        if asked[-1].answer:
            chosen = next((place for place in places if codes[place] == asked[-1].answer), None)
            assignment = assignment.decided(use, chosen)
    found = replace(found, assignment=assignment)
    money = money_columns(sheet, found)
    for place in money.others:
        asked.append(_whose_money(sheet, found, place, scope, registers))
        found = _taking(found, place, asked[-1])
    if found.assignment is not assignment:  # -- with what was taken, another may be a sum
        money = money_columns(sheet, found)
    for place in unknown_columns(sheet, found, money):
        question = _which_column(sheet, found, place, scope, registers)
        if question:
            asked.append(question)
            found = _taking(found, place, question)
    for use in tuple(odd_columns(sheet, found)):
        asked.append(_whether_column(sheet, found, use, scope, registers))
        if asked[-1].answer == NEITHER:
            found = replace(found, assignment=found.assignment.without(use))
    return found, tuple(asked)


def _taking(found: Found, place: int, question: Diagnostic) -> Found:
    """The table with a column taken as the question's answer says."""
    target = next((c for c in found.assignment.form.columns if c.key == question.answer), None)
    return replace(found, assignment=found.assignment.with_use(Use(place, target))) if target else found


def _whether_column(
    sheet: Sheet, found: Found, use: Use, scope: QuestionScope, registers: ReadingContext
) -> Diagnostic:
    """The question whether a column is what its label says, where its cells say something else."""
    cell, form = sheet.grid.cell(found.header_rows[1], use.column), found.assignment.form
    rows = range(found.first, sheet.grid.height)
    first = next(sheet.grid.rows[row][use.column] for row in rows if not sheet.blank[row][use.column])
    told = diagnose("column_odd", cell, read=shown(first))
    told = of_column(told, form, use.target)
    return scope.ask(told, column_codes(found.headers)[use.column], _one_of([use.target]), registers, [cell])


def unknown_columns(sheet: Sheet, found: Found, money: MoneyColumns) -> Sequence[int]:
    """Columns with values that are none of the form's, but for units and money."""
    beside = {*money.others, *money.sums, unit_column(found)}
    unknown = found.assignment.unknown
    return [place for place in unknown if place not in beside and not _is_empty(sheet, found, place)]


def _is_empty(sheet: Sheet, found: Found, place: int) -> bool:
    return all(blank[place] for blank in sheet.blank[found.first :])


def unit_column(found: Found) -> int | None:
    """The column of the block that names units, as its label says, and that the form does not ask for."""
    used = {use.column for use in found.assignment.uses}
    for place, header in enumerate(found.headers):
        if place not in used and header.texts and label_key(header.texts[-1]) in _UNITS:
            return place
    return None


_UNITS = frozenset(
    {"don vi", "ten don vi", "don vi dang ky", "don vi bao cao", "don vi de nghi", "don vi gui"}
)
_MOST_OF = 0.8
"""Share of a column's cells that must read as a type for the column to be one of it."""
_SAMPLE = 20
"""Cells of a column that are looked at."""
_ALWAYS_LACKING = frozenset({"note"})
"""Columns that nobody misses."""


def _which_column(
    sheet: Sheet, found: Found, place: int, scope: QuestionScope, registers: ReadingContext
) -> Diagnostic | None:
    """The question which of the form's absent columns an unknown one is; None where none can be."""
    assignment, label = found.assignment, found.headers[place].label
    rows = range(found.first, sheet.grid.height)
    values = [sheet.grid.rows[row][place] for row in rows if not sheet.blank[row][place]][:_SAMPLE]
    context = ColumnContext(registers, date1904=sheet.grid.date1904)
    fitting = [
        column
        for column in assignment.form.columns
        if column.key not in assignment.keys | _ALWAYS_LACKING
        and sum(_is_value(value, column.type, context) for value in values) >= _MOST_OF * len(values)
    ]
    if not fitting:
        return None
    cell = sheet.grid.cell(found.header_rows[1], place)
    told = diagnose(
        "column_maybe", cell, read=label, proposed=", ".join(f"“{column.full_label}”" for column in fitting)
    )
    return scope.ask(told, column_codes(found.headers)[place], _one_of(fitting), registers, [cell])


def _is_value(cell: Raw, kind: ColumnType, context: ColumnContext) -> bool:
    """Whether a cell reads as a value of a type; any words do as a text."""
    if kind is ColumnType.NAME:
        return isinstance(cell, str) and _is_somebody(cell.strip())
    if kind is ColumnType.TEXT:
        return isinstance(cell, str) and sum(map(str.isalpha, cell)) * 2 >= max(len(cell), 4)
    return parse(kind, cell, context).value is not None


def _is_somebody(text: str) -> bool:
    """Whether a text names people or a collective: `Đang thực hiện` has as many words, and no capitals."""
    if is_group(text) or titled(text):
        return True
    return looks_like_person(text) and (is_plain_name(text) or bears_surname(text.title()))


def _whose_money(
    sheet: Sheet, found: Found, place: int, scope: QuestionScope, registers: ReadingContext
) -> Diagnostic:
    """The question which absent column of money a column is; with none absent, whether it counts."""
    assignment, label = found.assignment, found.headers[place].label
    money = [column for column in assignment.form.columns if column.type is ColumnType.DONG]
    absent = [column for column in money if column.key not in assignment.keys]
    cell, what = sheet.grid.cell(found.header_rows[1], place), column_codes(found.headers)[place]
    if not absent:
        sources = ", ".join(f"“{column.label}”" for column in money)
        told = diagnose("column_money_more", cell, read=label, proposed=sources)
        fixes = [
            Fix(NEITHER, tr("Không tính cột này")),
            Fix(WAIT, tr("Giữ các dòng lại, chờ đơn vị sửa")),
        ]
        return scope.ask(told, what, fixes, registers, [cell])
    sources = ", ".join(f"“{column.label}”" for column in absent)
    told = diagnose("column_money_whole", cell, read=label, proposed=sources)
    return scope.ask(told, what, _one_of(absent), registers, [cell])


def _one_of(columns: Iterable[Column]) -> Sequence[Fix]:
    """The choices of what a column of the sheet is: one of these of the form, or none."""
    choices = [Fix(c.key, tr("Là cột “{label}”").format(label=c.full_label)) for c in columns]
    return [*choices, Fix(NEITHER, tr("Không dùng cột này"))]
