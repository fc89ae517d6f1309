"""What the ledger keeps of a run's drafts: what they say, and all that is needed to make them again."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterator, Mapping, Sequence

from vanthu import __version__
from vanthu.documents.draft import Draft, plain_fields
from vanthu.making import Document
from vanthu.papers import Input, KeptDraft, Recipe, Traced
from vanthu.standing import Settled
from vanthu.workspace import Workspace, sha256_of
from vanthu.writing import Gathered


def kept_drafts(
    workspace: Workspace,
    gathered: Gathered,
    settled: Settled,
    days: Mapping[str, dt.date],
    documents: Sequence[Document],
) -> Iterator[KeptDraft]:
    """The drafts of a run for the ledger; the campaign workbook and the templates are kept beside it.

    Args:
        days: Day of receipt of each received file.

    Raises:
        OutputFailedError: Disk full, or the folder cannot be written.
    """
    made = [(document.draft, document) for document in documents if document.draft and document.data]
    used = {name: workspace.template(name) for name in sorted({draft.template for draft, _ in made})}
    workspace.keep((workspace.campaign_workbook, *used.values()))
    digests = {receipt.name: receipt.sha256 for receipt in workspace.receipts()}
    recipe = Recipe(
        program=__version__,
        today=settled.collected.today,
        campaign=sha256_of(workspace.campaign_workbook),
        templates={name: sha256_of(path) for name, path in used.items()},
        inputs=tuple(Input(name, digests[name], day) for name, day in days.items()),
        answers=dict(sorted(gathered.memory.answers.items())),
        replaced={"/".join(key): by for key, by in sorted(gathered.memory.replaced.items())},
        citations=settled.citations,
    )
    for draft, document in made:
        yield _kept(draft, document, recipe)


def _kept(draft: Draft, document: Document, recipe: Recipe) -> KeptDraft:
    fields = plain_fields(draft.context)
    return KeptDraft(
        draft.name,
        draft.kind.value,
        draft.template,
        fields,
        tuple(
            Traced(figure.place, figure.text, tuple((o.file, o.sheet, o.cell) for o in figure.origins))
            for figure in draft.figures
        ),
        draft.missing,
        document.sources,
        hashlib.sha256(document.data).hexdigest(),
        recipe,
        draft.relation,
        draft.earlier,
    )
