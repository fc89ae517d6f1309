from __future__ import annotations

from lxml import etree
from tests.templating.compile.test_static_pass import TABLE
from tests.templating.wordfile import W, p

from vanthu.docx.styles import StyleSheet
from vanthu.docx.xml import parse, w
from vanthu.templating.compile.table_markup import STEPS, TableMarkup, smaller_copies
from vanthu.templating.compile.tag_positions import positions_of
from vanthu.templating.language.sentinels import PLACEHOLDER as H


def test_widths_are_put_in_where_they_were_left_open() -> None:
    markup = TableMarkup(f'<w:gridCol w:w="{H}0:1{H}"/>', ((f'w:w="{H}1:2{H}"', "</w:tc>"),))

    assert markup.with_widths([100, 20, 3]) == TableMarkup(
        '<w:gridCol w:w="100"/>', (('w:w="23"', "</w:tc>"),)
    )


def test_there_is_a_copy_for_each_size_and_only_tables_of_records_change() -> None:
    other = f"<w:tbl><w:tr><w:tc>{p('x')}</w:tc></w:tr></w:tbl>"
    root = parse(f"<w:body {W}>{TABLE}{other}</w:body>".encode())
    before = etree.tostring(root)

    copies = list(smaller_copies(root, positions_of(root, []), StyleSheet({}, {})))

    assert etree.tostring(root) == before
    assert len(copies) == len(STEPS) == 5
    sizes = [{each.get(w("val")) for each in copy[0].iter(w("sz"))} for copy in copies]
    assert sizes == [set(), {"19"}, {"18"}, {"17"}, {"16"}]
    assert all(etree.tostring(copy[1]) == etree.tostring(root[1]) for copy in copies)
    assert {each.get(w("w")) for each in copies[0].iter(w("gridCol"))} == {f"{H}{n}:1{H}" for n in range(3)}
    assert f"{H}0:3{H}" not in {each.get(w("w")) for each in copies[0][0].iter(w("gridCol"))}
