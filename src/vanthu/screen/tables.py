"""The two tables that tell where a campaign stands: the units' forms, and the documents."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from vanthu.paperwork import form_of
from vanthu.pipeline import DocumentState
from vanthu.screen.diagnostics import styled
from vanthu.tables.deliveries import FORMS_ASKED, DeliveryState
from vanthu.translate import shown_day, tr

DELIVERY_WORDS: Mapping[DeliveryState, tuple[str, str]] = {
    DeliveryState.NOT_DUE: ("–", "dim"),
    DeliveryState.RECEIVED: ("đã nhận", "green"),
    DeliveryState.LATE: ("muộn", "yellow"),
    DeliveryState.ERRORS: ("có lỗi", "red"),
    DeliveryState.UNREADABLE: ("tệp không đọc được", "red"),
    DeliveryState.MISSING: ("chưa gửi", "red"),
}

DOCUMENT_WORDS: Mapping[DocumentState, tuple[str, str]] = {
    DocumentState.NEW: ("mới", "green"),
    DocumentState.CHANGED: ("có thay đổi", "yellow"),
    DocumentState.UNCHANGED: ("không đổi", "dim"),
    DocumentState.HELD: ("giữ lại", "red"),
    DocumentState.GONE: ("không còn cần", "dim"),
    DocumentState.REPLACING: ("thay bản đã ban hành", "yellow"),
    DocumentState.ISSUED: ("đã ban hành", "green"),
}

TO_SIGN = frozenset(
    {DocumentState.NEW, DocumentState.CHANGED, DocumentState.UNCHANGED, DocumentState.REPLACING}
)
"""Documents that wait for a signature."""


def units_table(day: dt.date, units: Iterable[tuple[str, str, Sequence[Text]]]) -> Table:
    """Who has sent what.

    Args:
        units: Code, name, and the state of each form that is asked for.
    """
    table = Table(title=tr("Đơn vị nộp biểu (ngày {day})", day=shown_day(day)))
    table.add_column(tr("Mã"), no_wrap=True)
    table.add_column(tr("Đơn vị"))
    for form in FORMS_ASKED:
        table.add_column(tr(form_of(form).title))
    for code, name, states in units:
        table.add_row(Text(code), Text(name), *states)
    return table


def unread_note(count: int, states: Iterable[DeliveryState]) -> Iterator[Text]:
    """That who is told not to have sent may have sent a file that could not be read; nothing where none is.

    Args:
        count: Files and folders that could not be read.
        states: Of all units and forms.
    """
    if count and DeliveryState.MISSING in states:
        words = tr(
            "{count} tệp hoặc thư mục chưa đọc được: đơn vị ghi “chưa gửi” có thể đã gửi trong số đó; "
            "hãy xem từng tệp ở dưới trước khi nhắc."
        )
        yield Text(words.format(count=count), style="yellow")


def delivery_words(state: DeliveryState, *, late: bool, errors: int = 0, unread: Sequence[str] = ()) -> Text:
    """How a form of a unit stands.

    Args:
        errors: Places that hold an error; 0 where they are not told.
        unread: Files of the unit, by their names, that could not be read.
    """
    words = styled(DELIVERY_WORDS[state])
    if state is DeliveryState.MISSING and unread:
        words.append(" ").append(tr("(có tệp chưa đọc được)"), style="yellow")
    if state is DeliveryState.ERRORS:
        if errors:
            words.append(f" ({errors})")
        if late:
            words.append(", ").append(styled(DELIVERY_WORDS[DeliveryState.LATE]))
    return words


def documents_table(documents: Iterable[tuple[str, DocumentState, Iterable[str]]]) -> Table:
    """How the documents stand.

    Args:
        documents: Name, state, and notes that have room in a narrow column.
    """
    table = Table(title=tr("Văn bản (outputs/documents)"))
    table.add_column(tr("Tệp"), no_wrap=True)
    table.add_column(tr("Tình trạng"))
    table.add_column(tr("Ghi chú"), overflow="fold")
    for name, state, notes in documents:
        table.add_row(Text(f"{name}.docx"), styled(DOCUMENT_WORDS[state]), Text("\n".join(notes)))
    return table


def document_notes(why: Sequence[object], incomplete: Sequence[str]) -> Iterator[str]:
    """What has room in a narrow column; the reasons stand below the table, across the screen."""
    if why:
        yield tr("vì sao: xem dưới bảng")
    if incomplete:
        yield tr("chưa đủ số liệu của {count} đơn vị", count=len(set(incomplete)))


def reasons(name: str, state: DocumentState, why: Sequence[str]) -> Iterator[RenderableType]:
    """What holds a document back, or what changed in it, a line each across the screen."""
    if why:
        said = tr("{name}.docx: {fate}, vì:", name=name, fate=tr(DOCUMENT_WORDS[state][0]))
        yield Text(said, style="bold")
    for reason in why:
        yield Padding(Text(f"- {reason}"), (0, 0, 0, 2))
