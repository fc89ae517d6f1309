"""Text files as grids."""

from __future__ import annotations

import csv
import io
import unicodedata
from collections.abc import Callable

import pytest
from tests.intake.builders import (
    REGISTRATION_HEAD,
    WORK,
    Cells,
    codes,
    read,
    the_row,
    the_table,
)
from tests.intake.mojibake import to_tcvn3, to_vni


def csv_of(rows: Cells, delimiter: str = ",") -> str:
    stream = io.StringIO()
    csv.writer(stream, delimiter=delimiter, lineterminator="\n").writerows(rows)
    return stream.getvalue()


def _tone_apart(letter: str) -> str:
    try:
        letter.encode("cp1258")
    except UnicodeEncodeError:
        decomposed = unicodedata.normalize("NFD", letter)
        tones = [mark for mark in decomposed if mark in "\u0300\u0301\u0303\u0309\u0323"]
        base = unicodedata.normalize("NFC", "".join(mark for mark in decomposed if mark not in tones))
        return base + "".join(tones)
    return letter


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1258"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_text_file_is_read_in_any_encoding_and_delimiter(encoding: str, delimiter: str) -> None:
    text = csv_of([["Đơn vị: Thôn Trại"], [], *REGISTRATION_HEAD, WORK], delimiter)
    if encoding == "cp1258":
        # -- CP1258 has base letters with a mark for each tone
        text = "".join(_tone_apart(letter) for letter in unicodedata.normalize("NFC", text))

    table = the_table(read(text.encode(encoding), "tep.csv"))

    assert table.unit_code == "T01"
    assert table.sheet == ""
    assert table.rows[0].values["work_name"] == "Đường hoa"
    assert table.rows[0].values["budget_state_vnd"] == 15_000_000
    assert table.rows[0].number == 5


@pytest.mark.parametrize("convert", [to_tcvn3, to_vni])
def test_a_text_file_in_a_legacy_encoding_is_converted_and_told(convert: Callable[[str], str]) -> None:
    text = csv_of([["Đơn vị: Thôn Trại"], [], *REGISTRATION_HEAD, WORK])

    file = read(convert(text).encode("latin-1"), "tep.csv")

    assert the_row(file).values["work_name"] == "Đường hoa"
    assert codes(file) == ["sheet_legacy"]
