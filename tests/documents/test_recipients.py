from __future__ import annotations

from tests.builders import a_campaign

from vanthu.campaign.model import DocumentKind, Level, Recipient, RecipientRole
from vanthu.documents.recipients import addressing, recipients

KIND = DocumentKind.COMMENDATION_PROPOSAL


def a_recipient(name: str, role: RecipientRole, order: int, level: Level | None = None) -> Recipient:
    return Recipient(kind=KIND, name=name, order=order, role=role, level=level)


def test_one_addressee_stands_on_the_line_of_kinh_gui() -> None:
    assert addressing(["UBND huyện"]) == {"addressee": "UBND huyện", "addressees": ()}


def test_several_addressees_stand_one_a_line() -> None:
    fields = addressing(["UBND huyện", "Phòng Nội vụ"])

    assert fields["addressees"] == ({"text": "- UBND huyện;"}, {"text": "- Phòng Nội vụ."})
    assert fields["addressee"] == ""


def test_with_kinh_gui_the_list_begins_with_nhu_tren_and_ends_with_luu() -> None:
    register = (
        a_recipient("Chủ tịch UBND huyện", RecipientRole.ADDRESSEE, 1),
        a_recipient("Đảng ủy xã", RecipientRole.REPORT, 3),
        a_recipient("Hội đồng xã", RecipientRole.INFORM, 2),
    )

    fields = recipients(a_campaign(recipients=register), KIND)

    assert fields["recipients"] == ("- Như trên;", "- Hội đồng xã;", "- Đảng ủy xã;", "- Lưu: VT.")


def test_without_kinh_gui_there_is_no_nhu_tren() -> None:
    register = (a_recipient("Các thôn", RecipientRole.ACT, 1),)

    assert recipients(a_campaign(recipients=register), KIND)["recipients"] == ("- Các thôn;", "- Lưu: VT.")


def test_the_line_of_the_file_copy_names_the_drafting_unit() -> None:
    campaign = a_campaign()
    agency = campaign.agency.model_copy(update={"drafting_symbol": "VHXH"})

    fields = recipients(campaign.model_copy(update={"agency": agency}), KIND)

    assert fields["recipients"] == ("- Lưu: VT, VHXH.",)


def test_a_proposal_takes_the_lines_of_its_own_level_only() -> None:
    register = (
        a_recipient("Phòng Nội vụ", RecipientRole.INFORM, 1, Level.DISTRICT),
        a_recipient("Sở Nội vụ", RecipientRole.INFORM, 2, Level.PROVINCE),
    )

    fields = recipients(a_campaign(recipients=register), KIND, level=Level.PROVINCE)

    assert fields["recipients"] == ("- Sở Nội vụ;", "- Lưu: VT.")
