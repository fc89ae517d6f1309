"""Words that stand around a person's name, as data: titles, offices, remarks, and what is no name at all.

All in small letters with their marks: `chú` is an uncle, `Chu` a surname.
"""

from __future__ import annotations

from collections.abc import Mapping


def _phrases(text: str) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(phrase.split()) for phrase in text.split("|"))


_RANKS = "|".join(
    f"{grade} {rank}" for grade in ("thiếu", "trung", "thượng", "đại") for rank in ("úy", "uý", "tá", "tướng")
)
TITLES = _phrases(
    "anh|chị|em|cháu|bác|chú|cô|cậu|dì|mợ|thím|cụ|thầy|cô giáo|thầy giáo|thầy cô|thầy thuốc|nhà giáo|giáo viên|gv"
    "|bác sĩ|bác sỹ|bs|bsck1|bsck2|bscki|bsckii|bs cki|bs ckii|bs ck1|bs ck2|ts bs|y sĩ|y sỹ|ys|y tá|điều dưỡng|đd|nữ hộ sinh|dược sĩ|dược sỹ|ds|kỹ sư|kĩ sư|ks"
    "|cử nhân|cn|thạc sĩ|thạc sỹ|ths|tiến sĩ|tiến sỹ|ts|phó giáo sư|giáo sư|pgs|gs|pgs ts|gs ts|luật sư|nghệ nhân"
    "|nghệ sĩ|nhà báo|nhà văn|hạ sĩ|trung sĩ|thượng sĩ|binh nhất|binh nhì|chiến sĩ|linh mục|lm|cha xứ|giám mục|nữ tu"
    "|tu sĩ|mục sư|ni sư|ni cô|sư cô|sư thầy|đại đức|thượng tọa|thượng toạ|hòa thượng|hoà thượng|ni trưởng|sa di"
    "|cựu chiến binh|ccb|thương binh|bệnh binh|mẹ việt nam anh hùng|mẹ vnah|anh hùng|nghệ nhân ưu tú"
    "|đ/c|đc|đồng chí|quý ông|quý bà|" + _RANKS
)
"""Before a name. `Ông` and `Bà`, as certificates print them, are told apart by `names`."""

OFFICES = _phrases(
    "bí thư|phó bí thư|btcb|btct|trưởng thôn|phó thôn|phó trưởng thôn|thôn trưởng|thôn phó|trưởng xóm|phó xóm"
    "|trưởng bản|phó bản|trưởng ấp|phó ấp|trưởng khu|phó khu|trưởng khu phố|trưởng ban|phó ban|phó trưởng ban"
    "|trưởng nhóm|phó nhóm|tổ trưởng|tổ phó|đội trưởng|đội phó|lớp trưởng|chi hội trưởng|chi hội phó|hội trưởng"
    "|hội phó|chi đoàn trưởng|chủ tịch|ct|phó chủ tịch|pct|chủ nhiệm|phó chủ nhiệm|giám đốc|phó giám đốc|hiệu trưởng"
    "|phó hiệu trưởng|giáo viên|gv|công an viên|công an|trưởng công an|phó trưởng công an|xã đội trưởng|thôn đội trưởng"
    "|chỉ huy trưởng|chỉ huy phó|trưởng trạm|trạm trưởng|đảng viên|đoàn viên|hội viên|nông dân|y tá thôn|y tế thôn"
    "|cán bộ|công chức|viên chức|nhân viên|học sinh|sinh viên|trưởng phòng|phó phòng|phó trưởng phòng|kế toán|văn thư"
    "|thủ quỹ|thư ký|ủy viên|uỷ viên|phụ trách|quản lý|bảo vệ|dân quân|đại biểu|hộ dân|chủ hộ|nguyên bí thư|cựu giáo viên"
    "|chi ủy viên|chi uỷ viên|cộng tác viên|tuyên truyền viên|hòa giải viên|người có uy tín|trưởng dòng họ"
)
"""Before or behind a name; what follows in the same words belongs to it."""

FORMER = frozenset({"nguyên", "cựu", "quyền", "phó"})
"""Before an office: what somebody was, or is for the time being."""

ORGANISATIONS = frozenset(
    """
    thôn xóm bản ấp khu tổ đội ban chi hội trường trạm phòng ubnd hđnd mttq htx xã phường đoàn đảng lớp khối
    nhóm
    """.split()  # noqa: SIM905 - a list to be read
)
"""First words of what somebody belongs to; behind a mark they are no second name."""

FEMALE = frozenset(
    {"cô", "cô giáo", "chị", "dì", "mợ", "thím", "nữ tu", "ni sư", "ni cô", "sư cô", "nữ hộ sinh"}
)
MALE = frozenset({"anh", "chú", "cậu", "thầy", "thầy giáo", "linh mục", "sư thầy", "cha xứ"})
GENDER: Mapping[str, str] = {**dict.fromkeys(FEMALE, "female"), **dict.fromkeys(MALE, "male")}

REMARKS = _phrases("bổ sung|mới|bs|x|đề nghị|cũ|thay|đính chính|ghi chú|sửa")
"""In brackets behind a name: of the list, not of the person."""

NOT_NAMES = frozenset(
    " ".join(phrase)
    for phrase in _phrases(
        "họ và tên|họ tên|tên|họ và tên người|không|không có|chưa có|chưa rõ|test|nguyễn văn a|nguyễn văn b"
        "|trần văn b|trần thị b|lê thị c|lê văn c|phạm văn c|người phụ trách|ho va ten|ho ten"
    )
)
"""A label, `nothing`, or the example of a form."""

NOT_YET = frozenset({"đang", "chưa", "chờ", "sẽ", "cần", "tạm", "vắng"})
"""First words of a remark that nobody is named yet, in a sentence: `Chưa bầu`, `đang cập nhật`."""

NEVER_PLAIN = frozenset(
    """
    thi van tran le pham hoang vu vo dang bui do ho ngo duong dao doan luong truong phung tong huynh ngoc duc
    thuy hong hung tuan tuyet quoc viet manh nguyet dinh trieu kieu
    """.split()  # noqa: SIM905 - a list to be read
)
"""Words of names that always bear a mark: `Tran Thi Hoa` was typed without them."""

SURNAMES = frozenset(
    """
    Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Trịnh Lương
    Đào Mai Tạ Cao Lã Hà Tô Chu Trương Đoàn Lâm Phùng Tống Quách Thái Kiều Nghiêm Phí Lại Doãn
    Khuất Thân Tăng Vương Lưu Triệu
    """.split()  # noqa: SIM905 - forty quoted names read worse
)
"""The commonest surnames (họ) of Vietnam."""
