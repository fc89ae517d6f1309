"""The sheet `Căn cứ`: what each kind of document rests on, and when it is in force."""

from __future__ import annotations

from openpyxl.workbook.workbook import Workbook

from vanthu.campaign.cells import read_day, read_names, read_period, read_text
from vanthu.campaign.citations import disagreeing_issuer
from vanthu.campaign.messages import diagnose
from vanthu.campaign.model import DocumentKind, LegalBasis
from vanthu.campaign.sheets import CampaignCell, Column, SheetForm, read_lines, tell_blanks
from vanthu.campaign.vocabulary import KIND_LABELS
from vanthu.diagnostics import Diagnostic
from vanthu.vietnamese.normalize import match_key

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
        Column("replaced_by", "Được thay bằng", "Số, ký hiệu của văn bản thay thế khi hết hiệu lực"),
    ),
)


def read_bases(book: Workbook, found: list[Diagnostic]) -> tuple[LegalBasis, ...]:
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
                replaced_by=read_text(line["replaced_by"]),
            )
            bases.append(basis)
            _complain_of_issuer(basis, line["number"], found)
    return tuple(bases)


def _kinds(cell: CampaignCell, found: list[Diagnostic]) -> tuple[DocumentKind, ...]:
    """The kinds named in the cell, all of them where it is blank."""
    by_word = {match_key(label): kind for label, kind in KIND_LABELS.items()}
    kinds: list[DocumentKind] = []
    for name in read_names(cell):
        kind = by_word.get(match_key(name))
        if kind is None:
            facts = {"allowed": ", ".join(f"«{label}»" for label in KIND_LABELS)}
            found.append(diagnose("campaign_document_kind", cell.origin, read=name, **facts))
        else:
            kinds.append(kind)
    return tuple(DocumentKind) if cell.blank else tuple(kinds)


def _complain_of_issuer(basis: LegalBasis, cell: CampaignCell, found: list[Diagnostic]) -> None:
    issuer = disagreeing_issuer(basis.number, basis.issuer)
    if issuer:
        facts = {"issuer": issuer, "body": basis.issuer}
        found.append(diagnose("campaign_citation_issuer", cell.origin, read=basis.number, **facts))
