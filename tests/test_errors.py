from __future__ import annotations

import errno
from pathlib import Path

import pytest
from tests.test_file_owner import AN, of_excel

from vanthu.errors import ExitCode, InputUnreadError, OutputLockedError, read_input


@pytest.mark.parametrize(
    ("refusal", "code", "said"),
    [
        (PermissionError(errno.EACCES, "Permission denied"), "input_forbidden", "Không có quyền đọc"),
        (OSError(errno.EBUSY, "busy"), "input_locked", "đang mở ở một chương trình khác"),
        (OSError(errno.EIO, "Input/output error"), "input_refused", "Input/output error"),
    ],
)
def test_a_file_that_the_system_does_not_let_be_read_is_told_with_its_cause(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, refusal: OSError, code: str, said: str
) -> None:
    def refused(_: Path) -> bytes:
        raise refusal

    monkeypatch.setattr(Path, "read_bytes", refused)

    with pytest.raises(InputUnreadError, match=said) as told:
        read_input(tmp_path / "campaign.xlsx")

    assert told.value.diagnostic.code == code
    assert str(tmp_path / "campaign.xlsx") in str(told.value)
    assert told.value.exit_code is ExitCode.FAILED


def test_a_file_that_somebody_has_open_is_told_with_his_name(tmp_path: Path) -> None:
    refusal = InputUnreadError(_locked(tmp_path), PermissionError(errno.EACCES, "Permission denied"))

    assert refusal.diagnostic.code == "input_locked"
    assert f"đang mở ở máy của {AN}" in str(refusal)


def test_an_output_that_somebody_has_open_is_told_with_his_name(tmp_path: Path) -> None:
    assert OutputLockedError(tmp_path / "report.docx").diagnostic.code == "output_locked"

    told = OutputLockedError(_locked(tmp_path))

    assert told.diagnostic.code == "output_open"
    assert f"đang mở ở máy của {AN}" in str(told)


def _locked(folder: Path) -> Path:
    (folder / "~$bieu.xlsx").write_bytes(of_excel(AN))
    return folder / "bieu.xlsx"


def test_a_file_that_is_not_there_is_left_to_the_caller(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read_input(tmp_path / "none")
