from __future__ import annotations

import datetime as dt
import io
import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from tests.builders import a_campaign
from tests.documents.kinds.test_correction import a_paper
from tests.refusals import refused
from tests.templating.ooxml import validate

from docx import Document
from vanthu.cli import execute
from vanthu.document_records import DocumentNumber, IssuedDocument, NumberState, Relation
from vanthu.documents.fields import FIELDS
from vanthu.documents.wording import DOTS
from vanthu.errors import ExitCode
from vanthu.format_check import DocumentForm, check
from vanthu.ledger.document_store import DocumentStore
from vanthu.office.register import Register, RegisterBook, RegisterLine, register_of
from vanthu.office.register_docx import TEMPLATE, register_document, register_fields
from vanthu.office.register_workbook import register_workbook
from vanthu.office.write_register import write_register
from vanthu.screen.issuing import ranges
from vanthu.workspace.folder import Workspace

DAY = dt.date(2024, 10, 5)
DIGEST = "d" * 64
TEN = (
    "Số, ký hiệu văn bản",
    "Ngày tháng văn bản",
    "Tên loại và trích yếu nội dung văn bản",
    "Người ký",
    "Nơi nhận văn bản",
    "Đơn vị, người nhận bản lưu",
    "Số lượng bản",
    "Ngày chuyển",
    "Ký nhận",
    "Ghi chú",
)
"""The columns as PL IV, I.2 of NĐ 30/2020 words and orders them."""


def a_number(
    number: int,
    state: NumberState = NumberState.ISSUED,
    *,
    series: str = "UBND",
    year: int = 2024,
    symbol: str = "BC-UBND",
    note: str = "",
) -> DocumentNumber:
    return DocumentNumber(series, year, number, state, DAY.replace(year=year), symbol, note)


def numbered(
    number: DocumentNumber | None,
    *,
    id: int = 1,  # noqa: A002 - the field's name
    relation: Relation = Relation.NONE,
    earlier: int | None = None,
) -> IssuedDocument:
    paper = a_paper()
    draft = replace(paper.draft, name=f"paper_{id}", sha256=DIGEST, relation=relation, earlier=earlier)
    return replace(paper, number=number, id=id, draft=draft, sha256=DIGEST)


def a_register(
    *papers: IssuedDocument, more: Sequence[DocumentNumber] = (), year: int | None = None
) -> Register:
    numbers = [*(paper.number for paper in papers if paper.number), *more]
    ordered = sorted(numbers, key=lambda n: (n.series, n.year, n.number))
    return register_of(a_campaign(), ordered, papers, year)


def lines(register: Register) -> dict[str, RegisterLine]:
    return {line.symbol: line for book in register.books for line in book.lines}


def workbook(register: Register) -> Workbook:
    return load_workbook(io.BytesIO(register_workbook(register)))


def midnight(day: dt.date) -> dt.datetime:
    """A day as openpyxl reads it."""
    return dt.datetime.combine(day, dt.time())


def test_a_paper_has_a_line_with_all_that_is_known_of_it() -> None:
    paper = replace(
        numbered(a_number(15)),
        fields={"addressees": [{"text": "- UBND huyện;"}, {"text": "- Phòng Nội vụ."}]},
        recipients=("- Như trên;", "- Lãnh đạo UBND xã (để biết);"),
        filed="VT, VHXH",
        copies=7,
    )

    (line,) = a_register(paper).books[0].lines

    content = "Báo cáo tổng hợp đăng ký công trình, phần việc"
    to = "UBND huyện; Phòng Nội vụ; Lãnh đạo UBND xã"
    assert line == RegisterLine(15, "15/BC-UBND", DAY, content, "Trần Văn Sai", to, "VT, VHXH", 7, "")


def test_an_official_letter_is_called_so() -> None:
    paper = replace(numbered(a_number(3)), type="", abstract="V/v đôn đốc gửi biểu mẫu")

    (line,) = a_register(paper).books[0].lines

    assert line.content == "Công văn về việc đôn đốc gửi biểu mẫu"


