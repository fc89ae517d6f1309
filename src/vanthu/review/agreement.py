"""Whether the documents of a run agree with each other: who is commended, as what, with which award.

Minutes, proposals, decision and certificates must name the same people to the letter. Reads only what the
documents will print. A disagreement is found in both, so that neither leaves.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from vanthu.campaign.choices import DocumentKind
from vanthu.diagnostics import CellPlace, Diagnostic
from vanthu.documents.draft import Draft
from vanthu.documents.kinds.council_minutes import OUTCOMES
from vanthu.review.consistency import records
from vanthu.review.messages import diagnose
from vanthu.tables.votes import VoteOutcome

Line = tuple[str, ...]
"""One who is commended, as a document prints it: name, position, award; certificates also a number."""


def beside_each_other(drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """The same drafts, each with what in it contradicts another one."""
    found: dict[str, list[Diagnostic]] = {}
    for one, other, first, second in _pairs(drafts):
        for draft, against, here, there in ((one, other, first, second), (other, one, second, first)):
            found.setdefault(draft.name, []).extend(_differences(draft, against, here, there))
    for name, diagnostic in _counts(drafts):
        found.setdefault(name, []).append(diagnostic)
    return tuple(replace(d, diagnostics=(*d.diagnostics, *found.get(d.name, ()))) for d in drafts)


def _pairs(drafts: Sequence[Draft]) -> Iterator[tuple[Draft, Draft, list[Line], list[Line]]]:
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


def _differences(
    draft: Draft, against: Draft, here: Iterable[Line], there: Iterable[Line]
) -> Iterator[Diagnostic]:
    mine, others = Counter(here), Counter(there)
    if mine != others:
        yield diagnose(
            "names_disagree",
            CellPlace(f"{draft.name}.docx"),
            read=_words(mine - others),
            proposed=_words(others - mine),
            document=f"{against.name}.docx",
        )


SAME_COUNTS = (("works_total", "works_registered"), ("units_registered", "units_registered"))
"""What the registration summary and the results report both count, by the field of each."""


def _counts(drafts: Sequence[Draft]) -> Iterator[tuple[str, Diagnostic]]:
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
                origin = CellPlace(f"{draft.name}.docx")
                yield (
                    draft.name,
                    diagnose("figures_disagree", origin, read=said, proposed=against).about(column=one),
                )


def _words(lines: Iterable[Line]) -> str:
    return "; ".join(" · ".join(part for part in line if part) for line in lines) or "–"


def _listed(draft: Draft, *more: str) -> list[Line]:
    """The rows of a list in sections."""
    return [
        _line(row, *more)
        for section in records(draft.context, "sections")
        for row in records(section, "rows")
    ]


def _passed(minutes: Draft) -> list[Line]:
    """The rows of the votes that passed."""
    return [
        _line(row)
        for round_ in records(minutes.context, "rounds")
        for row in records(round_, "rows")
        if row["outcome"] == OUTCOMES[VoteOutcome.PASSED]
    ]


def _line(record: Mapping[str, object], *more: str) -> Line:
    position = record["position"] or record.get("unit", "")
    return tuple(
        str(part) for part in (record["name"], position, record["award"], *(record[m] for m in more))
    )
