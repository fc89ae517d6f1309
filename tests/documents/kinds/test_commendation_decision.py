from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from tests.builders import a_campaign, a_nominee, an_award
from tests.documents.kinds.test_catalogue import drafts_of

from vanthu.campaign.choices import AwardLevel, SubjectType
from vanthu.campaign.model import Award, BaseWage, Campaign, Signer
from vanthu.documents.draft import Draft
from vanthu.records import Row

GIVEN, TITLE = "Giấy khen của Chủ tịch UBND xã", "Lao động tiên tiến"
DECISION = "08_commendation_decision"
WAGE = BaseWage(amount=2_340_000, in_force_from=dt.date(2024, 7, 1))
MULTIPLES = {SubjectType.COLLECTIVE: "0.6", SubjectType.INDIVIDUAL: "0.3", SubjectType.HOUSEHOLD: "0.45"}


def awards(
    name: str = GIVEN, level: AwardLevel = AwardLevel.COMMUNE, *, money: bool = True
) -> tuple[Award, ...]:
    """A row for each kind of subject, as the campaign workbook of 2026 has them."""
    award = an_award(name, level)
    return tuple(
        award.model_copy(update={"subjects": (subject,), "multiple": Decimal(times) if money else None})
        for subject, times in MULTIPLES.items()
    )


def a_commune(**changed: object) -> Campaign:
    return a_campaign(**{"awards": awards(), "base_wages": (WAGE,), **changed})


def people() -> list[Row]:
    """Two individuals, a collective and a household who pass, and an individual who does not."""
    return [
        a_nominee("Lê Thị Hoa", gender="female", position="Giáo viên", award=GIVEN),
        a_nominee("Hộ ông Bính", subject_type="household", award=GIVEN),
        a_nominee("Thôn Đông", subject_type="collective", award=GIVEN, votes_for=8),
        a_nominee("Trần Văn Sơn", award=GIVEN, votes_for=10),
        a_nominee("Vũ Văn Trượt", award=GIVEN, votes_for=2),
    ]


def decision(*rows: Row, **changed: object) -> Draft:
    return drafts_of(*(rows or people()), campaign=a_commune(**changed))[DECISION]


def context(draft: Draft) -> Mapping[str, Any]:
    return draft.context


def test_nobody_of_another_level_gets_a_decision_of_the_commune() -> None:
    assert DECISION not in drafts_of(a_nominee())


def test_those_who_passed_are_listed_by_kind_with_numbers_that_run_through() -> None:
    fields = context(decision())

    assert fields["counts"] == "01 tập thể, 02 cá nhân, 01 hộ gia đình"
    assert [(s["title"], [(r["tt"], r["name"]) for r in s["rows"]]) for s in fields["sections"]] == [
        ("TẬP THỂ", [("1", "Thôn Đông")]),
        ("CÁ NHÂN", [("2", "Trần Văn Sơn"), ("3", "Bà Lê Thị Hoa")]),
        ("HỘ GIA ĐÌNH", [("4", "Hộ ông Bính")]),
    ]


def test_the_chairperson_signs_alone_and_decides_in_own_power() -> None:
    fields = context(decision())

    assert fields["sign_lines"] == ("CHỦ TỊCH",)
    assert fields["power_line"] == "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ MẪU"
    assert "QĐ-UBND" in fields["number_line"]
    assert fields["attached_to"].endswith("của Chủ tịch UBND xã Mẫu)")


def test_a_deputy_signs_in_the_chairpersons_place() -> None:
    signer = Signer(
        authority="TM. ỦY BAN NHÂN DÂN",
        position="CHỦ TỊCH",
        name="Trần Văn Mẫu",
        deputy_position="PHÓ CHỦ TỊCH",
        deputy_name="Lê Thị Phó",
    )

    fields = context(decision(signer=signer))

    assert (fields["sign_lines"], fields["signer"]) == (("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), "Lê Thị Phó")


def test_the_bases_end_with_the_councils_proposal_and_a_point() -> None:
    *before, last = (line["text"] for line in context(decision())["bases"])

    assert last.startswith("Theo đề nghị của Hội đồng thi đua, khen thưởng xã Mẫu tại Biên bản số")
    assert last.endswith(".")
    assert all(line.startswith("Căn cứ") and line.endswith(";") for line in before)


def test_several_awards_stand_a_line_each_and_a_title_is_called_one() -> None:
    rows = [a_nominee("Lê Thị Hoa", award=TITLE), a_nominee("Trần Văn Sơn", award=GIVEN)]

    fields = context(decision(*rows, awards=(*awards(), *awards(TITLE))))

    assert [(line["name"], line["counts"], line["end"]) for line in fields["by_award"]] == [
        (GIVEN, "01 cá nhân", ";"),
        (f"danh hiệu {TITLE}", "01 cá nhân", "."),
    ]
    assert [prize["award"] for prize in fields["prizes"]] == [GIVEN, TITLE]
