"""The words and signs that tell what a row of a table's body is."""

from __future__ import annotations

import re

ROMAN = re.compile(r"(?=[IVX])(?:X{0,3})(?:IX|IV|V?I{0,3})\Z")
CAPITAL = re.compile(r"[A-HĐ]\Z")
LEAD = re.compile(r"(?P<lead>[IVX]{1,5}|[A-HĐ])\s*[.)/\-–:]\s*(?P<rest>\S.*)\Z", re.DOTALL)
DETAIL = re.compile(r"(?:[-–—+•*]|[a-zđ][.)])\s*(?=\S)")
DETAIL_LEAD = re.compile(r"[-–+•]|[a-zđ][.)]?")
TOTAL = re.compile(r"(?P<word>tổng cộng|tổng số|cộng|tổng)\b[\s:.]*(?P<rest>.*)\Z", re.DOTALL)
REST = re.compile(
    r"(?:\(?[ivx\d\s+,&=]*\)?|(?:mục|khối|phần|i|ii|iii|iv|v|chung|toàn)\b.*|[a-h])[\s:.]*\Z", re.DOTALL
)
NAMED_REST = re.compile(r"(?:khối lượng|phần mềm|phần thưởng|phần quà|mục tiêu|toàn dân)\b")
"""Words after `Tổng` that begin the name of a work, though they begin like a section's."""
NOT_TOTAL = (
    "cộng đồng",
    "cộng tác",
    "cộng hòa",
    "cộng hoà",
    "tổng kết",
    "tổng vệ sinh",
    "tổng hợp",
    "tổng dọn",
)
EXAMPLE = re.compile(r"(?:vi du|vd|mau|vi du mau)(?:\s|\Z)")
SIGNATURES = (
    "người lập",
    "người tổng hợp",
    "người báo cáo",
    "tm.",
    "tm ",
    "t/m",
    "kt.",
    "tl.",
    "thủ trưởng",
    "xác nhận của",
    "nơi nhận",
    "đại diện ",
    "(ký",
    "ký tên",
    "ký, ghi rõ",
    "lập biểu",
    "cán bộ tổng hợp",
)
SIGNATURES_ALONE = frozenset(
    {
        "trưởng thôn",
        "chủ tịch",
        "hiệu trưởng",
        "bí thư",
        "bí thư chi bộ",
        "trưởng ban",
        "trưởng trạm",
        "chi hội trưởng",
        "kế toán",
        "thư ký",
        "trưởng công an",
        "chỉ huy trưởng",
        "phó chủ tịch",
    }
)
REMARKS = ("ghi chú:", "bằng chữ", "lưu ý", "* ", "(*)", "chú ý:")
MONEY = re.compile(
    r"\d{1,3}(?:\.\d{3}){2,}|\d[\d.,]*\s*(?:triệu|trđ|tr|nghìn|ngàn|ngđ|tỷ|tỉ|đồng|vnđ|vnd|đ|₫|k)(?![^\W\d])",
    re.IGNORECASE,
)
"""An amount of money in words; `3.000 m` and `20.11.2024` are none."""
CHANGE = re.compile(
    r"\b(?:tăng(?! cường)|giảm(?! nghèo)|sửa(?! chữa)|bổ sung|đính chính|điều chỉnh|thay đổi|thêm|bớt|hủy|huỷ"
    r"|bỏ(?! trống))\b",
    re.IGNORECASE,
)
"""Words of a remark that changes a row above, or adds one."""
OF_THE_FORM = re.compile(r"\b(?:neu co|vi du|vd|dvt|don vi tinh)\b")
"""Words, without their marks, of a remark that tells how to fill in the form."""
SEVERAL_WORKS = re.compile(
    r"\(?(?:1\s*[.)/]\s*[^\W\d].*?(?:(?:\n|[;,.]\s*)\(?2\s*[.)/]|\s\(?2[)/])\s*[^\W\d]"
    r"|a\s*[.)]\s*[^\W\d].*?(?:\n|[;,.]\s*)\(?b\s*[.)]\s*[^\W\d]"
    r"|(?P<sign>[-–+•*])\s*[^\W\d].*\n\s*(?P=sign)\s*[^\W\d])",
    re.DOTALL,
)
"""A cell that begins with the first item of a list and has its second; below a title it is one work."""
FOOTNOTE = re.compile(r"(?:\(?(?:\d{1,2}|[a-z])\)|\d{1,2}|\*+)\s+(?=[^\W\d_])")
FOOTNOTE_IN_BRACKETS = re.compile(r"\(\d{1,2}\)\s+(?=[^\W\d_])")
COLOURS = re.compile(
    r"\b(?:dong|o|chu|muc|phan|hang|cot|cong trinh)(?: \w+){0,2} (?:mau|to|boi|in)\b"
    r"|\b(?:mau|to|boi) (?:do|vang|xanh|cam|tim|hong|xam|nau|luc)\b"
)
"""Words, without their marks, that say what a colour means; alone on a row."""
TO_FILL_IN = re.compile(
    r"\b(?:bat buoc|cong thuc|nhap (?:so|du)"
    r"|(?:khong|dung|phai|can|de|se|tu dong|chi) (?:duoc )?(?:sua|nhap|dien|ghi|xoa|tinh|chon))\b"
)
"""Words, without their marks, that tell how a coloured cell is to be filled in: nothing of the rows."""
PAGE = re.compile(
    r"(?:(?:trang|tờ|page)(?: số)?\s*:?\s*\d+|[-–]\s*\d+\s*[-–]|\d+\s*/\s*\d+)(?:\s*(?:/|of|trên)\s*\d+)?\Z"
)
"""The number of a printed page, alone in its row."""
DATE_LINE = re.compile(
    r"ngày[\s.…_]*(?P<d>\d{0,2})[\s.…_]*tháng[\s.…_]*(?P<m>\d{0,2})[\s.…_]*năm[\s.…_]*(?P<y>\d{0,4})",
    re.IGNORECASE,
)