def test_a_reserved_and_a_cancelled_number_keep_their_lines_with_the_reason() -> None:
    reserved = a_number(1, NumberState.RESERVED, note="báo cáo quý IV")
    cancelled = a_number(2, NumberState.CANCELLED, note="cấp nhầm")

    first, second = a_register(more=(reserved, cancelled)).books[0].lines

    assert first == RegisterLine(1, "01/BC-UBND", None, "", "", "", "", None, "giữ số: báo cáo quý IV")
    assert (second.symbol, second.day, second.note) == ("02/BC-UBND", None, "hủy: cấp nhầm")


def test_a_paper_whose_number_is_cancelled_is_still_told() -> None:
    (line,) = a_register(numbered(a_number(4, NumberState.CANCELLED, note="thu hồi"))).books[0].lines

    assert (line.day, line.signer, line.note) == (DAY, "Trần Văn Sai", "hủy: thu hồi")
    assert line.content


def test_what_replaces_and_what_is_replaced_name_each_other() -> None:
    told = lines(
        a_register(
            numbered(a_number(1), id=1),
            numbered(a_number(2), id=2, relation=Relation.REPLACES, earlier=1),
            numbered(a_number(3), id=3, relation=Relation.CORRECTS, earlier=2),
        )
    )

    day = "ngày 5/10/2024"
    assert told["01/BC-UBND"].note == f"được thay thế bằng số 02/BC-UBND {day}"
    assert told["02/BC-UBND"].note == (
        f"thay thế số 01/BC-UBND {day}; được đính chính bằng số 03/BC-UBND {day}"
    )
    assert told["03/BC-UBND"].note == f"đính chính số 02/BC-UBND {day}"


def test_a_cancelled_paper_replaces_nothing() -> None:
    cancelled = a_number(2, NumberState.CANCELLED, note="thu hồi")
    told = lines(
        a_register(
            numbered(a_number(1), id=1),
            numbered(cancelled, id=2, relation=Relation.REPLACES, earlier=1),
        )
    )

    assert told["01/BC-UBND"].note == ""
    assert told["02/BC-UBND"].note == "hủy: thu hồi"


def test_a_certificate_without_a_number_of_its_own_has_no_line() -> None:
    register = a_register(numbered(a_number(1)), numbered(None, id=2))

    assert list(lines(register)) == ["01/BC-UBND"]


def test_each_series_has_its_book_and_the_councils_own_is_the_last() -> None:
    more = [
        a_number(1, series="HĐTĐKT", symbol="BB-HĐTĐKT"),
        a_number(1, series="UBND/KH"),
        a_number(2, series="UBND/BC"),
    ]

    register = a_register(more=more)

    assert [book.series for book in register.books] == ["UBND/BC", "UBND/KH", "HĐTĐKT"]
    assert register.books[-1].issuer == ("HỘI ĐỒNG THI ĐUA, KHEN THƯỞNG",)
    assert register.books[-1].parent == "UBND XÃ MẪU"
    assert workbook(register).sheetnames == ["Bìa", "UBND-BC", "UBND-KH", "HĐTĐKT"]


def test_numbers_that_the_offices_own_system_gave_are_told_and_not_invented() -> None:
    more = [a_number(number) for number in (3, 4, 6, 9)]

    (book,) = a_register(more=more).books

    assert [line.number for line in book.lines] == [3, 4, 6, 9]
    assert book.unknown == ((1, 2), (5, 5), (7, 8))
    assert ranges(book.unknown) == "01-02, 05, 07-08"


def test_a_register_is_of_one_year_the_last_one_where_none_is_named() -> None:
    more = [a_number(1, year=2023), a_number(1, year=2025), a_number(2, year=2024)]

    assert [line.number for line in a_register(more=more, year=2024).books[0].lines] == [2]
    assert a_register(more=more).year == 2025


@pytest.mark.parametrize(("more", "year"), [((), None), ((a_number(1),), 2022)])
def test_a_year_without_numbers_has_no_register(more: Sequence[DocumentNumber], year: int | None) -> None:
    with refused("register_year_empty" if year else "register_empty"):
        a_register(more=more, year=year)


