"""The campaign workbook read into a `Campaign`; it says all that is wrong at once, each at its cell."""

from __future__ import annotations

import io
import warnings
import zipfile
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.workbook.workbook import Workbook

from vanthu.campaign.awards import AWARDS_SHEET, read_awards
from vanthu.campaign.base_wages import read_base_wages
from vanthu.campaign.cells import CheckedValue
from vanthu.campaign.council import COUNCIL_SHEET, read_council
from vanthu.campaign.errors import CampaignWorkbookError
from vanthu.campaign.fields import FIELDS_SHEET, read_fields
from vanthu.campaign.legal_bases import read_bases
from vanthu.campaign.limits import read_quotas, read_work_limits
from vanthu.campaign.messages import diagnose
from vanthu.campaign.model import Campaign
from vanthu.campaign.outline import OUTLINE_SHEET, read_outline
from vanthu.campaign.places import WORKBOOK
from vanthu.campaign.recipients import RECIPIENTS_SHEET, read_recipients
from vanthu.campaign.settings import CampaignSettings, read_settings
from vanthu.campaign.units import UNITS_SHEET, read_units
from vanthu.diagnostics import Diagnostic, FilePlace, Severity
from vanthu.errors import read_input

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


def read_campaign(path: Path) -> CheckedValue[Campaign]:
    """The campaign that the workbook describes, and what a person should look at in it.

    Returns:
        Campaign and warnings and notes; no diagnostic of severity error.

    Raises:
        CampaignWorkbookError: There is no such file, it is no workbook, or something in it is wrong; all of
            it is told.
    """
    book = _open(path)
    settings, diagnostics = read_settings(book)
    parts = _read_sheets(book, settings)
    empty = (
        diagnose("campaign_sheet_empty", _NEVER_EMPTY[key].place, read=_NEVER_EMPTY[key].name)
        for key, part in parts.items()
        if key in _NEVER_EMPTY and not part.value and not part.diagnostics
    )
    diagnostics = (*diagnostics, *(each for part in parts.values() for each in part.diagnostics), *empty)
    errors = [each for each in diagnostics if each.severity is Severity.ERROR]
    if errors:
        raise _refusal(path, errors)
    values = {**settings.values, **{key: part.value for key, part in parts.items()}}
    values.pop("default_threshold", None)
    return CheckedValue(Campaign.model_validate(values), diagnostics)


def _read_sheets(book: Workbook, settings: CampaignSettings) -> dict[str, CheckedValue[Any]]:
    """What the sheets list, by field of `Campaign`; quotas are read against the awards."""
    fields = read_fields(book)
    awards = read_awards(book, settings.values.get("default_threshold", USUAL_THRESHOLD))
    return {
        "fields": fields,
        "outline": read_outline(book, fields.value),
        "awards": awards,
        "units": read_units(book),
        "legal_bases": read_bases(book),
        "recipients": read_recipients(book),
        "council": read_council(book),
        "quotas": read_quotas(settings.quotas, awards.value),
        "base_wages": read_base_wages(book),
        "work_limits": read_work_limits(settings.works),
    }


def _refusal(path: Path, errors: Sequence[Diagnostic]) -> CampaignWorkbookError:
    places = "\n".join(f"- {error.place}: {error.message}" for error in errors)
    facts = {"path": str(path), "count": str(len(errors)), "places": places}
    return CampaignWorkbookError(diagnose("campaign_wrong", FilePlace(str(path)), **facts), errors)


def _open(path: Path) -> Workbook:
    """The workbook with its looks, each formula replaced by the value that Excel saved with it."""
    try:
        data = read_input(path)
    except FileNotFoundError as error:
        missing = diagnose("campaign_missing", FilePlace(str(path)), path=str(path))
        raise CampaignWorkbookError(missing) from error
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl tells of Excel's extensions that it passes over
            book = load_workbook(io.BytesIO(data), rich_text=True)
            _settle_formulas(book, data)
    except (InvalidFileException, zipfile.BadZipFile, KeyError, ValueError, OSError) as error:
        raise _refusal(path, [diagnose("campaign_unreadable", WORKBOOK)]) from error
    return book


def _settle_formulas(book: Workbook, data: bytes) -> None:
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
    saved = load_workbook(io.BytesIO(data), rich_text=True, data_only=True)
    for cell in formulas:
        value = saved[cell.parent.title][cell.coordinate].value
        if value is not None:
            cell.value = value
