"""A letter and a report as templates of several engines: the same body, only the tags are each engine's own.

Both stand in the styles and parts of the shipped templates, headers and all.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from vanthu.docx.package import DOCUMENT, unpack
from vanthu.packages import pack

SHIPPED = Path(__file__).parents[1] / "templates" / "reminder.docx"
ROWS, COLUMNS = 200, 8
FIELDS = (
    "parent",
    "issuer",
    "number",
    "place_date",
    "abstract",
    "addressee",
    "citation",
    "day",
    "count",
    "agency",
    "desk",
    "reply_by",
    "note",
    "first",
    "second",
    "power",
    "signer",
)
CELLS = (
    ("tt", "TT", 567),
    ("name", "Tên công trình, phần việc", 3402),
    ("unit", "Đơn vị", 2268),
    ("place", "Địa điểm", 2268),
    ("state", "Ngân sách nhà nước", 1701),
    ("social", "Xã hội hóa", 1701),
    ("end", "Hoàn thành", 1361),
    ("lead", "Người phụ trách", 2041),
)
Record = Mapping[str, object]


@dataclass(frozen=True)
class Dialect:
    """How an engine writes its tags.

    Args:
        field: From the name of a field to the XML that stands in a paragraph.
        cell: From name and place (0-based) of a cell in the loop's row to the same.
        rows: From the loop's row, made by `cell`, to the rows that say the loop.
    """

    field: Callable[[str], str]
    cell: Callable[[str, int], str]
    rows: Callable[[Callable[[Callable[[str, int], str]], str]], str]


LOOK = (
    '<w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>'
    '<w:color w:val="000000"/><w:sz w:val="26"/><w:szCs w:val="26"/><w:lang w:val="vi-VN"/></w:rPr>'
)
"""What Word writes at each run of a text that was formatted by hand."""


def run(text: str) -> str:
    """A run of text."""
    return f'<w:r w:rsidRPr="00A33C5E">{LOOK}<w:t xml:space="preserve">{text}</w:t></w:r>'


def merge_field(name: str) -> str:
    """A field as Word's mail merge has it."""
    return f'<w:fldSimple w:instr=" MERGEFIELD {name} \\* MERGEFORMAT ">{run(f"«{name}»")}</w:fldSimple>'


def _tag_row(tag: str) -> str:
    return (
        f'<w:tr><w:tc><w:tcPr><w:tcW w:w="15309" w:type="dxa"/><w:gridSpan w:val="{COLUMNS}"/></w:tcPr>'
        f"{paragraph('TheMau', run(tag))}</w:tc></w:tr>"
    )


def _in_one_row(name: str, place: int) -> str:
    opening = "{#rows}" if place == 0 else ""
    closing = "{/rows}" if place == COLUMNS - 1 else ""
    return run(f"{opening}{{{name}}}{closing}")


def _docxtpl_cell(name: str, _: int) -> str:
    return run(f"{{{{ row.{name} }}}}")


def _carbone_cell(name: str, _: int) -> str:
    return run(f"{{d.rows[i].{name}}}")


DIALECTS: Mapping[str, Dialect] = {
    "docxtpl": Dialect(
        lambda name: run(f"{{{{ {name} }}}}"),
        _docxtpl_cell,
        lambda row: _tag_row("{%tr for row in rows %}") + row(_docxtpl_cell) + _tag_row("{%tr endfor %}"),
    ),
    "docxtemplater": Dialect(lambda name: run(f"{{{name}}}"), _in_one_row, lambda row: row(_in_one_row)),
    "carbone": Dialect(
        lambda name: run(f"{{d.{name}}}"),
        _carbone_cell,
        lambda row: row(_carbone_cell) + row(lambda name, _: run(f"{{d.rows[i+1].{name}}}")),
    ),
    "docx-mailmerge2": Dialect(
        merge_field, lambda name, _: merge_field(name), lambda row: row(lambda name, _: merge_field(name))
    ),
}


