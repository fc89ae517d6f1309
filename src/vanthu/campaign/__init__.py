"""The campaign workbook: what the office says of a campaign, read and checked.

The room reads `campaign.xlsx` into a frozen `Campaign`, all that is wrong told at once, each at its cell. It
reads no file of a unit, and knows no document's words. `choices` has the workbook's lists, `model` the
records, `places` the sheets.

>>> from vanthu.campaign import read_campaign
>>> from vanthu.workspace import shipped_campaign
>>> campaign, diagnostics = read_campaign(shipped_campaign())
>>> campaign.agency.name, campaign.start.isoformat(), len(campaign.units)
('UBND xã Khánh Cư', '2024-05-01', 26)
>>> print(diagnostics[0].place, diagnostics[0].code)
campaign.xlsx · Nội dung kế hoạch · B2 campaign_citation_issuer
"""

from typing import TYPE_CHECKING

from vanthu.lazy_names import lazy_names

if TYPE_CHECKING:
    from vanthu.campaign import choices, model, places
    from vanthu.campaign.cells import CheckedValue
    from vanthu.campaign.errors import CampaignWorkbookError
    from vanthu.campaign.workbook import read_campaign

__all__ = ["CampaignWorkbookError", "CheckedValue", "choices", "model", "places", "read_campaign"]

__getattr__ = lazy_names(
    __name__,
    {
        "CampaignWorkbookError": "vanthu.campaign.errors",
        "CheckedValue": "vanthu.campaign.cells",
        "read_campaign": "vanthu.campaign.workbook",
    },
)
