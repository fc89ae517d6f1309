"""The sheet `Đợt thi đua`: one key a row; every key is an entry of `SETTINGS`.

It finds the cell of each key; what the values mean is known to `office` and `workbook`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from openpyxl.workbook.workbook import Workbook

from vanthu.campaign.cells import read_text
from vanthu.campaign.messages import diagnose
from vanthu.campaign.sheets import WORKBOOK, CampaignCell, Column, SheetForm, read_lines
from vanthu.diagnostics import CellPlace, Diagnostic
from vanthu.vietnamese.normalize import match_key

SETTINGS_SHEET = SheetForm(
    "Đợt thi đua",
    (
        Column("key", "Mục", needed=True),
        Column("value", "Giá trị", needed=True),
    ),
)
QUOTA_LABEL = "Hạn mức đề nghị"
"""Begins the key of an award's quota: `Hạn mức đề nghị: Bằng khen của Chủ tịch UBND tỉnh`."""
WORKS_LABEL = "Số công trình đăng ký"
"""Begins the key of a kind of unit's limit: `Số công trình đăng ký: thôn`."""


@dataclass(frozen=True, slots=True)
class Setting:
    """A key of the sheet.

    Args:
        needed: The workbook is wrong without a value.
        note: What the clerk is told in the column `Ghi chú`.
    """

    key: str
    label: str
    note: str
    needed: bool = False


SETTINGS: tuple[Setting, ...] = (
    Setting("title", "Trích yếu", "Trích yếu của kế hoạch, in dưới chữ KẾ HOẠCH", needed=True),
    Setting("name", "Tên đợt thi đua", "Viết như đứng giữa câu: «đợt thi đua …»", needed=True),
    Setting("theme", "Chủ đề", "Chủ đề thi đua", needed=True),
    Setting("start", "Ngày bắt đầu", "Ngày đầu của đợt thi đua", needed=True),
    Setting("end", "Ngày kết thúc", "Ngày cuối của đợt thi đua", needed=True),
    Setting("registration_deadline", "Hạn đăng ký", "Đăng ký sau ngày này là chậm", needed=True),
    Setting("results_deadline", "Hạn báo cáo kết quả", "Để trống: lấy ngày kết thúc"),
    Setting("nomination_deadline", "Hạn đề nghị khen thưởng", "Để trống: lấy ngày kết thúc"),
    Setting("plan_date", "Ngày kế hoạch", "Ngày ký kế hoạch", needed=True),
    Setting("plan_number", "Số kế hoạch", "Số, ký hiệu khi đã ban hành; để trống khi là dự thảo"),
    Setting("document_date", "Ngày soạn văn bản", "Văn bản được soạn cho ngày này; để trống: ngày hôm nay"),
    Setting("reply_by", "Hạn trả lời công văn đôn đốc", "Để trống: 3 ngày làm việc sau ngày công văn"),
    Setting(
        "requests", "Đề xuất, kiến nghị", "Phần cuối của báo cáo kết quả; mỗi kiến nghị một dòng (Alt+Enter)"
    ),
    Setting("attach_form", "Kèm biểu đăng ký", "Có: kế hoạch kèm phụ lục là biểu đăng ký; Không: không kèm"),
    Setting("lines", "Cơ quan ban hành", "Như in ở đầu văn bản, mỗi dòng một dòng (Alt+Enter)", needed=True),
    Setting("parent", "Cơ quan chủ quản", "UBND xã không có cơ quan chủ quản: để trống"),
    Setting("agency", "Tên cơ quan trong câu", "Ví dụ: UBND xã Khánh Cư", needed=True),
    Setting("commune", "Xã", "Ví dụ: xã Khánh Cư", needed=True),
    Setting("place", "Địa danh", "Đứng trước «, ngày … tháng … năm …»", needed=True),
    Setting("symbol", "Ký hiệu cơ quan", "Nhóm chữ sau gạch nối: …/KH-UBND", needed=True),
    Setting("drafting_symbol", "Ký hiệu đơn vị soạn thảo", "In sau «Lưu: VT, »; có thể để trống"),
    Setting("field_symbol", "Ký hiệu lĩnh vực của công văn", "Nhóm chữ thứ hai: …/UBND-VHXH", needed=True),
    Setting(
        "receiving_desk", "Nơi nhận hồ sơ của các đơn vị", "Bộ phận mà các đơn vị gửi biểu về", needed=True
    ),
    Setting(
        "number_series", "Dãy số văn bản", "«chung»: các loại chung một dãy số; «theo loại»: mỗi loại một dãy"
    ),
    Setting("authority", "Thẩm quyền ký", "Ví dụ: TM. ỦY BAN NHÂN DÂN", needed=True),
    Setting("position", "Chức vụ người ký", "Ví dụ: CHỦ TỊCH", needed=True),
    Setting("signer", "Người ký", "Họ và tên, không kèm học hàm, học vị", needed=True),
    Setting(
        "deputy_position",
        "Chức vụ người ký thay",
        "Khi ký thay (KT.): ví dụ PHÓ CHỦ TỊCH; không thì để trống",
    ),
    Setting("deputy_name", "Người ký thay", "Họ và tên người ký thay; không thì để trống"),
    Setting("council_name", "Tên Hội đồng", "Như đứng giữa câu", needed=True),
    Setting("council_lines", "Hội đồng ở đầu văn bản", "Mỗi dòng một dòng (Alt+Enter)", needed=True),
    Setting("council_symbol", "Ký hiệu Hội đồng", "Nhóm chữ sau gạch nối: …/BB-HĐTĐKT", needed=True),
    Setting("meeting_day", "Ngày họp Hội đồng", "Để trống khi chưa họp"),
    Setting("meeting_start", "Giờ bắt đầu họp", "Ví dụ: 08 giờ 00 phút"),
    Setting("meeting_end", "Giờ kết thúc họp", "Ví dụ: 10 giờ 30 phút"),
    Setting("meeting_place", "Địa điểm họp", "Ví dụ: Hội trường UBND xã"),
    Setting(
        "rounding",
        "Làm tròn tiền thưởng",
        "«lên»: làm tròn lên hàng chục nghìn đồng; «gần nhất»: đến số gần nhất",
    ),
    Setting(
        "default_threshold",
        "Tỷ lệ phiếu tối thiểu (%)",
        "Dùng cho hình thức không ghi tỷ lệ riêng; để trống: 80",
    ),
)
_BY_LABEL = {match_key(setting.label): setting for setting in SETTINGS}


