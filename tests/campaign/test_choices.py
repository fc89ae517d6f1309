from __future__ import annotations

import pytest

from vanthu.campaign import choices
from vanthu.campaign.choices import LabelledChoice
from vanthu.vietnamese import match_key

LISTS = [
    each for each in vars(choices).values() if isinstance(each, type) and issubclass(each, LabelledChoice)
]


@pytest.mark.parametrize("choice", LISTS)
def test_every_choice_has_a_label_that_no_other_is_read_as(choice: type[LabelledChoice]) -> None:
    keys = [match_key(each.label) for each in choice]

    assert all(keys)
    assert len(set(keys)) == len(keys)
