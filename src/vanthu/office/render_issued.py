"""The Word file of an issued document, made from the kept template: the same fields give the same bytes."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from vanthu.campaign.choices import DocumentKind
from vanthu.diagnostics import TagPlace
from vanthu.document_records import DocumentNumber, IssuedDocument, KeptDraft
from vanthu.documents.letterhead import FILLED_DAY, NUMBER_BLANK, OPEN_DAY
from vanthu.documents.wording import short_date
from vanthu.docx.package import UnreadableWordError, open_word
from vanthu.docx.tracked_changes import accept_changes
from vanthu.docx.xml import MalformedXmlError, paragraph_texts, parse
from vanthu.errors import VanthuError
from vanthu.office.choose_drafts import refused
from vanthu.office.fill_edited_draft import filled
from vanthu.office.messages import diagnose
from vanthu.templating import prepare_template, render_and_audit
from vanthu.translate import shown_day
from vanthu.workspace import Workspace

DATED_LINE = re.compile(rf"(?:^|\t)[^,\t]+, {FILLED_DAY.pattern}$")
"""`Khánh Cư, ngày 07 tháng 10 năm 2024`, alone or at the right side of a tab."""


OPEN = re.compile(f"{NUMBER_BLANK}|{OPEN_DAY.pattern}")
LETTERS_SHOWN = 60
"""Of a sentence, on each side of what is open in it."""

WORDS_PART = re.compile(r"word/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml")
"""Parts whose words are printed."""


def frozen_bytes(workspace: Workspace, draft: KeptDraft, fields: Mapping[str, Any]) -> bytes:
    """The Word file of an issued document.

    Args:
        fields: The draft's fields, number and day filled in.

    Raises:
        VanthuError: `citation_open`: a number or a day is still open in it; `kept_template_lost`.
    """
    path = workspace.kept_file(draft.recipe.templates[draft.template])
    lost = diagnose("kept_template_lost", TagPlace(draft.template), template=draft.template)
    if path is None:
        raise VanthuError(lost)
    template = prepare_template(Path(draft.template), data=path.read_bytes())
    data, wrong = render_and_audit(template, fields)
    if wrong:
        raise VanthuError(lost)
    _refuse_open(data, draft)
    return data


def as_printed(fields: Mapping[str, Any], data: bytes, name: str) -> Mapping[str, Any]:
    """The fields that a document says: the plan's citation is offered to every template, and few print it.

    Else a plan would be said to differ from itself when its own number is typed into the workbook later.
    """
    cited = " ".join(str(fields.get("plan_citation", "")).split())
    if any(cited in " ".join(words.split()) for words in _paragraphs(data, name)):
        return fields
    return {field: value for field, value in fields.items() if field != "plan_citation"}


def cites(data: bytes, issued: IssuedDocument) -> bool:
    """Whether the Word file cites an issued document by its number and day (BODY.CITATION)."""
    citation = rf"(?<!\d){re.escape(issued.symbol)} ngày {short_date(issued.day)}(?!\d)"
    return any(re.search(citation, " ".join(words.split())) for words in _paragraphs(data, issued.name))


def edited_bytes(lying: bytes, draft: KeptDraft, number: DocumentNumber, day: dt.date) -> bytes:
    """The Word file of an issued document that the office edited before it was signed.

    Args:
        lying: The draft as it was edited.

    Raises:
        VanthuError: `draft_unreadable`; `draft_tracked_changes`: what was signed is not certain;
            `number_line_lost`, `day_line_lost`; `citation_open`: another number or a day is still open in it.
    """
    try:
        parts = open_word(lying, draft.name).parts
        printed = [part for name, part in parts.items() if WORDS_PART.fullmatch(name)]
        is_tracked = any(accept_changes(parse(part)) for part in printed)
        data = filled(lying, f"{draft.name}.docx", number, day)
    except (UnreadableWordError, MalformedXmlError) as error:
        raise refused("draft_unreadable", draft) from error
    if is_tracked:
        raise refused("draft_tracked_changes", draft)
    paragraphs = _paragraphs(data, draft.name)
    if not any(f"Số: {number.printed}" in words for words in paragraphs):
        raise refused("number_line_lost", draft, symbol=number.symbol)
    if draft.kind != DocumentKind.COUNCIL_MINUTES and not any(_bears(words, day) for words in paragraphs):
        place_date = " ".join(str(draft.fields["place_date"]).split())
        raise refused("day_line_lost", draft, place_date=place_date, day=shown_day(day))
    _refuse_open(data, draft)
    return data


def _bears(words: str, day: dt.date) -> bool:
    """Whether a paragraph is the line of place and day (HEAD.PLACE_DATE; minutes have none), of that day."""
    found = DATED_LINE.search(re.sub(r"[^\S\t]+", " ", words).strip())
    return found is not None and tuple(map(int, found.groups())) == (day.day, day.month, day.year)


def _paragraphs(data: bytes, name: str) -> list[str]:
    return paragraph_texts(open_word(data, name).document())


def _refuse_open(data: bytes, draft: KeptDraft) -> None:
    """Refuses a document in which a number or a day is open."""
    for words in _paragraphs(data, draft.name):
        if found := OPEN.search(words):
            near = words[max(found.start() - LETTERS_SHOWN, 0) : found.end() + LETTERS_SHOWN]
            raise refused("citation_open", draft, words=" ".join(near.split()))
