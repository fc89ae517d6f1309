"""The head and the signer of a unit's own document, from the register or the unit's kind, else dots.

Source: HEAD.ISSUER, SIGN.AUTHORITY; NĐ 30/2020, PL I, II.2, II.7.
"""

from __future__ import annotations

import datetime as dt

from vanthu.campaign.choices import AwardLevel, UnitKind
from vanthu.campaign.model import Campaign, Unit
from vanthu.documents.wording import DOTS
from vanthu.vietnamese import match_key

DISTRICTS_ENDED = dt.date(2025, 7, 1)
"""From this day there is no district, and a commune is over its schools (Luật 72/2025/QH15)."""

_OWN_OFFICES = ("van phong", "phong", "ban")
"""First words of a commune committee's own offices; a clinic or a cooperative has another parent."""

_HEADS = (
    ("thon", "TRƯỞNG THÔN"),
    ("xom", "TRƯỞNG XÓM"),
    ("to dan pho", "TỔ TRƯỞNG"),
    ("truong", "HIỆU TRƯỞNG"),
)
"""First words of a unit's name to the position of its head."""


_COMPOUNDS = ("MẶT TRẬN", "TỔ QUỐC", "VIỆT NAM", "CƠ SỞ", "PHỔ THÔNG", "NÔNG NGHIỆP", "HỒ CHÍ MINH")
"""Words of bodies' names that no line of a head may part."""


def head_line(name: str) -> str:
    """A line of the head in capitals: where it is too long, it breaks between words, not within a name."""
    line = name.upper()
    for words in _COMPOUNDS:
        line = line.replace(words, words.replace(" ", "\u00a0"))
    first, space, last = line.rpartition(" ")
    return line if "\u00a0" in last or not space else f"{first}\u00a0{last}"


def name_lines(campaign: Campaign, unit: Unit) -> tuple[str, ...]:
    """The name as it stands in the unit's own documents, in one piece or two.

    `Trạm Y tế xã` is `Trạm Y tế` / `xã Khánh Cư`: outside the commune's documents `xã` alone says nothing.
    """
    commune = campaign.agency.commune
    kind = commune.split(" ", 1)[0]
    title = campaign.unit_title(unit)
    bare = title.removesuffix(f" {kind}")
    return (title,) if bare == title else (bare, commune)


def parent_line(campaign: Campaign, unit: Unit) -> str:
    """The line of the parent body, in capitals; dots where only the unit can know it.

    A hamlet stands under the commune's committee, a school under the district's until districts ended and
    under the commune's since.
    """
    if unit.parent_line:
        return unit.parent_line
    committee = " ".join(campaign.agency.lines).upper()
    words = f"{match_key(unit.name)} "
    match unit.kind:
        case UnitKind.HAMLET:
            return committee
        case UnitKind.SCHOOL if "trung hoc pho thong " not in words and "thpt " not in words:
            return committee if campaign.plan_date >= DISTRICTS_ENDED else _district(campaign)
        case UnitKind.AGENCY if any(words.startswith(f"{first} ") for first in _OWN_OFFICES):
            return committee
        case _:
            return DOTS


def unit_symbol(unit: Unit) -> str:
    """The group of letters behind the number that stands for the unit."""
    return unit.symbol or DOTS[:5]


def head_position(unit: Unit) -> str:
    """The position of the unit's head, in capitals; dots where the name of the unit does not tell it."""
    if unit.head_position:
        return unit.head_position.upper()
    words = f"{match_key(unit.name)} "
    return next((position for first, position in _HEADS if words.startswith(f"{first} ")), DOTS)


def _district(campaign: Campaign) -> str:
    """The district's committee, whose name the awards of its chairperson tell; dots where none does."""
    for award in campaign.awards:
        body = award.decided_by.removeprefix("Chủ tịch ").replace("UBND", "Ủy ban nhân dân")
        if award.level is AwardLevel.DISTRICT and match_key(body) not in ("uy ban nhan dan huyen", ""):
            return body.upper()
    return DOTS
