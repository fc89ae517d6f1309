"""Files that LibreOffice must read first: text documents of other formats, and workbooks called damaged."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from pathlib import Path

import olefile
import pytest
from tests.intake.builders import REGISTRATION_HEAD, a_form, codes, read, the_row, xlsx
from tests.intake.packages import zipped
from tests.templating.needs import need

from vanthu.intake.grids import convert_foreign
from vanthu.processes.libreoffice import convert, soffice_path
from vanthu.records import ReadOutcome

pytestmark = pytest.mark.slow

WORK = (1, "Đường hoa", "a", "500 m", "Thôn Trại", "15.000.000", "5.000.000")
HEAD = (*REGISTRATION_HEAD[0][:5], "Ngân sách nhà nước", "Xã hội hóa")


def rtf(*rows: Sequence[object]) -> bytes:
    """A document of one line and one table."""

    def words(value: object) -> str:
        return "".join(c if c.isascii() else f"\\u{ord(c)}?" for c in str(value))

    def line(row: Sequence[object]) -> str:
        borders = "".join(f"\\cellx{1200 * (n + 1)}" for n in range(len(row)))
        return f"\\trowd{borders}" + "".join(f"\\intbl {words(v)}\\cell " for v in row) + "\\row "

    text = words("Đơn vị: Thôn Trại") + "\\par " + "".join(map(line, rows))
    return f"{{\\rtf1\\ansi\\deff0{{\\fonttbl{{\\f0 Times New Roman;}}}}{text}\\pard \\par}}".encode("ascii")


def doc_of(data: bytes, folder: Path) -> bytes:
    """The document as Word 97 keeps it."""
    program = soffice_path()
    need(program, "LibreOffice")
    assert program
    source = folder / "tep.rtf"
    source.write_bytes(data)
    convert(program, [source], ("--convert-to", "doc:MS Word 97"), folder / "made", 60)
    return (folder / "made" / "tep.doc").read_bytes()


def test_a_table_of_an_rtf_is_read_with_cells_to_count() -> None:
    need(soffice_path(), "LibreOffice")

    row = the_row(read(rtf(HEAD, WORK), "bieu.rtf"))

    assert (row.values["work_name"], row.values["budget_state_vnd"]) == ("Đường hoa", 15_000_000)
    assert (row.sheet, row.cells["work_name"]) == ("bảng 1", "dòng 2, cột 2")


def test_a_doc_is_read_and_one_with_a_password_is_refused(tmp_path: Path) -> None:
    data = doc_of(rtf(HEAD, WORK), tmp_path)

    file = read(data, "bieu.doc")

    assert (the_row(file).unit_code, codes(file)) == ("T01", ["column_absent"])
    locked = io.BytesIO(data)
    with olefile.OleFileIO(locked, write_mode=True) as compound:
        stream = bytearray(compound.openstream("WordDocument").read())
        stream[11] |= 0x01
        compound.write_stream("WordDocument", bytes(stream))
    assert codes(read(locked.getvalue(), "bieu.doc")) == ["file_password"]


def test_without_libreoffice_it_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(convert_foreign, "soffice_path", lambda: None)

    file = read(rtf(HEAD, WORK), "bieu.rtf")

    assert (file.outcome, codes(file)) == (ReadOutcome.UNREADABLE, ["document_needs_libreoffice"])


def test_a_document_that_nothing_reads_is_told_as_damaged() -> None:
    need(soffice_path(), "LibreOffice")

    assert codes(read(b"{\\rtf1\\ansi" + b"\\", "bieu.rtf")) in (["document_damaged"], ["document_no_table"])


def test_a_libreoffice_that_hangs_is_ended_and_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fake = tmp_path / "soffice"
    fake.write_text("#!/bin/sh\nexec sleep 60\n")
    fake.chmod(0o755)
    monkeypatch.setattr(convert_foreign, "soffice_path", lambda: fake)
    monkeypatch.setattr(convert_foreign, "SECONDS", 0.5)

    assert codes(read(rtf(HEAD, WORK), "bieu.rtf")) == ["file_reader_too_slow"]


def wrong_checksum(data: bytes, name: str) -> bytes:
    """The package with another checksum for a part, as some exporters write."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        checksum = package.getinfo(name).CRC.to_bytes(4, "little")
    assert data.count(checksum) == 2
    return data.replace(checksum, bytes(byte ^ 0xFF for byte in checksum))


@pytest.mark.parametrize("part", ["xl/worksheets/sheet1.xml", "xl/_rels/workbook.xml.rels"])
def test_a_workbook_that_others_open_is_read_and_that_is_told(part: str) -> None:
    data = wrong_checksum(xlsx({"Biểu": a_form(REGISTRATION_HEAD, WORK)}), part)

    file = read(data)

    assert (the_row(file).values["work_name"], the_row(file).cells["work_name"]) == ("Đường hoa", "B5")
    assert codes(file) == ["file_mended"]


def test_a_workbook_that_is_cut_off_is_never_mended() -> None:
    data = xlsx({"Biểu": a_form(REGISTRATION_HEAD, *[[n, f"Việc {n}", "a"] for n in range(1, 90)])})
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    sheet = parts["xl/worksheets/sheet1.xml"]

    file = read(zipped({**parts, "xl/worksheets/sheet1.xml": sheet[: len(sheet) // 2]}))

    assert codes(file) == ["file_damaged"]
    assert codes(read(data[: len(data) // 2])) == ["file_damaged"]
