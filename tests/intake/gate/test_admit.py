"""What may be opened, and what is refused with one sentence."""

from __future__ import annotations

import pytest
from tests.intake.packages import FORM, code_of, zipped

from vanthu.intake.gate.admission import Admitted, FileKind
from vanthu.intake.gate.admit import admit


@pytest.mark.parametrize(
    ("data", "name", "code"),
    [
        (b"", "tep.xlsx", "file_empty"),
        (b"\0" * 4096, "tep.xlsx", "file_empty"),
        (FORM[: len(FORM) // 2], "tep.xlsx", "file_damaged"),
        (b"PK\x03\x04" + b"\0" * 100, "tep.xlsx", "file_damaged"),
        (b"\x89PNG\r\n\x1a\n....", "anh.png", "file_not_spreadsheet"),
        (zipped({"ppt/presentation.xml": b"<p/>"}), "tep.pptx", "file_not_spreadsheet"),
        (bytes(range(256)) * 8, "tep.xls", "file_unknown"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "tep.xls", "file_damaged"),
        (b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x", "tep.xls", "file_web_archive"),
    ],
)  # fmt: skip
def test_what_is_no_sound_spreadsheet_is_refused_with_its_reason(data: bytes, name: str, code: str) -> None:
    assert code_of(data, name) == code


@pytest.mark.parametrize("name", ["tep.xls", "tep.csv", "tep.xlsx", "tep"])
def test_a_file_is_what_its_bytes_are(name: str) -> None:
    admitted = admit(FORM, name)

    assert isinstance(admitted, Admitted)
    assert admitted.kind is FileKind.XLSX
    assert [r.code for r in admitted.diagnostics] == (
        ["file_mislabelled"] if name in {"tep.xls", "tep.csv"} else []
    )


def test_a_file_of_apples_is_told_once_whatever_it_is_made_of() -> None:
    parts = {f"Index/Tables/DataList-{n}.iwa": b"x" for n in range(190)}

    assert code_of(zipped({"Index/Document.iwa": b"x", **parts}), "tep.numbers") == "file_apple"
