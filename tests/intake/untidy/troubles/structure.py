"""Sheets and text files whose structure is broken or repeated."""

from __future__ import annotations

import csv
import io
import random

from tests.intake.builders import UNITS
from tests.intake.untidy.clean import POSTS, person
from tests.intake.untidy.draft import BOOKS, ORDINAL, Draft, Slot, a_draft
from tests.intake.untidy.save import save
from tests.intake.untidy.truth import Ask, Line, Said, Trouble

from vanthu.paperwork.model import ADDITIVE, ColumnType

_FORMATS = (*BOOKS, "xlsx", "csv")


def _other(draft: Draft, text: str, key: str = "") -> Line:
    """A line of words that is no row."""
    return Line({key or draft.slots[0].key: text}, ask=Ask.MAY)


def pages(draw: random.Random) -> Trouble:
    """The header on each printed page, with the page's number and perhaps its sum."""
    draft = a_draft(draw, formats=_FORMATS, rows=(4, 9))
    works, middle = draft.works, draw.randint(1, 3)
    between: list[Line] = []
    if draw.random() < 0.5 and draft.keys(*ADDITIVE):
        sums = {k: sum(float(str(line.cells[k])) for line in works[:middle]) for k in draft.keys(*ADDITIVE)}
        between.append(
            Line(
                {draft.form.columns[0].key: draw.choice(["Cộng trang", "Cộng trang 1", "Cộng"]), **sums},
                ask=Ask.MAY,
            )
        )
    page = draw.choice(["Trang 1/2", "Trang 1", "1/2", "- 1 -", "Trang: 1 / 2", "Page 1 of 2", "Tờ số 1"])
    between.append(_other(draft, page, draw.choice([slot.key for slot in draft.slots])))
    if draw.random() < 0.5:
        between.append(_other(draft, f"{draft.form.number}. {draft.form.title.upper()}"))
    between += draft.header_lines()
    draft.lines[middle:middle] = between
    return draft.file(page)


def number_rows(draw: random.Random) -> Trouble:
    """Rows that number the columns."""
    draft = a_draft(draw, formats=_FORMATS)
    width = len(draft.slots)
    letters = [chr(ord("A") + n) if n < 3 else str(n - 2) for n in range(width)]
    ways: list[list[object]] = [
        list(range(1, width + 1)), [f"({n})" for n in range(1, width + 1)], [f"[{n}]" for n in range(1, width + 1)],
        [f"cột {n}" for n in range(1, width + 1)], [*range(1, width), "6=4+5"], [*letters],
    ]  # fmt: skip
    numbers = draw.choice(ways)
    draft.lines.insert(
        0, Line({slot.key: n for slot, n in zip(draft.slots, numbers, strict=True)}, ask=Ask.MAY)
    )
    return draft.file(str(numbers[:3]))


def another_table(draw: random.Random) -> Trouble:
    """A table of something else under the form."""
    draft = a_draft(draw, ("registration", "results", "unit_plan"), _FORMATS)
    keys = [slot.key for slot in draft.slots]
    tables: list[tuple[str, list[str], list[list[object]]]] = [
        ("Danh sách ban vận động", ["STT", "Họ và tên", "Chức vụ"], [[n, person(draw), draw.choice(POSTS)] for n in (1, 2, 3)]),
        ("Thành phần dự họp", ["TT", "Họ tên", "Ký tên"], [[n, person(draw), ""] for n in (1, 2)]),
        ("Danh sách hộ đóng góp", ["STT", "Họ tên chủ hộ", "Số tiền (đồng)"], [[n, person(draw), n * 500_000] for n in (1, 2, 3)]),
        ("Vật tư", ["STT", "Tên vật tư", "ĐVT", "Số lượng"], [[1, "Xi măng", "tấn", 5], [2, "Cát", "m3", 12]]),
    ]  # fmt: skip
    title, head, rows = draw.choice(tables)
    table: list[list[object]] = [[], [title], [*head], *rows]
    for cells in table:
        line: dict[str, object] = dict(zip(keys, cells, strict=False))
        draft.lines.append(Line(line, ask=Ask.MAY))
    return draft.file(title, ask=Ask.MAY)


def same_table_again(draw: random.Random) -> Trouble:
    """A second table of the same form, its columns in another order."""
    draft = a_draft(draw, formats=("xlsx", "ods"), rows=(4, 7))
    works, middle = draft.works, draw.randint(1, 3)
    again = draft.header_lines()
    for line in works[middle:]:
        line.ask = Ask.MAY
    second, first = draft.keys(ColumnType.TEXT, ColumnType.NAME)[:2]
    if draw.random() < 0.5:
        # -- the columns that change places stand on other keys in the second table
        for line in (*again, *works[middle:]):
            swap = line.cells
            swap[first], swap[second] = swap.get(second, ""), swap.get(first, "")
    draft.lines[middle:middle] = [
        Line({}),
        _other(draft, draw.choice(["II. Danh mục bổ sung", "Phần 2", "B. Phần việc", ""])),
        *again,
    ]
    return draft.file("the table again")


