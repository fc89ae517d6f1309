"""Size, cut, case and alignment of each component: each rule finds what breaks it, and only that rule does."""

# ruff: noqa: E501 - a piece of XML, a case, stays on its line

from __future__ import annotations

import pytest
from tests.format_check import samples
from tests.format_check.breaking import Break, broken, letters, setting, words, xml
from tests.format_check.rules.case import Case, broken_rules, names
from tests.format_check.samples import DECISION, LETTER, MINUTES, MOTTO, NATION, PLAN, PROJECT

POINT = "a) Tiếp tục"
REFERENCE = "(Kèm theo Kế hoạch số 45/KH-UBND ngày 05 tháng 02 năm 2024 của Ủy ban nhân dân xã Khánh Cư)"
CASES: tuple[Case, ...] = (
    ("HEAD.MOTTO.NATION.SIZE", DECISION, (letters(NATION, sz="22"),)),
    ("HEAD.MOTTO.NATION.STYLE", DECISION, (letters(NATION, b="0"),)),
    ("HEAD.MOTTO.NATION.CASE", DECISION, (words(NATION, "Cộng hòa xã hội chủ nghĩa Việt Nam"),)),
    ("HEAD.MOTTO.NATION.ALIGN", DECISION, (setting(NATION, "jc", val="left"),)),
    ("HEAD.MOTTO.MOTTO.SIZE", DECISION, (letters(MOTTO, sz="30"), xml('cx="2232000"', 'cx="2412000"'))),
    ("HEAD.MOTTO.MOTTO.STYLE", DECISION, (letters(MOTTO, i="1"),)),
    ("HEAD.MOTTO.MOTTO.CASE", DECISION, (words(MOTTO, MOTTO.upper()), xml('cx="2232000"', 'cx="2744180"'))),
    ("HEAD.MOTTO.MOTTO.ALIGN", DECISION, (setting(MOTTO, "jc", val="right"),)),
    ("HEAD.ISSUER.SIZE", DECISION, (letters("XÃ KHÁNH CƯ", sz="28"),)),
    ("HEAD.ISSUER.STYLE", DECISION, (letters("XÃ KHÁNH CƯ", i="1"),)),
    ("HEAD.ISSUER.CASE", DECISION, (words("XÃ KHÁNH CƯ", "Xã Khánh Cư"),)),
    ("HEAD.ISSUER.ALIGN", DECISION, (setting("XÃ KHÁNH CƯ", "jc", val="left"),)),
    ("HEAD.ISSUER.PARENT.SIZE", MINUTES, (letters("UBND XÃ KHÁNH CƯ", sz="28"),)),
    ("HEAD.ISSUER.PARENT.STYLE", MINUTES, (letters("UBND XÃ KHÁNH CƯ", i="1"),)),
    ("HEAD.ISSUER.PARENT.CASE", MINUTES, (words("UBND XÃ KHÁNH CƯ", "UBND xã Khánh Cư"),)),
    ("HEAD.ISSUER.PARENT.ALIGN", MINUTES, (setting("UBND XÃ KHÁNH CƯ", "jc", val="left"),)),
    ("HEAD.NUMBER.SIZE", DECISION, (letters("Số: 05", sz="28"),)),
    ("HEAD.NUMBER.STYLE", DECISION, (letters("Số: 05", b="1"),)),
    ("HEAD.NUMBER.ALIGN", DECISION, (setting("Số: 05", "jc", val="left"),)),
    ("HEAD.NUMBER.ABOUT.SIZE", LETTER, (letters("V/v", sz="28"),)),
    ("HEAD.NUMBER.ABOUT.STYLE", LETTER, (letters("V/v", i="1"),)),
    ("HEAD.NUMBER.ABOUT.CASE", LETTER, (words("đôn đốc gửi biểu mẫu", "ĐÔN ĐỐC GỬI BIỂU MẪU"),)),
    ("HEAD.NUMBER.ABOUT.ALIGN", LETTER, (setting("V/v", "jc", val="left"),)),
    ("HEAD.PLACE_DATE.SIZE", DECISION, (letters("Khánh Cư, ngày", sz="24"),)),
    ("HEAD.PLACE_DATE.STYLE", DECISION, (letters("Khánh Cư, ngày", i="0"),)),
    ("HEAD.PLACE_DATE.CASE", DECISION, (words(samples.DATE, samples.DATE.upper()),)),
    ("HEAD.PLACE_DATE.ALIGN", DECISION, (setting("Khánh Cư, ngày", "jc", val="left"),)),
    ("TITLE.TYPE.SIZE", DECISION, (letters("QUYẾT ĐỊNH", sz="32"),)),
    ("TITLE.TYPE.STYLE", DECISION, (letters("QUYẾT ĐỊNH", b="0"),)),
    ("TITLE.TYPE.CASE", PLAN, (words("KẾ HOẠCH", "Kế hoạch"),)),
    ("TITLE.TYPE.ALIGN", DECISION, (setting("QUYẾT ĐỊNH", "jc", val="left"),)),
    (
        "TITLE.TYPE.ABSTRACT.SIZE",
        DECISION,
        (letters("Về việc tặng", sz="30"), xml('cx="1260000"', 'cx="1440000"')),
    ),
    ("TITLE.TYPE.ABSTRACT.STYLE", DECISION, (letters("Về việc tặng", i="1"),)),
    (
        "TITLE.TYPE.ABSTRACT.CASE",
        PLAN,
        (words("Tổ chức phát động đợt thi đua cao điểm", "TỔ CHỨC PHÁT ĐỘNG THI ĐUA"),),
    ),
    ("TITLE.TYPE.ABSTRACT.ALIGN", DECISION, (setting("Về việc tặng", "jc", val="left"),)),
    ("BODY.LEGAL_BASES.SIZE", DECISION, (letters("Theo đề nghị", sz="24"),)),
    ("BODY.LEGAL_BASES.STYLE", DECISION, (letters("Theo đề nghị", i="0"),)),
    ("BODY.TEXT.SIZE", PLAN, (letters("xây dựng kế hoạch như sau", sz="24"),)),
    ("BODY.TEXT.STYLE", LETTER, (letters("Đề nghị các đơn vị quan tâm", i="1"),)),
    ("BODY.OUTLINE.DIVISION.SIZE", PROJECT, (letters("Phần II", sz="24"),)),
    ("BODY.OUTLINE.DIVISION.STYLE", PROJECT, (letters("Phần II", b="0"),)),
    ("BODY.OUTLINE.DIVISION.ALIGN", PROJECT, (setting("Phần II", "jc", val="left"),)),
    ("BODY.OUTLINE.DIVISION_TITLE.SIZE", PROJECT, (letters("GIẢI PHÁP", sz="24"),)),
    ("BODY.OUTLINE.DIVISION_TITLE.STYLE", PROJECT, (letters("GIẢI PHÁP", i="1"),)),
    ("BODY.OUTLINE.DIVISION_TITLE.CASE", PROJECT, (words("GIẢI PHÁP", "Giải pháp"),)),
    ("BODY.OUTLINE.DIVISION_TITLE.ALIGN", PROJECT, (setting("GIẢI PHÁP", "jc", val="left"),)),
    ("BODY.OUTLINE.SECTION.SIZE", PLAN, (letters("II. TỔ CHỨC", sz="24"),)),
    ("BODY.OUTLINE.SECTION.STYLE", PLAN, (letters("II. TỔ CHỨC", b="0"),)),
    ("BODY.OUTLINE.SECTION.CASE", PLAN, (words("II. TỔ CHỨC THỰC HIỆN", "II. Tổ chức thực hiện"),)),
    ("BODY.OUTLINE.CLAUSE.SIZE", PLAN, (letters("1. Mục đích", sz="24"),)),
    ("BODY.OUTLINE.CLAUSE.STYLE", PLAN, (letters("1. Các đơn vị", i="1"),)),
    ("BODY.OUTLINE.POINT.SIZE", PLAN, (letters(POINT, sz="24"),)),
    ("BODY.OUTLINE.POINT.STYLE", PLAN, (letters(POINT, b="1"),)),
    ("BODY.ARTICLES.SIZE", DECISION, (letters("Công chức", sz="24"),)),
    ("BODY.ARTICLES.STYLE", DECISION, (letters("Công chức", i="1"), letters("Điều 2.", i="1"))),
    ("SIGN.AUTHORITY.SIZE", LETTER, (letters("TM. ỦY BAN", sz="24"),)),
    ("SIGN.AUTHORITY.STYLE", LETTER, (letters("TM. ỦY BAN", b="0"),)),
    ("SIGN.AUTHORITY.CASE", LETTER, (words("TM. ỦY BAN NHÂN DÂN", "TM. Ủy ban nhân dân"),)),
    ("SIGN.AUTHORITY.ALIGN", LETTER, (setting("TM. ỦY BAN", "jc", val="left"),)),
    ("SIGN.NAME.SIZE", LETTER, (letters("Vũ Bình Minh", sz="24"),)),
    ("SIGN.NAME.STYLE", LETTER, (letters("Vũ Bình Minh", b="0"),)),
    ("SIGN.NAME.CASE", LETTER, (words("Vũ Bình Minh", "VŨ BÌNH MINH"),)),
    ("SIGN.NAME.ALIGN", LETTER, (setting("Vũ Bình Minh", "jc", val="left"),)),
    ("RCPT.TO.SIZE", LETTER, (letters("Kính gửi", sz="24"),)),
    ("RCPT.TO.STYLE", LETTER, (letters("Kính gửi", b="1"),)),
    ("RCPT.LIST.LABEL.SIZE", LETTER, (letters("Nơi nhận", sz="26"),)),
    ("RCPT.LIST.LABEL.STYLE", LETTER, (letters("Nơi nhận", i="0"),)),
    ("RCPT.LIST.LABEL.CASE", LETTER, (words("Nơi nhận:", "NƠI NHẬN:"),)),
    ("RCPT.LIST.ENTRY.SIZE", LETTER, (letters("- Như trên", sz="26"),)),
    ("RCPT.LIST.ENTRY.STYLE", LETTER, (letters("- Như trên", i="1"),)),
    ("APPX.HEAD.LABEL.SIZE", PLAN, (letters("Phụ lục", sz="26"),)),
    ("APPX.HEAD.LABEL.STYLE", PLAN, (letters("Phụ lục", i="1"),)),
    ("APPX.HEAD.LABEL.CASE", PLAN, (words("Phụ lục", "PHỤ LỤC"),)),
    ("APPX.HEAD.LABEL.ALIGN", PLAN, (setting("Phụ lục", "jc", val="right"),)),
    ("APPX.HEAD.TITLE.SIZE", PLAN, (letters("DANH SÁCH", sz="24"),)),
    ("APPX.HEAD.TITLE.STYLE", PLAN, (letters("DANH SÁCH", i="1"),)),
    ("APPX.HEAD.TITLE.CASE", PLAN, (words("DANH SÁCH CÔNG TRÌNH ĐĂNG KÝ", "Danh sách công trình"),)),
    ("APPX.HEAD.TITLE.ALIGN", PLAN, (setting("DANH SÁCH", "jc", val="left"),)),
    ("APPX.HEAD.REFERENCE.SIZE", PLAN, (letters("(Kèm theo", sz="24"),)),
    ("APPX.HEAD.REFERENCE.STYLE", PLAN, (letters("(Kèm theo", i="0"),)),
    ("APPX.HEAD.REFERENCE.ALIGN", PLAN, (setting("(Kèm theo", "jc", val="left"),)),
    ("APPX.HEAD.REFERENCE.CASE", PLAN, (words(REFERENCE, REFERENCE.upper()),)),
)


@pytest.mark.parametrize(("rule", "good", "breaks"), CASES, ids=names(CASES))
def test_what_breaks_a_rule_is_found_by_it_alone(rule: str, good: bytes, breaks: tuple[Break, ...]) -> None:
    assert broken_rules(broken(good, *breaks)) == {rule}
