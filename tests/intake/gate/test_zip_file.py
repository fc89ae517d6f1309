"""Whether a zip is safe to open."""

from __future__ import annotations

import io
import zipfile

import pytest
from tests.intake.builders import REGISTRATION_HEAD, a_form, codes, read, the_row
from tests.intake.ods import ods
from tests.intake.packages import FORM, code_of, with_part, zipped

from vanthu.records import ReadOutcome


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


def test_an_ods_with_a_password_is_refused() -> None:
    manifest = b"<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"
    mime = b"application/vnd.oasis.opendocument.spreadsheet"

    data = zipped({"mimetype": mime, "META-INF/manifest.xml": manifest})

    assert code_of(data, "tep.ods") == "file_password"


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
