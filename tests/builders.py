"""Small campaigns and rows for tests: everything has a default, a test names only what it is about."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from vanthu.campaign.choices import AwardLevel, OutlineLevel, SubjectType, UnitKind
from vanthu.campaign.model import (
    Agency,
    Award,
    Campaign,
    CouncilMember,
    EmulationField,
    Meeting,
    OutlineItem,
    Signer,
    TextSpan,
    Unit,
    WorkLimit,
)
from vanthu.paperwork import form_of
from vanthu.records import FormTable, Purpose, ReadFile, ReadOutcome, Row, Value
from vanthu.tables.submissions import Inbox

TODAY = dt.date(2024, 10, 5)


def a_unit(code: str = "T01", name: str = "Thôn Đông", kind: UnitKind = UnitKind.HAMLET) -> Unit:
    return Unit(code=code, name=name, kind=kind)


def an_award(
    name: str = "Giấy khen của Chủ tịch UBND huyện", level: AwardLevel = AwardLevel.DISTRICT
) -> Award:
    return Award(
        name=name,
        subjects=tuple(SubjectType),
        level=level,
        decided_by=f"Chủ tịch UBND {level.value}",
        route=f"Phòng Nội vụ {level.value}",
        threshold_pct=Decimal(80),
    )


def a_council(size: int = 10) -> tuple[CouncilMember, ...]:
    roles = ["Chủ tịch Hội đồng", "Thư ký", *["Ủy viên"] * (size - 2)]
    return tuple(
        CouncilMember(name=f"Nguyễn Văn {place}", position="Công chức", role=role)
        for place, role in enumerate(roles, start=1)
    )


def an_item(level: OutlineLevel, text: str, *, titled: bool = False) -> OutlineItem:
    return OutlineItem(level=level, spans=(TextSpan(text=text),), titled=titled)


def a_campaign(**changed: object) -> Campaign:
    fields: dict[str, object] = {
        "title": "Tổ chức phát động đợt thi đua mẫu",
        "name": "đợt thi đua mẫu",
        "theme": "Đoàn kết, sáng tạo",
        "start": dt.date(2024, 5, 1),
        "end": dt.date(2024, 9, 30),
        "registration_deadline": dt.date(2024, 5, 25),
        "results_deadline": dt.date(2024, 9, 30),
        "nomination_deadline": dt.date(2024, 9, 30),
        "plan_date": dt.date(2024, 5, 13),
        "agency": Agency(
            lines=("ỦY BAN NHÂN DÂN", "XÃ MẪU"),
            name="UBND xã Mẫu",
            commune="xã Mẫu",
            place="Mẫu",
            symbol="UBND",
            field_symbol="VHXH",
            receiving_desk="Văn phòng thống kê xã",
        ),
        "signer": Signer(authority="TM. ỦY BAN NHÂN DÂN", position="CHỦ TỊCH", name="Trần Văn Mẫu"),
        "meeting": Meeting(
            council_name="Hội đồng thi đua, khen thưởng xã Mẫu",
            council_lines=("HỘI ĐỒNG THI ĐUA, KHEN THƯỞNG",),
            council_symbol="HĐTĐKT",
        ),
        "work_limits": {UnitKind.HAMLET: WorkLimit(minimum=1, maximum=2)},
        "units": (a_unit(), a_unit("T02", "Thôn Tây")),
        "fields": (
            EmulationField(code="a", short_name="Nông thôn mới", text="Xây dựng nông thôn mới"),
            EmulationField(code="b", short_name="Văn hóa", text="Xây dựng đời sống văn hóa"),
        ),
        "outline": (
            an_item(OutlineLevel.SECTION, "Mục đích"),
            an_item(OutlineLevel.PARAGRAPH, "Trên đây là Kế hoạch."),
        ),
        "legal_bases": (),
        "recipients": (),
        "council": a_council(),
        "awards": (an_award(),),
    }
    return Campaign.model_validate({**fields, **changed})


def a_row(
    form: str = "registration",
    unit_code: str = "T01",
    *,
    number: int = 5,
    file: str = "a.xlsx",
    held: bool = False,
    **values: Value,
) -> Row:
    """A row whose every column has a cell of its own, in the order of the form from column B."""
    keys = form_of(form).keys
    unknown = set(values) - set(keys)
    assert not unknown, unknown
    return Row(
        form=form,
        unit_code=unit_code,
        file=file,
        sheet="Sheet1",
        number=number,
        values={key: values.get(key) for key in keys},
        cells={key: f"{chr(ord('B') + place)}{number}" for place, key in enumerate(keys)},
        held=held,
    )


def a_work(name: str = "Đường hoa", unit_code: str = "T01", *, held: bool = False, **values: Value) -> Row:
    return a_row("registration", unit_code, held=held, **{"work_name": name, "field_code": "a", **values})  # type: ignore[arg-type]


def a_result(name: str = "Đường hoa", unit_code: str = "T01", **values: Value) -> Row:
    return a_row("results", unit_code, **{"work_name": name, "status": "completed", **values})  # type: ignore[arg-type]


def a_nominee(name: str = "Lê Thị Hoa", unit_code: str = "T01", *, number: int = 5, **values: Value) -> Row:
    defaults: Mapping[str, Value] = {
        "name": name,
        "subject_type": "individual",
        "award": "Giấy khen của Chủ tịch UBND huyện",
        "achievement": "Có nhiều đóng góp",
        "votes_for": 9,
        "votes_total": 10,
    }
    return a_row("nomination", unit_code, number=number, **{**defaults, **values})  # type: ignore[arg-type]


def a_file(
    rows: Sequence[Row],
    *,
    file: str = "a.xlsx",
    sha256: str = "",
    dated: dt.date | None = None,
    purpose: Purpose = Purpose.WHOLE,
) -> ReadFile:
    """A file that holds the rows, one table for each form and unit among them."""
    places = dict.fromkeys((row.form, row.unit_code) for row in rows)
    tables = tuple(
        FormTable(
            form,
            unit,
            file,
            "Sheet1",
            tuple(replace(row, file=file) for row in rows if (row.form, row.unit_code) == (form, unit)),
            dated=dated,
            purpose=purpose,
        )
        for form, unit in places
    )
    return ReadFile(file, sha256 or file, ReadOutcome.READ, tables)


def an_inbox(*files: tuple[ReadFile, dt.date]) -> Inbox:
    """Files, each with its day of receipt."""
    return Inbox([file for file, _ in files], {file.file: day for file, day in files})
