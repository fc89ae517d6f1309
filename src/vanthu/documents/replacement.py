"""How a paper names the issued one that it takes the place of.

Source: ISSUED.FROZEN; NĐ 30/2020, Điều 18.3 (wrong content: replaced by a paper of the same kind).
"""

from __future__ import annotations

from vanthu.campaign.choices import DocumentKind
from vanthu.campaign.model import Campaign
from vanthu.document_records import IssuedDocument
from vanthu.documents.wording import short_date


def by_number(paper: IssuedDocument) -> str:
    """`Báo cáo số 15/BC-UBND`, as later citations are (BODY.CITATION); an official letter is a `Công văn`."""
    return f"{paper.type or 'Công văn'} số {paper.symbol}"


def cited(paper: IssuedDocument, agency: str) -> str:
    """`Báo cáo số 15/BC-UBND ngày 5/10/2024 của UBND xã Khánh Cư`."""
    return f"{by_number(paper)} ngày {short_date(paper.day)} của {agency}"


def issuer(campaign: Campaign, kind: str) -> str:
    """Whose paper it is in a citation: the council's, the chairperson's, else the office's.

    Args:
        kind: Value of `DocumentKind`.
    """
    if kind == DocumentKind.COUNCIL_MINUTES:
        return campaign.meeting.council_name
    if kind == DocumentKind.COMMENDATION_DECISION:
        return f"Chủ tịch {campaign.agency.name}"
    return campaign.agency.name


def replaces(paper: IssuedDocument, agency: str) -> str:
    """The sentence of the new paper: `Báo cáo này thay thế Báo cáo số …`."""
    return f"{paper.type or 'Công văn'} này thay thế {cited(paper, agency)}."
