"""Quyết định khen thưởng: the commune's chairperson commends those who passed the vote; their list.

Forms 1.2 and 2.1 of PL III; Luật 06/2022/QH15, Điều 75, 80 (the chairperson's own power).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from vanthu.campaign.choices import DocumentKind
from vanthu.campaign.model import Campaign
from vanthu.documents.citations import bases, minutes_citation
from vanthu.documents.draft import Draft, Provenance
from vanthu.documents.letterhead import letterhead
from vanthu.documents.money_article import MoneyArticle, money_article
from vanthu.documents.nominees import (
    by_subject,
    commended,
    counts,
    is_certificate,
    list_line,
    list_sections,
    subject_names,
)
from vanthu.documents.recipients import recipients
from vanthu.documents.signature import own_signature
from vanthu.documents.wording import grouped, line_ends
from vanthu.tables import CampaignData
from vanthu.tables.votes import Nomination

KIND = DocumentKind.COMMENDATION_DECISION
NAME = "08_commendation_decision"


def drafts(collected: CampaignData) -> tuple[Draft, ...]:
    """The decision; none while nobody passed the vote for an award of the commune."""
    campaign, today = collected.campaign, collected.today
    listed = commended(collected.nominations)
    if not listed:
        return ()
    provenance = Provenance()
    money = money_article(campaign, listed, today, provenance)
    last_article = "3" if money.granted else "2"
    subjects = subject_names(listed)
    proposed = f"Theo đề nghị của {campaign.meeting.council_name} tại {minutes_citation(campaign, today)}"
    context = {
        **letterhead(campaign, KIND, written=today, issuer=f"Chủ tịch {campaign.agency.name}"),
        "abstract": f"Về việc khen thưởng {subjects} có thành tích xuất sắc trong {campaign.name}",
        "power_line": power_line(campaign),
        "bases": tuple({"text": line} for line in line_ends([*bases(campaign, KIND, today), proposed])),
        "counts": provenance.keep("counts", counts(listed), [n.row for n in listed], "subject_type"),
        "by_award": _by_award(listed, provenance),
        **money.fields,
        "last_article": last_article,
        "council": campaign.meeting.council_name,
        "desk": campaign.agency.receiving_desk,
        "subjects": subjects,
        "sections": _sections(campaign, listed, money, provenance),
        **recipients(campaign, KIND, first=f"Như Điều {last_article}"),
        **own_signature(campaign.signer),
    }
    return (
        Draft(
            KIND,
            NAME,
            "commendation_decision.docx",
            context,
            tuple(provenance.figures),
            collected.not_counted("nomination"),
            money.diagnostics,
        ),
    )


def power_line(campaign: Campaign) -> str:
    """Whose power the decision is: `CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ KHÁNH CƯ` (form 1.2, note 6)."""
    return " ".join(["CHỦ TỊCH", *campaign.agency.lines]).upper()


def _by_award(listed: Sequence[Nomination], provenance: Provenance) -> tuple[Mapping[str, str], ...]:
    """How many are commended with each award; a title (danh hiệu) is called so."""
    awards = list(dict.fromkeys(n.award.name for n in listed))
    lines = []
    for place, award in enumerate(awards, start=1):
        group = [n for n in listed if n.award.name == award]
        title = award if is_certificate(group[0]) or award.startswith("danh hiệu") else f"danh hiệu {award}"
        said = provenance.keep(f"by_award[{place}].counts", counts(group), [n.row for n in group], "award")
        lines.append({"name": title, "counts": said, "end": "." if place == len(awards) else ";"})
    return tuple(lines)


def _sections(
    campaign: Campaign, listed: Sequence[Nomination], money: MoneyArticle, provenance: Provenance
) -> tuple[Mapping[str, object], ...]:
    """The list by kind of subject; the numbers run through it and are those of the certificates."""

    def line(place: str, tt: int, nomination: Nomination) -> Mapping[str, str]:
        amount = money.amount(nomination)
        shown = grouped(amount) if amount else ""
        own = provenance.keep(f"{place}.money", shown, [nomination.row], "award")
        return {**list_line(campaign, nomination, tt, place, provenance), "money": own}

    numbered = list(enumerate(listed, start=1))
    groups = (
        (subject.label.upper(), [(tt, n) for tt, n in numbered if n.subject is subject])
        for subject in by_subject(listed)
    )
    return list_sections("sections", groups, line)
