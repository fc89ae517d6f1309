"""What documents are made with, each read once: the templates; and what lies there from the last run."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from vanthu.documents.fields import FIELDS
from vanthu.errors import read_input
from vanthu.workspace import Workspace, sha256_of, shipped

Earlier = Mapping[str, Mapping[str, object]]
"""The documents of the last run's report, by name."""


@dataclass(frozen=True, slots=True)
class TemplateSource:
    """A template by its content."""

    name: str
    sha256: str
    data: bytes = field(compare=False, repr=False)

    @classmethod
    def of(cls, name: str, data: bytes) -> TemplateSource:
        """The template that these bytes are."""
        return cls(name, hashlib.sha256(data).hexdigest(), data)


@cache
def shipped_template(name: str) -> TemplateSource | None:
    """A template that came with the program; None where none of that name did."""
    path = shipped() / name
    return TemplateSource.of(name, path.read_bytes()) if path.is_file() else None


@dataclass(frozen=True)
class WorkspaceState:
    """All that making documents needs to know of a workspace, read before it begins.

    Args:
        campaign_sha256: Digest of the campaign workbook.
        own_templates: The workspace's own, which win over the shipped ones, by name.
        earlier: The documents of the last run's report.
        on_disk: SHA-256 of the drafts on disk, by the document's name.
    """

    campaign_sha256: str
    own_templates: Mapping[str, TemplateSource]
    earlier: Earlier
    on_disk: Mapping[str, str]

    def template(self, name: str) -> TemplateSource:
        """The workspace's own template where it has one, else the shipped one.

        Raises:
            KeyError: There is neither.
        """
        chosen = self.own_templates.get(name) or shipped_template(name)
        if chosen is None:
            raise KeyError(name)
        return chosen


def workspace_state(workspace: Workspace) -> WorkspaceState:
    """What lies in the workspace."""
    paths = ((name, workspace.root / "templates" / name) for name in FIELDS)
    own = {name: TemplateSource.of(name, read_input(path)) for name, path in paths if path.is_file()}
    drafts = (path for path in (workspace.outputs / "documents").glob("[!~.]*.docx") if path.is_file())
    on_disk = {path.stem: sha256_of(path) for path in drafts}
    return WorkspaceState(sha256_of(workspace.campaign_workbook), own, _last_documents(workspace), on_disk)


def _last_documents(workspace: Workspace) -> Earlier:
    """The documents of the last run's report; none where there is no readable report."""
    try:
        report = json.loads(workspace.run_report.read_text(encoding="utf-8"))
        return {entry["name"]: entry for entry in report["documents"]}
    except (OSError, ValueError, KeyError, TypeError):
        return {}
