"""Tracked changes around tags and words: the document is what the page shows without its marks."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.templating.wordfile import W, checked, docx, p, paragraphs, root_of, table, template, words_at

from vanthu.docx.package import unpack
from vanthu.docx.xml import w
from vanthu.packages import CORE, pack
from vanthu.templating.audit.audit_rendering import audit
from vanthu.templating.preparation import prepare_template
from vanthu.templating.template_file import read_template

RUN = "<w:r><w:t xml:space='preserve'>{}</w:t></w:r>"
WHO = 'w:id="1" w:author="a" w:date="2024-05-13T08:00:00Z"'
GONE = f"<w:pPr><w:rPr><w:del {WHO}/></w:rPr></w:pPr>"
NEW = f"<w:pPr><w:rPr><w:ins {WHO}/></w:rPr></w:pPr>"


def inserted(text: str) -> str:
    return f"<w:ins {WHO}>{RUN.format(text)}</w:ins>"


def deleted(text: str) -> str:
    return f"<w:del {WHO}><w:r><w:delText>{text}</w:delText></w:r></w:del>"


def moved_from(text: str) -> str:
    begin, end = f'<w:moveFromRangeStart w:name="m" {WHO}/>', '<w:moveFromRangeEnd w:id="1"/>'
    return f"{begin}<w:moveFrom {WHO}>{RUN.format(text)}</w:moveFrom>{end}"


def moved_to(text: str) -> str:
    begin, end = f'<w:moveToRangeStart w:name="m" {WHO}/>', '<w:moveToRangeEnd w:id="1"/>'
    return f"{begin}<w:moveTo {WHO}>{RUN.format(text)}</w:moveTo>{end}"


def printed(folder: Path, body: str) -> list[str]:
    """The paragraphs of the document, whose audit finds nothing and which carries no mark of a change."""
    prepared = prepare_template(template(folder, body))
    rendering = prepared.rendering({"name": "Thôn Trại", "rows": ("một", "hai")})
    made = rendering.data
    assert audit(prepared, rendering) == ()
    assert [note.code for note in read_template(folder / "mau.docx").repairs] == ["changes_accepted"]
    marks = ("ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange", "moveFromRangeStart")
    assert list(root_of(made).iter(*map(w, marks))) == []
    return paragraphs(made)


def test_an_inserted_tag_is_filled(tmp_path: Path) -> None:
    body = f"<w:p>{RUN.format('Ký: ')}{inserted('{{ name }}')}</w:p>"

    assert printed(tmp_path, body) == ["Ký: Thôn Trại"]


def test_a_deleted_tag_is_not_printed_whatever_it_names(tmp_path: Path) -> None:
    body = f"<w:p>{RUN.format('Ký:')}{deleted('{{ no_such }} {% for')}</w:p>"

    assert printed(tmp_path, body) == ["Ký:"]


def test_deleted_words_are_not_printed(tmp_path: Path) -> None:
    body = f"<w:p>{RUN.format('Ký: {{ na')}{deleted('xyz')}{RUN.format('me }}')}{deleted(' tại xã')}</w:p>"

    assert printed(tmp_path, body) == ["Ký: Thôn Trại"]


def test_a_moved_tag_is_printed_once_where_it_was_moved_to(tmp_path: Path) -> None:
    body = f"<w:p>{moved_from('{{ name }}')}{RUN.format('a ')}{moved_to('{{ name }}')}</w:p>"

    assert printed(tmp_path, body) == ["a Thôn Trại"]


def test_what_was_inserted_and_then_deleted_is_gone(tmp_path: Path) -> None:
    body = f"<w:p>{RUN.format('a')}<w:ins {WHO}>{deleted('{{ b }}')}</w:ins></w:p>"

    assert printed(tmp_path, body) == ["a"]


def test_an_inserted_loop_is_run(tmp_path: Path) -> None:
    body = (
        f"<w:p>{NEW}{inserted('{%p for row in rows %}')}</w:p>"
        f"<w:p>{NEW}{inserted('{{ row }}')}</w:p>"
        f"<w:p>{NEW}{inserted('{%p endfor %}')}</w:p>" + p("hết")
    )

    assert printed(tmp_path, body) == ["một", "hai", "hết"]


def test_a_deleted_loop_is_gone_with_its_paragraphs(tmp_path: Path) -> None:
    body = (
        f"<w:p>{GONE}{deleted('{%p for row in rows %}')}</w:p>"
        f"<w:p>{GONE}{deleted('{{ row }}')}</w:p>"
        f"<w:p>{GONE}{deleted('{%p endfor %}')}</w:p>" + p("hết")
    )

    assert printed(tmp_path, body) == ["hết"]


@pytest.mark.parametrize("gone", [deleted, moved_from])
def test_a_loop_whose_begin_is_deleted_is_refused_with_its_place(tmp_path: Path, gone: object) -> None:
    begin = gone("{%p for row in rows %}")  # type: ignore[operator] # one of two functions
    body = f"<w:p>{GONE}{begin}</w:p>{p('- {{ row }};')}{p('{%p endfor %}')}"

    (problem,) = (each for each in checked(template(tmp_path, body)) if each.code != "changes_accepted")

    assert problem.code == "block_unopened"
    assert words_at(problem) == "{%p endfor %}"


def test_a_loop_whose_end_is_deleted_is_refused_with_its_place(tmp_path: Path) -> None:
    body = f"{p('{%p for row in rows %}')}{p('{{ row }}')}<w:p>{deleted('{%p endfor %}')}</w:p>"

    (problem,) = (each for each in checked(template(tmp_path, body)) if each.code != "changes_accepted")

    assert (problem.code, words_at(problem)) == ("block_unclosed", "{%p for row in rows %}")


def test_a_deleted_paragraph_end_joins_two_paragraphs(tmp_path: Path) -> None:
    body = f"<w:p>{GONE}{RUN.format('Ký: ')}</w:p><w:p><w:pPr/>{RUN.format('{{ name }}')}</w:p>"

    assert printed(tmp_path, body) == ["Ký: Thôn Trại"]


def test_a_deleted_row_is_gone_and_an_inserted_one_stays(tmp_path: Path) -> None:
    rows = table(p("TT"), p("{{ no_such }}"), p("{{ name }}"))
    body = rows.replace(
        "<w:tr><w:tc><w:p><w:r><w:t>{{ no",
        f"<w:tr><w:trPr><w:del {WHO}/></w:trPr><w:tc><w:p><w:r><w:t>{{{{ no",
    )
    body = body.replace(
        "<w:tr><w:tc><w:p><w:r><w:t>{{ na",
        f"<w:tr><w:trPr><w:ins {WHO}/></w:trPr><w:tc><w:p><w:r><w:t>{{{{ na",
    )

    assert printed(tmp_path, body + p("sau")) == ["TT", "Thôn Trại", "sau"]


def test_a_table_whose_rows_are_all_deleted_is_gone(tmp_path: Path) -> None:
    body = table(p("x")).replace("<w:tr>", f"<w:tr><w:trPr><w:del {WHO}/></w:trPr>")

    assert printed(tmp_path, body + p("sau")) == ["sau"]


def test_a_changed_look_keeps_the_new_one(tmp_path: Path) -> None:
    change = f"<w:rPr><w:b/><w:rPrChange {WHO}><w:rPr/></w:rPrChange></w:rPr>"
    body = f"<w:p><w:r>{change}<w:t>{{{{ name }}}}</w:t></w:r></w:p>"

    assert printed(tmp_path, body) == ["Thôn Trại"]


def test_a_tracked_cell_is_refused_with_its_place(tmp_path: Path) -> None:
    cell = f"<w:tcPr><w:cellDel {WHO}/></w:tcPr>"
    body = table(p("TT"), cell + p("{{ name }}"))

    (problem,) = checked(template(tmp_path, body))

    assert problem.code == "tracked_cells"
    assert problem.located.endswith("Tại bảng 1, dòng 2, cột 1: «{{ name }}».")


def test_comments_stay_in_the_template(tmp_path: Path) -> None:
    body = (
        f'<w:p><w:commentRangeStart w:id="0"/>{RUN.format("Ký: {{ name }}")}<w:commentRangeEnd w:id="0"/>'
        '<w:r><w:rPr><w:b/></w:rPr><w:commentReference w:id="0"/></w:r></w:p>'
    )
    parts = unpack(docx(body), "x")
    parts["word/comments.xml"] = (
        f"<w:comments {W}><w:comment>{p('sửa {{ x }}')}</w:comment></w:comments>".encode()
    )
    path = tmp_path / "mau.docx"
    path.write_bytes(pack(parts))

    prepared = prepare_template(path, ("name",))
    made = prepared.render({"name": "Thôn Trại"})

    assert [note.located for note in read_template(path).repairs] == [
        "còn 1 ghi chú (comment) trong mẫu: không đưa vào văn bản."
    ]
    assert paragraphs(made) == ["Ký: Thôn Trại"]
    assert "omment" not in unpack(made, "x")["word/document.xml"].decode()
    assert len(root_of(made, "word/comments.xml")) == 0


def test_a_title_that_word_took_from_a_tag_is_dropped(tmp_path: Path) -> None:
    parts = unpack(docx(p("{{ name }}")), "x")
    title = '<dc:title xmlns:dc="http://purl.org/dc/elements/1.1/">{{ name }}</dc:title></cp:coreProperties>'
    parts[CORE] = parts[CORE].replace(b"</cp:coreProperties>", title.encode())
    path = tmp_path / "mau.docx"
    path.write_bytes(pack(parts))

    made = prepare_template(path, ("name",)).render({"name": "Thôn Trại"})

    assert b"{{" not in unpack(made, "x")[CORE]
