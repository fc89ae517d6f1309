"""Files that hold no table."""

from __future__ import annotations

import pytest

from vanthu.diagnostics import Diagnostic
from vanthu.intake.gate.admission import Admitted, FileKind
from vanthu.intake.gate.admit import admit


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"\xff\xd8\xff\xe0..", "ảnh"),
        (b"\0\0\0\x18ftypheic\0\0", "ảnh"),
        (b"\0\0\0\x18ftypisom\0\0", "âm thanh hoặc phim"),
        (b"RIFF\0\0\0\0WAVEfmt ", "âm thanh hoặc phim"),
        (b"BM\x0e\0\0\0.. .. ..", "ảnh"),
        (b"[InternetShortcut]\r\nURL=https://example.vn", "lối tắt"),
        (b"From: A <a@b.vn>\r\nSubject: bieu\r\n moi\r\nMessage-ID: <1@b.vn>\r\n\r\nxin gui", "thư điện tử"),
    ],
)
def test_what_holds_no_table_is_called_what_it_is(data: bytes, what: str) -> None:
    refused = admit(data, "tep.xlsx")

    assert isinstance(refused, Diagnostic)
    assert (refused.code, refused.facts["what"]) == ("file_not_spreadsheet", what)


@pytest.mark.parametrize("text", ["BM,Tên công trình,a", "ID; Tên công trình", "Tên: a\nĐơn vị: b\n"])
def test_a_text_that_begins_like_something_else_is_a_text(text: str) -> None:
    admitted = admit(text.encode(), "tep.csv")

    assert isinstance(admitted, Admitted)
    assert admitted.kind is FileKind.TEXT
