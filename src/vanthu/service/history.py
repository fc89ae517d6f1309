"""What a unit sent, version by version, and what it changed from one to the next."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from vanthu.campaign import read_campaign
from vanthu.campaign.model import Campaign, Unit
from vanthu.diagnostics import SettingPlace
from vanthu.errors import WrongCallError
from vanthu.ledger import Ledger
from vanthu.paperwork import form_of
from vanthu.records import Version
from vanthu.service.messages import diagnose
from vanthu.tables.changes import Change, compare_versions
from vanthu.vietnamese import match_key
from vanthu.workspace import Workspace


@dataclass(frozen=True, slots=True)
class VersionChanges:
    """A version and what it changed.

    Args:
        since: Changes since the version before; empty for the first.
        is_withdrawn: The office took it out again.
    """

    version: Version
    since: tuple[Change, ...]
    is_withdrawn: bool = False


@dataclass(frozen=True, slots=True)
class History:
    """All versions of a unit, by form, oldest first."""

    unit: Unit
    steps: tuple[VersionChanges, ...]


def history_of(workspace: Workspace, name: str) -> History:
    """The history of the unit with this code or name.

    Raises:
        WrongCallError: The register has no such unit, or several.
    """
    campaign, _ = read_campaign(workspace.campaign_workbook)
    unit = _find(campaign, name)
    ledger = Ledger(workspace.ledger)
    versions, withdrawn = ledger.versions(unit.code), {each.sha256 for each in ledger.withdrawals()}
    steps: list[VersionChanges] = []
    for _, group in groupby(versions, key=lambda version: version.form):
        before: Version | None = None
        for version in group:
            changes = compare_versions(before, version) if before and not _is_added(before, version) else ()
            steps.append(VersionChanges(version, changes, version.sha256 in withdrawn))
            before = version
    return History(unit, tuple(steps))


def _is_added(before: Version, version: Version) -> bool:
    """Whether a version was added to the one before it: that one still counts, and they share no row."""
    key = form_of(version.form).columns[0].key
    old, new = ({match_key(row.values.get(key, "")) for row in v.rows} for v in (before, version))
    return not before.superseded_by and not version.superseded_by and not old & new


def _find(campaign: Campaign, name: str) -> Unit:
    """The unit of that code, name or alias; else the only one whose name holds it."""
    key = match_key(name)
    for unit in campaign.units:
        if key in (match_key(unit.code), match_key(campaign.unit_title(unit))):
            return unit
    named = [u for u in campaign.units if key in map(match_key, (u.name, *u.aliases))]
    likely = named or [u for u in campaign.units if key in match_key(u.name)]
    if len(likely) != 1:
        units = ", ".join(f"{unit.code} ({unit.name})" for unit in likely or campaign.units)
        raise WrongCallError(diagnose("unit_not_found", SettingPlace("UNIT"), name=name, units=units))
    return likely[0]
