"""Unreadable, hostile and odd entries of a folder of received files, of many kinds, as many as are wanted."""

from __future__ import annotations

import io
import os
import random
import socket
import zipfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import xlwt
from tests.intake.builders import REGISTRATION_HEAD, a_form, xlsx
from tests.intake.gate.test_compound_file import encrypted
from tests.intake.ods import ods
from tests.intake.packages import zipped

ROWS = [[*row] for row in a_form(REGISTRATION_HEAD, [1, "Đường hoa", "a"])]
ROWS[0][0] = "Đơn vị: Hợp tác xã Không Có Trong Sổ"
FORM = xlsx({"Biểu 01": ROWS})

READ = frozenset({"unit_unknown", "unit_missing"})
"""What is told of a form that was read, whose unit the register does not have."""


def an_xls(*, merged: tuple[int, int, int, int] | None = None, last: tuple[int, int] | None = None) -> bytes:
    book = xlwt.Workbook()
    sheet = book.add_sheet("Biểu 01")
    for r, row in enumerate(ROWS):
        for c, value in enumerate(row):
            if value != "":
                sheet.write(r, c, value)
    if merged:
        sheet.merge(*merged)
    if last:
        sheet.write(*last, "x")
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def with_part(name: str, content: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(FORM)) as package:
        return zipped({**{part: package.read(part) for part in package.namelist()}, name: content})


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of odd entry.

    Args:
        put: Makes one at a path; what is random in it comes from the generator.
        codes: Of which one is told; empty where anything may be, as of a file with changed bytes.
    """

    suffix: str
    put: Callable[[Path, random.Random], object]
    codes: frozenset[str] = frozenset()


def bytes_of(suffix: str, data: bytes, *codes: str) -> Kind:
    return Kind(suffix, lambda path, _: path.write_bytes(data), frozenset(codes))


def cut(suffix: str, data: bytes) -> Kind:
    return Kind(suffix, lambda path, chance: path.write_bytes(data[: chance.randrange(5, len(data) - 30)]))


def flipped(suffix: str, data: bytes) -> Kind:
    def put(path: Path, chance: random.Random) -> None:
        changed = bytearray(data)
        for _ in range(chance.randrange(1, 30)):
            changed[chance.randrange(len(changed))] = chance.randrange(256)
        path.write_bytes(bytes(changed))

    return Kind(suffix, put)


def noise(suffix: str, start: bytes = b"") -> Kind:
    return Kind(
        suffix, lambda path, chance: path.write_bytes(start + chance.randbytes(chance.randrange(50, 5_000)))
    )


def sparse(size: int, code: str, start: bytes = b"") -> Kind:
    def put(path: Path, _: random.Random) -> None:
        with path.open("wb") as stream:
            stream.write(start)
            stream.truncate(size)

    return Kind(".xlsx", put, frozenset({code}))


def a_socket(path: Path, _: random.Random) -> None:
    home = Path.cwd()
    os.chdir(path.parent)  # -- the path of a socket may have a hundred letters only
    try:
        with socket.socket(socket.AF_UNIX) as listening:
            listening.bind(path.name)
    finally:
        os.chdir(home)


def link(target: str, code: str, suffix: str = ".xlsx") -> Kind:
    return Kind(suffix, lambda path, _: path.symlink_to(target), frozenset({code}))


ENTITY = b'<!DOCTYPE x [<!ENTITY a "aaaa">]>'
DEEP = b"<a>" * 60_000
MANY = zipped({f"{n}": b"" for n in range(5_000)}, method=zipfile.ZIP_STORED)
XLS, ODS = an_xls(), ods({"Biểu 01": ROWS})

KINDS: Mapping[str, Kind] = {
    "empty": bytes_of(".xlsx", b"", "file_empty"),
    "blank": bytes_of(".csv", b" \r\n\r\n", "file_empty"),
    "nought": bytes_of(".xls", bytes(4_096), "file_empty"),
    "picture": bytes_of(".xlsx", b"\x89PNG\r\n\x1a\n" + bytes(200), "file_not_spreadsheet"),
    "program": bytes_of(".xlsx", b"MZ\x90\0" + bytes(300), "file_not_spreadsheet"),
    "slides": bytes_of(".pptx", zipped({"ppt/presentation.xml": b"<p/>"}), "file_not_spreadsheet"),
    "web archive": bytes_of(
        ".xls", b"MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n", "file_web_archive"
    ),
    "password": bytes_of(".xlsx", encrypted("bi mat"), "file_password"),
    "bomb": bytes_of(".xlsx", with_part("xl/media/a.bin", bytes(60_000_000)), "file_bomb"),
    "parts": bytes_of(".xlsx", MANY, "file_bomb"),
    "entities": bytes_of(".xlsx", with_part("xl/workbook.xml", ENTITY + b"<workbook/>"), "file_dtd"),
    "deep": bytes_of(".xlsx", with_part("xl/worksheets/sheet1.xml", DEEP), "file_damaged", "file_no_form"),
    "half a zip": bytes_of(".xlsx", b"PK\x03\x04" + bytes(100), "file_damaged"),
    "half a compound": bytes_of(".xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "file_damaged"),
    "empty archive": bytes_of(".zip", zipped({}), "file_empty"),
    "archive in archive": bytes_of(".zip", zipped({"trong.zip": zipped({"a.xlsx": FORM})}), "archive_nested"),
    "climbing": bytes_of(".zip", zipped({"../../len.xlsx": FORM}), "archive_unsafe_name"),
    "no form": bytes_of(".xlsx", xlsx({"Thông báo": [["Mời họp"]]}), "file_no_form"),
    "no unit": bytes_of(".xlsx", FORM, *READ),
    "in an archive": bytes_of(".zip", zipped({"a.xlsx": FORM}), *READ),
    "merged right": bytes_of(".xls", an_xls(merged=(0, 0, 14, 16)), *READ),
    "merged right of all": bytes_of(
        ".ods", ods({"Biểu 01": [ROWS[0] + [""] * 17, *ROWS[1:]]}, spans={"O1": (1, 3)}), *READ
    ),
    "far cell": bytes_of(".xls", an_xls(last=(65_535, 40))),
    "noise": noise(".xlsx"),
    "noise in a zip": noise(".xlsx", b"PK\x03\x04"),
    "noise in a compound": noise(".xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
    "noise in a stream": noise(".xls", b"\x09\x08\x10\0\0\x06\x05\0"),
    "noise in a page": noise(".html", b"<html><table><tr><td>"),
    "noise in a pdf": noise(".pdf", b"%PDF-1.7\n"),
    "noise in an archive": noise(".7z", b"7z\xbc\xaf\x27\x1c"),
    "noise in another": noise(".rar", b"Rar!\x1a\x07\x01\0"),
    "cut": cut(".xlsx", FORM),
    "cut xls": cut(".xls", XLS),
    "cut ods": cut(".ods", ODS),
    "changed": flipped(".xlsx", FORM),
    "changed xls": flipped(".xls", XLS),
    "changed ods": flipped(".ods", ODS),
    "changed archive": flipped(".zip", zipped({"a.xlsx": FORM, "b.xls": XLS})),
    "quotes": Kind(".csv", lambda path, chance: path.write_text('"a\n' * chance.randrange(1, 4_000))),
    "hollow": sparse(3_000_000_000, "received_hollow"),
    "huge": sparse(100_000_000, "received_too_large", b"PK\x03\x04"),
    "pipe": Kind(".xlsx", lambda path, _: os.mkfifo(path), frozenset({"received_no_file"})),
    "socket": Kind(".xlsx", a_socket, frozenset({"received_no_file"})),
    "device": link(os.devnull, "received_no_file"),
    "nowhere": link("khong co.xlsx", "received_broken_link"),
    "itself": Kind("", lambda path, _: path.symlink_to(path.name), frozenset({"received_broken_link"})),
    "linked folder": link("..", "received_link_to_folder", ""),
    "forbidden": bytes_of(".xlsx", FORM, "received_no_permission"),
    "held": bytes_of(".xlsx", FORM, "received_locked"),
    "vanished": bytes_of(".xlsx", FORM, "received_vanished"),
    "failing disk": bytes_of(".xlsx", FORM, "received_refused"),
    "control \n\x07\x1b[31m": bytes_of(".xlsx", b"", "file_empty"),
    "very long " + "x" * 200: bytes_of(".xlsx", b"", "file_empty"),
}
"""By the words of their names; the system's refusals are made by whoever runs (`REFUSALS`)."""

