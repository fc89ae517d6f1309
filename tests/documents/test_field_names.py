from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from tests.office.life import go

from vanthu.documents.differences import Difference
from vanthu.documents.draft import Draft, plain_fields
from vanthu.documents.field_names import FIELD_NAMES, PART_NAMES, field_name, leaves, path_of
from vanthu.documents.fields import FIELDS


@pytest.fixture(scope="module")
def drafts(tmp_path_factory: pytest.TempPathFactory) -> list[Draft]:
    """All drafts of the sample campaign."""
    root = tmp_path_factory.mktemp("sample")
    shutil.copytree(Path(__file__).parents[2] / "inputs", root / "inputs")
    return [document.draft for document in go(root).documents if document.draft]


def parts(value: object, place: str) -> Iterator[str]:
    """The path of every field and of every part of its records."""
    yield place
    if isinstance(value, Mapping):
        for key, item in value.items():
            yield from parts(item, f"{place}.{key}")
    elif isinstance(value, list):
        for item in value:
            yield from parts(item, place)


def test_every_field_of_every_template_has_a_name() -> None:
    assert {field for fields in FIELDS.values() for field in fields} - FIELD_NAMES.keys() == set()


def test_every_part_of_every_record_of_the_sample_has_a_name(drafts: list[Draft]) -> None:
    places = {p for d in drafts for k, v in plain_fields(d.context).items() for p in parts(v, k)}

    unknown = {part for place in places for part in place.split(".")[1:]} - PART_NAMES.keys() - {"rows"}

    assert len(places) > 150
    assert unknown == set()


def test_every_figure_of_the_sample_has_a_name(drafts: list[Draft]) -> None:
    paths = [path_of(figure.place).split(".") for draft in drafts for figure in draft.figures]

    assert {first for first, *_ in paths} - FIELD_NAMES.keys() == set()
    assert {part for _, *rest in paths for part in rest} - PART_NAMES.keys() - {"rows"} == set()


def test_a_place_is_told_by_the_names_of_its_field_and_parts() -> None:
    assert field_name("works_total") == "tổng số công trình"
    assert field_name("by_field[3].social") == "theo nội dung thi đua, kinh phí xã hội hóa"
    assert field_name("sections[II].rows[4].votes") == "danh sách kèm theo, số phiếu"


def test_a_field_of_another_version_is_told_as_it_is() -> None:
    assert field_name("harvest[1].rice") == "harvest, rice"


def test_a_difference_is_told_by_the_name_of_its_field() -> None:
    found = Difference("sections", "sections.rows.state", "Đường hoa", "5.000.000", "6.000.000")

    assert str(found) == "“Đường hoa”, danh sách kèm theo, kinh phí nhà nước: 5.000.000 → 6.000.000"


def test_every_text_is_found_at_its_place() -> None:
    fields = {"signer": "Vũ Bình", "has_money": True, "units": [{"name": "Thôn Trại"}, {"name": "Thôn Đông"}]}

    assert list(leaves(fields)) == [
        ("signer", "Vũ Bình"),
        ("units[0].name", "Thôn Trại"),
        ("units[1].name", "Thôn Đông"),
    ]