def paragraph(style: str, content: str = "") -> str:
    """A paragraph."""
    ids = 'w:rsidR="00C21F4A" w:rsidRPr="00A33C5E" w:rsidRDefault="00C21F4A"'
    return f'<w:p {ids}><w:pPr><w:pStyle w:val="{style}"/>{LOOK}</w:pPr>{content}</w:p>'


def _table(style: str, widths: tuple[int, ...], rows: str, margin: int) -> str:
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    sides = "".join(f'<w:{side} w:w="{margin}" w:type="dxa"/>' for side in ("left", "right"))
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f'<w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar>{sides}</w:tblCellMar>'
        f"</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"
    )


def _row(cells: list[tuple[int, str]], properties: str = "") -> str:
    made = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{content}</w:tc>'
        for width, content in cells
    )
    return f"<w:tr><w:trPr><w:cantSplit/>{properties}</w:trPr>{made}</w:tr>"


def _head(field: Callable[[str], str]) -> str:
    left = (
        paragraph("CoQuanChuQuan", field("parent"))
        + paragraph("CoQuanBanHanh", field("issuer"))
        + paragraph("KeMotPhanBa")
    )
    right = (
        paragraph("QuocHieu", run("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"))
        + paragraph("TieuNgu", run("Độc lập - Tự do - Hạnh phúc"))
        + paragraph("KeDaiBangChu")
    )
    below = paragraph("SoKyHieu", field("number")) + paragraph("VeViec", field("abstract"))
    rows = _row([(3572, left), (5726, right)]) + _row(
        [(3572, below), (5726, paragraph("DiaDanhNgayThang", field("place_date")))]
    )
    return _table("BangKhongKe", (3572, 5726), rows, 0) + paragraph("CachDuoiDauVanBan")


def _foot(field: Callable[[str], str]) -> str:
    left = paragraph("NoiNhan", run("Nơi nhận:")) + "".join(
        paragraph("NoiNhanDong", content) for content in (field("first"), field("second"), run("- Lưu: VT."))
    )
    right = paragraph("QuyenHanChucVu", field("power")) + paragraph("HoTenNguoiKy", field("signer"))
    return _table("BangKhongKe", (4365, 4932), _row([(4365, left), (4932, right)]), 0) + paragraph("DongAn")


def _words(field: Callable[[str], str]) -> str:
    """The body of the letter: fixed words and fields mixed."""
    first = (
        run("Thực hiện "),
        field("citation"),
        run("; qua tổng hợp, tính đến ngày "),
        field("day"),
        run(", còn "),
        field("count"),
        run(" đơn vị chưa gửi đủ biểu mẫu hoặc đã gửi nhưng còn nội dung phải sửa."),
    )
    second = (
        run("Để bảo đảm tiến độ tổng hợp, "),
        field("agency"),
        run(" đề nghị các đơn vị khẩn trương hoàn thiện, gửi biểu mẫu về "),
        field("desk"),
        run(" chậm nhất ngày "),
        field("reply_by"),
        run(", cụ thể: "),
        field("note"),
    )
    third = (
        run("Quá thời hạn trên, "),
        field("agency"),
        run(" tổng hợp theo số liệu đã nhận và nêu tên đơn vị chưa gửi trong báo cáo."),
    )
    return (
        paragraph("KinhGui", run("Kính gửi: ") + field("addressee"))
        + "".join(paragraph("LoiVan", "".join(pieces)) for pieces in (first, second, third))
        + paragraph("LoiVanCuoi", run("Đề nghị các đơn vị quan tâm thực hiện./."))
    )


def letter(dialect: Dialect) -> str:
    """The body of a letter of one page."""
    return _head(dialect.field) + _words(dialect.field) + _foot(dialect.field)


