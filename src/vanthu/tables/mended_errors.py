"""Errors of files that could not be used, which a later file of the same unit has mended."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from vanthu.campaign.model import Campaign
from vanthu.diagnostics import Diagnostic
from vanthu.paperwork import FORMS
from vanthu.records import ReadFile
from vanthu.tables.deliveries import FORMS_ASKED, is_due
from vanthu.tables.submissions import Inbox, Submission, SubmissionStatus
from vanthu.vietnamese import match_key


def mended(
    campaign: Campaign, inbox: Inbox, submissions: Sequence[Submission], diagnostics: Sequence[Diagnostic]
) -> Iterator[tuple[str, str]]:
    """Files with the forms in them, and with no form, that a later file of their unit stands for.

    A photo, a scan, a sheet without the form's columns is as good as its form where its name tells it; else
    as all forms that were due when it came, for it may be any of them. Of one day, only the same name with
    another ending is the same thing: what came in the afternoon may be a correction.

    Args:
        diagnostics: What reading found.
    """
    counting = [s for s in submissions if s.status is SubmissionStatus.CURRENT]
    brought = {(s.file, s.form) for s in submissions}
    with_form = {file for file, _ in brought}
    files = {file.file: file for file in inbox.files}
    for name, form in sorted({(d.cell_place.file, d.subject.form) for d in diagnostics}):
        unit = inbox.senders.get(name, "")
        if not unit or name not in files or (name, form) in brought:
            continue
        if not form and name in with_form:
            continue  # -- what is told of a file of which something counts
        own = [s for s in counting if s.unit_code == unit and s.file != name]
        forms = [form] if form else _forms_of(campaign, files[name], inbox.received[name])
        later = {s.form for s in own if _is_later(s, name, inbox.received[name])}
        if forms and later and set(forms) <= {s.form for s in own} and (len(forms) > 1 or forms[0] in later):
            yield name, form


def _forms_of(campaign: Campaign, file: ReadFile, day: dt.date) -> list[str]:
    """The form that the name of a file without one tells, else all that were due on the day."""
    words = f" {match_key(PurePosixPath(file.file).stem.replace('_', ' '))} "
    named = [
        form.key
        for form in FORMS
        if any(f" {match_key(title)} " in words for title in (form.number, *form.title_words))
    ]
    return named if len(named) == 1 else [form for form in FORMS_ASKED if is_due(campaign, form, day)]


def _is_later(submission: Submission, name: str, day: dt.date) -> bool:
    """Whether a submission came after a file, or beside it as the same thing in another format."""
    stems = {match_key(PurePosixPath(file).stem) for file in (submission.file, name)}
    return submission.received > day or (submission.received == day and len(stems) == 1)
