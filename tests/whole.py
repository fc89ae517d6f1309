"""What a workspace holds, for tests that compare runs byte by byte."""

from __future__ import annotations

from pathlib import Path


def whole(folder: Path) -> dict[str, bytes]:
    """Every file of a workspace, its ledger too, but the report, whose timings differ."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name not in ("run.json", ".lock")
    }
