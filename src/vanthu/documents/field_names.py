"""What a reader calls the fields of a document: `works_total` is `tổng số công trình`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from vanthu.translate import tr

FIELD_NAMES: Mapping[str, str] = {
    "about": "trích yếu",
    "absent": "người vắng",
    "abstract": "trích yếu",
    "added_works": "số công trình làm thêm ngoài đăng ký",
    "addressee": "nơi kính gửi",
    "addressees": "nơi kính gửi",
    "agency": "tên cơ quan",
    "appendix": "phụ lục",
    "appendix_1": "phụ lục I",
    "appendix_2": "phụ lục II",
    "as_of": "ngày tính số liệu",
    "attached_to": "dòng “Kèm theo”",
    "bases": "căn cứ",
    "books": "các quyển sổ",
    "budget_social": "tổng kinh phí xã hội hóa đăng ký",
    "budget_state": "tổng kinh phí nhà nước đăng ký",
    "budget_total": "tổng kinh phí đăng ký",
    "by_award": "theo hình thức khen",
    "by_field": "theo nội dung thi đua",
    "by_kind": "theo loại đơn vị",
    "campaign_name": "tên đợt thi đua",
    "certificates": "giấy khen",
    "chair": "chủ tọa",
    "chair_lines": "chức danh của chủ tọa",
    "chair_name": "họ tên chủ tọa",
    "chair_role": "vai trò của chủ tọa",
    "commune": "tên xã",
    "completed": "số công trình hoàn thành",
    "completed_share": "tỷ lệ hoàn thành",
    "corrected": "văn bản được đính chính",
    "corrected_short": "số, ký hiệu của văn bản được đính chính",
    "corrections": "nội dung đính chính",
    "cost_social": "tổng kinh phí xã hội hóa đã thực hiện",
    "cost_state": "tổng kinh phí nhà nước đã thực hiện",
    "cost_total": "tổng kinh phí đã thực hiện",
    "council": "tên hội đồng",
    "count": "số đơn vị được đôn đốc",
    "counts": "số tập thể, cá nhân, hộ gia đình",
    "days": "tổng số ngày công",
    "deadline": "hạn đăng ký",
    "decider": "người quyết định khen thưởng",
    "decision_day": "ngày quyết định",
    "decision_number": "số quyết định",
    "desk": "bộ phận nhận hồ sơ",
    "difficulties": "khó khăn, vướng mắc",
    "end": "ngày kết thúc",
    "ends": "giờ kết thúc họp",
    "failed": "trường hợp không đạt",
    "field_total": "cộng các nội dung thi đua",
    "has_form": "có kèm mẫu đăng ký",
    "has_money": "có tiền thưởng",
    "in_progress": "số công trình đang thực hiện",
    "issuer_lines": "cơ quan ban hành",
    "last_article": "điều thi hành",
    "late_names": "tên đơn vị đăng ký muộn",
    "members_present": "số thành viên có mặt",
    "members_total": "số thành viên hội đồng",
    "minutes_citation": "biên bản được dẫn",
    "missing_names": "tên đơn vị chưa đăng ký",
    "money_total": "tổng tiền thưởng",
    "money_words": "tổng tiền thưởng bằng chữ",
    "not_counted": "phần chưa tính vào số liệu",
    "not_reported": "tên đơn vị chưa báo cáo",
    "not_started": "số công trình chưa khởi công",
    "number_line": "số, ký hiệu",
    "over": "đơn vị đăng ký quá số công trình",
    "paragraphs": "nội dung kế hoạch",
    "parent": "cơ quan chủ quản",
    "participants": "tổng số lượt người tham gia",
    "passed_sentence": "số trường hợp đạt phiếu",
    "people": "tổng số lượt người tham gia",
    "place": "nơi họp",
    "place_date": "nơi và ngày ban hành",
    "plan_citation": "kế hoạch được dẫn",
    "power_line": "thẩm quyền ban hành",
    "present": "người có mặt",
    "prizes": "tiền thưởng",
    "recipients": "nơi nhận",
    "recipients_below": "nơi nhận (phần dưới chữ ký)",
    "replaces": "câu thay thế văn bản trước",
    "reply_by": "hạn trả lời",
    "requests": "đề xuất, kiến nghị",
    "results_deadline": "hạn báo cáo kết quả",
    "rounds": "kết quả bỏ phiếu",
    "secretary": "thư ký",
    "secretary_line": "chức danh của thư ký",
    "secretary_name": "họ tên thư ký",
    "sections": "danh sách kèm theo",
    "sign_lines": "quyền hạn, chức vụ người ký",
    "signer": "người ký",
    "social": "tổng kinh phí xã hội hóa",
    "social_share": "tỷ lệ kinh phí xã hội hóa",
    "start": "ngày bắt đầu",
    "starts": "giờ bắt đầu họp",
    "state": "tổng kinh phí nhà nước",
    "state_share": "tỷ lệ kinh phí nhà nước",
    "subjects": "đối tượng khen thưởng",
    "summaries": "tóm tắt thành tích",
    "tasks": "nhiệm vụ của đơn vị",
    "theme": "chủ đề",
    "total": "tổng cộng của phụ lục",
    "type": "loại văn bản",
    "under": "đơn vị đăng ký chưa đủ số công trình",
    "unfinished": "công trình chưa hoàn thành",
    "unit": "tên đơn vị",
    "units": "đơn vị được đôn đốc",
    "units_late": "số đơn vị đăng ký muộn",
    "units_missing": "số đơn vị chưa đăng ký",
    "units_on_time": "số đơn vị đăng ký đúng hạn",
    "units_registered": "số đơn vị đăng ký",
    "units_reported": "số đơn vị báo cáo",
    "units_total": "tổng số đơn vị",
    "unreported_works": "số công trình đăng ký chưa báo cáo",
    "work_days": "tổng số ngày công",
    "works_registered": "số công trình đã đăng ký",
    "works_reported": "số công trình được báo cáo",
    "works_total": "tổng số công trình",
    "year": "năm",
}
"""Fields of templates, and what the figures' places begin with, to their names."""

