"""What may be opened, and what is refused with one sentence."""

from __future__ import annotations

import io
import zipfile

import pytest
import xlwt
from msoffcrypto.format import ooxml
from tests.intake.builders import REGISTRATION_HEAD, a_form, codes, read, the_row, xlsx
from tests.intake.ods import ods

from vanthu.diagnostics import Diagnostic
from vanthu.intake.gate.admission import Admitted, FileKind
from vanthu.intake.gate.admit import admit
from vanthu.intake.gate.compound_file import EXCEL_KEY
from vanthu.records import ReadOutcome

FORM = xlsx({"Biểu 01": a_form(REGISTRATION_HEAD, [1, "Đường hoa", "a"])})


def zipped(parts: dict[str, bytes], *, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return stream.getvalue()


def with_part(name: str, content: bytes) -> bytes:
    """`FORM` with one part replaced or added."""
    with zipfile.ZipFile(io.BytesIO(FORM)) as package:
        parts = {entry: package.read(entry) for entry in package.namelist()}
    return zipped({**parts, name: content})


def encrypted(password: str) -> bytes:
    stream = io.BytesIO()
    ooxml.OOXMLFile(io.BytesIO(FORM)).encrypt(password, stream)
    return stream.getvalue()


def code_of(data: bytes, name: str = "tep.xlsx") -> str:
    refused = admit(data, name)
    assert isinstance(refused, Diagnostic)
    return refused.code


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


def test_a_zip_bomb_is_refused_before_it_unpacks() -> None:
    assert code_of(with_part("xl/worksheets/sheet2.xml", b" " * 40_000_000)) == "file_bomb"


def test_a_package_of_too_many_parts_is_refused() -> None:
    assert code_of(zipped({f"xl/{n}.xml": b"" for n in range(5_000)})) == "file_bomb"


@pytest.mark.parametrize(
    "part",
    [
        b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet>&a;</worksheet>',
        '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE x><worksheet/>'.encode("utf-16"),
    ],
)
def test_a_document_type_declaration_is_refused(part: bytes) -> None:
    assert code_of(with_part("xl/worksheets/sheet1.xml", part)) == "file_dtd"


def test_a_file_with_a_password_is_refused() -> None:
    assert code_of(encrypted("bi-mat")) == "file_password"


def test_an_ods_with_a_password_is_refused() -> None:
    manifest = b"<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"
    mime = b"application/vnd.oasis.opendocument.spreadsheet"

    data = zipped({"mimetype": mime, "META-INF/manifest.xml": manifest})

    assert code_of(data, "tep.ods") == "file_password"


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


@pytest.mark.parametrize("name", ["tep.xls", "tep.csv", "tep.xlsx", "tep"])
def test_a_file_is_what_its_bytes_are(name: str) -> None:
    admitted = admit(FORM, name)

    assert isinstance(admitted, Admitted)
    assert admitted.kind is FileKind.XLSX
    assert [r.code for r in admitted.diagnostics] == (
        ["file_mislabelled"] if name in {"tep.xls", "tep.csv"} else []
    )


def test_macros_are_told_and_never_run() -> None:
    file = read(with_part("xl/vbaProject.bin", b"macro"), "tep.xlsm")

    assert file.outcome is ReadOutcome.READ
    assert "file_macros" in codes(file)


def test_links_to_other_files_are_told_and_never_opened() -> None:
    file = read(with_part("xl/externalLinks/externalLink1.xml", b"<externalLink/>"))

    assert "file_external_links" in codes(file)


def test_an_ods_with_a_basic_library_is_no_attack() -> None:
    with zipfile.ZipFile(io.BytesIO(ods({"Biểu": a_form(REGISTRATION_HEAD, [1, "Đường hoa", "a"])}))) as book:
        parts = {name: book.read(name) for name in book.namelist()}
    library = (
        b'<!DOCTYPE library:libraries PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "libraries.dtd">'
    )

    file = read(zipped({**parts, "Basic/script-lc.xml": library + b"<x/>"}), "tep.ods")

    assert file.outcome is ReadOutcome.READ
    assert codes(file) == ["file_macros"]


def test_a_workbook_whose_parts_are_named_with_backslashes_is_read() -> None:
    with zipfile.ZipFile(io.BytesIO(FORM)) as package:
        parts = {name.replace("/", "\\"): package.read(name) for name in package.namelist()}

    assert the_row(read(zipped(parts))).values["work_name"] == "Đường hoa"


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


def test_a_file_of_apples_is_told_once_whatever_it_is_made_of() -> None:
    parts = {f"Index/Tables/DataList-{n}.iwa": b"x" for n in range(190)}

    assert code_of(zipped({"Index/Document.iwa": b"x", **parts}), "tep.numbers") == "file_apple"
