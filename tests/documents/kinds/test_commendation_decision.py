from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import pytest
from tests.builders import a_campaign, a_nominee, an_award
from tests.documents.kinds.test_catalogue import drafts_of

from vanthu.campaign.choices import AwardLevel, Rounding, SubjectType
from vanthu.campaign.model import Award, BaseWage, Campaign, Signer
from vanthu.documents.draft import Draft
from vanthu.records import Row
from vanthu.review.consistency import inconsistencies

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


def test_the_money_is_reckoned_by_kind_of_subject_and_said_in_words() -> None:
    draft = decision()
    fields = context(draft)

    assert [(p["count"], p["subject"], p["each"], p["sum"], p["end"]) for p in fields["prizes"]] == [
        ("01", "tập thể", "1.410.000", "1.410.000", ";"),
        ("02", "cá nhân", "710.000", "1.420.000", ";"),
        ("01", "hộ gia đình", "1.060.000", "1.060.000", "."),
    ]
    assert (fields["money_total"], fields["money_words"]) == (
        "3.890.000",
        "Ba triệu tám trăm chín mươi nghìn đồng",
    )
    assert fields["last_article"] == "3"
    assert fields["recipients"][0] == "- Như Điều 3;"
    assert [diagnostic.code for diagnostic in draft.diagnostics] == ["prize_rounding"] * 3


def test_the_campaign_may_round_to_the_nearest() -> None:
    fields = context(decision(rounding=Rounding.NEAREST))

    assert [prize["each"] for prize in fields["prizes"]] == ["1.400.000", "700.000", "1.050.000"]


def test_where_both_ways_of_rounding_agree_nothing_is_told() -> None:
    wage = BaseWage(amount=2_000_000, in_force_from=dt.date(2024, 7, 1))

    assert decision(base_wages=(wage,)).diagnostics == ()


@pytest.mark.parametrize(
    ("changed", "code", "read"),
    [
        ({"base_wages": ()}, "prize_wage_missing", "5/10/2024"),
        (
            {"awards": awards(money=False)},
            "prize_multiple_missing",
            f"{GIVEN} (tập thể, cá nhân, hộ gia đình)",
        ),
    ],
)
def test_without_wage_or_multiple_there_is_no_article_on_money_and_a_warning(
    changed: Mapping[str, object], code: str, read: str
) -> None:
    draft = decision(**changed)
    fields = context(draft)

    assert [(diagnostic.code, diagnostic.read) for diagnostic in draft.diagnostics] == [(code, read)]
    assert (fields["has_money"], fields["money_total"], fields["last_article"]) == (False, "", "2")
    assert fields["recipients"][0] == "- Như Điều 2;"
    assert inconsistencies(draft) == ()


def test_several_awards_stand_a_line_each_and_a_title_is_called_one() -> None:
    rows = [a_nominee("Lê Thị Hoa", award=TITLE), a_nominee("Trần Văn Sơn", award=GIVEN)]

    fields = context(decision(*rows, awards=(*awards(), *awards(TITLE))))

    assert [(line["name"], line["counts"], line["end"]) for line in fields["by_award"]] == [
        (GIVEN, "01 cá nhân", ";"),
        (f"danh hiệu {TITLE}", "01 cá nhân", "."),
    ]
    assert [prize["award"] for prize in fields["prizes"]] == [GIVEN, TITLE]


def test_every_sum_of_money_is_traced_to_those_who_get_it() -> None:
    figures = {figure.place: figure for figure in decision().figures}

    assert figures["prizes[2].sum"].text == "1.420.000"
    assert len(figures["prizes[2].sum"].origins) == 2
    assert len(figures["money_total"].origins) == 4


def test_a_decision_does_not_contradict_itself() -> None:
    assert inconsistencies(decision()) == ()


BROKEN: Mapping[str, tuple[Mapping[str, Any], set[str]]] = {
    "one too many": (
        {"counts": "01 tập thể, 03 cá nhân, 01 hộ gia đình"},
        {"counts", "counts.cá nhân"},
    ),
    "another kind": (
        {"counts": "02 tập thể, 01 cá nhân, 01 hộ gia đình"},
        {"counts.tập thể", "counts.cá nhân"},
    ),
    "article by award": ({"by_award": ({"counts": "01 cá nhân"},)}, {"by_award"}),
    "total": ({"money_total": "3.900.000"}, {"money_total", "rows.money", "money_words"}),
    "words": ({"money_words": "Ba triệu tám trăm chín nghìn đồng"}, {"money_words"}),
    "no words": ({"money_words": "nhiều tiền"}, {"money_words"}),
    "line of money": (
        {"prizes": ({"each": "710.000", "count": "02", "sum": "3.890.000"},)},
        {"prizes[1].sum"},
    ),
}


@pytest.mark.parametrize("fault", BROKEN)
def test_a_decision_that_contradicts_itself_is_found(fault: str) -> None:
    draft = decision()
    changed, fields = BROKEN[fault]
    broken = Draft(draft.kind, draft.name, draft.template, {**draft.context, **changed})

    assert {diagnostic.subject.column for diagnostic in inconsistencies(broken)} == fields


def test_a_list_that_is_not_numbered_through_is_found() -> None:
    draft = decision()
    first, *others = context(draft)["sections"]
    rows = tuple({**row, "tt": "9"} for row in first["rows"])
    sections = ({**first, "rows": rows}, *others)
    broken = Draft(draft.kind, draft.name, draft.template, {**draft.context, "sections": sections})

    assert [diagnostic.subject.column for diagnostic in inconsistencies(broken)] == ["rows[1].tt"]
