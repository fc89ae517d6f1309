"""Writes the year's register of outgoing documents into the workspace, whole and anew each time."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from vanthu.campaign import read_campaign
from vanthu.ledger import DocumentStore
from vanthu.office.register import Register, register_of
from vanthu.office.register_docx import register_document
from vanthu.office.register_workbook import register_workbook
from vanthu.workspace import Release, Workspace


@dataclass(frozen=True, slots=True)
class WrittenRegister:
    """The register of a year, and its files: a workbook and a Word file."""

    register: Register
    files: tuple[Path, ...]


def write_register(workspace: Workspace, year: int | None = None) -> WrittenRegister:
    """Writes the register of a year.

    Args:
        year: None for the last one that has numbers.

    Raises:
        WrongCallError: There is no number of that year.
        TemplateError: The Word template cannot be used.
        WorkspaceBusyError, OutputLockedError, OutputFailedError: Nothing was put in place.
    """
    with workspace.locked():
        release = Release(workspace.outputs)
        campaign, _ = read_campaign(workspace.campaign_workbook)
        store = DocumentStore(workspace.ledger)
        register = register_of(campaign, store.numbers(), store.issued(), year)
        made = {".xlsx": register_workbook(register), ".docx": register_document(workspace, register)}
        files = {f"register/so_van_ban_di_{register.year}{ending}": data for ending, data in made.items()}
        for name, data in files.items():
            release.renew(name, data)
        release.commit()
    return WrittenRegister(register, tuple(workspace.outputs / name for name in files))
