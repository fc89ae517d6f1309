"""To whom a document goes: `Kính gửi` above the text, `Nơi nhận` below it.

Source: RCPT.TO, RCPT.LIST; NĐ 30/2020, PL I, II.9.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from vanthu.campaign.choices import AwardLevel, DocumentKind, RecipientRole
from vanthu.campaign.model import Campaign, Recipient
from vanthu.documents.wording import line_ends

WHOLE = 30
"""Lines up to which the list stands beside the signature as one block that never breaks over pages: even
where they wrap, it shares a page with the last lines of the text (SIGN.KEEP)."""

BESIDE = 24
"""Lines of a longer list that stand beside the signature; the others go on below it."""

BLOCK = 3
"""Lines that stay together below the signature: none is left alone on a page."""


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
    level: AwardLevel | None = None,
    addressees: Iterable[str] = (),
    first: str = "",
) -> dict[str, object]:
    """The fields `addressee`, `addressees`, `recipients` and `recipients_below` from the campaign's register.

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
    return {**addressing(named), **beside_signature([f"- {line}" for line in lines])}


def beside_signature(lines: Sequence[str]) -> dict[str, object]:
    """The fields `recipients`, beside the signature, and `recipients_below`, blocks that may go over.

    Args:
        lines: As printed, at least one.
    """
    beside = len(lines) if len(lines) <= WHOLE else BESIDE + (len(lines) - BESIDE) % BLOCK
    blocks = [tuple(lines[place : place + BLOCK]) for place in range(beside, len(lines), BLOCK)]
    return {
        "recipients": tuple(lines[:beside]),
        "recipients_below": tuple({"lines": block} for block in blocks),
    }


def filing(campaign: Campaign, register: Iterable[Recipient]) -> str:
    """The last line: `Lưu: VT, VHXH.`; the register's own words where it gives them.

    Several file copies are told as `(03b)` (NĐ 30/2020, PL I, II.9d: `số lượng bản lưu`).
    """
    for recipient in register:
        if recipient.role is RecipientRole.FILE:
            several = recipient.copies > 1 and not COPIES.search(recipient.name)
            copies = f" ({recipient.copies:02d}b)" if several else ""
            return line_ends((recipient.name + copies,))[0]
    drafting = campaign.agency.drafting_symbol
    return f"Lưu: VT, {drafting}." if drafting else "Lưu: VT."


COPIES = re.compile(r"\d+\s*(?:b|bản)\b")
"""A number of copies in the register's own words: `(03b)`, `02 bản`."""


def copies_of(
    campaign: Campaign, kind: DocumentKind, level: AwardLevel | None = None, *, more: int = 0
) -> int:
    """How many copies are made: those of the register's lines, and what is filed, one where it says nothing.

    Args:
        level: For a proposal: its deciding level.
        more: Addressees that the document itself names, a copy each.
    """
    register = [r for r in campaign.recipients if r.kind is kind and r.level in (None, level)]
    filed = any(r.role is RecipientRole.FILE for r in register)
    return more + sum(r.copies for r in register) + (0 if filed else 1)
