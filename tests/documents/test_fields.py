from __future__ import annotations

from pathlib import Path

import pytest
from tests.builders import TODAY, a_campaign, a_nominee, a_result, a_work, an_award
from tests.documents.kinds.test_catalogue import drafts_of
from tests.documents.kinds.test_correction import SIGNER, an_issued_document
from tests.documents.kinds.test_unit_plan import a_task
from tests.templating.wordfile import checked

from vanthu.campaign.choices import AwardLevel
from vanthu.documents.fields import ESSENTIAL_FIELDS, ESSENTIAL_LISTS, FIELDS
from vanthu.documents.kinds import correction
from vanthu.templating.check.printed_fields import printed_fields
from vanthu.templating.template_file import read_template

TEMPLATES = Path(__file__).parents[2] / "templates"


def test_the_fields_of_a_template_are_those_that_its_documents_give() -> None:
    awards = (an_award("Giấy khen xã", AwardLevel.COMMUNE), an_award("Giấy khen huyện", AwardLevel.DISTRICT))
    nominees = [a_nominee(award.name, award=award.name) for award in awards]
    rows = [a_work(), a_result(), a_task(), *nominees]

    letter = correction.correction_letter(a_campaign(), TODAY, an_issued_document(), [SIGNER])
    drafts = [*drafts_of(*rows, campaign=a_campaign(awards=awards)).values(), letter]

    assert {draft.template for draft in drafts} | {"outgoing_register.docx"} == FIELDS.keys()
    for draft in drafts:
        assert draft.context.keys() == FIELDS[draft.template], draft.name


@pytest.mark.parametrize("name", FIELDS)
def test_the_shipped_templates_ask_for_no_others(name: str) -> None:
    assert checked(TEMPLATES / name, FIELDS[name]) == ()


def test_every_essential_field_is_printed_by_some_template() -> None:
    every = {path for name in FIELDS for path in printed_fields(read_template(TEMPLATES / name).parts)}

    assert ESSENTIAL_FIELDS.keys() <= every
    assert {path.removesuffix("[]").rpartition(".")[2] for path in every} >= ESSENTIAL_LISTS
