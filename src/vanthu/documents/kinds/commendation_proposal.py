"""Tờ trình đề nghị khen thưởng: one for each deciding level above the commune, with list and achievements.

Forms 1.4 and 2.1 of PL III; Luật 06/2022/QH15, Điều 83, 84.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from vanthu.campaign.choices import AwardLevel, DocumentKind, RecipientRole
from vanthu.campaign.model import Campaign
from vanthu.documents.citations import bases, minutes_citation
from vanthu.documents.draft import Draft, Provenance
from vanthu.documents.letterhead import letterhead
from vanthu.documents.nominees import by_subject, counts, list_line, list_sections, titled_name
from vanthu.documents.recipients import recipients
from vanthu.documents.signature import signature
from vanthu.documents.wording import line_ends, printed
from vanthu.tables import CampaignData
from vanthu.tables.votes import Nomination, VoteOutcome
from vanthu.vietnamese import match_key

KIND = DocumentKind.COMMENDATION_PROPOSAL


def drafts(collected: CampaignData) -> tuple[Draft, ...]:
    """One proposal for each level above the commune whose awards somebody passed the vote for."""
    passed = [n for n in collected.nominations if n.outcome is VoteOutcome.PASSED]
    levels = [
        level
        for level in (AwardLevel.DISTRICT, AwardLevel.PROVINCE)
        if any(n.award.level is level for n in passed)
    ]
    return tuple(_draft(collected, level, [n for n in passed if n.award.level is level]) for level in levels)


def _draft(collected: CampaignData, level: AwardLevel, nominations: Sequence[Nomination]) -> Draft:
    campaign, today = collected.campaign, collected.today
    provenance = Provenance()
    name = f"07_commendation_proposal_{match_key(level.value).replace(' ', '_')}"
    context = {
        **letterhead(campaign, KIND, written=today),
        "abstract": f"Về việc đề nghị khen thưởng thành tích xuất sắc trong {campaign.name}",
        "bases": tuple({"text": line} for line in line_ends(bases(campaign, KIND, today))),
        "decider": nominations[0].award.decided_by,
        "counts": provenance.keep(
            "counts", counts(nominations), [n.row for n in nominations], "subject_type"
        ),
        "minutes_citation": f"{minutes_citation(campaign, today)} của {campaign.meeting.council_name}",
        "by_award": _by_award(nominations, provenance),
        "sections": _sections(campaign, nominations, provenance),
        "summaries": _summaries(nominations, provenance),
        **recipients(campaign, KIND, level=level, addressees=_addressees(campaign, level, nominations)),
        **signature(campaign.signer),
    }
    return Draft(
        KIND,
        name,
        "commendation_proposal.docx",
        context,
        tuple(provenance.figures),
        collected.not_counted("nomination"),
    )


def _addressees(campaign: Campaign, level: AwardLevel, nominations: Iterable[Nomination]) -> tuple[str, ...]:
    """Who decides and through whom it goes, unless the register of recipients names them itself."""
    if any(
        r.kind is KIND and r.role is RecipientRole.ADDRESSEE and r.level in (None, level)
        for r in campaign.recipients
    ):
        return ()
    names: dict[str, None] = {}
    for nomination in nominations:
        names[nomination.award.decided_by] = None
        if nomination.award.route:
            names[nomination.award.route] = None
    return tuple(names)


def _by_award(nominations: Sequence[Nomination], provenance: Provenance) -> tuple[Mapping[str, str], ...]:
    """How many are proposed for each award."""
    awards = list(dict.fromkeys(n.award.name for n in nominations))
    groups = [[n for n in nominations if n.award.name == award] for award in awards]
    lines = line_ends(
        [f"Tặng {award} cho {counts(group)}" for award, group in zip(awards, groups, strict=True)]
    )
    return tuple(
        {"text": provenance.keep(f"by_award[{award}]", line, [n.row for n in group], "award")}
        for award, line, group in zip(awards, lines, groups, strict=True)
    )


def _sections(
    campaign: Campaign, nominations: Sequence[Nomination], provenance: Provenance
) -> tuple[Mapping[str, object], ...]:
    """The list (danh sách trích ngang): collectives, individuals, households."""
    groups = (
        (subject.label.upper(), enumerate(group, start=1))
        for subject, group in by_subject(nominations).items()
    )
    return list_sections(
        "sections", groups, lambda place, tt, n: list_line(campaign, n, tt, place, provenance)
    )


def _summaries(nominations: Sequence[Nomination], provenance: Provenance) -> tuple[Mapping[str, str], ...]:
    """The achievement of each, in the order of the list."""
    ordered = [n for group in by_subject(nominations).values() for n in group]
    return tuple(
        {
            "number": str(place),
            "name": provenance.keep(f"summaries[{place}].name", titled_name(n), [n.row], "name"),
            "position": printed(n.row.values["position"]),
            "achievement": provenance.keep(
                f"summaries[{place}].achievement",
                printed(n.row.values["achievement"]).rstrip(" .;"),
                [n.row],
                "achievement",
            ),
            "award": n.award.name,
        }
        for place, n in enumerate(ordered, start=1)
    )
