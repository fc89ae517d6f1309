"""Files inside a zip."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from tests.intake.builders import REGISTRATION_HEAD, a_context, a_form, codes, xlsx
from tests.intake.packages import zipped

from vanthu.intake.received_file import read_bytes
from vanthu.records import ReadOutcome

FORM = xlsx({"Biểu 01": a_form(REGISTRATION_HEAD, [1, "Đường hoa", "a"])})


def test_each_member_is_a_file_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / "lo.zip"
    path.write_bytes(zipped({"Thôn Trại/tep.xlsx": FORM, "__MACOSX/._tep.xlsx": b"x", "ghi chú.docx": b"PK"}))

    first, second = read_bytes(path.read_bytes(), "dot 1/lo.zip", a_context())

    assert (first.file, first.outcome) == ("dot 1/lo.zip/Thôn Trại/tep.xlsx", ReadOutcome.READ)
    assert second.file == "dot 1/lo.zip/ghi chú.docx"
    assert first.sha256 != second.sha256


def test_a_name_that_climbs_out_is_refused_and_the_others_are_read(tmp_path: Path) -> None:
    path = tmp_path / "lo.zip"
    path.write_bytes(zipped({"../../tep.xlsx": FORM, "tep.xlsx": FORM, "trong.zip": b"PK"}))

    climbing, sound, nested = read_bytes(path.read_bytes(), "lo.zip", a_context())

    assert codes(climbing) == ["archive_unsafe_name"]
    assert climbing.file == "lo.zip/tep.xlsx"
    assert sound.outcome is ReadOutcome.READ
    assert codes(nested) == ["archive_nested"]


def test_a_name_in_the_code_page_of_windows_is_read(tmp_path: Path) -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        package.writestr("thon_trai_xy.xlsx", FORM)
    # -- the sender's Explorer wrote UTF-8 bytes without saying so
    path = tmp_path / "lo.zip"
    path.write_bytes(stream.getvalue().replace(b"thon_trai_xy.xlsx", "thôn_trại.xlsx".encode()))

    (file,) = read_bytes(path.read_bytes(), "lo.zip", a_context())

    assert file.file == "lo.zip/thôn_trại.xlsx"


def test_an_empty_archive_is_told(tmp_path: Path) -> None:
    path = tmp_path / "lo.zip"
    path.write_bytes(zipped({}))

    (file,) = read_bytes(path.read_bytes(), "lo.zip", a_context())

    assert codes(file) == ["file_empty"]


def test_a_document_of_apples_that_is_a_folder_is_one_file(tmp_path: Path) -> None:
    path = tmp_path / "lo.zip"
    path.write_bytes(
        zipped({"thôn.numbers/Index.zip": b"x", "thôn.numbers/Data/anh.jpg": b"x", "tep.xlsx": FORM})
    )

    apple, sound = read_bytes(path.read_bytes(), "lo.zip", a_context())

    assert (apple.file, codes(apple)) == ("lo.zip/thôn.numbers", ["file_apple"])
    assert sound.outcome is ReadOutcome.READ


def test_what_programs_leave_beside_files_is_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "lo.zip"
    left = ("~$tep.xlsx", "x/.~lock.tep.xlsx#", "x/Thumbs.db", "~WRL0001.tmp", "bieu.xlsx.crdownload")
    path.write_bytes(zipped({**dict.fromkeys(left, b"x"), "tep.xlsx": FORM}))

    (sound,) = read_bytes(path.read_bytes(), "lo.zip", a_context())

    assert sound.outcome is ReadOutcome.READ


def test_an_archive_that_calls_itself_a_workbook_is_not_opened_in_an_archive(tmp_path: Path) -> None:
    path = tmp_path / "lo.zip"
    path.write_bytes(zipped({"tep.xlsx": zipped({"trong.xlsx": FORM})}))

    (file,) = read_bytes(path.read_bytes(), "lo.zip", a_context())

    assert codes(file) == ["archive_nested"]
