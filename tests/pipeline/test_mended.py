"""A photo of a form, and then the form: nothing of the photo is told any more."""

from __future__ import annotations

from pathlib import Path

from tests.pipeline.test_run import go
from tests.workbooks import a_workbook

PHOTO = "2024-05-20/Thôn Đông - ảnh.jpg"
JPEG = b"\xff\xd8\xff\xe0\x00\x10JFIF" + b"\0" * 200


def test_the_error_and_the_letter_of_a_photo_close_when_the_form_comes(campaign_folder: Path) -> None:
    (campaign_folder / "inputs/received" / PHOTO).write_bytes(JPEG)
    before = go(campaign_folder)
    assert PHOTO in {each.cell_place.file for each in before.diagnostics}
    assert before.unread == {"T02": (PHOTO,)}
    assert list((campaign_folder / "outputs/returned").rglob("*Thôn Đông*"))

    form = campaign_folder / "inputs/received/2024-05-23/Thôn Đông.xlsx"
    a_workbook(form, "registration", "Thôn Đông", [{"work_name": "Kè", "field_code": "a"}])
    done = go(campaign_folder)

    assert PHOTO not in {each.cell_place.file for each in done.diagnostics}
    assert PHOTO in {each.cell_place.file for each in done.collected.past}
    assert done.unread == {}
    assert not list((campaign_folder / "outputs/returned").rglob("*ảnh*"))
