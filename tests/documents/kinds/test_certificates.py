from __future__ import annotations

from tests.builders import a_nominee
from tests.documents.kinds.test_catalogue import drafts_of
from tests.documents.kinds.test_commendation_decision import (
    DECISION,
    GIVEN,
    TITLE,
    a_commune,
    awards,
    context,
    people,
)

from vanthu.documents.kinds.certificates import NAME_ROOM, REASON_ROOM

WHOLE, TEXT_ONLY = "09_certificates", "09_certificates_text_only"


def test_there_is_a_sheet_for_each_line_of_the_decisions_list_with_its_number() -> None:
    drafts = drafts_of(*people(), campaign=a_commune())

    listed = [
        (row["tt"], row["name"], row["award"])
        for section in context(drafts[DECISION])["sections"]
        for row in section["rows"]
    ]
    for name in (WHOLE, TEXT_ONLY):
        sheets = context(drafts[name])["certificates"]
        assert [(s["number"], s["name"], s["award"]) for s in sheets] == listed


def test_number_and_day_of_the_decision_are_open_and_the_chairperson_signs_alone() -> None:
    fields = context(drafts_of(*people(), campaign=a_commune())[WHOLE])

    assert fields["decision_number"].strip("\u00a0") == "/QĐ-UBND"
    assert fields["decision_day"].endswith("năm 2024")
    assert fields["place_date"].startswith("Mẫu, ngày \u00a0")
    assert fields["sign_lines"] == ("CHỦ TỊCH",)
    assert fields["power_line"] == "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ MẪU"


def test_without_a_decision_there_is_no_certificate() -> None:
    assert not {WHOLE, TEXT_ONLY} & set(drafts_of(a_nominee()))


def test_a_title_is_no_giay_khen_and_leaves_its_number_out() -> None:
    rows = [a_nominee("Lê Thị Hoa", award=TITLE), a_nominee("Trần Văn Sơn", award=GIVEN)]

    sheets = context(drafts_of(*rows, campaign=a_commune(awards=(*awards(TITLE), *awards())))[WHOLE])

    assert [(sheet["number"], sheet["name"]) for sheet in sheets["certificates"]] == [("2", "Trần Văn Sơn")]


def test_a_nominee_without_position_is_named_with_the_unit() -> None:
    (sheet,) = context(drafts_of(a_nominee(award=GIVEN), campaign=a_commune())[WHOLE])["certificates"]

    assert sheet["position"] == "Thôn Đông"


def test_long_names_and_achievements_take_smaller_letters() -> None:
    names = list(NAME_ROOM.values())
    texts = [most - 60 for most in REASON_ROOM.values()]
    rows = [
        a_nominee("A" * letters, award=GIVEN, achievement="b" * words)
        for letters, words in zip(names, texts, strict=True)
    ]

    sheets = context(drafts_of(*rows, campaign=a_commune())[WHOLE])["certificates"]

    looks = ["usual", "long", "longest"]
    assert [sheet["name_look"] for sheet in sheets] == looks
    assert [sheet["look"] for sheet in sheets] == looks


def test_an_achievement_that_has_no_room_is_left_out_and_told_once() -> None:
    row = a_nominee("Lê Thị Hoa", award=GIVEN, achievement="b" * 800)

    drafts = drafts_of(row, campaign=a_commune())

    (sheet,) = context(drafts[WHOLE])["certificates"]
    assert (sheet["achievement"], sheet["look"]) == ("", "usual")
    (diagnostic,) = drafts[WHOLE].diagnostics
    assert (diagnostic.code, diagnostic.read, diagnostic.proposed) == (
        "certificate_too_long",
        "Lê Thị Hoa",
        "800",
    )
    assert drafts[TEXT_ONLY].diagnostics == ()


def test_every_name_is_traced_to_its_cell() -> None:
    draft = drafts_of(a_nominee("Lê Thị Hoa", award=GIVEN), campaign=a_commune())[WHOLE]

    figure = next(figure for figure in draft.figures if figure.place == "certificates[1].name")

    assert [(origin.file, origin.cell) for origin in figure.origins] == [("T01.xlsx", "B5")]
