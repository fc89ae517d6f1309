"""What `vanthu status` says on the screen: who has sent what, how the documents stand, what is next."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table
from rich.text import Text

from vanthu.document_records import IssuedDocument, NumberState
from vanthu.office.choose_drafts import NOT_OURS
from vanthu.paperwork import form_of
from vanthu.pipeline.make_documents import DocumentState
from vanthu.screen.run import FATE_WORDS, STATE_WORDS, TO_SIGN, show_reasons, styled
from vanthu.service.status import LastRun, ReportedDocument, ReportedForm, Status
from vanthu.tables.deliveries import FORMS_ASKED, DeliveryState
from vanthu.translate import tr

MOST_NAMES = 5
"""Files that a sentence names."""


def show_status(status: Status, workspace: Path) -> None:
    """Prints where a campaign stands.

    Args:
        workspace: As the clerk named it, for the paths of messages.
    """
    console = Console()
    if status.last:
        console.print(_units(status.last))
        console.print(_documents(status, status.last))
        for document in status.last.documents:
            fate = status.fate(document)
            if fate is not DocumentState.ISSUED:
                show_reasons(console, document.name, fate, document.why)
    if status.papers:
        console.print(_papers(status.papers))
    console.print(Text(tr("Bước tiếp theo: {step}").format(step=next_step(status, workspace)), style="bold"))


def _units(last: LastRun) -> Table:
    day = last.today.strftime("%d/%m/%Y")
    table = Table(title=tr("Đơn vị nộp biểu (ngày {day})").format(day=day))
    table.add_column(tr("Mã"), no_wrap=True)
    table.add_column(tr("Đơn vị"))
    for form in FORMS_ASKED:
        table.add_column(tr(form_of(form).title))
    for unit in last.units:
        cells = [_state(unit.forms[form]) for form in FORMS_ASKED if form in unit.forms]
        table.add_row(Text(unit.unit_code), Text(unit.name), *cells)
    return table


def _state(sent: ReportedForm) -> Text:
    words = styled(STATE_WORDS[sent.state])
    if sent.late and sent.state is DeliveryState.ERRORS:
        words.append(", ").append(styled(STATE_WORDS[DeliveryState.LATE]))
    return words


def _documents(status: Status, last: LastRun) -> Table:
    table = Table(title=tr("Văn bản (outputs/documents)"))
    table.add_column(tr("Tệp"), no_wrap=True)
    table.add_column(tr("Tình trạng"))
    table.add_column(tr("Ghi chú"), overflow="fold")
    for document in last.documents:
        fate = status.fate(document)
        notes = "" if fate is DocumentState.ISSUED else "\n".join(_notes(document))
        table.add_row(Text(f"{document.name}.docx"), styled(FATE_WORDS[fate]), Text(notes))
    return table


def _notes(document: ReportedDocument) -> Iterator[str]:
    if document.why:
        yield tr("vì sao: xem dưới bảng")
    if document.incomplete:
        count = len(set(document.incomplete))
        yield tr("chưa đủ số liệu của {count} đơn vị").format(count=count)


def _papers(papers: Sequence[IssuedDocument]) -> Table:
    table = Table(title=tr("Văn bản đã ban hành (outputs/issued)"))
    table.add_column(tr("Số, ký hiệu"), no_wrap=True)
    table.add_column(tr("Ngày"), no_wrap=True)
    table.add_column(tr("Tệp"), overflow="fold")
    for paper in papers:
        symbol = Text(paper.symbol or "–")
        if paper.number and paper.number.state is NumberState.CANCELLED:
            symbol.append(" ").append(tr("(đã hủy)"), style="red")
        table.add_row(symbol, Text(paper.day.strftime("%d/%m/%Y")), Text(paper.path.removeprefix("issued/")))
    return table


def next_step(status: Status, workspace: Path) -> str:
    """The one thing to do next, a sentence."""
    run = f"`vanthu run {workspace}`"
    last = status.last
    if last is None:
        return tr("chép tệp các đơn vị gửi vào {folder}, rồi chạy {run}.").format(
            folder=workspace / "inputs" / "received", run=run
        )
    if status.unread:
        names = ", ".join(status.unread[:MOST_NAMES]) + ("…" if len(status.unread) > MOST_NAMES else "")
        return tr("có {count} tệp chưa đọc ({names}): chạy {run}.").format(
            count=len(status.unread), names=names, run=run
        )
    if status.is_workbook_changed:
        return tr("sổ campaign.xlsx đã sửa sau lần chạy cuối: chạy {run}.").format(run=run)
    if status.issued_since:
        symbols = ", ".join(paper.symbol or paper.name for paper in status.issued_since)
        return tr(
            "đã ban hành {symbols} sau lần chạy cuối: chạy {run} để các văn bản sau dẫn số mới."
        ).format(symbols=symbols, run=run)
    if status.cancelled_since:
        symbols = ", ".join(paper.symbol for paper in status.cancelled_since)
        return tr("đã hủy {symbols} sau lần chạy cuối: chạy {run} để soạn lại văn bản.").format(
            symbols=symbols, run=run
        )
    return _after_run(status, last, workspace)


def _after_run(status: Status, last: LastRun, workspace: Path) -> str:
    """What is next when the last run knows all that there is."""
    outputs = workspace / "outputs"
    fates = {status.fate(document) for document in last.documents if document.kind not in NOT_OURS}
    if last.open_questions:
        return tr("trả lời {count} câu hỏi trong {path}, lưu, rồi chạy lại.").format(
            count=last.open_questions, path=outputs / "questions.xlsx"
        )
    if last.errors:
        return tr("gửi tệp trong {folder} cho đơn vị sửa {count} lỗi; nhận tệp đã sửa thì chạy lại.").format(
            folder=outputs / "returned", count=last.errors
        )
    if DocumentState.HELD in fates:
        return tr("sửa các chỗ đã nêu dưới bảng văn bản, rồi chạy lại.")
    if fates & TO_SIGN:
        return tr(
            "đọc lại, in và trình ký văn bản trong {folder}; ký xong thì ban hành bằng `vanthu issue`."
        ).format(folder=outputs / "documents")
    return tr("mọi văn bản đã ban hành; in sổ văn bản đi bằng `vanthu register`.")
