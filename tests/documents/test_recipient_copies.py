from __future__ import annotations

import pytest
from tests.builders import a_campaign

from vanthu.campaign.choices import AwardLevel, DocumentKind, RecipientRole
from vanthu.campaign.model import Campaign, Recipient
from vanthu.documents.recipient_copies import copies_made, lines_of
from vanthu.documents.recipients import recipients

KIND = DocumentKind.COMMENDATION_PROPOSAL
UNITS = tuple(f"Thôn {number}" for number in range(1, 41))


def a_line(
    name: str, copies: int, level: AwardLevel | None = None, role: RecipientRole = RecipientRole.INFORM
) -> Recipient:
    return Recipient(kind=KIND, name=name, order=1, role=role, level=level, copies=copies)


def two_levels() -> Campaign:
    to = RecipientRole.ADDRESSEE
    register = (
        a_line("UBND huyện", 1, AwardLevel.DISTRICT, to),
        a_line("UBND tỉnh", 20, AwardLevel.PROVINCE, to),
        a_line("UBND huyện", 20, AwardLevel.PROVINCE),
        a_line("Đảng ủy", 3),
    )
    return a_campaign(recipients=register)


@pytest.mark.parametrize(
    ("level", "copies"), [(AwardLevel.DISTRICT, 1 + 3 + 1), (AwardLevel.PROVINCE, 40 + 3 + 1)]
)
def test_a_proposal_makes_the_copies_of_its_own_level_only(level: AwardLevel, copies: int) -> None:
    fields = recipients(two_levels(), KIND, level=level)

    assert copies_made(two_levels(), KIND, fields) == copies


def test_whom_only_the_document_names_is_one_copy_each_and_as_above_is_none() -> None:
    fields = recipients(two_levels(), KIND, level=AwardLevel.DISTRICT, addressees=UNITS)

    assert copies_made(two_levels(), KIND, fields) == 40 + 1 + 3 + 1


def test_the_lines_below_the_signature_belong_to_the_list_and_the_file_copy_is_last() -> None:
    register = tuple(a_line(name, 2) for name in UNITS)
    campaign = a_campaign(recipients=register)

    fields = recipients(campaign, KIND)

    assert fields["recipients_below"]
    assert lines_of(fields) == (*(f"- {name};" for name in UNITS), "- Lưu: VT.")
    assert copies_made(campaign, KIND, fields) == 2 * 40 + 1
