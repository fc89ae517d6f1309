"""Whether a document agrees with itself: the figures of its sentences, its lists and its totals.

Reads only what the document will print, so that a fault of the counting cannot hide itself. Each rule is a
code of `review.messages`; `docs/consistency.md` lists them all.
Source: the office's own rule that no document leaves with two figures for one thing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain

from vanthu.campaign.choices import DocumentKind
from vanthu.diagnostics import CellPlace, Diagnostic
from vanthu.documents import Draft
from vanthu.documents.wording import STATUS_WORDS
from vanthu.review.messages import diagnose
from vanthu.tables.votes import VoteOutcome
from vanthu.vietnamese import from_words

Context = Mapping[str, object]


Found = tuple[str, Diagnostic]
"""A draft's name, and what is wrong with it."""


def inconsistencies(draft: Draft) -> tuple[Diagnostic, ...]:
    """What in the draft contradicts itself; any of it holds the draft back."""
    rule = RULES.get(draft.kind)
    return tuple(
        in_draft(draft.name, code, read=str(one), proposed=str(other), column=what)[1]
        for code, what, one, other in (rule(draft.context) if rule else ())
        if one != other
    )


def in_draft(name: str, code: str, *, column: str = "", **facts: str) -> Found:
    """What is wrong with a draft, at the draft; `column` is the field of its template."""
    return name, diagnose(code, CellPlace(f"{name}.docx"), **facts).about(column=column)


Comparison = tuple[str, str, int | str, int | str]
"""A diagnostic's code, what is compared (a field of the template), and what stands at both places."""


def number(text: object) -> int:
    """The whole number that a document prints: `1.234.567` or `05`; nothing is 0."""
    digits = str(text).replace(".", "")
    return int(digits) if digits else 0


def records(context: Context, key: str) -> Sequence[Context]:
    """The records of a list field."""
    found = context[key]
    assert isinstance(found, tuple)  # noqa: S101 - the contract of a draft's context
    return found


def list_rows(context: Context, key: str = "sections") -> list[Context]:
    """The rows of a list in sections, one section after the other."""
    return [row for section in records(context, key) for row in records(section, "rows")]


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
            subtotal = number(_record(section, "subtotal")[key])
            yield "rows_and_sums_differ", f"sections[{section['number']}].{key}", counted, subtotal
        subtotals = _sum((_record(s, "subtotal") for s in sections), key)
        yield "rows_and_sums_differ", f"total.{key}", subtotals, number(total[key])


def _compared(code: str, figures: Mapping[str, tuple[int | str, int | str]]) -> Iterator[Comparison]:
    """What stands at two places, by the field of the template."""
    return ((code, field, one, other) for field, (one, other) in figures.items())


def _by_field(context: Context, keys: Sequence[str]) -> Iterator[Comparison]:
    """The rows of the table by field of emulation = its last row."""
    lines, total = records(context, "by_field"), _record(context, "field_total")
    sums = {f"field_total.{key}": (_sum(lines, key), number(total[key])) for key in keys}
    return _compared("rows_and_sums_differ", sums)


def _in_sentence(context: Context, fields: Mapping[str, int]) -> Iterator[Comparison]:
    """A figure of the text = that of a table.

    Args:
        fields: Field of the text to the table's figure.
    """
    figures = {field: (number(context[field]), figure) for field, figure in fields.items()}
    return _compared("sentence_and_table_differ", figures)


def _registration_summary(context: Context) -> Iterator[Comparison]:
    total, kinds = _record(context, "total"), records(context, "by_kind")
    heard = number(context["units_on_time"]) + number(context["units_late"])
    return chain(
        _appendix(context, ("state", "social")),
        _by_field(context, ("works", "state", "social", "sum")),
        _in_sentence(
            context,
            {
                "works_total": number(total["works"]),
                "budget_state": number(total["state"]),
                "budget_social": number(total["social"]),
                "budget_total": number(total["state"]) + number(total["social"]),
                "units_registered": heard,
                "units_total": heard + number(context["units_missing"]),
            },
        ),
        _in_sentence(context, {"works_total": number(_record(context, "field_total")["works"])}),
        _in_sentence(
            context,
            {
                "works_total": _sum(kinds, "works"),
                "units_registered": _sum(kinds, "registered"),
                "units_total": _sum(kinds, "total"),
            },
        ),
    )


def _results_report(context: Context) -> Iterator[Comparison]:
    total, by_field = _record(context, "total"), _record(context, "field_total")
    figures = {
        "cost_state": number(total["state"]),
        "cost_social": number(total["social"]),
        "cost_total": number(total["state"]) + number(total["social"]),
        "participants": number(total["people"]),
        "works_registered": number(by_field["registered"]),
        "completed": number(by_field["completed"]),
        "in_progress": number(by_field["in_progress"]),
        "not_started": number(by_field["not_started"]),
        "unreported_works": number(by_field["unreported"]),
    }
    return chain(
        _appendix(context, ("state", "social", "people")),
        _by_field(context, ("registered", "completed", "in_progress", "not_started", "unreported")),
        _in_sentence(context, figures),
        _every_work(context),
    )


