from __future__ import annotations

from vanthu.campaign.errors import CampaignWorkbookError
from vanthu.campaign.messages import diagnose
from vanthu.campaign.places import SETTINGS
from vanthu.errors import ExitCode


def test_an_error_says_its_diagnostic_and_carries_those_of_the_cells() -> None:
    cell = diagnose("campaign_bad_date", SETTINGS, read="mai")
    whole = diagnose("campaign_wrong", path="campaign.xlsx", count="1", places=cell.message)

    error = CampaignWorkbookError(whole, [cell])

    assert (str(error), error.diagnostic, error.diagnostics) == (whole.message, whole, (cell,))
    assert error.exit_code is ExitCode.USAGE
