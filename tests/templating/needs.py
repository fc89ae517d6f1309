"""Programs that some tests need: absent, the test is skipped; on CI, where all are installed, it fails."""

from __future__ import annotations

import os

import pytest


def need(found: object, name: str) -> None:
    """Skips (on CI: fails) the test where a program or file is missing."""
    if found:
        return
    if os.environ.get("CI") == "true":
        pytest.fail(f"{name} is missing")
    pytest.skip(f"{name} is missing")
