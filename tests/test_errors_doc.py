"""The page of all errors is current and complete."""

from __future__ import annotations

import pytest

from make_errors_doc import TARGET, errors_page
from message_catalogues import catalogues
from vanthu.diagnostics import Catalogue


def test_the_page_is_written_from_the_catalogues() -> None:
    """Written by `python tools/make_errors_doc.py`."""
    assert TARGET.read_text(encoding="utf-8") == errors_page()


@pytest.mark.parametrize("catalogue", catalogues(), ids=lambda catalogue: catalogue.room)
def test_every_sentence_tells_its_cause_and_what_to_do(catalogue: Catalogue) -> None:
    silent = {code for code, message in catalogue.items() if not message.cause or not message.remedy}
    assert silent == set()
