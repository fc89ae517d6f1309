"""What a run says on the screen: progress, who sent what, what became of each document, what to correct."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console
from rich.padding import Padding
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
from rich.progress import Progress as Bar
from rich.table import Table
from rich.text import Text

from vanthu.diagnostics import Diagnostic, Severity
from vanthu.document_records import IssuedDocument, Relation
from vanthu.office.choose_drafts import NOT_OURS
from vanthu.paperwork import form_of
from vanthu.pipeline.make_documents import Document, DocumentState, Progress
from vanthu.pipeline.run import Run
from vanthu.pipeline.why_changed import described
from vanthu.service.history import History
from vanthu.tables.deliveries import FORMS_ASKED, Delivery, DeliveryState
from vanthu.translate import tr

MOST_FINDINGS = 20
"""Findings that the screen shows; all stand in `outputs/run.json`."""

STATE_WORDS: Mapping[DeliveryState, tuple[str, str]] = {
    DeliveryState.NOT_DUE: ("–", "dim"),
    DeliveryState.RECEIVED: ("đã nhận", "green"),
    DeliveryState.LATE: ("muộn", "yellow"),
    DeliveryState.ERRORS: ("có lỗi", "red"),
    DeliveryState.MISSING: ("chưa gửi", "red"),
}

FATE_WORDS: Mapping[DocumentState, tuple[str, str]] = {
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

SEVERITY_WORDS: Mapping[Severity, tuple[str, str]] = {
    Severity.ERROR: ("lỗi", "red"),
    Severity.WARNING: ("xem lại", "yellow"),
    Severity.NOTE: ("ghi chú", "dim"),
}

STAGE_WORDS = {"intake": "Đọc tệp", "documents": "Viết văn bản"}


@contextmanager
def progress(*, shown: bool) -> Iterator[Progress]:
    """A progress bar on the error stream while it is a terminal; a function to tell it of each step."""
    console = Console(stderr=True, quiet=not shown)
    bar = Bar(
        TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), console=console, transient=True
    )
    tasks = {
        stage: bar.add_task(tr(words), total=None, visible=False) for stage, words in STAGE_WORDS.items()
    }

    def told(stage: str, done: int, total: int) -> None:
        bar.update(tasks[stage], completed=done, total=total, visible=True)

    with bar:
        yield told


def show(done: Run, workspace: Path, *, show_all: bool) -> None:
    """Prints the end of a run.

    Args:
        workspace: As the clerk named it, for the paths of messages.
        show_all: Every finding, notes too.
    """
    console = Console()
    console.print(_attendance_table(done))
    console.print(_documents_table(done.documents))
    for document in done.documents:
        show_reasons(console, document.name, document.state, document.reasons)
    _show_findings(console, done.diagnostics, show_all=show_all)
    open_questions = sum(not question.answer for question in done.collected.questions)
    if open_questions:
        console.print(
            Text(
                tr("{count} câu hỏi chờ trả lời: mở {path}, chọn câu trả lời, lưu, rồi chạy lại.").format(
                    count=open_questions, path=workspace / "outputs" / "questions.xlsx"
                ),
                style="bold",
            )
        )
    for line in _closing(done, workspace):
        console.print(Text(line))


def styled(words: tuple[str, str]) -> Text:
    """A word of the screen in its style."""
    return Text(tr(words[0]), style=words[1])


def _attendance_table(done: Run) -> Table:
    table = Table(
        title=tr("Đơn vị nộp biểu (ngày {day})").format(day=done.collected.today.strftime("%d/%m/%Y"))
    )
    table.add_column(tr("Mã"), no_wrap=True)
    table.add_column(tr("Đơn vị"))
    for form in FORMS_ASKED:
        table.add_column(tr(form_of(form).title))
    for unit in done.campaign.units:
        cells = [_state(done.collected.deliveries[unit.code, form]) for form in FORMS_ASKED]
        table.add_row(Text(unit.code), Text(done.campaign.unit_title(unit)), *cells)
    return table


def _state(entry: Delivery) -> Text:
    words = styled(STATE_WORDS[entry.state])
    if entry.state is DeliveryState.ERRORS:
        words.append(f" ({len({f.cell_place for f in entry.errors})})")
        if entry.late:
            words.append(
                f", {tr(STATE_WORDS[DeliveryState.LATE][0])}", style=STATE_WORDS[DeliveryState.LATE][1]
            )
    return words


def _documents_table(documents: Sequence[Document]) -> Table:
    table = Table(title=tr("Văn bản (outputs/documents)"))
    table.add_column(tr("Tệp"), no_wrap=True)
    table.add_column(tr("Tình trạng"))
    table.add_column(tr("Ghi chú"), overflow="fold")
    for document in documents:
        notes = Text("\n".join(_notes(document)))
        table.add_row(Text(f"{document.name}.docx"), styled(FATE_WORDS[document.state]), notes)
    return table


def _notes(document: Document) -> Iterator[str]:
    """What has room in a narrow column; the reasons stand below the table, across the screen."""
    if document.issued:
        yield _beside(document.issued, document.draft.relation if document.draft else Relation.NONE)
    if document.why:
        yield tr("vì sao: xem dưới bảng")
    if document.draft and document.draft.missing:
        yield tr("chưa đủ số liệu của {count} đơn vị").format(count=len(set(document.draft.missing)))
    if document.kept:
        yield tr("Bản đã sửa tay được giữ ở outputs/{path}").format(path=document.kept)


def show_reasons(console: Console, name: str, fate: DocumentState, why: Sequence[str]) -> None:
    """Prints what holds a document back, or what changed in it, a line each across the screen."""
    if why:
        said = tr("{name}.docx: {fate}, vì:").format(name=name, fate=tr(FATE_WORDS[fate][0]))
        console.print(Text(said, style="bold"))
    for reason in why:
        console.print(Padding(Text(f"- {reason}"), (0, 0, 0, 2)))


BESIDE: Mapping[Relation, str] = {
    Relation.NONE: "{symbol} ngày {day}",
    Relation.REPLACES: "thay thế {symbol} ngày {day}",
    Relation.CORRECTS: "đính chính {symbol} ngày {day}",
}


def _beside(paper: IssuedDocument, relation: Relation) -> str:
    """The issued paper that a document is, replaces or corrects."""
    day = paper.day.strftime("%d/%m/%Y")
    return tr(BESIDE[relation]).format(symbol=paper.symbol or paper.name, day=day)


def _show_findings(console: Console, findings: Sequence[Diagnostic], *, show_all: bool) -> None:
    chosen = [f for f in findings if show_all or f.severity is not Severity.NOTE]
    shown = chosen if show_all else chosen[:MOST_FINDINGS]
    if not shown:
        return
    table = Table(title=tr("Chỗ cần sửa, cần xem"))
    table.add_column(tr("Mức"), no_wrap=True)
    table.add_column(tr("Tệp · trang · ô"), overflow="fold")
    table.add_column(tr("Nội dung"), overflow="fold")
    for finding in shown:
        table.add_row(
            styled(SEVERITY_WORDS[finding.severity]), Text(str(finding.cell_place)), Text(finding.message)
        )
    console.print(table)
    if len(chosen) > len(shown):
        console.print(
            Text(
                tr("… và {count} chỗ nữa: xem bằng --all, hoặc trong outputs/run.json.").format(
                    count=len(chosen) - len(shown)
                )
            )
        )


def _closing(done: Run, workspace: Path) -> Iterator[str]:
    """How many documents there are, and what to do next."""
    fates = Counter(document.state for document in done.documents)
    severities = Counter(finding.severity for finding in done.diagnostics)
    released = sum(bool(document.data) for document in done.documents)
    yield tr(
        "{released} văn bản trong {folder} ({new} mới, {changed} có thay đổi, {unchanged} không đổi); "
        "{held} giữ lại."
    ).format(
        released=released,
        folder=workspace / "outputs" / "documents",
        new=fates[DocumentState.NEW],
        changed=fates[DocumentState.CHANGED],
        unchanged=fates[DocumentState.UNCHANGED],
        held=fates[DocumentState.HELD],
    )
    if fates[DocumentState.ISSUED] or fates[DocumentState.REPLACING]:
        yield tr(
            "{issued} văn bản đã ban hành còn nguyên giá trị; {replacing} dự thảo thay thế hoặc đính chính."
        ).format(issued=fates[DocumentState.ISSUED], replacing=fates[DocumentState.REPLACING])
    yield tr("{errors} lỗi, {warnings} chỗ cần xem lại, {notes} ghi chú.").format(
        errors=severities[Severity.ERROR],
        warnings=severities[Severity.WARNING],
        notes=severities[Severity.NOTE],
    )
    if severities[Severity.ERROR]:
        yield tr(
            "Bước tiếp theo: gửi tệp trong outputs/returned/ cho đơn vị sửa; nhận tệp đã sửa thì chép vào "
            "inputs/received/ rồi chạy lại."
        )
    elif fates[DocumentState.HELD]:
        yield tr("Bước tiếp theo: sửa các chỗ đã nêu dưới bảng văn bản, rồi chạy lại.")
    elif first := _to_issue(done.documents):
        yield tr(
            "Bước tiếp theo: mở các văn bản, đọc lại, in và trình ký; ký xong thì ban hành từng văn bản, bắt "
            "đầu từ `vanthu issue {name} -w {folder}`."
        ).format(name=first, folder=workspace)
    else:
        yield tr("Bước tiếp theo: mọi văn bản đã ban hành; in sổ văn bản đi bằng `vanthu register`.")


def _to_issue(documents: Sequence[Document]) -> str:
    """The first document that is ours to sign and issue; empty where there is none."""
    ours = (d for d in documents if d.draft and d.draft.kind not in NOT_OURS and d.state in TO_SIGN)
    return next((document.name for document in ours), "")


def show_history(history: History) -> None:
    """Prints the versions of a unit and what changed between them."""
    console = Console()
    console.print(Text(f"{history.unit.code} {history.unit.name}", style="bold"))
    if not history.steps:
        console.print(Text(tr("Chưa có bản nào được đọc.")))
    for step in history.steps:
        version = step.version
        state = tr("đã có bản sau thay thế") if version.superseded_by else tr("đang dùng")
        day = version.received.strftime("%d/%m/%Y")
        title = f"{form_of(version.form).number} · {day} · {version.file} · {version.sha256[:8]} · {state}"
        console.print(Text(title))
        for change in step.since:
            console.print(Padding(Text(described(version, change).message), (0, 0, 0, 4)))
