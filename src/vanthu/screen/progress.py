"""A progress bar on the error stream, for commands that take their time."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
from rich.progress import Progress as ProgressBar

from vanthu.pipeline import Progress
from vanthu.translate import tr

STAGE_WORDS = {"intake": "Đọc tệp", "documents": "Viết văn bản"}


@contextmanager
def progress(*, shown: bool) -> Iterator[Progress]:
    """A progress bar while the error stream is a terminal; a function to tell it of each step."""
    console = Console(stderr=True, quiet=not shown)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    bar = ProgressBar(*columns, console=console, transient=True)
    tasks = {
        stage: bar.add_task(tr(words), total=None, visible=False) for stage, words in STAGE_WORDS.items()
    }

    def told(stage: str, done: int, total: int) -> None:
        bar.update(tasks[stage], completed=done, total=total, visible=True)

    with bar:
        yield told
