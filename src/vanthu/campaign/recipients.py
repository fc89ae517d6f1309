"""The sheet `Nơi nhận`: who gets each kind of document."""

from __future__ import annotations

from openpyxl.workbook.workbook import Workbook

from vanthu.campaign import places
from vanthu.campaign.cells import CampaignCell, CheckedValue, one_of, read_whole
from vanthu.campaign.choices import AwardLevel, DocumentKind, RecipientRole
from vanthu.campaign.model import Recipient
from vanthu.campaign.sheets import SheetColumn, SheetForm, read_rows
from vanthu.vietnamese import match_key


def _read_name(cell: CampaignCell) -> CheckedValue[str]:
    """The name without the marks of a list that a clerk typed around it."""
    return CheckedValue(cell.text.removeprefix("- ").rstrip(";. "))


RECIPIENTS_SHEET = SheetForm(
    places.RECIPIENTS,
    (
        SheetColumn(
            "kind",
            "Loại văn bản",
            "Chọn trong danh sách",
            one_of(DocumentKind, "campaign_document_kind"),
            needed=True,
        ),
        SheetColumn(
            "name", "Nơi nhận", "Tên như in, không gõ gạch đầu dòng và dấu ;", _read_name, needed=True
        ),
        SheetColumn("order", "Thứ tự", "Thứ tự trong văn bản; để trống: theo thứ tự dòng", read_whole),
        SheetColumn(
            "role",
            "Vai trò",
            "kính gửi · để thực hiện · để báo cáo · để biết · lưu",
            one_of(RecipientRole, "campaign_recipient_role"),
        ),
        SheetColumn("copies", "Số bản", "Để trống: 1", read_whole),
        SheetColumn(
            "level",
            "Cấp",
            "Chỉ cho tờ trình: cấp quyết định mà dòng này dành cho",
            one_of(AwardLevel, "campaign_level"),
        ),
    ),
)


def read_recipients(book: Workbook) -> CheckedValue[tuple[Recipient, ...]]:
    """The recipients in the sheet's order; the order within a document is the number, then the row.

    A row without a role is told for information, but `Lưu: VT`, which is the file copy.
    """
    rows, diagnostics = read_rows(book, RECIPIENTS_SHEET)
    recipients = []
    for row in rows:
        is_filed = match_key(row["name"].text).startswith("luu")
        usual = {"order": row.number, "role": RecipientRole.FILE if is_filed else RecipientRole.INFORM}
        recipients.append(Recipient(**{**usual, **row.values}))
    return CheckedValue(tuple(recipients), diagnostics)
