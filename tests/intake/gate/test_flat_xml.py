"""Workbooks that are one XML file, and those of WPS."""

from __future__ import annotations

import pytest
from tests.intake.builders import (
    REGISTRATION_HEAD,
    WORK,
    a_form,
    at_little_cost,
    codes,
    read,
    the_row,
    xls,
)
from tests.intake.ods import flat_ods
from tests.intake.packages import zipped
from tests.intake.xml_2003 import lines, xml_2003

from vanthu.records import ReadOutcome

BOMB = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]>'


def test_a_flat_ods_is_read_as_an_ods() -> None:
    file = read(flat_ods(a_form(REGISTRATION_HEAD, WORK)), "bieu.fods")

    assert the_row(file).values["budget_state_vnd"] == 15_000_000
    assert codes(file) == []


@pytest.mark.parametrize("name", ["bieu.et", "bieu.ett"])
def test_a_workbook_of_wps_is_read(name: str) -> None:
    file = read(xls([["Đơn vị: Thôn Trại"], [], *REGISTRATION_HEAD, WORK]), name)

    assert the_row(file).values["work_name"] == "Đường hoa"
    assert codes(file) == []


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_are_refused_in_any_encoding(encoding: str) -> None:
    bomb = xml_2003(*lines([["&c;"]]), before=BOMB).decode().encode(encoding)
    flat = flat_ods([["x"]]).decode().replace("?>", f"?>{BOMB}", 1).encode(encoding)

    with at_little_cost():
        assert codes(read(bomb, "bieu.xml")) == ["file_dtd"]
        assert codes(read(flat, "bieu.fods")) == ["file_dtd"]


def test_a_zip_of_a_flat_ods_is_read() -> None:
    file = read(zipped({"bieu.fods": flat_ods(a_form(REGISTRATION_HEAD, WORK))}), "lo.zip")

    assert (file.file, file.outcome) == ("lo.zip/bieu.fods", ReadOutcome.READ)
