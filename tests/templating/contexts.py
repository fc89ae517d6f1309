"""Sample fields of each kind of document, small and long, as `docs/template-fields.md` describes them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from vanthu.documents.kinds.certificates import NAME_ROOM, REASON_ROOM
from vanthu.documents.wording import DOTS

Context = dict[str, Any]

NBSP = "\u00a0"
CAMPAIGN = (
    "đợt thi đua cao điểm chào mừng kỷ niệm 30 năm tái lập huyện và đón nhận huyện đạt chuẩn "
    "nông thôn mới nâng cao"
)
CITATION = f"Kế hoạch số 45/KH-UBND ngày 13/5/2024 của UBND xã Khánh Cư về việc tổ chức phát động {CAMPAIGN}"


@dataclass(frozen=True)
class Piece:
    """A span, as the engine wants it."""

    text: str
    bold: bool = False
    italic: bool = False


def common(kind_symbol: str, document_type: str, abstract: str) -> Context:
    return {
        "parent": "",
        "issuer_lines": ("ỦY BAN NHÂN DÂN", "XÃ KHÁNH CƯ"),
        "number_line": f"Số:{NBSP * 8}/{kind_symbol}",
        "place_date": f"Khánh Cư, ngày {NBSP * 5} tháng {NBSP * 5} năm 2024",
        "type": document_type,
        "abstract": abstract,
        "about": "",
        "addressee": "",
        "addressees": (),
        "recipients": ("- UBND huyện;", "- Phòng Nội vụ huyện;", "- Lãnh đạo UBND xã;", "- Lưu: VT."),
        "recipients_below": (),
        "sign_lines": ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"),
        "signer": "Vũ Bình Minh",
        "agency": "UBND xã Khánh Cư",
        "campaign_name": CAMPAIGN,
        "plan_citation": CITATION,
        "attached_to": f"(Kèm theo {document_type.capitalize()} số{NBSP * 8}/{kind_symbol} "
        f"ngày {NBSP * 5} tháng {NBSP * 5} năm 2024 của UBND xã Khánh Cư)",
        "not_counted": (),
        "replaces": "",
    }


def _item(look: str, number: str, *pieces: Piece | str) -> Context:
    spans = tuple(piece if isinstance(piece, Piece) else Piece(piece) for piece in pieces)
    return {"look": look, "number": number, "spans": spans}


LONG_SENTENCE = (
    "Tăng cường công tác thông tin, tuyên truyền về Kế hoạch phát động đợt thi đua cao điểm, các hoạt động "
    "chào mừng kỷ niệm 30 năm tái lập huyện và đón nhận huyện đạt chuẩn nông thôn mới nâng cao; xây dựng các "
    "tài liệu, tin, bài, chương trình phát thanh tuyên truyền, quảng bá về huyện Yên Khánh."
)
LAST_SENTENCE = (
    "Trên đây là Kế hoạch phát động đợt thi đua cao điểm; Ủy ban nhân dân xã yêu cầu các cơ quan, đơn vị xây "
    "dựng kế hoạch và triển khai thực hiện nghiêm túc, hiệu quả./."
)


def plan(size: int = 1) -> Context:
    items = [
        _item("text", "", f"Thực hiện Kế hoạch số 73-KH/BCĐ ngày 10/5/2024 của UBND huyện. {LONG_SENTENCE}")
    ]
    for number in ("I.", "II.", "III.", "IV.")[: 1 + size]:
        items.append(_item("section", number, "MỤC ĐÍCH, YÊU CẦU"))
        items.append(_item("clause_title", "1.", "Mục đích"))
        items += [_item("point", f"{letter})", LONG_SENTENCE) for letter in "abcd"[: 1 + size]]
        items.append(_item("clause", "2.", LONG_SENTENCE))
        items.append(
            _item(
                "text",
                "",
                "Mỗi đoàn thể lựa chọn ít nhất 01 công trình (",
                Piece("Công trình đường cây, đường hoa", italic=True),
                "), đăng ký trước ngày ",
                Piece("25/5/2024", bold=True),
                ".",
            )
        )
    items.append(_item("text", "", LAST_SENTENCE))
    abstract = (
        "Tổ chức phát động đợt thi đua cao điểm chào mừng kỷ niệm 30 năm tái lập huyện "
        "và đón nhận huyện đạt chuẩn nông thôn mới nâng cao"
    )
    return {
        **common("KH-UBND", "KẾ HOẠCH", abstract),
        "paragraphs": tuple(items),
        "has_form": size > 1,
        "recipients": (
            "- UBND huyện;",
            "- Phòng Nội vụ huyện;",
            "- TT Đảng ủy;",
            "- Lãnh đạo UBND xã;",
            "- UBMTTQ xã, các CTXH của xã;",
            "- Các cơ quan, đơn vị, trường học;",
            "- Các thôn;",
            "- Lưu: VT.",
        ),
        "recipients_below": (),
    }


LONG_UNIT = "Trường Trung học cơ sở Khánh Cư và Trung tâm học tập cộng đồng xã Khánh Cư"


def _unit_name(number: int) -> str:
    return LONG_UNIT if number % 7 == 3 else f"Thôn {number}"


def _addressed(names: list[str]) -> Context:
    if len(names) == 1:
        return {"addressee": names[0], "addressees": ()}
    ends = [";"] * (len(names) - 1) + ["."]
    lines = tuple({"text": f"- {name}{end}"} for name, end in zip(names, ends, strict=True))
    return {"addressee": "", "addressees": lines}


def reminder(size: int = 1) -> Context:
    names = [_unit_name(number) for number in range(1, 1 + (1 if size == 1 else 20))]
    return {
        **common("UBND-VHXH", "", ""),
        **_addressed(names),
        "about": f"V/v đôn đốc gửi, hoàn thiện biểu mẫu thực hiện {CAMPAIGN}",
        "as_of": "27/5/2024",
        "reply_by": "30/5/2024",
        "desk": "Văn phòng thống kê xã",
        "count": f"{len(names):02d}",
        "units": tuple(
            {
                "tt": str(tt),
                "name": name,
                "missing": "Biểu 01 Đăng ký công trình, phần việc (quá hạn ngày 25/5/2024)" if tt % 2 else "",
                "wrong": "" if tt % 2 else "Biểu 01 Đăng ký công trình, phần việc: 03 chỗ (ô C12, E14, F15)",
            }
            for tt, name in enumerate(names, start=1)
        ),
        "recipients": ("- Như trên;", "- Lãnh đạo UBND xã;", "- Lưu: VT, VHXH."),
        "recipients_below": (),
    }


FIELDS = (
    "Xây dựng nông thôn mới nâng cao, kiểu mẫu",
    "Xây dựng hệ thống chính trị",
    "Phát triển kinh tế",
    "Giáo dục và đào tạo",
    "Môi trường, y tế, dân số",
    "Văn hóa, thể thao",
    "An ninh, trật tự",
    "Cải cách hành chính",
    "Xây dựng đội ngũ cán bộ",
)
KINDS = ("thôn", "cơ quan, ban ngành", "trường học", "Mặt trận, đoàn thể", "lực lượng vũ trang")


def _sections(size: int, row: Any, subtotal: Context) -> tuple[Context, ...]:
    """1 small: two sections of two rows; 3 long: 60 units with three rows each, in five sections."""
    sections, units_each = (2, 1) if size == 1 else (5, 12)
    tt = 0
    made = []
    for place in range(sections):
        rows = []
        for number in range(units_each):
            for work in range(2 if size == 1 else 3):
                tt += 1
                rows.append({"tt": str(tt), "unit": _unit_name(place * units_each + number), **row(tt, work)})
        made.append(
            {
                "number": ("I", "II", "III", "IV", "V")[place],
                "title": f"Khối {KINDS[place]}",
                "rows": tuple(rows),
                "subtotal": subtotal,
            }
        )
    return tuple(made)


def _registered_work(tt: int, work: int) -> Context:
    return {
        "work": "Đường hoa trước nhà văn hóa thôn, lắp điện chiếu sáng ngõ xóm" if work else "Nạo vét kênh",
        "field": FIELDS[tt % len(FIELDS)],
        "description": "Dài 500 m, rộng 3 m, trồng hoa mười giờ hai bên" if tt % 3 else "",
        "location": "Trục đường liên thôn",
        "state": "1.250.000.000" if tt % 5 == 0 else "25.000.000",
        "social": "12.500.000",
        "start": "20/5/2024",
        "end": "25/12/2024",
        "person": "Nguyễn Thị Thu Hương",
        "note": "Làm mới" if tt % 4 == 0 else "",
    }


def registration_summary(size: int = 1) -> Context:
    names = [_unit_name(number) for number in range(60)]
    abstract = f"Tổng hợp đăng ký công trình, phần việc thực hiện {CAMPAIGN}"
    subtotal = {"works": "36", "state": "1.725.000.000", "social": "450.000.000"}
    return {
        **common("BC-UBND", "BÁO CÁO", abstract),
        **_addressed(["UBND huyện Yên Khánh"]),
        "as_of": "27/5/2024",
        "deadline": "25/5/2024",
        "units_total": "60",
        "units_registered": "58",
        "units_on_time": "55",
        "units_late": "03",
        "late_names": f"Thôn 1, Thôn 2, {LONG_UNIT}" if size > 1 else "",
        "units_missing": "02" if size > 1 else "0",
        "missing_names": "Thôn Trại, Thôn Phú Gia" if size > 1 else "",
        "works_total": "180",
        "by_kind": tuple(
            {
                "name": kind[:1].upper() + kind[1:],
                "registered": "12",
                "total": "12",
                "works": "36",
                "end": "." if kind is KINDS[-1] else ";",
            }
            for kind in KINDS
        ),
        "by_field": tuple(
            {
                "tt": str(tt),
                "name": field,
                "works": "20",
                "state": "12.125.000.000",
                "social": "450.000.000",
                "sum": "12.575.000.000",
            }
            for tt, field in enumerate(FIELDS, start=1)
        ),
        "field_total": {
            "tt": "",
            "name": "Cộng",
            "works": "180",
            "state": "109.125.000.000",
            "social": "4.050.000.000",
            "sum": "113.175.000.000",
        },
        "budget_total": "113.175.000.000",
        "budget_state": "109.125.000.000",
        "budget_social": "4.050.000.000",
        "state_share": "96,4%",
        "social_share": "3,6%",
        "under": ({"text": "Hội Nông dân (0, quy định ít nhất 01)"},) if size > 1 else (),
        "over": tuple({"text": f"{n} (03, quy định nhiều nhất 02)"} for n in names[:4]) if size > 1 else (),
        "sections": _sections(size, _registered_work, subtotal),
        "total": subtotal,
        "not_counted": ("Thôn Trại: 02 dòng có lỗi, chờ đơn vị sửa.",) if size > 1 else (),
        "recipients": ("- Như trên;", "- Phòng Nội vụ huyện;", "- Lãnh đạo UBND xã;", "- Lưu: VT."),
        "recipients_below": (),
    }


def _reported_work(tt: int, work: int) -> Context:
    return {
        "work": "Đường hoa trước nhà văn hóa thôn, lắp điện chiếu sáng ngõ xóm" if work else "Nạo vét kênh",
        "status": ("Hoàn thành", "Đang thực hiện", "Chưa báo cáo")[tt % 3],
        "progress": ("100", "62,5", "")[tt % 3],
        "state": ("1.250.000.000", "25.000.000", "")[tt % 3],
        "social": ("12.500.000", "0", "")[tt % 3],
        "days": ("1.250,5", "30", "")[tt % 3],
        "people": ("1.200", "45", "")[tt % 3],
        "finished": ("25/9/2024", "", "")[tt % 3],
        "note": "",
    }


def results_report(size: int = 1) -> Context:
    numbers = {
        "registered": "20",
        "completed": "15",
        "in_progress": "03",
        "not_started": "01",
        "unreported": "01",
    }
    subtotal = {
        "works": "36",
        "state": "1.725.000.000",
        "social": "450.000.000",
        "days": "12.250,5",
        "people": "14.400",
    }
    return {
        **common("BC-UBND", "BÁO CÁO", f"Kết quả thực hiện {CAMPAIGN}"),
        **_addressed(["Ủy ban nhân dân huyện Yên Khánh", "Phòng Nội vụ huyện Yên Khánh"]),
        "as_of": "20/9/2024",
        "units_total": "60",
        "units_registered": "58",
        "units_reported": "57",
        "not_reported": "Thôn Trại" if size > 1 else "",
        "works_registered": "180",
        "works_reported": "171",
        "completed": "135",
        "completed_share": "75%",
        "in_progress": "27",
        "not_started": "09",
        "unreported_works": "09" if size > 1 else "0",
        "added_works": "03" if size > 1 else "0",
        "by_field": tuple({"tt": str(tt), "name": f, **numbers} for tt, f in enumerate(FIELDS, start=1)),
        "field_total": {"tt": "", "name": "Cộng", **numbers},
        "cost_total": "113.175.000.000",
        "cost_state": "109.125.000.000",
        "cost_social": "4.050.000.000",
        "work_days": "12.250,5",
        "participants": "14.400",
        "difficulties": tuple(
            {"text": f"{_unit_name(n)}: Chưa giải phóng xong mặt bằng (Đường hoa){end}"}
            for n, end in ((1, ";"), (3, "."))
        )
        if size > 1
        else (),
        "requests": ({"text": "Đề nghị UBND huyện quan tâm hỗ trợ kinh phí."},) if size > 1 else (),
        "sections": _sections(size, _reported_work, subtotal),
        "total": subtotal,
        "unfinished": tuple(
            {
                "tt": str(tt),
                "unit": _unit_name(tt),
                "work": "Đường hoa trước nhà văn hóa thôn",
                "status": "Đang thực hiện",
                "progress": "62,5",
                "difficulty": "Chưa giải phóng xong mặt bằng, thời tiết không thuận lợi",
            }
            for tt in range(1, 40)
        )
        if size > 1
        else (),
        "not_counted": ("Thôn Trại: 02 dòng có lỗi, chờ đơn vị sửa.",) if size > 1 else (),
        "recipients": ("- Như trên;", "- Lãnh đạo UBND xã;", "- Lưu: VT."),
        "recipients_below": (),
    }


def _nominee(tt: int) -> Context:
    person = tt % 3 != 0
    return {
        "tt": str(tt),
        "name": f"Bà Nguyễn Thị Thu Hương {tt}" if person else LONG_UNIT,
        "birth": "9/2/1988" if person else "",
        "position": "Bí thư Chi bộ, Trưởng thôn" if person else "",
        "unit": _unit_name(tt),
        "achievement": "Vận động nhân dân hiến 500 m² đất, đóng góp 250 ngày công làm đường hoa dài 1,2 km.",
        "award": "Giấy khen của Chủ tịch UBND huyện",
        "votes": "9/11",
        "share": "81,82%",
    }


def council_minutes(size: int = 1) -> Context:
    members = (
        "Vũ Bình Minh, Chủ tịch UBND xã - Chủ tịch Hội đồng",
        "Trần Thị Hoa, Văn phòng - Thư ký Hội đồng",
    )
    return {
        **common("BB-HĐTĐKT", "BIÊN BẢN", f"Họp xét, đề nghị khen thưởng {CAMPAIGN}"),
        "parent": "ỦY BAN NHÂN DÂN XÃ KHÁNH CƯ",
        "issuer_lines": ("HỘI ĐỒNG", "THI ĐUA, KHEN THƯỞNG"),
        "starts": "14 giờ 00, ngày 5/10/2024",
        "ends": "16 giờ 30, ngày 5/10/2024",
        "place": "Phòng họp UBND xã Khánh Cư",
        "members_total": "11",
        "members_present": "09",
        "present": tuple({"text": f"{member};"} for member in members * (1 if size == 1 else 5)),
        "absent": ({"text": f"{members[1]} (lý do: đi công tác)."},) if size > 1 else (),
        "chair": members[0],
        "chair_role": "Chủ tịch Hội đồng",
        "secretary": members[1],
        "rounds": tuple(
            {
                "number": number,
                "title": "Giấy khen của Chủ tịch UBND huyện",
                "rows": tuple(
                    {**_nominee(tt), "outcome": "Đạt" if tt % 4 else "Đạt, ngoài chỉ tiêu"}
                    for tt in range(1, 4 if size == 1 else 25)
                ),
            }
            for number in ("I", "II", "III")[:size]
        ),
        "passed_sentence": "02 tập thể, 05 cá nhân",
        "failed": ({"text": "Phạm Văn An (Giấy khen): không đạt, 6/11 phiếu, 54,55%."},) if size > 1 else (),
        "secretary_line": "THƯ KÝ",
        "chair_lines": ("CHỦ TỌA",),
        "secretary_name": "Trần Thị Hoa",
        "chair_name": "Vũ Bình Minh",
        "recipients": ("- Lãnh đạo UBND xã;", "- Thành viên Hội đồng;", "- Lưu: VT, HĐ."),
        "recipients_below": (),
    }


def commendation_proposal(size: int = 1) -> Context:
    people = 4 if size == 1 else 20
    headings = ("TẬP THỂ", "CÁ NHÂN", "HỘ GIA ĐÌNH")[: size if size > 1 else 2]
    abstract = f"Về việc đề nghị khen thưởng thành tích xuất sắc trong {CAMPAIGN}"
    return {
        **common("TTr-UBND", "TỜ TRÌNH", abstract),
        **_addressed(["Chủ tịch UBND huyện Yên Khánh", "Phòng Nội vụ huyện Yên Khánh"]),
        "bases": (
            {"text": "Căn cứ Luật Thi đua, khen thưởng ngày 15/6/2022;"},
            {
                "text": "Căn cứ Nghị định số 98/2023/NĐ-CP ngày 31/12/2023 của Chính phủ quy định chi tiết "
                "thi hành một số điều của Luật Thi đua, khen thưởng;"
            },
            {"text": f"Căn cứ {CITATION}."},
        ),
        "decider": "Chủ tịch UBND huyện",
        "counts": "02 tập thể, 05 cá nhân, 01 hộ gia đình",
        "minutes_citation": f"Biên bản số{NBSP * 8}/BB-HĐTĐKT ngày 5/10/2024 của Hội đồng Thi đua, khen "
        "thưởng xã Khánh Cư",
        "by_award": ({"text": "Tặng Giấy khen cho 02 tập thể, 05 cá nhân, 01 hộ gia đình."},),
        "sections": tuple(
            {"number": number, "title": title, "rows": tuple(_nominee(tt) for tt in range(1, people))}
            for number, title in zip(("I", "II", "III"), headings, strict=False)
        ),
        "summaries": tuple(
            {**{k: v for k, v in _nominee(tt).items() if k != "tt"}, "number": str(tt)}
            for tt in range(1, people)
        ),
        "recipients": ("- Như trên;", "- Lãnh đạo UBND xã;", "- Lưu: VT."),
        "recipients_below": (),
    }


def unit_plan(size: int = 1) -> Context:
    tasks = tuple(
        {
            "tt": str(tt),
            "task": "Tổ chức khám sức khỏe cho người cao tuổi tại trạm và lưu động ở các thôn",
            "target": "420 người, 04 đợt",
            "start": "20/5/2024",
            "end": "25/12/2024",
            "lead": "Ban Thường trực MTTQ",
            "support": "Hội Người cao tuổi, các thôn" if tt % 2 else "",
            "note": "" if tt % 3 else "Bàn giao trước 02/9",
        }
        for tt in range(1, 4 if size == 1 else 30)
    )
    return {
        **common("KH-TYT", "KẾ HOẠCH", f"Thực hiện {CAMPAIGN}"),
        "parent": "TRUNG TÂM Y TẾ HUYỆN YÊN KHÁNH" if size == 1 else DOTS,
        "issuer_lines": ("TRẠM Y TẾ", "XÃ KHÁNH CƯ"),
        "unit": "Trạm Y tế xã Khánh Cư",
        "theme": f"Đoàn kết, sáng tạo, {CAMPAIGN}",
        "start": "1/5/2024",
        "end": "30/9/2024",
        "results_deadline": "30/9/2024",
        "desk": "Văn phòng thống kê xã",
        "tasks": tasks,
        "recipients": ("- UBND xã Khánh Cư;", "- Lưu: VT."),
        "recipients_below": (),
        "sign_lines": ("TRƯỞNG TRẠM",),
    }


GIVEN = "Giấy khen của Chủ tịch UBND xã"


def commendation_decision(size: int = 1) -> Context:
    """Small: one award, no money; long: two awards, money, a list over pages."""
    each = 2 if size == 1 else 20
    money = size > 1
    headings = ("TẬP THỂ", "CÁ NHÂN", "HỘ GIA ĐÌNH")
    sections = tuple(
        {
            "number": number,
            "title": title,
            "rows": tuple(
                {**_nominee(tt), "award": GIVEN, "money": "1.520.000" if money else ""}
                for tt in range(place * each + 1, place * each + each + 1)
            ),
        }
        for place, (number, title) in enumerate(zip(("I", "II", "III"), headings, strict=True))
    )
    prize = {
        "award": "",
        "subject": "cá nhân",
        "each": "760.000",
        "count": "12",
        "sum": "9.120.000",
        "end": ";",
    }
    one = {"name": GIVEN, "counts": "20 tập thể, 20 cá nhân", "end": "."}
    other = {"name": "danh hiệu Lao động tiên tiến", "counts": "05 cá nhân", "end": ";"}
    return {
        **common(
            "QĐ-UBND",
            "QUYẾT ĐỊNH",
            f"Về việc khen thưởng tập thể, cá nhân, hộ gia đình có thành tích xuất sắc trong {CAMPAIGN}",
        ),
        "power_line": "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ KHÁNH CƯ",
        "bases": commendation_proposal()["bases"],
        "counts": "20 tập thể, 20 cá nhân, 20 hộ gia đình",
        "by_award": (other, one) if money else (one,),
        "has_money": money,
        "prizes": ({**prize, "award": GIVEN}, {**prize, "award": "Lao động tiên tiến", "end": "."})
        if money
        else (),
        "money_total": "18.240.000" if money else "",
        "money_words": "Mười tám triệu hai trăm bốn mươi nghìn đồng" if money else "",
        "last_article": "3" if money else "2",
        "council": "Hội đồng thi đua, khen thưởng xã Khánh Cư",
        "desk": "Văn phòng thống kê xã",
        "subjects": "tập thể, cá nhân, hộ gia đình",
        "sections": sections,
        "sign_lines": ("CHỦ TỊCH",),
        "recipients": (f"- Như Điều {3 if money else 2};", "- TT Đảng ủy;", "- Lưu: VT."),
        "recipients_below": (),
    }


def correction(size: int = 1) -> Context:
    names = ["UBND huyện Yên Khánh", *(_unit_name(number) for number in range(1, 8))][: 1 if size == 1 else 8]
    parts = (
        ("Họ và tên người ký", "Vũ Bình Minh", "Trần Thị Hoa"),
        ("Quyền hạn, chức vụ của người ký", "CHỦ TỊCH", "KT. CHỦ TỊCH; PHÓ CHỦ TỊCH"),
        ("Danh sách nơi nhận", "(không ghi)", "; ".join(names)),
    )
    return {
        **common("UBND-VHXH", "", ""),
        **_addressed(names),
        "about": "V/v đính chính Báo cáo số 15/BC-UBND ngày 5/10/2024",
        "corrected": "Báo cáo số 15/BC-UBND ngày 5/10/2024 của UBND xã Khánh Cư về tổng hợp đăng ký công "
        f"trình, phần việc thực hiện {CAMPAIGN}",
        "corrected_short": "Báo cáo số 15/BC-UBND",
        "corrections": tuple(
            {"tt": str(tt), "part": part, "old": old, "new": new}
            for tt, (part, old, new) in enumerate(parts[:size], start=1)
        ),
        "recipients": ("- Như trên;", "- Lưu: VT."),
        "recipients_below": (),
    }


LONG_WORK = (
    "Vận động Nhân dân hiến 500 m² đất, đóng góp 250 ngày công làm đường hoa dài 1,2 km; trồng 400 cây xanh; "
    "lắp 36 bóng điện chiếu sáng ngõ xóm; giúp 06 hộ nghèo sửa nhà; duy trì 03 tổ tự quản môi trường"
)


def certificates(size: int = 1) -> Context:
    """Small: two usual sheets; long: every pair of sizes that names and reasons may take, at their most."""
    usual = {
        "number": "1",
        "name": "Ông Nguyễn Văn Thao",
        "name_look": "usual",
        "position": "Trưởng thôn Trại",
        "achievement": "Dẫn đầu phong trào",
        "look": "usual",
        "award": GIVEN,
    }
    sheets = [usual, {**usual, "number": "2", "name": "Thôn Trại", "position": "Thôn Trại"}]
    names = {look: sized("Trường Trung học cơ sở Khánh Cư, ", most) for look, most in NAME_ROOM.items()}
    common_words = len(f"Đã có thành tích xuất sắc trong {CAMPAIGN}") + len(LONG_UNIT)
    if size > 1:
        sheets += [
            {
                **usual,
                "number": str(3 + 3 * row + column),
                "name": name,
                "name_look": name_look,
                "position": LONG_UNIT,
                "achievement": sized(LONG_WORK + "; ", most - common_words),
                "look": look,
            }
            for row, (name_look, name) in enumerate(names.items())
            for column, (look, most) in enumerate(REASON_ROOM.items())
        ]
    return {
        "power_line": "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ KHÁNH CƯ",
        "agency": "UBND xã Khánh Cư",
        "commune": "Xã Khánh Cư",
        "campaign_name": CAMPAIGN,
        "decision_number": f"{NBSP * 8}/QĐ-UBND",
        "decision_day": f"ngày {NBSP * 5} tháng {NBSP * 5} năm 2024",
        "place_date": f"Khánh Cư, ngày {NBSP * 5} tháng {NBSP * 5} năm 2024",
        "certificates": tuple(sheets),
        "sign_lines": ("CHỦ TỊCH",) if size == 1 else ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
        "signer": "Vũ Bình Minh",
    }


certificates_text_only = certificates


def outgoing_register(size: int = 1) -> Context:
    """Small: one book, one document; long: two books, reserved and cancelled numbers, many recipients."""
    line = {
        "symbol": "45/KH-UBND",
        "day": "13/5/2024",
        "content": f"Kế hoạch tổ chức phát động {CAMPAIGN}",
        "signer": "Vũ Bình Minh",
        "recipients": "; ".join(_unit_name(number) for number in range(1, 4 if size == 1 else 40)),
        "filed": "VT, VHXH",
        "copies": "33",
        "note": "",
    }
    reserved = dict.fromkeys(line, "") | {"symbol": "46/BC-UBND", "note": "giữ số: báo cáo quý IV"}
    cancelled = line | {"symbol": "47/UBND-VHXH", "note": "hủy: gửi nhầm, thu hồi"}
    replaced = line | {"symbol": "48/KH-UBND", "note": "thay thế số 45/KH-UBND ngày 13/5/2024"}
    book = {
        "parent": "",
        "issuer_lines": ("ỦY BAN NHÂN DÂN", "XÃ KHÁNH CƯ"),
        "series": "UBND",
        "from_day": "13/5/2024",
        "to_day": "13/5/2024",
        "from_number": "45",
        "to_number": "45" if size == 1 else "48",
        "lines": (line,) if size == 1 else (line, reserved, cancelled, *[replaced] * 12),
    }
    council = {
        **book,
        "parent": "UBND XÃ KHÁNH CƯ",
        "issuer_lines": ("HỘI ĐỒNG", "THI ĐUA, KHEN THƯỞNG XÃ KHÁNH CƯ"),
        "series": "HĐTĐKT",
        "lines": (line | {"symbol": "01/BB-HĐTĐKT"},),
    }
    return {"year": "2024", "books": (book,) if size == 1 else (book, council)}


def sized(words: str, letters: int) -> str:
    """The words over and over, cut to so many letters."""
    return (words * (letters // len(words) + 1))[:letters].strip()
