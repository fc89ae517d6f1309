"""Files of any origin are checked one by one; copies lie beside them, the files stay as they are."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from tests.format_check import samples
from tests.format_check.breaking import broken, letters, words

from vanthu.errors import ExitCode, OutputLockedError
from vanthu.format_check import check
from vanthu.service.check_document_files import CheckOptions, check_document_files

NOW = dt.datetime(2024, 10, 5, 8, tzinfo=dt.UTC)
FAULTY = broken(samples.LETTER, letters("Thực hiện", font="Arial"), words("V/v đôn đốc", "Về việc đôn đốc"))
BOTH = CheckOptions(fix=True, comments=True)


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    path = tmp_path / "cong van.docx"
    path.write_bytes(FAULTY)
    return path


def test_without_wishes_nothing_is_written(faulty: Path) -> None:
    (file,) = check_document_files([faulty], CheckOptions(), NOW)

    assert file.report is not None
    assert [breach.code for breach in file.report.breaches] == ["HEAD.NUMBER.ABOUT.PRESENT", "PAGE.FONT.NAME"]
    assert (file.exit_code, file.corrected, file.copies) == (ExitCode.FINDINGS, None, ())
    assert list(faulty.parent.iterdir()) == [faulty]


def test_a_corrected_copy_is_reported_of_and_commented(faulty: Path) -> None:
    (file,) = check_document_files([faulty], BOTH, NOW)

    copies = [faulty.with_name("cong van (đã sửa).docx"), faulty.with_name("cong van (nhận xét).docx")]
    assert list(file.copies) == copies
    assert [breach.code for breach in file.corrected or ()] == ["PAGE.FONT.NAME"]
    for copy in copies:
        assert [b.code for b in check(copy.read_bytes(), "c").breaches] == ["HEAD.NUMBER.ABOUT.PRESENT"]
    assert faulty.read_bytes() == FAULTY


def test_a_clean_file_gets_no_copies(tmp_path: Path) -> None:
    path = tmp_path / "sach.docx"
    path.write_bytes(samples.DECISION)

    (file,) = check_document_files([path], BOTH, NOW)

    assert (file.exit_code, file.corrected, file.copies) == (ExitCode.OK, (), ())
    assert list(tmp_path.iterdir()) == [path]


def test_what_only_a_person_can_set_right_gets_no_corrected_copy(tmp_path: Path) -> None:
    path = tmp_path / "cong van.docx"
    path.write_bytes(broken(samples.LETTER, words("V/v đôn đốc", "Về việc đôn đốc")))

    (file,) = check_document_files([path], BOTH, NOW)

    assert [copy.name for copy in file.copies] == ["cong van (nhận xét).docx"]


@pytest.mark.parametrize(("content", "code"), [(b"PK nothing", "word_damaged"), (None, "word_unreadable")])
def test_a_file_that_cannot_be_checked_is_refused_and_the_next_one_checked(
    faulty: Path, content: bytes | None, code: str
) -> None:
    other = faulty.with_name("bang.docx")
    if content is not None:
        other.write_bytes(content)

    refused, checked = check_document_files([other, faulty], CheckOptions(), NOW)

    assert refused.refusal is not None
    assert (refused.refusal.code, refused.exit_code) == (code, ExitCode.USAGE)
    assert (checked.refusal, checked.exit_code) == (None, ExitCode.FINDINGS)


def test_a_copy_that_cannot_be_written_is_told_and_leaves_nothing(faulty: Path) -> None:
    faulty.with_name("cong van (đã sửa).docx").mkdir()

    with pytest.raises(OutputLockedError):
        list(check_document_files([faulty], BOTH, NOW))

    assert [path.name for path in faulty.parent.iterdir() if path.name.endswith(".tmp")] == []
