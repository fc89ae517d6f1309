"""What a run of many campaigns says: a line each as it is done, then the sum."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from vanthu.diagnostic_json import error_json
from vanthu.pipeline import CampaignSummary
from vanthu.processes import own_peak
from vanthu.translate import tr

MEGABYTE = 2**20


def campaign_line(done: CampaignSummary, number: int, total: int) -> Text:
    """One campaign, as soon as it is done.

    Args:
        number: From 1, of `total`.
    """
    begin = f"[{number}/{total}] {done.workspace}: "
    if done.error:
        return Text(begin + done.error.message, style="red")
    words = tr("{documents} văn bản, {held} giữ lại; {errors} lỗi, {warnings} chỗ cần xem lại.")
    told = words.format(documents=done.documents, held=done.held, errors=done.errors, warnings=done.warnings)
    return Text(begin + told, style="yellow" if done.exit_code else "")


def campaign_object(done: CampaignSummary) -> Mapping[str, object]:
    """One campaign for programs; its whole report is the file `report`."""
    return {
        "workspace": str(done.workspace),
        "exit_code": int(done.exit_code),
        "error": error_json(done.error) if done.error else None,
        "files": done.files,
        "rows": done.rows,
        "documents": done.documents,
        "held": done.held,
        "errors": done.errors,
        "warnings": done.warnings,
        "seconds": done.seconds,
        "report": "" if done.error else str(done.workspace / "outputs" / "run.json"),
    }


def sum_lines(summaries: Sequence[CampaignSummary], seconds: float) -> Iterator[RenderableType]:
    """What was done in all, and the campaigns that need somebody."""
    table = Table(title=tr("Tổng cộng"), show_header=False)
    for label, value in _sums(summaries, seconds):
        table.add_row(Text(label), Text(value))
    yield table
    for words, found in (
        (tr("Chưa làm được: {workspaces}"), [s for s in summaries if s.error]),
        (tr("Có chỗ giữ lại hoặc lỗi: {workspaces}"), [s for s in summaries if s.exit_code and not s.error]),
    ):
        if found:
            yield Text(words.format(workspaces=", ".join(str(s.workspace) for s in found)))


def _sums(summaries: Sequence[CampaignSummary], seconds: float) -> Iterator[tuple[str, str]]:
    yield tr("Thư mục"), str(len(summaries))
    yield tr("Tệp đã nhận"), str(sum(s.files for s in summaries))
    yield tr("Dòng đọc được"), str(sum(s.rows for s in summaries))
    yield tr("Văn bản"), str(sum(s.documents for s in summaries))
    yield tr("Thời gian"), tr("{seconds} giây", seconds=f"{seconds:.1f}")
    yield tr("Bộ nhớ cao nhất"), f"{most_memory(summaries) / MEGABYTE:.0f} MB"


def most_memory(summaries: Iterable[CampaignSummary]) -> int:
    """Bytes that all processes of this machine held at most; shared pages are counted for each."""
    peaks = dict((own_peak(),))
    for summary in summaries:
        for process, peak in summary.peaks.items():
            peaks[process] = max(peak, peaks.get(process, 0))
    return sum(peaks.values())
