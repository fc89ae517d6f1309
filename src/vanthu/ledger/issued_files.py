"""Issued files as they must stand: a lost one is put back, a changed one is told, by the ledger's digest.

Source: ISSUED.FROZEN; NĐ 30/2020, Điều 18.3.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from vanthu.diagnostics import CellPlace, Diagnostic
from vanthu.document_records import IssuedDocument, SignedFile
from vanthu.ledger.messages import diagnose
from vanthu.workspace import Workspace, sha256_of


class FileCondition(StrEnum):
    """How an issued file is found."""

    WHOLE = "whole"
    MISSING = "missing"
    """Its kept copy can be put back."""
    CHANGED = "changed"
    """Somebody changed it; the kept copy is as it was."""
    LOST = "lost"
    """Missing or changed, and there is no kept copy."""


@dataclass(frozen=True, slots=True)
class IssuedFile:
    """An issued file and how it is found."""

    file: IssuedDocument | SignedFile
    condition: FileCondition

    @property
    def diagnostic(self) -> Diagnostic | None:
        """What is told of it; nothing of a whole one."""
        if self.condition is FileCondition.WHOLE:
            return None
        return diagnose(f"issued_file_{self.condition}", CellPlace(self.file.path), read=self.file.symbol)


def frozen_files(
    workspace: Workspace, files: Iterable[IssuedDocument | SignedFile]
) -> tuple[IssuedFile, ...]:
    """Every issued file beside the ledger's digest."""
    return tuple(IssuedFile(file, _condition(workspace, file)) for file in files)


def _condition(workspace: Workspace, file: IssuedDocument | SignedFile) -> FileCondition:
    path = workspace.outputs / file.path
    if path.is_file() and sha256_of(path) == file.sha256:
        return FileCondition.WHOLE
    kept = workspace.kept_file(file.sha256)
    if kept is None or sha256_of(kept) != file.sha256:
        return FileCondition.LOST
    return FileCondition.CHANGED if path.exists() else FileCondition.MISSING


OURS = re.compile(r"(?:\d{3,5}|[0-9a-f]{8})_\d\d_\w+(?:\.[0-9a-f]{8})?\.docx")
"""Names that issued files bear; a copy that the office lays beside them has another."""


def unknown_files(workspace: Workspace, issued: Iterable[IssuedDocument]) -> tuple[str, ...]:
    """Issued files that the ledger does not know, below `outputs`: it was lost, or is an old copy."""
    known = {document.path for document in issued}
    lying = sorted(p for p in (workspace.outputs / "issued").glob("*/*.docx") if OURS.fullmatch(p.name))
    names = [path.relative_to(workspace.outputs).as_posix() for path in lying]
    return tuple(name for name in names if name not in known)


def issued_diagnostics(files: Iterable[IssuedFile], unknown: Iterable[str]) -> tuple[Diagnostic, ...]:
    """What is told of files that are not whole, and of those that the ledger does not know."""
    not_whole = (file.diagnostic for file in files if file.diagnostic)
    return (*not_whole, *(diagnose("issued_file_unknown", CellPlace(path)) for path in unknown))


def whole(workspace: Workspace, files: Iterable[IssuedFile]) -> tuple[Path, ...]:
    """The issued files that stand as they must: what a lost kept copy is made from again."""
    return tuple(workspace.outputs / f.file.path for f in files if f.condition is FileCondition.WHOLE)


def restored(workspace: Workspace, files: Iterable[IssuedFile]) -> Mapping[str, bytes]:
    """The missing files' bytes by their path below `outputs`; a changed file is left for a person to see."""
    missing = [frozen.file for frozen in files if frozen.condition is FileCondition.MISSING]
    kept = {file.path: workspace.kept_file(file.sha256) for file in missing}
    return {path: file.read_bytes() for path, file in kept.items() if file}