def two_units(draw: random.Random) -> Trouble:
    """The tables of two units, one under the other."""
    draft = a_draft(draw, formats=_FORMATS, rows=(4, 7))
    works, middle = draft.works, draw.randint(1, 3)
    second = draw.choice([unit for unit in UNITS if unit.code != draft.unit])
    for line in works[middle:]:
        line.unit, line.ask = second.code, Ask.MAY
    named = draw.choice(
        [f"Đơn vị: {second.name}", f"Tên đơn vị: {second.name.upper()}", f"ĐƠN VỊ: {second.name}"]
    )
    title = [_other(draft, f"{draft.form.number}. {draft.form.title.upper()}")] if draw.random() < 0.5 else []
    draft.lines[middle:middle] = [Line({}), *title, _other(draft, named), *draft.header_lines()]
    return draft.file(f"two units: {named}")


def unbalanced_quote(draw: random.Random) -> Trouble:
    """A quote that opens and never closes, or closes rows below."""
    draft = a_draft(draw, ("registration", "results", "unit_plan"), ("csv",), rows=(4, 7))
    first, delimiter = draft.form.columns[0].key, draw.choice(",;\t")
    line = draw.choice(draft.works)
    name = str(line.cells[first]).replace(",", "")
    quoted = draw.choice([f'"{name}', f'Công trình "{name}', f'"{name}" mở rộng', f'{name} "kiểu mẫu'])
    line.say(
        first, "<<QUOTED>>", Said(quoted, equally=(quoted.replace('"', ""), name, quoted.replace('"', "“")))
    )
    data = save([draft.lay()], "csv", text=(delimiter, "utf-8-sig")).decode("utf-8-sig")
    line.cells[first] = quoted
    return draft.trouble(data.replace("<<QUOTED>>", quoted).encode("utf-8-sig"), quoted, ask=Ask.MAY)


def delimiter_inside(draw: random.Random) -> Trouble:
    """The delimiter inside a value without quotes."""
    draft = a_draft(draw, formats=("csv",), rows=(4, 7))
    delimiter = draw.choice(",;")
    key = draw.choice(draft.keys(ColumnType.TEXT))
    line = draw.choice(draft.works)
    text = draw.choice(
        [f"Trồng cây{delimiter} làm cỏ", f"Dài 500 m{delimiter} rộng 3 m", f"Phối hợp{delimiter}họp dân"]
    )
    line.say(key, "<<TEXT>>", Said(text, Ask.MAY))
    line.ask = Ask.MAY
    for each in draft.works:
        for other, cell in each.cells.items():
            if delimiter in str(cell):
                value = str(cell).replace(delimiter, " -")
                each.say(other, value, Said(value))
    data = save([draft.lay()], "csv", text=(delimiter, "utf-8-sig")).decode("utf-8-sig")
    line.cells[key] = text
    return draft.trouble(data.replace("<<TEXT>>", text).encode("utf-8-sig"), text)


def ragged(draw: random.Random) -> Trouble:
    """Rows of unequal length: empty cells at the end left out, or delimiters too many."""
    draft = a_draft(draw, formats=("csv",), rows=(3, 7))
    rows = [[str(cell) for cell in row] for row in draft.lay().rows()]
    for row in rows:
        while row and not row[-1] and draw.random() < 0.9:
            row.pop()
        if row and draw.random() < 0.2:
            row += ["", "", ""]
    stream = io.StringIO()
    csv.writer(stream, delimiter=draw.choice(",;")).writerows(rows)
    return draft.trouble(stream.getvalue().encode("utf-8-sig"), "ragged rows")


def long_form(draw: random.Random) -> Trouble:
    """A row for each source of money, the work repeated or named once."""
    draft = a_draft(draw, ("registration",), BOOKS, rows=(2, 4))
    draft.slots = [Slot(ORDINAL, "STT"), Slot("work_name", "Tên công trình, phần việc"), Slot("field_code", "Nội dung thi đua"),
                   Slot("source", "Nguồn kinh phí"), Slot("amount", draw.choice(["Số tiền (đồng)", "Kinh phí (đồng)", "Thành tiền"]))]  # fmt: skip
    again = draw.random() < 0.5
    lines = []
    for line in draft.works:
        line.cells |= {"source": "Ngân sách nhà nước", "amount": line.cells["budget_state_vnd"]}
        lines.append(line)
        second: dict[str, object] = {"source": "Xã hội hóa", "amount": line.cells["budget_social_vnd"]}
        if again:
            second |= {key: line.cells[key] for key in (ORDINAL, "work_name", "field_code")}
        lines.append(Line(second, ask=Ask.MAY))
    draft.lines = lines
    return draft.file(f"a row for each source, work {'repeated' if again else 'once'}", ask=Ask.MUST)


def field_rows(draw: random.Random) -> Trouble:
    """One field a row: labels in a column, values beside them; one block for each row of the form."""
    draft = a_draft(draw, formats=("xlsx", "xls", "ods"), rows=(1, 2))
    canvas = draft.lay()
    canvas.merges, canvas.cells = [], {place: cell for place, cell in canvas.cells.items() if place[0] < 2}
    row = 3
    numbered = draw.random() < 0.3
    for line in draft.works:
        line.number = row + 1
        for number, column in enumerate(draft.form.columns, 1):
            label = column.full_label.replace(" › ", " - ") if column.group else column.label
            cells = [number, label, line.cells[column.key]] if numbered else [label, line.cells[column.key]]
            for at, cell in enumerate(cells):
                if cell != "":
                    canvas.cells[row, at] = cell
            row += 1
        line.until = row
        line.ask = Ask.MAY
        row += 1
    return draft.trouble(save([canvas], draft.file_format), "one field a row", ask=Ask.MAY)
