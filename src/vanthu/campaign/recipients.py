"""The sheet `Nơi nhận`: who gets each kind of document."""

from __future__ import annotations

from openpyxl.workbook.workbook import Workbook

from vanthu.campaign.cells import read_choice, read_text, read_whole
from vanthu.campaign.model import Recipient, RecipientRole
from vanthu.campaign.sheets import CampaignCell, Column, SheetForm, read_lines, tell_blanks
from vanthu.campaign.vocabulary import KIND_LABELS, LEVELS, ROLES
from vanthu.diagnostics import Diagnostic
from vanthu.vietnamese.normalize import match_key

RECIPIENTS_SHEET = SheetForm(
    "Nơi nhận",
    (
        Column("kind", "Loại văn bản", "Chọn trong danh sách", needed=True),
        Column("name", "Nơi nhận", "Tên như in, không gõ gạch đầu dòng và dấu ;", needed=True),
        Column("order", "Thứ tự", "Thứ tự trong văn bản; để trống: theo thứ tự dòng"),
        Column("role", "Vai trò", "kính gửi · để thực hiện · để báo cáo · để biết · lưu"),
        Column("copies", "Số bản", "Để trống: 1"),
        Column("level", "Cấp", "Chỉ cho tờ trình: cấp quyết định mà dòng này dành cho"),
    ),
)


def read_recipients(book: Workbook, found: list[Diagnostic]) -> tuple[Recipient, ...]:
    """The recipients in the sheet's order; the order within a document is the number, then the row."""
    recipients: list[Recipient] = []
    for line in read_lines(book, RECIPIENTS_SHEET, found):
        before = len(found)
        tell_blanks(line, RECIPIENTS_SHEET, found)
        kind = read_choice(line["kind"], KIND_LABELS, found, code="campaign_document_kind")
        role = read_choice(line["role"], ROLES, found, code="campaign_recipient_role")
        level = read_choice(line["level"], LEVELS, found, code="campaign_level")
        order, copies = read_whole(line["order"], found), read_whole(line["copies"], found)
        if kind is not None and len(found) == before:
            recipients.append(
                Recipient(
                    kind=kind,
                    name=read_text(line["name"]).removeprefix("- ").rstrip(";. "),
                    order=line.number if order is None else order,
                    role=role or _usual_role(line["name"]),
                    copies=1 if copies is None else copies,
                    level=level,
                )
            )
    return tuple(recipients)


def _usual_role(name: CampaignCell) -> RecipientRole:
    """The role of a row that names none: `Lưu: VT` is the file copy, all else is told for information."""
    return RecipientRole.FILE if match_key(read_text(name)).startswith("luu") else RecipientRole.INFORM
