"""Columns under odd, wrong or missing labels, in other units, twice, or exchanged."""

from __future__ import annotations

import random

from tests.intake.untidy.clean import CleanRow
from tests.intake.untidy.draft import Draft, Slot, a_draft
from tests.intake.untidy.labels import CLERKS_OWN, MISLEADING, ODD
from tests.intake.untidy.truth import Ask, Said, Tell, Trouble

from vanthu.paperwork.model import ColumnType

_MONEY = ("registration", "results")
_FORMATS = ("xlsx", "xlsx", "ods", "csv")


def odd_labels(draw: random.Random) -> Trouble:
    """Labels that clerks really write: understood or asked, never taken for another column."""
    draft = a_draft(draw, formats=_FORMATS, collectives=True)
    ways = ODD[draft.form.key]
    words = []
    for key in draw.sample(list(ways), draw.randint(1, min(3, len(ways)))):
        slot = draft.slot(key)
        slot.label, slot.group = draw.choice(ways[key]), ""
        words.append(f"{key}: {slot.label}")
    return draft.file("; ".join(words), ask=Ask.MAY)


def _insert(draft: Draft, slot: Slot) -> None:
    """A column of the clerk's own, which parts no group."""
    places = [n for n in range(1, len(draft.slots) + 1) if n == len(draft.slots) or not draft.slots[n].group]
    draft.slots.insert(draft.draw.choice(places), slot)


def clerks_own(draw: random.Random) -> Trouble:
    """A column that no form asks for: the rest is right, and that it is not taken is told."""
    draft = a_draft(draw, formats=_FORMATS)
    label, values = draw.choice(CLERKS_OWN)
    _insert(draft, Slot("own", label))
    for line in draft.works:
        line.cells["own"] = draw.choice(values)
    return draft.file(f"own column {label}", ask=Ask.MAY, tell=True)


def misleading(draw: random.Random) -> Trouble:
    """A label like a form's own over something else, where the form's own is missing."""
    draft = a_draft(draw, formats=_FORMATS)
    cases = MISLEADING[draft.form.key]
    key, label, values = draw.choice(cases)
    slot = draft.slot(key)
    slot.label, slot.group = label, ""
    for line in draft.works:
        line.say(key, draw.choice(values), Said(None, Ask.MAY, Tell.VISIBLY))
    return draft.file(f"{label} for {key}", ask=Ask.MAY)


UNITS_OF_MONEY = (
    ("triệu đồng", 1_000_000), ("tr.đ", 1_000_000), ("tr.đồng", 1_000_000), ("Tr.đ", 1_000_000), ("nghìn đồng", 1_000), ("1000đ", 1_000),
    ("1.000 đồng", 1_000), ("ngàn đồng", 1_000), ("ĐVT: triệu đồng", 1_000_000), ("đvt: 1.000đ", 1_000), ("triệu", 1_000_000), ("nghìn đ", 1_000),
    ("x1000", 1_000), ("trđ", 1_000_000), ("tỷ đồng", 1_000_000_000), ("1.000.000 đồng", 1_000_000), ("trăm nghìn", 100_000),
)  # fmt: skip


def money_units(draw: random.Random) -> Trouble:
    """Amounts in another unit, said in the label, in the group or above the table."""
    draft = a_draft(draw, _MONEY, _FORMATS)
    unit, worth = draw.choice(UNITS_OF_MONEY)
    keys = draft.keys(ColumnType.DONG)
    where = draw.choice(["label", "group", "above"])
    for key in keys:
        slot = draft.slot(key)
        slot.group, slot.label = slot.group.split(" (")[0], slot.label.split(" (")[0]
        if where == "label" or (where == "group" and not slot.group):
            slot.label = f"{slot.label} ({unit})"
        elif where == "group":
            slot.group = f"{slot.group} ({unit})"
    if where == "above":
        draft.above = [f"Đơn vị tính: {unit.removeprefix('ĐVT: ').removeprefix('đvt: ')}"]
    for line in draft.works:
        for key in keys:
            amount = (
                draw.randint(3, 90) * (worth if worth < 10**9 else 10**6) * (1000 if worth == 1_000 else 1)
            )
            count = amount / worth
            line.say(key, int(count) if count == int(count) else count, Said(amount, Ask.MAY))
    return draft.file(f"{where}: {unit}", ask=Ask.MAY)


