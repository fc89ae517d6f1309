from __future__ import annotations

from pathlib import Path

import pytest
from tests.templating.wordfile import p, paragraphs, template

from vanthu.templating import TemplateError, prepare_template


def test_the_first_error_is_raised_with_its_template(tmp_path: Path) -> None:
    with pytest.raises(TemplateError) as error:
        prepare_template(template(tmp_path, p("{{ a }") + p("{% if %}")))

    assert error.value.diagnostic.code == "lone_brace"
    assert str(error.value).startswith("Mẫu mau.docx: có dấu ngoặc nhọn lẻ")
    assert str(error.value).endswith("Tại đoạn: «{{ a }».")


def test_a_note_does_not_stop_a_template(tmp_path: Path) -> None:
    body = '<w:p><w:ins w:id="1" w:author="a"><w:r><w:t>{{ a }}</w:t></w:r></w:ins></w:p>'

    assert paragraphs(prepare_template(template(tmp_path, body), {"a"}).render({"a": "x"})) == ["x"]


def test_fields_are_looked_at_only_where_they_are_given(tmp_path: Path) -> None:
    path = template(tmp_path, p("{{ a }}"))

    prepare_template(path)
    with pytest.raises(TemplateError, match="không có trường «a»"):
        prepare_template(path, {"other"})
