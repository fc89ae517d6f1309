"""What a person can ask for, once for every skin: the command line now, a local page later.

A module a subject; each takes what is asked and gives a record of what was found or done, which a skin
shows. What the office does with a document is in `office`, one act a module, and a skin calls it there: no
function here only passes a call on. The room prints nothing.

>>> import pathlib, tempfile
>>> from vanthu.service.new_workspace import make_workspace
>>> from vanthu.service.status import status_of
>>> from vanthu.workspace import Workspace
>>> folder = tempfile.TemporaryDirectory()
>>> root = pathlib.Path(folder.name)
>>> [path.relative_to(root).as_posix() for path in make_workspace(root).made]
['inputs/received', 'inputs/campaign.xlsx']
>>> _ = (root / "inputs/received/bieu.xlsx").write_bytes(b"...")
>>> status = status_of(Workspace(root))
>>> status.last, status.unread
(None, ('bieu.xlsx',))
>>> folder.cleanup()
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from vanthu.service import (
        answers,
        check_document_files,
        check_templates,
        history,
        issue_forms,
        new_workspace,
        run_campaigns,
        status,
        withdrawals,
    )

__all__ = [
    "answers",
    "check_document_files",
    "check_templates",
    "history",
    "issue_forms",
    "new_workspace",
    "run_campaigns",
    "status",
    "withdrawals",
]
