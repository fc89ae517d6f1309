"""The sheet `Đợt thi đua`: one key a row; every key is an entry of `SETTINGS`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from openpyxl.workbook.workbook import Workbook

from vanthu.campaign import places
from vanthu.campaign.cells import (
    CampaignCell,
    CheckedValue,
    one_of,
    read_day,
    read_decimal,
    read_lines,
    read_yes,
)
from vanthu.campaign.choices import NumberSeries, Rounding
from vanthu.campaign.sheets import SheetColumn, SheetForm, find_rows, read_values
from vanthu.diagnostics import Diagnostic
from vanthu.vietnamese import match_key

SETTINGS_SHEET = SheetForm(
    places.SETTINGS,
    (SheetColumn("key", "Mục", needed=True), SheetColumn("value", "Giá trị", needed=True)),
)
QUOTAS = "Hạn mức đề nghị"
"""Begins the key of an award's quota: `Hạn mức đề nghị: Bằng khen của Chủ tịch UBND tỉnh`."""
WORKS = "Số công trình đăng ký"
"""Begins the key of a kind of unit's limit: `Số công trình đăng ký: thôn`."""

SETTINGS: tuple[SheetColumn, ...] = (
    SheetColumn("title", "Trích yếu", "Trích yếu của kế hoạch, in dưới chữ KẾ HOẠCH", needed=True),
    SheetColumn("name", "Tên đợt thi đua", "Viết như đứng giữa câu: «đợt thi đua …»", needed=True),
    SheetColumn("theme", "Chủ đề", "Chủ đề thi đua", needed=True),
    SheetColumn("start", "Ngày bắt đầu", "Ngày đầu của đợt thi đua", read_day, needed=True),
    SheetColumn(
        "end", "Ngày kết thúc", "Ngày cuối của đợt thi đua", read_day, needed=True, not_before="start"
    ),
    SheetColumn(
        "registration_deadline", "Hạn đăng ký", "Đăng ký sau ngày này là chậm", read_day, needed=True
    ),
    SheetColumn("results_deadline", "Hạn báo cáo kết quả", "Để trống: lấy ngày kết thúc", read_day),
    SheetColumn("nomination_deadline", "Hạn đề nghị khen thưởng", "Để trống: lấy ngày kết thúc", read_day),
    SheetColumn("plan_date", "Ngày kế hoạch", "Ngày ký kế hoạch", read_day, needed=True),
    SheetColumn("plan_number", "Số kế hoạch", "Số, ký hiệu khi đã ban hành; để trống khi là dự thảo"),
    SheetColumn(
        "document_date",
        "Ngày soạn văn bản",
        "Văn bản được soạn cho ngày này; để trống: ngày hôm nay",
        read_day,
    ),
    SheetColumn(
        "reply_by", "Hạn trả lời công văn đôn đốc", "Để trống: 3 ngày làm việc sau ngày công văn", read_day
    ),
    SheetColumn(
        "requests",
        "Đề xuất, kiến nghị",
        "Phần cuối của báo cáo kết quả; mỗi kiến nghị một dòng (Alt+Enter)",
        read_lines,
    ),
    SheetColumn(
        "attach_form",
        "Kèm biểu đăng ký",
        "Có: kế hoạch kèm phụ lục là biểu đăng ký; Không: không kèm",
        read_yes,
    ),
    SheetColumn(
        "agency.lines",
        "Cơ quan ban hành",
        "Như in ở đầu văn bản, mỗi dòng một dòng (Alt+Enter)",
        read_lines,
        needed=True,
    ),
    SheetColumn("agency.parent", "Cơ quan chủ quản", "UBND xã không có cơ quan chủ quản: để trống"),
    SheetColumn("agency.name", "Tên cơ quan trong câu", "Ví dụ: UBND xã Khánh Cư", needed=True),
    SheetColumn("agency.commune", "Xã", "Ví dụ: xã Khánh Cư", needed=True),
    SheetColumn("agency.place", "Địa danh", "Đứng trước «, ngày … tháng … năm …»", needed=True),
    SheetColumn("agency.symbol", "Ký hiệu cơ quan", "Nhóm chữ sau gạch nối: …/KH-UBND", needed=True),
    SheetColumn("agency.drafting_symbol", "Ký hiệu đơn vị soạn thảo", "In sau «Lưu: VT, »; có thể để trống"),
    SheetColumn(
        "agency.field_symbol", "Ký hiệu lĩnh vực của công văn", "Nhóm chữ thứ hai: …/UBND-VHXH", needed=True
    ),
    SheetColumn(
        "agency.receiving_desk",
        "Nơi nhận hồ sơ của các đơn vị",
        "Bộ phận mà các đơn vị gửi biểu về",
        needed=True,
    ),
    SheetColumn(
        "number_series",
        "Dãy số văn bản",
        "«chung»: các loại chung một dãy số; «theo loại»: mỗi loại một dãy",
        one_of(NumberSeries, "campaign_choice"),
    ),
    SheetColumn("signer.authority", "Thẩm quyền ký", "Ví dụ: TM. ỦY BAN NHÂN DÂN", needed=True),
    SheetColumn("signer.position", "Chức vụ người ký", "Ví dụ: CHỦ TỊCH", needed=True),
    SheetColumn("signer.name", "Người ký", "Họ và tên, không kèm học hàm, học vị", needed=True),
    SheetColumn(
        "signer.deputy_position",
        "Chức vụ người ký thay",
        "Khi ký thay (KT.): ví dụ PHÓ CHỦ TỊCH; không thì để trống",
    ),
    SheetColumn("signer.deputy_name", "Người ký thay", "Họ và tên người ký thay; không thì để trống"),
    SheetColumn("meeting.council_name", "Tên Hội đồng", "Như đứng giữa câu", needed=True),
    SheetColumn(
        "meeting.council_lines",
        "Hội đồng ở đầu văn bản",
        "Mỗi dòng một dòng (Alt+Enter)",
        read_lines,
        needed=True,
    ),
    SheetColumn(
        "meeting.council_symbol", "Ký hiệu Hội đồng", "Nhóm chữ sau gạch nối: …/BB-HĐTĐKT", needed=True
    ),
    SheetColumn("meeting.day", "Ngày họp Hội đồng", "Để trống khi chưa họp", read_day),
    SheetColumn("meeting.start", "Giờ bắt đầu họp", "Ví dụ: 08 giờ 00 phút"),
    SheetColumn("meeting.end", "Giờ kết thúc họp", "Ví dụ: 10 giờ 30 phút"),
    SheetColumn("meeting.place", "Địa điểm họp", "Ví dụ: Hội trường UBND xã"),
    SheetColumn(
        "rounding",
        "Làm tròn tiền thưởng",
        "«lên»: làm tròn lên hàng chục nghìn đồng; «gần nhất»: đến số gần nhất",
        one_of(Rounding, "campaign_choice"),
    ),
    SheetColumn(
        "default_threshold",
        "Tỷ lệ phiếu tối thiểu (%)",
        "Dùng cho hình thức không ghi tỷ lệ riêng; để trống: 80",
        read_decimal,
    ),
)
"""The keys; one with a point is a field of that part of the campaign."""

