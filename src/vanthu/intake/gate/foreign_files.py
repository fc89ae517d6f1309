"""Files that hold no table, told from their first bytes: pictures, recordings, programs, shortcuts."""

from __future__ import annotations

import re

_PICTURE, _RECORDING, _PROGRAM = "ảnh", "âm thanh hoặc phim", "chương trình"
_BEGINNINGS = (
    (b"\xff\xd8\xff", _PICTURE),
    (b"\x89PNG", _PICTURE),
    (b"GIF8", _PICTURE),
    (b"II*\0", _PICTURE),
    (b"MM\0*", _PICTURE),
    (b"8BPS", _PICTURE),
    (b"AT&TFORM", _PICTURE),
    (b"ID3", _RECORDING),
    (b"\xff\xfb", _RECORDING),
    (b"\xff\xf3", _RECORDING),
    (b"OggS", _RECORDING),
    (b"fLaC", _RECORDING),
    (b"#!AMR", _RECORDING),
    (b"\x1aE\xdf\xa3", _RECORDING),
    (b"\0\0\1\xba", _RECORDING),
    (b"\x1f\x8b", "nén GZIP"),
    (b"\xfd7zXZ\0", "nén XZ"),
    (b"MZ", _PROGRAM),
    (b"\x7fELF", _PROGRAM),
    (b"L\0\0\0\1\x14\2\0", "lối tắt"),
    (b"[InternetShortcut]", "lối tắt"),
    (b'{"url": "https://docs.google.com', "lối tắt Google"),
    (b"\0\1\0\0Standard ", "Access"),
    (b"SQLite format 3", "cơ sở dữ liệu"),
)
_STILL_BRANDS = (b"hei", b"hev", b"mif1", b"msf1", b"avif")
"""Brands of ISO media files (ISO/IEC 14496-12, 4.3) that are pictures; others are recordings."""
_MAIL = re.compile(
    rb"\A(?:[\w-]+:.*\r?\n(?:[ \t].*\r?\n)*)*?(?:received|return-path|message-id|delivered-to):",
    re.IGNORECASE,
)


def foreign_kind(data: bytes) -> str:
    """What a file is that holds no table, in a clerk's words (`ảnh`); empty where it may hold one."""
    for beginning, what in _BEGINNINGS:
        if data.startswith(beginning):
            return what
    if data[4:8] == b"ftyp":
        return _PICTURE if data[8:12].startswith(_STILL_BRANDS) else _RECORDING
    if data.startswith(b"RIFF") and data[8:12] in {b"WEBP", b"WAVE", b"AVI "}:
        return _PICTURE if data[8:12] == b"WEBP" else _RECORDING
    # -- `BM` alone begins many a text; a bitmap says its length after it
    if data.startswith(b"BM") and int.from_bytes(data[2:6], "little") == len(data):
        return _PICTURE
    return "thư điện tử" if _MAIL.match(data[:4096]) else ""
