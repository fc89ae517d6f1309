"""How documents name those who are commended: numbers by kind of subject, their line in a list."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from vanthu.campaign.choices import AwardLevel, SubjectType
from vanthu.campaign.model import Campaign
from vanthu.documents.draft import Provenance
from vanthu.documents.wording import count, decimal, roman
from vanthu.tables.votes import Nomination, VoteOutcome
from vanthu.vietnamese import match_key


def counts(nominations: Iterable[Nomination]) -> str:
    """How many of each kind: `02 tập thể, 05 cá nhân, 01 hộ gia đình`; kinds without anybody are left out."""
    subjects = [nomination.subject for nomination in nominations]
    return ", ".join(
        f"{count(subjects.count(subject))} {subject.label}" for subject in SubjectType if subject in subjects
    )


def votes(nomination: Nomination) -> str:
    """The votes over all members: `9/11`; empty before the vote."""
    return "" if nomination.votes is None else f"{nomination.votes}/{nomination.members}"


def vote_share(nomination: Nomination) -> str:
    """The share of all members' votes: `81,82%`; empty before the vote."""
    return "" if nomination.share is None else f"{decimal(nomination.share)}%"


def titled_name(nomination: Nomination) -> str:
    """The name with its form of address: `Ông Nguyễn Văn A`; a collective's or household's as it is."""
    address = {"male": "Ông ", "female": "Bà "}.get(str(nomination.row.values["gender"]), "")
    name = str(nomination.row.values["name"])
    return address + name if nomination.subject is SubjectType.INDIVIDUAL else name


def list_line(
    campaign: Campaign, nomination: Nomination, tt: int, place: str, provenance: Provenance
) -> dict[str, str]:
    """One line of a list of nominees, under the names that the templates give its columns."""
    row = nomination.row
    return {
        "tt": str(tt),
        "name": provenance.keep(f"{place}.name", titled_name(nomination), [row], "name"),
        "unit": campaign.title_of(row.unit_code),
        "votes": provenance.keep(f"{place}.votes", votes(nomination), [row], "votes_for"),
        "share": vote_share(nomination),
        **provenance.cells(place, row, {key: key for key in ("birth", "position", "achievement", "award")}),
    }


def by_subject(nominations: Sequence[Nomination]) -> dict[SubjectType, list[Nomination]]:
    """The nominations by kind of subject, collectives first; kinds without anybody are left out."""
    groups = {subject: [n for n in nominations if n.subject is subject] for subject in SubjectType}
    return {subject: group for subject, group in groups.items() if group}


def commended(nominations: Sequence[Nomination]) -> tuple[Nomination, ...]:
    """Those who passed the vote for an award of the commune's own, in the order of the decision's list.

    The place in it, from 1, is the certificate's number in the golden book (số sổ vàng).
    """
    own = [n for n in nominations if n.outcome is VoteOutcome.PASSED and n.award.level is AwardLevel.COMMUNE]
    return tuple(n for group in by_subject(own).values() for n in group)


def subject_names(nominations: Iterable[Nomination]) -> str:
    """The kinds of subject among them: `tập thể, cá nhân`."""
    subjects = {nomination.subject for nomination in nominations}
    return ", ".join(subject.label for subject in SubjectType if subject in subjects)


def is_certificate(nomination: Nomination) -> bool:
    """Whether the award is a Giấy khen: only that is handed over as one."""
    return match_key(nomination.award.name).startswith("giay khen")


def list_sections(
    key: str,
    groups: Iterable[tuple[str, Iterable[tuple[int, Nomination]]]],
    line: Callable[[str, int, Nomination], Mapping[str, str]],
) -> tuple[Mapping[str, object], ...]:
    """The sections of a list, numbered `I`, `II`; a record `number`, `title`, `rows` each.

    Args:
        key: Field of the template, which begins the places of its figures.
        groups: Title of each section, and its nominations with the numbers of their rows.
        line: The row of a nomination, by the place of its figures and its number.
    """
    return tuple(
        {
            "number": roman(number),
            "title": title,
            "rows": tuple(line(f"{key}[{roman(number)}].rows[{tt}]", tt, each) for tt, each in group),
        }
        for number, (title, group) in enumerate(groups, start=1)
    )
