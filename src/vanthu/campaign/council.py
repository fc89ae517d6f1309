"""The sheet `Hội đồng`: the members of the Emulation and Commendation Council."""

from __future__ import annotations

from openpyxl.workbook.workbook import Workbook

from vanthu.campaign import places
from vanthu.campaign.cells import CheckedValue, read_yes
from vanthu.campaign.model import CouncilMember
from vanthu.campaign.sheets import SheetColumn, SheetForm, read_rows
from vanthu.diagnostics import Diagnostic
from vanthu.vietnamese import match_key

USUAL_ROLE = "Ủy viên"
COUNCIL_SHEET = SheetForm(
    places.COUNCIL,
    (
        SheetColumn("name", "Họ và tên", needed=True),
        SheetColumn("position", "Chức vụ", "Chức vụ, đơn vị công tác"),
        SheetColumn(
            "role",
            "Vai trò",
            "Chủ tịch Hội đồng · Phó Chủ tịch Hội đồng · Thư ký · Ủy viên; để trống: Ủy viên",
        ),
        SheetColumn("present", "Có mặt", "Có hoặc Không; để trống: Có", read_yes),
        SheetColumn("reason", "Lý do vắng", "Khi vắng mặt"),
    ),
)


def read_council(book: Workbook) -> CheckedValue[tuple[CouncilMember, ...]]:
    """The members of the council in the sheet's order; told are absence without a reason, and doubles."""
    rows, diagnostics = read_rows(book, COUNCIL_SHEET)
    members: list[CouncilMember] = []
    doubts: list[Diagnostic] = []
    for row in rows:
        member = CouncilMember(**{**row.values, "role": row["role"].text or USUAL_ROLE})
        if not member.present and not member.reason:
            doubts.append(row["reason"].diagnose("campaign_absent_reason", read=member.name))
        if any(match_key(other.name) == match_key(member.name) for other in members):
            doubts.append(row["name"].diagnose("campaign_member_twice"))
        members.append(member)
    return CheckedValue(tuple(members), (*diagnostics, *doubts))
