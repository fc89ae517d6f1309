"""The head that every document carries: issuer, number, place and date; and how later ones cite it.

Source: HEAD.*, ISSUED.FROZEN; NĐ 30/2020, PL I, II.2-II.4, Điều 18.3 (wrong content: replaced by
a document of the same kind).
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping

from vanthu.campaign.choices import DocumentKind
from vanthu.campaign.model import Campaign
from vanthu.document_records import IssuedDocument
from vanthu.documents.wording import BLANK, long_date, lower_first, open_date, short_date

TYPES = {
    DocumentKind.PLAN: ("Kế hoạch", "KH"),
    DocumentKind.UNIT_PLAN: ("Kế hoạch", "KH"),
    DocumentKind.REGISTRATION_SUMMARY: ("Báo cáo", "BC"),
    DocumentKind.RESULTS_REPORT: ("Báo cáo", "BC"),
    DocumentKind.COUNCIL_MINUTES: ("Biên bản", "BB"),
    DocumentKind.COMMENDATION_PROPOSAL: ("Tờ trình", "TTr"),
    DocumentKind.COMMENDATION_DECISION: ("Quyết định", "QĐ"),
}
"""Type of document and its abbreviation (PL III, I); a công văn has neither."""

NUMBER_BLANK = "\u00a0" * 8
FILLED_DAY = re.compile(r"ngày (\d+) tháng (\d+) năm (\d+)")
OPEN_DAY = re.compile(r"ngày\s+tháng\s+năm\s\d{4}")
"""A day that is still open, whatever its blanks: the office types them too."""


def symbol(campaign: Campaign, kind: DocumentKind) -> str:
    """The symbol behind the number: `KH-UBND`, `UBND-VHXH` for a công văn (PL I, II.3b)."""
    agency = campaign.agency
    if kind in (DocumentKind.REMINDER, DocumentKind.CORRECTION):
        return f"{agency.symbol}-{agency.field_symbol}"
    issuer = campaign.meeting.council_symbol if kind is DocumentKind.COUNCIL_MINUTES else agency.symbol
    return f"{TYPES[kind][1]}-{issuer}"


def letterhead(
    campaign: Campaign,
    kind: DocumentKind,
    *,
    written: dt.date,
    dated: dt.date | None = None,
    issuer: str = "",
) -> dict[str, object]:
    """The template's fields of the head: `parent`, `issuer_lines`, `number_line`, `place_date` and so on.

    The sentence on what it `replaces`, and what is `not_counted`, are left empty.

    Args:
        written: Day for which the draft is made; only its year is printed.
        dated: Day of the document where the campaign workbook fixes it; else day and month stay open.
        issuer: Whose document it is in the head of an appendix; the agency's where empty.
    """
    agency = campaign.agency
    document_type = TYPES[kind][0] if kind in TYPES else ""
    return {
        "parent": agency.parent,
        "issuer_lines": agency.lines,
        "number_line": f"Số:{NUMBER_BLANK}/{symbol(campaign, kind)}",
        "place_date": long_date(agency.place, dated) if dated else open_date(agency.place, written.year),
        "type": document_type.upper(),
        "agency": agency.name,
        "campaign_name": campaign.name,
        "plan_citation": plan_citation(campaign),
        "attached_to": f"(Kèm theo {document_type} số{NUMBER_BLANK}/{symbol(campaign, kind)} "
        f"{on_day(dated, written)} của {issuer or agency.name})",
        "replaces": "",
        "not_counted": (),
    }


def on_day(dated: dt.date | None, written: dt.date) -> str:
    """`ngày 13/5/2024`, or with day and month open."""
    if dated:
        return f"ngày {short_date(dated)}"
    return f"ngày {BLANK} tháng {BLANK} năm {written.year}"


def plan_citation(campaign: Campaign) -> str:
    """The plan as first cited: type, number, date, issuer, abstract (BODY.CITATION; PL I, II.6b)."""
    issued = campaign.citation(DocumentKind.PLAN)
    number = issued.symbol if issued else campaign.plan_number or NUMBER_BLANK
    if "/" not in number:
        number += f"/{symbol(campaign, DocumentKind.PLAN)}"
    return (
        f"Kế hoạch số {number} ngày {short_date(issued.day if issued else campaign.plan_date)} của "
        f"{campaign.agency.name} về việc {lower_first(campaign.title)}"
    )


def numbered(fields: Mapping[str, object], number: str, day: dt.date) -> dict[str, object]:
    """The fields of a document's head with its number and day filled in, all others as they are.

    Args:
        fields: As `letterhead` and a kind's module gave them.
        number: As printed before the symbol, `05`; empty for a document without a number of its own.

    Source: NUM.AFTER_SIGNING; NĐ 30/2020, Điều 15.2.
    """
    filled = dict(fields)
    if number:
        filled["number_line"] = str(fields["number_line"]).replace(f"Số:{NUMBER_BLANK}/", f"Số: {number}/")
    place, _, _ = str(fields["place_date"]).rpartition(", ngày ")
    filled["place_date"] = long_date(place, day)
    if "attached_to" in fields:
        attached = str(fields["attached_to"]).replace(f"số{NUMBER_BLANK}/", f"số {number}/", 1)
        filled["attached_to"] = OPEN_DAY.sub(on_day(day, day), attached)
    return filled


def printed_day(fields: Mapping[str, object]) -> dt.date | None:
    """The day that a document's head bears; None while it is open."""
    found = FILLED_DAY.search(str(fields["place_date"]))
    return dt.date(int(found[3]), int(found[2]), int(found[1])) if found else None


def by_number(document: IssuedDocument) -> str:
    """`Báo cáo số 15/BC-UBND`, as later citations are (BODY.CITATION); an official letter is a `Công văn`."""
    return f"{document.type or 'Công văn'} số {document.symbol}"


def cited(document: IssuedDocument, agency: str) -> str:
    """`Báo cáo số 15/BC-UBND ngày 5/10/2024 của UBND xã Khánh Cư`."""
    return f"{by_number(document)} ngày {short_date(document.day)} của {agency}"


def issuer(campaign: Campaign, kind: str) -> str:
    """Whose document it is in a citation: the council's, the chairperson's, else the office's.

    Args:
        kind: Value of `DocumentKind`.
    """
    if kind == DocumentKind.COUNCIL_MINUTES:
        return campaign.meeting.council_name
    if kind == DocumentKind.COMMENDATION_DECISION:
        return f"Chủ tịch {campaign.agency.name}"
    return campaign.agency.name


def replaces(document: IssuedDocument, agency: str) -> str:
    """The sentence of the new document: `Báo cáo này thay thế Báo cáo số …`."""
    return f"{document.type or 'Công văn'} này thay thế {cited(document, agency)}."