PART_NAMES: Mapping[str, str] = {
    "achievement": "thành tích",
    "award": "hình thức khen",
    "birth": "ngày sinh",
    "bold": "in đậm",
    "completed": "hoàn thành",
    "count": "số lượng",
    "counts": "số lượng",
    "days": "ngày công",
    "description": "quy mô",
    "difficulty": "khó khăn",
    "each": "mức thưởng",
    "end": "kết thúc",
    "field": "nội dung thi đua",
    "finished": "ngày hoàn thành",
    "in_progress": "đang thực hiện",
    "italic": "in nghiêng",
    "lead": "chủ trì",
    "lines": "các dòng",
    "location": "địa điểm",
    "look": "cách trình bày",
    "missing": "biểu còn thiếu",
    "money": "tiền thưởng",
    "name": "tên",
    "name_look": "cỡ chữ của tên",
    "new": "nay sửa là",
    "not_started": "chưa khởi công",
    "note": "ghi chú",
    "number": "số thứ tự",
    "old": "đã in",
    "outcome": "kết quả",
    "part": "phần đính chính",
    "people": "số người",
    "person": "người phụ trách",
    "position": "chức vụ",
    "progress": "tiến độ",
    "registered": "đăng ký",
    "share": "tỷ lệ phiếu",
    "social": "kinh phí xã hội hóa",
    "span": "lời văn",
    "spans": "lời văn",
    "start": "bắt đầu",
    "state": "kinh phí nhà nước",
    "status": "tình trạng",
    "subject": "đối tượng",
    "subtotal": "cộng",
    "sum": "thành tiền",
    "support": "phối hợp",
    "target": "mục tiêu",
    "task": "nhiệm vụ",
    "text": "lời văn",
    "title": "tiêu đề",
    "total": "tổng số",
    "tt": "số thứ tự",
    "unit": "đơn vị",
    "unreported": "chưa báo cáo",
    "votes": "số phiếu",
    "work": "công trình",
    "works": "số công trình",
    "wrong": "chỗ phải sửa",
}
"""Parts of a field's records to their names."""

UNNAMED = frozenset({"rows"})
"""Parts that only lead to others."""

INDEX = re.compile(r"\[[^\]]*\]")


def path_of(place: str) -> str:
    """The place without the numbers of its rows: `sections[2].rows[4].state` is `sections.rows.state`."""
    return INDEX.sub("", place)


def field_name(place: str) -> str:
    """What a reader calls a place in a document, in the language of the screen.

    Args:
        place: Field of a template with the parts of its records: `by_field[3].social`. What is not known, as
            in documents of another version, is left as it is.
    """
    field, *parts = path_of(place).split(".")
    names = [FIELD_NAMES.get(field, field)]
    names += [PART_NAMES.get(part, part) for part in parts if part not in UNNAMED]
    return ", ".join(map(tr, names))


def leaves(fields: object, place: str = "") -> Iterator[tuple[str, str]]:
    """Every text of a document's plain fields with its place, in order.

    Args:
        fields: As `documents.draft.plain_fields` gives them.
    """
    if isinstance(fields, Mapping):
        for key, value in fields.items():
            yield from leaves(value, f"{place}.{key}" if place else key)
    elif isinstance(fields, list):
        for number, value in enumerate(fields):
            yield from leaves(value, f"{place}[{number}]")
    elif isinstance(fields, str):
        yield place, fields
