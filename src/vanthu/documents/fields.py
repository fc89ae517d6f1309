"""The fields that each kind of document, and the register, gives its template: what a template may ask for.

The names are `docs/template-fields.md`'s.
"""

from __future__ import annotations

from collections.abc import Mapping

COMMON_FIELDS = frozenset(
    {
        "agency",
        "campaign_name",
        "issuer_lines",
        "not_counted",
        "number_line",
        "parent",
        "place_date",
        "plan_citation",
        "recipients",
        "recipients_below",
        "type",
    }
)
"""Fields of every document; a certificate is none."""

OFFICE_FIELDS = COMMON_FIELDS | {"attached_to", "replaces"}
"""Fields of every document that the office issues; a unit's plan is the unit's."""

CERTIFICATES = frozenset(
    {
        "agency",
        "campaign_name",
        "certificates",
        "commune",
        "decision_day",
        "decision_number",
        "place_date",
        "power_line",
        "sign_lines",
        "signer",
    }
)

FIELDS: Mapping[str, frozenset[str]] = {
    "plan.docx": OFFICE_FIELDS
    | {
        "abstract",
        "addressee",
        "addressees",
        "has_form",
        "paragraphs",
        "sign_lines",
        "signer",
    },
    "unit_plan.docx": COMMON_FIELDS
    | {
        "abstract",
        "desk",
        "end",
        "results_deadline",
        "sign_lines",
        "signer",
        "start",
        "tasks",
        "theme",
        "unit",
    },
    "reminder.docx": OFFICE_FIELDS
    | {
        "about",
        "addressee",
        "addressees",
        "as_of",
        "count",
        "desk",
        "reply_by",
        "sign_lines",
        "signer",
        "units",
    },
    "registration_summary.docx": OFFICE_FIELDS
    | {
        "abstract",
        "addressee",
        "addressees",
        "as_of",
        "budget_social",
        "budget_state",
        "budget_total",
        "by_field",
        "by_kind",
        "deadline",
        "field_total",
        "late_names",
        "missing_names",
        "over",
        "sections",
        "sign_lines",
        "signer",
        "social_share",
        "state_share",
        "total",
        "under",
        "units_late",
        "units_missing",
        "units_on_time",
        "units_registered",
        "units_total",
        "works_total",
    },
    "results_report.docx": OFFICE_FIELDS
    | {
        "abstract",
        "added_works",
        "addressee",
        "addressees",
        "as_of",
        "by_field",
        "completed",
        "completed_share",
        "cost_social",
        "cost_state",
        "cost_total",
        "difficulties",
        "field_total",
        "in_progress",
        "not_reported",
        "not_started",
        "participants",
        "requests",
        "sections",
        "sign_lines",
        "signer",
        "total",
        "unfinished",
        "units_registered",
        "units_reported",
        "units_total",
        "unreported_works",
        "work_days",
        "works_registered",
        "works_reported",
    },
    "council_minutes.docx": OFFICE_FIELDS
    | {
        "absent",
        "abstract",
        "addressee",
        "addressees",
        "chair",
        "chair_lines",
        "chair_name",
        "chair_role",
        "ends",
        "failed",
        "members_present",
        "members_total",
        "passed_sentence",
        "place",
        "present",
        "rounds",
        "secretary",
        "secretary_line",
        "secretary_name",
        "starts",
    },
    "commendation_proposal.docx": OFFICE_FIELDS
    | {
        "abstract",
        "addressee",
        "addressees",
        "bases",
        "by_award",
        "counts",
        "decider",
        "minutes_citation",
        "sections",
        "sign_lines",
        "signer",
        "summaries",
    },
    "commendation_decision.docx": OFFICE_FIELDS
    | {
        "abstract",
        "addressee",
        "addressees",
        "bases",
        "by_award",
        "council",
        "counts",
        "desk",
        "has_money",
        "last_article",
        "money_total",
        "money_words",
        "power_line",
        "prizes",
        "sections",
        "sign_lines",
        "signer",
        "subjects",
    },
    "correction.docx": OFFICE_FIELDS
    | {
        "about",
        "addressee",
        "addressees",
        "corrected",
        "corrected_short",
        "corrections",
        "sign_lines",
        "signer",
    },
    "certificates.docx": CERTIFICATES,
    "certificates_text_only.docx": CERTIFICATES,
    "outgoing_register.docx": frozenset({"books", "year"}),
}
"""File name of the template to its fields."""

ESSENTIAL_FIELDS: Mapping[str, str] = {
    "issuer_lines[]": "tên cơ quan ban hành",
    "number_line": "số, ký hiệu văn bản",
    "type": "tên loại văn bản",
    "abstract": "trích yếu nội dung",
    "about": "trích yếu (V/v)",
    "sign_lines[]": "quyền hạn, chức vụ người ký",
    "signer": "họ tên người ký",
    "chair_name": "họ tên chủ tọa",
    "secretary_name": "họ tên thư ký",
    "recipients[]": "nơi nhận",
    "recipients_below[]": "phần sau của nơi nhận",
}
"""Path of a field without which a document is none, to what a clerk calls it."""

ESSENTIAL_LISTS = frozenset(
    {
        "paragraphs",
        "tasks",
        "units",
        "by_field",
        "sections",
        "rounds",
        "unfinished",
        "certificates",
        "corrections",
        "rows",
    }
)
"""Names of lists whose rows are what a document is about."""

FORM_FIELDS: Mapping[str, str] = {
    "addressee": "Kính gửi",
    "addressees": "Kính gửi",
    "chair_lines": "Chức danh chủ tọa",
    "desk": "Bộ phận nhận hồ sơ",
    "issuer_lines": "Tên cơ quan ban hành văn bản",
    "parent": "Tên cơ quan chủ quản",
    "power_line": "Thẩm quyền ban hành",
    "recipients": "Danh sách nơi nhận",
    "recipients_below": "Danh sách nơi nhận",
    "secretary_line": "Chức danh thư ký",
    "sign_lines": "Quyền hạn, chức vụ của người ký",
    "signer": "Họ và tên người ký",
}
"""Fields of a document's form (thể thức) to their names for a reader.

Wrong ones are corrected by a letter (NĐ 30/2020, Điều 8, 18.3).
"""
