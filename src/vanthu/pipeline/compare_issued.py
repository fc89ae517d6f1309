"""Issued documents beside what the inputs now say: which stand, which are to be replaced or corrected."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from vanthu.campaign import places
from vanthu.campaign.choices import DocumentKind
from vanthu.campaign.model import Campaign
from vanthu.diagnostics import CellPlace, Diagnostic, Fix, identity
from vanthu.document_records import Citation, IssuedDocument, NumberState, Relation, in_force
from vanthu.documents import Difference, Draft, compare_fields, correction_letter, plain_fields
from vanthu.documents.letterhead import issuer, numbered, replaces
from vanthu.documents.wording import short_date
from vanthu.pipeline.draft_all import CampaignInputs, write
from vanthu.pipeline.messages import diagnose
from vanthu.tables import CampaignData
from vanthu.translate import tr

CITED = (DocumentKind.PLAN, DocumentKind.COUNCIL_MINUTES, DocumentKind.COMMENDATION_DECISION)
"""Kinds that later documents of a campaign cite by number and day."""

RECURRING = frozenset({DocumentKind.REMINDER})
"""Kinds of which another may follow when things stand otherwise: nothing is replaced."""

CORRECT, LET_STAND = "correct", "let_stand"
"""Answers to whether an issued document has a wrong form."""


@dataclass(frozen=True, slots=True)
class IssuedComparison:
    """An issued document in force, and what is now said otherwise.

    Args:
        found: Differences of content and of form; empty while it stands as it is.
        is_called_for: The inputs still give such a document.
    """

    issued: IssuedDocument
    found: tuple[Difference, ...] = ()
    is_called_for: bool = True

    @property
    def diagnostic(self) -> Diagnostic | None:
        """What is told of a document that the inputs call for no more."""
        if self.is_called_for:
            return None
        return diagnose("issued_not_called_for", CellPlace(self.issued.path), read=self.issued.symbol)

    @property
    def says_the_same(self) -> bool:
        """Its content stands, whatever has become of its form."""
        return all(difference.is_of_form for difference in self.found)

    @property
    def has_another_form(self) -> bool:
        """Only who issues, signs or receives it is another now; a document without a number is not cited."""
        return bool(self.found) and self.says_the_same and self.issued.number is not None


@dataclass(frozen=True)
class DraftPlan:
    """The state of a campaign, and what becomes of its drafts beside the documents that are issued.

    Args:
        collected: With the question, for each document that names another signer, issuer or recipient than it
            would now, whether its form is wrong.
        drafts: Those to be made: new ones, those that replace, letters that correct.
        comparisons: Every issued document in force, by its draft's name.
        citations: Issued documents that the drafts cite.
    """

    collected: CampaignData
    drafts: tuple[Draft, ...]
    comparisons: Mapping[str, IssuedComparison]
    citations: tuple[Citation, ...]

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """What is told of issued documents."""
        issued = (each.diagnostic for each in self.comparisons.values())
        return (*filter(None, issued), *_plan_differs(self.collected.campaign))


def _plan_differs(campaign: Campaign) -> Iterator[Diagnostic]:
    """The workbook names another number or day of the plan than that under which it is issued and cited."""
    issued = campaign.citation(DocumentKind.PLAN)
    if issued is None:
        return
    typed = campaign.plan_number.strip()
    is_number = typed in ("", issued.symbol, issued.symbol.partition("/")[0])
    if not is_number or campaign.plan_date != issued.day:
        said = " ".join(filter(None, (typed, tr("ngày {day}", day=short_date(campaign.plan_date)))))
        proposed = tr("{symbol} ngày {day}", symbol=issued.symbol, day=short_date(issued.day))
        yield diagnose("issued_plan_differs", places.SETTINGS, read=said, proposed=proposed)


def citations(documents: Mapping[str, IssuedDocument]) -> tuple[Citation, ...]:
    """The documents in force that later ones cite."""
    return tuple(
        Citation(document.draft.kind, document.symbol, document.day)
        for document in documents.values()
        if document.draft.kind in CITED and document.number
    )


def plan_drafts(gathered: CampaignInputs, documents: Sequence[IssuedDocument], today: dt.date) -> DraftPlan:
    """Writes the drafts of a day; parts those still to be made from those that are issued and stand.

    An issued document is compared with what the present inputs would have given on the day and under
    the citations for which it was written: time alone changes nothing. A citation of a cancelled document
    is none.

    Args:
        documents: All that were issued.
        today: Day for which the drafts are written.
    """
    issued = in_force(documents)
    written = write(gathered, today, citations(issued))
    made = {draft.name for draft in written.drafts}
    comparisons = {
        each.issued.name: each for each in compare_all(gathered, issued, made, cancelled(documents))
    }
    wrong = [each for each in comparisons.values() if each.has_another_form]
    questions = tuple(_question(each, gathered.history.answers) for each in wrong)
    campaign = written.collected.campaign
    drafts = [d for draft in written.drafts for d in _still_to_make(draft, comparisons, campaign)]
    for question, each in zip(questions, wrong, strict=True):
        if question.answer == CORRECT:
            drafts += _letter(campaign, today, each, issued)
    collected = replace(written.collected, questions=(*written.collected.questions, *questions))
    return DraftPlan(collected, tuple(drafts), comparisons, citations(issued))


def cancelled(documents: Iterable[IssuedDocument]) -> frozenset[Citation]:
    """The documents whose number was cancelled, as others cite them."""
    return frozenset(
        Citation(document.draft.kind, document.symbol, document.day)
        for document in documents
        if document.number and document.number.state is NumberState.CANCELLED
    )


def compare_all(
    gathered: CampaignInputs,
    documents: Mapping[str, IssuedDocument],
    made: Collection[str],
    fallen: Collection[Citation] = (),
) -> Iterator[IssuedComparison]:
    """Each document in force beside what would now be written in its stead.

    Args:
        made: Names of the drafts that the inputs call for.
        fallen: Documents that are cited no more.
    """
    present = citations(documents)
    then: dict[tuple[dt.date, tuple[Citation, ...]], Mapping[str, Draft]] = {}
    for name, document in documents.items():
        if document.draft.kind == DocumentKind.CORRECTION:
            yield IssuedComparison(document)
            continue
        recipe = document.draft.recipe
        moment = (recipe.today, _still_cited(recipe.citations, fallen, present))
        if moment not in then:
            then[moment] = {draft.name: draft for draft in write(gathered, *moment).drafts}
        draft = then[moment].get(name)
        found = compare_fields(document.fields, as_issued(draft, document)) if draft else ()
        yield IssuedComparison(document, found, is_called_for=draft is not None or name in made)


def _still_cited(
    then: Sequence[Citation], fallen: Collection[Citation], present: Sequence[Citation]
) -> tuple[Citation, ...]:
    """The citations of a document; for those that fell, what is now in force of their kind, if anything."""
    gone = {citation.kind for citation in then if citation in fallen}
    return tuple(c for c in then if c not in fallen) + tuple(c for c in present if c.kind in gone)


def as_issued(draft: Draft, document: IssuedDocument) -> Mapping[str, object]:
    """The draft's fields with the document's number, day and the sentence on what it replaces.

    A citation of the plan that the document does not print is none of its words.
    """
    number = f"{document.number.number:02d}" if document.number else ""
    fields = numbered({**draft.context, **_replacing(document)}, number, document.day)
    if "plan_citation" not in document.fields:
        fields.pop("plan_citation", None)
    plain: Mapping[str, object] = plain_fields(fields)
    return plain


def _replacing(document: IssuedDocument) -> Mapping[str, object]:
    return {"replaces": document.fields["replaces"]} if "replaces" in document.fields else {}


def _still_to_make(
    draft: Draft, comparisons: Mapping[str, IssuedComparison], campaign: Campaign
) -> tuple[Draft, ...]:
    """The draft itself, as one that replaces, or nothing where the issued document stands."""
    comparison = comparisons.get(draft.name)
    if comparison is None:
        return (draft,)
    if draft.kind in RECURRING:
        same = plain_fields(draft.context["units"]) == comparison.issued.fields["units"]
        return () if same else (draft,)
    return () if comparison.says_the_same else (replacing(draft, comparison.issued, campaign),)


def replacing(draft: Draft, document: IssuedDocument, campaign: Campaign) -> Draft:
    """The draft as one that takes the place of an issued document, and says so."""
    context = dict(draft.context)
    if "replaces" in context:
        context["replaces"] = replaces(document, issuer(campaign, document.draft.kind))
    return replace(draft, context=context, relation=Relation.REPLACES, earlier=document.id)


def _question(comparison: IssuedComparison, answers: Mapping[str, str]) -> Diagnostic:
    """Whether the document's form was wrong, or what has changed holds only for documents to come."""
    document, said = comparison.issued, "; ".join(map(str, comparison.found))
    key = identity("form", document.sha256, *(w for d in comparison.found for w in (d.place, d.old, d.new)))
    choices = (
        Fix(LET_STAND, tr("Văn bản không sai; thông tin mới chỉ dùng cho văn bản sau")),
        Fix(CORRECT, tr("Văn bản in sai: soạn công văn đính chính")),
    )
    question = diagnose(
        "issued_form_differs", places.WORKBOOK, symbol=document.symbol or document.name, differences=said
    )
    return question.asked(key, choices, [places.WORKBOOK], answers)


def _letter(
    campaign: Campaign, today: dt.date, comparison: IssuedComparison, documents: Mapping[str, IssuedDocument]
) -> tuple[Draft, ...]:
    """The letter that corrects the document's form, unless it is issued already."""
    letter = correction_letter(campaign, today, comparison.issued, comparison.found)
    issued = documents.get(letter.name)
    corrections = plain_fields(letter.context["corrections"])
    if issued and issued.draft.earlier == letter.earlier and issued.fields["corrections"] == corrections:
        return ()
    return (letter,)
