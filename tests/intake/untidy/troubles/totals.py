"""Rows whose figures come of other rows, whatever they are called."""

from __future__ import annotations

import random
from dataclasses import replace

from tests.intake.untidy.clean import WORKS
from tests.intake.untidy.draft import BOOKS, ORDINAL, Draft, a_draft
from tests.intake.untidy.truth import Ask, Line, Trouble

from vanthu.paperwork.model import ADDITIVE

_FORMS, _FORMATS = ("registration", "results"), (*BOOKS, "xlsx", "csv")
SUMS = (
    "Cộng", "Tổng cộng", "TỔNG CỘNG:", "Tổng", "Tổng số", "Tổng kinh phí", "Tổng tiền", "Tổng hợp", "Total", "TOTAL", "Sum",
    "Toàn xã", "Toàn thôn", "Cộng dồn", "Cộng chung", "Tổng kinh phí thực hiện", "Tổng giá trị", "Tổng kinh phí đăng ký",
    "Cộng toàn đơn vị", "Tổng số tiền", "Tất cả", "Chung toàn thôn", "Số tổng", "Cộng các công trình", "Tổng toàn bộ", "T. cộng",
    "TC", "Tổng 3 công trình", "Tổng cộng (A+B)", "Σ", "Cộng I", "Tổng dự kiến", "Gộp", "Tổng các nguồn", "Grand total", "tong cong",
)  # fmt: skip
WORK_LIKE = (
    "Các công trình của thôn",
    "Kinh phí",
    "Công trình thôn Trại",
    "Xây dựng nông thôn mới",
    "Đợt thi đua",
    "Khối thôn",
)
AVERAGES = ("Bình quân", "Trung bình", "BQ", "Bình quân mỗi công trình", "Average")
CARRIED = (
    "Mang sang",
    "Cộng mang sang",
    "Chuyển sang trang sau",
    "Cộng trang",
    "Cộng trang 1",
    "Luỹ kế trang trước",
    "Trang trước chuyển sang",
)
RUNNING = ("Lũy kế", "Luỹ kế từ đầu đợt", "Cộng lũy kế", "Lũy kế đến nay")


def _figures(draft: Draft, lines: list[Line]) -> dict[str, float]:
    """Sums of the columns of figures over those lines."""
    sums: dict[str, float] = {}
    for key in draft.keys(*ADDITIVE):
        values = [line.cells[key] for line in lines]
        sums[key] = sum(value for value in values if isinstance(value, int | float))
    return sums


def _row(draft: Draft, label: str, figures: dict[str, float], *, ordinal: object = "") -> Line:
    """A row of figures that is no work; it may be asked about."""
    first = draft.form.columns[0].key
    at = draft.draw.choice([first, first, ORDINAL]) if label and not ordinal else first
    cells: dict[str, object] = {ORDINAL: ordinal, **figures}
    if label:
        cells[at] = label
    return Line(cells, ask=Ask.MAY)


def _an_ordinal(draft: Draft) -> object:
    """Nothing, or the next number, as where a form was numbered beforehand."""
    return draft.draw.choice(["", "", len(draft.works) + 1])


def at_end(draw: random.Random) -> Trouble:
    """A sum of all rows, under any name."""
    draft = a_draft(draw, _FORMS, _FORMATS, rows=(2, 6))
    label = draw.choice(SUMS)
    draft.lines.append(_row(draft, label, _figures(draft, draft.works), ordinal=_an_ordinal(draft)))
    return draft.file(label)


def unnamed(draw: random.Random) -> Trouble:
    """A sum without a name."""
    draft = a_draft(draw, _FORMS, _FORMATS, rows=(2, 6))
    draft.lines.append(_row(draft, "", _figures(draft, draft.works)))
    return draft.file("a sum without a name")


def like_a_work(draw: random.Random) -> Trouble:
    """A sum whose name could be a work's: no work counts twice."""
    draft = a_draft(draw, _FORMS, _FORMATS, rows=(3, 6))
    label = draw.choice([*WORK_LIKE, draw.choice(WORKS)])
    draft.lines.append(_row(draft, label, _figures(draft, draft.works), ordinal=_an_ordinal(draft)))
    for line in draft.works:
        line.ask = Ask.MAY
    return draft.file(label)


