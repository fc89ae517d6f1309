"""The sheets `Căn cứ` and `Nơi nhận`: what each kind of document rests on, and who gets it."""

from __future__ import annotations

from openpyxl.workbook.workbook import Workbook

from vanthu.campaign.cells import read_choice, read_day, read_names, read_period, read_text, read_whole
from vanthu.campaign.citations import disagreeing_issuer
from vanthu.campaign.model import DocumentKind, LegalBasis, Level, Recipient, RecipientRole
from vanthu.campaign.sheets import CampaignCell, Column, SheetForm, read_lines, tell_blanks
from vanthu.findings import Finding
from vanthu.intake.text import match_key

BASES_SHEET = SheetForm(
    "Căn cứ",
    (
        Column("type", "Loại", "Luật, Nghị định, Thông tư, Quyết định, Kế hoạch …", needed=True),
        Column("number", "Số, ký hiệu", "Luật không ghi số khi viện dẫn: để trống"),
        Column("date", "Ngày ban hành", "Ngày/tháng/năm"),
        Column("issuer", "Cơ quan ban hành", "Để trống với luật"),
        Column("abstract", "Trích yếu", "Tên gọi của văn bản", needed=True),
        Column("in_force_from", "Hiệu lực từ", "Văn bản chỉ được viện dẫn khi còn hiệu lực"),
        Column("in_force_to", "Hiệu lực đến", "Ngày cuối còn hiệu lực; để trống khi chưa biết"),
        Column("kinds", "Dùng cho", "Loại văn bản viện dẫn, cách nhau bằng dấu ; để trống: mọi loại"),
    ),
)
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
KIND_LABELS = {kind.label: kind for kind in DocumentKind}
ROLES = {role.value: role for role in RecipientRole}
LEVELS = {level.value: level for level in Level}


def read_bases(book: Workbook, found: list[Finding]) -> tuple[LegalBasis, ...]:
    """The legal bases in the sheet's order; a symbol that names another body than its issuer is told."""
    bases: list[LegalBasis] = []
    for line in read_lines(book, BASES_SHEET, found):
        before = len(found)
        tell_blanks(line, BASES_SHEET, found)
        kinds = _kinds(line["kinds"], found)
        date = read_day(line["date"], found)
        first, last = read_period(line["in_force_from"], line["in_force_to"], found)
        if len(found) == before:
            basis = LegalBasis(
                kinds=kinds,
                type=read_text(line["type"]),
                number=read_text(line["number"]),
                date=date,
                issuer=read_text(line["issuer"]),
                abstract=read_text(line["abstract"]),
                in_force_from=first,
                in_force_to=last,
            )
            bases.append(basis)
            _complain_of_issuer(basis, line["number"], found)
    return tuple(bases)


def read_recipients(book: Workbook, found: list[Finding]) -> tuple[Recipient, ...]:
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


def _kinds(cell: CampaignCell, found: list[Finding]) -> tuple[DocumentKind, ...]:
    """The kinds named in the cell, all of them where it is blank."""
    by_word = {match_key(label): kind for label, kind in KIND_LABELS.items()}
    kinds: list[DocumentKind] = []
    for name in read_names(cell):
        kind = by_word.get(match_key(name))
        if kind is None:
            facts = {"allowed": ", ".join(f"«{label}»" for label in KIND_LABELS)}
            found.append(Finding("campaign_document_kind", cell.origin, read=name, facts=facts))
        else:
            kinds.append(kind)
    return tuple(DocumentKind) if cell.blank else tuple(kinds)


def _usual_role(name: CampaignCell) -> RecipientRole:
    """The role of a row that names none: `Lưu: VT` is the file copy, all else is told for information."""
    return RecipientRole.FILE if match_key(read_text(name)).startswith("luu") else RecipientRole.INFORM


def _complain_of_issuer(basis: LegalBasis, cell: CampaignCell, found: list[Finding]) -> None:
    issuer = disagreeing_issuer(basis.number, basis.issuer)
    if issuer:
        facts = {"issuer": issuer, "body": basis.issuer}
        found.append(Finding("campaign_citation_issuer", cell.origin, read=basis.number, facts=facts))
