"""Fixtures of the whole suite; no test may reach the network."""

from __future__ import annotations

import shutil
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.workbooks import a_workbook

from vanthu.translate import SOURCE_LANGUAGE, use_language

ROOT = Path(__file__).parents[1]


class NetworkForbiddenError(RuntimeError):
    """A test tried to reach another machine."""


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: object) -> None:
        if self.family in (socket.AF_INET, socket.AF_INET6):
            raise NetworkForbiddenError(address)
        connect(self, address)  # type: ignore[arg-type]

    monkeypatch.setattr(socket.socket, "connect", guarded)


@pytest.fixture(autouse=True)
def _source_language() -> Iterator[None]:
    yield
    use_language(SOURCE_LANGUAGE)


@pytest.fixture
def campaign_folder(tmp_path: Path) -> Path:
    """A workspace with the sample's campaign workbook and three files of one hamlet."""
    root = tmp_path / "dot-thi-dua"
    (root / "inputs").mkdir(parents=True)
    shutil.copyfile(ROOT / "inputs" / "campaign.xlsx", root / "inputs" / "campaign.xlsx")
    may, september = root / "inputs/received/2024-05-20", root / "inputs/received/2024-09-25"
    a_workbook(
        may / "dang ky.xlsx",
        "registration",
        "Thôn Trại",
        [
            {
                "work_name": "Đường hoa nông thôn mới",
                "field_code": "a",
                "budget_state_vnd": 5_000_000,
                "budget_social_vnd": "12.000.000",
            },
            {"work_name": "Camera an ninh", "field_code": "g", "budget_social_vnd": 30_000_000},
        ],
    )
    a_workbook(
        september / "ket qua.xlsx",
        "results",
        "Thôn Trại",
        [
            {
                "work_name": "Đường hoa nông thôn mới",
                "status": "Hoàn thành",
                "progress_pct": 100,
                "cost_state_vnd": 5_000_000,
                "cost_social_vnd": 13_000_000,
                "work_days": 120.5,
                "participants": 80,
            },
            {
                "work_name": "Camera an ninh",
                "status": "Đang thực hiện",
                "progress_pct": 60,
                "difficulty": "Thiếu kinh phí <khoảng 10 triệu> & nhân lực",
            },
        ],
    )
    a_workbook(
        september / "khen.xlsx",
        "nomination",
        "Thôn Trại",
        [
            {
                "name": "Thôn Trại",
                "subject_type": "Tập thể",
                "achievement": "Dẫn đầu phong trào",
                "award": "Giấy khen của Chủ tịch UBND huyện",
                "votes_for": 10,
                "votes_total": 11,
            }
        ],
    )
    return root
