"""What is said when documents are issued, numbers reserved or cancelled, the register written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from vanthu.document_records import DocumentNumber, IssuedDocument
from vanthu.office.write_register import WrittenRegister
from vanthu.translate import shown_day, tr
from vanthu.workspace import Workspace


def issue_lines(issued: Sequence[IssuedDocument], workspace: Workspace) -> Iterator[str]:
    """What was issued, what it does not count, and what is next."""
    for document in issued:
        yield tr(
            "Đã ban hành {symbol}, ngày {day}: {path}",
            symbol=document.label,
            day=shown_day(document.day),
            path=workspace.outputs / document.path,
        )
    for sentence in _incomplete(issued):
        yield tr("Lưu ý, số liệu đã ban hành chưa tính {sentence}", sentence=sentence)
    yield tr(
        "Bước tiếp theo: chạy `vanthu run {workspace}` để các văn bản sau dẫn số mới; "
        "in sổ văn bản đi bằng `vanthu register -w {workspace}`.",
        workspace=workspace.root,
    )


def _incomplete(issued: Sequence[IssuedDocument]) -> list[str]:
    return [*dict.fromkeys(sentence for document in issued for sentence in document.draft.missing)]


def issue_object(issued: Sequence[IssuedDocument]) -> Mapping[str, object]:
    """What was issued, for programs."""
    return {"issued": [*map(issued_object, issued)], "incomplete": _incomplete(issued)}


def issued_object(document: IssuedDocument) -> Mapping[str, object]:
    """An issued document for programs."""
    return {
        "name": document.name,
        "kind": document.draft.kind,
        "symbol": document.symbol,
        "day": document.day.isoformat(),
        "path": document.path,
        "sha256": document.sha256,
        "cancelled": document.is_cancelled,
    }


def reserve_lines(number: DocumentNumber, kind: str) -> Iterator[str]:
    """A number that was reserved, and how its document is issued."""
    yield tr(
        "Đã giữ số {symbol}: khi ký xong, ban hành bằng `vanthu issue {kind} --number {number}`.",
        symbol=number.printed,
        kind=kind,
        number=number.number,
    )


def cancel_lines(number: DocumentNumber) -> Iterator[str]:
    """A number that was cancelled."""
    yield tr("Đã hủy số {symbol}: số này vẫn nằm trong sổ.", symbol=number.printed)


def number_object(number: DocumentNumber) -> Mapping[str, object]:
    """A number for programs."""
    return {
        "number": {
            "series": number.series,
            "year": number.year,
            "number": number.number,
            "symbol": number.printed,
            "state": number.state.value,
            "day": number.day.isoformat(),
            "note": number.note,
        }
    }


def register_lines(written: WrittenRegister) -> Iterator[str]:
    """How many numbers the register has, its files, and the numbers that others gave."""
    register = written.register
    count = sum(len(book.lines) for book in register.books)
    yield tr("Sổ đăng ký văn bản đi năm {year}: {lines} số.", year=register.year, lines=count)
    yield from (f"  {path}" for path in written.files)
    unknown = "; ".join(f"{book.series} {ranges(book.unknown)}" for book in register.books if book.unknown)
    if unknown:
        yield tr(
            "Trong sổ chưa có các số {unknown}, do hệ thống khác của cơ quan cấp: "
            "hãy ghi thêm bằng tay, chương trình không tự đặt dòng.",
            unknown=unknown,
        )


def ranges(unknown: Sequence[tuple[int, int]]) -> str:
    """Numbers as the screen tells them: `01-44, 47`."""
    return ", ".join(
        f"{first:02d}" if first == last else f"{first:02d}-{last:02d}" for first, last in unknown
    )


def register_object(written: WrittenRegister) -> Mapping[str, object]:
    """The register for programs: its books and files."""
    books = [
        {"series": book.series, "lines": len(book.lines), "unknown": book.unknown}
        for book in written.register.books
    ]
    return {"year": written.register.year, "books": books, "files": [str(path) for path in written.files]}
