"""Kế hoạch phát động: the plan that opens a campaign; its words are the campaign workbook's.

Form 1.4 and 2.1 of PL III; Luật 06/2022/QH15, Điều 16-18 (what a plan of emulation must hold).
"""

from __future__ import annotations

from vanthu.campaign.choices import DocumentKind, OutlineLevel
from vanthu.campaign.model import OutlineItem, TextSpan
from vanthu.documents.draft import Draft
from vanthu.documents.letterhead import letterhead
from vanthu.documents.outline import ended, numbered
from vanthu.documents.recipients import recipients
from vanthu.documents.signature import signature
from vanthu.tables import CampaignData

KIND = DocumentKind.PLAN


def drafts(collected: CampaignData) -> tuple[Draft, ...]:
    """The plan: outline numbered by rule, the registration form attached where the workbook asks for it."""
    campaign = collected.campaign
    outline = list(campaign.outline)
    if campaign.attach_form and not any("Phụ lục" in item.text for item in outline):
        outline.insert(
            len(outline) - 1,
            OutlineItem(
                level=OutlineLevel.PARAGRAPH,
                spans=(
                    TextSpan(text="Biểu đăng ký công trình, phần việc theo Phụ lục kèm theo Kế hoạch này."),
                ),
            ),
        )
    context = {
        **letterhead(campaign, KIND, written=campaign.plan_date, dated=campaign.plan_date),
        "abstract": campaign.title,
        "paragraphs": ended(numbered(outline)),
        "has_form": campaign.attach_form,
        **recipients(campaign, KIND),
        **signature(campaign.signer),
    }
    return (Draft(KIND, "01_plan", "plan.docx", context),)
