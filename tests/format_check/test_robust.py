"""Whatever stands in a file's XML, it is judged, corrected and commented, or refused in one sentence."""

from __future__ import annotations

import copy
import datetime as dt
import random

import pytest
from tests.format_check import samples
from tests.format_check.forms import forms

from vanthu.docx.package import UnreadableWordError, unpack
from vanthu.docx.xml import parse, serialize
from vanthu.format_check.check_document import check
from vanthu.format_check.comments import commented
from vanthu.format_check.fix.corrected_copy import correct
from vanthu.packages import pack

pytestmark = pytest.mark.slow

GOOD = (samples.DECISION, samples.LETTER, samples.PLAN, samples.MINUTES, samples.PROJECT)
ODD_VALUES = ("", "abc", "-1", "0", "999999999999", "1.5", "nan", "inf", "ＡＢ", "²", "--", "none")
ODD_TEXTS = (
    "",
    "I. ",
    "a) ",
    "Số: ",
    "Nơi nhận:",
    "Điều 1",
    "Phụ lục",
    "(Kèm theo",
    "Kính gửi",
    "ngày tháng năm",
    "\t\n",
    "  ",
)
NOW = dt.datetime(2024, 10, 5, tzinfo=dt.UTC)


def shaken(data: bytes, chance: random.Random) -> bytes:
    """The file with some attributes, elements and words of one part changed at random."""
    parts = unpack(data, "test")
    name = chance.choice(sorted(n for n in parts if n.startswith("word/") and n.endswith(".xml")))
    root = parse(parts[name])
    for _ in range(chance.randint(1, 25)):
        element = chance.choice([e for e in root.iter() if isinstance(e.tag, str)])
        kind = chance.random()
        if kind < 0.5 and element.attrib:
            element.set(chance.choice(list(element.attrib)), chance.choice(ODD_VALUES))
        elif kind < 0.7 and element.getparent() is not None:
            element.getparent().remove(element)  # type: ignore[union-attr] # asked just above
        elif kind < 0.85 and len(element):
            element.insert(chance.randint(0, len(element)), copy.deepcopy(chance.choice(list(element))))
        elif element.text:
            element.text = chance.choice(ODD_TEXTS)
    return pack({**parts, name: serialize(root)})


@pytest.mark.parametrize("seed", range(60))
def test_a_shaken_file_never_breaks_the_checker(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - no secret
    data = shaken(chance.choice((*GOOD, *forms().values())), chance)

    try:
        report = check(data, "test")
    except UnreadableWordError:
        return
    correct(data, "test")
    assert commented(report, NOW)
