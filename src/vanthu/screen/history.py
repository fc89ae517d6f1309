"""What `vanthu history` says: the versions of a unit, and what changed from one to the next."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from vanthu.diagnostic_json import diagnostic_json
from vanthu.paperwork import form_of
from vanthu.pipeline.source_changes import described
from vanthu.service.history import History, VersionChanges
from vanthu.translate import shown_day, tr


def history_lines(history: History) -> Iterator[RenderableType]:
    """A line a version, the changes below it."""
    yield Text(f"{history.unit.code} {history.unit.name}", style="bold")
    if not history.steps:
        yield Text(tr("Chưa có bản nào được đọc."))
    for step in history.steps:
        version = step.version
        state = tr("đã có bản sau thay thế") if version.superseded_by else tr("đang dùng")
        state = tr("đã rút") if step.is_withdrawn else state
        day, form = shown_day(version.received), form_of(version.form).number
        yield Text(f"{form} · {day} · {version.file} · {version.sha256[:8]} · {state}")
        for change in step.since:
            yield Padding(Text(described(version, change).message), (0, 0, 0, 4))


def history_object(history: History) -> Mapping[str, object]:
    """The versions for programs."""
    unit = {"code": history.unit.code, "name": history.unit.name}
    return {"unit": unit, "versions": [*map(_version, history.steps)]}


def _version(step: VersionChanges) -> Mapping[str, object]:
    version = step.version
    return {
        "form": version.form,
        "received": version.received.isoformat(),
        "file": version.file,
        "sha256": version.sha256,
        "superseded_by": version.superseded_by,
        "withdrawn": step.is_withdrawn,
        "changes": [diagnostic_json(described(version, change)) for change in step.since],
    }
