"""Who signs, and in whose place.

Source: SIGN.AUTHORITY, SIGN.NAME; NĐ 30/2020, PL I, II.7.
"""

from __future__ import annotations

from vanthu.campaign.model import Signer


def signature(signer: Signer) -> dict[str, object]:
    """The template's fields `sign_lines` and `signer`.

    A deputy signs `KT. CHỦ TỊCH` / `PHÓ CHỦ TỊCH` under the authority line.
    """
    if signer.deputy_name:
        lines = (signer.authority, f"KT. {signer.position}", signer.deputy_position)
        return {"sign_lines": lines, "signer": signer.deputy_name}
    return {"sign_lines": (signer.authority, signer.position), "signer": signer.name}


def own_signature(signer: Signer) -> dict[str, object]:
    """The same fields for what is in the chairperson's own power: no `TM.` line above the position.

    Source: SIGN.AUTHORITY; NĐ 30/2020, PL I, II.7; Luật 06/2022/QH15, Điều 75, 80.
    """
    if signer.deputy_name:
        return {
            "sign_lines": (f"KT. {signer.position}", signer.deputy_position),
            "signer": signer.deputy_name,
        }
    for_another = () if signer.authority.startswith("TM.") else (signer.authority,)
    return {"sign_lines": (*for_another, signer.position), "signer": signer.name}
