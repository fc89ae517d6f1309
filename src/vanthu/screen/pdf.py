"""What is said when documents are printed, bound, or come back signed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from vanthu.diagnostic_json import diagnostic_json
from vanthu.office.print_pdf import Binder, PrintedDocument
from vanthu.office.signed_copy import SignedCopy
from vanthu.screen.issuing import issued_object
from vanthu.translate import tr


def pdf_lines(printed: Sequence[PrintedDocument], outputs: Path) -> Iterator[str]:
    """The files; below one without signature field, why it has none."""
    for document in printed:
        yield str(outputs / document.name)
        if document.unsigned:
            yield "  " + tr("Chưa có ô chữ ký: {reason}", reason=document.unsigned.message)


def pdf_object(printed: Sequence[PrintedDocument]) -> Mapping[str, object]:
    """The files for programs."""
    return {
        "documents": [
            {
                "name": document.known.draft.name,
                "symbol": document.known.issued.symbol if document.known.issued else "",
                "file": document.name,
                "diagnostics": [diagnostic_json(document.unsigned)] if document.unsigned else [],
            }
            for document in printed
        ]
    }


def binder_lines(binder: Binder) -> Iterator[str]:
    """How many documents are bound, and where."""
    count = len(binder.titles)
    yield tr("Đã gộp {count} văn bản vào {path}", count=count, path=binder.path)


def binder_object(binder: Binder) -> Mapping[str, object]:
    """The bound file for programs."""
    return {"file": str(binder.path), "titles": binder.titles}


def signed_lines(copy: SignedCopy, outputs: Path) -> Iterator[str]:
    """Who signed and when, and where the file lies."""
    for fact in copy.signatures:
        moment = fact.time.strftime("%d/%m/%Y %H:%M") if fact.time else "–"
        words = tr("Chữ ký “{signer}” ({time}) còn nguyên vẹn.")
        yield words.format(signer=fact.signer or fact.field, time=moment)
    words = tr("Đã lưu bản ký của {symbol}: {path}")
    yield words.format(symbol=copy.issued.label, path=outputs / copy.path)


def signed_object(copy: SignedCopy) -> Mapping[str, object]:
    """The signed copy for programs."""
    signatures = [
        {
            "field": fact.field,
            "signer": fact.signer,
            "subject": fact.subject,
            "time": fact.time.isoformat() if fact.time else None,
            "stamped": fact.stamped,
            "intact": fact.intact,
            "since": fact.since.value,
            "trust": fact.trust.value,
        }
        for fact in copy.signatures
    ]
    return {"issued": issued_object(copy.issued), "path": copy.path, "signatures": signatures}
