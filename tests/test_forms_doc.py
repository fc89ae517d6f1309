from __future__ import annotations

from pathlib import Path

from make_forms_doc import TYPE_WORDS, forms_page
from vanthu.paperwork import FORMS
from vanthu.paperwork.model import ColumnType

PAGE = Path(__file__).parents[1] / "docs" / "forms.md"


def test_the_page_of_the_forms_is_what_the_declaration_says() -> None:
    assert PAGE.read_text(encoding="utf-8") == forms_page()


def test_every_type_of_column_is_explained() -> None:
    assert set(TYPE_WORDS) == {kind.value for kind in ColumnType}


def test_every_column_is_on_the_page() -> None:
    page = forms_page()

    assert all(f"`{column.key}`" in page for form in FORMS for column in form.columns)
