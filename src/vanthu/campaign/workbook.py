"""The campaign workbook read into a `Campaign`; it says all that is wrong at once, each at its cell."""

from __future__ import annotations

import warnings
import zipfile
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.workbook.workbook import Workbook

from vanthu.campaign.awards import AWARDS_SHEET, read_awards
from vanthu.campaign.base_wages import read_base_wages
from vanthu.campaign.cells import read_choice, read_day, read_decimal, read_lines_of, read_text, read_yes
from vanthu.campaign.citations import citation_findings
from vanthu.campaign.council import COUNCIL_SHEET, read_council
from vanthu.campaign.errors import CampaignMissingError, CampaignWorkbookError
from vanthu.campaign.fields import FIELDS_SHEET, read_fields
from vanthu.campaign.legal_bases import read_bases
from vanthu.campaign.messages import diagnose
from vanthu.campaign.model import Campaign, NumberSeries, Rounding
from vanthu.campaign.office import agency_of, meeting_of, quotas_of, signer_of, work_limits_of
from vanthu.campaign.outline import OUTLINE_SHEET, read_outline
from vanthu.campaign.recipients import RECIPIENTS_SHEET, read_recipients
from vanthu.campaign.settings import Settings, read_settings
from vanthu.campaign.sheets import WORKBOOK
from vanthu.campaign.units import UNITS_SHEET, read_units
from vanthu.diagnostics import CellPlace, Diagnostic, Severity

USUAL_THRESHOLD = Decimal(80)
"""Per cent of all members' votes, where neither an award nor the settings say it."""


_NEVER_EMPTY = {
    "units": UNITS_SHEET,
    "fields": FIELDS_SHEET,
    "outline": OUTLINE_SHEET,
    "recipients": RECIPIENTS_SHEET,
    "council": COUNCIL_SHEET,
    "awards": AWARDS_SHEET,
}
_SERIES = {series.value: series for series in NumberSeries}
_ROUNDING = {rounding.value: rounding for rounding in Rounding}


def read_campaign(path: Path) -> tuple[Campaign, tuple[Diagnostic, ...]]:
    """The campaign that the workbook describes, and what a person should look at in it.

    Returns:
        Campaign and warnings and notes; no finding of severity error.

    Raises:
        CampaignMissingError: There is no such file.
        CampaignWorkbookError: It is no workbook, or something in it is wrong; all of it is told.
    """
    book = _open(path)
    found: list[Diagnostic] = []
    settings = read_settings(book, found)
    parts = {
        **_words(settings),
        **_days(settings, found),
        **_choices(settings, found),
        **_lists(book, settings, found),
        "signer": signer_of(settings, found),
        "meeting": meeting_of(settings, found),
        "work_limits": work_limits_of(settings, found),
    }
    errors = [finding for finding in found if finding.severity is Severity.ERROR]
    if errors:
        raise CampaignWorkbookError(path, errors)
    return Campaign.model_validate({**parts, "agency": agency_of(settings)}), tuple(found)


def _open(path: Path) -> Workbook:
    """The workbook with its looks, each formula replaced by the value that Excel saved with it."""
    if not path.exists():
        raise CampaignMissingError(path)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl tells of Excel's extensions that it passes over
            book = load_workbook(path, rich_text=True)
            _settle_formulas(book, path)
    except (InvalidFileException, zipfile.BadZipFile, KeyError, ValueError, OSError) as error:
        unreadable = diagnose("campaign_unreadable", CellPlace(WORKBOOK))
        raise CampaignWorkbookError(path, [unreadable]) from error
    return book


def _settle_formulas(book: Workbook, path: Path) -> None:
    """Puts saved values in the place of formulas; one without a saved value stays, and is told when read."""
    formulas = [
        cell
        for sheet in book.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "f"
    ]
    if not formulas:
        return
    saved = load_workbook(path, rich_text=True, data_only=True)
    for cell in formulas:
        value = saved[cell.parent.title][cell.coordinate].value
        if value is not None:
            cell.value = value


def _words(settings: Settings) -> dict[str, object]:
    return {
        "title": read_text(settings["title"]),
        "name": read_text(settings["name"]),
        "theme": read_text(settings["theme"]),
        "plan_number": read_text(settings["plan_number"]),
        "requests": read_lines_of(settings["requests"]),
    }


def _choices(settings: Settings, found: list[Diagnostic]) -> dict[str, object]:
    series = read_choice(settings["number_series"], _SERIES, found, code="campaign_choice")
    rounding = read_choice(settings["rounding"], _ROUNDING, found, code="campaign_choice")
    return {
        "attach_form": read_yes(settings["attach_form"], found, default=False),
        "number_series": series or NumberSeries.SHARED,
        "rounding": rounding or Rounding.UP,
    }


def _days(settings: Settings, found: list[Diagnostic]) -> dict[str, object]:
    """The days of the campaign by field; deadlines left open are its last day; contradictions are told."""
    days = {
        key: read_day(settings[key], found)
        for key in (
            "start",
            "end",
            "registration_deadline",
            "results_deadline",
            "nomination_deadline",
            "plan_date",
            "document_date",
            "reply_by",
        )
    }
    start, end = days["start"], days["end"]
    if start is not None and end is not None and end < start:
        origin = settings["end"].origin
        read, proposed = read_text(settings["end"]), read_text(settings["start"])
        found.append(diagnose("campaign_period", origin, read=read, proposed=proposed))
    for key in ("registration_deadline", "results_deadline", "nomination_deadline"):
        deadline = days[key]
        if deadline is not None and start is not None and deadline < start:
            origin, read = settings[key].origin, read_text(settings[key])
            found.append(
                diagnose("campaign_deadline", origin, read=read, proposed=read_text(settings["start"]))
            )
    for key in ("results_deadline", "nomination_deadline"):
        days[key] = days[key] or end
    return dict(days)


def _lists(book: Workbook, settings: Settings, found: list[Diagnostic]) -> dict[str, object]:
    """The sheets that list things, by field; quotas are read against the awards."""
    fields = read_fields(book, found)
    outline, texts = read_outline(book, fields, found)
    found.extend(finding for cell, text in texts for finding in citation_findings(cell, text))
    threshold = read_decimal(settings["default_threshold"], found)
    awards = read_awards(book, USUAL_THRESHOLD if threshold is None else threshold, found)
    lists: dict[str, Sequence[object]] = {
        "units": read_units(book, found),
        "fields": fields,
        "outline": outline,
        "legal_bases": read_bases(book, found),
        "recipients": read_recipients(book, found),
        "council": read_council(book, found),
        "awards": awards,
        "quotas": quotas_of(settings, awards, found),
        "base_wages": read_base_wages(book, found),
    }
    for key, form in _NEVER_EMPTY.items():
        told = any(finding.cell_place.sheet == form.name for finding in found)
        if not lists[key] and not told:
            found.append(diagnose("campaign_sheet_empty", CellPlace(WORKBOOK, form.name), read=form.name))
    return dict(lists)
