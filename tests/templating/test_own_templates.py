"""A template that a clerk changed in the workspace: what it lost is told, or holds its document back."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.pipeline.test_run import fates, go

from vanthu.diagnostics import Severity, shortened
from vanthu.docx.package import unpack
from vanthu.packages import pack
from vanthu.pipeline.make_documents import DocumentState
from vanthu.templating.check.fixed_sentences import fixed_sentences
from vanthu.workspace.folder import shipped

NAME = "registration_summary.docx"
DOCUMENT = "04_registration_summary"


def a_fixed_sentence() -> str:
    """The longest sentence of the shipped template that holds no field and stands in one run."""
    parts = unpack((shipped() / NAME).read_bytes(), "x")
    text = parts["word/document.xml"].decode()
    return max((s for s in fixed_sentences(parts) if text.count(s) == 1 and "…" not in s), key=len)


def own(workspace: Path, change: Callable[[str], str]) -> None:
    """Puts the shipped template, its text changed, into the workspace."""
    parts = unpack((shipped() / NAME).read_bytes(), "x")
    text = parts["word/document.xml"].decode()
    changed = change(text)
    assert changed != text
    (workspace / "templates").mkdir()
    (workspace / "templates" / NAME).write_bytes(pack({**parts, "word/document.xml": changed.encode()}))


def emptied(text: str) -> str:
    start, end = text.index("<w:body>") + 8, text.rindex("<w:sectPr")
    return f"{text[:start]}<w:p/>{text[end:]}"


@pytest.mark.parametrize(
    ("change", "named"),
    [
        (emptied, "signer (họ tên người ký)"),
        (lambda text: text.replace("{{ signer }}", ""), "signer (họ tên người ký)"),
        (lambda text: text.replace("{{ number_line }}", ""), "number_line (số, ký hiệu văn bản)"),
        (lambda text: re.sub(r"\{\{ row\.\w+ \}\}", "", text), "sections.rows"),
    ],
)
def test_a_template_without_an_essential_field_holds_its_document_back(
    campaign_folder: Path, change: Callable[[str], str], named: str
) -> None:
    own(campaign_folder, change)

    done = go(campaign_folder)

    document = next(d for d in done.documents if d.name == DOCUMENT)
    assert document.state is DocumentState.HELD
    assert NAME in document.reasons[0]
    assert named in document.reasons[0]
    assert DocumentState.HELD not in {fate for name, fate in fates(done).items() if name != DOCUMENT}


def test_another_field_that_is_lost_is_told(campaign_folder: Path) -> None:
    own(campaign_folder, lambda text: text.replace("{{ budget_social }}", ""))

    done = go(campaign_folder)

    (finding,) = (f for f in done.diagnostics if f.code == "template_fields_missing")
    assert fates(done)[DOCUMENT] is DocumentState.NEW
    assert finding.cell_place.file == f"templates/{NAME}"
    assert "không in budget_social mà" in finding.message


def test_other_words_are_the_clerks_own_affair(campaign_folder: Path) -> None:
    sentence = a_fixed_sentence()
    own(campaign_folder, lambda text: text.replace(sentence, f"{sentence[:-1]} hiện nay{sentence[-1]}"))

    done = go(campaign_folder)

    assert fates(done)[DOCUMENT] is DocumentState.NEW
    assert not [f for f in done.diagnostics if f.code.startswith("template_")]


def test_a_fixed_sentence_that_was_deleted_is_told_and_the_document_goes_out(campaign_folder: Path) -> None:
    sentence = a_fixed_sentence()
    own(campaign_folder, lambda text: text.replace(sentence, ""))

    done = go(campaign_folder)

    (finding,) = (f for f in done.diagnostics if f.code.startswith("template_"))
    assert fates(done)[DOCUMENT] is DocumentState.NEW
    assert finding.severity is Severity.WARNING
    assert finding.cell_place.file == f"templates/{NAME}"
    assert f"«{shortened(sentence)}»" in finding.message
