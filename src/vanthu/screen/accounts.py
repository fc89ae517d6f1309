"""What is said when a document is accounted for: traced to its cells, explained, made again."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import PurePosixPath

from vanthu.diagnostic_json import diagnostic_json
from vanthu.documents import Difference
from vanthu.documents.field_names import field_name
from vanthu.office.document_life import DocumentLife
from vanthu.office.trace import Trace, TracedCell, TracedSheet
from vanthu.office.verify import Reproduction, Verification
from vanthu.screen.issuing import issued_object
from vanthu.translate import shown_day, tr

REPRODUCTION_WORDS: Mapping[Reproduction, str] = {
    Reproduction.IDENTICAL: "giống từng byte",
    Reproduction.REPACKED: "giống từng phần, chỉ khác cách nén của máy này",
    Reproduction.DIFFERS: "KHÁC",
    Reproduction.IMPOSSIBLE: "KHÔNG LẬP LẠI ĐƯỢC",
}


def trace_lines(traces: Iterable[Trace], text: str) -> Iterator[str]:
    """The figures of each document with their cells."""
    for found in traces:
        yield found.document.title
        if not found.figures and not text:
            yield tr("  Văn bản này không có số, tên nào lấy từ tệp của đơn vị.")
        elif not found.figures:
            yield tr(
                "  Không thấy “{text}” trong văn bản này: hãy gõ ngắn hơn, hoặc bỏ trống để xem tất cả.",
                text=text,
            )
        for figure in found.figures:
            yield f"  {field_name(figure.place)} ({figure.place}): {figure.text}"
            if not figure.sources:
                yield tr(
                    "    không có ô nào của đơn vị: sổ đợt thi đua ghi, chương trình viết, "
                    "hoặc không có dòng nào để tính"
                )
            for source in figure.sources:
                yield f"    {_sheet(source)}"
                yield from (f"      {_cell(cell)}" for cell in source.cells)


def _sheet(source: TracedSheet) -> str:
    if source.kept:
        kept = f"kept/{source.sha256[:8]}…{PurePosixPath(source.kept).suffix}"
    else:
        kept = f"{source.sha256[:8]} " + tr("không còn bản lưu")
    return " · ".join(filter(None, (source.unit, f"{source.file} [{kept}]", source.sheet)))


def _cell(cell: TracedCell) -> str:
    if cell.value:
        return f"{cell.address} {cell.label}: {cell.value}"
    return tr("{cell} dòng “{row}”", cell=cell.address, row=cell.label) if cell.label else cell.address


def trace_object(traces: Iterable[Trace]) -> Mapping[str, object]:
    """The traces for programs."""
    return {
        "documents": [
            {
                "name": found.document.draft.name,
                "kind": found.document.draft.kind,
                "symbol": found.document.issued.symbol if found.document.issued else "",
                "figures": [
                    {"field": field_name(figure.place), **dataclasses.asdict(figure)}
                    for figure in found.figures
                ],
            }
            for found in traces
        ]
    }


def why_lines(lives: Sequence[DocumentLife]) -> Iterator[str]:
    """The life of each document, and what changed since its last state."""
    for life in lives:
        yield life.name
        yield from (f"  {line}" for line in life.life)
        if not life.since:
            yield tr("  Chưa có bản nào khác trước đó để so.")
            continue
        yield tr("  So với {since}:", since=life.since)
        told = (*life.reasons, *map(str, life.differences))
        yield from (f"    {line}" for line in told)
        if not told:
            yield tr("    không có gì khác")


def why_object(lives: Sequence[DocumentLife]) -> Mapping[str, object]:
    """The lives for programs."""
    return {
        "documents": [
            {
                "name": life.name,
                "life": [line.strip() for line in life.life],
                "since": life.since,
                "reasons": life.reasons,
                "differences": [*map(_difference, life.differences)],
            }
            for life in lives
        ]
    }


def _difference(found: Difference) -> Mapping[str, str]:
    return {**dataclasses.asdict(found), "message": str(found)}


def verify_lines(verified: Sequence[Verification]) -> Iterator[str]:
    """What came of each document, and how many can be made again."""
    for each in verified:
        issued = each.issued
        title = " · ".join(filter(None, (issued.symbol, shown_day(issued.day), issued.path)))
        yield f"{title}: {tr(REPRODUCTION_WORDS[each.outcome])}"
        yield from (f"    {difference}" for difference in each.differences)
        yield from (f"    {diagnostic.message}" for diagnostic in each.why)
    identical = sum(each.outcome is Reproduction.IDENTICAL for each in verified)
    yield tr(
        "{identical} trong {all} văn bản đã ban hành lập lại được giống từng byte.",
        identical=identical,
        all=len(verified),
    )
    if not all(each.holds for each in verified):
        yield tr(
            "Bước tiếp theo: chạy `vanthu doctor` để biết tệp nào mất hay bị sửa, chép lại từ bản sao lưu."
        )


def verify_object(verified: Sequence[Verification]) -> Mapping[str, object]:
    """What came of each document, for programs."""
    return {
        "documents": [
            {
                "issued": issued_object(each.issued),
                "outcome": each.outcome.value,
                "diagnostics": [*map(diagnostic_json, each.why)],
                "differences": [*map(_difference, each.differences)],
            }
            for each in verified
        ]
    }
