"""Whether what a document prints of each unit is what stands on the unit's own sheet.

Source: the office's own rule that a table of all units can be proved from the units' sheets.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import product

from vanthu.campaign.choices import DocumentKind
from vanthu.documents import Draft
from vanthu.documents.wording import grouped
from vanthu.records import Row
from vanthu.review.consistency import Found, in_draft, list_rows, number
from vanthu.tables import CampaignData

APPENDICES: Mapping[DocumentKind, tuple[str, Mapping[str, str]]] = {
    DocumentKind.REGISTRATION_SUMMARY: (
        "registration",
        {"state": "budget_state_vnd", "social": "budget_social_vnd"},
    ),
    DocumentKind.RESULTS_REPORT: (
        "results",
        {"state": "cost_state_vnd", "social": "cost_social_vnd", "people": "participants"},
    ),
}
"""Documents with an appendix of all units: the form it is made from, its columns to those of the form."""


def unlike_sheets(collected: CampaignData, drafts: Iterable[Draft]) -> Iterator[Found]:
    """The units of each draft's appendix that sum to something else on their sheets."""
    for draft in (draft for draft in drafts if draft.kind in APPENDICES):
        form, columns = APPENDICES[draft.kind]
        printed: Counter[tuple[str, str]] = Counter()
        for row in list_rows(draft.context):
            printed.update({(str(row["unit"]), key): number(row[key]) for key in columns})
        on_sheets: Counter[tuple[str, str]] = Counter()
        for line in _on_sheets(collected, form):
            values = {(line.unit_code, key): line.values[name] for key, name in columns.items()}
            on_sheets.update({place: value for place, value in values.items() if isinstance(value, int)})
        for unit, (key, column) in product(collected.campaign.units, columns.items()):
            title = collected.campaign.unit_title(unit)
            said, stands = printed[title, key], on_sheets[unit.code, key]
            if said != stands:
                facts = {"read": grouped(said), "proposed": grouped(stands), "unit": title}
                name, diagnostic = in_draft(draft.name, "unit_sum_differs", column=column, **facts)
                yield name, diagnostic.about(form=form)


def _on_sheets(collected: CampaignData, form: str) -> Iterator[Row]:
    """The rows of the units' sheets that count: not held back, nor waiting for their registration."""
    counted = {(row.file, row.sheet, row.number) for row in collected.reported.rows}
    for submission in collected.current:
        for row in (row for table in submission.tables for row in table.rows if table.form == form):
            if not row.held and (form != "results" or (row.file, row.sheet, row.number) in counted):
                yield row
