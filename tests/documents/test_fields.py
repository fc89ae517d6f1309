from __future__ import annotations

from pathlib import Path

import pytest
from tests.builders import TODAY, a_campaign, a_nominee, a_result, a_work, an_award
from tests.documents.kinds.test_catalogue import drafts_of
from tests.documents.kinds.test_correction import SIGNER, a_paper
from tests.documents.kinds.test_unit_plan import a_task

from vanthu.campaign.model import Level
from vanthu.documents.fields import FIELDS
from vanthu.documents.kinds import correction
from vanthu.templating.check.preflight import examine

TEMPLATES = Path(__file__).parents[2] / "templates"


def test_the_fields_of_a_template_are_those_that_its_documents_give() -> None:
    awards = (an_award("Giấy khen xã", Level.COMMUNE), an_award("Giấy khen huyện", Level.DISTRICT))
    nominees = [a_nominee(award.name, award=award.name) for award in awards]
    rows = [a_work(), a_result(), a_task(), *nominees]

    letter = correction.draft(a_campaign(), TODAY, a_paper(), [SIGNER])
    drafts = [*drafts_of(*rows, campaign=a_campaign(awards=awards)).values(), letter]

    assert {draft.template for draft in drafts} | {"outgoing_register.docx"} == FIELDS.keys()
    for draft in drafts:
        assert draft.context.keys() == FIELDS[draft.template], draft.name


@pytest.mark.parametrize("name", FIELDS)
def test_the_shipped_templates_ask_for_no_others(name: str) -> None:
    assert examine(TEMPLATES / name, FIELDS[name]) == ()
