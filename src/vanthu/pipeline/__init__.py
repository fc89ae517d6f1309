"""One run of a campaign, in order: read, join, write, render, compare, put in place; here or on a cluster.

What units sent and what the campaign workbook says go in; drafts for signing, consolidated tables, marked
files and a report come out, all or none of them. Beside `run`, which does one campaign, `many_campaigns`
does many side by side, `rebuild_draft` makes a draft again from what is kept, `source_changes` tells what
changed between two. The room gives no numbers and issues nothing.

The folder of a new campaign, in which no unit has sent anything yet:

>>> import datetime, pathlib, shutil, tempfile
>>> from vanthu.pipeline import run
>>> from vanthu.workspace import Workspace, shipped_campaign
>>> folder = tempfile.TemporaryDirectory()
>>> root = pathlib.Path(folder.name)
>>> (root / "inputs").mkdir()
>>> _ = shutil.copyfile(shipped_campaign(), root / "inputs" / "campaign.xlsx")
>>> day = datetime.date(2024, 5, 13)
>>> done = run.run(Workspace(root), today=day, workers=1, progress=lambda *_: None)
>>> done.documents[0].name, str(done.documents[0].state), (root / "outputs/documents/01_plan.docx").is_file()
('01_plan', 'new', True)
>>> folder.cleanup()
"""

from typing import TYPE_CHECKING

from vanthu.lazy_names import lazy_names

if TYPE_CHECKING:
    from vanthu.pipeline import many_campaigns, rebuild_draft, run, source_changes
    from vanthu.pipeline.make_documents import Document, DocumentState, Progress, document_path
    from vanthu.pipeline.many_campaigns import CampaignSummary
    from vanthu.pipeline.read_received import reading_context
    from vanthu.pipeline.run import Run
    from vanthu.pipeline.run_report import report_json

__all__ = [
    "CampaignSummary",
    "Document",
    "DocumentState",
    "Progress",
    "Run",
    "document_path",
    "many_campaigns",
    "reading_context",
    "rebuild_draft",
    "report_json",
    "run",
    "source_changes",
]

_DOCUMENTS = ("Document", "DocumentState", "Progress", "document_path")

__getattr__ = lazy_names(
    __name__,
    {
        **dict.fromkeys(_DOCUMENTS, "vanthu.pipeline.make_documents"),
        "CampaignSummary": "vanthu.pipeline.many_campaigns",
        "Run": "vanthu.pipeline.run",
        "reading_context": "vanthu.pipeline.read_received",
        "report_json": "vanthu.pipeline.run_report",
    },
)
