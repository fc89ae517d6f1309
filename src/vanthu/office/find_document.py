"""Which document a clerk means: by kind, name, file or symbol."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from vanthu.document_records import IssuedDocument, KeptDraft
from vanthu.ledger.document_store import DocumentStore
from vanthu.office.choose_drafts import is_named
from vanthu.office.issue_errors import PaperUnknownError
from vanthu.pipeline.compare_issued import in_force
from vanthu.vietnamese import match_key
from vanthu.workspace.folder import sha256_of

LEADING_ZEROS = re.compile(r"^0+(?=\d)")


@dataclass(frozen=True, slots=True)
class Known:
    """A document that the ledger knows.

    Args:
        draft: As it was last written, or as it was issued.
        paper: None while it is a draft.
    """

    draft: KeptDraft
    paper: IssuedDocument | None

    @property
    def title(self) -> str:
        """`04_registration_summary`, behind it number and day once it is issued."""
        if self.paper is None:
            return self.draft.name
        day = self.paper.day.strftime("%d/%m/%Y")
        return " · ".join(filter(None, (self.draft.name, self.paper.symbol, day)))


def documents_meant(store: DocumentStore, named: str) -> tuple[Known, ...]:
    """The documents that a clerk's word means, at least one.

    A symbol or an issued file means that paper; a kind, a name or a draft's file the document's last state:
    the draft where there is one that is not issued, else the paper in force.

    Args:
        named: Kind, name, path of a file, or number and symbol (`15/BC-UBND`).

    Raises:
        PaperUnknownError: None was ever made.
    """
    papers, drafts = store.papers(), store.last_drafts()
    file = Path(named)
    digest = sha256_of(file) if file.is_file() else ""
    found = tuple(_issued(papers, named, digest)) or tuple(_last(papers, drafts, named, digest))
    if not found:
        symbols = [paper.symbol for paper in papers if paper.symbol]
        raise PaperUnknownError(named, [*sorted(draft.name for draft in drafts), *symbols])
    return found


def _issued(papers: Sequence[IssuedDocument], named: str, digest: str) -> Iterator[Known]:
    """The issued papers of that symbol or file; a file is known by its bytes, whatever it is called now."""
    name = named.replace("\\", "/").rpartition("/")[2]
    for paper in papers:
        is_cited = bool(paper.symbol) and _symbol(paper.symbol) == _symbol(named)
        if is_cited or paper.sha256 == digest or PurePosixPath(paper.path).name == name:
            yield Known(paper.draft, paper)


def _symbol(written: str) -> str:
    return LEADING_ZEROS.sub("", match_key(written))


def _last(
    papers: Sequence[IssuedDocument], drafts: Sequence[KeptDraft], named: str, digest: str
) -> Iterator[Known]:
    standing = in_force(papers)
    for draft in drafts:
        if is_named(draft, named) or draft.sha256 == digest:
            paper = standing.get(draft.name)
            yield Known(draft, paper if paper and paper.draft.id == draft.id else None)
