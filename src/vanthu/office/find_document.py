"""Which document a clerk means: by kind, name, file or symbol."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from vanthu.campaign.choices import DocumentKind
from vanthu.diagnostics import SettingPlace
from vanthu.document_records import IssuedDocument, KeptDraft, in_force
from vanthu.errors import WrongCallError
from vanthu.ledger import DocumentStore
from vanthu.office.messages import diagnose
from vanthu.translate import shown_day
from vanthu.vietnamese import match_key
from vanthu.workspace import sha256_of

LEADING_ZEROS = re.compile(r"^0+(?=\d)")

NAMED = SettingPlace("DOCUMENT")
"""The argument of a command that names a document."""


@dataclass(frozen=True, slots=True)
class KnownDocument:
    """A document that the ledger knows.

    Args:
        draft: As it was last written, or as it was issued.
        issued: None while it is a draft.
    """

    draft: KeptDraft
    issued: IssuedDocument | None

    @property
    def title(self) -> str:
        """`04_registration_summary`, behind it number and day once it is issued."""
        if self.issued is None:
            return self.draft.name
        return " · ".join(filter(None, (self.draft.name, self.issued.symbol, shown_day(self.issued.day))))


def unknown(named: str, known: Sequence[str]) -> WrongCallError:
    """The refusal of a name that no document has.

    Args:
        known: The names that there are.
    """
    code = "document_unknown" if known else "nothing_drafted"
    return WrongCallError(diagnose(code, NAMED, named=named, known=", ".join(known)))


def is_named(draft: KeptDraft, named: str) -> bool:
    """Whether a clerk's word means the draft: its kind, its name or its file."""
    stem = named.replace("\\", "/").rpartition("/")[2].removesuffix(".docx")
    return stem in (draft.kind, draft.name, DocumentKind(draft.kind).label)


def issued_by_draft(issued: Iterable[IssuedDocument]) -> Mapping[int, IssuedDocument]:
    """The documents in force by the ledger's row of the draft that was issued; other drafts are none."""
    return {document.draft.id: document for document in in_force(issued).values()}


def documents_there(store: DocumentStore) -> tuple[KnownDocument, ...]:
    """Every document in force, and every draft that is not issued, by name."""
    issued = issued_by_draft(store.issued())
    drafts = [KnownDocument(draft, None) for draft in store.last_drafts() if draft.id not in issued]
    known = [KnownDocument(document.draft, document) for document in issued.values()]
    return tuple(sorted((*drafts, *known), key=lambda document: document.draft.name))


def documents_meant(store: DocumentStore, named: str) -> tuple[KnownDocument, ...]:
    """The documents that a clerk's word means, at least one.

    A symbol or an issued file means that document; a kind, a name or a draft's file the document's last
    state: the draft where there is one that is not issued, else the issued document in force.

    Args:
        named: Kind, name, path of a file, or number and symbol (`15/BC-UBND`).

    Raises:
        WrongCallError: None was ever made.
    """
    issued, drafts = store.issued(), store.last_drafts()
    file = Path(named)
    digest = sha256_of(file) if file.is_file() else ""
    found = tuple(_cited(issued, named, digest))
    if not found:
        by_draft = issued_by_draft(issued)
        meant = (draft for draft in drafts if is_named(draft, named) or draft.sha256 == digest)
        found = tuple(KnownDocument(draft, by_draft.get(draft.id)) for draft in meant)
    if not found:
        symbols = [document.symbol for document in issued if document.symbol]
        raise unknown(named, [*sorted(draft.name for draft in drafts), *symbols])
    return found


def _cited(issued: Sequence[IssuedDocument], named: str, digest: str) -> Iterator[KnownDocument]:
    """The documents of that symbol or file; a file is known by its bytes, whatever it is called now."""
    name = named.replace("\\", "/").rpartition("/")[2]
    for document in issued:
        is_cited = bool(document.symbol) and _symbol(document.symbol) == _symbol(named)
        if is_cited or document.sha256 == digest or PurePosixPath(document.path).name == name:
            yield KnownDocument(document.draft, document)


def _symbol(written: str) -> str:
    return LEADING_ZEROS.sub("", match_key(written))
