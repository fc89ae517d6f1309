"""What a run says on the screen: who sent what, what became of each document, what to correct."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from rich.console import RenderableType
from rich.text import Text

from vanthu.diagnostics import Diagnostic, Severity
from vanthu.document_records import Relation
from vanthu.office import NOT_OURS
from vanthu.pipeline import Document, DocumentState, Run, report_json
from vanthu.screen.diagnostics import diagnostics_table
from vanthu.screen.tables import (
    TO_SIGN,
    delivery_words,
    document_notes,
    documents_table,
    reasons,
    units_table,
    unread_note,
)
from vanthu.tables.deliveries import FORMS_ASKED
from vanthu.translate import shown_day, tr

MOST_SHOWN = 20
"""Diagnostics that the screen shows; all stand in `outputs/run.json`."""

BESIDE: Mapping[Relation, str] = {
    Relation.NONE: "{symbol} ngày {day}",
    Relation.REPLACES: "thay thế {symbol} ngày {day}",
    Relation.CORRECTS: "đính chính {symbol} ngày {day}",
}


def run_object(done: Run) -> bytes:
    """The bytes of `outputs/run.json`."""
    return report_json(done)


def run_lines(done: Run, workspace: Path, *, show_all: bool) -> Iterator[RenderableType]:
    """What the end of a run says.

    Args:
        workspace: As the clerk named it, for the paths of messages.
        show_all: Every diagnostic, notes too.
    """
    yield units_table(done.collected.today, _units(done))
    states = (each.state for each in done.collected.deliveries.values())
    yield from unread_note(sum(map(len, done.unread.values())), states)
    yield documents_table((each.name, each.state, _notes(each)) for each in done.documents)
    for document in done.documents:
        yield from reasons(document.name, document.state, document.reasons)
    yield from _diagnostics(done.diagnostics, show_all=show_all)
    open_questions = sum(not question.answer for question in done.collected.questions)
    if open_questions:
        words = tr("{count} câu hỏi chờ trả lời: mở {path}, chọn câu trả lời, lưu, rồi chạy lại.")
        path = workspace / "outputs" / "questions.xlsx"
        yield Text(words.format(count=open_questions, path=path), style="bold")
    yield from map(Text, _closing(done, workspace))


def _units(done: Run) -> Iterator[tuple[str, str, Sequence[Text]]]:
    for unit in done.campaign.units:
        sent = [done.collected.deliveries[unit.code, form] for form in FORMS_ASKED]
        states = [
            delivery_words(
                each.state,
                late=each.late,
                errors=len({error.cell_place for error in each.errors}),
                unread=done.unread.get(unit.code, ()),
            )
            for each in sent
        ]
        yield unit.code, done.campaign.unit_title(unit), states


def _notes(document: Document) -> Iterator[str]:
    if document.issued:
        relation = document.draft.relation if document.draft else Relation.NONE
        issued = document.issued
        yield tr(BESIDE[relation]).format(symbol=issued.label, day=shown_day(issued.day))
    yield from document_notes(document.why, document.draft.missing if document.draft else ())
    if document.kept:
        yield tr("Bản đã sửa tay được giữ ở outputs/{path}", path=document.kept)


def _diagnostics(diagnostics: Sequence[Diagnostic], *, show_all: bool) -> Iterator[RenderableType]:
    chosen = [each for each in diagnostics if show_all or each.severity is not Severity.NOTE]
    shown = chosen if show_all else chosen[:MOST_SHOWN]
    if shown:
        yield diagnostics_table(tr("Chỗ cần sửa, cần xem"), shown)
    if len(chosen) > len(shown):
        words = tr("… và {count} chỗ nữa: xem bằng --all, hoặc trong outputs/run.json.")
        yield Text(words.format(count=len(chosen) - len(shown)))


def _closing(done: Run, workspace: Path) -> Iterator[str]:
    """How many documents there are, and what to do next."""
    states = Counter(document.state for document in done.documents)
    severities = Counter(finding.severity for finding in done.diagnostics)
    released = sum(bool(document.data) for document in done.documents)
    yield tr(
        "{released} văn bản trong {folder} ({new} mới, {changed} có thay đổi, {unchanged} không đổi); "
        "{held} giữ lại.",
        released=released,
        folder=workspace / "outputs" / "documents",
        new=states[DocumentState.NEW],
        changed=states[DocumentState.CHANGED],
        unchanged=states[DocumentState.UNCHANGED],
        held=states[DocumentState.HELD],
    )
    if states[DocumentState.ISSUED] or states[DocumentState.REPLACING]:
        yield tr(
            "{issued} văn bản đã ban hành còn nguyên giá trị; {replacing} dự thảo thay thế hoặc đính chính.",
            issued=states[DocumentState.ISSUED],
            replacing=states[DocumentState.REPLACING],
        )
    yield tr(
        "{errors} lỗi, {warnings} chỗ cần xem lại, {notes} ghi chú.",
        errors=severities[Severity.ERROR],
        warnings=severities[Severity.WARNING],
        notes=severities[Severity.NOTE],
    )
    if severities[Severity.ERROR]:
        yield tr(
            "Bước tiếp theo: gửi tệp trong outputs/returned/ cho đơn vị sửa; nhận tệp đã sửa thì chép vào "
            "inputs/received/ rồi chạy lại."
        )
    elif states[DocumentState.HELD]:
        yield tr("Bước tiếp theo: sửa các chỗ đã nêu dưới bảng văn bản, rồi chạy lại.")
    elif first := _to_issue(done.documents):
        yield tr(
            "Bước tiếp theo: mở các văn bản, đọc lại, in và trình ký; ký xong thì ban hành từng văn bản, bắt "
            "đầu từ `vanthu issue {name} -w {folder}`.",
            name=first,
            folder=workspace,
        )
    else:
        yield tr("Bước tiếp theo: mọi văn bản đã ban hành; in sổ văn bản đi bằng `vanthu register`.")


def _to_issue(documents: Sequence[Document]) -> str:
    """The first document that is ours to sign and issue; empty where there is none."""
    ours = (d for d in documents if d.draft and d.draft.kind not in NOT_OURS and d.state in TO_SIGN)
    return next((document.name for document in ours), "")
