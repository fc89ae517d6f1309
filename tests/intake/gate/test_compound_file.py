"""Compound files: an .xls, or a workbook with a password."""

from __future__ import annotations

import io

import xlwt
from msoffcrypto.format import ooxml
from tests.intake.builders import read, the_row
from tests.intake.packages import FORM, code_of

from vanthu.intake.gate.admission import Admitted
from vanthu.intake.gate.admit import admit
from vanthu.intake.gate.compound_file import EXCEL_KEY


def encrypted(password: str) -> bytes:
    stream = io.BytesIO()
    ooxml.OOXMLFile(io.BytesIO(FORM)).encrypt(password, stream)
    return stream.getvalue()


def test_a_file_with_a_password_is_refused() -> None:
    assert code_of(encrypted("bi-mat")) == "file_password"


def test_a_file_with_excels_own_key_is_opened() -> None:
    admitted = admit(encrypted(EXCEL_KEY), "tep.xlsx")

    assert isinstance(admitted, Admitted)
    assert the_row(read(admitted.data)).values["work_name"] == "Đường hoa"


def test_an_xls_with_a_password_is_refused() -> None:
    # -- FILEPASS after the BOF of the workbook's globals
    book = xlwt.Workbook()
    book.add_sheet("s").write(0, 0, "x")
    stream = io.BytesIO()
    book.save(stream)
    data = stream.getvalue()
    bof = data.index(b"\x09\x08\x10\x00\x00\x06\x05\x00")
    broken = data[: bof + 20] + b"\x2f\x00" + data[bof + 22 :]

    assert code_of(broken, "tep.xls") == "file_password"
