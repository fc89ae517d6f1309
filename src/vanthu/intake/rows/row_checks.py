"""What the values of one row, and the totals of one table, must agree in."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from vanthu.cell_address import row_address
from vanthu.intake.values.dates import written
from vanthu.intake.values.findings_list import Told
from vanthu.intake.values.names import looks_like_person
from vanthu.intake.values.result import Raw, Remark
from vanthu.paperwork.forms.campaign_forms import CHOICES, ColumnType, Form, form_of
from vanthu.paperwork.forms.registers import ReadingContext
from vanthu.records import DeclaredTotal, PartialDate, Row

FULL = Decimal(100)


def check_row(row: Row, form: Form, context: ReadingContext, told: Told) -> Row:
    """The row, held where a required value is missing or two of its values contradict each other."""
    remarks = [*_missing(row, form, told), *_period(row, context)]
    if "status" in row.values:
        remarks += _progress(row)
    if "votes_for" in row.values:
        remarks += [*_votes(row), *_age(row, context)]
    held = row.held
    for key, remark in remarks:
        cell = row.cells.get(key) or row_address(row.number, row.cells.values())
        error = told.tell(remark, cell, form=form.key, key=key, label=form.column(key).full_label)
        held = held or error
    return replace(row, held=held) if held != row.held else row


_Remarks = list[tuple[str, Remark]]


def _missing(row: Row, form: Form, told: Told) -> _Remarks:
    """Required values that are empty; one that could not be read is told already."""
    empty = [key for key in _required(form.key) if row.values[key] is None]
    if not empty:
        return []
    told_cells = {(f.subject.column, f.cell_place.cell) for f in told.findings} if row.held else set()
    return [
        (key, Remark("value_required")) for key in empty if (key, row.cells.get(key, "")) not in told_cells
    ]


@lru_cache(maxsize=8)
def _required(form_key: str) -> tuple[str, ...]:
    return tuple(column.key for column in form_of(form_key).columns if column.required)


def _period(row: Row, context: ReadingContext) -> _Remarks:
    found: _Remarks = []
    start, end = row.values.get("start_date"), row.values.get("end_date")
    if not start and not end and not row.values.get("completed_date"):
        return found
    if isinstance(start, dt.date) and isinstance(end, dt.date) and end < start:
        found.append(
            ("end_date", Remark("date_end_before_start", written(end), "", {"start": written(start)}))
        )
    for key in ("start_date", "end_date", "completed_date"):
        day = row.values.get(key)
        if isinstance(day, dt.date) and not context.start <= day <= context.end:
            span = {"from": written(context.start), "to": written(context.end)}
            found.append((key, Remark("date_outside_campaign", written(day), "", span)))
    return found


def _progress(row: Row) -> _Remarks:
    status, share = row.values.get("status"), row.values.get("progress_pct")
    found: _Remarks = []
    if isinstance(status, str) and isinstance(share, Decimal):
        agrees = {"completed": share == FULL, "in_progress": share < FULL, "not_started": share == 0}[status]
        label = next(c.label for c in CHOICES[ColumnType.STATUS] if c.value == status)
        if not agrees:
            found.append(("progress_pct", Remark("status_disagrees", f"{share:f}%", "", {"status": label})))
        elif status == "in_progress" and share == 0:
            found.append(("progress_pct", Remark("status_no_progress", f"{share:f}%", "", {"status": label})))
    day = row.values.get("completed_date")
    if isinstance(day, dt.date) and status in {"in_progress", "not_started"}:
        label = next(c.label for c in CHOICES[ColumnType.STATUS] if c.value == status)
        found.append(("completed_date", Remark("status_not_completed", written(day), "", {"status": label})))
    return found


def _votes(row: Row) -> _Remarks:
    votes, total = row.values.get("votes_for"), row.values.get("votes_total")
    if isinstance(votes, int) and isinstance(total, int) and votes > total:
        return [("votes_for", Remark("votes_more_than_total", str(votes), "", {"total": str(total)}))]
    name, subject = row.values.get("name"), row.values.get("subject_type")
    if subject == "collective" and row.values.get("birth") is not None and isinstance(name, str):
        likely = "cá nhân" if looks_like_person(name) else ""
        return [("subject_type", Remark("subject_has_birth", "tập thể", likely))]
    return []


_LEAST_AGE = 6
"""No one younger is proposed: a later birth is a serial number or a day of another matter."""


def _age(row: Row, context: ReadingContext) -> _Remarks:
    birth = row.values.get("birth")
    if not isinstance(birth, PartialDate) or row.values.get("subject_type") != "individual":
        return []
    end = context.end
    young = (birth.year + _LEAST_AGE, birth.month, birth.day) > (end.year, end.month, end.day)
    return [("birth", Remark("birth_child", str(birth)))] if young else []


def check_swapped_days(
    rows: Sequence[Row], raw: Mapping[str, Raw], form: Form, context: ReadingContext, told: Told
) -> None:
    """Tells of true dates that Excel may have made by taking the day for the month.

    On a computer set to month before day, `25/5/2024` stays text and `09/02/2024` turns into 2 September: a
    column
    where every true date has a day up to 12 and every text a day above 12 shows it, if the other reading lies
    in the campaign and more speaks for it than one date alone.

    Args:
        raw: Raw values of the cells, by address, of columns that hold both true dates and others.
    """
    for column in form.columns if raw else ():
        if column.type is not ColumnType.DATE:
            continue
        true_dates: list[tuple[dt.date, str]] = []
        texts: list[tuple[dt.date, str]] = []
        for row in rows:
            day, cell = row.values.get(column.key), row.cells.get(column.key, "")
            if isinstance(day, dt.date):
                (true_dates if isinstance(raw.get(cell), dt.date) else texts).append((day, cell))
        swapped = texts and all(d.day > 12 for d, _ in texts) and all(d.day <= 12 for d, _ in true_dates)
        for day, cell in true_dates if swapped else []:
            other = dt.date(day.year, day.day, day.month)
            inside = context.start <= day <= context.end
            if other != day and context.start <= other <= context.end and (len(true_dates) > 1 or not inside):
                told.tell(
                    Remark("date_maybe_swapped", written(day), written(other)),
                    cell,
                    form=form.key,
                    key=column.key,
                    label=column.full_label,
                )


def check_total(declared: DeclaredTotal, rows: Sequence[Row], form: Form, told: Told) -> DeclaredTotal:
    """The total with the rows that it truly stands for; told of where they sum to something else.

    A `Cộng` below several sections may mean its own section or all rows: it is taken for what it agrees with.
    """

    def total(first: int) -> Decimal:
        found = (r.values.get(declared.key) for r in rows if first <= r.number <= declared.last)
        return sum((Decimal(v) for v in found if isinstance(v, int | Decimal)), Decimal(0))

    own, whole = total(declared.first), total(rows[0].number)
    if own != declared.value and whole == declared.value:
        return replace(declared, first=rows[0].number)
    if own != declared.value:
        facts = {"label": form.column(declared.key).full_label, "difference": _grouped(declared.value - own)}
        told.tell(
            Remark("total_disagrees", _grouped(declared.value), _grouped(own), facts),
            declared.cell,
            form=form.key,
            key=declared.key,
        )
    return declared


def _grouped(value: Decimal) -> str:
    return f"{value:,f}".replace(",", " ").replace(".", ",").replace(" ", ".")
