from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from vanthu.returned.return_paths import ReturnPaths


@pytest.mark.parametrize(
    ("file", "path"),
    [
        ("2024-05-20/Thôn Đoài.xls", "returned/2024-05-20/Thôn Đoài"),
        ("a.xlsx", "returned/a"),
        ("lo.zip/trong/a.xlsx", "returned/lo.zip/trong/a"),
        ('a<b>:"c|?*.xlsx', "returned/a-b---c---"),
        ("a\nb.xlsx", "returned/a-b"),
        ("so 1 . .xlsx", "returned/so 1"),
        ("....xlsx", "returned/-"),
    ],
)
def test_what_goes_back_bears_the_files_own_name(file: str, path: str) -> None:
    assert ReturnPaths().take(file, "", ".xlsx") == path


def test_files_that_differ_in_their_suffix_or_their_letters_size_stay_apart() -> None:
    paths = ReturnPaths()

    assert [paths.take(name, "", ".xlsx") for name in ("a.xls", "A.csv", "a.ods", "a.xls", "a.xls")] == [
        "returned/a",
        "returned/A.csv",
        "returned/a.ods",
        "returned/a.xls",
        "returned/(2) a.xls",
    ]


def test_a_message_and_a_workbook_never_share_a_name() -> None:
    paths = ReturnPaths()

    assert paths.take("a.pdf", "", ".txt") == "returned/a"
    assert paths.take("a.xls", "", ".xlsx") == "returned/a.xls"


def test_a_file_never_takes_the_name_of_a_folder() -> None:
    paths = ReturnPaths()

    assert paths.take("a.xlsx/trong.csv", "", ".xlsx") == "returned/a.xlsx/trong"
    assert paths.take("a.xls", "", ".xlsx") == "returned/a.xls"


def test_a_folder_never_takes_the_name_of_a_file() -> None:
    paths = ReturnPaths()

    assert paths.take("a.xls", "", ".xlsx") == "returned/a"
    assert paths.take("a.xlsx/trong.csv", "", ".xlsx") == "returned/a.xlsx-/trong"


def test_a_path_of_any_length_is_one_that_a_disk_takes() -> None:
    paths = ReturnPaths()
    file = "lo.zip/" + "ă" * 3_000 + "/d" * 3_000 + "/" + "x" * 3_000 + ".xls"

    first, second = (paths.take(file, " - lỗi cần sửa", ".xlsx") for _ in range(2))

    assert first != second
    for path in (first, second):
        parts = PurePosixPath(path).parts
        assert len(parts) <= 10
        assert max(len(part.encode()) for part in parts) <= 210
