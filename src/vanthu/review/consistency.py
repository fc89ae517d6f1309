"""Whether a document agrees with itself: the figures of its sentences, its lists and its totals.

Reads only what the document will print, so that a fault of the counting cannot hide itself.
Source: the office's own rule that no paper leaves with two figures for one thing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from vanthu.campaign.model import DocumentKind
from vanthu.documents.draft import Draft
from vanthu.documents.money_words import from_words
from vanthu.findings import Finding, Origin

Context = Mapping[str, object]


def inconsistencies(draft: Draft) -> tuple[Finding, ...]:
    """What in the draft contradicts itself; any of it holds the draft back."""
    rule = RULES.get(draft.kind)
    if rule is None:
        return ()
    return tuple(
        Finding(
            "figures_disagree", Origin(f"{draft.name}.docx"), field=what, read=str(one), proposed=str(other)
        )
        for what, one, other in rule(draft.context)
        if one != other
    )


Comparison = tuple[str, int, int]
"""What is compared (a field of the template), and the two figures."""


def number(text: object) -> int:
    """The whole number that a paper prints: `1.234.567` or `05`; nothing is 0."""
    digits = str(text).replace(".", "")
    return int(digits) if digits else 0


def records(context: Context, key: str) -> Sequence[Context]:
    """The records of a list field."""
    found = context[key]
    assert isinstance(found, tuple)  # noqa: S101 - the contract of a draft's context
    return found


def _sum(records: Iterable[Context], key: str) -> int:
    return sum(number(record[key]) for record in records)


def _record(context: Context, key: str) -> Context:
    record = context[key]
    assert isinstance(record, Mapping)  # noqa: S101 - the contract of a draft's context
    return record


def _appendix(context: Context, keys: Sequence[str]) -> Iterator[Comparison]:
    """Rows = subtotals = total, for the number of rows and each summed column."""
    sections = records(context, "sections")
    total = _record(context, "total")
    for key in ("works", *keys):
        for section in sections:
            rows = records(section, "rows")
            counted = len(rows) if key == "works" else _sum(rows, key)
            yield f"sections[{section['number']}].{key}", counted, number(_record(section, "subtotal")[key])
        yield f"total.{key}", _sum((_record(s, "subtotal") for s in sections), key), number(total[key])


def _registration_summary(context: Context) -> Iterator[Comparison]:
    yield from _appendix(context, ("state", "social"))
    total, by_field = _record(context, "total"), _record(context, "field_total")
    lines = records(context, "by_field")
    kinds = records(context, "by_kind")
    yield "works_total", number(context["works_total"]), number(total["works"])
    yield "by_kind.works", _sum(kinds, "works"), number(context["works_total"])
    yield "by_kind.registered", _sum(kinds, "registered"), number(context["units_registered"])
    yield "by_kind.total", _sum(kinds, "total"), number(context["units_total"])
    yield (
        "units_registered",
        number(context["units_on_time"]) + number(context["units_late"]),
        number(context["units_registered"]),
    )
    yield (
        "units_total",
        number(context["units_registered"]) + number(context["units_missing"]),
        number(context["units_total"]),
    )
    for key in ("works", "state", "social", "sum"):
        yield f"field_total.{key}", _sum(lines, key), number(by_field[key])
    yield "budget_state", number(context["budget_state"]), number(total["state"])
    yield "budget_social", number(context["budget_social"]), number(total["social"])
    yield "budget_total", number(context["budget_total"]), number(by_field["sum"])


def _results_report(context: Context) -> Iterator[Comparison]:
    yield from _appendix(context, ("state", "social", "people"))
    total, by_field = _record(context, "total"), _record(context, "field_total")
    outcomes = ("completed", "in_progress", "not_started", "unreported_works")
    yield (
        "works_registered",
        sum(number(context[key]) for key in outcomes),
        number(context["works_registered"]),
    )
    yield (
        "total.works",
        number(context["works_registered"]) + number(context["added_works"]),
        number(total["works"]),
    )
    for key in ("registered", "completed", "in_progress", "not_started", "unreported"):
        yield f"field_total.{key}", _sum(records(context, "by_field"), key), number(by_field[key])
    yield "cost_state", number(context["cost_state"]), number(total["state"])
    yield "cost_social", number(context["cost_social"]), number(total["social"])
    yield "participants", number(context["participants"]), number(total["people"])


def _commendation_proposal(context: Context) -> Iterator[Comparison]:
    """Number in the text = rows of the list = number of summaries."""
    listed = sum(len(records(section, "rows")) for section in records(context, "sections"))
    yield "counts", _people(context["counts"]), listed
    yield "summaries", len(records(context, "summaries")), listed


def _commendation_decision(context: Context) -> Iterator[Comparison]:
    """Numbers of the text = rows of the list, the list numbered through; money = Σ rows = its words."""
    sections = records(context, "sections")
    rows = [row for section in sections for row in records(section, "rows")]
    yield "counts", _people(context["counts"]), len(rows)
    for section in sections:
        word = str(section["title"]).lower()
        yield f"counts.{word}", _people(context["counts"], word), len(records(section, "rows"))
    yield "by_award", sum(_people(award["counts"]) for award in records(context, "by_award")), len(rows)
    for place, row in enumerate(rows, start=1):
        yield f"rows[{place}].tt", number(row["tt"]), place
    if not context["has_money"]:
        return
    prizes = records(context, "prizes")
    for place, prize in enumerate(prizes, start=1):
        yield f"prizes[{place}].sum", number(prize["each"]) * number(prize["count"]), number(prize["sum"])
    yield "money_total", _sum(prizes, "sum"), number(context["money_total"])
    yield "rows.money", _sum(rows, "money"), number(context["money_total"])
    yield "money_words", _said(context["money_words"]), number(context["money_total"])


def _said(words: object) -> int:
    """The sum that words say; -1 where they say none."""
    try:
        return from_words(str(words))
    except ValueError:
        return -1


def _people(counts: object, word: str = "") -> int:
    """How many `02 tập thể, 05 cá nhân` says in all, or of one kind."""
    parts = [part.split(" ", 1) for part in str(counts).split(", ")]
    return sum(number(figure) for figure, kind in parts if word in ("", kind))


RULES: Mapping[DocumentKind, Callable[[Context], Iterator[Comparison]]] = {
    DocumentKind.REGISTRATION_SUMMARY: _registration_summary,
    DocumentKind.RESULTS_REPORT: _results_report,
    DocumentKind.COMMENDATION_PROPOSAL: _commendation_proposal,
    DocumentKind.COMMENDATION_DECISION: _commendation_decision,
}
