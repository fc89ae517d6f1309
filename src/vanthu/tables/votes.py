"""What the council's votes make of each nomination.

Source: NĐ 98/2023/NĐ-CP, Điều 30.7 (shares are counted over all members). Thresholds and quotas are the
campaign's.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from vanthu.campaign.choices import SubjectType
from vanthu.campaign.model import Award, Campaign
from vanthu.diagnostics import Diagnostic
from vanthu.records import Row
from vanthu.tables.duplicates import find_duplicates
from vanthu.tables.messages import at_cell


class VoteOutcome(StrEnum):
    """What becomes of a nomination."""

    PASSED = "passed"
    FAILED = "failed"
    """Its share of votes is under the award's threshold."""
    OVER_QUOTA = "over_quota"
    """It passed, but the campaign's quota is filled by nominations with more votes."""
    NOT_VOTED = "not_voted"
    QUESTION = "question"
    """Votes, quota or person are in doubt: a diagnostic asks."""

    @property
    def label(self) -> str:
        """As the minutes print it."""
        return _LABELS[self]


_LABELS = {
    VoteOutcome.PASSED: "Đạt",
    VoteOutcome.FAILED: "Không đạt",
    VoteOutcome.OVER_QUOTA: "Đạt, ngoài chỉ tiêu",
    VoteOutcome.NOT_VOTED: "Chưa bỏ phiếu",
    VoteOutcome.QUESTION: "Chờ xác minh",
}


@dataclass(frozen=True, slots=True)
class Nomination:
    """A nomination and what the votes say.

    Args:
        subject: Who is proposed: a collective where the form says nothing.
        share: Votes over all members of the council, per cent; None before the vote.
    """

    row: Row
    award: Award
    subject: SubjectType
    votes: int | None
    members: int
    share: Decimal | None
    outcome: VoteOutcome


@dataclass(frozen=True, slots=True)
class CouncilVote:
    """The nominations in the order of the campaign workbook's awards, most votes first; what is asked."""

    nominations: tuple[Nomination, ...]
    diagnostics: tuple[Diagnostic, ...]
    questions: tuple[Diagnostic, ...]


def count_votes(campaign: Campaign, rows: Sequence[Row], answers: Mapping[str, str]) -> CouncilVote:
    """Every nomination with its outcome.

    Votes are counted over all members of the council, present or not. Within an award's quota the nominations
    with the most votes stand; a tie at its edge is a question. The same person twice is one too.

    Args:
        rows: Nominations that count, in the register's order.
        answers: The choice given to each question, by its key.
    """
    members = len(campaign.council)
    nominations: list[Nomination] = []
    doubles = find_duplicates(rows, answers)
    diagnostics: list[Diagnostic] = list(doubles.diagnostics)
    for row in rows:
        if row in doubles.dropped:
            continue
        nomination, said = _by_its_votes(campaign, row, members, doubted=row in doubles.doubted)
        diagnostics += said
        if nomination:
            nominations.append(nomination)
    order = {award.name: place for place, award in reversed(list(enumerate(campaign.awards)))}
    nominations.sort(key=lambda n: (order[n.award.name], -(n.votes or 0)))
    for quota in campaign.quotas:
        nominations, said = _within_quota(nominations, quota.award, quota.most)
        diagnostics += said
    return CouncilVote(tuple(nominations), tuple(diagnostics), doubles.questions)


def _by_its_votes(
    campaign: Campaign, row: Row, members: int, *, doubted: bool
) -> tuple[Nomination | None, list[Diagnostic]]:
    """The nomination judged by its own votes; None where no award of the campaign fits it."""
    subject = (
        SubjectType(str(row.values["subject_type"])) if row.values["subject_type"] else SubjectType.COLLECTIVE
    )
    award = _award(campaign.awards, row.values["award"], subject)
    if award is None:
        return None, [at_cell("award_not_for_subject", row, "award", read=str(row.values["award"] or ""))]
    votes = row.values["votes_for"]
    total = row.values["votes_total"]
    if not isinstance(votes, int):
        diagnostic = at_cell("nomination_without_votes", row, "votes_for", read=str(row.values["name"]))
        return Nomination(row, award, subject, None, members, None, VoteOutcome.NOT_VOTED), [diagnostic]
    diagnostics = []
    if isinstance(total, int) and total != members:
        diagnostics.append(
            at_cell("votes_not_over_all_members", row, "votes_total", read=str(total), proposed=str(members))
        )
    share = Decimal(votes) * 100 / members if members else Decimal(0)
    if votes > members:
        outcome = VoteOutcome.QUESTION
        diagnostics.append(
            at_cell("more_votes_than_members", row, "votes_for", read=str(votes), proposed=str(members))
        )
    elif doubted:
        outcome = VoteOutcome.QUESTION
    else:
        outcome = VoteOutcome.PASSED if share >= award.threshold_pct else VoteOutcome.FAILED
    return Nomination(row, award, subject, votes, members, share, outcome), diagnostics


def _award(awards: Sequence[Award], name: object, subject: SubjectType) -> Award | None:
    """The award of that name for that kind of subject."""
    return next((a for a in awards if a.name == name and (subject in a.subjects or not a.subjects)), None)


def _within_quota(
    nominations: Sequence[Nomination], award: str, most: int
) -> tuple[list[Nomination], list[Diagnostic]]:
    """The same nominations, those past the quota marked; a tie at the edge is a question for all in it."""
    passed = [n for n in nominations if n.award.name == award and n.outcome is VoteOutcome.PASSED]
    if len(passed) <= most:
        return list(nominations), []
    edge = passed[most - 1].votes if most else None
    tied = [n for n in passed if n.votes == edge] if passed[most].votes == edge else []
    outcomes: Mapping[int, VoteOutcome] = {
        **{id(n): VoteOutcome.OVER_QUOTA for n in passed[most:]},
        **{id(n): VoteOutcome.QUESTION for n in tied},
    }
    diagnostics = [
        at_cell("quota_tie", n.row, "votes_for", read=str(n.row.values["name"]), proposed=str(most))
        for n in tied
    ]
    return [replace(n, outcome=outcomes.get(id(n), n.outcome)) for n in nominations], diagnostics
