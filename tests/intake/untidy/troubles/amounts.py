"""Amounts beside their neighbours, in words of mouth, and in the wrong column."""

from __future__ import annotations

import random

from tests.intake.untidy.draft import BOOKS, a_draft
from tests.intake.untidy.truth import Ask, Said, Tell, Trouble

from vanthu.paperwork.model import ColumnType

_MONEY, _FORMATS = ("registration", "results"), (*BOOKS, "csv")


def out_of_line(draw: random.Random) -> Trouble:
    """An amount far below its neighbours, as where thousands were left out: asked."""
    draft = a_draft(draw, _MONEY, _FORMATS, rows=(4, 7))
    key, line = draw.choice(draft.keys(ColumnType.DONG)), draw.choice(draft.works)
    cell = draw.choice(
        [
            5000,
            "5000",
            "15.000",
            15_000,
            "1.500 đồng",
            "20.000",
            7500,
            "12,000",
            15,
            7.5,
            "25",
            "9.000đ",
            "500",
            2500,
        ]
    )
    line.say(key, cell, Said(None, Ask.MUST))
    return draft.file(f"{key} {cell}")


def all_small(draw: random.Random) -> Trouble:
    """A whole column of amounts that no public work costs: its unit must be asked."""
    draft = a_draft(draw, _MONEY, _FORMATS, rows=(3, 6))
    size = draw.choice([1, 1, 1000])
    for line in draft.works:
        for key in draft.keys(ColumnType.DONG):
            line.say(key, draw.randint(3, 90) * size, Said(None, Ask.MUST))
    return draft.file(f"all amounts in units of {10**6 // size}", ask=Ask.MAY)


SPOKEN = (
    ("1tr2", 1_200_000), ("15tr500", 15_500_000), ("nửa triệu", 500_000), ("1 tỷ 2", 1_200_000_000), ("15.000 (nghìn đồng)", 15_000_000),
    ("2tr", 2_000_000), ("15 tr", 15_000_000), ("12 triệu rưỡi", 12_500_000), ("1,5tr", 1_500_000), ("500k", 500_000), ("500 nghìn", 500_000),
    ("3 triệu 200", 3_200_000), ("3 triệu 250 nghìn", 3_250_000), ("1 tỷ", 1_000_000_000), ("20 triệu đồng", 20_000_000), ("5tr5", 5_500_000),
    ("10.000 nghìn", 10_000_000), ("7 triệu đ", 7_000_000), ("mười triệu", 10_000_000), ("hai mươi lăm triệu", 25_000_000), ("1.200 nghìn đồng", 1_200_000),
    ("0,5 triệu", 500_000), ("1 tỷ 200 triệu", 1_200_000_000), ("15.000.000,00", 15_000_000), ("15 000 000", 15_000_000), ("15'000'000", 15_000_000),
    ("VND 15.000.000", 15_000_000), ("15.000.000 VNĐ", 15_000_000), ("15.000.000đ/năm", None), ("~15 triệu", None), ("15-20 triệu", None),
    ("10 triệu x 2", None), ("15tr/cái", None), ("dưới 10 triệu", None), ("hơn 5 triệu", None), ("5 triệu (dân) + 3 triệu (xã)", None),
    ("15.00.000", None), ("1.5000.000", None), ("15,000.000", None), ("-5.000.000", None), ("(5.000.000)", None), ("một ít", None),
    ("15.000.000 + 2.000.000", None), ("15tr???", None), ("15.ooo.000", None), ("l5.000.000", None), ("15;000;000", None), ("$500", None),
)  # fmt: skip


def spoken(draw: random.Random) -> Trouble:
    """Amounts as people say them: read when certain, else asked."""
    draft = a_draft(draw, _MONEY, _FORMATS)
    words = []
    for line in draft.works[:: draw.randint(1, 2)]:
        key = draw.choice(draft.keys(ColumnType.DONG))
        cell, amount = draw.choice(SPOKEN)
        certain = cell in {
            "l5.000.000",
            "15.ooo.000",
            "15.000.000 + 2.000.000",
            "5 triệu (dân) + 3 triệu (xã)",
        }
        meant = {
            "l5.000.000": 15_000_000,
            "15.ooo.000": 15_000_000,
            "15.000.000 + 2.000.000": 17_000_000,
        }.get(cell, 8_000_000)
        said = Said(amount, Ask.MAY) if amount else Said(None, Ask.MUST, equally=(meant,) if certain else ())
        line.say(key, cell, said)
        words.append(cell)
    return draft.file("; ".join(words))


def in_notes(draw: random.Random) -> Trouble:
    """The money stands in the note, the columns of money are empty."""
    draft = a_draft(draw, _MONEY, _FORMATS)
    words = []
    for line in draw.sample(draft.works, draw.randint(1, 2)):
        note = draw.choice([
            "Kinh phí 15 triệu", "15.000.000đ dân góp", "Xã hỗ trợ 20 triệu đồng", "KP: 5tr", "Tổng 12.500.000", "Dân đóng góp 7 triệu",
            "10 triệu từ quỹ thôn", "Ngân sách 30.000.000 đồng", "Huy động 1tr5", "50% xã, 50% dân (40 triệu)",
        ])  # fmt: skip
        for key in draft.keys(ColumnType.DONG):
            line.say(key, "", Said(None, Ask.MAY))
        line.say("note", note, Said(note, Ask.MAY, Tell.VISIBLY))
        line.ask = Ask.MUST
        words.append(note)
    return draft.file("; ".join(words))


def spread(draw: random.Random) -> Trouble:
    """Amounts that differ as works do, noughts and empty cells among them: nothing to ask."""
    draft = a_draft(draw, _MONEY, _FORMATS, rows=(3, 7))
    for line in draft.works:
        for key in draft.keys(ColumnType.DONG):
            amount = draw.choice(
                [500_000, 1_000_000, 2_500_000, 20_000_000, 150_000_000, 300_000_000, 0, None]
            )
            if amount is None:
                line.say(key, "", Said(None))
            else:
                line.say(key, draw.choice([amount, f"{amount:,}".replace(",", ".")]), Said(amount))
    return draft.file("a spread of amounts")
