"""Fixtures of the whole suite; no test may reach the network."""

from __future__ import annotations

import shutil
import signal
import socket
from collections.abc import Iterator
from concurrent.futures import Executor
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

import pytest
from tests.workbooks import a_campaign_folder

from vanthu.intake import own_reader, readers
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


RUNNERS = ("vanthu.pipeline.run", "vanthu.pipeline.rebuild_draft", "vanthu.service.run_campaigns")
"""Modules that start processes to read in."""


def _shared_reader(workers: int, *, ahead: int = 1) -> AbstractContextManager[Executor]:
    return nullcontext(own_reader()) if workers == 1 else readers(workers, ahead=ahead)


@pytest.fixture(scope="session", autouse=True)
def _one_reader() -> Iterator[None]:
    """All runs with one worker share the process that reads: to start it costs more than a small run."""
    with pytest.MonkeyPatch.context() as patch:
        for module in RUNNERS:
            patch.setattr(f"{module}.readers", _shared_reader)
        yield
    _end_shared_reader()


def _end_shared_reader() -> None:
    if own_reader.cache_info().currsize:
        own_reader().shutdown()
        own_reader.cache_clear()


@pytest.fixture
def no_shared_reader() -> None:
    """Ends the process that runs share, for tests that count processes."""
    _end_shared_reader()


RUNS = frozenset({"campaign_folder", "whole_life", "plan_issued", "first_issued"})
"""Fixtures of tests that run a whole campaign, a second each; `make quick` leaves them to `make test`."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Marks the tests of whole campaigns."""
    for item in items:
        if RUNS.intersection(getattr(item, "fixturenames", ())):
            item.add_marker("campaign")


@pytest.fixture(scope="session")
def sample_workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with the sample's campaign workbook and three files of one hamlet, to be read only."""
    return a_campaign_folder(tmp_path_factory.mktemp("sample") / "dot-thi-dua")


@pytest.fixture
def campaign_folder(sample_workspace: Path, tmp_path: Path) -> Path:
    """A copy of it, to be worked on."""
    return Path(shutil.copytree(sample_workspace, tmp_path / "dot-thi-dua"))


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


@pytest.fixture(scope="session")
def plan_issued(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A campaign whose plan is issued as 45/KH-UBND, its later documents citing it; to be read only."""
    from tests.office.life import give, go

    folder = a_campaign_folder(tmp_path_factory.mktemp("planned") / "dot-thi-dua")
    go(folder)
    give(folder, "plan", number=45)
    go(folder)
    return folder


@pytest.fixture
def planned(plan_issued: Path, tmp_path: Path) -> Path:
    """A copy of it, to be worked on."""
    return Path(shutil.copytree(plan_issued, tmp_path / "dot-thi-dua"))


@pytest.fixture(scope="session")
def first_issued(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A campaign whose plan is issued as 01/KH-UBND, to be read only."""
    from tests.office.life import give, go

    folder = a_campaign_folder(tmp_path_factory.mktemp("first") / "dot-thi-dua")
    go(folder)
    give(folder, "plan")
    return folder


@pytest.fixture
def printable(first_issued: Path, tmp_path: Path) -> Path:
    """A copy of it, on a machine with LibreOffice."""
    from tests.templating.needs import need

    from vanthu.processes.libreoffice import soffice_path

    need(soffice_path(), "LibreOffice")
    return Path(shutil.copytree(first_issued, tmp_path / "dot-thi-dua"))
