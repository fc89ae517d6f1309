"""What the ledger keeps of a run's drafts: what they say, and all that is needed to make them again."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from vanthu import __version__
from vanthu.document_records import Input, KeptDraft, Recipe
from vanthu.documents import Draft, plain_fields
from vanthu.pipeline.make_documents import Document
from vanthu.pipeline.steps import Materials, RunProducts
from vanthu.records import ReadOutcome
from vanthu.workspace import Workspace


def kept_drafts(workspace: Workspace, materials: Materials, made: RunProducts) -> Iterator[KeptDraft]:
    """The drafts of a run for the ledger; the campaign workbook and the templates are kept beside it.

    Raises:
        OutputFailedError: Disk full, or the folder cannot be written.
    """
    drafts = [(document.draft, document) for document in made.documents if document.draft and document.data]
    used = [materials.desk.template(name) for name in sorted({draft.template for draft, _ in drafts})]
    workspace.keep((workspace.campaign_workbook,))
    workspace.keep_all((source.data, ".docx") for source in used)
    digests = {receipt.name: receipt.sha256 for receipt in materials.receipts}
    history = made.gathered.history
    gone = [file.file for file in made.gathered.inbox.files if file.outcome is ReadOutcome.WITHDRAWN]
    recipe = Recipe(
        program=__version__,
        today=made.plan.collected.today,
        campaign=materials.desk.campaign_sha256,
        templates={source.name: source.sha256 for source in used},
        inputs=tuple(
            Input(name, digests[name], day) for name, day in materials.days.items() if name not in gone
        ),
        answers=_used_answers(made),
        replaced={"/".join(key): by for key, by in sorted(history.replaced.items())},
        citations=made.plan.citations,
        withdrawn=tuple(sorted(name for name in gone if name not in digests)),
    )
    for draft, document in drafts:
        yield _kept(draft, document, recipe)


def _used_answers(made: RunProducts) -> dict[str, str]:
    """The answers that decided something, by their questions."""
    questions = (*made.gathered.found, *made.plan.collected.questions)
    return dict(sorted((each.identity, each.answer) for each in questions if each.answer))


def _kept(draft: Draft, document: Document, recipe: Recipe) -> KeptDraft:
    fields = plain_fields(draft.context)
    return KeptDraft(
        draft.name,
        draft.kind.value,
        draft.template,
        fields,
        draft.figures,
        draft.missing,
        document.sources,
        hashlib.sha256(document.data).hexdigest(),
        recipe,
        draft.relation,
        draft.earlier,
    )