_BY_LABEL = {match_key(setting.label): setting for setting in SETTINGS}
_NO_CELL = CampaignCell(None, places.SETTINGS)


@dataclass(frozen=True, slots=True)
class NamedSetting:
    """A key that names a kind of unit or an award: `Hạn mức đề nghị: <hình thức>`.

    Args:
        name: What stands after the colon.
        label: The cell of the key, `value` the cell beside it.
    """

    name: str
    label: CampaignCell
    value: CampaignCell


@dataclass(frozen=True, slots=True)
class CampaignSettings:
    """What the sheet says.

    Args:
        values: By field of `Campaign`; of agency, signer and meeting a mapping by their fields.
        quotas, works: The keys that begin with `QUOTAS` and with `WORKS`.
    """

    values: Mapping[str, Any]
    quotas: tuple[NamedSetting, ...] = ()
    works: tuple[NamedSetting, ...] = ()


def read_settings(book: Workbook) -> CheckedValue[CampaignSettings]:
    """The settings; told are keys without a value, that stand twice or are unknown, and days out of order."""
    rows, diagnostics = find_rows(book, SETTINGS_SHEET)
    if diagnostics:
        return CheckedValue(CampaignSettings({}), diagnostics)
    cells = dict.fromkeys((setting.key for setting in SETTINGS), _NO_CELL)
    named: dict[str, list[NamedSetting]] = {match_key(QUOTAS): [], match_key(WORKS): []}
    for label, value in ((row["key"], row["value"]) for row in rows):
        head, _, name = label.text.partition(":")
        setting = _BY_LABEL.get(match_key(label.text))
        if match_key(head) in named:
            named[match_key(head)].append(NamedSetting(name.strip(), label, value))
        elif setting is None:
            diagnostics += (label.fault or label.diagnose("campaign_setting_unknown"),)
        elif cells[setting.key] is not _NO_CELL:
            diagnostics += (label.diagnose("campaign_setting_twice", read=setting.label),)
        else:
            cells[setting.key] = value
    values, wrong = read_values(SETTINGS, cells, "campaign_setting_missing")
    quotas, works = map(tuple, named.values())
    doubts = (*_half_a_deputy(cells), *_early_deadlines(cells, values))
    return CheckedValue(CampaignSettings(_by_part(values), quotas, works), (*diagnostics, *wrong, *doubts))


def _by_part(values: Mapping[str, Any]) -> Mapping[str, Any]:
    """`agency.name` as the field `name` of the part `agency`; deadlines left open are the last day."""
    parts: dict[str, Any] = {"agency": {}, "signer": {}, "meeting": {}}
    for key, value in values.items():
        part, point, name = key.partition(".")
        (parts[part] if point else parts)[name or key] = value
    last_day = parts.get("end")
    return {"results_deadline": last_day, "nomination_deadline": last_day, **parts}


def _half_a_deputy(cells: Mapping[str, CampaignCell]) -> Iterator[Diagnostic]:
    """A deputy's position and name come together."""
    position, name = cells["signer.deputy_position"], cells["signer.deputy_name"]
    if position.blank != name.blank:
        yield (position if position.blank else name).diagnose("campaign_deputy_half")


def _early_deadlines(cells: Mapping[str, CampaignCell], values: Mapping[str, Any]) -> Iterator[Diagnostic]:
    """Deadlines before the first day."""
    for key in ("registration_deadline", "results_deadline", "nomination_deadline"):
        if "start" in values and key in values and values[key] < values["start"]:
            yield cells[key].diagnose("campaign_deadline", proposed=cells["start"].text)
