"""What `vanthu status` says: who has sent what, how the documents stand, what is next."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from vanthu.document_records import IssuedDocument
from vanthu.office import NOT_OURS
from vanthu.pipeline import DocumentState
from vanthu.screen.decisions import withdrawal_object, withdrawn_line
from vanthu.screen.issuing import issued_object
from vanthu.screen.tables import (
    TO_SIGN,
    delivery_words,
    document_notes,
    documents_table,
    reasons,
    units_table,
    unread_note,
)
from vanthu.service.status import LastRun, ReportedDocument, ReportedUnit, Status
from vanthu.tables.deliveries import FORMS_ASKED
from vanthu.translate import shown_day, tr

MOST_NAMES = 5
"""Files that a sentence names."""


def status_lines(status: Status, workspace: Path) -> Iterator[RenderableType]:
    """Where a campaign stands.

    Args:
        workspace: As the clerk named it, for the paths of messages.
    """
    if status.last:
        yield units_table(status.last.today, map(_unit, status.last.units))
        states = (form.state for unit in status.last.units for form in unit.forms.values())
        yield from unread_note(status.last.unreadable, states)
        yield documents_table((each.name, state, _notes(each, state)) for each, state in status.documents)
        for document, state in status.documents:
            if state is not DocumentState.ISSUED:
                yield from reasons(document.name, state, [each.message for each in document.why])
    if status.issued:
        yield _issued(status.issued)
    if status.withdrawn:
        yield Text(tr("Tệp đã rút, chỉ để lưu:"), style="bold")
        for each in status.withdrawn:
            yield Text(withdrawn_line(each))
    yield Text(tr("Bước tiếp theo: {step}", step=next_step(status, workspace)), style="bold")


def _unit(unit: ReportedUnit) -> tuple[str, str, Sequence[Text]]:
    sent = [unit.forms[form] for form in FORMS_ASKED if form in unit.forms]
    return (
        unit.unit_code,
        unit.name,
        [delivery_words(each.state, late=each.late, unread=unit.unread) for each in sent],
    )


def _notes(document: ReportedDocument, state: DocumentState) -> Iterator[str]:
    if state is not DocumentState.ISSUED:
        yield from document_notes(document.why, document.incomplete)


def _issued(issued: Sequence[IssuedDocument]) -> Table:
    table = Table(title=tr("Văn bản đã ban hành (outputs/issued)"))
    table.add_column(tr("Số, ký hiệu"), no_wrap=True)
    table.add_column(tr("Ngày"), no_wrap=True)
    table.add_column(tr("Tệp"), overflow="fold")
    for document in issued:
        symbol = Text(document.symbol or "–")
        if document.is_cancelled:
            symbol.append(" ").append(tr("(đã hủy)"), style="red")
        table.add_row(symbol, shown_day(document.day), Text(document.path.removeprefix("issued/")))
    return table


def status_object(status: Status, workspace: Path) -> Mapping[str, object]:
    """Where a campaign stands, for programs."""
    return {
        "today": status.last.today.isoformat() if status.last else None,
        "units": [_unit_object(unit) for unit in status.last.units] if status.last else [],
        "documents": [
            {
                "name": document.name,
                "kind": document.kind,
                "state": state.value,
                "why": [each.message for each in document.why],
                "incomplete": [*document.incomplete],
            }
            for document, state in status.documents
        ],
        "issued": [*map(issued_object, status.issued)],
        "unread": status.unread,
        "withdrawn": [*map(withdrawal_object, status.withdrawn)],
        "workbook_changed": status.is_workbook_changed,
        "next_step": next_step(status, workspace),
    }


def _unit_object(unit: ReportedUnit) -> Mapping[str, object]:
    forms = {name: {"state": form.state.value, "late": form.late} for name, form in unit.forms.items()}
    return {"unit_code": unit.unit_code, "name": unit.name, "forms": forms, "unread": [*unit.unread]}


def next_step(status: Status, workspace: Path) -> str:
    """The one thing to do next, a sentence."""
    run = f"`vanthu run {workspace}`"
    last = status.last
    if last is None:
        return tr(
            "chép tệp các đơn vị gửi vào {folder}, rồi chạy {run}.",
            folder=workspace / "inputs" / "received",
            run=run,
        )
    if status.unread:
        names = ", ".join(status.unread[:MOST_NAMES]) + ("…" if len(status.unread) > MOST_NAMES else "")
        return tr(
            "có {count} tệp chưa đọc ({names}): chạy {run}.", count=len(status.unread), names=names, run=run
        )
    if status.is_workbook_changed:
        return tr("sổ campaign.xlsx đã sửa sau lần chạy cuối: chạy {run}.", run=run)
    return _since_last_run(status, run) or _after_run(status, last, workspace)


def _since_last_run(status: Status, run: str) -> str:
    """What is to be done for what happened since the last run; empty where nothing did."""
    if status.is_withdrawn_since:
        return tr("đã rút tệp, hoặc dùng lại tệp đã rút, sau lần chạy cuối: chạy {run}.", run=run)
    if status.is_answered_since:
        return tr("có câu trả lời mới hoặc vừa bỏ sau lần chạy cuối: chạy {run}.", run=run)
    if status.issued_since:
        symbols = ", ".join(document.label for document in status.issued_since)
        return tr(
            "đã ban hành {symbols} sau lần chạy cuối: chạy {run} để các văn bản sau dẫn số mới.",
            symbols=symbols,
            run=run,
        )
    if status.cancelled_since:
        symbols = ", ".join(document.symbol for document in status.cancelled_since)
        return tr(
            "đã hủy {symbols} sau lần chạy cuối: chạy {run} để soạn lại văn bản.", symbols=symbols, run=run
        )
    return ""


def _after_run(status: Status, last: LastRun, workspace: Path) -> str:
    """What is next when the last run knows all that there is."""
    outputs = workspace / "outputs"
    states = {state for document, state in status.documents if document.kind not in NOT_OURS}
    if last.open_questions:
        return tr(
            "trả lời {count} câu hỏi trong {path}, lưu, rồi chạy lại.",
            count=last.open_questions,
            path=outputs / "questions.xlsx",
        )
    if last.errors:
        return tr(
            "gửi tệp trong {folder} cho đơn vị sửa {count} lỗi; nhận tệp đã sửa thì chạy lại.",
            folder=outputs / "returned",
            count=last.errors,
        )
    if DocumentState.HELD in states:
        return tr("sửa các chỗ đã nêu dưới bảng văn bản, rồi chạy lại.")
    if states & TO_SIGN:
        return tr(
            "đọc lại, in và trình ký văn bản trong {folder}; ký xong thì ban hành bằng `vanthu issue`.",
            folder=outputs / "documents",
        )
    return tr("mọi văn bản đã ban hành; in sổ văn bản đi bằng `vanthu register`.")
