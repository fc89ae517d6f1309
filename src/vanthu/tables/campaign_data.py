"""All that the units sent for a campaign, joined: what every document is written from."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from vanthu.campaign.model import Campaign, Unit
from vanthu.diagnostics import Diagnostic
from vanthu.paperwork import form_of
from vanthu.records import Purpose, Version
from vanthu.tables.consolidate import ConsolidatedTable, consolidate
from vanthu.tables.deliveries import Delivery, DeliveryState, deliveries_of
from vanthu.tables.match_works import EmulationWork, match_works
from vanthu.tables.mended_errors import mended
from vanthu.tables.nominee_units import nominee_unit_warnings
from vanthu.tables.resolve_submissions import resolve_submissions
from vanthu.tables.submissions import (
    PAST,
    Inbox,
    RunHistory,
    Submission,
    SubmissionStatus,
)
from vanthu.tables.votes import Nomination, count_votes


@dataclass(frozen=True)
class CampaignData:
    """The state of a campaign on one day.

    Args:
        tables: By form.
        deliveries: By unit code and form; every unit of the register is there.
        works: Registered works in the order of the register, then added ones.
        reported: The results that count: those whose work's registration is not held back.
        nominations: Judged by the council's votes; by award, most votes first.
        diagnostics: Of what counts.
        past: Of submissions that a later one replaces or that repeat another, and of files that could not be
            used before their unit sent the form again: nobody need correct them.
        questions: All that only a person can decide, answered ones too.
        today: Day for which documents are written.
    """

    campaign: Campaign
    submissions: tuple[Submission, ...]
    tables: Mapping[str, ConsolidatedTable]
    deliveries: Mapping[tuple[str, str], Delivery]
    works: tuple[EmulationWork, ...]
    reported: ConsolidatedTable
    nominations: tuple[Nomination, ...]
    diagnostics: tuple[Diagnostic, ...]
    past: tuple[Diagnostic, ...]
    questions: tuple[Diagnostic, ...]
    today: dt.date

    @property
    def current(self) -> tuple[Submission, ...]:
        """The submissions that count."""
        return tuple(s for s in self.submissions if s.status is SubmissionStatus.CURRENT)

    def versions(self) -> tuple[Version, ...]:
        """Every submission for the ledger, with the file that took its place; repeats are left out."""
        # -- last, so that it stands: the whole form that others were added to
        whole_last = sorted(self.current, key=lambda s: s.purpose is Purpose.WHOLE)
        taken_by = {(s.unit_code, s.form): s.sha256 for s in whole_last}
        return tuple(
            s.version(
                taken_by.get((s.unit_code, s.form), "") if s.status is SubmissionStatus.SUPERSEDED else ""
            )
            for s in self.submissions
            if s.status is not SubmissionStatus.REPEATED
        )

    def senders(self, form: str) -> tuple[Unit, ...]:
        """The units that sent the form, in time or late, right or wrong."""
        return tuple(u for u in self.campaign.units if self.deliveries[u.code, form].sent)

    def title_of_absent(self, unit: Unit, form: str) -> str:
        """A unit without the form, as lists of these name it: who sent what cannot be read did send."""
        title = self.campaign.unit_title(unit)
        unread = self.deliveries[unit.code, form].state is DeliveryState.UNREADABLE
        return f"{title} (tệp đã gửi không đọc được)" if unread else title

    def not_counted(self, form: str) -> tuple[str, ...]:
        """What the form's figures leave out, a sentence each: units with rows or files held back."""
        number = form_of(form).number
        held: dict[str, int] = {}
        for row in self.tables[form].held:
            held[row.unit_code] = held.get(row.unit_code, 0) + 1
        sentences = []
        for unit in self.campaign.units:
            entry, title = self.deliveries[unit.code, form], self.campaign.unit_title(unit)
            if unit.code in held:
                sentences.append(f"{title}: {held[unit.code]:02d} dòng có lỗi ở {number}, chờ đơn vị sửa")
            elif entry.errors and not any(row.unit_code == unit.code for row in self.tables[form].rows):
                sentences.append(f"{title}: {number} chưa dùng được, chờ đơn vị gửi lại")
        return tuple(sentences)


def collect(
    campaign: Campaign,
    inbox: Inbox,
    diagnostics: Sequence[Diagnostic],
    *,
    today: dt.date,
    history: RunHistory | None = None,
) -> CampaignData:
    """Joins what was read into one state of the campaign.

    Args:
        diagnostics: What reading found.
        today: Day for which documents are written.
        memory: What earlier runs know.
    """
    history = history or RunHistory()
    resolved = resolve_submissions(inbox, history)
    tables = consolidate(resolved.submissions, [unit.code for unit in campaign.units])
    matched = match_works(tables["registration"], tables["results"])
    vote = count_votes(campaign, tables["nomination"].rows, history.answers)
    gone = _past(resolved.submissions)
    gone.update(mended(campaign, inbox, resolved.submissions, diagnostics))
    live = [d for d in diagnostics if (d.cell_place.file, d.subject.form) not in gone]
    warnings = nominee_unit_warnings(vote.nominations, matched.works)
    every = (*live, *resolved.diagnostics, *matched.diagnostics, *vote.diagnostics, *warnings)
    # -- kept ones only: a draft is made again from what is kept
    kept = replace(inbox, files=[file for file in inbox.files if file.sha256])
    return CampaignData(
        campaign,
        resolved.submissions,
        tables,
        deliveries_of(campaign, resolved.submissions, every, kept.unread_by_unit(live), today=today),
        matched.works,
        matched.reported,
        vote.nominations,
        every,
        tuple(d for d in diagnostics if (d.cell_place.file, d.subject.form) in gone),
        (*_of_reading(live), *resolved.questions, *vote.questions),
        today,
    )


def _of_reading(diagnostics: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """The questions of reading: one that several files ask is one, about all their cells."""
    asked: dict[str, list[Diagnostic]] = {}
    for each in diagnostics:
        if each.is_question:
            asked.setdefault(each.identity, []).append(each)
    for same in asked.values():
        places = dict.fromkeys(place for each in same for place in each.related or (each.place,))
        yield replace(same[0], related=tuple(places))


def _past(submissions: Iterable[Submission]) -> set[tuple[str, str]]:
    """Files with the forms in them, and with no form, that count for nothing any more."""
    is_past = [(s, s.status in PAST) for s in submissions]
    gone, live = (
        {(s.file, form) for s, past in is_past if past is wanted for form in (s.form, "")}
        for wanted in (True, False)
    )
    return gone - live
