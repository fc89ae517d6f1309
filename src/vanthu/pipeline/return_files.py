"""What a run sends back to the units: their files marked, with messages, for this campaign."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from vanthu.pipeline.read_received import reading_context
from vanthu.returned import FOLDER, Cover, FileReturn, ReturnedFiles, returned_files
from vanthu.tables import CampaignData
from vanthu.workspace import Workspace


def files_to_return(collected: CampaignData, returning: Iterable[FileReturn]) -> ReturnedFiles:
    """The marked workbooks and messages, by path below `outputs`."""
    campaign = collected.campaign
    desk, day = campaign.agency.receiving_desk, campaign.answer_day(collected.today)
    return returned_files(returning, Cover(campaign.name, desk, day, reading_context(campaign)))


def no_longer_returned(workspace: Workspace, returned: Mapping[str, bytes]) -> tuple[str, ...]:
    """Paths below `outputs` of what an earlier run returned and this one does not."""
    folder = workspace.outputs / FOLDER
    if not folder.is_dir():
        return ()
    there = (path.relative_to(workspace.outputs).as_posix() for path in folder.rglob("*") if path.is_file())
    return tuple(sorted(name for name in there if name not in returned))
