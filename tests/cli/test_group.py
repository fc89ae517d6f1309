from __future__ import annotations

import subprocess
import sys


def test_help_does_not_import_the_heavy_libraries() -> None:
    script = (
        "import sys; from vanthu.cli import execute; execute(['--help']); "
        "print([m for m in ('pandas', 'openpyxl', 'docx', 'lxml', 'rich', 'pydantic') if m in sys.modules])"
    )

    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)

    assert done.stdout.endswith("[]\n")
