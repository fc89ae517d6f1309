"""The words of the workbook's drop-downs, and what they mean."""

from __future__ import annotations

from vanthu.campaign.model import DocumentKind, Level, RecipientRole, Subject

KIND_LABELS = {kind.label: kind for kind in DocumentKind}
ROLES = {role.value: role for role in RecipientRole}
LEVELS = {level.value: level for level in Level}
SUBJECT_WORDS = {
    "tập thể": Subject.COLLECTIVE,
    "cá nhân": Subject.INDIVIDUAL,
    "hộ gia đình": Subject.HOUSEHOLD,
}