def test_the_cover_tells_first_and_last_day_and_number() -> None:
    late = replace(numbered(a_number(12), id=2), day=dt.date(2024, 12, 1))
    register = a_register(numbered(a_number(5)), late, more=[a_number(14, NumberState.RESERVED)])

    row = next(row for row in workbook(register)["Bìa"].values if row[0] == "UBND")

    assert row[1:] == (midnight(DAY), midnight(dt.date(2024, 12, 1)), "05", "14")


def test_the_sheet_has_the_decrees_columns_dates_and_numbers_as_such_and_room_for_the_hand() -> None:
    sheet = workbook(a_register(numbered(a_number(15))))["UBND"]

    head, numbers, line = sheet.values
    assert head == TEN
    assert numbers == tuple(f"({place})" for place in range(1, 11))
    assert (line[1], line[6]) == (midnight(DAY), 3)
    assert sheet["B3"].number_format == "dd/mm/yyyy"
    assert line[7:9] == (None, None)


def test_a_note_that_looks_like_a_formula_stays_text() -> None:
    sheet = workbook(a_register(more=[a_number(1, NumberState.RESERVED, note="\x07=1+1")]))["UBND"]
    own = numbered(a_number(2))

    signed = workbook(a_register(replace(own, signer="=1+1")))["UBND"]["D3"]

    assert sheet["J3"].value == "giữ số: =1+1"
    assert (signed.value, signed.data_type) == ("=1+1", "s")


def test_the_sheet_prints_across_with_its_header_on_each_page() -> None:
    sheet = workbook(a_register(numbered(a_number(15))))["UBND"]

    assert sheet.page_setup.orientation == "landscape"
    assert sheet.print_title_rows == "$1:$2"
    assert sheet.freeze_panes == "B3"
    assert "năm 2024" in str(sheet.oddHeader.center.text)  # type: ignore[union-attr]
    assert "&P" in str(sheet.oddFooter.center.text)  # type: ignore[union-attr]
    properties = sheet.sheet_properties.pageSetUpPr
    assert properties is not None
    assert properties.fitToPage


def test_a_row_is_as_high_as_its_longest_text_needs() -> None:
    long = replace(numbered(a_number(2), id=2), recipients=tuple(f"- Thôn số {n};" for n in range(40)))
    endless = replace(long, number=a_number(3), id=3, recipients=tuple(f"- Đơn vị {n};" for n in range(999)))
    sheet = workbook(a_register(numbered(a_number(1)), long, endless))["UBND"]

    heights = [sheet.row_dimensions[row].height for row in (3, 4, 5)]
    assert heights[1] > 4 * heights[0]
    assert heights[2] == 409  # Excel takes no higher one


@pytest.mark.slow
def test_the_workbook_is_valid(tmp_path: Path) -> None:
    path = tmp_path / "so.xlsx"
    path.write_bytes(register_workbook(a_register(numbered(a_number(15)), more=[a_number(16)])))

    # -- openpyxl orders what stands in a font otherwise than the schema; every program reads it
    assert [error for error in validate(path) if "/x:font[" not in error] == []


def the_paper(folder: Path, register: Register) -> bytes:
    return register_document(Workspace(folder), register)


def test_the_word_file_has_a_table_for_each_book_with_every_line(tmp_path: Path) -> None:
    register = a_register(
        numbered(a_number(15)),
        more=[a_number(16, NumberState.RESERVED), a_number(1, series="HĐTĐKT", symbol="BB-HĐTĐKT")],
    )

    document = Document(io.BytesIO(the_paper(tmp_path, register)))

    office, council = ([[c.text for c in row.cells] for row in t.rows] for t in document.tables)
    assert [words.replace("\u00a0", " ").strip() for words in office[0]] == list(TEN)
    assert [row[0] for row in office[2:]] == ["15/BC-UBND", "16/BC-UBND"]
    assert office[2][1:9] == [
        "5/10/2024",
        "Báo cáo tổng hợp đăng ký công trình, phần việc",
        "Trần Văn Sai",
        "Lãnh đạo UBND xã",
        "VT",
        "03",
        "",
        "",
    ]
    assert [row[0] for row in council[2:]] == ["01/BB-HĐTĐKT"]