REFUSALS: Mapping[str, OSError] = {
    "forbidden": PermissionError(13, "Permission denied"),
    "held": BlockingIOError(11, "Resource temporarily unavailable"),
    "vanished": FileNotFoundError(2, "No such file or directory"),
    "failing disk": OSError(5, "Input/output error"),
}
"""What opening such an entry raises: a test that runs as root is refused nothing."""


def refusal_of(path: object) -> OSError | None:
    """What the system says where such an entry is opened."""
    return next((error for words, error in REFUSALS.items() if f" {words}." in Path(str(path)).name), None)


@dataclass(frozen=True, slots=True)
class OddEntry:
    """An entry that was put into a folder.

    Args:
        name: Below the folder of received files, with `/`.
        codes: As of its kind.
    """

    name: str
    codes: frozenset[str]


def put_odd_entries(received: Path, count: int, seed: int = 0) -> Iterator[OddEntry]:
    """Puts so many odd entries below a folder, of all kinds in turns, and gives what they are."""
    chance = random.Random(seed)  # noqa: S311 - the same files every time
    for number in range(count):
        words, kind = list(KINDS.items())[number % len(KINDS)]
        folder = received / f"2024-05-{1 + number % 28:02d}"
        folder.mkdir(exist_ok=True)
        path = folder / f"le {number:03d} {words}{kind.suffix}"
        kind.put(path, chance)
        yield OddEntry(path.relative_to(received).as_posix(), kind.codes)
