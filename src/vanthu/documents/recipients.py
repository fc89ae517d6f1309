"""To whom a document goes: `Kính gửi` above the text, `Nơi nhận` below it.

Source: RCPT.TO, RCPT.LIST; NĐ 30/2020, PL I, II.9.
"""

from __future__ import annotations

from collections.abc import Iterable

from vanthu.campaign.model import Campaign, DocumentKind, Level, Recipient, RecipientRole
from vanthu.documents.wording import line_ends


def addressing(names: Iterable[str]) -> dict[str, object]:
    """The template's fields `addressee` (one) and `addressees` (several, a line each)."""
    kept = tuple(names)
    if len(kept) == 1:
        return {"addressee": kept[0], "addressees": ()}
    return {"addressee": "", "addressees": tuple({"text": f"- {line}"} for line in line_ends(kept))}


def recipients(
    campaign: Campaign,
    kind: DocumentKind,
    *,
    level: Level | None = None,
    addressees: Iterable[str] = (),
    first: str = "",
) -> dict[str, object]:
    """The fields `addressee`, `addressees` and `recipients` from the register of the campaign workbook.

    Args:
        level: For a proposal: the deciding level that its lines belong to.
        addressees: Names that the document itself knows (the units reminded), before the register's.
        first: Line before the register's, as a decision's `Như Điều 3`.
    """
    register = sorted(
        (r for r in campaign.recipients if r.kind is kind and r.level in (None, level)), key=lambda r: r.order
    )
    named = (*addressees, *(r.name for r in register if r.role is RecipientRole.ADDRESSEE))
    below = [r.name for r in register if r.role not in (RecipientRole.ADDRESSEE, RecipientRole.FILE)]
    if named:
        below.insert(0, "Như trên")
    if first:
        below.insert(0, first)
    lines = (*line_ends((*below, ""))[:-1], filing(campaign, register))
    return {**addressing(named), "recipients": tuple(f"- {line}" for line in lines)}


def filing(campaign: Campaign, register: Iterable[Recipient]) -> str:
    """The last line: `Lưu: VT, VHXH.`; the register's own words where it gives them."""
    for recipient in register:
        if recipient.role is RecipientRole.FILE:
            return line_ends((recipient.name,))[0]
    drafting = campaign.agency.drafting_symbol
    return f"Lưu: VT, {drafting}." if drafting else "Lưu: VT."
