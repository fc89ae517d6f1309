"""A campaign as the office's workbook describes it: immutable, checked, knowing no file."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from vanthu.document_records import Citation


class Model(BaseModel):
    """Base of the campaign's models: frozen, no unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")


Text = Annotated[str, Field(min_length=1)]


class TextSpan(Model):
    """A piece of text with one look."""

    text: str
    bold: bool = False
    italic: bool = False


class Labelled(StrEnum):
    """A choice that the workbook offers."""

    @property
    def label(self) -> str:
        """Its word in the workbook."""
        return self.value


class UnitKind(Labelled):
    """Kinds of unit, in the order in which appendices group them."""

    HAMLET = "thôn"
    AGENCY = "cơ quan, ban ngành"
    SCHOOL = "trường học"
    UNION = "Mặt trận, đoàn thể"
    FORCES = "lực lượng vũ trang"


class SubjectType(Labelled):
    """Who is commended (Luật Thi đua, khen thưởng 06/2022/QH15, Điều 3)."""

    COLLECTIVE = "collective"
    INDIVIDUAL = "individual"
    HOUSEHOLD = "household"

    @property
    def label(self) -> str:
        """The kind in a sentence and in the column `Đối tượng`."""
        return _SUBJECT_LABELS[self]


_SUBJECT_LABELS = {
    SubjectType.COLLECTIVE: "tập thể",
    SubjectType.INDIVIDUAL: "cá nhân",
    SubjectType.HOUSEHOLD: "hộ gia đình",
}


class AwardLevel(Labelled):
    """The level whose chairperson decides an award."""

    COMMUNE = "xã"
    DISTRICT = "huyện"
    PROVINCE = "tỉnh"


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


class OutlineLevel(Labelled):
    """Levels of the plan's text; numbering is computed, never typed (BODY.OUTLINE)."""

    SECTION = "mục"
    CLAUSE = "khoản"
    POINT = "điểm"
    PARAGRAPH = "đoạn"


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


class DocumentKind(Labelled):
    """Kinds of document; the value is the file's name, `label` the word in the campaign workbook."""

    PLAN = "plan"
    UNIT_PLAN = "unit_plan"
    REMINDER = "reminder"
    REGISTRATION_SUMMARY = "registration_summary"
    RESULTS_REPORT = "results_report"
    COUNCIL_MINUTES = "council_minutes"
    COMMENDATION_PROPOSAL = "commendation_proposal"
    COMMENDATION_DECISION = "commendation_decision"
    CERTIFICATES = "certificates"
    CORRECTION = "correction"

    @property
    def label(self) -> str:
        """The kind's name in the column `Loại văn bản` of the campaign workbook."""
        return _KIND_LABELS[self]


_KIND_LABELS = {
    DocumentKind.PLAN: "Kế hoạch",
    DocumentKind.UNIT_PLAN: "Kế hoạch của đơn vị",
    DocumentKind.REMINDER: "Công văn đôn đốc",
    DocumentKind.REGISTRATION_SUMMARY: "Báo cáo tổng hợp đăng ký",
    DocumentKind.RESULTS_REPORT: "Báo cáo kết quả",
    DocumentKind.COUNCIL_MINUTES: "Biên bản họp Hội đồng",
    DocumentKind.COMMENDATION_PROPOSAL: "Tờ trình khen thưởng",
    DocumentKind.COMMENDATION_DECISION: "Quyết định khen thưởng",
    DocumentKind.CERTIFICATES: "Giấy khen",
    DocumentKind.CORRECTION: "Công văn đính chính",
}


class RecipientRole(Labelled):
    """Why a recipient gets the paper (NĐ 30/2020, PL I, II.9a)."""

    ADDRESSEE = "kính gửi"
    ACT = "để thực hiện"
    REPORT = "để báo cáo"
    INFORM = "để biết"
    FILE = "lưu"


class Recipient(Model):
    """One line of `Nơi nhận` or `Kính gửi`; `level` narrows a proposal's line to one deciding level."""

    kind: DocumentKind
    name: Text
    order: int
    role: RecipientRole
    copies: int = 1
    level: AwardLevel | None = None


class LegalBasis(Model):
    """A document that another rests on.

    Args:
        type: `Luật`, `Nghị định`, `Kế hoạch` …
        number: `98/2023/NĐ-CP`; empty for a law in a citation (PL I, II.6a).
        in_force_to: Last day in force; None while it is in force.
        replaced_by: Number of what took its place, or empty.
    """

    kinds: tuple[DocumentKind, ...]
    type: Text
    number: str
    date: dt.date | None = None
    issuer: str
    abstract: str
    in_force_from: dt.date | None = None
    in_force_to: dt.date | None = None
    replaced_by: str = ""


class CouncilMember(Model):
    """A member of the Emulation and Commendation Council (Hội đồng thi đua, khen thưởng)."""

    name: Text
    position: str
    role: Text
    present: bool = True
    reason: str = ""


class Award(Model):
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
    in_force_from: dt.date | None = None
    in_force_to: dt.date | None = None


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


class BaseWage(Model):
    """The base wage (lương cơ sở), on which the money of an award is reckoned.

    Args:
        amount: Đồng a month.
        in_force_to: Last day; None while it is in force.
        source: The decree that fixes it.
    """

    amount: int
    in_force_from: dt.date
    in_force_to: dt.date | None = None
    source: str = ""


class NumberSeries(Labelled):
    """How documents are numbered; the head of the agency decides (NUM.YEARLY)."""

    SHARED = "chung"
    """One series for all administrative types."""
    BY_TYPE = "theo loại"
    """One series a type."""


class Rounding(Labelled):
    """How the money of an award is rounded to ten thousand đồng (NĐ 152/2025, Điều 49)."""

    UP = "lên"
    NEAREST = "gần nhất"


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
        issued: Papers of the campaign that are issued, as later ones cite them; the ledger knows them, the
            workbook does not.
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

    def citation(self, kind: DocumentKind) -> Citation | None:
        """The issued paper of a kind, as later papers cite it; None while its number is open."""
        return next((cited for cited in self.issued if cited.kind == kind), None)

    def unit_title(self, unit: Unit) -> str:
        """The unit as papers name it; one of two with the same name by its former commune too.

        Hamlets of merged communes often share a name: `Thôn Đông (xã Khánh Cư cũ)`.
        """
        shared = sum(other.name == unit.name for other in self.units) > 1
        return f"{unit.name} ({unit.former_commune} cũ)" if shared and unit.former_commune else unit.name

    def title_of(self, unit_code: str) -> str:
        """The unit of a code as papers name it; the code itself where the register has no such unit."""
        return next((self.unit_title(unit) for unit in self.units if unit.code == unit_code), unit_code)
