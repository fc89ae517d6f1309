"""The types of document and their abbreviations (PL III, I)."""

from __future__ import annotations

from vanthu.format_check.recognise.component_types import (
    BY_NAME,
    BY_SYMBOL,
    COPIES,
    DOCUMENT_TYPES,
    FORM_NAMES,
    DocumentForm,
)


def test_a_type_is_found_by_its_name_and_by_its_abbreviation() -> None:
    assert BY_NAME["QUYET DINH"].symbol == "QĐ"
    assert BY_SYMBOL["TTr"].name == "TỜ TRÌNH"
    assert len(BY_NAME) == len(DOCUMENT_TYPES)
    assert "" not in BY_SYMBOL


def test_only_a_submission_names_its_addressee_under_its_title() -> None:
    assert [each.name for each in DOCUMENT_TYPES if each.addressed] == ["TỜ TRÌNH"]


def test_what_differs_by_the_kind_of_document() -> None:
    assert {each.name for each in DOCUMENT_TYPES if each.form is DocumentForm.DECISION} == {
        "NGHỊ QUYẾT",
        "QUYẾT ĐỊNH",
    }
    assert {each.symbol for each in DOCUMENT_TYPES if each.bare} == {"GUQ", "GGT", "GNP", "PG", "PC", "PB"}
    assert not COPIES & set(BY_SYMBOL)


def test_every_kind_has_a_name_for_the_screen() -> None:
    assert set(FORM_NAMES) == set(DocumentForm)
