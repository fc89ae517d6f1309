"""The sheet `Căn cứ`: what each kind of document rests on, and when it is in force."""

from __future__ import annotations

from openpyxl.workbook.workbook import Workbook

from vanthu.campaign import places
from vanthu.campaign.cells import CheckedValue, read_day, some_of
from vanthu.campaign.choices import DocumentKind
from vanthu.campaign.citations import disagreeing_issuer
from vanthu.campaign.model import LegalBasis
from vanthu.campaign.sheets import SheetColumn, SheetForm, read_rows

BASES_SHEET = SheetForm(
    places.LEGAL_BASES,
    (
        SheetColumn("type", "Loại", "Luật, Nghị định, Thông tư, Quyết định, Kế hoạch …", needed=True),
        SheetColumn("number", "Số, ký hiệu", "Luật không ghi số khi viện dẫn: để trống"),
        SheetColumn("date", "Ngày ban hành", "Ngày/tháng/năm", read_day),
        SheetColumn("issuer", "Cơ quan ban hành", "Để trống với luật"),
        SheetColumn("abstract", "Trích yếu", "Tên gọi của văn bản", needed=True),
        SheetColumn("in_force_from", "Hiệu lực từ", "Văn bản chỉ được viện dẫn khi còn hiệu lực", read_day),
        SheetColumn(
            "in_force_to",
            "Hiệu lực đến",
            "Ngày cuối còn hiệu lực; để trống khi chưa biết",
            read_day,
            not_before="in_force_from",
        ),
        SheetColumn(
            "kinds",
            "Dùng cho",
            "Loại văn bản viện dẫn, cách nhau bằng dấu ; để trống: mọi loại",
            some_of(DocumentKind, "campaign_document_kind"),
        ),
        SheetColumn("replaced_by", "Được thay bằng", "Số, ký hiệu của văn bản thay thế khi hết hiệu lực"),
    ),
)


def read_bases(book: Workbook) -> CheckedValue[tuple[LegalBasis, ...]]:
    """The legal bases in the sheet's order; a symbol that names another body than its issuer is told."""
    rows, diagnostics = read_rows(book, BASES_SHEET)
    bases = tuple(LegalBasis(**row.values) for row in rows)
    issuers = (
        row["number"].diagnose("campaign_citation_issuer", issuer=issuer, body=basis.issuer)
        for row, basis in zip(rows, bases, strict=True)
        if (issuer := disagreeing_issuer(basis.number, basis.issuer))
    )
    return CheckedValue(bases, (*diagnostics, *issuers))
