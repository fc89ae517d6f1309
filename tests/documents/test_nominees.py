from __future__ import annotations

from tests.builders import a_campaign, a_nominee, an_award

from vanthu.campaign.choices import AwardLevel, SubjectType
from vanthu.documents.nominees import (
    by_subject,
    commended,
    counts,
    is_certificate,
    list_sections,
    titled_name,
    vote_share,
    votes,
)
from vanthu.records import Row
from vanthu.tables.votes import Nomination, count_votes

GIVEN = "Giấy khen của Chủ tịch UBND xã"
CAMPAIGN = a_campaign(awards=(an_award(GIVEN, AwardLevel.COMMUNE), an_award()))


def nominations(*rows: Row) -> tuple[Nomination, ...]:
    return count_votes(CAMPAIGN, rows, {}).nominations


def test_kinds_of_subject_without_anybody_are_left_out() -> None:
    found = nominations(a_nominee("A"), a_nominee("B"), a_nominee("Thôn C", subject_type="collective"))

    assert counts(found) == "01 tập thể, 02 cá nhân"
    assert list(by_subject(found)) == [SubjectType.COLLECTIVE, SubjectType.INDIVIDUAL]


def test_votes_are_told_over_all_members_and_not_before_the_vote() -> None:
    voted, open_ = nominations(a_nominee("A", votes_for=9), a_nominee("B", votes_for=None))

    assert (votes(voted), vote_share(voted)) == ("9/10", "90%")
    assert (votes(open_), vote_share(open_)) == ("", "")


def test_only_a_person_has_a_form_of_address() -> None:
    woman, household = nominations(
        a_nominee("Lê Thị Hoa", gender="female"),
        a_nominee("Hộ ông Minh", subject_type="household", gender="male"),
    )

    assert (titled_name(woman), titled_name(household)) == ("Bà Lê Thị Hoa", "Hộ ông Minh")


def test_the_communes_own_list_has_collectives_first_and_no_award_of_another_level() -> None:
    found = nominations(
        a_nominee("A", award=GIVEN),
        a_nominee("Thôn B", award=GIVEN, subject_type="collective"),
        a_nominee("C"),
        a_nominee("D", award=GIVEN, votes_for=1),
    )

    assert [n.row.values["name"] for n in commended(found)] == ["Thôn B", "A"]
    assert all(is_certificate(n) for n in commended(found))


def test_sections_are_numbered_and_rows_bear_the_numbers_that_they_are_given() -> None:
    found = nominations(a_nominee("A"), a_nominee("B"))
    groups = [("MỘT", [(1, found[0])]), ("HAI", [(2, found[1])])]

    first, second = list_sections("sections", groups, lambda place, tt, _: {"place": place, "tt": str(tt)})

    assert (first["number"], first["title"], second["number"]) == ("I", "MỘT", "II")
    assert second["rows"] == ({"place": "sections[II].rows[2]", "tt": "2"},)
