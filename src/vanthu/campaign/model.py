"""A campaign as the office's workbook describes it: immutable, checked, knowing no file."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from itertools import islice
from typing import Annotated

from pydantic import Field

from vanthu.campaign.choices import (
    AwardLevel,
    DocumentKind,
    NumberSeries,
    OutlineLevel,
    RecipientRole,
    Rounding,
    SubjectType,
    UnitKind,
)
from vanthu.campaign.frozen_model import Model, TimeInForce
from vanthu.document_records import Citation

WORKING_DAYS_TO_REPLY = 3
Text = Annotated[str, Field(min_length=1)]


class TextSpan(Model):
    """A piece of text with one look."""

    text: str
    bold: bool = False
    italic: bool = False


class Unit(Model):
    """A unit that takes part; one row of the sheet `Đơn vị`."""

    code: Text
    name: Text
    kind: UnitKind
    aliases: tuple[str, ...] = ()
    former_commune: str = ""
    parent_line: str = ""
    symbol: str = ""
    head_position: str = ""
    head_name: str = ""


class EmulationField(Model):
    """A field of emulation (nội dung thi đua): code, short name, full text."""

    code: Text
    short_name: Text
    text: Text


class OutlineItem(Model):
    """One paragraph of the plan's text.

    Args:
        titled: For a clause: it is a title standing alone (bold), not a sentence.
    """

    level: OutlineLevel
    spans: tuple[TextSpan, ...]
    titled: bool = False

    @property
    def text(self) -> str:
        """The paragraph without its looks."""
        return "".join(span.text for span in self.spans)


class Recipient(Model):
    """One line of `Nơi nhận` or `Kính gửi`; `level` narrows a proposal's line to one deciding level."""

    kind: DocumentKind
    name: Text
    order: int
    role: RecipientRole
    copies: int = 1
    level: AwardLevel | None = None


class LegalBasis(TimeInForce):
    """A document that another rests on.

    Args:
        type: `Luật`, `Nghị định`, `Kế hoạch` …
        number: `98/2023/NĐ-CP`; empty for a law in a citation (PL I, II.6a).
        replaced_by: Number of what took its place, or empty.
    """

    kinds: tuple[DocumentKind, ...]
    type: Text
    number: str
    date: dt.date | None = None
    issuer: str
    abstract: str
    replaced_by: str = ""

    def is_in_force(self, day: dt.date) -> bool:
        """Whether it holds on the day; never before the day on which it was made."""
        return (self.date is None or self.date <= day) and super().is_in_force(day)


class CouncilMember(Model):
    """A member of the Emulation and Commendation Council (Hội đồng thi đua, khen thưởng)."""

    name: Text
    position: str
    role: Text
    present: bool = True
    reason: str = ""


class Award(TimeInForce):
    """An award that may be proposed, for one kind of subject or several; one row of `Thẩm quyền khen`.

    Args:
        decided_by: Who decides it, as printed (`Chủ tịch UBND huyện`).
        route: Through whom the proposal goes (`Phòng Nội vụ huyện`), or empty.
        threshold_pct: Least share of all council members' votes, per cent.
        multiple: Multiple of the base wage, or None where no money goes with it.
    """

    name: Text
    subjects: tuple[SubjectType, ...]
    level: AwardLevel
    decided_by: Text
    route: str = ""
    threshold_pct: Decimal
    multiple: Decimal | None = None


class Signer(Model):
    """Who signs, and for whom (PL I, II.7b).

    Args:
        authority: `TM. ỦY BAN NHÂN DÂN`.
        position: `CHỦ TỊCH`; with `deputy_*` the block reads `KT. CHỦ TỊCH` / `PHÓ CHỦ TỊCH`.
    """

    authority: Text
    position: Text
    name: Text
    deputy_position: str = ""
    deputy_name: str = ""


class WorkLimit(Model):
    """How many works (công trình, phần việc) a unit of a kind may register; no maximum where None."""

    minimum: int
    maximum: int | None = None


