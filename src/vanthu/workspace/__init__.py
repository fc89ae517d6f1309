"""The folder of one batch of paperwork: what came in, what is kept, and outputs put in place together.

A received file is copied into `kept/` under its SHA-256 once and is read only from there. Outputs are staged
and released: after a kill, a full disk or a power cut the old ones or the new ones stand, never a mixture.
The room knows paths and bytes, and nothing of what they say.

A file is received; an output is released:

>>> import pathlib, tempfile
>>> from vanthu.workspace import Release, Workspace
>>> folder = tempfile.TemporaryDirectory()
>>> workspace = Workspace(pathlib.Path(folder.name))
>>> day = workspace.received_folder / "2024-05-20"
>>> day.mkdir(parents=True)
>>> _ = (day / "Thon Dong.xlsx").write_bytes(b"PK")
>>> (receipt,) = workspace.receive().receipts
>>> receipt.name, receipt.path.parent == workspace.kept
('2024-05-20/Thon Dong.xlsx', True)
>>> with workspace.locked():
...     release = Release(workspace.outputs)
...     release.put("tables/registration.csv", b"STT")
...     release.commit()
>>> (workspace.outputs / "tables/registration.csv").read_bytes()
b'STT'
>>> folder.cleanup()
"""

from typing import TYPE_CHECKING

from vanthu.lazy_names import lazy_names

if TYPE_CHECKING:
    from vanthu.workspace.folder import Workspace, sha256_of, shipped, shipped_campaign
    from vanthu.workspace.list_received import readable
    from vanthu.workspace.release import Release, refusals_told, sync_folder
    from vanthu.workspace.take_in import Receipt, folder_day

__all__ = [
    "Receipt",
    "Release",
    "Workspace",
    "folder_day",
    "readable",
    "refusals_told",
    "sha256_of",
    "shipped",
    "shipped_campaign",
    "sync_folder",
]

__getattr__ = lazy_names(
    __name__,
    {
        **dict.fromkeys(("Receipt", "folder_day"), "vanthu.workspace.take_in"),
        **dict.fromkeys(("Release", "refusals_told", "sync_folder"), "vanthu.workspace.release"),
        **dict.fromkeys(("Workspace", "sha256_of", "shipped", "shipped_campaign"), "vanthu.workspace.folder"),
        "readable": "vanthu.workspace.list_received",
    },
)
