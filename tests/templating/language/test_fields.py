from __future__ import annotations

import datetime as dt
import unicodedata
from decimal import Decimal
from typing import Any

import pytest
from tests.templating.contexts import Piece

from vanthu.templating.errors import UnprintableValueError
from vanthu.templating.language.fields import cleaned, printable


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        (None, "NoneType"),
        (0.1, "float"),
        (float("nan"), "float"),
        (dt.date(2024, 5, 13), "date"),
        (Decimal(1), "Decimal"),
        ({1, 2}, "set"),
        (b"x", "bytes"),
    ],
)
def test_a_value_that_no_document_prints_is_refused_with_its_place(value: Any, kind: str) -> None:
    with pytest.raises(UnprintableValueError) as error:
        printable({"sections": ({"rows": ({"state": value},)},)})

    assert error.value.diagnostic.facts == {"field": "sections[0].rows[0].state", "kind": kind}


def test_plain_data_stays_as_it_is() -> None:
    context = {"a": "chữ", "b": 5, "c": True, "d": ("x", "y"), "e": ({"f": "g"},)}

    assert printable(context) == {"a": "chữ", "b": 5, "c": True, "d": ["x", "y"], "e": [{"f": "g"}]}


def test_text_comes_out_in_nfc_without_control_and_invisible_characters() -> None:
    decomposed = unicodedata.normalize("NFD", "Thôn Trại")

    assert cleaned(f"{decomposed}\x00\x0b\ufeff\u200b\r\nKhánh Cư") == "Thôn Trại\nKhánh Cư"


def test_spans_become_one_rich_text_with_their_looks() -> None:
    spans = (Piece("trước ngày "), Piece("25/5/2024", bold=True), Piece(" (A & B)", italic=True))

    xml = printable({"spans": spans})["spans"].xml  # type: ignore[attr-defined]

    assert '<w:rPr><w:b/></w:rPr><w:t xml:space="preserve">25/5/2024' in xml
    assert "<w:i/>" in xml
    assert "A &amp; B" in xml