class Agency(Model):
    """The issuing People's Committee.

    Args:
        lines: The issuer box, a line each (`ỦY BAN NHÂN DÂN`, `XÃ KHÁNH CƯ`), in capitals.
        parent: Line of the parent body; a commune's committee has none.
        name: In sentences: `UBND xã Khánh Cư`.
        commune: `xã Khánh Cư`.
        place: Place name of the date line: `Khánh Cư`.
        symbol: `UBND`.
        drafting_symbol: Abbreviation of the drafting unit in `Lưu: VT, …`, or empty.
        field_symbol: Second group of a công văn's symbol: `VHXH`.
        receiving_desk: Desk that units send to: `Văn phòng thống kê xã`.
    """

    lines: tuple[Text, ...]
    parent: str = ""
    name: Text
    commune: Text
    place: Text
    symbol: Text
    drafting_symbol: str = ""
    field_symbol: Text
    receiving_desk: Text


class Meeting(Model):
    """The council's meeting, as far as it is known before it is held."""

    day: dt.date | None = None
    start: str = ""
    end: str = ""
    place: str = ""
    council_name: Text
    council_lines: tuple[Text, ...]
    council_symbol: Text


class Quota(Model):
    """The most proposals of an award that the campaign allows, for all subjects together."""

    award: Text
    most: int


class BaseWage(TimeInForce):
    """The base wage (lương cơ sở), on which the money of an award is reckoned.

    Args:
        amount: Đồng a month.
        source: The decree that fixes it.
    """

    amount: int
    in_force_from: dt.date
    source: str = ""


class Campaign(Model):
    """One campaign (đợt thi đua).

    Args:
        title: Abstract (trích yếu) of the plan.
        name: The campaign inside a sentence: `đợt thi đua cao điểm chào mừng …`.
        plan_number: Symbol and number of the issued plan for later citations, or empty while open.
        plan_date: Day of the plan.
        document_date: Day for which drafts are written; None means today.
        reply_by: Day until which the reminder asks for an answer; None means three working days on.
        requests: What the results report proposes to the higher level (đề xuất, kiến nghị), a sentence each.
        attach_form: The plan carries the registration form as an appendix.
        base_wages: In order of time; empty where no money is granted.
        issued: Documents of the campaign that are issued, as later ones cite them; the ledger knows them,
            the workbook does not.
    """

    title: Text
    name: Text
    theme: Text
    start: dt.date
    end: dt.date
    registration_deadline: dt.date
    results_deadline: dt.date
    nomination_deadline: dt.date
    plan_number: str = ""
    plan_date: dt.date
    document_date: dt.date | None = None
    reply_by: dt.date | None = None
    requests: tuple[str, ...] = ()
    attach_form: bool = False
    number_series: NumberSeries = NumberSeries.SHARED
    rounding: Rounding = Rounding.UP
    agency: Agency
    signer: Signer
    meeting: Meeting
    work_limits: dict[UnitKind, WorkLimit]
    quotas: tuple[Quota, ...] = ()
    units: tuple[Unit, ...]
    fields: tuple[EmulationField, ...]
    outline: tuple[OutlineItem, ...]
    legal_bases: tuple[LegalBasis, ...]
    recipients: tuple[Recipient, ...]
    council: tuple[CouncilMember, ...]
    awards: tuple[Award, ...]
    base_wages: tuple[BaseWage, ...] = ()
    issued: tuple[Citation, ...] = ()

    def answer_day(self, today: dt.date) -> dt.date:
        """The day until which the units reminded today are asked to answer.

        Three working days on where the workbook fixes none; public holidays count as working days.
        """
        if self.reply_by:
            return self.reply_by
        workdays = (day for n in range(1, 8) if (day := today + dt.timedelta(days=n)).weekday() < 5)
        return next(islice(workdays, WORKING_DAYS_TO_REPLY - 1, None))

    def citation(self, kind: DocumentKind) -> Citation | None:
        """The issued document of a kind, as later ones cite it; None while its number is open."""
        return next((cited for cited in self.issued if cited.kind == kind), None)

    def unit_title(self, unit: Unit) -> str:
        """The unit as documents name it; one of two with the same name by its former commune too.

        Hamlets of merged communes often share a name: `Thôn Đông (xã Khánh Cư cũ)`.
        """
        shared = sum(other.name == unit.name for other in self.units) > 1
        return f"{unit.name} ({unit.former_commune} cũ)" if shared and unit.former_commune else unit.name

    def title_of(self, unit_code: str) -> str:
        """The unit of a code as documents name it; the code itself where the register has no such unit."""
        return next((self.unit_title(unit) for unit in self.units if unit.code == unit_code), unit_code)
