"""Whether the documents of a run agree with each other: who is commended, as what, with which award.

Minutes, proposals, decision and certificates must name the same people to the letter. Reads only what the
documents will print. A disagreement is found in both, so that neither leaves.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from vanthu.campaign.choices import DocumentKind
from vanthu.documents import Draft
from vanthu.review.consistency import Found, in_draft, in_words, list_rows, records
from vanthu.tables.votes import VoteOutcome

Nominee = tuple[str, ...]
"""One who is commended, as a document prints it: name, position, award; certificates also a number."""


def disagreements(drafts: Sequence[Draft]) -> Iterator[Found]:
    """What in each draft contradicts another one; found in both."""
    for one, other, first, second in _pairs(drafts):
        for draft, against, here, there in ((one, other, first, second), (other, one, second, first)):
            mine, others = Counter(here), Counter(there)
            if mine != others:
                facts = {"read": _words(mine - others), "proposed": _words(others - mine)}
                yield in_draft(draft.name, "names_disagree", **facts, document=f"{against.name}.docx")
    yield from _counts(drafts)


def _pairs(drafts: Sequence[Draft]) -> Iterator[tuple[Draft, Draft, list[Nominee], list[Nominee]]]:
    """Documents that must name the same, each with its lines."""
    of_kind: dict[DocumentKind, list[Draft]] = {}
    for draft in drafts:
        of_kind.setdefault(draft.kind, []).append(draft)
    lists = [
        *of_kind.get(DocumentKind.COMMENDATION_PROPOSAL, ()),
        *of_kind.get(DocumentKind.COMMENDATION_DECISION, ()),
    ]
    for minutes in of_kind.get(DocumentKind.COUNCIL_MINUTES, ()):
        for draft in lists:
            listed = _listed(draft)
            awards = {award for *_, award in listed}
            yield draft, minutes, listed, [line for line in _passed(minutes) if line[-1] in awards]
    for decision in of_kind.get(DocumentKind.COMMENDATION_DECISION, ()):
        for sheets in of_kind.get(DocumentKind.CERTIFICATES, ()):
            handed = [_line(record, "number") for record in records(sheets.context, "certificates")]
            awards = {line[2] for line in handed}
            numbered = [line for line in _listed(decision, "tt") if line[2] in awards]
            yield sheets, decision, handed, numbered


SAME_COUNTS = (("works_total", "works_registered"), ("units_registered", "units_registered"))
"""What the registration summary and the results report both count, by the field of each."""


def _counts(drafts: Sequence[Draft]) -> Iterator[Found]:
    """The registered works and units that summary and report count differently, for both."""
    of_kind = {draft.kind: draft for draft in drafts}
    summary = of_kind.get(DocumentKind.REGISTRATION_SUMMARY)
    report = of_kind.get(DocumentKind.RESULTS_REPORT)
    if summary is None or report is None:
        return
    for one, other in SAME_COUNTS:
        said, against = str(summary.context[one]), str(report.context[other])
        if said != against:
            for draft in (summary, report):
                yield in_draft(draft.name, "figures_disagree", read=said, proposed=against, column=one)


def _words(lines: Iterable[Nominee]) -> str:
    return in_words(lines) or "–"


def _listed(draft: Draft, *more: str) -> list[Nominee]:
    """Who is in a list in sections."""
    return [_line(row, *more) for row in list_rows(draft.context)]


def _passed(minutes: Draft) -> list[Nominee]:
    """Who passed the vote."""
    rows = list_rows(minutes.context, "rounds")
    return [_line(row) for row in rows if row["outcome"] == VoteOutcome.PASSED.label]


def _line(record: Mapping[str, object], *more: str) -> Nominee:
    position = record["position"] or record.get("unit", "")
    return tuple(
        str(part) for part in (record["name"], position, record["award"], *(record[m] for m in more))
    )
