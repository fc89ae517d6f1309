"""Báo cáo kết quả: what became of the registered works; appendix I all of them, II the unfinished ones.

Forms 1.4 and 2.1 of PL III.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from vanthu.campaign.choices import DocumentKind
from vanthu.documents.appendix import sections_by_kind
from vanthu.documents.draft import Draft, Provenance
from vanthu.documents.letterhead import letterhead
from vanthu.documents.recipients import recipients
from vanthu.documents.signature import signature
from vanthu.documents.wording import (
    NO_FIELD,
    STATUS_WORDS,
    count,
    decimal,
    grouped,
    line_ends,
    listed,
    share,
    short_date,
)
from vanthu.records import Row
from vanthu.tables import CampaignData, ConsolidatedTable, EmulationWork
from vanthu.vietnamese import match_key

KIND = DocumentKind.RESULTS_REPORT
STATE, SOCIAL, DAYS, PEOPLE = "cost_state_vnd", "cost_social_vnd", "work_days", "participants"


def drafts(collected: CampaignData) -> tuple[Draft, ...]:
    """The report; none while no unit has reported."""
    if not collected.senders("results"):
        return ()
    campaign, today = collected.campaign, collected.today
    provenance = Provenance()
    missing = (*collected.not_counted("registration"), *collected.not_counted("results"))
    context = {
        **letterhead(campaign, KIND, written=today),
        "abstract": f"Kết quả thực hiện {campaign.name}",
        "as_of": short_date(today),
        **_turnout(collected, provenance),
        **_outcome(collected.works, provenance),
        **_by_field(collected, provenance),
        **_effort(collected.reported, provenance),
        "difficulties": _difficulties(collected, provenance),
        "requests": tuple({"text": text} for text in line_ends(campaign.requests)),
        **_appendix_by_unit(collected, provenance),
        "unfinished": _unfinished(collected, provenance),
        "not_counted": line_ends(missing),
        **recipients(campaign, KIND),
        **signature(campaign.signer),
    }
    return (
        Draft(KIND, "05_results_report", "results_report.docx", context, tuple(provenance.figures), missing),
    )


def status(work: EmulationWork) -> object:
    """The work's status, None while nothing clear was reported."""
    return work.result.values["status"] if work.result else None


def _with_status(works: Sequence[EmulationWork], wanted: object) -> list[EmulationWork]:
    return [work for work in works if status(work) == wanted]


def _turnout(collected: CampaignData, provenance: Provenance) -> dict[str, object]:
    registered, reported = collected.senders("registration"), collected.senders("results")
    silent = [unit for unit in registered if unit not in reported]
    results = collected.reported
    return {
        "units_total": count(len(collected.campaign.units)),
        "units_registered": count(len(registered)),
        "units_reported": provenance.keep("units_reported", count(len(reported)), results.rows),
        "not_reported": listed(collected.title_of_absent(unit, "results") for unit in silent),
    }


def _outcome(works: Sequence[EmulationWork], provenance: Provenance) -> dict[str, object]:
    """How many registered works were finished, are under way, were not begun, were not reported."""
    registered = [work for work in works if work.registered]
    added = [work for work in works if not work.registered]

    def number(place: str, chosen: Sequence[EmulationWork]) -> str:
        return provenance.keep(place, count(len(chosen)), [work.row for work in chosen], "work_name")

    completed = _with_status(registered, "completed")
    unreported = _with_status(registered, None)
    return {
        "works_registered": number("works_registered", registered),
        "works_reported": number("works_reported", [w for w in registered if w not in unreported]),
        "completed": number("completed", completed),
        "completed_share": share(len(completed), len(registered)),
        "in_progress": number("in_progress", _with_status(registered, "in_progress")),
        "not_started": number("not_started", _with_status(registered, "not_started")),
        "unreported_works": number("unreported_works", unreported),
        "added_works": number("added_works", added),
    }


def _by_field(collected: CampaignData, provenance: Provenance) -> dict[str, object]:
    """The registered works by field of emulation and status."""
    registered = [work for work in collected.works if work.registered]
    fields = [(field.code, field.short_name) for field in collected.campaign.fields]
    parts = [
        (name, works)
        for code, name in (*fields, (None, NO_FIELD))
        if (works := [w for w in registered if w.row.values["field_code"] == code]) or code
    ]
    lines = (_field_line(str(tt), *part, provenance) for tt, part in enumerate(parts, start=1))
    return {"by_field": tuple(lines), "field_total": _field_line("", "Cộng", registered, provenance)}


def _field_line(tt: str, name: str, works: Sequence[EmulationWork], provenance: Provenance) -> dict[str, str]:
    numbers = {
        "registered": works,
        "completed": _with_status(works, "completed"),
        "in_progress": _with_status(works, "in_progress"),
        "not_started": _with_status(works, "not_started"),
        "unreported": _with_status(works, None),
    }
    place = f"by_field[{tt or 'total'}]"
    return {
        "tt": tt,
        "name": name,
        **{
            key: provenance.keep(f"{place}.{key}", count(len(chosen)), [w.row for w in chosen], "work_name")
            for key, chosen in numbers.items()
        },
    }


