from __future__ import annotations

from pathlib import Path

import pytest
from tests.templating.wordfile import W, checked, docx, p, table

from vanthu.docx.package import unpack
from vanthu.packages import pack

BAD = p("Số {{ 5")
BOX = f"<w:p><w:r><w:pict><w:txbxContent>{BAD}</w:txbxContent></w:pict></w:r></w:p>"


@pytest.mark.parametrize(
    ("part", "root", "inside", "where"),
    [
        ("document", "document", BAD, "đoạn"),
        ("document", "document", table(p("TT"), BAD), "bảng 1, dòng 2, cột 1"),
        ("document", "document", table(p("TT")) + table(table(p("a"), BAD) + p("")), "bảng 3, dòng 2, cột 1"),
        ("document", "document", table(table(p("a"), p("b")) + p(""), BAD), "bảng 1, dòng 2, cột 1"),
        ("document", "document", BOX, "hộp chữ"),
        ("document", "document", table(BOX), "hộp chữ, bảng 1, dòng 1, cột 1"),
        ("header2", "hdr", BAD, "đầu trang"),
        ("header1", "hdr", table(BAD), "đầu trang, bảng 1, dòng 1, cột 1"),
        ("footer1", "ftr", BOX, "chân trang, hộp chữ"),
        ("footnotes", "footnotes", f"<w:footnote>{BAD}</w:footnote>", "chú thích cuối trang"),
        ("endnotes", "endnotes", f"<w:endnote>{BAD}</w:endnote>", "chú thích cuối văn bản"),
    ],
)
def test_a_problem_says_where_it_stands(
    tmp_path: Path, part: str, root: str, inside: str, where: str
) -> None:
    parts = unpack(docx(p("x")), "x")
    if part == "document":
        inside = f"<w:body>{inside}</w:body>"
    parts[f"word/{part}.xml"] = f"<w:{root} {W}>{inside}</w:{root}>".encode()
    path = tmp_path / "mau.docx"
    path.write_bytes(pack(parts))

    (problem,) = checked(path)

    assert problem.located.endswith(f"xóa dấu này. Tại {where}: «Số {{{{ 5».")