@dataclass(frozen=True, slots=True)
class Choice:
    """A key that names a kind of unit or an award: `Hạn mức đề nghị: <hình thức>`.

    Args:
        name: What stands after the colon.
        label: The cell of the key, `value` the cell beside it.
    """

    name: str
    label: CampaignCell
    value: CampaignCell


@dataclass(frozen=True, slots=True)
class Settings:
    """The cells of the sheet, by key of `SETTINGS`; quotas and limits of works apart."""

    cells: Mapping[str, CampaignCell]
    quotas: tuple[Choice, ...]
    works: tuple[Choice, ...]

    def __getitem__(self, key: str) -> CampaignCell:
        return self.cells.get(key) or CampaignCell(None, CellPlace(WORKBOOK, SETTINGS_SHEET.name))


def read_settings(book: Workbook, found: list[Diagnostic]) -> Settings:
    """The settings of the workbook.

    Args:
        book: The workbook.
        found: Takes a needed key without a value, a key that stands twice, a key that nobody knows.
    """
    before = len(found)
    cells: dict[str, CampaignCell] = {}
    quotas: list[Choice] = []
    works: list[Choice] = []
    for line in read_lines(book, SETTINGS_SHEET, found):
        label, value = line["key"], line["value"]
        head, _, name = read_text(label).partition(":")
        setting = _BY_LABEL.get(match_key(read_text(label)))
        if match_key(head) == match_key(QUOTA_LABEL):
            quotas.append(Choice(name.strip(), label, value))
        elif match_key(head) == match_key(WORKS_LABEL):
            works.append(Choice(name.strip(), label, value))
        elif setting is None:
            found.append(diagnose("campaign_setting_unknown", label.origin, read=read_text(label)))
        elif setting.key in cells:
            found.append(diagnose("campaign_setting_twice", label.origin, read=setting.label))
        else:
            cells[setting.key] = value
    if len(found) == before or cells:
        _complain_of_missing(cells, found)
    return Settings(cells, tuple(quotas), tuple(works))


def _complain_of_missing(cells: Mapping[str, CampaignCell], found: list[Diagnostic]) -> None:
    """Tells of the needed keys at their cell, or at the sheet where the key itself is gone."""
    sheet = CampaignCell(None, CellPlace(WORKBOOK, SETTINGS_SHEET.name))
    for setting in SETTINGS:
        cell = cells.get(setting.key, sheet)
        if setting.needed and cell.blank:
            found.append(diagnose("campaign_setting_missing", cell.origin, read=setting.label))
