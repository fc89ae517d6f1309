"""Number formats that show other than what their cells hold, and values that nobody sees."""

from __future__ import annotations

import random
from decimal import Decimal

from tests.intake.untidy.canvas import Look
from tests.intake.untidy.draft import a_draft
from tests.intake.untidy.troubles.shown import some
from tests.intake.untidy.truth import Ask, Said, Tell, Trouble

from vanthu.paperwork.model import ColumnType

_MONEY = ("registration", "results")


def unit_in_format(draw: random.Random) -> Trouble:
    """The unit of an amount stands in the number format only."""
    draft = a_draft(draw, _MONEY, ("xlsx", "xls"))
    key = draw.choice(draft.keys(ColumnType.DONG))
    code, worth, ask = draw.choice(
        [
            ('0" triệu"', 1_000_000, Ask.MAY),
            ('#,##0.0" tr"', 1_000_000, Ask.MAY),
            ('0"tr"', 1_000_000, Ask.MAY),
            ('#,##0" nghìn"', 1_000, Ask.MAY),
            ('#,##0" triệu đồng"', 1_000_000, Ask.MAY),
            ('#,##0"k"', 1_000, Ask.MAY),
            ('0".000.000"', 1_000_000, Ask.MAY),
            ('#,##0".000"', 1_000, Ask.MAY),
            ('#,##0" đ"', 1, Ask.NEVER),
            ('#,##0" đồng"', 1, Ask.NEVER),
            ("#,##0\\ [$₫-42A]", 1, Ask.NEVER),
        ]
    )
    for line in draft.works:
        amount = draw.randint(3, 90) * 1_000_000
        line.say(key, amount // worth, Said(amount, ask))
        line.formats[key] = code
    return draft.file(f"{key} {code}")


def scaled_format(draw: random.Random) -> Trouble:
    """A format that shows thousands or millions of what the cell holds."""
    draft = a_draft(draw, _MONEY, ("xlsx", "xls"))
    key = draw.choice(draft.keys(ColumnType.DONG))
    code = draw.choice(["#,##0,", "#,##0,,", '#,##0,,"tr"', '#,##0.0,," triệu"', '#,##0," nghìn"'])
    for line in draft.works:
        amount = draw.randint(3, 90) * 1_000_000
        told = Tell.NOT if '"' in code else Tell.VISIBLY
        line.say(key, amount, Said(amount, Ask.MAY, told))
        line.formats[key] = code
    return draft.file(f"{key} {code}")


def hidden_value(draw: random.Random) -> Trouble:
    """A value that nobody sees: a format that shows nothing, white letters."""
    draft = a_draft(draw, formats=("xlsx", "xlsx", "xls", "ods"))
    words = []
    for line in some(draft):
        key = draw.choice(draft.keys(ColumnType.DONG, ColumnType.COUNT, ColumnType.TEXT))
        assert line.says is not None
        value = line.says[key].value
        if value is None:
            continue
        if draft.file_format != "ods" and draw.random() < 0.5:
            line.formats[key] = draw.choice([";;;", ";;;;", '""', '"";"";"";""', " ;;;"][:2])
        else:
            line.looks[key] = Look.WHITE
        line.say(key, line.cells[key], Said(None, Ask.MAY, Tell.VISIBLY, also=(value,)))
        words.append(f"{key} {line.formats.get(key, 'white')}")
    return draft.file("; ".join(words))


def percent_format(draw: random.Random) -> Trouble:
    """Shares by formats: 0.65 shown as 65%, 65 shown as 65%."""
    draft = a_draft(draw, ("results",), ("xlsx", "xls"))
    for line in draft.works:
        assert line.says is not None
        share = line.says["progress_pct"].value
        assert isinstance(share, Decimal)
        if draw.random() < 0.5:
            line.cells["progress_pct"], line.formats["progress_pct"] = float(share / 100), "0%"
        else:
            line.cells["progress_pct"], line.formats["progress_pct"] = int(share), '0"%"'
    return draft.file("formats of shares")
