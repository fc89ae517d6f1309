"""A small campaign workbook for tests, whole and right; a test changes the part that it is about."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
from openpyxl import Workbook

from vanthu.campaign.errors import CampaignWorkbookError
from vanthu.campaign.model import Campaign
from vanthu.campaign.workbook import read_campaign
from vanthu.diagnostics import Diagnostic

Rows = Sequence[Sequence[object]]

SETTINGS: Mapping[str, object] = {
    "Trích yếu": "Tổ chức phát động đợt thi đua",
    "Tên đợt thi đua": "đợt thi đua chào mừng",
    "Chủ đề": "Đoàn kết",
    "Ngày bắt đầu": dt.date(2024, 5, 1),
    "Ngày kết thúc": dt.date(2024, 9, 30),
    "Hạn đăng ký": dt.date(2024, 5, 25),
    "Ngày kế hoạch": "13/5/2024",
    "Cơ quan ban hành": "ỦY BAN NHÂN DÂN\nXÃ KHÁNH CƯ",
    "Tên cơ quan trong câu": "UBND xã Khánh Cư",
    "Xã": "xã Khánh Cư",
    "Địa danh": "Khánh Cư",
    "Ký hiệu cơ quan": "UBND",
    "Ký hiệu lĩnh vực của công văn": "VHXH",
    "Nơi nhận hồ sơ của các đơn vị": "Văn phòng thống kê xã",
    "Thẩm quyền ký": "TM. ỦY BAN NHÂN DÂN",
    "Chức vụ người ký": "CHỦ TỊCH",
    "Người ký": "Vũ Bình Minh",
    "Tên Hội đồng": "Hội đồng thi đua, khen thưởng xã",
    "Hội đồng ở đầu văn bản": "HỘI ĐỒNG\nTHI ĐUA, KHEN THƯỞNG",
    "Ký hiệu Hội đồng": "HĐTĐKT",
}
SHEETS: Mapping[str, Rows] = {
    "Đơn vị": (("Mã đơn vị", "Tên đơn vị", "Loại đơn vị"), ("T01", "Thôn Trại", "thôn")),
    "Nội dung thi đua": (("Mã", "Tên ngắn", "Nội dung"), ("a", "Nông thôn mới", "Xây dựng nông thôn mới")),
    "Nội dung kế hoạch": (("Cấp", "Nội dung"), ("mục", "Mục đích"), ("đoạn", "Nâng cao tinh thần.")),
    "Căn cứ": (("Loại", "Số, ký hiệu", "Ngày ban hành", "Cơ quan ban hành", "Trích yếu"),),
    "Nơi nhận": (("Loại văn bản", "Nơi nhận"), ("Kế hoạch", "UBND huyện"), ("Kế hoạch", "Lưu: VT")),
    "Hội đồng": (
        ("Họ và tên", "Chức vụ", "Vai trò"),
        ("Vũ Bình Minh", "Chủ tịch UBND xã", "Chủ tịch Hội đồng"),
    ),
    "Thẩm quyền khen": (("Hình thức khen thưởng",), ("Giấy khen của Chủ tịch UBND xã",)),
}


def write(
    path: Path,
    *,
    settings: Mapping[str, object] | None = None,
    without: Sequence[str] = (),
    sheets: Mapping[str, Rows | None] | None = None,
) -> Path:
    """Writes the workbook.

    Args:
        settings: Keys added or given another value.
        without: Keys of `Đợt thi đua` left out.
        sheets: Sheets replaced, rows from the header on; None leaves the sheet out.
    """
    book = Workbook()
    book.remove(book.worksheets[0])
    values = {**SETTINGS, **(settings or {})}
    page = book.create_sheet("Đợt thi đua")
    page.append(["Mục", "Giá trị"])
    for key, value in values.items():
        if key not in without:
            page.append([key, value])
    for name, rows in {**SHEETS, **(sheets or {})}.items():
        if rows is not None:
            page = book.create_sheet(name)
            for row in rows:
                page.append(list(row))
    book.save(path)
    return path


def read(
    tmp_path: Path, *, settings: Mapping[str, object] | None = None, **sheets: Rows | None
) -> tuple[Campaign, tuple[Diagnostic, ...]]:
    """The campaign of a workbook with the given sheets, named by their key of `NAMES`."""
    named = {NAMES[key]: rows for key, rows in sheets.items()}
    return read_campaign(write(tmp_path / "campaign.xlsx", settings=settings, sheets=named))


def errors(
    tmp_path: Path, *, settings: Mapping[str, object] | None = None, **sheets: Rows | None
) -> list[tuple[str, str, str]]:
    """Code, sheet and cell of every error that the workbook is refused for."""
    with pytest.raises(CampaignWorkbookError) as caught:
        read(tmp_path, settings=settings, **sheets)
    return [(found.code, found.cell_place.sheet, found.cell_place.cell) for found in caught.value.diagnostics]


NAMES = {
    "units": "Đơn vị",
    "fields": "Nội dung thi đua",
    "outline": "Nội dung kế hoạch",
    "bases": "Căn cứ",
    "recipients": "Nơi nhận",
    "council": "Hội đồng",
    "awards": "Thẩm quyền khen",
    "wages": "Lương cơ sở",
}
