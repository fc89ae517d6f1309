from __future__ import annotations

from typing import Any

import pytest
from tests.builders import a_campaign

from vanthu.campaign.choices import AwardLevel, DocumentKind, RecipientRole
from vanthu.campaign.model import Recipient
from vanthu.documents.recipient_copies import lines_of
from vanthu.documents.recipients import BESIDE, addressing, copies_of, recipients

KIND = DocumentKind.COMMENDATION_PROPOSAL


def a_recipient(
    name: str, role: RecipientRole, order: int, level: AwardLevel | None = None, *, copies: int = 1
) -> Recipient:
    return Recipient(kind=KIND, name=name, order=order, role=role, level=level, copies=copies)


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
        a_recipient("Phòng Nội vụ", RecipientRole.INFORM, 1, AwardLevel.DISTRICT),
        a_recipient("Sở Nội vụ", RecipientRole.INFORM, 2, AwardLevel.PROVINCE),
    )

    fields = recipients(a_campaign(recipients=register), KIND, level=AwardLevel.PROVINCE)

    assert fields["recipients"] == ("- Sở Nội vụ;", "- Lưu: VT.")


def a_long_list(size: int, **changed: object) -> dict[str, Any]:
    register = tuple(a_recipient(f"Đơn vị {n}", RecipientRole.INFORM, n) for n in range(1, size))
    return recipients(a_campaign(recipients=register, **changed), KIND)


def test_up_to_thirty_lines_stand_beside_the_signature() -> None:
    fields = a_long_list(30)

    assert (len(fields["recipients"]), fields["recipients_below"]) == (30, ())


@pytest.mark.parametrize("size", [31, 32, 33, 40, 131])
def test_a_longer_list_goes_on_below_in_blocks_and_loses_no_line(size: int) -> None:
    fields = a_long_list(size)

    assert {len(block["lines"]) for block in fields["recipients_below"]} == {3}
    assert BESIDE <= len(fields["recipients"]) < BESIDE + 3
    assert lines_of(fields) == (*(f"- Đơn vị {n};" for n in range(1, size)), "- Lưu: VT.")


@pytest.mark.parametrize(
    ("name", "copies", "line"),
    [
        ("Lưu: VT", 1, "Lưu: VT."),
        ("Lưu: VT, VP", 3, "Lưu: VT, VP (03b)."),
        ("Lưu: VT (05b)", 5, "Lưu: VT (05b)."),
    ],
)
def test_several_file_copies_are_told_in_the_last_line(name: str, copies: int, line: str) -> None:
    filed = a_recipient(name, RecipientRole.FILE, 1, copies=copies)

    assert recipients(a_campaign(recipients=(filed,)), KIND)["recipients"] == (f"- {line}",)


def test_copies_are_the_registers_the_filed_ones_and_one_for_each_further_addressee() -> None:
    register = (
        a_recipient("UBND huyện", RecipientRole.ADDRESSEE, 1, copies=2),
        a_recipient("Phòng Nội vụ", RecipientRole.INFORM, 2, AwardLevel.DISTRICT),
        a_recipient("Sở Nội vụ", RecipientRole.INFORM, 3, AwardLevel.PROVINCE, copies=4),
    )
    campaign = a_campaign(recipients=register)
    filed = a_campaign(recipients=(*register, a_recipient("Lưu: VT", RecipientRole.FILE, 4, copies=3)))

    assert copies_of(campaign, KIND, AwardLevel.DISTRICT) == 2 + 1 + 1
    assert copies_of(campaign, KIND, AwardLevel.PROVINCE, more=5) == 2 + 4 + 1 + 5
    assert copies_of(filed, KIND, AwardLevel.DISTRICT) == 2 + 1 + 3
    assert copies_of(campaign, DocumentKind.PLAN) == 1
