"""Fixtures of the whole suite; no test may reach the network."""

from __future__ import annotations

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
