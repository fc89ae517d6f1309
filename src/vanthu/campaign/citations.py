"""A cited document whose symbol names another body than its text: kept as written, and told."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vanthu.campaign.cells import CampaignCell
from vanthu.diagnostics import Diagnostic
from vanthu.vietnamese import match_key

_CITATION = re.compile(
    r"số\s+(?P<symbol>\d+[-/][\w/-]*[^\W\d_])\s*,?"
    r"(?:\s+ngày\s+[\d/.\-]+|\s+ngày\s+\d+\s+tháng\s+\d+\s+năm\s+\d+)?"
    r"\s+của\s+(?P<body>.+?)(?=\s+(?:về|ngày|V/v|ban hành|quy định)\b|[,;.()]|$)",
    re.IGNORECASE,
)
# Groups of a symbol that say what the document is, not whose it is (NĐ 30/2020, PL III).
_TYPES = frozenset(
    {"L", "ND", "NQ", "QD", "CT", "TT", "QC", "PL", "TC", "TB", "HD", "CTR", "KH", "PA", "DA", "DE", "BC"}
    | {"BB", "TTR", "CD", "KL", "GM", "CV"}
)
# Abbreviations that are not the first letters of the body's name.
_ALIASES = {"TTG": "thu tuong", "TW": "trung uong", "TWD": "trung uong dang", "QH": "quoc hoi"}


def citation_diagnostics(cell: CampaignCell) -> Iterator[Diagnostic]:
    """A warning for each citation in the cell's text whose symbol and body disagree.

    `Kế hoạch số 73-KH/BCĐ … của UBND huyện`: the symbol is a steering committee's.
    """
    for match in _CITATION.finditer(cell.text):
        symbol, body = match["symbol"], match["body"].strip()
        if issuer := disagreeing_issuer(symbol, body):
            yield cell.diagnose("campaign_citation_issuer", read=symbol, issuer=issuer, body=body)


def disagreeing_issuer(symbol: str, body: str) -> str:
    """The issuer's abbreviation in `symbol` when it is not `body`'s; else empty."""
    groups = [group for group in re.split(r"[-/]", symbol) if not group.isdigit()]
    issuers = [group for group in groups if _letters(group) not in _TYPES]
    if not issuers or not body or any(_is_of(_letters(issuer), body) for issuer in issuers):
        return ""
    return issuers[0]


def _letters(group: str) -> str:
    """`QH15` → `QH`, `NĐ` → `ND`."""
    return re.sub(r"[^A-Z]", "", match_key(group).upper())


def _is_of(issuer: str, body: str) -> bool:
    """Whether the abbreviation is made of the body's first letters, or stands in it."""
    words = match_key(body).split()
    if _ALIASES.get(issuer, "?") in " ".join(words):
        return True
    originals = re.findall(r"\w+", body)
    shortened = "".join(
        _letters(word) if word.isupper() and len(word) > 1 and len(originals) > 1 else _letters(word)[:1]
        for word in originals
    )
    return issuer in shortened or issuer.casefold() in words
