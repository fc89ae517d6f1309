"""Who gets each kind of document."""

from __future__ import annotations

from pathlib import Path

from tests.campaign.a_campaign import errors, read

from vanthu.campaign.choices import AwardLevel, RecipientRole


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
        ("Chủ tịch UBND tỉnh", 3, RecipientRole.ADDRESSEE, 1, AwardLevel.PROVINCE),
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
