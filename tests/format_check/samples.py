"""Documents as they should be, typed by hand: decision, letter, plan with an appendix, project, minutes."""

# ruff: noqa: E501 - a piece of XML, a case, stays on its line

from __future__ import annotations

from tests.format_check.typed import SECTION, centred, docx, drawn, p, run, table, text

NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
MOTTO_MM = 62
"""Length of the motto's line: as long as it."""

ISSUER_MM, ABSTRACT_MM = 20, 35
"""Lengths of the lines under issuer and abstract: between a third and a half of theirs."""

HEAD_WIDTHS, SIGN_WIDTHS = (3600, 5700), (4600, 4700)
DATE = "Khánh Cư, ngày 05 tháng 02 năm 2024"


def head(number: str, *, parent: str = "", about: str = "", date: str = DATE) -> str:
    left = centred(parent, 13) if parent else ""
    left += centred("ỦY BAN NHÂN DÂN", 13, bold=True) if not parent else ""
    issuer = "HỘI ĐỒNG THI ĐUA, KHEN THƯỞNG" if parent else "XÃ KHÁNH CƯ"
    left += p(run(issuer, size=13, bold=True), drawn(ISSUER_MM), align="center")
    right = centred(NATION, 13, bold=True) + p(run(MOTTO, bold=True), drawn(MOTTO_MM), align="center")
    below = centred(number, 13) + (centred(about, 12, before=6) if about else "")
    return table([[left, right], [below, centred(date, italic=True)]], HEAD_WIDTHS)


def title(kind: str, abstract: str, mm: float = ABSTRACT_MM) -> str:
    return centred(kind, bold=True, before=12) + p(run(abstract, bold=True), drawn(mm), align="center")


def recipients(*lines: str) -> str:
    label = p(run("Nơi nhận:", size=12, bold=True, italic=True))
    return label + "".join(p(run(line, size=11)) for line in lines)


def signer(name: str, *lines: str) -> str:
    return "".join(centred(line, bold=True) for line in lines) + p() * 4 + centred(name, bold=True)


