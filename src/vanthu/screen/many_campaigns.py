"""What a run of many campaigns says on the screen: a line each as it is done, then the sum."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from vanthu.pipeline.many_campaigns import Summary
from vanthu.processes.system_limits import own_peak
from vanthu.translate import tr

MEGABYTE = 2**20


def line(done: Summary, number: int, total: int) -> Text:
    """One campaign, as soon as it is done.

    Args:
        number: From 1, of `total`.
    """
    begin = f"[{number}/{total}] {done.workspace}: "
    if done.error:
        return Text(begin + done.error, style="red")
    words = tr("{documents} văn bản, {held} giữ lại; {errors} lỗi, {warnings} chỗ cần xem lại.")
    told = words.format(documents=done.documents, held=done.held, errors=done.errors, warnings=done.warnings)
    return Text(begin + told, style="yellow" if done.exit_code else "")


def json_line(done: Summary) -> str:
    """One campaign as one line of JSON; its whole report is the file `report`."""
    told: Mapping[str, object] = {
        "workspace": str(done.workspace),
        "exit_code": int(done.exit_code),
        "error": done.error,
        "files": done.files,
        "rows": done.rows,
        "documents": done.documents,
        "held": done.held,
        "errors": done.errors,
        "warnings": done.warnings,
        "seconds": done.seconds,
        "report": "" if done.error else str(done.workspace / "outputs" / "run.json"),
    }
    return json.dumps(told, ensure_ascii=False)


def show_sum(summaries: Sequence[Summary], seconds: float) -> None:
    """Prints the table of what was done in all, and the campaigns that need somebody."""
    console = Console()
    table = Table(title=tr("Tổng cộng"), show_header=False)
    for label, value in _sums(summaries, seconds):
        table.add_row(Text(label), Text(value))
    console.print(table)
    for words, found in (
        (tr("Chưa làm được: {workspaces}"), [s for s in summaries if s.error]),
        (tr("Có chỗ giữ lại hoặc lỗi: {workspaces}"), [s for s in summaries if s.exit_code and not s.error]),
    ):
        if found:
            console.print(Text(words.format(workspaces=", ".join(str(s.workspace) for s in found))))


def _sums(summaries: Sequence[Summary], seconds: float) -> Iterator[tuple[str, str]]:
    yield tr("Thư mục"), str(len(summaries))
    yield tr("Tệp đã nhận"), str(sum(s.files for s in summaries))
    yield tr("Dòng đọc được"), str(sum(s.rows for s in summaries))
    yield tr("Văn bản"), str(sum(s.documents for s in summaries))
    yield tr("Thời gian"), tr("{seconds} giây").format(seconds=f"{seconds:.1f}")
    yield tr("Bộ nhớ cao nhất"), f"{most_memory(summaries) / MEGABYTE:.0f} MB"


def most_memory(summaries: Iterable[Summary]) -> int:
    """Bytes that all processes of this machine held at most; shared pages are counted for each."""
    peaks = dict((own_peak(),))
    for summary in summaries:
        for process, peak in summary.peaks.items():
            peaks[process] = max(peak, peaks.get(process, 0))
    return sum(peaks.values())
