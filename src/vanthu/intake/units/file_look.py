"""What the name of a received file tells of its sender, once what any file may be called is taken away."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from vanthu.vietnamese import match_key

_COPY = re.compile(r"(?:\s*\(\d{1,3}\)|\s*[-–]\s*(?:copy|bản sao|sao chép))+\s*\Z", re.IGNORECASE)
"""What Windows, browsers and Excel add to the name of a copy: ` (2)`, ` - Copy`, ` - Bản sao`."""

_DATES = re.compile(r"\d{1,4}(?:\s*[-._/]\s*\d{1,4}){1,2}|\b\d{6,8}\b")

# -- words of names that many senders give their files; a name of nothing else tells nobody
_COMMON = frozenset(
    (
        "bieu", "mau", "bm", "so", "file", "tep", "don", "vi", "danh", "sach", "ds", "bang", "tong",
        "hop", "th", "bao", "cao", "bc", "dang", "ky", "dk", "ket", "qua", "kq", "de", "nghi", "dn",
        "khen", "thuong", "kt", "thi", "dua", "td", "ke", "hoach", "kh", "cong", "trinh", "phan",
        "viec", "cuoi", "moi", "final", "new", "ban", "chinh", "thuc", "chuan", "sua", "da", "lan",
        "bo", "sung", "gui", "nop", "len", "xa", "ubnd", "dot", "cao", "diem", "chao", "mung",
        "nam", "thang", "quy", "ngay", "scan", "anh", "image", "img", "photo", "document", "doc",
        "book", "sheet", "untitled", "khong", "ten", "copy", "sao", "bang", "tinh", "excel", "word",
        "pdf", "zalo", "mail", "email", "phieu", "giay", "to", "trang", "hoan", "thanh", "thien",
        "huong", "dan", "tinh", "hinh", "so", "lieu", "noi", "dung", "thong", "tin", "dai", "hoi",
        "chi", "bo", "cac", "cua", "va", "theo", "cho", "lam", "nguoi", "thon", "xom",
    )
)  # fmt: skip


def without_copy_number(name: str) -> str:
    """The name of a file, folder or sheet without what tells it from another copy of it."""
    return _COPY.sub("", name)


def sender_look(file: str) -> str:
    """What is a sender's own in the path of a file, as match keys; empty where its name has nothing.

    Folders count beside the file's name, never alone: what lies in one folder is of many units.
    """
    path = PurePosixPath(file)
    stem = _own(path.stem)
    if not any(len(word) > 2 and word.isalpha() and word not in _COMMON for word in stem.split()):
        return ""
    return " / ".join(filter(None, (*map(_own, path.parts[:-1]), stem)))


def _own(name: str) -> str:
    """The words of a name without dates and marks of copies; numbers stay, for they may tell two apart."""
    return match_key(_DATES.sub(" ", without_copy_number(name).replace("_", " ")))
