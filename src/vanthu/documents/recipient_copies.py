"""Who receives a document, as its own lines name them, and how many copies that makes."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from typing import Any

from vanthu.campaign.choices import AwardLevel, DocumentKind
from vanthu.campaign.model import Campaign
from vanthu.document_records import IssuedDocument
from vanthu.documents.letterhead import by_number
from vanthu.documents.recipients import copies_of

AS_ABOVE, AS_ARTICLE, FILED = "Như trên", "Như Điều", "Lưu:"
"""How lines of `Nơi nhận` begin that name nobody themselves (PL I, II.9b)."""

PURPOSE = re.compile(r"\s*\(để [^()]*\)$")
"""Why a recipient gets a document: `(để báo cáo)`."""


def bare(line: str) -> str:
    """A printed line of a list without its dash and end mark."""
    return line.removeprefix("- ").rstrip(" ;.")


def lines_of(fields: Mapping[str, Any]) -> tuple[str, ...]:
    """The lines of `Nơi nhận` as printed, those below the signature too, what is filed last.

    A certificate has none.

    Args:
        fields: Of the document's template, as `recipients.recipients` gave them.
    """
    below = (line for block in fields.get("recipients_below", ()) for line in block["lines"])
    return tuple(map(str, (*fields.get("recipients", ()), *below)))


def addressed(fields: Mapping[str, Any]) -> tuple[str, ...]:
    """The names behind `Kính gửi`."""
    several = (line["text"] for line in fields.get("addressees", ()))
    return tuple(filter(None, map(bare, (fields.get("addressee", ""), *several))))


def received(document: IssuedDocument) -> tuple[str, ...]:
    """Who received the document, by name: its addressees, then its recipients."""
    names = list(addressed(document.fields))
    for line in map(bare, document.recipients):
        if line.startswith(AS_ARTICLE):
            article = line.removeprefix("Như ")
            names.append(f"Cơ quan, đơn vị, cá nhân nêu tại {article} {by_number(document)}")
        elif line != AS_ABOVE and not line.startswith(FILED):
            names.append(line)
    return tuple(dict.fromkeys(filter(None, (PURPOSE.sub("", name) for name in names))))


def copies_made(campaign: Campaign, kind: DocumentKind, fields: Mapping[str, Any]) -> int:
    """How many copies of a draft are made, by the lines that it prints.

    A line that the register of recipients does not know (a unit reminded, `Như Điều 3`) is one copy.

    Args:
        fields: Of the draft's template.
    """
    named = {*addressed(fields), *map(bare, lines_of(fields)[:-1])} - {AS_ABOVE}
    level = _level_of(campaign, kind, named)
    known = {bare(r.name) for r in campaign.recipients if r.kind is kind and r.level in (None, level)}
    return copies_of(campaign, kind, level, more=len(named - known))


def _level_of(campaign: Campaign, kind: DocumentKind, named: Collection[str]) -> AwardLevel | None:
    """The deciding level that a draft is for: the one with most lines of its own, all of them printed."""
    own = {
        level: {bare(r.name) for r in campaign.recipients if r.kind is kind and r.level is level}
        for level in AwardLevel
    }
    printed = [level for level in AwardLevel if own[level] and own[level].issubset(named)]
    return max(printed, key=lambda level: len(own[level]), default=None)
