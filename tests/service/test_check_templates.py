from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.templating.test_own_templates import NAME, a_fixed_sentence, own
from tests.templating.wordfile import docx, p

from vanthu.cli import execute
from vanthu.diagnostics import Diagnostic, Severity
from vanthu.documents.fields import FIELDS
from vanthu.service.check_templates import CheckedTemplate, check_templates
from vanthu.templating.template_file import TemplateFile, read_template
from vanthu.workspace.folder import Workspace

pytestmark = pytest.mark.slow


def only(folder: Path) -> tuple[str, ...]:
    """All that is said of the own template."""
    (found,) = (each for each in check_templates(Workspace(folder)) if to_correct(each))
    assert found.name == NAME
    return tuple(each.located for each in to_correct(found))


def to_correct(template: CheckedTemplate) -> list[Diagnostic]:
    return [each for each in template.diagnostics if each.severity is not Severity.NOTE]


def test_shipped_templates_are_clean(tmp_path: Path) -> None:
    found = check_templates(Workspace(tmp_path))

    assert [(each.name, each.own, each.diagnostics) for each in found] == [(n, False, ()) for n in FIELDS]


def test_a_misspelt_field_is_named_with_the_nearest(tmp_path: Path) -> None:
    own(tmp_path, lambda text: text.replace("{{ as_of }}", "{{ as_off }}"))

    (sentence,) = only(tmp_path)

    assert sentence.startswith("không có trường «as_off»; có phải «as_of»?")


def test_a_misspelt_field_of_a_record_is_named_with_the_nearest(tmp_path: Path) -> None:
    own(tmp_path, lambda text: text.replace("{{ row.person }}", "{{ row.persom }}"))

    (sentence,) = only(tmp_path)

    assert sentence == (
        "không có trường «sections.rows.persom»; có phải «person»? "
        "Tại bảng 4, dòng 6, cột 11: «{{ row.persom }}»."
    )


def test_a_lost_field_is_a_doubt(tmp_path: Path) -> None:
    own(tmp_path, lambda text: text.replace("{{ row.person }}", ""))

    assert only(tmp_path) == (
        (
            "Mẫu riêng của thư mục này không in sections.rows.person mà mẫu gốc in: "
            "hãy kiểm tra có xóa nhầm không."
        ),
    )


def test_a_condition_whose_else_was_deleted_is_a_doubt(tmp_path: Path) -> None:
    own(tmp_path, lambda text: text.replace("{%p else %}", "", 1))

    assert only(tmp_path) == (
        (
            "Mẫu riêng của thư mục này không còn điều kiện của mẫu gốc: "
            "«{%p if missing_names %} … else». Hãy kiểm tra có xóa nhầm không."
        ),
    )


def test_a_field_that_the_shipped_template_does_not_use_is_a_doubt_with_its_place(tmp_path: Path) -> None:
    own(tmp_path, lambda text: text.replace("{{ section.title }}", "{{ section.title }}{{ section.titel }}"))

    (sentence,) = only(tmp_path)

    assert "«sections.titel»" in sentence
    assert "có phải «title»? Tại bảng 4, dòng 4, cột 2" in sentence


def test_lost_sentences_are_a_doubt_and_named(tmp_path: Path) -> None:
    own(tmp_path, lambda text: text.replace("Nơi nhận:", "").replace("Độc lập - Tự do - Hạnh phúc", ""))

    assert only(tmp_path) == (
        (
            "Mẫu riêng của thư mục này không còn câu của mẫu gốc: «Độc lập - Tự do - Hạnh phúc»; "
            "«Nơi nhận:». Hãy kiểm tra có xóa nhầm không."
        ),
    )


def test_all_that_is_wrong_is_told_in_one_run(tmp_path: Path) -> None:
    lost = a_fixed_sentence()

    def spoil(text: str) -> str:
        text = text.replace("{{ as_of }}", "{{ as_off }}").replace("{{ deadline }}", "{{ đeadline }}")
        text = text.replace("{{ budget_total }}", "{{ budget_total").replace("{{ signer }}", "")
        return text.replace(lost, "")

    own(tmp_path, spoil)

    told = only(tmp_path)

    wanted = ["đóng sai dấu", "«as_off»", "{{ deadline }}", "thiếu signer", f"«{lost[:20]}"]
    assert [sum(word in sentence for sentence in told) for word in wanted] == [1] * len(wanted)
    assert len(told) == len(wanted)


def test_a_tracked_change_is_a_note(tmp_path: Path) -> None:
    own(
        tmp_path,
        lambda text: re.sub(
            r"(<w:r(?: [^>]*)?>.*?</w:r>)", r'<w:ins w:id="1" w:author="a">\1</w:ins>', text, count=1
        ),
    )

    (found,) = (each for each in check_templates(Workspace(tmp_path)) if each.own)

    assert to_correct(found) == []
    assert "còn 1 thay đổi" in found.diagnostics[0].message


def test_a_file_that_cannot_be_read_does_not_hide_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def locked(path: Path) -> TemplateFile:
        if path.parent == tmp_path / "templates":
            raise PermissionError(path)
        return read_template(path)

    own(tmp_path, lambda text: text.replace("{{ signer }}", ""))
    monkeypatch.setattr("vanthu.service.check_templates.read_template", locked)

    assert only(tmp_path) == ("không đọc được tệp; hãy đóng tệp trong Word rồi xét lại.",)


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

    *_, last = check_templates(Workspace(tmp_path))

    (found,) = last.diagnostics
    assert found.message == "không văn bản nào dùng mẫu tên này. Có phải «reminder.docx»?"


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
