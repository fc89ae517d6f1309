"""What a run sends back to the units: their files marked, with messages, for this campaign."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from vanthu.documents.kinds.reminder import reply_by
from vanthu.intake.gate.received_bytes import received_bytes
from vanthu.paperwork.forms.registers import ReadingContext
from vanthu.records import ReadFile
from vanthu.returned.files import FOLDER, returned_files
from vanthu.returned.message import Cover
from vanthu.tables.collect import Collected
from vanthu.workspace.folder import Receipt, Workspace


def files_to_return(
    collected: Collected, files: Sequence[ReadFile], receipts: Sequence[Receipt], registers: ReadingContext
) -> Mapping[str, bytes]:
    """The marked workbooks and messages, by path below `outputs`."""
    campaign = collected.campaign
    paths = {receipt.name: receipt.path for receipt in receipts}
    cover = Cover(
        campaign.name, campaign.agency.receiving_desk, reply_by(campaign, collected.today), registers
    )
    return returned_files(files, collected.findings, lambda name: received_bytes(name, paths), cover)


def no_longer_returned(workspace: Workspace, returned: Mapping[str, bytes]) -> tuple[str, ...]:
    """Paths below `outputs` of what an earlier run returned and this one does not."""
    folder = workspace.outputs / FOLDER
    if not folder.is_dir():
        return ()
    there = (path.relative_to(workspace.outputs).as_posix() for path in folder.rglob("*") if path.is_file())
    return tuple(sorted(name for name in there if name not in returned))
