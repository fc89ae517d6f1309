"""The sheet `Hội đồng`: the members of the Emulation and Commendation Council."""

from __future__ import annotations

from openpyxl.workbook.workbook import Workbook

from vanthu.campaign.cells import read_text, read_yes
from vanthu.campaign.messages import diagnose
from vanthu.campaign.model import Member
from vanthu.campaign.sheets import Column, SheetForm, read_lines, tell_blanks
from vanthu.diagnostics import Diagnostic
from vanthu.vietnamese.normalize import match_key

COUNCIL_SHEET = SheetForm(
    "Hội đồng",
    (
        Column("name", "Họ và tên", needed=True),
        Column("position", "Chức vụ", "Chức vụ, đơn vị công tác"),
        Column(
            "role",
            "Vai trò",
            "Chủ tịch Hội đồng · Phó Chủ tịch Hội đồng · Thư ký · Ủy viên; để trống: Ủy viên",
        ),
        Column("present", "Có mặt", "Có hoặc Không; để trống: Có"),
        Column("reason", "Lý do vắng", "Khi vắng mặt"),
    ),
)
USUAL_ROLE = "Ủy viên"


def read_council(book: Workbook, found: list[Diagnostic]) -> tuple[Member, ...]:
    """The members of the council in the sheet's order; an absent one without a reason is told."""
    members: list[Member] = []
    for line in read_lines(book, COUNCIL_SHEET, found):
        tell_blanks(line, COUNCIL_SHEET, found)
        present = read_yes(line["present"], found, default=True)
        reason = read_text(line["reason"])
        if not present and not reason:
            found.append(
                diagnose("campaign_absent_reason", line["reason"].origin, read=read_text(line["name"]))
            )
        if line["name"].blank:
            continue
        name = match_key(read_text(line["name"]))
        if any(match_key(member.name) == name for member in members):
            origin = line["name"].origin
            found.append(diagnose("campaign_member_twice", origin, read=read_text(line["name"])))
        members.append(
            Member(
                name=read_text(line["name"]),
                position=read_text(line["position"]),
                role=read_text(line["role"]) or USUAL_ROLE,
                present=present,
                reason=reason,
            )
        )
    return tuple(members)