def _effort(results: ConsolidatedTable, provenance: Provenance) -> dict[str, str]:
    """Money, days of work and people, over all that was reported."""
    sums = _sums("", results, provenance)
    money = grouped(results.total(STATE) + results.total(SOCIAL))
    return {
        "cost_total": provenance.keep("cost_total", money, results.rows, STATE, SOCIAL),
        "cost_state": sums["state"],
        "cost_social": sums["social"],
        "work_days": sums["days"],
        "participants": sums["people"],
    }


def _sums(place: str, part: ConsolidatedTable, provenance: Provenance) -> dict[str, str]:
    """The sums of money (đồng), days and people of a part of the results."""
    return {
        "state": provenance.keep(f"{place}state", grouped(part.total(STATE)), part.rows, STATE),
        "social": provenance.keep(f"{place}social", grouped(part.total(SOCIAL)), part.rows, SOCIAL),
        "days": provenance.keep(f"{place}days", decimal(part.decimal_total(DAYS)), part.rows, DAYS),
        "people": provenance.keep(f"{place}people", grouped(part.total(PEOPLE)), part.rows, PEOPLE),
    }


NO_DIFFICULTY = frozenset({"", "khong", "khong co", "ko", "ko co", "khong co gi"})
"""What units write to say that nothing stands in the way, as `match_key` gives it."""


def names_difficulty(row: Row) -> bool:
    """The row names something that stands in the way."""
    return match_key(str(row.values["difficulty"] or "")) not in NO_DIFFICULTY


def _difficulties(collected: CampaignData, provenance: Provenance) -> tuple[Mapping[str, str], ...]:
    """The difficulties that units wrote, a line each."""
    rows = [row for row in collected.reported.rows if names_difficulty(row)]
    title_of = collected.campaign.title_of
    words = [
        f"{title_of(row.unit_code)}: {row.values['difficulty']} ({row.values['work_name']})" for row in rows
    ]
    return tuple(
        {"text": provenance.keep(f"difficulties[{place}]", line, [row], "difficulty")}
        for place, (line, row) in enumerate(zip(line_ends(words), rows, strict=True), start=1)
    )


RESULT_COLUMNS = {
    "progress": "progress_pct",
    "state": STATE,
    "social": SOCIAL,
    "days": DAYS,
    "people": PEOPLE,
    "finished": "completed_date",
    "note": "note",
}
"""Columns of appendix I that print a cell of the results as it is, by the template's name."""


def _appendix_by_unit(collected: CampaignData, provenance: Provenance) -> dict[str, object]:
    """Every work with its result, grouped by kind of unit, with subtotals and a total."""
    campaign, results = collected.campaign, collected.reported

    def works_of(codes: Sequence[str]) -> list[EmulationWork]:
        return [work for code in codes for work in collected.works if work.row.unit_code == code]

    def line(tt: int, work: EmulationWork) -> Mapping[str, str]:
        place, blank = f"appendix_1[{tt}]", dict.fromkeys(RESULT_COLUMNS, "")
        return {
            "tt": str(tt),
            "unit": campaign.title_of(work.row.unit_code),
            **provenance.cells(place, work.row, {"work": "work_name"}),
            "status": STATUS_WORDS[status(work)],
            **(provenance.cells(place, work.result, RESULT_COLUMNS) if work.result else blank),
        }

    def subtotal(place: str, codes: Sequence[str]) -> Mapping[str, str]:
        works = count(len(works_of(codes)))
        return {"works": works, **_sums(f"{place}.", results.of_units(codes), provenance)}

    return {
        "sections": sections_by_kind(campaign, works_of, line, subtotal),
        "total": {"works": count(len(collected.works)), **_sums("total.", results, provenance)},
    }


def _unfinished(collected: CampaignData, provenance: Provenance) -> tuple[Mapping[str, str], ...]:
    """The works that are not completed, with what stands in the way."""
    works = [work for work in collected.works if status(work) != "completed"]
    return tuple(
        {
            "tt": str(tt),
            "unit": collected.campaign.title_of(work.row.unit_code),
            "work": str(work.row.values["work_name"]),
            "status": STATUS_WORDS[status(work)],
            **_what_hinders(f"appendix_2[{tt}]", work.result, provenance),
        }
        for tt, work in enumerate(works, start=1)
    )


def _what_hinders(place: str, result: Row | None, provenance: Provenance) -> dict[str, str]:
    """How far a work has come and what stands in its way; nothing where nothing was reported."""
    if result is None:
        return {"progress": "", "difficulty": ""}
    difficulty = str(result.values["difficulty"]) if names_difficulty(result) else ""
    return {
        **provenance.cells(place, result, {"progress": "progress_pct"}),
        "difficulty": provenance.keep(f"{place}.difficulty", difficulty, [result], "difficulty"),
    }
