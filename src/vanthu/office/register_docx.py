"""The register of outgoing documents as a Word file: for each series a cover and its lines.

Source: REG.OUT; NĐ 30/2020, PL IV, I.
"""

from __future__ import annotations

from collections.abc import Mapping

from vanthu.documents.fields import FIELDS
from vanthu.documents.wording import DOTS, count, short_date
from vanthu.office.register import Register, RegisterBook, RegisterLine
from vanthu.templating import TemplateError, prepare_template, render_and_audit
from vanthu.workspace import Workspace

TEMPLATE = "outgoing_register.docx"


def register_document(workspace: Workspace, register: Register) -> bytes:
    """The .docx; the same register gives the same bytes.

    Raises:
        TemplateError: The workspace's own template cannot be used, or loses a line.
    """
    template = prepare_template(workspace.template(TEMPLATE), FIELDS[TEMPLATE])
    data, found = render_and_audit(template, register_fields(register))
    for wrong in found:
        raise TemplateError(wrong)
    return data


def register_fields(register: Register) -> Mapping[str, object]:
    """The template's fields."""
    return {"year": str(register.year), "books": tuple(map(_book, register.books))}


def _book(book: RegisterBook) -> Mapping[str, object]:
    return {
        "parent": book.parent,
        "issuer_lines": book.issuer,
        "series": book.series,
        "from_day": short_date(book.first_day) or DOTS,
        "to_day": short_date(book.last_day) or DOTS,
        "from_number": book.first_number,
        "to_number": book.last_number,
        "lines": tuple(map(_line, book.lines)),
    }


def _line(line: RegisterLine) -> Mapping[str, str]:
    return {
        "symbol": line.symbol,
        "day": short_date(line.day),
        "content": line.content,
        "signer": line.signer,
        "recipients": line.recipients,
        "filed": line.filed,
        "copies": count(line.copies) if line.copies else "",
        "note": line.note,
    }
