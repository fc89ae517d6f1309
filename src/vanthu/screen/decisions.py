"""What is said of the clerk's own decisions: what was answered, of which unit, and what was revoked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from vanthu.paperwork import form_of
from vanthu.records import Answer, AnswerEvent, Withdrawal
from vanthu.translate import shown_day, tr


def answers_lines(given: Sequence[AnswerEvent]) -> Iterator[RenderableType]:
    """A line an answer."""
    if not given:
        yield Text(tr("Chưa có câu trả lời nào."))
        return
    table = Table(title=tr("Câu trả lời đang dùng"))
    for label in (tr("Câu hỏi số"), tr("Đơn vị"), tr("Biểu"), tr("Câu hỏi"), tr("Trả lời"), tr("Ngày")):
        table.add_column(label, overflow="fold")
    for event in given:
        answer = event.answer
        form = form_of(answer.form).number if answer.form else ""
        cells = (answer.question, answer.unit, form, answer.text, answer.label, shown_day(event.day))
        table.add_row(*map(Text, cells))
    yield table
    yield Text(tr("Bỏ một câu trả lời: `vanthu answers revoke CÂU-HỎI-SỐ`, rồi chạy lại để được hỏi lại."))


def answers_object(given: Sequence[AnswerEvent]) -> Mapping[str, object]:
    """The answers for programs."""
    return {"answers": [*map(_answer, given)]}


def given_lines(given: Answer, workspace: Path) -> Iterator[str]:
    """What was answered, and what is next."""
    yield tr("Đã trả lời “{label}” cho: {text}", label=given.label, text=given.text)
    yield tr("Bước tiếp theo: chạy `vanthu run {workspace}`.", workspace=workspace)


def given_object(given: Answer) -> Mapping[str, object]:
    """What was answered, for programs."""
    return {"given": {"question": given.question, "choice": given.choice, "label": given.label}}


def revoked_lines(revoked: Sequence[AnswerEvent], workspace: Path) -> Iterator[str]:
    """What was revoked, and what is next."""
    for event in revoked:
        yield tr("Đã bỏ câu trả lời “{label}” cho: {text}", label=event.answer.label, text=event.answer.text)
    yield tr("Bước tiếp theo: chạy `vanthu run {workspace}` để được hỏi lại.", workspace=workspace)


def revoked_object(revoked: Sequence[AnswerEvent]) -> Mapping[str, object]:
    """What was revoked, for programs."""
    return {"revoked": [*map(_answer, revoked)]}


def withdrawn_line(withdrawal: Withdrawal) -> str:
    """A file that is withdrawn, with reason and day."""
    return tr(
        "  {file}: rút ngày {day}, {reason}",
        file=withdrawal.file,
        day=shown_day(withdrawal.day),
        reason=withdrawal.reason,
    )


def withdrawal_lines(withdrawal: Withdrawal, workspace: Path, *, is_undone: bool) -> Iterator[str]:
    """What was withdrawn or counts again, and what is next."""
    if is_undone:
        yield tr("Dùng lại tệp {file}.", file=withdrawal.file)
    else:
        words = tr("Đã rút tệp {file}: {reason}. Tệp vẫn lưu; các lỗi và lời nhắn về tệp được đóng.")
        yield words.format(file=withdrawal.file, reason=withdrawal.reason)
    yield tr("Bước tiếp theo: chạy `vanthu run {workspace}`.", workspace=workspace)


def withdrawal_object(withdrawal: Withdrawal) -> Mapping[str, object]:
    """A file that is withdrawn, for programs."""
    return {
        "file": withdrawal.file,
        "sha256": withdrawal.sha256,
        "reason": withdrawal.reason,
        "day": withdrawal.day.isoformat(),
    }


def withdrawn_object(withdrawal: Withdrawal, *, is_undone: bool) -> Mapping[str, object]:
    """What was withdrawn or counts again, for programs."""
    return {"undone": is_undone, "withdrawal": withdrawal_object(withdrawal)}


def _answer(event: AnswerEvent) -> Mapping[str, object]:
    answer = event.answer
    return {
        "question": answer.question,
        "text": answer.text,
        "choice": answer.choice,
        "label": answer.label,
        "unit_code": answer.unit,
        "form": answer.form,
        "answered": event.day.isoformat(),
    }
