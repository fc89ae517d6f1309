"""Makes the folder of a new campaign."""

from __future__ import annotations

import shutil
from pathlib import Path

from vanthu.workspace import shipped_campaign


def make_workspace(root: Path) -> tuple[Path, ...]:
    """A new workspace with the sample campaign workbook and an empty folder for received files.

    Returns:
        What was made; what was there already is left as it is.
    """
    received = root / "inputs" / "received"
    workbook = root / "inputs" / "campaign.xlsx"
    made = [path for path in (received, workbook) if not path.exists()]
    received.mkdir(parents=True, exist_ok=True)
    if workbook in made:
        shutil.copyfile(shipped_campaign(), workbook)
    return tuple(made)
