from __future__ import annotations

from vanthu.templating.compile.marks import MarkedPart, OpenEndMark, TableStartMark
from vanthu.templating.language.sentinels import DYNAMIC, MARK


def test_a_mark_stands_among_dynamic_texts_by_its_number() -> None:
    marked = MarkedPart()

    assert marked.add(OpenEndMark()) == f"{MARK}0{MARK}"
    assert marked.segment(TableStartMark(3)) == f"{DYNAMIC}{MARK}1{MARK}{DYNAMIC}"
    assert marked.marks == [OpenEndMark(), TableStartMark(3)]
