"""Registers of outgoing documents for tests."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Sequence
from dataclasses import replace

from openpyxl import Workbook, load_workbook
from tests.builders import a_campaign
from tests.documents.kinds.test_correction import an_issued_document

from vanthu.document_records import DocumentNumber, IssuedDocument, NumberState, Relation
from vanthu.office.register import Register, RegisterLine, register_of
from vanthu.office.register_workbook import register_workbook

DAY = dt.date(2024, 10, 5)


DIGEST = "d" * 64


def a_number(
    number: int,
    state: NumberState = NumberState.ISSUED,
    *,
    series: str = "UBND",
    year: int = 2024,
    symbol: str = "BC-UBND",
    note: str = "",
) -> DocumentNumber:
    return DocumentNumber(series, year, number, state, DAY.replace(year=year), symbol, note)


def numbered(
    number: DocumentNumber | None,
    *,
    id: int = 1,  # noqa: A002 - the field's name
    relation: Relation = Relation.NONE,
    earlier: int | None = None,
) -> IssuedDocument:
    document = an_issued_document()
    draft = replace(document.draft, name=f"document_{id}", sha256=DIGEST, relation=relation, earlier=earlier)
    return replace(document, number=number, id=id, draft=draft, sha256=DIGEST)


def a_register(
    *documents: IssuedDocument, more: Sequence[DocumentNumber] = (), year: int | None = None
) -> Register:
    numbers = [*(document.number for document in documents if document.number), *more]
    ordered = sorted(numbers, key=lambda n: (n.series, n.year, n.number))
    return register_of(a_campaign(), ordered, documents, year)


def lines(register: Register) -> dict[str, RegisterLine]:
    return {line.symbol: line for book in register.books for line in book.lines}


TEN = (
    "Số, ký hiệu văn bản",
    "Ngày tháng văn bản",
    "Tên loại và trích yếu nội dung văn bản",
    "Người ký",
    "Nơi nhận văn bản",
    "Đơn vị, người nhận bản lưu",
    "Số lượng bản",
    "Ngày chuyển",
    "Ký nhận",
    "Ghi chú",
)
"""The columns as PL IV, I.2 of NĐ 30/2020 words and orders them."""


def workbook(register: Register) -> Workbook:
    return load_workbook(io.BytesIO(register_workbook(register)))
