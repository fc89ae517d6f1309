"""Reads what the units sent: when each file came, and what stands in it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import replace
from types import MappingProxyType

from vanthu.campaign.model import Campaign
from vanthu.diagnostics import CellPlace, Diagnostic
from vanthu.intake import KeptFile, read_all, unit_named_by
from vanthu.ledger import Ledger
from vanthu.paperwork.model import KnownField, KnownUnit, ReadingContext
from vanthu.pipeline.make_documents import Progress
from vanthu.pipeline.messages import diagnose
from vanthu.records import ReadFile, ReadOutcome, Withdrawal
from vanthu.tables import Inbox
from vanthu.translate import shown_day
from vanthu.workspace import Receipt, folder_day

_UNANSWERED: Mapping[str, str] = MappingProxyType({})


def reading_context(campaign: Campaign, answers: Mapping[str, str] = _UNANSWERED) -> ReadingContext:
    """What the reader must know of the campaign, and the choice given to each question."""
    return ReadingContext(
        commune=campaign.agency.commune,
        units=tuple(
            KnownUnit(unit.code, unit.name, unit.kind.value, unit.aliases, unit.former_commune)
            for unit in campaign.units
        ),
        fields=tuple(KnownField(field.code, field.short_name, field.text) for field in campaign.fields),
        awards=tuple(dict.fromkeys(award.name for award in campaign.awards)),
        start=campaign.start,
        end=campaign.end,
        answers=dict(answers),
    )


def days_of_receipt(ledger: Ledger, receipts: Sequence[Receipt], today: dt.date) -> Mapping[str, dt.date]:
    """The day of receipt by file: its folder's, else the day it was first seen, else of its last change."""
    arrivals, present = ledger.arrivals(), {receipt.name for receipt in receipts}
    moved: dict[str, dt.date] = {}
    for (sha256, name), day in arrivals.items():
        if name not in present:
            moved[sha256] = min(day, moved.get(sha256, day))

    def seen(receipt: Receipt) -> dt.date | None:
        """The day of that file, else of one that was moved here; bytes that were sent again are neither."""
        known = arrivals.get((receipt.sha256, receipt.name))
        before = moved.get(receipt.sha256)
        return known or (before if before and receipt.modified <= before else None)

    days = {
        receipt.name: receipt.day or seen(receipt) or min(receipt.modified, today) for receipt in receipts
    }
    ledger.record((receipt.sha256, receipt.name, days[receipt.name]) for receipt in receipts)
    return days


def read_received(
    given: Sequence[KeptFile],
    days: Mapping[str, dt.date],
    context: ReadingContext,
    executor: Executor,
    progress: Progress,
) -> Inbox:
    """The files, read.

    Args:
        days: Day of receipt by the file's name.
        executor: Processes that read, as `intake.workers.readers` gives.
    """
    return inbox_of(read_all(given, context, executor), days, progress)


def inbox_of(
    reading: Iterator[tuple[ReadFile, ...]], days: Mapping[str, dt.date], progress: Progress
) -> Inbox:
    """The files as they come from the processes that read them, with their days of receipt.

    Args:
        reading: As `intake.workers.read_all` gives.
    """
    files: list[ReadFile] = []
    for done, members in enumerate(reading, start=1):
        files += members
        progress("intake", done, len(days))
    return Inbox(files, {file.file: days[_sent_as(file.file, days)] for file in files})


def with_unread(inbox: Inbox, unread: Sequence[Diagnostic], today: dt.date) -> Inbox:
    """The same with the entries that could not be taken in, as files that could not be read.

    Args:
        unread: One diagnostic for each entry, which its place names.
    """
    files = [
        ReadFile(each.cell_place.file, "", ReadOutcome.UNREADABLE, diagnostics=(each,)) for each in unread
    ]
    days = {file.file: folder_day(file.file) or today for file in files}
    return Inbox((*inbox.files, *files), {**days, **inbox.received})


def is_withdrawn(name: str, sha256: str, withdrawals: Iterable[Withdrawal]) -> bool:
    """Whether just these bytes under that name were withdrawn."""
    return any((each.file, each.sha256) == (name, sha256) for each in withdrawals)


def with_withdrawn(
    inbox: Inbox, receipts: Sequence[Receipt], withdrawals: Sequence[Withdrawal], days: Mapping[str, dt.date]
) -> Inbox:
    """The same with the withdrawn files as such: whole ones, which were not read, and members of archives.

    Args:
        receipts: Of all received files.
        days: Their days of receipt, by name.
    """
    told = {(each.file, each.sha256): _withdrawn(each) for each in withdrawals}
    files = [told.get((file.file, file.sha256), file) for file in inbox.files]
    whole = [told[r.name, r.sha256] for r in receipts if (r.name, r.sha256) in told]
    return Inbox((*files, *whole), {**inbox.received, **{file.file: days[file.file] for file in whole}})


def _withdrawn(withdrawal: Withdrawal) -> ReadFile:
    facts = {"day": shown_day(withdrawal.day), "reason": withdrawal.reason}
    told = diagnose("file_withdrawn", CellPlace(withdrawal.file), **facts)
    return ReadFile(withdrawal.file, withdrawal.sha256, ReadOutcome.WITHDRAWN, diagnostics=(told,))


def with_senders(inbox: Inbox, campaign: Campaign) -> Inbox:
    """The same with the unit that sent each file, as far as is known: by its forms, or as its name tells.

    A file with forms of no known unit is nobody's, whatever it is called.
    """
    context = reading_context(campaign)
    known: dict[str, str] = {}
    for file in inbox.files:
        units = {table.unit_code for table in file.tables}
        if len(units) == 1:
            known[file.file] = units.pop()
        elif not units and (unit := unit_named_by(file.file, context)):
            known[file.file] = unit.code
    return replace(inbox, senders={file: unit for file, unit in known.items() if unit})


def _sent_as(file: str, names: Collection[str]) -> str:
    """The received file that a read one is, or that it was packed in (`lo.zip/tep.xlsx`)."""
    name = file
    while name not in names:
        name = name.rpartition("/")[0]
    return name
