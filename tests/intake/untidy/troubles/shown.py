"""Marks that carry meaning: struck and raised letters, formats, comments, boxes, colours."""

from __future__ import annotations

import random

from tests.intake.untidy.canvas import Look
from tests.intake.untidy.clean import WORKS, person
from tests.intake.untidy.draft import BOOKS, Draft, Slot, a_draft
from tests.intake.untidy.truth import Ask, Line, Said, Tell, Trouble

from vanthu.paperwork.model import ColumnType

_MONEY = ("registration", "results")
_RED, _YELLOW = "FFFF0000", "FFFFFF00"


def some(draft: Draft) -> list[Line]:
    works = draft.works
    return draft.draw.sample(works, draft.draw.randint(1, max(1, len(works) // 2)))


def _grouped(amount: int) -> str:
    return f"{amount:,}".replace(",", ".")


def struck_part(draw: random.Random) -> Trouble:
    """A part of a cell is struck out: what is left counts."""
    draft = a_draft(draw, formats=BOOKS)
    words = []
    for line in some(draft):
        key = draw.choice(draft.keys(ColumnType.TEXT, ColumnType.NAME, ColumnType.DONG, ColumnType.DATE))
        assert line.says is not None
        column, said = draft.form.column(key), line.says[key]
        old, new = _old_and_new(draw, column.type, str(line.cells[key]))
        if not new:
            continue
        gap = draw.choice(["", " "]) if column.type is ColumnType.DONG else " "
        runs = [(old, Look.STRUCK), (gap + new, Look.PLAIN)]
        if draw.random() < 0.3:
            runs = [(new + gap, Look.PLAIN), (old, Look.STRUCK)]
        line.say(key, "".join(text for text, _ in runs), Said(said.value, Ask.MAY))
        line.runs[key] = tuple(runs)
        words.append(" ".join(f"~~{text}~~" if look is Look.STRUCK else text for text, look in runs))
    return draft.file("; ".join(words))


def _old_and_new(draw: random.Random, kind: ColumnType, text: str) -> tuple[str, str]:
    """A struck value, and the one that counts as it stands there."""
    if kind is ColumnType.DONG:
        return draw.choice(["1", "12", "5.000.000", "500000"]), draw.choice([text, _grouped(int(text))])
    if kind is ColumnType.DATE:
        return draw.choice(["1/7/2024", "15/6/2024"]), text
    return draw.choice(
        [person(draw)] if kind is ColumnType.NAME else ["xóm Đông", "Dài 300 m", "đã bỏ"]
    ), text


def struck_whole(draw: random.Random) -> Trouble:
    """A cell that is struck out whole says nothing; a row struck out whole is withdrawn."""
    draft = a_draft(draw, _MONEY, BOOKS)
    words = []
    for line in some(draft):
        assert line.says is not None
        if draw.random() < 0.5:
            line.looks = dict.fromkeys((slot.key for slot in draft.slots), Look.STRUCK)
            line.says, line.ask = None, Ask.MAY
            words.append("row")
            continue
        key = draw.choice(draft.keys(ColumnType.DONG))
        line.looks[key] = Look.STRUCK
        line.say(key, line.cells[key], Said(None, Ask.MAY, Tell.NOTED, also=(line.says[key].value,)))
        words.append(key)
    return draft.file("; ".join(words))


def raised(draw: random.Random) -> Trouble:
    """Raised marks of footnotes."""
    draft = a_draft(draw, formats=BOOKS)
    draft.below = [
        [],
        ["", draw.choice(["(1) Kinh phí dự kiến", "1 Theo nghị quyết của thôn", "* Đã vận động"])],
    ]
    words = []
    for line in some(draft):
        key = draw.choice(draft.keys(ColumnType.TEXT, ColumnType.NAME, ColumnType.DONG))
        assert line.says is not None
        text, said = str(line.cells[key]), line.says[key]
        mark = draw.choice(["1", "2", "(1)", "*", "a", "12"])
        if not text or (text.endswith("m") and mark == "2"):
            continue  # -- a raised 2 behind `3 m` is no mark
        line.say(key, text + mark, Said(said.value, Ask.MAY))
        line.runs[key] = ((text, Look.PLAIN), (mark, Look.RAISED))
        words.append(f"{text}^{mark}")
    return draft.file("; ".join(words))


def square_metres(draw: random.Random) -> Trouble:
    """A raised digit that belongs to its word: `m` and a raised `2`."""
    draft = a_draft(draw, ("registration",), BOOKS)
    words = []
    for line in some(draft):
        size, power = draw.randint(20, 900), draw.choice("23")
        line.say(
            "description",
            f"{size} m{power}",
            Said(f"{size} m{power}", equally=(f"{size} m{'²³'['23'.index(power)]}",)),
        )
        line.runs["description"] = ((f"{size} m", Look.PLAIN), (power, Look.RAISED))
        words.append(f"{size} m^{power}")
    return draft.file("; ".join(words))


def comments(draw: random.Random) -> Trouble:
    """A comment says another value than its cell."""
    draft = a_draft(draw, formats=("xlsx", "ods"))
    words = []
    for line in some(draft):
        key = draw.choice(draft.keys(ColumnType.DONG, ColumnType.NAME, ColumnType.DATE, ColumnType.TEXT))
        assert line.says is not None
        value = line.says[key].value
        if value is None:
            continue
        text, other = _correction(draw, draft.form.column(key).type)
        line.comments[key] = text
        line.says[key] = Said(value, Ask.MAY, Tell.VISIBLY, also=(other,) if other else ())
        words.append(f"{key} {value}: {text}")
    return draft.file("; ".join(words))


def _correction(draw: random.Random, kind: ColumnType) -> tuple[str, int | str | None]:
    if kind is ColumnType.DONG:
        amount = draw.randint(3, 90) * 1_000_000
        shown = _grouped(amount)
        return draw.choice(
            [
                f"Sửa lại: {shown}",
                f"Đúng là {shown}",
                f"{shown} đồng",
                f"Thôn:\n{shown}",
                f"tăng lên {amount // 10**6} triệu",
            ]
        ), amount
    if kind is ColumnType.NAME:
        name = person(draw)
        return draw.choice([f"Sửa lại: {name}", f"Thay bằng {name}", f"đổi thành {name}"]), name
    if kind is ColumnType.DATE:
        return draw.choice(["lùi đến 15/8/2024", "Sửa: 20/7/2024", "đúng là ngày 1/7/2024"]), None
    return draw.choice(
        ["Sửa lại: Dài 300 m", "đổi thành Trồng hoa", "bỏ việc này", "Xin rút", "Thay bằng: Xây cổng"]
    ), None


def text_box(draw: random.Random) -> Trouble:
    """A row or a correction in a box over the sheet."""
    draft = a_draft(draw, formats=("xlsx",))
    text = draw.choice([
        f"Bổ sung: {draw.choice(WORKS)}, 15.000.000 đồng", f"{draw.choice(WORKS)}; 5 triệu; thôn Trại", "Xin rút công trình số 2",
        "Sửa lại kinh phí dòng 1: 20.000.000", f"Người phụ trách: {person(draw)}",
    ])  # fmt: skip
    draft.boxes = [text]
    return draft.file(f"box: {text}", ask=Ask.MAY, tell=True)


def picture(draw: random.Random) -> Trouble:
    """A picture lies over cells of the table."""
    draft = a_draft(draw, formats=("xlsx",))
    draft.lay()
    draft.picture = (draft.works[0].number - 1, draw.randint(1, 4))
    return draft.file("picture over the rows", ask=Ask.MAY, tell=True)


def colours(draw: random.Random) -> Trouble:
    """A row whose colour means something, as the sheet itself says."""
    draft = a_draft(draw, formats=("xlsx", "xlsx", "xls"))
    says = draw.choice([
        "Ghi chú: dòng tô đỏ là công trình xin rút", "Các dòng màu đỏ: chưa có kinh phí, xin thôi đăng ký",
        "* Dòng màu đỏ là phần bổ sung", "Chú thích: ô màu đỏ xin bỏ",
    ])  # fmt: skip
    draft.below = [[], ["", says]]
    if draw.random() < 0.5:
        draft.above, draft.below = [says], []
    line = draw.choice(draft.works)
    line.fill, line.ask = _RED, Ask.MAY
    return draft.file(f"red row: {says}", tell=True, ask=Ask.MAY)


_BOXES = (
    (True, False),
    ("TRUE", "FALSE"),
    ("☑", "☐"),
    ("✓", ""),
    ("x", ""),
    ("X", "O"),
    ("✔", "✘"),
    ("[x]", "[ ]"),
    ("☒", "☐"),
    ("v", ""),
    ("1", "0"),
    ("Có", "Không"),
)


def check_boxes(draw: random.Random) -> Trouble:
    """A choice as columns of boxes to tick, Google's TRUE and FALSE among them."""
    form = draw.choice(["results", "nomination"])
    draft = a_draft(draw, (form,), BOOKS)
    key, group, values = (
        (
            "status",
            "Kết quả",
            {"completed": "Hoàn thành", "in_progress": "Đang thực hiện", "not_started": "Chưa thực hiện"},
        )
        if form == "results"
        else ("gender", "Giới tính", {"male": "Nam", "female": "Nữ"})
    )
    at = draft.slots.index(draft.slot(key))
    draft.slots[at : at + 1] = [Slot(f"{key} {value}", label, group) for value, label in values.items()]
    ticked, empty = draw.choice(_BOXES)
    for line in draft.works:
        assert line.says is not None
        for value in values:
            line.cells[f"{key} {value}"] = ticked if line.says[key].value == value else empty
        line.says[key] = Said(line.says[key].value, Ask.MAY)
    return draft.file(f"{key} by {ticked!r} and {empty!r}")


def harmless_marks(draw: random.Random) -> Trouble:
    """Bands of colour, bold letters, a logo above, comments without a value: nothing to ask."""
    draft = a_draft(draw, formats=("xlsx",))
    for number, line in enumerate(draft.works):
        line.fill = _YELLOW if number % 2 else ""
    if draw.random() < 0.5:
        draft.picture = (0, 6)
    line = draw.choice(draft.works)
    line.comments[draft.form.columns[0].key] = draw.choice(
        ["Nhớ hỏi bác Khải", "OK", "Đã duyệt", "xem lại giúp em"]
    )
    return draft.file("harmless marks")
