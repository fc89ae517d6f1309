"""Each feature of docxtpl's syntax gives what docxtpl gives; where that is wrong, ours is right.

Compared is canonical XML, part by part, after what finishing changes in ours has been done to both: runs
left empty are dropped, drawings numbered, `xml:space` left out; the words hold nothing that typography binds.
"""

from __future__ import annotations

import io
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest
from docxtpl import DocxTemplate
from lxml import etree
from tests.templating.features import EQUAL, ORDERED, Feature, cell, given, table, write
from tests.templating.ooxml import validate
from tests.templating.wordfile import as_rendered, p, paragraphs, root_of

from vanthu.docx.package import DOCUMENT, unpack
from vanthu.docx.schema_order import put_in_order
from vanthu.docx.xml import NS, parse, w
from vanthu.packages import CONTENT_TYPES, CORE
from vanthu.templating.audit.audit_rendering import audit
from vanthu.templating.compile.jinja_source import XML_SPACE
from vanthu.templating.finish.finish_part import drop_empty_runs, number_drawings
from vanthu.templating.preparation import prepare_template
from vanthu.templating.template import RenderedFile

ALL = {**EQUAL, **ORDERED}


def ours(feature: Feature, folder: Path) -> RenderedFile:
    path = folder / "mau.docx"
    write(feature, path)
    tpl = DocxTemplate(path)
    return prepare_template(path).rendering(feature.fields(tpl), owner=tpl)


def docxtpls(feature: Feature, folder: Path) -> bytes:
    path = folder / "mau.docx"
    write(feature, path)
    tpl, stream = DocxTemplate(path), io.BytesIO()
    tpl.render(dict(feature.fields(tpl)), autoescape=True)
    tpl.save(stream)
    return stream.getvalue()


def compared(data: bytes, *, ordered: bool = False) -> Mapping[str, object]:
    """Part to what is compared: of relations and types the set, of properties those not empty."""
    return {name: compared_part(name, part, ordered) for name, part in unpack(data, "x").items()}


@cache  # -- most parts are those of the template, the same in every file
def compared_part(name: str, part: bytes, ordered: bool) -> object:
    if not name.endswith((".xml", ".rels")):
        return part
    root = parse(part)
    if name == CONTENT_TYPES or name.endswith(".rels"):
        return {tuple(sorted(child.attrib.items())) for child in root}
    if name == CORE:
        return [(child.tag, child.text) for child in root if child.text]
    for text in root.iter(w("t")):
        text.attrib.pop(XML_SPACE, "")
    if ordered and name == DOCUMENT:
        put_in_order(root)
    drop_empty_runs(root)
    number_drawings(root)
    return etree.tostring(root, method="c14n2").decode()


@pytest.mark.parametrize("name", EQUAL)
def test_the_file_is_docxtpls_part_by_part(name: str, tmp_path: Path) -> None:
    theirs, made = compared(docxtpls(EQUAL[name], tmp_path)), compared(ours(EQUAL[name], tmp_path).data)

    assert made.keys() == theirs.keys()
    for part in theirs:
        assert made[part] == theirs[part], part


@pytest.mark.parametrize("name", ORDERED)
def test_the_file_is_docxtpls_with_its_properties_put_in_the_schemas_order(name: str, tmp_path: Path) -> None:
    theirs, made = docxtpls(ORDERED[name], tmp_path), ours(ORDERED[name], tmp_path).data

    assert compared(made) == compared(theirs, ordered=True)
    assert compared(made) == compared(made, ordered=True)
    assert compared(theirs) != compared(theirs, ordered=True), "docxtpl has learned it"


@pytest.mark.slow
@pytest.mark.parametrize("name", ALL)
def test_the_file_is_valid_wordprocessingml(name: str, tmp_path: Path) -> None:
    path = tmp_path / "van ban.docx"
    path.write_bytes(ours(ALL[name], tmp_path).data)

    assert validate(path) == []


@pytest.mark.parametrize("name", ALL)
def test_the_audit_finds_nothing_wrong_and_the_bytes_are_the_same_again(name: str, tmp_path: Path) -> None:
    path = tmp_path / "mau.docx"
    write(ALL[name], path)
    prepared = prepare_template(path)
    tpl, again = DocxTemplate(path), DocxTemplate(path)

    made = prepared.rendering(ALL[name].fields(tpl), owner=tpl)

    assert audit(prepared, made) == audit(prepared, as_rendered(prepared, made.data, made.fields)) == ()
    assert made.data == prepared.render(ALL[name].fields(again), owner=again)


def test_a_tab_stays_in_its_run_where_docxtpl_makes_three(tmp_path: Path) -> None:
    feature = Feature(p("x {{ two }}"), given(two="một\thai"))

    theirs, made = docxtpls(feature, tmp_path), ours(feature, tmp_path).data

    assert paragraphs(theirs) == paragraphs(made) == ["x một\thai"]
    assert (len(list(root_of(theirs).iter(w("r")))), len(list(root_of(made).iter(w("r"))))) == (3, 1)


def test_a_grid_that_no_tag_touches_is_left_alone_where_docxtpl_cuts_it(tmp_path: Path) -> None:
    row = '<w:trPr><w:gridBefore w:val="1"/></w:trPr>' + cell(p("{{ x }}"))
    feature = Feature(table(row, columns=2), given(x="a"))

    theirs, made = docxtpls(feature, tmp_path), ours(feature, tmp_path).data

    assert len(root_of(theirs).findall(".//w:gridCol", NS)) == 1
    assert len(root_of(made).findall(".//w:gridCol", NS)) == 2
