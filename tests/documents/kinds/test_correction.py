from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
from tests.builders import TODAY, a_campaign
from tests.format_check.test_own_output import alarms
from tests.templating.wordfile import paragraphs

from vanthu.campaign.choices import DocumentKind, RecipientRole
from vanthu.campaign.model import Recipient
from vanthu.document_records import DocumentNumber, IssuedDocument, KeptDraft, NumberState, Recipe, Relation
from vanthu.documents.differences import Difference
from vanthu.documents.draft import Draft
from vanthu.documents.fields import FIELDS, FORM_FIELDS
from vanthu.documents.kinds import correction
from vanthu.documents.letterhead import NUMBER_BLANK
from vanthu.templating.preparation import prepare_template

TEMPLATE = Path(__file__).parents[3] / "templates" / "correction.docx"
DAY = dt.date(2024, 10, 5)


def wrong(field: str, old: str, new: str) -> Difference:
    return Difference(field, field, "", old, new)


SIGNER = wrong("signer", "Trần Văn Sai", "Trần Văn Mẫu")


def an_issued_document(
    kind: DocumentKind = DocumentKind.REGISTRATION_SUMMARY,
    *,
    type: str = "Báo cáo",  # noqa: A002 - the field's name
    symbol: str = "BC-UBND",
    abstract: str = "Tổng hợp đăng ký công trình, phần việc",
    recipients: Sequence[str] = ("- Lãnh đạo UBND xã;",),
    **fields: object,
) -> IssuedDocument:
    """Number 15 of the year: a summary with one recipient unless a test says otherwise."""
    recipe = Recipe("1", DAY, "", {}, (), {}, {}, ())
    name = f"04_{kind.value}"
    return IssuedDocument(
        KeptDraft(name, kind.value, f"{kind.value}.docx", fields, (), (), {}, "", recipe, id=3),
        DocumentNumber("UBND", 2024, 15, NumberState.ISSUED, DAY, symbol),
        DAY,
        fields,
        type,
        abstract,
        "Trần Văn Sai",
        tuple(recipients),
        "VT",
        3,
        f"issued/2024/015_{name}.docx",
        "",
        id=7,
    )


def the_letter(document: IssuedDocument | None = None, *corrections: Difference, **changed: object) -> Draft:
    return correction.correction_letter(
        a_campaign(**changed), TODAY, document or an_issued_document(), corrections or (SIGNER,)
    )


def fields(draft: Draft) -> Mapping[str, Any]:
    return draft.context


def test_the_letter_belongs_to_the_document_that_it_corrects() -> None:
    letter = the_letter()

    assert letter.kind is DocumentKind.CORRECTION
    assert letter.name == "10_correction_04_registration_summary"
    assert (letter.relation, letter.earlier) == (Relation.CORRECTS, 7)


def test_it_is_an_official_letter_whose_number_is_open() -> None:
    assert fields(the_letter())["number_line"] == f"Số:{NUMBER_BLANK}/UBND-VHXH"


def test_it_cites_the_document_in_full_once_and_by_number_from_then_on() -> None:
    """BODY.CITATION."""
    said = fields(the_letter())

    assert said["about"] == "V/v đính chính Báo cáo số 15/BC-UBND ngày 5/10/2024"
    assert said["corrected"] == (
        "Báo cáo số 15/BC-UBND ngày 5/10/2024 của UBND xã Mẫu về tổng hợp đăng ký công trình, phần việc"
    )
    assert said["corrected_short"] == "Báo cáo số 15/BC-UBND"


@pytest.mark.parametrize(
    ("kind", "type_", "abstract", "cited"),
    [
        (
            DocumentKind.COMMENDATION_DECISION,
            "Quyết định",
            "Về việc khen thưởng tập thể",
            "của Chủ tịch UBND xã Mẫu về việc khen thưởng tập thể",
        ),
        (
            DocumentKind.COUNCIL_MINUTES,
            "Biên bản",
            "Họp xét khen thưởng",
            "của Hội đồng thi đua, khen thưởng xã Mẫu về việc họp xét khen thưởng",
        ),
        (
            DocumentKind.REMINDER,
            "",
            "V/v đôn đốc gửi biểu mẫu",
            "của UBND xã Mẫu về việc đôn đốc gửi biểu mẫu",
        ),
    ],
)
def test_it_names_who_issued_the_document_and_what_it_is_about(
    kind: DocumentKind, type_: str, abstract: str, cited: str
) -> None:
    said = fields(the_letter(an_issued_document(kind, type=type_, abstract=abstract)))["corrected"]

    assert said.startswith(f"{type_ or 'Công văn'} số 15/")
    assert said.endswith(cited)