def _every_work(context: Context) -> Iterator[Comparison]:
    """Every registered work is reported or named as missing; every unfinished one stands in appendix II."""
    outcomes = ("completed", "in_progress", "not_started", "unreported_works")
    followed = sum(number(context[key]) for key in outcomes)
    listed = followed + number(context["added_works"])
    rows = list_rows(context)
    silent = [row for row in rows if row["status"] == STATUS_WORDS[None]]
    unfinished = [row for row in rows if row["status"] != STATUS_WORDS["completed"]]
    return _compared(
        "works_lost",
        {
            "works_registered": (followed, number(context["works_registered"])),
            "total.works": (listed, number(_record(context, "total")["works"])),
            "unreported_works": (len(silent), number(context["unreported_works"])),
            "unfinished": _unlike(unfinished, records(context, "unfinished"), WORK),
        },
    )


WORK = ("unit", "work", "status")
"""What both appendices of the results report print of a work."""


def _unlike(these: Iterable[Context], those: Iterable[Context], keys: Sequence[str]) -> tuple[str, str]:
    """The records of each side that the other lacks, in words; both empty where they are the same."""
    one, other = (
        Counter(tuple(str(record[key]) for key in keys) for record in side) for side in (these, those)
    )
    return in_words(one - other), in_words(other - one)


def in_words(lines: Iterable[Sequence[str]]) -> str:
    """Records in one line; empty parts are left out."""
    return "; ".join(" · ".join(part for part in line if part) for line in lines)


def _council_minutes(context: Context) -> Iterator[Comparison]:
    """All members = those present + absent; who passed in the sentence = in the tables."""
    rows = list_rows(context, "rounds")
    passed = [row for row in rows if row["outcome"] == VoteOutcome.PASSED.label]
    present, absent = records(context, "present"), records(context, "absent")
    said = str(context["passed_sentence"])
    people = _people(said) if said[:1].isdigit() else 0
    return _compared(
        "minutes_count_differs",
        {
            "members_present": (number(context["members_present"]), len(present)),
            "members_total": (number(context["members_total"]), len(present) + len(absent)),
            "passed_sentence": (people, len(passed)),
            "failed": (len(records(context, "failed")), len(rows) - len(passed)),
        },
    )


def _commendation_proposal(context: Context) -> Iterator[Comparison]:
    """Number in the text = rows of the list = number of summaries; both name the same, to the letter."""
    rows, summaries = list_rows(context), records(context, "summaries")
    numbers = {"counts": (_people(context["counts"]), len(rows)), "summaries": (len(summaries), len(rows))}
    named = _unlike(summaries, rows, ("name", "position", "award", "achievement"))
    return chain(
        _compared("proposal_count_differs", {**numbers, **_by_subject(context)}),
        _compared("summaries_differ", {"summaries": named}),
    )


def _by_subject(context: Context) -> Mapping[str, tuple[int, int]]:
    """How many of each kind the text says = rows of that kind's section."""
    sections = {str(each["title"]).lower(): records(each, "rows") for each in records(context, "sections")}
    return {
        f"counts.{word}": (_people(context["counts"], word), len(rows)) for word, rows in sections.items()
    }


def _commendation_decision(context: Context) -> Iterator[Comparison]:
    """Numbers of the text = rows of the list, the list numbered through; money = Σ rows = its words."""
    rows = list_rows(context)
    awards = sum(_people(award["counts"]) for award in records(context, "by_award"))
    numbers = {"counts": (_people(context["counts"]), len(rows)), "by_award": (awards, len(rows))}
    order = {f"rows[{place}].tt": (number(row["tt"]), place) for place, row in enumerate(rows, start=1)}
    return chain(
        _compared("decision_count_differs", {**numbers, **_by_subject(context)}),
        _compared("golden_book_order", order),
        _money(context, rows) if context["has_money"] else (),
    )


def _money(context: Context, rows: Sequence[Context]) -> Iterator[Comparison]:
    """Each × number = sum; sums = total = the list's column = the words."""
    prizes, total = records(context, "prizes"), number(context["money_total"])
    sums = {
        f"prizes[{place}].sum": (number(prize["each"]) * number(prize["count"]), number(prize["sum"]))
        for place, prize in enumerate(prizes, start=1)
    }
    totals = {"money_total": (_sum(prizes, "sum"), total), "rows.money": (_sum(rows, "money"), total)}
    return chain(
        _compared("prize_sums_differ", {**sums, **totals}),
        _compared("prize_words_differ", {"money_words": (_said(context["money_words"]), total)}),
    )


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
    DocumentKind.COUNCIL_MINUTES: _council_minutes,
    DocumentKind.COMMENDATION_PROPOSAL: _commendation_proposal,
    DocumentKind.COMMENDATION_DECISION: _commendation_decision,
}
