"""What documents are made with, and what lies there from the last run: the templates, the drafts' digests."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from vanthu.workspace.folder import Workspace, sha256_of, shipped

Earlier = Mapping[str, Mapping[str, object]]
"""The documents of the last run's report, by name."""


@dataclass(frozen=True)
class Desk:
    """All that making documents needs to know of a workspace, read before it begins.

    Args:
        campaign_sha256: Digest of the campaign workbook.
        own_templates: The workspace's own, which win over the shipped ones, by name.
        earlier: The documents of the last run's report.
        lying: SHA-256 of the drafts on disk, by the document's name.
    """

    campaign_sha256: str
    own_templates: Mapping[str, Path]
    earlier: Earlier
    lying: Mapping[str, str]

    def template(self, name: str) -> Path:
        """The workspace's own template where it has one, else the shipped one."""
        return self.own_templates.get(name) or shipped() / name


def desk_of(workspace: Workspace) -> Desk:
    """What lies in the workspace."""
    own = {path.name: path for path in (workspace.root / "templates").glob("*.docx") if path.is_file()}
    drafts = (path for path in (workspace.outputs / "documents").glob("[!~.]*.docx") if path.is_file())
    lying = {path.stem: sha256_of(path) for path in drafts}
    return Desk(sha256_of(workspace.campaign_workbook), own, _last_documents(workspace), lying)


def _last_documents(workspace: Workspace) -> Earlier:
    """The documents of the last run's report; none where there is no readable report."""
    try:
        report = json.loads(workspace.run_report.read_text(encoding="utf-8"))
        return {entry["name"]: entry for entry in report["documents"]}
    except (OSError, ValueError, KeyError, TypeError):
        return {}
