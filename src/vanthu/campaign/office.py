"""The office that issues the documents, as the settings describe it: agency, signer, limits, quotas."""

from __future__ import annotations

import re
from collections.abc import Sequence

from vanthu.campaign.cells import read_day, read_lines_of, read_text, read_whole
from vanthu.campaign.messages import diagnose
from vanthu.campaign.model import Agency, Award, Meeting, Quota, Signer, UnitKind, WorkLimit
from vanthu.campaign.settings import Choice, Settings
from vanthu.campaign.units import kind_of
from vanthu.diagnostics import Diagnostic
from vanthu.vietnamese.normalize import match_key

_USUAL_LIMIT = WorkLimit(minimum=1)
"""For a kind of unit that the sheet says nothing of: one work at least."""


def agency_of(settings: Settings) -> Agency:
    """The issuing agency; every needed key has a value."""
    return Agency(
        lines=read_lines_of(settings["lines"]),
        parent=read_text(settings["parent"]),
        name=read_text(settings["agency"]),
        commune=read_text(settings["commune"]),
        place=read_text(settings["place"]),
        symbol=read_text(settings["symbol"]),
        drafting_symbol=read_text(settings["drafting_symbol"]),
        field_symbol=read_text(settings["field_symbol"]),
        receiving_desk=read_text(settings["receiving_desk"]),
    )


def signer_of(settings: Settings, found: list[Diagnostic]) -> Signer | None:
    """Who signs; a deputy's position and name come together.

    Returns:
        None where a needed key is missing, which has been told.
    """
    position, name = settings["deputy_position"], settings["deputy_name"]
    if position.blank != name.blank:
        empty = position if position.blank else name
        found.append(diagnose("campaign_deputy_half", empty.origin))
    needed = [settings[key] for key in ("authority", "position", "signer")]
    if any(cell.blank for cell in needed):
        return None
    return Signer(
        authority=read_text(settings["authority"]),
        position=read_text(settings["position"]),
        name=read_text(settings["signer"]),
        deputy_position=read_text(position),
        deputy_name=read_text(name),
    )


def meeting_of(settings: Settings, found: list[Diagnostic]) -> Meeting | None:
    """The council's meeting; None where a needed key is missing, which has been told."""
    day = read_day(settings["meeting_day"], found)
    if any(settings[key].blank for key in ("council_name", "council_lines", "council_symbol")):
        return None
    return Meeting(
        day=day,
        start=read_text(settings["meeting_start"]),
        end=read_text(settings["meeting_end"]),
        place=read_text(settings["meeting_place"]),
        council_name=read_text(settings["council_name"]),
        council_lines=read_lines_of(settings["council_lines"]),
        council_symbol=read_text(settings["council_symbol"]),
    )


def work_limits_of(settings: Settings, found: list[Diagnostic]) -> dict[UnitKind, WorkLimit]:
    """How many works each kind of unit may register; at least one where the sheet is silent."""
    limits = dict.fromkeys(UnitKind, _USUAL_LIMIT)
    for choice in settings.works:
        kind = kind_of(choice.name)
        limit = _limit_of(choice)
        if kind is None:
            allowed = ", ".join(f"«{known}»" for known in UnitKind)
            facts = {"allowed": allowed}
            found.append(diagnose("campaign_unit_kind", choice.label.origin, read=choice.name, **facts))
        elif limit is None:
            found.append(diagnose("campaign_work_limit", choice.value.origin, read=read_text(choice.value)))
        else:
            limits[kind] = limit
    return limits


def quotas_of(settings: Settings, awards: Sequence[Award], found: list[Diagnostic]) -> tuple[Quota, ...]:
    """The quotas of the awards, under the awards' names; a blank one means no quota."""
    names = {match_key(award.name): award.name for award in awards}
    quotas: list[Quota] = []
    for choice in settings.quotas:
        name = names.get(match_key(choice.name))
        most = read_whole(choice.value, found)
        if name is None:
            found.append(diagnose("campaign_quota_award", choice.label.origin, read=choice.name))
        elif most is not None:
            quotas.append(Quota(award=name, most=most))
    return tuple(quotas)


def _limit_of(choice: Choice) -> WorkLimit | None:
    """`từ 01 đến 02`, `1-2`, `ít nhất 01`, `không quá 2`, or one number alone; None for anything else."""
    text = match_key(read_text(choice.value))
    numbers = [int(number) for number in re.findall(r"\d+", text)]
    match numbers:
        case [least, most] if least <= most:
            return WorkLimit(minimum=least, maximum=most)
        case [number] if re.search(r"khong qua|toi da|nhieu nhat", text):
            return WorkLimit(minimum=0, maximum=number)
        case [number] if re.search(r"it nhat|toi thieu|tro len", text):
            return WorkLimit(minimum=number)
        case [number] if text == str(numbers[0]) or text == f"0{number}":
            return WorkLimit(minimum=number, maximum=number)
        case _:
            return None
