"""What the values of one row, and the totals of one table, must agree in."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from vanthu.diagnostics import Diagnostic, Severity
from vanthu.intake.grids.sheet import Sheet
from vanthu.intake.layout.match_columns import Use
from vanthu.intake.messages import diagnose
from vanthu.intake.rows.cells import RowDraft
from vanthu.intake.values.dates import written
from vanthu.intake.values.names import looks_like_person
from vanthu.paperwork import label_of
from vanthu.paperwork.model import ColumnType, Form, ReadingContext
from vanthu.records import DeclaredTotal, PartialDate

FULL = Decimal(100)
_LEAST_AGE = 6
"""No one younger is proposed: a later birth is a serial number or a day of another matter."""

_Checked = Iterator[tuple[str, Diagnostic]]
"""Keys of columns with what is wrong or doubtful there."""


def check_row(draft: RowDraft, form: Form, registers: ReadingContext) -> _Checked:
    """Required values that are missing, and values of the row that contradict each other."""
    yield from _missing(draft, form)
    yield from _period(draft, registers)
    if "status" in draft.values:
        yield from _progress(draft)
    if "votes_for" in draft.values:
        yield from _votes(draft)
        yield from _age(draft, registers)


def _missing(draft: RowDraft, form: Form) -> _Checked:
    """Required values that are empty; one that could not be read is told already."""
    told = {
        (each.subject.column, each.cell_place.cell)
        for each in draft.diagnostics
        if each.severity is Severity.ERROR
    }
    for key in _required(form):
        value = draft.values[key]
        if value is None and (key, draft.cells.get(key, "")) not in told:
            yield key, diagnose("value_required")
        elif isinstance(value, str) and not any(map(str.isalpha, value)):
            yield key, diagnose("text_no_words", read=value)


@lru_cache(maxsize=16)
def _required(form: Form) -> tuple[str, ...]:
    return tuple(column.key for column in form.columns if column.required)


def _period(draft: RowDraft, registers: ReadingContext) -> _Checked:
    days = {key: draft.values.get(key) for key in ("start_date", "end_date", "completed_date")}
    start, end = days["start_date"], days["end_date"]
    if isinstance(start, dt.date) and isinstance(end, dt.date) and end < start:
        yield "end_date", diagnose("date_end_before_start", read=written(end), start=written(start))
    for key, day in days.items():
        if isinstance(day, dt.date) and not registers.start <= day <= registers.end:
            span = {"from": written(registers.start), "to": written(registers.end)}
            yield key, diagnose("date_outside_campaign", read=written(day), **span)


def _progress(draft: RowDraft) -> _Checked:
    status, share = draft.values.get("status"), draft.values.get("progress_pct")
    if not isinstance(status, str):
        return
    label = label_of(ColumnType.STATUS, status)
    if isinstance(share, Decimal):
        agrees = {"completed": share == FULL, "in_progress": share < FULL, "not_started": share == 0}[status]
        if not agrees:
            yield "progress_pct", diagnose("status_disagrees", read=f"{share:f}%", status=label)
        elif status == "in_progress" and share == 0:
            yield "progress_pct", diagnose("status_no_progress", read=f"{share:f}%", status=label)
    day = draft.values.get("completed_date")
    if isinstance(day, dt.date) and status != "completed":
        yield "completed_date", diagnose("status_not_completed", read=written(day), status=label)


def _votes(draft: RowDraft) -> _Checked:
    votes, total = draft.values.get("votes_for"), draft.values.get("votes_total")
    if isinstance(votes, int) and isinstance(total, int) and votes > total:
        yield "votes_for", diagnose("votes_more_than_total", read=str(votes), total=str(total))
        return
    name, subject = draft.values.get("name"), draft.values.get("subject_type")
    if subject == "collective" and draft.values.get("birth") is not None and isinstance(name, str):
        likely = "cá nhân" if looks_like_person(name) else ""
        yield "subject_type", diagnose("subject_has_birth", read="tập thể", proposed=likely)


def _age(draft: RowDraft, registers: ReadingContext) -> _Checked:
    birth, end = draft.values.get("birth"), registers.end
    if isinstance(birth, PartialDate) and draft.values.get("subject_type") == "individual":
        sixth = (birth.year + _LEAST_AGE, birth.month, birth.day)
        if sixth > (end.year, end.month, end.day):
            yield "birth", diagnose("birth_child", read=str(birth))


def check_swapped_days(
    drafts: Sequence[RowDraft], sheet: Sheet, use: Use, registers: ReadingContext
) -> Iterator[tuple[RowDraft, Diagnostic]]:
    """True dates that Excel may have made by taking the day for the month.

    On a computer set to month before day, `25/5/2024` stays text and `09/02/2024` turns into 2 September: a
    column where every true date has a day up to 12 and every text a day above 12 shows it, if the other
    reading lies in the campaign and more speaks for it than one date alone.

    Args:
        use: A column of dates.
    """
    true_dates: list[tuple[dt.date, RowDraft]] = []
    texts: list[dt.date] = []
    for draft in drafts:
        day = draft.values[use.target.key]
        if isinstance(day, dt.date):
            raw = sheet.value(*sheet.origin(draft.row, use.column))
            if isinstance(raw, dt.date):
                true_dates.append((day, draft))
            else:
                texts.append(day)
    swapped = texts and all(day.day > 12 for day in texts) and all(day.day <= 12 for day, _ in true_dates)
    for day, draft in true_dates if swapped else ():
        other = dt.date(day.year, day.day, day.month)
        inside = registers.start <= day <= registers.end
        likelier = registers.start <= other <= registers.end and (len(true_dates) > 1 or not inside)
        if other != day and likelier:
            yield draft, diagnose("date_maybe_swapped", read=written(day), proposed=written(other))


def check_total(
    declared: DeclaredTotal, drafts: Sequence[RowDraft]
) -> tuple[DeclaredTotal, Diagnostic | None]:
    """The total with the rows that it truly stands for; told where they sum to something else.

    A `Cộng` below several sections may mean its own section or all rows: it is taken for what it agrees with.
    """

    def total(first: int) -> Decimal:
        found = (d.values.get(declared.key) for d in drafts if first <= d.number <= declared.last)
        return sum((Decimal(v) for v in found if isinstance(v, int | Decimal)), Decimal(0))

    own, whole = total(declared.first), total(drafts[0].number)
    if own == declared.value:
        return declared, None
    if whole == declared.value:
        return replace(declared, first=drafts[0].number), None
    read, proposed, difference = map(_grouped, (declared.value, own, declared.value - own))
    return declared, diagnose("total_disagrees", read=read, proposed=proposed, difference=difference)


def _grouped(value: Decimal) -> str:
    return f"{value:,f}".replace(",", " ").replace(".", ",").replace(" ", ".")