def one_money_column(draw: random.Random) -> Trouble:
    """One column of money where the form has two: whose money it is must be asked."""
    draft = a_draft(draw, _MONEY, _FORMATS)
    state, social = draft.keys(ColumnType.DONG)
    label = draw.choice([
        "Kinh phí", "Kinh phí (đồng)", "Số tiền", "Kinh phí (triệu đồng)", "Tổng kinh phí", "Dự toán", "Giá trị", "Tổng mức đầu tư",
        "Kinh phí thực hiện", "Kinh phí dự kiến", "Thành tiền", "Vốn", "Trị giá (đồng)", "Tiền", "Chi phí", "Kinh phí (tr.đ)", "Tổng tiền",
    ])  # fmt: skip
    draft.slots.remove(draft.slot(social))
    slot = draft.slot(state)
    slot.label, slot.group = label, ""
    for line in draft.works:
        amount = draw.randint(3, 90)
        line.say(state, amount if "tr" in label.split("(")[-1] else amount * 1_000_000, Said(None, Ask.MUST))
        line.say(social, "", Said(None, Ask.MAY))
    return draft.file(label, ask=Ask.MUST)


def column_twice(draw: random.Random) -> Trouble:
    """Two columns for one key, both filled: no row counts until it is decided which."""
    draft = a_draft(draw, formats=_FORMATS)
    key = draw.choice(
        draft.keys(ColumnType.DONG, ColumnType.COUNT, ColumnType.NAME, ColumnType.TEXT, ColumnType.DATE)
    )
    column, slot = draft.form.column(key), draft.slot(key)
    label = draw.choice([slot.label, *column.synonyms[:3]]).split("› ")[-1]
    draft.slots.insert(draft.slots.index(slot) + 1, Slot("twice", label, slot.group))
    for line in draft.works:
        cell, _ = CleanRow(draw).written(column)
        line.cells["twice"] = draw.choice([cell, line.cells[key]]) or cell
        if not line.cells[key] and not line.cells["twice"]:
            line.cells["twice"] = line.cells[key] = "Huy động hội viên"
    return draft.file(f"{key} twice: {slot.label}, {label}", ask=Ask.MUST)


def exchanged(draw: random.Random) -> Trouble:
    """Two columns whose values stand under each other's labels."""
    draft = a_draft(draw, formats=_FORMATS)
    pairs = [
        (a, b)
        for a, b in (
            ("person_in_charge", "phone"), ("budget_state_vnd", "start_date"), ("location", "phone"), ("work_name", "budget_state_vnd"),
            ("work_name", "cost_state_vnd"), ("status", "progress_pct"), ("completed_date", "participants"), ("cost_social_vnd", "completed_date"),
            ("name", "citizen_id"), ("birth", "citizen_id"), ("gender", "subject_type"), ("name", "birth"), ("task", "start_date"),
            ("target", "end_date"), ("position", "birth"), ("award", "votes_for"), ("person_in_charge", "budget_social_vnd"),
        )
        if a in draft.form.keys and b in draft.form.keys
    ]  # fmt: skip
    first, second = draw.choice(pairs)
    one, other = draft.slot(first), draft.slot(second)
    one.label, other.label = other.label, one.label
    one.group, other.group = "", ""
    for line in draft.works:
        assert line.says is not None
        for key in (first, second):
            line.says[key] = Said(line.says[key].value, Ask.MAY)
    return draft.file(f"{first} and {second} exchanged", ask=Ask.MAY)


def no_label(draw: random.Random) -> Trouble:
    """A column of values without a label."""
    draft = a_draft(draw, formats=_FORMATS)
    keys = [
        k
        for k in draft.keys(
            ColumnType.DONG,
            ColumnType.NAME,
            ColumnType.PHONE,
            ColumnType.DATE,
            ColumnType.BIRTH,
            ColumnType.TEXT,
            ColumnType.COUNT,
        )
        if k != "note"
    ]
    key = draw.choice(keys)
    draft.slot(key).label, draft.slot(key).group = "", ""
    for line in draft.works:
        assert line.says is not None
        if line.says[key].value is not None:
            line.says[key] = Said(line.says[key].value, Ask.MAY)
    return draft.file(f"{key} without a label", ask=Ask.MAY)


def no_header(draw: random.Random) -> Trouble:
    """No header at all: nothing is read in silence."""
    draft = a_draft(draw, formats=_FORMATS)
    for slot in draft.slots:
        slot.label, slot.group = "", ""
    return draft.file("no header", ask=Ask.MAY, tell=True)


def known_labels(draw: random.Random) -> Trouble:
    """Labels of the form and those known for it, in any order, with columns that are never read: nothing to ask."""
    draft = a_draft(draw, formats=(*_FORMATS, "xls"), collectives=True)
    for slot in draft.slots[1:]:
        slot.label = slot.label.upper() if draw.random() < 0.1 else slot.label
    if draw.random() < 0.3:
        _insert(draft, Slot("unit", "Đơn vị"))
        for line in draft.works:
            line.cells["unit"] = draw.choice(["Thôn", "xã"])
    return draft.file("known labels")
