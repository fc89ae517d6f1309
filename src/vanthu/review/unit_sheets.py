"""Whether what a document prints of each unit is what stands on the unit's own sheet.

Source: the office's own rule that a table of all units can be proved from the units' sheets.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from vanthu.campaign.choices import DocumentKind
from vanthu.diagnostics import CellPlace, Diagnostic
from vanthu.documents.draft import Draft
from vanthu.documents.wording import grouped
from vanthu.records import Row
from vanthu.review.consistency import number, records
from vanthu.review.messages import diagnose
from vanthu.tables import CampaignData


@dataclass(frozen=True, slots=True)
class AppendixColumns:
    """A document's appendix of all units, and the form that it is made from.

    Args:
        keys: Column of the appendix to that of the form; whole numbers both.
    """

    form: str
    keys: Mapping[str, str]


APPENDICES = {
    DocumentKind.REGISTRATION_SUMMARY: AppendixColumns(
        "registration", {"state": "budget_state_vnd", "social": "budget_social_vnd"}
    ),
    DocumentKind.RESULTS_REPORT: AppendixColumns(
        "results", {"state": "cost_state_vnd", "social": "cost_social_vnd", "people": "participants"}
    ),
}


def as_on_the_sheets(collected: CampaignData, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """The same drafts, each with the units of its appendix that sum to something else on their sheets."""
    return tuple(
        replace(draft, diagnostics=(*draft.diagnostics, *_differing(collected, draft)))
        if draft.kind in APPENDICES
        else draft
        for draft in drafts
    )


def _differing(collected: CampaignData, draft: Draft) -> Iterator[Diagnostic]:
    columns = APPENDICES[draft.kind]
    printed: Counter[tuple[str, str]] = Counter()
    for section in records(draft.context, "sections"):
        for row in records(section, "rows"):
            printed.update({(str(row["unit"]), key): number(row[key]) for key in columns.keys})
    status: Counter[tuple[str, str]] = Counter()
    for line in _on_sheets(collected, columns.form):
        values = {(line.unit_code, key): line.values[name] for key, name in columns.keys.items()}
        status.update({place: value for place, value in values.items() if isinstance(value, int)})
    for unit in collected.campaign.units:
        title = collected.campaign.unit_title(unit)
        for key, name in columns.keys.items():
            said, stands = printed[title, key], status[unit.code, key]
            if said != stands:
                yield diagnose(
                    "unit_sum_differs",
                    CellPlace(f"{draft.name}.docx"),
                    read=grouped(said),
                    proposed=grouped(stands),
                    unit=title,
                ).about(form=columns.form, column=name)


def _on_sheets(collected: CampaignData, form: str) -> Iterator[Row]:
    """The rows of the units' sheets that count: not held back, nor waiting for their registration."""
    counted = {(row.file, row.sheet, row.number) for row in collected.reported.rows}
    for submission in collected.current:
        for row in (row for table in submission.tables for row in table.rows if table.form == form):
            if not row.held and (form != "results" or (row.file, row.sheet, row.number) in counted):
                yield row
