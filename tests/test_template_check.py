from __future__ import annotations

from pathlib import Path

import pytest
from tests.test_own_templates import NAME, own
from tests.word.wordfile import docx, p

from vanthu.cli import execute
from vanthu.documents.fields import FIELDS
from vanthu.template_check import examine_templates
from vanthu.workspace import Workspace


def only(folder: Path) -> tuple[str, ...]:
    """All that is said of the own template."""
    (found,) = (each for each in examine_templates(Workspace(folder)) if not each.is_clean)
    assert found.name == NAME
    return (*found.faults, *found.doubts)


def test_shipped_templates_are_clean(tmp_path: Path) -> None:
    found = examine_templates(Workspace(tmp_path))

    assert [(each.name, each.own, each.is_clean) for each in found] == [(n, False, True) for n in FIELDS]


def test_a_misspelt_field_is_named_with_the_nearest(tmp_path: Path) -> None:
    own(tmp_path, lambda text: text.replace("{{ as_of }}", "{{ as_off }}"))

    (sentence,) = only(tmp_path)

    assert sentence.startswith("không có trường «as_off»; có phải «as_of»?")


def test_a_misspelt_field_of_a_record_is_named_with_the_nearest(tmp_path: Path) -> None:
    own(tmp_path, lambda text: text.replace("{{ row.person }}", "{{ row.persom }}"))

    misspelt, lost = only(tmp_path)

    assert misspelt == "không có trường «sections.rows.persom»; có phải «person»?"
    assert lost == "không in sections.rows.person mà mẫu gốc in."


def test_a_lost_signer_is_a_fault(tmp_path: Path) -> None:
    own(tmp_path, lambda text: text.replace("{{ signer }}", ""))

    (sentence,) = only(tmp_path)

    assert "thiếu signer (họ tên người ký)" in sentence


def test_no_word_file_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / NAME).write_bytes(b"x")

    assert "không phải tệp Word" in only(tmp_path)[0]


def test_a_file_that_no_document_uses_is_told(tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates/reminders.docx").write_bytes(docx(p("x")))

    *_, last = examine_templates(Workspace(tmp_path))

    assert last.doubts == ("không văn bản nào dùng mẫu tên này. Có phải «reminder.docx»?",)


def test_the_command_says_it_and_leaves_with_its_code(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert execute(["template", "check", str(tmp_path)]) == 0
    assert "plan.docx (mẫu gốc): dùng được" in capsys.readouterr().out

    own(tmp_path, lambda text: text.replace("{{ signer }}", "{{ signer|center(99) }}"))

    assert execute(["template", "check", str(tmp_path)]) == 1
    shown = capsys.readouterr().out
    assert f"{NAME} (mẫu riêng): KHÔNG dùng được" in shown
    assert "bộ lọc «center»" in shown
