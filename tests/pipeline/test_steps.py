"""How often a run opens a file: a received one once, its kept copy once, a template once."""

from __future__ import annotations

import datetime as dt
import shutil
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from tests.inline import Inline
from tests.workbooks import ROOT

from vanthu.pipeline.last_outputs import shipped_template
from vanthu.pipeline.run import Run, run_reading_in
from vanthu.templating.preparation import prepare_content
from vanthu.workspace.folder import Workspace, shipped

pytestmark = pytest.mark.slow


class Watch:
    """What this process opens to read, while it is on."""

    def __init__(self) -> None:
        self.is_on = False
        self.read: Counter[Path] = Counter()
        sys.addaudithook(self._hear)

    def _hear(self, event: str, arguments: tuple[object, ...]) -> None:
        if self.is_on and event == "open" and isinstance(arguments[0], str):
            mode, flags = str(arguments[1] or "r"), arguments[2]
            if not set(mode) & set("wxa+") and not int(str(flags)) & 3:
                self.read[Path(arguments[0])] += 1

    @contextmanager
    def on(self) -> Iterator[None]:
        self.read.clear()
        self.is_on = True
        try:
            yield
        finally:
            self.is_on = False

    def below(self, folder: Path) -> dict[Path, int]:
        return {path: times for path, times in self.read.items() if path.is_relative_to(folder)}


WATCH = Watch()


def go(folder: Path) -> Run:
    """A run that does all its work in this process, as the first one that it does."""
    prepare_content.cache_clear()
    shipped_template.cache_clear()
    day = dt.date(2024, 10, 5)
    with WATCH.on():
        return run_reading_in(Inline(), Workspace(folder), today=day, progress=lambda *_: None)


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "inputs", tmp_path / "inputs")
    (tmp_path / "templates").mkdir()
    shutil.copyfile(shipped() / "plan.docx", tmp_path / "templates" / "plan.docx")
    return tmp_path


def test_a_run_opens_each_received_file_its_kept_copy_and_each_template_once(sample: Path) -> None:
    received = {
        path
        for path in (sample / "inputs/received").rglob("*")
        if path.is_file() and path.name != "README.md" and not path.name.startswith((".", "~$"))
    }
    for _ in range(2):
        done = go(sample)

        returned = [path for path in (sample / "outputs/returned").rglob("*") if path.suffix != ".txt"]
        assert sum(path.is_file() for path in returned) >= 10, "files are marked too"
        assert WATCH.below(sample / "inputs/received") == dict.fromkeys(received, 1)
        digests = {file.sha256 for file in done.inbox.files}
        kept = {path: n for path, n in WATCH.below(sample / "kept").items() if path.stem in digests}
        assert len(kept) > 50
        assert set(kept.values()) == {1}
        templates = {**WATCH.below(shipped()), **WATCH.below(sample / "templates")}
        assert sample / "templates" / "plan.docx" in templates
        assert {n for path, n in templates.items() if path.suffix == ".docx"} == {1}
