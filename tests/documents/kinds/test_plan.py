from __future__ import annotations

from tests.builders import a_campaign, an_item
from tests.documents.kinds.test_catalogue import context, drafts_of

from vanthu.campaign.choices import OutlineLevel
from vanthu.campaign.model import Campaign

APPENDIX = "Biểu đăng ký công trình, phần việc theo Phụ lục kèm theo Kế hoạch này."


def paragraphs(campaign: Campaign) -> list[str]:
    fields = context(drafts_of(campaign=campaign)["01_plan"])
    return ["".join(span.text for span in paragraph["spans"]) for paragraph in fields["paragraphs"]]


def test_the_plan_bears_the_day_that_the_workbook_fixes_and_ends_with_the_closing_mark() -> None:
    fields = context(drafts_of()["01_plan"])

    assert fields["place_date"] == "Mẫu, ngày 13 tháng 5 năm 2024"
    assert paragraphs(a_campaign()) == ["MỤC ĐÍCH", "Trên đây là Kế hoạch./."]


def test_a_plan_with_the_form_attached_says_so_before_its_last_paragraph() -> None:
    assert paragraphs(a_campaign(attach_form=True))[-2] == APPENDIX


def test_a_text_that_names_an_appendix_already_is_left_as_it_is() -> None:
    outline = (
        an_item(OutlineLevel.PARAGRAPH, "Đăng ký theo Phụ lục."),
        an_item(OutlineLevel.PARAGRAPH, "Trên đây là Kế hoạch."),
    )

    assert APPENDIX not in paragraphs(a_campaign(attach_form=True, outline=outline))
