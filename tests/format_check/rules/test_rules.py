"""Each rule finds what breaks it, and only that rule does."""

# ruff: noqa: E501 - a piece of XML, a case, stays on its line

from __future__ import annotations

import unicodedata

import pytest
from tests.format_check import samples
from tests.format_check.breaking import (
    Break,
    broken,
    filled,
    flattened,
    letters,
    moved,
    rows,
    section,
    setting,
    undrawn,
    without,
    words,
    xml,
)

from vanthu.docx.package import unpack
from vanthu.format_check.check_document import check
from vanthu.format_check.rules.catalogue import RULES
from vanthu.packages import pack

D, L, P, M, Q = samples.DECISION, samples.LETTER, samples.PLAN, samples.MINUTES, samples.PROJECT
NAMES = {D: "decision", L: "letter", P: "plan", M: "minutes", Q: "project"}
HEADER = "word/header1.xml"
NATION, MOTTO = samples.NATION, samples.MOTTO
POINT = "a) Tiếp tục"
REFERENCE = "(Kèm theo Kế hoạch số 45/KH-UBND ngày 05 tháng 02 năm 2024 của Ủy ban nhân dân xã Khánh Cư)"

CASES: tuple[tuple[str, bytes, tuple[Break, ...]], ...] = (
    # -- page --
    ("PAGE.A4.SIZE", D, (section("pgSz", w="12240", h="15840"),)),
    ("PAGE.A4.ORIENTATION", D, (section("pgSz", w="16838", h="11906", orient="landscape"),)),
    ("PAGE.MARGINS", D, (section("pgMar", left="1134"),)),
    ("PAGE.MARGINS", D, (section("pgMar", top="567"),)),
    ("PAGE.FONT.NAME", D, (letters("Theo đề nghị", font="Arial"),)),
    ("PAGE.FONT.SLOTS", D, (xml('w:eastAsia="Times New Roman"', 'w:eastAsia="SimSun"'),)),
    ("PAGE.FONT.COLOUR", D, (letters("Theo đề nghị", color="FF0000"),)),
    ("PAGE.FONT.UNICODE", D, (words("Theo đề nghị", unicodedata.normalize("NFD", "Theo đề nghị")),)),
    ("PAGE.NUMBER.FORM", D, (section("pgNumType", fmt="upperRoman"),)),
    ("PAGE.NUMBER.FIRST", D, (xml("<w:titlePg/>", ""),)),
    ("PAGE.NUMBER.APPENDIX", P, (xml('<w:pgNumType w:start="1"/>', ""),)),
    ("PAGE.NUMBER.PRESENT", P, (xml('<w:headerReference w:type="default" r:id="rId10"/>', ""),)),
    # -- head --
    ("HEAD.MOTTO.TEXT", D, (words(MOTTO, "Độc lập – Tự do – Hạnh phúc"),)),
    ("HEAD.MOTTO.TEXT", D, (words(NATION, "CỘNG HÒA XÃ HỘI CHŨ NGHĨA VIỆT NAM"),)),
    ("HEAD.MOTTO.NATION.SIZE", D, (letters(NATION, sz="22"),)),
    ("HEAD.MOTTO.NATION.STYLE", D, (letters(NATION, b="0"),)),
    ("HEAD.MOTTO.NATION.CASE", D, (words(NATION, "Cộng hòa xã hội chủ nghĩa Việt Nam"),)),
    ("HEAD.MOTTO.NATION.ALIGN", D, (setting(NATION, "jc", val="left"),)),
    ("HEAD.MOTTO.ONE_LINE", D, (xml('<w:tcW w:w="5700"', '<w:tcW w:w="4900"'),)),
    ("HEAD.MOTTO.MOTTO.SIZE", D, (letters(MOTTO, sz="30"), xml('cx="2232000"', 'cx="2412000"'))),
    ("HEAD.MOTTO.MOTTO.STYLE", D, (letters(MOTTO, i="1"),)),
    ("HEAD.MOTTO.MOTTO.CASE", D, (words(MOTTO, MOTTO.upper()), xml('cx="2232000"', 'cx="2744180"'))),
    ("HEAD.MOTTO.MOTTO.ALIGN", D, (setting(MOTTO, "jc", val="right"),)),
    ("HEAD.MOTTO.SPACING", D, (setting(MOTTO, "spacing", before="240"),)),
    ("HEAD.MOTTO.LINE", D, (xml('cx="2232000"', 'cx="1500000"'),)),
    (
        "HEAD.MOTTO.LINE",
        D,
        (
            undrawn(MOTTO),
            undrawn("XÃ KHÁNH CƯ"),
            xml(
                "KHÁNH CƯ</w:t></w:r>",
                "KHÁNH CƯ</w:t></w:r>"
                '</w:p><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:rFonts w:ascii="Times New Roman" w:eastAsia="Times New Roman" '
                'w:cs="Times New Roman"/><w:sz w:val="26"/></w:rPr><w:t>________</w:t></w:r>',
            ),
        ),
    ),
    ("HEAD.ISSUER.PRESENT", D, (without("ỦY BAN NHÂN DÂN"), without("XÃ KHÁNH CƯ"))),
    ("HEAD.ISSUER.SIZE", D, (letters("XÃ KHÁNH CƯ", sz="28"),)),
    ("HEAD.ISSUER.STYLE", D, (letters("XÃ KHÁNH CƯ", i="1"),)),
    ("HEAD.ISSUER.CASE", D, (words("XÃ KHÁNH CƯ", "Xã Khánh Cư"),)),
    ("HEAD.ISSUER.ALIGN", D, (setting("XÃ KHÁNH CƯ", "jc", val="left"),)),
    ("HEAD.ISSUER.LINE", D, (xml('cx="720000"', 'cx="1200000"'),)),
    ("HEAD.ISSUER.COMMUNE", D, (words("ỦY BAN NHÂN DÂN", "UBND"), xml('cx="720000"', 'cx="460000"'))),
    ("HEAD.ISSUER.PARENT.SIZE", M, (letters("UBND XÃ KHÁNH CƯ", sz="28"),)),
    ("HEAD.ISSUER.PARENT.STYLE", M, (letters("UBND XÃ KHÁNH CƯ", i="1"),)),
    ("HEAD.ISSUER.PARENT.CASE", M, (words("UBND XÃ KHÁNH CƯ", "UBND xã Khánh Cư"),)),
    ("HEAD.ISSUER.PARENT.ALIGN", M, (setting("UBND XÃ KHÁNH CƯ", "jc", val="left"),)),
    ("HEAD.NUMBER.PRESENT", D, (words("Số: 05/QĐ-UBND", ""),)),
    ("HEAD.NUMBER.FORM", D, (words("Số: 05/QĐ-UBND", "Số: 05/QĐ - UBND"),)),
    ("HEAD.NUMBER.ZERO", D, (words("Số: 05/QĐ-UBND", "Số: 5/QĐ-UBND"),)),
    ("HEAD.NUMBER.SYMBOL", D, (words("Số: 05/QĐ-UBND", "Số: 05/KH-UBND"),)),
    ("HEAD.NUMBER.SIZE", D, (letters("Số: 05", sz="28"),)),
    ("HEAD.NUMBER.STYLE", D, (letters("Số: 05", b="1"),)),
    ("HEAD.NUMBER.ALIGN", D, (setting("Số: 05", "jc", val="left"),)),
    ("HEAD.NUMBER.ABOUT.PRESENT", L, (without("V/v"),)),
    ("HEAD.NUMBER.ABOUT.PRESENT", L, (words("V/v", "Về việc"),)),
    ("HEAD.NUMBER.ABOUT.SIZE", L, (letters("V/v", sz="28"),)),
    ("HEAD.NUMBER.ABOUT.STYLE", L, (letters("V/v", i="1"),)),
    ("HEAD.NUMBER.ABOUT.CASE", L, (words("đôn đốc gửi biểu mẫu", "ĐÔN ĐỐC GỬI BIỂU MẪU"),)),
    ("HEAD.NUMBER.ABOUT.ALIGN", L, (setting("V/v", "jc", val="left"),)),
    ("HEAD.NUMBER.ABOUT.SPACING", L, (setting("V/v", "spacing", before="0"),)),
    ("HEAD.PLACE_DATE.PRESENT", D, (words(samples.DATE, ""),)),
    ("HEAD.PLACE_DATE.FORM", D, (words("Khánh Cư, ngày", "Khánh Cư ngày"),)),
    ("HEAD.PLACE_DATE.ZERO", D, (words("ngày 05 tháng 02 năm 2024", "ngày 5 tháng 02 năm 2024"),)),
    ("HEAD.PLACE_DATE.ZERO", D, (words("ngày 05 tháng 02 năm 2024", "ngày 05 tháng 03 năm 2024"),)),
    ("HEAD.PLACE_DATE.SIZE", D, (letters("Khánh Cư, ngày", sz="24"),)),
    ("HEAD.PLACE_DATE.STYLE", D, (letters("Khánh Cư, ngày", i="0"),)),
    ("HEAD.PLACE_DATE.CASE", D, (words(samples.DATE, samples.DATE.upper()),)),
    ("HEAD.PLACE_DATE.ALIGN", D, (setting("Khánh Cư, ngày", "jc", val="left"),)),
    ("HEAD.PLACE_DATE.LEVEL", D, (moved("Khánh Cư, ngày", "QUYẾT ĐỊNH"), moved("Số: 05", "QUYẾT ĐỊNH"))),
    ("HEAD.SIZES", D, (letters("Khánh Cư, ngày", sz="26"),)),
    ("NUM.AFTER_SIGNING", D, (words("Số: 05/", "Số:      /"),)),
    # -- title --
    ("TITLE.TYPE.PRESENT", P, (without("KẾ HOẠCH"), without("Tổ chức phát động"))),
    (
        "TITLE.TYPE.ABSTRACT.PRESENT",
        P,
        (words("Tổ chức phát động đợt thi đua cao điểm", ""), xml('cx="1260000"', 'cx="430000"')),
    ),
    ("TITLE.TYPE.SIZE", D, (letters("QUYẾT ĐỊNH", sz="32"),)),
    ("TITLE.TYPE.STYLE", D, (letters("QUYẾT ĐỊNH", b="0"),)),
    ("TITLE.TYPE.CASE", P, (words("KẾ HOẠCH", "Kế hoạch"),)),
    ("TITLE.TYPE.ALIGN", D, (setting("QUYẾT ĐỊNH", "jc", val="left"),)),
    ("TITLE.TYPE.LINE", D, (xml('cx="1260000"', 'cx="2600000"'),)),
    ("TITLE.TYPE.ABSTRACT.SIZE", D, (letters("Về việc tặng", sz="30"), xml('cx="1260000"', 'cx="1440000"'))),
    ("TITLE.TYPE.ABSTRACT.STYLE", D, (letters("Về việc tặng", i="1"),)),
    (
        "TITLE.TYPE.ABSTRACT.CASE",
        P,
        (words("Tổ chức phát động đợt thi đua cao điểm", "TỔ CHỨC PHÁT ĐỘNG THI ĐUA"),),
    ),
    ("TITLE.TYPE.ABSTRACT.ALIGN", D, (setting("Về việc tặng", "jc", val="left"),)),
    # -- text --
    ("BODY.LEGAL_BASES.PRESENT", D, (without("năm 2015;"), without("98/2023"), without("Theo đề nghị"))),
    ("BODY.LEGAL_BASES.END", D, (words("năm 2015;", "năm 2015."),)),
    ("BODY.LEGAL_BASES.END", D, (words("khen thưởng xã.", "khen thưởng xã;"),)),
    (
        "BODY.LEGAL_BASES.LINES",
        D,
        (words("năm 2015;", "năm 2015; Căn cứ Luật Thi đua, khen thưởng ngày 15/6/2022;"),),
    ),
    ("BODY.LEGAL_BASES.SIZE", D, (letters("Theo đề nghị", sz="24"),)),
    ("BODY.LEGAL_BASES.STYLE", D, (letters("Theo đề nghị", i="0"),)),
    ("BODY.CITATION.FIRST", D, (words(" ngày 31 tháng 12 năm 2023 của Chính phủ", ""),)),
    (
        "BODY.CITATION.ABSTRACT",
        D,
        (words(" quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng;", ";"),),
    ),
    ("BODY.CITATION.LAW", D, (words("địa phương ngày 19 tháng 6 năm 2015", "địa phương số 77/2015/QH13"),)),
    (
        "BODY.CITATION.LATER",
        L,
        (
            words(
                "Đề nghị các đơn vị quan tâm",
                "Theo Kế hoạch số 45/KH-UBND ngày 13/5/2024 của Ủy ban nhân dân xã, đề nghị các đơn vị quan tâm",
            ),
        ),
    ),
    ("BODY.TEXT.SIZE", P, (letters("xây dựng kế hoạch như sau", sz="24"),)),
    ("BODY.TEXT.STYLE", L, (letters("Đề nghị các đơn vị quan tâm", i="1"),)),
    ("BODY.TEXT.ALIGN", L, (setting("Thực hiện Kế hoạch", "jc", val="left"),)),
    ("BODY.TEXT.INDENT", L, (setting("Thực hiện Kế hoạch", "ind", firstLine="0"),)),
    (
        "BODY.TEXT.INDENT",
        L,
        (setting("Thực hiện Kế hoạch", "ind", firstLine="0"), words("Thực hiện Kế", "       Thực hiện Kế")),
    ),
    ("BODY.TEXT.SPACING", L, (setting("Thực hiện Kế hoạch", "spacing", after="40"),)),
    ("BODY.TEXT.LINE", L, (setting("Thực hiện Kế hoạch", "spacing", line="480"),)),
    ("BODY.TEXT.LINE", L, (setting("Thực hiện Kế hoạch", "spacing", line="240", lineRule="exact"),)),
    ("BODY.END", L, (words("thực hiện./.", "thực hiện."),)),
    ("BODY.OUTLINE.DIVISION.SIZE", Q, (letters("Phần II", sz="24"),)),
    ("BODY.OUTLINE.DIVISION.STYLE", Q, (letters("Phần II", b="0"),)),
    ("BODY.OUTLINE.DIVISION.ALIGN", Q, (setting("Phần II", "jc", val="left"),)),
    ("BODY.OUTLINE.DIVISION_TITLE.SIZE", Q, (letters("GIẢI PHÁP", sz="24"),)),
    ("BODY.OUTLINE.DIVISION_TITLE.STYLE", Q, (letters("GIẢI PHÁP", i="1"),)),
    ("BODY.OUTLINE.DIVISION_TITLE.CASE", Q, (words("GIẢI PHÁP", "Giải pháp"),)),
    ("BODY.OUTLINE.DIVISION_TITLE.ALIGN", Q, (setting("GIẢI PHÁP", "jc", val="left"),)),
    ("BODY.OUTLINE.SECTION.SIZE", P, (letters("II. TỔ CHỨC", sz="24"),)),
    ("BODY.OUTLINE.SECTION.STYLE", P, (letters("II. TỔ CHỨC", b="0"),)),
    ("BODY.OUTLINE.SECTION.CASE", P, (words("II. TỔ CHỨC THỰC HIỆN", "II. Tổ chức thực hiện"),)),
    ("BODY.OUTLINE.CLAUSE.SIZE", P, (letters("1. Mục đích", sz="24"),)),
    ("BODY.OUTLINE.CLAUSE.STYLE", P, (letters("1. Các đơn vị", i="1"),)),
    ("BODY.OUTLINE.CLAUSE.BOLD", P, (letters("1. Mục đích", b="0"),)),
    ("BODY.OUTLINE.POINT.SIZE", P, (letters(POINT, sz="24"),)),
    ("BODY.OUTLINE.POINT.STYLE", P, (letters(POINT, b="1"),)),
    (
        "BODY.OUTLINE.LETTERS",
        P,
        (
            words("đ) Tiếp", "e) Tiếp"),
            words(
                "e) Tiếp tục đẩy mạnh phong trào thi đua xây dựng nông thôn mới nâng cao trên địa bàn xã, lần e",
                "f) Tiếp tục đẩy mạnh phong trào thi đua xây dựng nông thôn mới nâng cao trên địa bàn xã, lần e",
            ),
        ),
    ),
    ("BODY.OUTLINE.LETTERS", P, (words("b) Tiếp", "c) Tiếp"),)),
    ("BODY.OUTLINE.MARK", P, (words("b) Tiếp", "b. Tiếp"),)),
    ("BODY.OUTLINE.MARK", P, (words("2. Văn phòng", "2) Văn phòng"),)),
    ("BODY.OUTLINE.ORDER", P, (words("II. TỔ CHỨC", "III. TỔ CHỨC"),)),
    ("BODY.OUTLINE.ORDER", P, (words("2. Yêu cầu", "3. Yêu cầu"),)),
    ("BODY.ARTICLES.SIZE", D, (letters("Công chức", sz="24"),)),
    ("BODY.ARTICLES.STYLE", D, (letters("Công chức", i="1"), letters("Điều 2.", i="1"))),
    ("BODY.ARTICLES.BOLD", D, (letters("Điều 2.", b="0"),)),
    ("BODY.ARTICLES.FORM", D, (words("Điều 2.", "Điều 2:"),)),
    ("BODY.ARTICLES.ORDER", D, (words("Điều 2.", "Điều 3."),)),
    ("BODY.ARTICLES.INDENT", D, (setting("Công chức", "ind", firstLine="0"),)),
    # -- tables --
    ("TABLE.HEAD.REPEAT", P, (xml("<w:tblHeader/>", ""), rows(80))),
    ("TABLE.HEAD.BREAK", P, (xml("<w:cantSplit/>", ""),)),
    ("TABLE.WIDTH", P, (xml('<w:gridCol w:w="5000"/>', '<w:gridCol w:w="9000"/>'),)),
    # -- signature --
    ("SIGN.AUTHORITY.PRESENT", L, (words("TM. ỦY BAN NHÂN DÂN", ""), without("CHỦ TỊCH"))),
    ("SIGN.AUTHORITY.SIZE", L, (letters("TM. ỦY BAN", sz="24"),)),
    ("SIGN.AUTHORITY.STYLE", L, (letters("TM. ỦY BAN", b="0"),)),
    ("SIGN.AUTHORITY.CASE", L, (words("TM. ỦY BAN NHÂN DÂN", "TM. Ủy ban nhân dân"),)),
    ("SIGN.AUTHORITY.ALIGN", L, (setting("TM. ỦY BAN", "jc", val="left"),)),
    ("SIGN.AUTHORITY.FORM", L, (words("TM. ỦY BAN", "T/M ỦY BAN"),)),
    ("SIGN.AUTHORITY.FORM", L, (words("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"),)),
    (
        "SIGN.AUTHORITY.POWER",
        D,
        (
            xml('preserve">CHỦ TỊCH</w:t>', 'preserve">TM. ỦY BAN NHÂN DÂN</w:t>'),
            xml(
                '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/><w:jc w:val="left"/></w:pPr></w:p>',
                '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" '
                'w:eastAsia="Times New Roman" w:cs="Times New Roman"/><w:b/><w:sz w:val="28"/></w:rPr><w:t>CHỦ TỊCH</w:t></w:r></w:p>',
                times=1,
            ),
        ),
    ),
    ("SIGN.NAME.PRESENT", L, (without("Vũ Bình Minh"),)),
    ("SIGN.NAME.SIZE", L, (letters("Vũ Bình Minh", sz="24"),)),
    ("SIGN.NAME.STYLE", L, (letters("Vũ Bình Minh", b="0"),)),
    ("SIGN.NAME.CASE", L, (words("Vũ Bình Minh", "VŨ BÌNH MINH"),)),
    ("SIGN.NAME.ALIGN", L, (setting("Vũ Bình Minh", "jc", val="left"),)),
    ("SIGN.NAME.TITLE", L, (words("Vũ Bình Minh", "ThS. Vũ Bình Minh"),)),
    ("SIGN.NAME.CAPITALS", L, (words("Vũ Bình Minh", "Vũ bình Minh"),)),
    ("SIGN.NAME.ROOM", L, (moved("Vũ Bình Minh", "CHỦ TỊCH"), moved("CHỦ TỊCH", "Vũ Bình Minh"))),
    # -- addressees, recipients --
    (
        "RCPT.TO.PRESENT",
        L,
        (
            without("Kính gửi"),
            without("- Thôn Trại"),
            without("- Thôn Nam"),
            words("- Như trên;", "- Các thôn;"),
        ),
    ),
    ("RCPT.TO.SIZE", L, (letters("Kính gửi", sz="24"),)),
    ("RCPT.TO.STYLE", L, (letters("Kính gửi", b="1"),)),
    ("RCPT.TO.FORM", L, (words("Kính gửi:", "Kính gửi"),)),
    ("RCPT.TO.FORM", L, (without("- Thôn Trại"),)),
    ("RCPT.TO.MARKS", L, (words("- Thôn Trại;", "- Thôn Trại."),)),
    ("RCPT.TO.MARKS", L, (words("- Thôn Trại;", "+ Thôn Trại;"),)),
    ("RCPT.LIST.PRESENT", L, (without("Nơi nhận"), without("- Như trên"), without("- Lưu"))),
    ("RCPT.LIST.LABEL.LEVEL", L, (flattened("Nơi nhận"),)),
    ("RCPT.LIST.LABEL.TEXT", L, (words("Nơi nhận:", "Nơi nhận"),)),
    ("RCPT.LIST.LABEL.SIZE", L, (letters("Nơi nhận", sz="26"),)),
    ("RCPT.LIST.LABEL.STYLE", L, (letters("Nơi nhận", i="0"),)),
    ("RCPT.LIST.LABEL.CASE", L, (words("Nơi nhận:", "NƠI NHẬN:"),)),
    ("RCPT.LIST.LABEL.LEFT", L, (setting("Nơi nhận", "jc", val="center"),)),
    ("RCPT.LIST.LABEL.LEFT", L, (setting("- Như trên", "ind", left="720"),)),
    ("RCPT.LIST.ENTRY.SIZE", L, (letters("- Như trên", sz="26"),)),
    ("RCPT.LIST.ENTRY.STYLE", L, (letters("- Như trên", i="1"),)),
    ("RCPT.LIST.MARKS", L, (words("- Như trên;", "- Như trên."),)),
    ("RCPT.LIST.MARKS", L, (words("- Lưu: VT.", "- Lưu: VT"),)),
    ("RCPT.LIST.ARCHIVE", L, (words("- Lưu: VT.", "- Lưu VT."),)),
    ("RCPT.LIST.FIRST", L, (words("- Như trên;", "- Các thôn;"),)),
    ("RCPT.LIST.FIRST", D, (words("- Như Điều 2;", "- Các thôn;"),)),
    # -- appendices --
    ("APPX.REF", P, (words(" theo mẫu tại phụ lục kèm theo Kế hoạch này", ""),)),
    ("APPX.HEAD.NUMBER", P, (words("Phụ lục", "Phụ lục 1"),)),
    ("APPX.HEAD.LABEL.SIZE", P, (letters("Phụ lục", sz="26"),)),
    ("APPX.HEAD.LABEL.STYLE", P, (letters("Phụ lục", i="1"),)),
    ("APPX.HEAD.LABEL.CASE", P, (words("Phụ lục", "PHỤ LỤC"),)),
    ("APPX.HEAD.LABEL.ALIGN", P, (setting("Phụ lục", "jc", val="right"),)),
    ("APPX.HEAD.TITLE.SIZE", P, (letters("DANH SÁCH", sz="24"),)),
    ("APPX.HEAD.TITLE.STYLE", P, (letters("DANH SÁCH", i="1"),)),
    ("APPX.HEAD.TITLE.CASE", P, (words("DANH SÁCH CÔNG TRÌNH ĐĂNG KÝ", "Danh sách công trình"),)),
    ("APPX.HEAD.TITLE.ALIGN", P, (setting("DANH SÁCH", "jc", val="left"),)),
    ("APPX.HEAD.REFERENCE.FORM", P, (without("(Kèm theo"),)),
    (
        "APPX.HEAD.REFERENCE.FORM",
        P,
        (words("(Kèm theo Kế hoạch số 45/KH-UBND ngày 05 tháng 02 năm 2024 ", "(Kèm theo Kế hoạch "),),
    ),
    (
        "APPX.HEAD.REFERENCE.SAME",
        P,
        (words("(Kèm theo Kế hoạch số 45/KH-UBND", "(Kèm theo Kế hoạch số 45/BC-UBND"),),
    ),
    ("APPX.HEAD.REFERENCE.SIZE", P, (letters("(Kèm theo", sz="24"),)),
    ("APPX.HEAD.REFERENCE.STYLE", P, (letters("(Kèm theo", i="0"),)),
    ("APPX.HEAD.REFERENCE.ALIGN", P, (setting("(Kèm theo", "jc", val="left"),)),
    ("APPX.HEAD.REFERENCE.CASE", P, (words(REFERENCE, REFERENCE.upper()),)),
    # -- minutes --
    ("MINUTES.PLACE_DATE", M, (filled(samples.DATE),)),
    ("MINUTES.SIGNERS", M, (words("THƯ KÝ", "CHỦ TRÌ"), words("CHỦ TỌA", "THƯ KÝ"))),
    # -- values --
    ("VALUES.MACHINE", P, (words("trên địa bàn xã, lần a", "trên địa bàn xã, lần None"),)),
    ("VALUES.MONEY", P, (words("12.000.000 đồng", "12,000,000 đồng"),)),
    ("VALUES.DECIMAL", P, (words("95,5%", "95.5%"),)),
    ("VALUES.DATE", P, (words("30/9/2024", "2024-09-30"),)),
    ("VALUES.DECIMAL", P, (words("12.000.000 đồng", "12.5 triệu đồng"),)),
    ("VALUES.DATE", P, (words("ngày 30/9/2024", "ngày 30-9-2024"),)),
    ("VALUES.COUNT", D, (words("03 cá nhân", "3 cá nhân"),)),
    ("VALUES.WORDS", D, (words(" (Bằng chữ: Hai triệu năm trăm nghìn đồng)", ""),)),
    ("VALUES.WORDS", D, (words("Hai triệu năm trăm", "Hai triệu sáu trăm"),)),
    (
        "VALUES.WORDS",
        D,
        (
            words("Tổng số tiền thưởng: 2.500.000 đồng", "Mỗi tập thể được tiền thưởng 500.000 đồng"),
            words(" (Bằng chữ: Hai triệu năm trăm nghìn đồng)", ""),
        ),
    ),
    ("VALUES.CAPITALS.PROPER", L, (words("đề nghị các đơn vị", "đề nghị cán bộ và nhân dân"),)),
    ("VALUES.CAPITALS.OFFICE", L, (words("đề nghị các đơn vị", "chủ tịch UBND xã đề nghị"),)),
    ("VALUES.CAPITALS.ARTICLE", L, (words("đề nghị các đơn vị", "căn cứ khoản 2 điều 15, đề nghị"),)),
    ("VALUES.CAPITALS.PLACE", L, (words("của Ủy ban nhân dân xã", "của Ủy ban nhân dân Xã"),)),
)


