"""Issues the campaign's forms: one workbook a unit of the register, in `outputs/forms`."""

from __future__ import annotations

from pathlib import Path

from vanthu.campaign import read_campaign
from vanthu.campaign.model import Campaign
from vanthu.paperwork import issue_workbook, workbook_name
from vanthu.paperwork.model import Occasion
from vanthu.pipeline import reading_context
from vanthu.tables.deliveries import FORMS_ASKED, deadline
from vanthu.workspace import Release, Workspace

FOLDER = "forms"
"""Below `outputs`."""


def issue_forms(workspace: Workspace) -> tuple[Path, ...]:
    """Writes the forms of every unit; the files, in the order of the register.

    A file that is there already with the same content is left as it is, and no other file is touched.

    Raises:
        CampaignWorkbookError: The campaign workbook is not there, or wrong.
        WorkspaceBusyError, OutputLockedError, OutputFailedError: Nothing was put in place.
    """
    with workspace.locked():
        release = Release(workspace.outputs)
        campaign, _ = read_campaign(workspace.campaign_workbook)
        occasion = occasion_of(campaign)
        written = []
        for unit in occasion.registers.units:
            name = f"{FOLDER}/{workbook_name(unit)}"
            release.renew(name, issue_workbook(unit, occasion))
            written.append(workspace.outputs / name)
        release.commit()
    return tuple(written)


def occasion_of(campaign: Campaign) -> Occasion:
    """What the forms say of the campaign; a unit's own plan is due with its registration."""
    deadlines = {form: deadline(campaign, form) for form in FORMS_ASKED}
    deadlines["unit_plan"] = campaign.registration_deadline
    return Occasion(
        campaign.name,
        campaign.agency.name,
        campaign.agency.receiving_desk,
        deadlines,
        reading_context(campaign),
    )
