"""Fixtures of the whole suite; no test may reach the network."""

from __future__ import annotations

import shutil
import signal
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.workbooks import a_campaign_folder

from vanthu.translate import SOURCE_LANGUAGE, use_language


def pytest_configure() -> None:
    """A suite that a shell runs in the background ignores Ctrl-C, and so would the programs that it tests."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


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
    return a_campaign_folder(tmp_path / "dot-thi-dua")


@pytest.fixture(scope="session")
def whole_life(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with a whole life behind it, to be read only.

    The plan is 45, the registration summary 46, replaced by 47 after the hamlet sent its registration again
    over the old file, its signer corrected by 48; 49 is a reminder, cancelled.
    """
    from tests.office.life import a_whole_life

    return a_whole_life(a_campaign_folder(tmp_path_factory.mktemp("life") / "dot-thi-dua"))


@pytest.fixture
def lived(whole_life: Path, tmp_path: Path) -> Path:
    """A copy of it, to be tampered with."""
    return Path(shutil.copytree(whole_life, tmp_path / "dot-thi-dua"))


@pytest.fixture
def planned(campaign_folder: Path) -> Path:
    """A campaign whose plan is issued as 45/KH-UBND, its later documents citing it."""
    from tests.office.life import give, go

    go(campaign_folder)
    give(campaign_folder, "plan", number=45)
    go(campaign_folder)
    return campaign_folder


@pytest.fixture
def printable(campaign_folder: Path) -> Path:
    """A campaign whose plan is issued as 01/KH-UBND, on a machine with LibreOffice."""
    from tests.office.life import give, go
    from tests.templating.needs import need

    from vanthu.processes.libreoffice import soffice_path

    need(soffice_path(), "LibreOffice")
    go(campaign_folder)
    give(campaign_folder, "plan")
    return campaign_folder
