"""Kế hoạch của đơn vị: a plan with the unit's own letterhead, one for each unit that sent Biểu 04.

Form 1.4 of PL III. What the register does not say of a unit and nobody may guess stays open dots.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from vanthu.campaign.choices import DocumentKind
from vanthu.campaign.model import Campaign, Unit
from vanthu.documents.draft import Draft, Provenance
from vanthu.documents.letterhead import NUMBER_BLANK, TYPES, plan_citation
from vanthu.documents.recipients import beside_signature, recipients
from vanthu.documents.unit_letterhead import head_line, head_position, name_lines, parent_line, unit_symbol
from vanthu.documents.wording import DOTS, count, open_date, short_date
from vanthu.paperwork import form_of
from vanthu.records import Row
from vanthu.tables import CampaignData

KIND = DocumentKind.UNIT_PLAN
FORM = "unit_plan"
COLUMNS = {
    "task": "task",
    "target": "target",
    "start": "start_date",
    "end": "end_date",
    "lead": "lead",
    "support": "support",
    "note": "note",
}
"""Columns of the table of tasks: the template's name to the form's."""


def drafts(collected: CampaignData) -> tuple[Draft, ...]:
    """The plans, in the register's order of units."""
    table = collected.tables[FORM]
    return tuple(
        _draft(collected, unit, rows)
        for unit in collected.campaign.units
        if (rows := [row for row in table.rows if row.unit_code == unit.code])
    )


def _draft(collected: CampaignData, unit: Unit, rows: Sequence[Row]) -> Draft:
    campaign, today = collected.campaign, collected.today
    provenance = Provenance()
    document_type, abbreviation = TYPES[KIND]
    lines = name_lines(campaign, unit)
    context = {
        "parent": head_line(parent_line(campaign, unit)),
        "issuer_lines": tuple(map(head_line, lines)),
        "number_line": f"Số:{NUMBER_BLANK}/{abbreviation}-{unit_symbol(unit)}",
        "place_date": open_date(campaign.agency.place, today.year),
        "type": document_type.upper(),
        "abstract": f"Thực hiện {campaign.name}",
        "agency": campaign.agency.name,
        "campaign_name": campaign.name,
        "plan_citation": plan_citation(campaign),
        "unit": " ".join(lines),
        "theme": campaign.theme,
        "start": short_date(campaign.start),
        "end": short_date(campaign.end),
        "results_deadline": short_date(campaign.results_deadline),
        "desk": campaign.agency.receiving_desk,
        "tasks": tuple(
            {"tt": str(tt), **provenance.cells(f"tasks[{tt}]", row, COLUMNS)}
            for tt, row in enumerate(rows, start=1)
        ),
        **_recipients(campaign),
        "sign_lines": (head_position(unit),),
        "signer": unit.head_name or DOTS,
        "not_counted": (),
    }
    name = f"02_unit_plan_{re.sub(r'[^0-9A-Za-z_-]', '_', unit.code)}"
    return Draft(KIND, name, "unit_plan.docx", context, tuple(provenance.figures), _missing(collected, unit))


def _recipients(campaign: Campaign) -> dict[str, object]:
    """The register's lines; where it has none: the People's Committee, and the unit's own file copy."""
    if any(line.kind is KIND for line in campaign.recipients):
        return recipients(campaign, KIND)
    return beside_signature([f"- {campaign.agency.name};", "- Lưu: VT."])


def _missing(collected: CampaignData, unit: Unit) -> tuple[str, ...]:
    """The unit's tasks that are held back until it corrects them."""
    held = sum(row.unit_code == unit.code for row in collected.tables[FORM].held)
    if not held:
        return ()
    title = collected.campaign.unit_title(unit)
    return (f"{title}: {count(held)} dòng có lỗi ở {form_of(FORM).number}, chờ đơn vị sửa",)