def at_start(draw: random.Random) -> Trouble:
    """The sum stands above its rows."""
    draft = a_draft(draw, _FORMS, _FORMATS, rows=(3, 6))
    label = draw.choice(SUMS)
    draft.lines.insert(0, _row(draft, label, _figures(draft, draft.works)))
    return draft.file(f"first {label}")


def averages(draw: random.Random) -> Trouble:
    """A mean of all rows, alone or below their sum."""
    draft = a_draft(draw, _FORMS, _FORMATS, rows=(3, 6))
    works, label = draft.works, draw.choice(AVERAGES)
    sums = _figures(draft, works)
    if draw.random() < 0.5:
        draft.lines.append(_row(draft, "Cộng", sums))
    draft.lines.append(_row(draft, label, {key: round(value / len(works)) for key, value in sums.items()}))
    return draft.file(label)


def carried(draw: random.Random) -> Trouble:
    """Sums carried over between pages, and a running sum at the end."""
    draft = a_draft(draw, _FORMS, _FORMATS, rows=(4, 8))
    works = draft.works
    middle = draw.randint(2, len(works) - 1)
    first = _figures(draft, works[:middle])
    label = draw.choice(CARRIED)
    between = [_row(draft, label, first)]
    if draw.random() < 0.5:
        between.append(_row(draft, draw.choice(["Mang sang", "Trang trước mang sang", label]), first))
    draft.lines[middle:middle] = between
    last = draw.choice([*RUNNING, "Tổng cộng", "Cộng"])
    draft.lines.append(_row(draft, last, _figures(draft, works)))
    return draft.file(f"{label}, {last}")


def subtotals(draw: random.Random) -> Trouble:
    """Sections, each with its sum in the section's own row or below it, and a sum of sums."""
    draft = a_draft(draw, _FORMS, _FORMATS, rows=(4, 8))
    works, first = draft.works, draft.form.columns[0].key
    middle = draw.randint(1, len(works) - 1)
    lines: list[Line] = []
    inside = draw.random() < 0.5
    names = draw.choice(
        [
            ("Khối thôn", "Khối đoàn thể"),
            ("Hạ tầng", "Văn hóa - xã hội"),
            ("Công trình mới", "Công trình chuyển tiếp"),
        ]
    )
    for number, (name, part) in enumerate(zip(names, (works[:middle], works[middle:]), strict=True), 1):
        sums = _figures(draft, part)
        head: dict[str, object] = {ORDINAL: "I" * number, first: name, **(sums if inside else {})}
        lines += [Line(head, ask=Ask.MAY), *part]
        if not inside:
            lines.append(
                _row(
                    draft,
                    draw.choice(["Cộng", "Cộng I", "Cộng mục", "Tổng nhóm", f"Cộng {name.lower()}"]),
                    sums,
                )
            )
    label = draw.choice(SUMS)
    draft.lines = [*lines, _row(draft, label, _figures(draft, works))]
    return draft.file(f"sections {'with sums' if inside else 'and sums below'}, {label}")


def of_one(draw: random.Random) -> Trouble:
    """The sum of a single row."""
    draft = a_draft(draw, _FORMS, _FORMATS, rows=(1, 1))
    label = draw.choice(SUMS)
    draft.lines.append(_row(draft, label, _figures(draft, draft.works)))
    return draft.file(f"sum of one: {label}")


def alike(draw: random.Random) -> Trouble:
    """Works of equal cost, and names that begin as sums do: all of them works."""
    draft = a_draft(draw, _FORMS, rows=(3, 6))
    works, first = draft.works, draft.form.columns[0].key
    amounts = {key: works[0].cells[key] for key in draft.keys(*ADDITIVE)}
    for line in draw.sample(works, 2):
        assert line.says is not None
        for key, amount in amounts.items():
            assert works[0].says is not None
            line.say(key, amount, works[0].says[key])
    names = (
        "Tổng vệ sinh toàn thôn",
        "Cộng đồng an toàn",
        "Tổng đài tự quản",
        "Tổng kết phong trào",
        "Trung bình mỗi hộ trồng 2 cây",
        "Toàn dân tập thể dục",
    )
    line = draw.choice(works)
    assert line.says is not None
    name = draw.choice(names)
    line.say(first, name, replace(line.says[first], value=name))
    return draft.file(f"equal works, {name}")
