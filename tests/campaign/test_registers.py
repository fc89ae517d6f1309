"""The sheets that list units, fields, papers, members, awards and wages."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from pathlib import Path

import pytest
from tests.campaign.a_campaign import errors, read

from vanthu.campaign.model import DocumentKind, Level, RecipientRole, Subject, UnitKind
from vanthu.campaign.units import kind_of


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("thôn", UnitKind.HAMLET),
        ("THON", UnitKind.HAMLET),
        ("Tổ dân phố", UnitKind.HAMLET),
        ("Ban, ngành", UnitKind.AGENCY),
        ("Cơ quan, ban ngành", UnitKind.AGENCY),
        ("đơn vị sự nghiệp", UnitKind.AGENCY),
        ("Trường học", UnitKind.SCHOOL),
        ("Trường mầm non", UnitKind.SCHOOL),
        ("Đoàn thể", UnitKind.UNION),
        ("Mặt trận, đoàn thể", UnitKind.UNION),
        ("MTTQ", UnitKind.UNION),
        ("Lực lượng vũ trang", UnitKind.FORCES),
        ("Công an", UnitKind.FORCES),
        ("Ban CHQS", UnitKind.FORCES),
        ("doanh nghiệp", None),
        ("", None),
    ],
)
def test_a_kind_of_unit_is_read_as_clerks_write_it(written: str, kind: UnitKind | None) -> None:
    assert kind_of(written) is kind


def test_codes_that_differ_in_a_bar_are_two(tmp_path: Path) -> None:
    campaign, _ = read(
        tmp_path, fields=(("Mã", "Tên ngắn", "Nội dung"), ("d", "Giáo dục", None), ("đ", None, "Môi trường"))
    )

    assert [(field.code, field.short_name, field.text) for field in campaign.fields] == [
        ("d", "Giáo dục", "Giáo dục"),
        ("đ", "Môi trường", "Môi trường"),
    ]


def test_a_field_without_any_name_is_told(tmp_path: Path) -> None:
    found = errors(tmp_path, fields=(("Mã", "Tên ngắn", "Nội dung"), ("a", None, None)))

    assert found == [("campaign_cell_missing", "Nội dung thi đua", "B2")]


def test_aliases_are_parted_by_semicolons(tmp_path: Path) -> None:
    rows = (
        ("Mã đơn vị", "Tên đơn vị", "Loại đơn vị", "Tên gọi khác"),
        ("T01", "Thôn Trại", "thôn", "Trại; T. Trại"),
    )

    campaign, _ = read(tmp_path, units=rows)

    assert campaign.units[0].aliases == ("Trại", "T. Trại")


def test_two_units_that_nothing_tells_apart_are_told(tmp_path: Path) -> None:
    head = ("Mã đơn vị", "Tên đơn vị", "Loại đơn vị", "Xã cũ")
    twins = (head, ("T01", "Thôn Đông", "thôn", None), ("T02", "THÔN ĐÔNG", "thôn", None))
    parted = (head, ("T01", "Thôn Đông", "thôn", "xã Khánh Cư"), ("T02", "Thôn Đông", "thôn", "xã Khánh Hải"))

    _, told = read(tmp_path, units=twins)
    _, silent = read(tmp_path, units=parted)

    assert [(f.code, f.cell_place.cell) for f in told if f.code == "campaign_unit_namesake"] == [
        ("campaign_unit_namesake", "B3")
    ]
    assert [f for f in silent if f.code == "campaign_unit_namesake"] == []


def test_a_member_who_stands_twice_is_told(tmp_path: Path) -> None:
    rows = (
        ("Họ và tên", "Chức vụ", "Vai trò"),
        ("Vũ Bình Minh", "Chủ tịch UBND xã", "Chủ tịch Hội đồng"),
        ("VŨ BÌNH MINH", "Bí thư", "Ủy viên"),
    )

    _, told = read(tmp_path, council=rows)

    assert [f.cell_place.cell for f in told if f.code == "campaign_member_twice"] == ["A3"]


def test_a_legal_basis_serves_the_kinds_that_it_names_or_all(tmp_path: Path) -> None:
    issued = ("Loại", "Số, ký hiệu", "Ngày ban hành", "Cơ quan ban hành", "Trích yếu")
    used = ("Hiệu lực từ", "Hiệu lực đến", "Dùng cho")
    rows = (
        (*issued, *used),
        ("Luật", None, dt.date(2022, 6, 15), None, "Thi đua, khen thưởng", "01/01/2024", None, None),
        (
            *("Nghị định", "98/2023/NĐ-CP", None, "Chính phủ", "quy định"),
            *(None, "30/6/2025", "Tờ trình khen thưởng; báo cáo kết quả"),
        ),
    )

    campaign, findings = read(tmp_path, bases=rows)

    law, decree = campaign.legal_bases
    assert law.kinds == tuple(DocumentKind)
    assert (law.date, law.in_force_from) == (dt.date(2022, 6, 15), dt.date(2024, 1, 1))
    assert decree.kinds == (DocumentKind.COMMENDATION_PROPOSAL, DocumentKind.RESULTS_REPORT)
    assert "campaign_citation_issuer" not in {finding.code for finding in findings}


def test_wrong_cells_of_a_legal_basis_are_told(tmp_path: Path) -> None:
    header = ("Loại", "Số, ký hiệu", "Ngày ban hành", "Trích yếu", "Hiệu lực từ", "Hiệu lực đến", "Dùng cho")
    rows = (
        header,
        ("Luật", None, "30/2/2022", "Thi đua", None, None, "Thông báo"),
        ("Luật", None, None, None, "1/1/2025", "1/1/2024", None),
    )

    found = errors(tmp_path, bases=rows)

    assert {(code, cell) for code, _, cell in found} == {
        ("campaign_bad_date", "C2"),
        ("campaign_document_kind", "G2"),
        ("campaign_cell_missing", "D3"),
        ("campaign_period", "F3"),
    }


def test_recipients_lose_their_typed_marks_and_get_usual_roles(tmp_path: Path) -> None:
    rows = (
        ("Loại văn bản", "Nơi nhận", "Thứ tự", "Vai trò", "Số bản", "Cấp"),
        ("Kế hoạch", "- UBND huyện;", 1, "Để báo cáo", 2, None),
        ("Tờ trình khen thưởng", "Chủ tịch UBND tỉnh", None, "kính gửi", None, "tỉnh"),
        ("Kế hoạch", "Các thôn", None, None, None, None),
        ("Kế hoạch", "Lưu: VT.", None, None, None, None),
    )

    campaign, _ = read(tmp_path, recipients=rows)

    assert [(line.name, line.order, line.role, line.copies, line.level) for line in campaign.recipients] == [
        ("UBND huyện", 1, RecipientRole.REPORT, 2, None),
        ("Chủ tịch UBND tỉnh", 3, RecipientRole.ADDRESSEE, 1, Level.PROVINCE),
        ("Các thôn", 4, RecipientRole.INFORM, 1, None),
        ("Lưu: VT", 5, RecipientRole.FILE, 1, None),
    ]


def test_wrong_words_of_a_recipient_are_told(tmp_path: Path) -> None:
    rows = (
        ("Loại văn bản", "Nơi nhận", "Thứ tự", "Vai trò", "Cấp"),
        ("Giấy mời", "UBND huyện", "đầu", "bạn", "trung ương"),
    )

    found = errors(tmp_path, recipients=rows)

    assert {(code, cell) for code, _, cell in found} == {
        ("campaign_document_kind", "A2"),
        ("campaign_bad_number", "C2"),
        ("campaign_recipient_role", "D2"),
        ("campaign_level", "E2"),
    }


def test_an_absent_member_without_a_reason_is_told(tmp_path: Path) -> None:
    rows = (
        ("Họ và tên", "Chức vụ", "Vai trò", "Có mặt", "Lý do vắng"),
        ("Vũ Bình Minh", "Chủ tịch UBND xã", "Chủ tịch Hội đồng", "x", None),
        ("Đặng Quốc Bảo", "Trưởng Công an xã", None, "Không", None),
    )

    campaign, findings = read(tmp_path, council=rows)

    assert [(member.role, member.present) for member in campaign.council] == [
        ("Chủ tịch Hội đồng", True),
        ("Ủy viên", False),
    ]
    assert ("campaign_absent_reason", "E3") in [(f.code, f.cell_place.cell) for f in findings]


@pytest.mark.parametrize(
    ("name", "level", "decided_by"),
    [
        ("Giấy khen của Chủ tịch UBND xã", Level.COMMUNE, "Chủ tịch UBND xã"),
        ("Giấy khen của Chủ tịch UBND huyện", Level.DISTRICT, "Chủ tịch UBND huyện"),
        ("Bằng khen của Chủ tịch UBND tỉnh", Level.PROVINCE, "Chủ tịch UBND tỉnh"),
        ("Bằng khen", Level.PROVINCE, "Chủ tịch UBND tỉnh"),
        ("Lao động tiên tiến", Level.COMMUNE, "Chủ tịch UBND xã"),
    ],
)
def test_an_award_named_only_is_understood_and_told(
    tmp_path: Path, name: str, level: Level, decided_by: str
) -> None:
    campaign, findings = read(tmp_path, awards=(("Hình thức khen thưởng",), (name,)))

    (award,) = campaign.awards
    assert (award.level, award.decided_by, award.subjects) == (level, decided_by, tuple(Subject))
    assert award.threshold_pct == Decimal(80)
    assert [(f.code, f.cell_place.cell) for f in findings] == [("campaign_award_level", "A2")]


def test_an_award_with_all_its_columns(tmp_path: Path) -> None:
    header = (
        "Hình thức khen thưởng",
        "Đối tượng",
        "Cấp quyết định",
        "Tỷ lệ phiếu tối thiểu (%)",
        "Hệ số lương cơ sở",
    )
    rows = (
        header,
        ("Giấy khen", "cá nhân; hộ", "xã", 0.7, "0,3"),
        ("Giấy khen", "tập thể", "xã", "90%", 0.6),
    )

    campaign, findings = read(tmp_path, awards=rows)

    assert [(award.subjects, award.threshold_pct, award.multiple) for award in campaign.awards] == [
        ((Subject.INDIVIDUAL, Subject.HOUSEHOLD), Decimal(70), Decimal("0.3")),
        ((Subject.COLLECTIVE,), Decimal(90), Decimal("0.6")),
    ]
    assert findings == ()


def test_an_award_twice_for_one_subject_is_told_unless_the_times_differ(tmp_path: Path) -> None:
    header = ("Hình thức khen thưởng", "Đối tượng", "Cấp quyết định", "Hiệu lực từ", "Hiệu lực đến")
    rows = (
        header,
        ("Giấy khen", "cá nhân", "xã", None, "30/6/2025"),
        ("Giấy khen", "cá nhân", "xã", "1/7/2025", None),
        ("giấy khen", "tập thể, cá nhân", "xã", "1/1/2026", None),
    )

    found = errors(tmp_path, awards=rows)

    assert found == [("campaign_award_twice", "Thẩm quyền khen", "A4")]


def test_wrong_words_of_an_award_are_told(tmp_path: Path) -> None:
    header = ("Hình thức khen thưởng", "Đối tượng", "Cấp quyết định", "Tỷ lệ phiếu tối thiểu (%)")

    found = errors(tmp_path, awards=(header, ("Giấy khen", "doanh nghiệp", "bộ", 180)))

    assert {(code, cell) for code, _, cell in found} == {
        ("campaign_subject", "B2"),
        ("campaign_level", "C2"),
        ("campaign_bad_number", "D2"),
    }


def test_base_wages_come_in_order_of_time(tmp_path: Path) -> None:
    rows = (
        ("Mức lương (đồng)", "Hiệu lực từ", "Hiệu lực đến"),
        ("2.530.000", "1/7/2026", None),
        (2_340_000, dt.date(2024, 7, 1), dt.date(2026, 6, 30)),
    )

    campaign, _ = read(tmp_path, wages=rows)

    assert [wage.amount for wage in campaign.base_wages] == [2_340_000, 2_530_000]