def ending(*lines: str, by: tuple[str, ...] = ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")) -> str:
    return table([[recipients(*lines), signer("Vũ Bình Minh", *by)]], SIGN_WIDTHS)


def article(number: int, words: str) -> str:
    return p(run(f"Điều {number}.", bold=True), run(f" {words}"), align="both", after=6, first=12.7)


DECISION_HEAD = head("Số: 05/QĐ-UBND")
DECISION = docx(
    DECISION_HEAD,
    title("QUYẾT ĐỊNH", "Về việc tặng Giấy khen cho tập thể, cá nhân"),
    centred("CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ KHÁNH CƯ", bold=True, before=12),
    text("Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;", italic=True),
    text(
        "Căn cứ Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ quy định chi tiết thi hành "
        "một số điều của Luật Thi đua, khen thưởng;",
        italic=True,
    ),
    text("Theo đề nghị của Hội đồng Thi đua, khen thưởng xã.", italic=True),
    centred("QUYẾT ĐỊNH:", bold=True),
    article(
        1,
        "Tặng Giấy khen của Chủ tịch Ủy ban nhân dân xã Khánh Cư cho 02 tập thể, 03 cá nhân có thành tích xuất sắc "
        "trong đợt thi đua (có danh sách kèm theo). Tổng số tiền thưởng: 2.500.000 đồng (Bằng chữ: Hai triệu năm trăm nghìn "
        "đồng).",
    ),
    article(
        2,
        "Công chức Văn phòng - Thống kê xã và các tập thể, cá nhân có tên tại Điều 1 chịu trách nhiệm thi hành Quyết "
        "định này./.",
    ),
    ending("- Như Điều 2;", "- Phòng Nội vụ huyện;", "- Lưu: VT.", by=("CHỦ TỊCH",)),
)

LETTER = docx(
    head("Số: 12/UBND-VHXH", about="V/v đôn đốc gửi biểu mẫu"),
    centred("Kính gửi:", before=12),
    p(run("- Thôn Trại;"), left=60),
    p(run("- Thôn Nam."), left=60),
    text(
        "Thực hiện Kế hoạch số 45/KH-UBND ngày 13 tháng 5 năm 2024 của Ủy ban nhân dân xã Khánh Cư về việc tổ chức phát "
        "động đợt thi đua, đề nghị các đơn vị gửi biểu mẫu trước ngày 25/5/2024."
    ),
    text("Đề nghị các đơn vị quan tâm thực hiện./."),
    ending("- Như trên;", "- Lưu: VT."),
)


def heading(words: str) -> str:
    return p(run(words, bold=True), align="both", after=6, first=12.7)


MAIN_SECTION = f"<w:p><w:pPr>{SECTION}</w:pPr></w:p>"
APPENDIX_SECTION = SECTION.replace("<w:titlePg/>", '<w:pgNumType w:start="1"/><w:titlePg/>')
WHOLE = "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
ROWS = [["TT", "Đơn vị", "Công trình"], ["1", "Thôn Trại", "Đường hoa"], ["2", "Thôn Nam", "Camera an ninh"]]
LIST = table(
    [[centred(cell, 12) for cell in row] for row in ROWS], [1000, 3000, 5000], ruled=True, more=WHOLE
)
PLAN = docx(
    head("Số: 45/KH-UBND"),
    title("KẾ HOẠCH", "Tổ chức phát động đợt thi đua cao điểm"),
    text("Ủy ban nhân dân xã Khánh Cư xây dựng kế hoạch như sau:"),
    heading("I. MỤC ĐÍCH, YÊU CẦU"),
    heading("1. Mục đích"),
    *(
        text(
            f"{letter}) Tiếp tục đẩy mạnh phong trào thi đua xây dựng nông thôn mới nâng cao trên địa bàn xã, lần {letter};"
        )
        for letter in "abcdđe"
    ),
    heading("2. Yêu cầu"),
    text(
        "a) Việc triển khai đợt thi đua phải trở thành nhiệm vụ của các cơ quan, đơn vị, với kinh phí 12.000.000 đồng;"
    ),
    text("b) Phấn đấu 95,5% đơn vị hoàn thành công trình trước ngày 30/9/2024."),
    heading("II. TỔ CHỨC THỰC HIỆN"),
    text("1. Các đơn vị đăng ký công trình theo mẫu tại phụ lục kèm theo Kế hoạch này."),
    text("2. Văn phòng - Thống kê xã tổng hợp kết quả, báo cáo Ủy ban nhân dân xã./."),
    ending("- Ủy ban nhân dân huyện;", "- Các thôn;", "- Lưu: VT, VP."),
    MAIN_SECTION,
    centred("Phụ lục", bold=True),
    centred("DANH SÁCH CÔNG TRÌNH ĐĂNG KÝ", bold=True),
    centred(
        "(Kèm theo Kế hoạch số 45/KH-UBND ngày 05 tháng 02 năm 2024 của Ủy ban nhân dân xã Khánh Cư)",
        italic=True,
    ),
    LIST,
    p(),
    section=APPENDIX_SECTION,
)

PROJECT = docx(
    head("Số: 02/ĐA-UBND"),
    title("ĐỀ ÁN", "Xây dựng nông thôn mới kiểu mẫu giai đoạn một"),
    *(
        centred(words, bold=True, before=6)
        + centred(name, bold=True)
        + text(f"Nội dung của {words.lower()}{end}")
        for words, name, end in (("Phần I", "TÌNH HÌNH CHUNG", "."), ("Phần II", "GIẢI PHÁP", "./."))
    ),
    ending("- Ủy ban nhân dân huyện;", "- Lưu: VT."),
)

MINUTES = docx(
    head("Số: 03/BB-HĐTĐKT", parent="UBND XÃ KHÁNH CƯ", date=""),
    title("BIÊN BẢN", "Họp xét khen thưởng đợt thi đua", 25),
    text("Thời gian bắt đầu: 08 giờ 00 phút, ngày 26/9/2024."),
    text("Địa điểm: Hội trường xã."),
    text("Cuộc họp kết thúc vào 10 giờ 15 phút, ngày 26/9/2024./."),
    table(
        [
            [signer("Trịnh Thị Ngân", "THƯ KÝ"), signer("Vũ Bình Minh", "CHỦ TỌA")],
            [recipients("- Các thành viên Hội đồng;", "- Lưu: VT."), p()],
        ],
        SIGN_WIDTHS,
    ),
)
