"""The cases of cut tags that docxtpl loses in silence: mended where what was meant is certain."""

from __future__ import annotations

from pathlib import Path

import pytest
from docxtpl import DocxTemplate
from tests.templating.wordfile import checked, docx, p, paragraphs, root_of, template, words_at

from docx import Document
from vanthu.docx.package import unpack
from vanthu.docx.xml import w
from vanthu.packages import pack
from vanthu.templating import TemplateError, prepare_template, read_template
from vanthu.templating.audit.audit_rendering import audit

RUN = "<w:r><w:t>{}</w:t></w:r>"


AFTER = p("Nơi nhận")


def wrapped(opening: str, inside: str, closing: str) -> str:
    return f"{opening}{RUN.format(inside)}{closing}"


INS = ('<w:ins w:id="1" w:author="a">', "</w:ins>")


SMART = ('<w:smartTag w:uri="u" w:element="place">', "</w:smartTag>")


LINK = ('<w:hyperlink w:anchor="a">', "</w:hyperlink>")


FIELD = ('<w:fldSimple w:instr="DATE">', "</w:fldSimple>")


def opens(wrapper: tuple[str, str]) -> str:
    """A tag in which something begins that ends after it."""
    begin, end = wrapper
    return RUN.format("{{ na") + wrapped(begin, "me }} x", end)


def closes(wrapper: tuple[str, str]) -> str:
    """A tag in which something ends that began before it."""
    begin, end = wrapper
    return wrapped(begin, "x {{ na", end) + RUN.format("me }}")


MENDED_WAYS = {
    "a tracked insertion opens in the tag": opens(INS),
    "a tracked insertion closes in the tag": closes(INS),
    "a smart tag opens in the tag": opens(SMART),
    "a smart tag closes in the tag": closes(SMART),
}


REFUSED_WAYS = {
    "a hyperlink opens in the tag": opens(LINK),
    "a hyperlink closes in the tag": closes(LINK),
    "a field opens in the tag": opens(FIELD),
    "a field closes in the tag": closes(FIELD),
}
"""With the ones above the eight ways in which docxtpl 0.20.2 loses the rest of a document without a word."""


MENDED = {
    **MENDED_WAYS,
    "custom XML": opens(('<w:customXml w:element="e">', "</w:customXml>")),
    "a bookmark": RUN.format("{{ na")
    + '<w:bookmarkStart w:id="0" w:name="b"/>'
    + RUN.format("me }}")
    + '<w:bookmarkEnd w:id="0"/>',
    "a comment": '<w:commentRangeStart w:id="0"/>'
    + RUN.format("{{ na")
    + '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>'
    + RUN.format("me }}"),
    "a comment's mark in the run of the words": "<w:r><w:t>{{ na</w:t>"
    '<w:commentReference w:id="0"/><w:t>me }}</w:t></w:r>',
    "a permission": RUN.format("{{ na")
    + '<w:permStart w:id="0"/>'
    + RUN.format("me }}")
    + '<w:permEnd w:id="0"/>',
    "a soft hyphen": "<w:r><w:t>{{ na</w:t><w:softHyphen/><w:t>me }}</w:t></w:r>",
    "a tab before the name": "<w:r><w:t>{{</w:t><w:tab/><w:t>name }}</w:t></w:r>",
    "a line break after the name": "<w:r><w:t>{{ name</w:t><w:br/><w:t>}}</w:t></w:r>",
}


REFUSED = {
    **REFUSED_WAYS,
    "a complex field": RUN.format("{{ na")
    + '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    + RUN.format("me }}")
    + '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
    "a content control": opens(("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>")),
    "a tab in the name": "<w:r><w:t>{{ na</w:t><w:tab/><w:t>me }}</w:t></w:r>",
    "a line break in the name": "<w:r><w:t>{{ na</w:t><w:br/><w:t>me }}</w:t></w:r>",
    "a tab in the braces": "<w:r><w:t>{</w:t><w:tab/><w:t>{ name }}</w:t></w:r>",
    "a page break": '<w:r><w:t>{{ </w:t><w:br w:type="page"/><w:t>name }}</w:t></w:r>',
    "a hard hyphen": "<w:r><w:t>{{ na</w:t><w:noBreakHyphen/><w:t>me }}</w:t></w:r>",
    "a footnote": RUN.format("{{ na") + '<w:r><w:footnoteReference w:id="2"/></w:r>' + RUN.format("me }}"),
    "a picture": RUN.format("{{ na") + "<w:r><w:drawing/></w:r>" + RUN.format("me }}"),
}


@pytest.mark.parametrize("inside", REFUSED.values(), ids=REFUSED.keys())
def test_a_tag_cut_by_what_cannot_be_mended_is_refused(tmp_path: Path, inside: str) -> None:
    path = template(tmp_path, f"<w:p>{inside}</w:p>{AFTER}")

    (problem,) = (each for each in checked(path) if each.code == "tag_cut")

    assert "name }}" in words_at(problem).replace("na\tme", "name")
    with pytest.raises(TemplateError, match="bị cắt bởi"):
        prepare_template(path)


@pytest.mark.parametrize("inside", MENDED.values(), ids=MENDED.keys())
def test_a_tag_cut_by_what_the_page_does_not_show_is_mended_and_nothing_is_lost(
    tmp_path: Path, inside: str
) -> None:
    path = template(tmp_path, f"<w:p>{inside}</w:p>{AFTER}")
    before = path.read_bytes()

    prepared = prepare_template(path)
    rendering = prepared.rendering({"name": "Thôn Trại"})
    made = rendering.data

    (note,) = read_template(path).repairs
    assert note.code in {"tag_healed", "changes_accepted", "comments_dropped"}
    assert audit(prepared, rendering) == ()
    words = paragraphs(made)
    assert "Thôn Trại" in words[0]
    assert "{" not in words[0]
    assert words[1] == "Nơi nhận"
    assert [size.get(w("w")) for size in root_of(made).iter(w("pgSz"))] == ["11906"]
    assert path.read_bytes() == before


@pytest.mark.parametrize("inside", (MENDED_WAYS | REFUSED_WAYS).values(), ids=MENDED_WAYS | REFUSED_WAYS)
def test_docxtpl_itself_loses_the_rest_of_the_document(tmp_path: Path, inside: str) -> None:
    Document().save(tmp_path / "empty.docx")
    parts = unpack((tmp_path / "empty.docx").read_bytes(), "x")
    parts["word/document.xml"] = unpack(docx(f"<w:p>{inside}</w:p>{AFTER}"), "x")["word/document.xml"]
    (tmp_path / "mau.docx").write_bytes(pack(parts))

    rendered = DocxTemplate(tmp_path / "mau.docx")
    rendered.render({"name": "Thôn Trại"})
    rendered.save(tmp_path / "ra.docx")

    assert "Nơi nhận" not in [paragraph.text for paragraph in Document(str(tmp_path / "ra.docx")).paragraphs]


def test_text_around_a_mended_tag_stays(tmp_path: Path) -> None:
    inserted = wrapped(SMART[0], "me }} sau", SMART[1])
    path = template(tmp_path, f"<w:p>{RUN.format('trước {{ na')}{inserted}</w:p>{AFTER}")

    assert paragraphs(prepare_template(path).render({"name": "giữa"})) == ["trước giữa sau", "Nơi nhận"]
