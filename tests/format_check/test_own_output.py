"""No false alarm on what `vanthu run` writes: all documents of both samples, the templates' long fields."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path

import pytest
from tests.templating.test_templates import CASES, rendered

from vanthu.diagnostics import Severity
from vanthu.format_check.check_document import check
from vanthu.pipeline.run import run
from vanthu.workspace.folder import Workspace

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
SAMPLES = {
    "2024": (ROOT / "inputs", dt.date(2024, 10, 5)),
    "2026": (ROOT / "inputs-2026" / "inputs", dt.date(2026, 11, 5)),
}


def alarms(data: bytes, name: str) -> list[tuple[str, str, str]]:
    report = check(data, name)
    found = [
        (r.code, r.paragraph_place.words, r.read) for r in report.breaches if r.severity is not Severity.NOTE
    ]
    return found + [(d.facts["rule"], d.paragraph_place.words, d.facts["reason"]) for d in report.undecided]


@pytest.mark.parametrize("year", SAMPLES)
def test_every_document_of_the_sample_is_clean(year: str, tmp_path: Path) -> None:
    inputs, today = SAMPLES[year]
    shutil.copytree(inputs, tmp_path / "inputs")

    done = run(Workspace(tmp_path), today=today, workers=1, progress=lambda *_: None)

    made = [document for document in done.documents if document.data]
    assert len(made) >= 6
    assert {d.path: alarms(d.data, d.path) for d in made} == {d.path: [] for d in made}


@pytest.mark.parametrize(("kind", "size"), CASES)
def test_every_template_is_clean_with_small_and_long_fields(kind: str, size: int) -> None:
    found = alarms(rendered(kind, size), kind)

    # the long plan's sample words say nothing of its appendix
    assert [rule for rule, *_ in found] == (["APPX.REF"] if (kind, size) == ("plan", 3) else [])