HEADERS = (
    ("PAGE.NUMBER.ALIGN", D, (setting("2", "jc", val="right"),)),
    ("PAGE.NUMBER.LOOK", D, (letters("2", sz="22"),)),
)
"""What breaks a rule in the header."""


def ids(data: bytes) -> set[str]:
    return {breach.code for breach in check(data, "thử.docx").breaches}


@pytest.mark.parametrize("data", NAMES, ids=NAMES.get)
def test_a_good_document_is_clean_and_wholly_judged(data: bytes) -> None:
    report = check(data, "thử.docx")

    assert [(b.code, b.read) for b in report.breaches] == []
    assert [d.facts for d in report.undecided] == []


@pytest.mark.parametrize(("rule", "good", "breaks"), CASES, ids=[f"{c[0]}-{n}" for n, c in enumerate(CASES)])
def test_what_breaks_a_rule_is_found_by_it_alone(rule: str, good: bytes, breaks: tuple[Break, ...]) -> None:
    assert ids(broken(good, *breaks)) == {rule}


@pytest.mark.parametrize(("rule", "good", "breaks"), HEADERS, ids=[c[0] for c in HEADERS])
def test_what_breaks_a_rule_in_the_header_is_found_by_it_alone(
    rule: str, good: bytes, breaks: tuple[Break, ...]
) -> None:
    assert ids(broken(good, *breaks, part=HEADER)) == {rule}


