"""What a unit sent, version by version, and what it changed from one to the next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from vanthu.campaign.model import Campaign, Unit
from vanthu.campaign.workbook import read_campaign
from vanthu.errors import ExitCode, VanthuError
from vanthu.ledger.store import Ledger
from vanthu.records import Version
from vanthu.tables.changes import Change, changes
from vanthu.translate import tr
from vanthu.vietnamese import match_key
from vanthu.workspace.folder import Workspace


class UnitUnknownError(VanthuError):
    """No unit of the register, or more than one, is meant."""

    exit_code = ExitCode.USAGE

    def __init__(self, name: str, likely: Sequence[Unit]) -> None:
        self.name = name
        self.likely = tuple(likely)
        said = ", ".join(f"{unit.code} ({unit.name})" for unit in likely)
        super().__init__(
            tr("“{name}” chưa chỉ đúng một đơn vị: hãy ghi một mã trong {units}.").format(
                name=name, units=said
            )
        )


@dataclass(frozen=True, slots=True)
class Step:
    """A version and what it changed.

    Args:
        since: Changes since the version before; empty for the first.
    """

    version: Version
    since: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class History:
    """All versions of a unit, by form, oldest first."""

    unit: Unit
    steps: tuple[Step, ...]


def history_of(workspace: Workspace, name: str) -> History:
    """The history of the unit with this code or name.

    Raises:
        UnitUnknownError: The register has no such unit, or several.
    """
    campaign, _ = read_campaign(workspace.campaign_workbook)
    unit = _find(campaign, name)
    versions = Ledger(workspace.ledger).versions(unit.code)
    steps: list[Step] = []
    for _, group in groupby(versions, key=lambda version: version.form):
        before: Version | None = None
        for version in group:
            steps.append(Step(version, changes(before, version) if before else ()))
            before = version
    return History(unit, tuple(steps))


def _find(campaign: Campaign, name: str) -> Unit:
    """The unit of that code, name or alias; else the only one whose name holds it."""
    key = match_key(name)
    for unit in campaign.units:
        if key in (match_key(unit.code), match_key(campaign.unit_title(unit))):
            return unit
    named = [u for u in campaign.units if key in map(match_key, (u.name, *u.aliases))]
    likely = named or [u for u in campaign.units if key in match_key(u.name)]
    if len(likely) != 1:
        raise UnitUnknownError(name, likely or campaign.units)
    return likely[0]
