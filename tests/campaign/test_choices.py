from __future__ import annotations

import pytest

from vanthu.campaign import choices
from vanthu.campaign.choices import Labelled
from vanthu.vietnamese import match_key

LISTS = [each for each in vars(choices).values() if isinstance(each, type) and issubclass(each, Labelled)]


@pytest.mark.parametrize("choice", LISTS)
def test_every_choice_has_a_label_that_no_other_is_read_as(choice: type[Labelled]) -> None:
    keys = [match_key(each.label) for each in choice]

    assert all(keys)
    assert len(set(keys)) == len(keys)