def test_a_page_number_in_the_bottom_margin_is_found() -> None:
    parts = unpack(D, "test")
    relations = parts["word/_rels/document.xml.rels"].replace(b'/header"', b'/footer"')
    footed = pack({**parts, "word/_rels/document.xml.rels": relations})

    assert ids(broken(footed, xml("headerReference", "footerReference"))) == {"PAGE.NUMBER.PLACE"}


def test_a_document_named_among_the_addressees_is_not_cited_there() -> None:
    addressee = words("Thôn Trại", "Cá nhân nêu tại Điều 2 Quyết định số 48/QĐ-UBND")
    cited = words(
        "Đề nghị các đơn vị quan tâm",
        "Theo Quyết định số 48/QĐ-UBND ngày 05/10/2024 của Ủy ban nhân dân xã về việc khen thưởng, đề nghị",
    )

    assert not {rule for rule in ids(broken(L, addressee, cited)) if rule.startswith("BODY.CITATION")}


def test_every_rule_that_a_file_shows_has_a_document_that_breaks_it() -> None:
    broken_ones = {case[0] for case in (*CASES, *HEADERS)} | {"PAGE.NUMBER.PLACE"}

    assert {rule.id for rule in RULES if rule.check is not None} - broken_ones == set()
    assert broken_ones <= {rule.id for rule in RULES}