def report(dialect: Dialect) -> str:
    """The body of a report: the letter, and a table of records with a header that is repeated."""
    widths = tuple(width for _, _, width in CELLS)
    header = _row([(w, paragraph("DauBang", run(label))) for _, label, w in CELLS], "<w:tblHeader/>")

    def row(cell: Callable[[str, int], str]) -> str:
        return _row([(w, paragraph("OBang", cell(name, n))) for n, (name, _, w) in enumerate(CELLS)])

    table = _table("BangKe", widths, header + dialect.rows(row), 68)
    return _head(dialect.field) + _words(dialect.field) + table + _foot(dialect.field)


def template(body: str) -> bytes:
    """A body as a Word file in the parts of a shipped template."""
    parts = unpack(SHIPPED.read_bytes(), "x")
    document = parts[DOCUMENT].decode()
    start, end = document.index("<w:body>") + len("<w:body>"), document.rindex("<w:sectPr")
    parts[DOCUMENT] = f"{document[:start]}{body}{document[end:]}".encode()
    return pack(parts)


NAMES = ("Nguyễn Văn An", "Trần Thị Bình", "Lê Văn Cường", "Phạm Thị Dung", "Hoàng Văn Em", "Vũ Thị Phương")
WORKS = ("Trồng đường hoa", "Sửa nhà văn hóa", "Lắp đèn chiếu sáng", "Nạo vét kênh mương", "Bê tông hóa ngõ")


def records(count: int, rows: int = 0) -> list[dict[str, object]]:
    """What each document says; no two are alike.

    Args:
        rows: Of the table.
    """
    chance = random.Random(count * 1000 + rows)  # noqa: S311 - repeatable samples
    return [_record(chance, number, rows) for number in range(1, count + 1)]


def _record(chance: random.Random, number: int, rows: int) -> dict[str, object]:
    commune = f"xã Số {number}"
    made: dict[str, object] = {
        "parent": "ỦY BAN NHÂN DÂN HUYỆN",
        "issuer": f"ỦY BAN NHÂN DÂN {commune.upper()}",
        "number": f"Số: {chance.randint(10, 999)}/UBND-VP",
        "place_date": f"Khánh Cư, ngày {chance.randint(10, 28)} tháng 10 năm 2024",
        "abstract": f"V/v đôn đốc {commune} gửi biểu mẫu đợt thi đua lần thứ {chance.randint(2, 90)}",
        "addressee": f"Các đơn vị thuộc {commune}",
        "citation": f"Kế hoạch số {chance.randint(10, 99)}/KH-UBND ngày 13/5/2024 của UBND {commune}",
        "day": f"{chance.randint(10, 28)}/10/2024",
        "count": str(chance.randint(10, 40)),
        "agency": f"UBND {commune}",
        "desk": f"Văn phòng UBND {commune}",
        "reply_by": f"{chance.randint(10, 28)}/11/2024",
        "note": f"{chance.choice(WORKS)} & {chance.choice(WORKS).lower()} < {chance.randint(10, 90)} ha",
        "first": "- Như trên;",
        "second": f"- Đảng ủy {commune};",
        "power": "TM. ỦY BAN NHÂN DÂN",
        "signer": chance.choice(NAMES),
    }
    if rows:
        made["rows"] = [_works(chance, row) for row in range(1, rows + 1)]
    return made


def _works(chance: random.Random, row: int) -> dict[str, str]:
    return {
        "tt": str(row),
        "name": f"{chance.choice(WORKS)} đoạn {chance.randint(1, 900)} dài {chance.randint(100, 900)} m",
        "unit": f"Thôn {chance.choice(('Trại', 'Đông', 'Đoài', 'Thượng'))} {chance.randint(1, 60)}",
        "place": f"Xóm {chance.randint(1, 30)}, khu {chance.randint(1, 9)}",
        "state": f"{chance.randint(1, 900)}.500.000",
        "social": f"{chance.randint(1, 90)}.{chance.randint(100, 999)}.000",
        "end": f"{chance.randint(1, 28)}/{chance.randint(6, 12)}/2024",
        "lead": chance.choice(NAMES),
    }
