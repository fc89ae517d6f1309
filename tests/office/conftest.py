"""The whole life of a campaign's papers: issued, replaced, corrected, a number cancelled."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from tests.office.life import TODAY, give, go
from tests.office.test_issue import CORRECTION, OCTOBER_7, answer, resubmit, set_setting
from tests.workbooks import a_campaign_folder

from vanthu.office.numbers import cancel
from vanthu.workspace.folder import Workspace


@pytest.fixture(scope="session")
def whole_life(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with a whole life behind it, to be read only.

    The plan is 45, the registration summary 46, replaced by 47 after the hamlet sent its registration again
    over the old file, its signer corrected by 48; 49 is a reminder, cancelled.
    """
    folder = a_campaign_folder(tmp_path_factory.mktemp("life") / "dot-thi-dua")
    go(folder)
    give(folder, "plan", number=45)
    go(folder)
    give(folder, "registration_summary", day=OCTOBER_7)
    resubmit(folder)
    shutil.copyfile(folder / CORRECTION, folder / "inputs/received/2024-05-20/dang ky.xlsx")
    go(folder)
    give(folder, "registration_summary", day=TODAY)
    set_setting(folder, "Người ký", "Vũ Thị Bình Minh")
    done = go(folder)
    (question,) = [q for q in done.collected.questions if "47/BC-UBND" in q.message]
    answer(folder, question.message, "Văn bản in sai: soạn công văn đính chính")
    go(folder)
    give(folder, "10_correction_04_registration_summary", "reminder", day=TODAY)
    cancel(Workspace(folder), "reminder", 2024, 49, "in nhầm")
    go(folder)
    return folder


@pytest.fixture
def planned(campaign_folder: Path) -> Path:
    """A campaign whose plan is issued as 45/KH-UBND, its later papers citing it."""
    go(campaign_folder)
    give(campaign_folder, "plan", number=45)
    go(campaign_folder)
    return campaign_folder


@pytest.fixture
def lived(whole_life: Path, tmp_path: Path) -> Path:
    """A copy of it, to be tampered with."""
    return Path(shutil.copytree(whole_life, tmp_path / "dot-thi-dua"))
