"""Báo cáo tổng hợp đăng ký: who registered what, with which money; appendix of all works.

Forms 1.4 and 2.1 of PL III.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from vanthu.campaign.choices import DocumentKind, UnitKind
from vanthu.documents.appendix import sections_by_kind
from vanthu.documents.draft import Draft, Provenance
from vanthu.documents.letterhead import letterhead
from vanthu.documents.recipients import recipients
from vanthu.documents.signature import signature
from vanthu.documents.wording import (
    NO_FIELD,
    count,
    grouped,
    line_ends,
    listed,
    share,
    short_date,
)
from vanthu.records import Row
from vanthu.tables import CampaignData, ConsolidatedTable

KIND = DocumentKind.REGISTRATION_SUMMARY
STATE, SOCIAL = "budget_state_vnd", "budget_social_vnd"


def drafts(collected: CampaignData) -> tuple[Draft, ...]:
    """The summary; none while no unit has registered."""
    if not collected.senders("registration"):
        return ()
    campaign, today = collected.campaign, collected.today
    provenance = Provenance()
    context = {
        **letterhead(campaign, KIND, written=today),
        "abstract": f"Tổng hợp đăng ký công trình, phần việc thực hiện {campaign.name}",
        "as_of": short_date(today),
        "deadline": short_date(campaign.registration_deadline),
        **_turnout(collected, provenance),
        **_content(collected, provenance),
        **_limits(collected),
        **_appendix(collected, provenance),
        "not_counted": line_ends(collected.not_counted("registration")),
        **recipients(campaign, KIND),
        **signature(campaign.signer),
    }
    return (
        Draft(
            KIND,
            "04_registration_summary",
            "registration_summary.docx",
            context,
            tuple(provenance.figures),
            collected.not_counted("registration"),
        ),
    )


def _turnout(collected: CampaignData, provenance: Provenance) -> dict[str, object]:
    """Who registered, in time or late, by kind of unit."""
    table = collected.tables["registration"]
    units, title = collected.campaign.units, collected.campaign.unit_title
    senders = collected.senders("registration")
    late = [u for u in senders if collected.deliveries[u.code, "registration"].late]
    missing = [u for u in units if u not in senders]
    kinds = [kind for kind in UnitKind if any(u.kind is kind for u in units)]
    return {
        "units_total": count(len(units)),
        "units_registered": provenance.keep("units_registered", count(len(senders)), table.rows),
        "units_on_time": count(len(senders) - len(late)),
        "units_late": count(len(late)),
        "late_names": listed(title(u) for u in late),
        "units_missing": count(len(missing)),
        "missing_names": listed(collected.title_of_absent(u, "registration") for u in missing),
        "works_total": provenance.keep("works_total", count(len(table.rows)), table.rows, "work_name"),
        "by_kind": tuple(
            {
                "name": kind.value[:1].upper() + kind.value[1:],
                "registered": count(sum(u.kind is kind for u in senders)),
                "total": count(sum(u.kind is kind for u in units)),
                "works": count(len(table.of_units(u.code for u in units if u.kind is kind))),
                "end": "." if kind is kinds[-1] else ";",
            }
            for kind in kinds
        ),
    }


def _content(collected: CampaignData, provenance: Provenance) -> dict[str, object]:
    """Works and money by field of emulation and by source."""
    table = collected.tables["registration"]
    codes = table.frame["field_code"]
    parts = [(field.short_name, table.where(codes == field.code)) for field in collected.campaign.fields]
    unnamed = table.where(codes.isna())
    if len(unnamed):
        parts.append((NO_FIELD, unnamed))
    state, social = table.total(STATE), table.total(SOCIAL)
    return {
        "by_field": tuple(
            _field_line(str(tt), name, part, provenance) for tt, (name, part) in enumerate(parts, start=1)
        ),
        "field_total": _field_line("", "Cộng", table, provenance),
        "budget_total": provenance.keep("budget_total", grouped(state + social), table.rows, STATE, SOCIAL),
        "budget_state": provenance.keep("budget_state", grouped(state), table.rows, STATE),
        "budget_social": provenance.keep("budget_social", grouped(social), table.rows, SOCIAL),
        "state_share": share(state, state + social),
        "social_share": share(social, state + social),
    }


def _field_line(tt: str, name: str, part: ConsolidatedTable, provenance: Provenance) -> dict[str, str]:
    state, social = part.total(STATE), part.total(SOCIAL)
    place = f"by_field[{tt or 'total'}]"
    return {
        "tt": tt,
        "name": name,
        "works": provenance.keep(f"{place}.works", count(len(part)), part.rows, "field_code"),
        "state": provenance.keep(f"{place}.state", grouped(state), part.rows, STATE),
        "social": provenance.keep(f"{place}.social", grouped(social), part.rows, SOCIAL),
        "sum": provenance.keep(f"{place}.sum", grouped(state + social), part.rows, STATE, SOCIAL),
    }


def _limits(collected: CampaignData) -> dict[str, object]:
    """The units that registered fewer or more works than the plan allows."""
    under, over = [], []
    numbers = collected.tables["registration"].frame["unit_code"].value_counts()
    for unit in collected.senders("registration"):
        limit = collected.campaign.work_limits.get(unit.kind)
        number = int(numbers.get(unit.code, 0))
        if limit is None:
            continue
        registered = f"{collected.campaign.unit_title(unit)} ({count(number)}, quy định"
        if number < limit.minimum:
            under.append({"text": f"{registered} ít nhất {count(limit.minimum)})"})
        elif limit.maximum is not None and number > limit.maximum:
            over.append({"text": f"{registered} nhiều nhất {count(limit.maximum)})"})
    return {"under": tuple(under), "over": tuple(over)}


def _appendix(collected: CampaignData, provenance: Provenance) -> dict[str, object]:
    """All works, grouped by kind of unit, with subtotals and a total."""
    campaign, table = collected.campaign, collected.tables["registration"]
    fields = {field.code: field.short_name for field in campaign.fields}

    def line(tt: int, row: Row) -> Mapping[str, str]:
        return {
            "tt": str(tt),
            "unit": campaign.title_of(row.unit_code),
            "field": fields.get(str(row.values["field_code"]), ""),
            **provenance.cells(f"appendix[{tt}]", row, APPENDIX_COLUMNS),
        }

    def subtotal(place: str, codes: Sequence[str]) -> Mapping[str, str]:
        return _subtotal(place, table.of_units(codes), provenance)

    sections = sections_by_kind(campaign, lambda codes: table.of_units(codes).rows, line, subtotal)
    return {"sections": sections, "total": _subtotal("total", table, provenance)}


APPENDIX_COLUMNS = {
    "work": "work_name",
    "description": "description",
    "location": "location",
    "state": STATE,
    "social": SOCIAL,
    "start": "start_date",
    "end": "end_date",
    "person": "person_in_charge",
    "note": "note",
}
"""Columns of the appendix that print a cell of the form as it is, by the template's name."""


def _subtotal(place: str, part: ConsolidatedTable, provenance: Provenance) -> dict[str, str]:
    return {
        "works": provenance.keep(f"{place}.works", count(len(part)), part.rows, "work_name"),
        "state": provenance.keep(f"{place}.state", grouped(part.total(STATE)), part.rows, STATE),
        "social": provenance.keep(f"{place}.social", grouped(part.total(SOCIAL)), part.rows, SOCIAL),
    }
