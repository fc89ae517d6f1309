"""What the office does with its documents: issue, number, print, sign, trace, verify, save, examine.

An act is done once and does not change afterwards; what is asked about a document is answered from the
ledger and from what is kept, never from what lies in `inputs` now. A module an act or a question: `issue`,
`reserved_numbers`, `write_register`, `print_pdf`, `signed_copy`; `trace`, `document_life`, `verify`;
`doctor`, `backup`. The room writes no word on a screen and decides nothing about a document's content.

A number is kept for a document that will be signed outside:

>>> import datetime, pathlib, shutil, tempfile
>>> from vanthu.office.doctor import examine
>>> from vanthu.office.reserved_numbers import reserve
>>> from vanthu.workspace import Workspace, shipped_campaign
>>> folder = tempfile.TemporaryDirectory()
>>> workspace = Workspace(pathlib.Path(folder.name))
>>> workspace.campaign_workbook.parent.mkdir()
>>> _ = shutil.copyfile(shipped_campaign(), workspace.campaign_workbook)
>>> reserve(workspace, "plan", None, datetime.date(2024, 5, 13), "kế hoạch").printed
'01/KH-UBND'
>>> [each.message for each in examine(workspace).found if each.code == "number_waiting"]
['Số 01/KH-UBND giữ chỗ từ ngày 13/05/2024, chưa có văn bản.']
>>> folder.cleanup()
"""

from typing import TYPE_CHECKING

from vanthu.lazy_names import lazy_names

if TYPE_CHECKING:
    from vanthu.office import (
        backup,
        doctor,
        document_life,
        issue,
        print_pdf,
        reserved_numbers,
        signed_copy,
        trace,
        verify,
        write_register,
    )
    from vanthu.office.choose_drafts import NOT_OURS

__all__ = [
    "NOT_OURS",
    "backup",
    "doctor",
    "document_life",
    "issue",
    "print_pdf",
    "reserved_numbers",
    "signed_copy",
    "trace",
    "verify",
    "write_register",
]

__getattr__ = lazy_names(__name__, {"NOT_OURS": "vanthu.office.choose_drafts"})
