"""Biên bản họp Hội đồng thi đua, khen thưởng: who sat, how they voted, who passed.

Form 1.9 of PL III; Luật 06/2022/QH15, Điều 84 (the dossier holds the minutes).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby

from vanthu.campaign import places
from vanthu.campaign.choices import DocumentKind
from vanthu.campaign.model import Campaign, CouncilMember, Meeting
from vanthu.diagnostics import Diagnostic
from vanthu.documents.draft import Draft, Provenance
from vanthu.documents.letterhead import letterhead
from vanthu.documents.messages import diagnose
from vanthu.documents.nominees import counts, list_line, list_sections, vote_share, votes
from vanthu.documents.recipients import recipients
from vanthu.documents.wording import BLANK, count, line_ends, short_date
from vanthu.tables import CampaignData
from vanthu.tables.votes import Nomination, VoteOutcome

KIND = DocumentKind.COUNCIL_MINUTES


def drafts(collected: CampaignData) -> tuple[Draft, ...]:
    """The minutes; none while nobody is nominated."""
    campaign, nominations = collected.campaign, collected.nominations
    if not nominations:
        return ()
    provenance = Provenance()
    passed = [n for n in nominations if n.outcome is VoteOutcome.PASSED]
    head = letterhead(campaign, KIND, written=collected.today)
    context = {
        **head,
        "parent": campaign.agency.name.upper(),
        "issuer_lines": campaign.meeting.council_lines,
        "abstract": f"Họp xét, đề nghị khen thưởng {campaign.name}",
        **_attendance(campaign),
        "rounds": _rounds(campaign, nominations, provenance),
        "passed_sentence": provenance.keep(
            "passed_sentence",
            counts(passed) or "không có trường hợp nào",
            [n.row for n in passed],
            "votes_for",
        ),
        "failed": tuple({"text": line} for line in _failed_lines(nominations)),
        **_signers(campaign),
        **recipients(campaign, KIND),
    }
    return (
        Draft(
            KIND,
            "06_council_minutes",
            "council_minutes.docx",
            context,
            tuple(provenance.figures),
            collected.not_counted("nomination"),
            _diagnostics(campaign),
        ),
    )


def _member_line(member: CouncilMember) -> str:
    position = f", {member.position}" if member.position else ""
    return f"{member.name}{position} - {member.role}"


def _attendance(campaign: Campaign) -> dict[str, object]:
    """When and where the council meets, who is there and who is not."""
    meeting = campaign.meeting
    present = [m for m in campaign.council if m.present]
    absent = [m for m in campaign.council if not m.present]
    return {
        "starts": _moment(meeting, meeting.start),
        "ends": _moment(meeting, meeting.end),
        "place": meeting.place or "…" * 20,
        "members_total": count(len(campaign.council)),
        "members_present": count(len(present)),
        "present": tuple({"text": line} for line in line_ends([_member_line(m) for m in present])),
        "absent": tuple(
            {"text": line}
            for line in line_ends(
                [f"{_member_line(m)}{f' (lý do: {m.reason})' if m.reason else ''}" for m in absent]
            )
        ),
    }


def _moment(meeting: Meeting, clock: str) -> str:
    """`14 giờ 00, ngày 05/10/2024`, or room to write it in."""
    hour = clock or f"{BLANK} giờ {BLANK}"
    day = short_date(meeting.day) if meeting.day else f"{BLANK}/{BLANK}/{BLANK}"
    return f"{hour}, ngày {day}"


def _rounds(
    campaign: Campaign, nominations: Sequence[Nomination], provenance: Provenance
) -> tuple[Mapping[str, object], ...]:
    """The votes, a table for each award."""

    def line(place: str, tt: int, nomination: Nomination) -> Mapping[str, str]:
        outcome = nomination.outcome.label
        return {**list_line(campaign, nomination, tt, place, provenance), "outcome": outcome}

    by_award = groupby(nominations, key=lambda n: n.award.name)
    return list_sections("rounds", ((award, enumerate(group, start=1)) for award, group in by_award), line)


def _failed_lines(nominations: Sequence[Nomination]) -> tuple[str, ...]:
    """Those who are not proposed, and why."""
    return line_ends(
        [
            f"{n.row.values['name']} ({n.award.name}): {n.outcome.label.lower()}"
            + (f", {votes(n)} phiếu, {vote_share(n)}" if n.votes is not None else "")
            for n in nominations
            if n.outcome is not VoteOutcome.PASSED
        ]
    )


def _role(council: Sequence[CouncilMember], *words: str) -> CouncilMember | None:
    """The first present member whose role holds one of the words."""
    return next((m for m in council if m.present and any(w in m.role.lower() for w in words)), None)


def _signers(campaign: Campaign) -> dict[str, object]:
    """Secretary to the left, chair to the right (PL III, form 1.9)."""
    chair = _role(campaign.council, "chủ tịch")
    secretary = _role(campaign.council, "thư ký")
    return {
        "chair": _member_line(chair) if chair else "",
        "chair_role": chair.role if chair else "",
        "secretary": _member_line(secretary) if secretary else "",
        "secretary_line": "THƯ KÝ",
        "chair_lines": ("CHỦ TỌA",),
        "chair_name": chair.name if chair else "",
        "secretary_name": secretary.name if secretary else "",
    }


def _diagnostics(campaign: Campaign) -> tuple[Diagnostic, ...]:
    """A council without chair or secretary cannot hold a meeting: the minutes are held back."""
    return tuple(
        diagnose("council_role_missing", places.COUNCIL, read=words)
        for words, found in {
            "Chủ tịch Hội đồng": _role(campaign.council, "chủ tịch"),
            "Thư ký": _role(campaign.council, "thư ký"),
        }.items()
        if found is None
    )
