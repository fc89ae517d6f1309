"""Makes the draft of an issued document again from what is kept: inputs, campaign workbook, template, recipe.

The code is that of a run and of issuing; only the files are the kept ones.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from vanthu.campaign import read_campaign
from vanthu.document_records import IssuedDocument, KeptDraft, Recipe, Relation
from vanthu.documents import Draft, correction_letter
from vanthu.intake import KeptFile, readers
from vanthu.pipeline.compare_issued import compare_all, replacing
from vanthu.pipeline.draft_all import CampaignInputs, gather, write
from vanthu.pipeline.make_documents import Progress, document_path
from vanthu.pipeline.read_received import read_received, reading_context, with_senders
from vanthu.tables import RunHistory
from vanthu.workspace import Workspace


@dataclass(frozen=True, slots=True)
class RecipeFile:
    """A kept file that a draft is made from.

    Args:
        name: As it was called when the draft was written.
    """

    name: str
    sha256: str


def files_of_draft(draft: KeptDraft) -> tuple[RecipeFile, ...]:
    """The kept files that the draft is made from."""
    recipe = draft.recipe
    return (
        RecipeFile("campaign.xlsx", recipe.campaign),
        RecipeFile(f"templates/{draft.template}", recipe.templates[draft.template]),
        *(RecipeFile(received.name, received.sha256) for received in recipe.inputs),
    )


def files_of_issued(issued: IssuedDocument) -> tuple[RecipeFile, ...]:
    """The kept files that an issued document is made from: its draft's, and the draft as it was edited."""
    edited = (RecipeFile(document_path(issued.name), issued.edited),) if issued.edited else ()
    return (*files_of_draft(issued.draft), *edited)


@dataclass
class RecipeReader:
    """Makes drafts again; what several of them were made from is read once.

    Args:
        workers: Processes that read, at least 1.
    """

    workspace: Workspace
    workers: int
    progress: Progress
    _read: dict[Hashable, CampaignInputs] = field(default_factory=dict)

    def draft_again(self, draft: KeptDraft, issued: Mapping[int, IssuedDocument]) -> Draft | None:
        """The draft as the present program writes it; None where it writes none.

        Args:
            issued: All that was issued, by the ledger's rows.

        Raises:
            CampaignWorkbookError: The kept workbook is none that this program reads.
        """
        recipe, gathered = draft.recipe, self._gathered(draft.recipe)
        written = write(gathered, recipe.today, recipe.citations)
        campaign = written.collected.campaign
        earlier = issued[draft.earlier] if draft.earlier is not None else None
        if earlier and draft.relation is Relation.CORRECTS:
            (judged,) = compare_all(gathered, {earlier.name: earlier}, ())
            if not judged.has_another_form:
                return None
            return correction_letter(campaign, recipe.today, judged.issued, judged.found)
        made = next((each for each in written.drafts if each.name == draft.name), None)
        return replacing(made, earlier, campaign) if made and earlier else made

    def _gathered(self, recipe: Recipe) -> CampaignInputs:
        answers, replaced = sorted(recipe.answers.items()), sorted(recipe.replaced.items())
        shared = (recipe.campaign, recipe.inputs, recipe.withdrawn, tuple(answers), tuple(replaced))
        if shared not in self._read:
            self._read[shared] = self._read_again(recipe)
        return self._read[shared]

    def _read_again(self, recipe: Recipe) -> CampaignInputs:
        """What had come in when the drafts were written: the kept files under their old names."""
        campaign, told = read_campaign(_kept(self.workspace, recipe.campaign))
        given = [
            KeptFile(_kept(self.workspace, received.sha256), received.name, received.sha256)
            for received in recipe.inputs
        ]
        days = {received.name: received.day for received in recipe.inputs}
        with readers(self.workers) as executor:
            context = reading_context(campaign, recipe.answers)
            inbox = read_received(given, days, context, executor, self.progress)
        read = [file for file in inbox.files if file.file not in recipe.withdrawn]
        inbox = with_senders(replace(inbox, files=read), campaign)
        replaced = {_submission(key): by for key, by in recipe.replaced.items()}
        return gather(campaign, inbox, told, RunHistory(recipe.answers, replaced))


def _kept(workspace: Workspace, sha256: str) -> Path:
    return workspace.kept_file(sha256) or workspace.kept / sha256


def _submission(key: str) -> tuple[str, str, str]:
    """Unit, form and SHA-256, as the recipe joins them."""
    unit, form, sha256 = key.rsplit("/", 2)
    return unit, form, sha256