def test_each_book_begins_with_its_cover_and_pages_of_its_own(tmp_path: Path) -> None:
    more = [a_number(7), a_number(1, series="HĐTĐKT", symbol="BB-HĐTĐKT")]
    document = Document(io.BytesIO(the_paper(tmp_path, a_register(numbered(a_number(5)), more=more))))

    texts = [p.text.replace("\u00a0", " ") for p in document.paragraphs]
    assert texts.count("SỔ ĐĂNG KÝ VĂN BẢN ĐI") == 2
    assert any(re.search(r"5/10/2024\D+5/10/2024", text) for text in texts)
    assert any(re.search(r"\b05\b\D+\b07\b", text) for text in texts)
    assert [round(section.page_width.mm) for section in document.sections] == [297, 297]


def test_the_checker_knows_a_register_and_finds_no_fault_in_it(tmp_path: Path) -> None:
    report = check(the_paper(tmp_path, a_register(numbered(a_number(15)))), "so.docx")

    assert report.document.form is DocumentForm.REGISTER
    assert report.breaches == ()


def test_the_template_is_given_the_fields_that_it_may_ask_for() -> None:
    assert register_fields(a_register(numbered(a_number(15)))).keys() == FIELDS[TEMPLATE]


def in_the_ledger(folder: Path, *papers: IssuedDocument) -> DocumentStore:
    store = DocumentStore(folder / "vanthu.db")
    for paper in papers:
        store.record_drafts([paper.draft])
        (draft,) = store.drafts(paper.draft.name)
        store.issue([replace(paper, draft=draft)])
    return store


def test_the_same_ledger_gives_the_same_bytes_and_writes_nothing_again(campaign_folder: Path) -> None:
    in_the_ledger(campaign_folder, numbered(a_number(15)))
    paths = write_register(Workspace(campaign_folder)).files
    before = [(path.read_bytes(), path.stat().st_ino) for path in paths]

    write_register(Workspace(campaign_folder), 2024)

    assert [(path.read_bytes(), path.stat().st_ino) for path in paths] == before
    assert [path.name for path in paths] == ["so_van_ban_di_2024.xlsx", "so_van_ban_di_2024.docx"]


def test_a_line_changed_in_the_file_comes_back_from_the_ledger(campaign_folder: Path) -> None:
    in_the_ledger(campaign_folder, numbered(a_number(15)))
    book, _ = write_register(Workspace(campaign_folder)).files
    right = book.read_bytes()
    book.write_bytes(b"")

    write_register(Workspace(campaign_folder))

    assert book.read_bytes() == right


def test_the_command_tells_the_files_and_the_numbers_that_it_does_not_know(
    campaign_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    store = in_the_ledger(campaign_folder, numbered(a_number(15)))
    store.reserve(a_number(1, NumberState.RESERVED, series="HĐTĐKT", symbol="BB-HĐTĐKT"))

    code = execute(["register", "2024", "-w", str(campaign_folder)])

    said = capsys.readouterr().out
    assert code == ExitCode.OK
    assert "2 số" in said
    assert str(campaign_folder / "outputs/register/so_van_ban_di_2024.docx") in said
    assert "UBND 01-14, " in said
    assert "HĐTĐKT" not in said


def test_the_command_refuses_a_year_without_numbers(
    campaign_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert execute(["register", "-w", str(campaign_folder)]) == ExitCode.USAGE
    assert "vanthu issue" in capsys.readouterr().err


def test_a_book_without_a_paper_has_no_days() -> None:
    book = RegisterBook(
        "UBND", "", ("UBND",), (RegisterLine(1, "01/KH-UBND", None, "", "", "", "", None, "giữ số"),), ()
    )

    assert (book.first_day, book.last_day) == (None, None)
    assert f"'from_day': '{DOTS}', 'to_day': '{DOTS}'" in str(register_fields(Register(2024, (book,))))
