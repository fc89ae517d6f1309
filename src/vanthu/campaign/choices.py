"""The choices of the campaign workbook: kinds of unit, of document, of award and their words."""

from __future__ import annotations

from enum import StrEnum


class LabelledChoice(StrEnum):
    """A choice that the workbook offers."""

    @property
    def label(self) -> str:
        """Its word in the workbook."""
        return self.value


class UnitKind(LabelledChoice):
    """Kinds of unit, in the order in which appendices group them."""

    HAMLET = "thôn"
    AGENCY = "cơ quan, ban ngành"
    SCHOOL = "trường học"
    UNION = "Mặt trận, đoàn thể"
    FORCES = "lực lượng vũ trang"


class SubjectType(LabelledChoice):
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


class AwardLevel(LabelledChoice):
    """The level whose chairperson decides an award."""

    COMMUNE = "xã"
    DISTRICT = "huyện"
    PROVINCE = "tỉnh"


class OutlineLevel(LabelledChoice):
    """Levels of the plan's text; numbering is computed, never typed (BODY.OUTLINE)."""

    SECTION = "mục"
    CLAUSE = "khoản"
    POINT = "điểm"
    PARAGRAPH = "đoạn"


class DocumentKind(LabelledChoice):
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


class RecipientRole(LabelledChoice):
    """Why a recipient gets the document (NĐ 30/2020, PL I, II.9a)."""

    ADDRESSEE = "kính gửi"
    ACT = "để thực hiện"
    REPORT = "để báo cáo"
    INFORM = "để biết"
    FILE = "lưu"


class NumberSeries(LabelledChoice):
    """How documents are numbered; the head of the agency decides (NUM.YEARLY)."""

    SHARED = "chung"
    """One series for all administrative types."""
    BY_TYPE = "theo loại"
    """One series a type."""


class Rounding(LabelledChoice):
    """How the money of an award is rounded to ten thousand đồng (NĐ 152/2025, Điều 49)."""

    UP = "lên"
    NEAREST = "gần nhất"