def test_it_goes_to_all_who_received_the_document() -> None:
    document = an_issued_document(
        addressees=[{"text": "- UBND huyện;"}, {"text": "- Phòng Nội vụ huyện."}],
        recipients=["- Như trên;", "- Phòng Nội vụ huyện;", "- Đảng ủy xã (để báo cáo);", "- Lưu: VT."],
    )

    said = fields(the_letter(document))

    assert [line["text"] for line in said["addressees"]] == [
        "- UBND huyện;",
        "- Phòng Nội vụ huyện;",
        "- Đảng ủy xã.",
    ]
    assert said["recipients"] == ("- Như trên;", "- Lưu: VT.")


def test_one_receiver_stands_on_the_line_of_kinh_gui() -> None:
    said = fields(the_letter(an_issued_document(addressee="UBND huyện", recipients=["- Như trên;"])))

    assert (said["addressee"], said["addressees"]) == ("UBND huyện", ())


def test_those_who_carry_out_a_decision_are_named_by_its_article() -> None:
    document = an_issued_document(
        DocumentKind.COMMENDATION_DECISION, type="Quyết định", symbol="QĐ-UBND", recipients=["- Như Điều 3;"]
    )

    assert fields(the_letter(document))["addressee"] == (
        "Cơ quan, đơn vị, cá nhân nêu tại Điều 3 Quyết định số 15/QĐ-UBND"
    )


def test_a_document_that_went_to_nobody_leaves_the_addressee_open() -> None:
    assert set(fields(the_letter(an_issued_document(recipients=[])))["addressee"]) == {"…"}


def test_the_register_of_recipients_adds_its_lines() -> None:
    line = Recipient(
        kind=DocumentKind.CORRECTION, name="Phòng Nội vụ huyện", order=1, role=RecipientRole.INFORM
    )

    said = fields(the_letter(recipients=(line,)))

    assert said["recipients"] == ("- Như trên;", "- Phòng Nội vụ huyện;", "- Lưu: VT.")


def test_a_row_says_what_was_printed_and_what_it_is_corrected_to() -> None:
    (row,) = fields(the_letter())["corrections"]

    assert row == {"tt": "1", "part": "Họ và tên người ký", "old": "Trần Văn Sai", "new": "Trần Văn Mẫu"}


def test_the_lines_of_one_part_stand_in_one_row_without_their_marks() -> None:
    corrections = (
        wrong("sign_lines", "CHỦ TỊCH", "KT. CHỦ TỊCH"),
        wrong("sign_lines", "", "PHÓ CHỦ TỊCH"),
        wrong("recipients", "- Thôn Cũ;", ""),
    )

    signs, receivers = fields(the_letter(None, *corrections))["corrections"]

    assert (signs["old"], signs["new"]) == ("CHỦ TỊCH", "KT. CHỦ TỊCH; PHÓ CHỦ TỊCH")
    assert (receivers["tt"], receivers["part"]) == ("2", "Danh sách nơi nhận")
    assert (receivers["old"], receivers["new"]) == ("Thôn Cũ", "(bỏ)")


def test_what_was_left_out_is_told_so() -> None:
    (row,) = fields(the_letter(None, wrong("parent", "", "UBND HUYỆN")))["corrections"]

    assert row["old"] == "(không ghi)"


def test_every_field_of_a_documents_form_is_a_field_of_a_template_and_has_a_name() -> None:
    assert set().union(*FIELDS.values()) >= FORM_FIELDS.keys()
    assert all(FORM_FIELDS.values())


def test_the_letter_on_paper_is_as_the_decree_wants() -> None:
    several = an_issued_document(addressees=[{"text": "- UBND huyện;"}, {"text": "- Thôn Đông."}])
    for letter in (
        the_letter(),
        the_letter(several, *(wrong(part, "a", "b") for part in FORM_FIELDS)),
    ):
        made = prepare_template(TEMPLATE).render(letter.context)

        assert alarms(made, letter.name) == []
        # in full in the first sentence, then in short: what is corrected, and what else stays as it was
        assert sum("Báo cáo số 15/BC-UBND" in text for text in paragraphs(made)) >= 3
