from __future__ import annotations

from tests.builders import a_campaign

from vanthu.documents.signature import signature

SIGNER = a_campaign().signer


def test_the_chairman_signs_on_behalf_of_the_committee() -> None:
    assert signature(SIGNER) == {"sign_lines": ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), "signer": "Trần Văn Mẫu"}


def test_a_deputy_signs_in_the_chairmans_place() -> None:
    deputy = SIGNER.model_copy(update={"deputy_position": "PHÓ CHỦ TỊCH", "deputy_name": "Lê Văn Phó"})

    fields = signature(deputy)

    assert fields["sign_lines"] == ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")
    assert fields["signer"] == "Lê Văn Phó"
