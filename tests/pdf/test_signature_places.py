from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from PIL import Image
from tests.pdf.handmade import SIZE, Printed, a_pdf
from tests.refusals import refused
from tests.templating.needs import need
from tests.templating.test_templates import CASES, SAMPLES

from vanthu.pdf.signature_fields import blocks_of
from vanthu.pdf.signature_places import SignaturePlace, seal_place, signature_places

MM = 72 / 25.4
POSITION, NAME = ("TM. UY BAN", "CHU TICH"), "Le Van An"
ABOVE: list[Printed] = [(320, 700, "TM. UY BAN"), (330, 680, "CHU TICH")]
BELOW: Printed = (330, 600, "Le Van An")


def places(*pages: list[Printed]) -> tuple[SignaturePlace, ...]:
    return signature_places(a_pdf(*pages), POSITION, NAME)


def test_the_room_is_between_position_and_name_and_centred_over_the_name() -> None:
    (place,) = places([(85, 700, "Noi nhan:")], [*ABOVE, BELOW])

    assert place.page == 1
    assert 600 + SIZE * 0.7 < place.bottom < place.top < 680
    assert 330 < (place.left + place.right) / 2 < 330 + len(NAME) * SIZE * 0.5
    assert place.right - place.left == pytest.approx(50 * MM)


def test_a_long_position_may_take_two_printed_lines() -> None:
    position = ("KT. CHU TICH HOI DONG THI DUA KHEN THUONG",)
    page: list[Printed] = [(310, 700, "KT. CHU TICH HOI DONG"), (310, 680, "THI DUA KHEN THUONG"), BELOW]

    (place,) = signature_places(a_pdf(page), position, NAME)

    assert place.top < 680


def test_letters_that_a_second_font_sets_apart_do_not_hide_the_place() -> None:
    page: list[Printed] = [
        (330, 680, "CH  T CH"),
        (352, 680, "À  À"),
        (330, 600, "Lê V n An"),
        (355, 600, "ã"),
    ]

    assert len(signature_places(a_pdf(page), ("CHÀ TÀCH",), "Lê Vãn An")) == 1


@pytest.mark.parametrize(
    "page",
    [
        [*ABOVE, (330, 665, "Le Van An")],
        [(320, 300, "TM. UY BAN"), (330, 280, "CHU TICH"), (330, 600, "Le Van An")],
        [*ABOVE, (330, 640, "Ngay mai"), BELOW],
        [(320, 700, "TM. UY BAN"), (330, 680, "PHO CHU TICH"), BELOW],
        [*ABOVE, (330, 600, "Le Van Anh")],
        [*ABOVE, (85, 600, "Le Van An")],
        [*ABOVE, (330, 100, "Le Van An")],
        [BELOW],
    ],
    ids=[
        "name right under the position",
        "name above the position",
        "words between them",
        "another position",
        "another name",
        "name in another column",
        "name far below",
        "no position",
    ],
)
def test_where_no_signature_fits_no_place_is_given(page: list[Printed]) -> None:
    assert places(page) == ()


def test_position_and_name_on_two_pages_are_no_place() -> None:
    assert places(ABOVE, [BELOW]) == ()


def test_each_page_of_a_file_of_certificates_has_its_place() -> None:
    assert [place.page for place in places([*ABOVE, BELOW], [*ABOVE, BELOW])] == [0, 1]


def test_a_name_of_open_dots_has_no_place() -> None:
    assert signature_places(a_pdf([*ABOVE, (330, 600, "…………")]), POSITION, "…………") == ()


def test_what_is_no_pdf_is_told() -> None:
    with refused("pdf_unreadable", "Không đọc được tệp PDF"):
        signature_places(b"PK\x03\x04 a Word file", POSITION, NAME)


def test_the_seal_has_its_real_size_and_covers_a_third_of_the_signature_from_the_left() -> None:
    """NĐ 30/2020, PL I, II.8a."""
    signature = SignaturePlace(0, 300, 600, 420, 680)

    seal = seal_place(signature, 36)

    assert (seal.right - seal.left, seal.top - seal.bottom) == pytest.approx((36 * MM, 36 * MM))
    assert seal.right == 300 + 120 / 3
    assert (seal.top + seal.bottom) / 2 == 640


@pytest.mark.slow
@pytest.mark.parametrize(("kind", "size"), [case for case in CASES if case[0] != "outgoing_register"])
def test_every_signed_document_leaves_the_place_of_each_signature_white(
    printed: dict[tuple[str, int], bytes], kind: str, size: int, tmp_path: Path
) -> None:
    need(shutil.which("pdftoppm"), "poppler")
    data = printed[kind, size]
    blocks = blocks_of(SAMPLES[kind](size))
    found = [signature_places(data, block.position, block.name) for block in blocks]

    assert found
    assert all(found)
    for place in sum(found, ()):
        assert _darkest(data, place, tmp_path) == 255


def _darkest(data: bytes, place: SignaturePlace, folder: Path) -> object:
    """The darkest shade of the place, printed at 144 dpi; 255 is white."""
    (folder / "a.pdf").write_bytes(data)
    page = str(place.page + 1)
    command = ["pdftoppm", "-r", "144", "-gray", "-singlefile", "-f", page, "-l", page]
    subprocess.run([*command, str(folder / "a.pdf"), str(folder / "a")], check=True)
    with Image.open(folder / "a.pgm") as image:
        box = (place.left * 2, image.height - place.top * 2, place.right * 2, image.height - place.bottom * 2)
        return image.crop(box).getextrema()[0]
