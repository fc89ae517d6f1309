"""Báo cáo tổng hợp đăng ký: who registered what, with which money; appendix of all works.

Forms 1.4 and 2.1 of PL III.
"""

from __future__ import annotations

from vanthu.campaign.choices import DocumentKind, UnitKind
from vanthu.documents.draft import Draft, Provenance
from vanthu.documents.letterhead import letterhead
from vanthu.documents.recipients import recipients
from vanthu.documents.signature import signature
from vanthu.documents.wording import count, grouped, line_ends, listed, printed, roman, share, short_date
from vanthu.tables import CampaignData, ConsolidatedTable

KIND = DocumentKind.REGISTRATION_SUMMARY
STATE, SOCIAL = "budget_state_vnd", "budget_social_vnd"


def draft(collected: CampaignData) -> Draft | None:
    """The summary; None while no unit has registered."""
    if not collected.senders("registration"):
        return None
    campaign, today = collected.campaign, collected.today
    sources = Provenance()
    context = {
        **letterhead(campaign, KIND, written=today),
        "abstract": f"Tổng hợp đăng ký công trình, phần việc thực hiện {campaign.name}",
        "as_of": short_date(today),
        "deadline": short_date(campaign.registration_deadline),
        **_turnout(collected, sources),
        **_content(collected, sources),
        **_limits(collected),
        **_appendix(collected, sources),
        "not_counted": line_ends(collected.not_counted("registration")),
        **recipients(campaign, KIND),
        **signature(campaign.signer),
    }
    return Draft(
        KIND,
        "04_registration_summary",
        "registration_summary.docx",
        context,
        tuple(sources.figures),
        collected.not_counted("registration"),
    )


def _turnout(collected: CampaignData, sources: Provenance) -> dict[str, object]:
    """Who registered, in time or late, by kind of unit."""
    table = collected.tables["registration"]
    units, title = collected.campaign.units, collected.campaign.unit_title
    senders = collected.senders("registration")
    late = [u for u in senders if collected.deliveries[u.code, "registration"].late]
    missing = [u for u in units if u not in senders]
    kinds = [kind for kind in UnitKind if any(u.kind is kind for u in units)]
    return {
        "units_total": count(len(units)),
        "units_registered": sources.keep("units_registered", count(len(senders)), table.rows),
        "units_on_time": count(len(senders) - len(late)),
        "units_late": count(len(late)),
        "late_names": listed(title(u) for u in late),
        "units_missing": count(len(missing)),
        "missing_names": listed(title(u) for u in missing),
        "works_total": sources.keep("works_total", count(len(table.rows)), table.rows, "work_name"),
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


def _content(collected: CampaignData, sources: Provenance) -> dict[str, object]:
    """Works and money by field of emulation and by source."""
    table = collected.tables["registration"]
    by_field: list[dict[str, str]] = []
    for field in collected.campaign.fields:
        chosen = table.where(table.frame["field_code"] == field.code)
        by_field.append(_field_line(str(len(by_field) + 1), field.short_name, chosen, sources))
    unnamed = table.where(table.frame["field_code"].isna())
    if len(unnamed):
        by_field.append(_field_line(str(len(by_field) + 1), "Chưa ghi nội dung thi đua", unnamed, sources))
    state, social = table.total(STATE), table.total(SOCIAL)
    return {
        "by_field": tuple(by_field),
        "field_total": _field_line("", "Cộng", table, sources),
        "budget_total": sources.keep("budget_total", grouped(state + social), table.rows, STATE, SOCIAL),
        "budget_state": sources.keep("budget_state", grouped(state), table.rows, STATE),
        "budget_social": sources.keep("budget_social", grouped(social), table.rows, SOCIAL),
        "state_share": share(state, state + social),
        "social_share": share(social, state + social),
    }


def _field_line(tt: str, name: str, part: ConsolidatedTable, sources: Provenance) -> dict[str, str]:
    state, social = part.total(STATE), part.total(SOCIAL)
    place = f"by_field[{tt or 'total'}]"
    return {
        "tt": tt,
        "name": name,
        "works": sources.keep(f"{place}.works", count(len(part)), part.rows, "field_code"),
        "state": sources.keep(f"{place}.state", grouped(state), part.rows, STATE),
        "social": sources.keep(f"{place}.social", grouped(social), part.rows, SOCIAL),
        "sum": sources.keep(f"{place}.sum", grouped(state + social), part.rows, STATE, SOCIAL),
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


def _appendix(collected: CampaignData, sources: Provenance) -> dict[str, object]:
    """All works, grouped by kind of unit, with subtotals and a total."""
    table = collected.tables["registration"]
    units = {unit.code: unit for unit in collected.campaign.units}
    fields = {field.code: field.short_name for field in collected.campaign.fields}
    sections: list[dict[str, object]] = []
    lines_before = 0
    for kind in UnitKind:
        part = table.of_units(code for code, unit in units.items() if unit.kind is kind)
        if not len(part):
            continue
        lines = []
        for tt, row in enumerate(part.rows, start=lines_before + 1):
            place = f"appendix[{tt}]"
            own = {
                name: sources.keep(f"{place}.{name}", printed(row.values[key]), [row], key)
                for name, key in APPENDIX_COLUMNS.items()
            }
            field = fields.get(str(row.values["field_code"]), "")
            unit = collected.campaign.unit_title(units[row.unit_code])
            lines.append({"tt": str(tt), "unit": unit, "field": field, **own})
        lines_before += len(part)
        number = roman(len(sections) + 1)
        sections.append(
            {
                "number": number,
                "title": f"Khối {kind.value}",
                "rows": tuple(lines),
                "subtotal": _subtotal(f"sections[{number}].subtotal", part, sources),
            }
        )
    return {"sections": tuple(sections), "total": _subtotal("total", table, sources)}


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


def _subtotal(place: str, part: ConsolidatedTable, sources: Provenance) -> dict[str, str]:
    return {
        "works": sources.keep(f"{place}.works", count(len(part)), part.rows, "work_name"),
        "state": sources.keep(f"{place}.state", grouped(part.total(STATE)), part.rows, STATE),
        "social": sources.keep(f"{place}.social", grouped(part.total(SOCIAL)), part.rows, SOCIAL),
    }
