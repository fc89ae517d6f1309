"""Giấy khen: a sheet for each one commended, and the same without what a pre-printed sheet already bears.

Source: NĐ 98/2023/NĐ-CP, Điều 104 (A4 across; decision and number in the golden book at the left foot).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from vanthu.campaign.choices import DocumentKind
from vanthu.campaign.model import Campaign
from vanthu.diagnostics import Diagnostic
from vanthu.documents.draft import Draft, Provenance
from vanthu.documents.kinds.commendation_decision import power_line
from vanthu.documents.letterhead import NUMBER_BLANK, on_day, symbol
from vanthu.documents.messages import diagnose
from vanthu.documents.nominees import commended, is_certificate, list_line
from vanthu.documents.signature import own_signature
from vanthu.documents.wording import long_date, open_date
from vanthu.tables import CampaignData
from vanthu.tables.votes import Nomination

KIND = DocumentKind.CERTIFICATES
TEMPLATES = {
    "09_certificates": "certificates.docx",
    "09_certificates_text_only": "certificates_text_only.docx",
}
"""File name to template: the whole sheet, and its words for pre-printed sheets."""


NAME_ROOM = {"usual": 48, "long": 130, "longest": 260}
REASON_ROOM = {"usual": 300, "long": 450, "longest": 700}
"""Sizes of letters, for which the template has a style each, to how many letters have room."""


def drafts(collected: CampaignData) -> tuple[Draft, ...]:
    """The certificates of the decision's list, twice: whole, and text only; none without a decision."""
    listed = list(enumerate(commended(collected.nominations), start=1))
    handed = [(number, nomination) for number, nomination in listed if is_certificate(nomination)]
    if not handed:
        return ()
    campaign, provenance = collected.campaign, Provenance()
    context = {
        **_common(campaign, collected.today),
        "certificates": tuple(_sheet(campaign, number, n, provenance) for number, n in handed),
    }
    diagnostics = tuple(
        _too_long(n)
        for (_, n), sheet in zip(handed, context["certificates"], strict=True)
        if not sheet["achievement"] and n.row.values["achievement"]
    )
    figures, missing = tuple(provenance.figures), collected.not_counted("nomination")
    whole, text_only = (Draft(KIND, name, TEMPLATES[name], context, figures, missing) for name in TEMPLATES)
    return replace(whole, diagnostics=diagnostics), text_only


def _common(campaign: Campaign, today: dt.date) -> dict[str, Any]:
    """What every sheet says; number and day of the decision are open until it is issued."""
    agency = campaign.agency
    decision = campaign.citation(DocumentKind.COMMENDATION_DECISION)
    number = f"{NUMBER_BLANK}/{symbol(campaign, DocumentKind.COMMENDATION_DECISION)}"
    day = decision.day if decision else None
    return {
        "power_line": power_line(campaign),
        "agency": agency.name,
        "commune": agency.commune[:1].upper() + agency.commune[1:],
        "campaign_name": campaign.name,
        "decision_number": f"\u00a0{decision.symbol}" if decision else number,
        "decision_day": on_day(day, today),
        "place_date": long_date(agency.place, day) if day else open_date(agency.place, today.year),
        **own_signature(campaign.signer),
    }


def _sheet(
    campaign: Campaign, number: int, nomination: Nomination, provenance: Provenance
) -> Mapping[str, str]:
    """What one sheet says; the achievement is left out where it has no room at all."""
    place = f"certificates[{number}]"
    line = list_line(campaign, nomination, number, place, provenance)
    position = line["position"] or line["unit"]
    common = len(f"Đã có thành tích xuất sắc trong {campaign.name}")
    achievement = line["achievement"].rstrip(" .;")
    reason = _look(REASON_ROOM, common + len(position) + len(achievement))
    return {
        "number": line["tt"],
        "name": line["name"],
        "name_look": _look(NAME_ROOM, len(line["name"])) or "longest",
        "position": position,
        "achievement": achievement if reason else "",
        "look": reason or _look(REASON_ROOM, common) or "longest",
        "award": line["award"],
    }


def _too_long(nomination: Nomination) -> Diagnostic:
    """Told once, in the whole sheets: both say the same."""
    row = nomination.row
    name, letters = str(row.values["name"]), str(len(str(row.values["achievement"])))
    return diagnose("certificate_too_long", row.origin("achievement"), read=name, proposed=letters).about(
        form=row.form, column="achievement"
    )


def _look(room: Mapping[str, int], letters: int) -> str:
    """The greatest size in which so many letters have room; empty where none has."""
    return next((look for look, most in room.items() if letters <= most), "")
