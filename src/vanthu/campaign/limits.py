"""How many works a unit may register and how many may be proposed for an award, as the settings say."""

from __future__ import annotations

import re
from collections.abc import Iterable

from vanthu.campaign.cells import CheckedValue, allowed, read_whole
from vanthu.campaign.choices import UnitKind
from vanthu.campaign.model import Award, Quota, WorkLimit
from vanthu.campaign.settings import NamedSetting
from vanthu.campaign.units import kind_of
from vanthu.diagnostics import Diagnostic
from vanthu.vietnamese import match_key


def read_work_limits(settings: Iterable[NamedSetting]) -> CheckedValue[dict[UnitKind, WorkLimit]]:
    """How many works each kind of unit may register; at least one where the sheet is silent."""
    limits = dict.fromkeys(UnitKind, WorkLimit(minimum=1))
    diagnostics: list[Diagnostic] = []
    for setting in settings:
        kind, limit = kind_of(setting.name), _limit_of(setting.value.text)
        if kind is None:
            facts = {"read": setting.name, "allowed": allowed(UnitKind)}
            diagnostics.append(setting.label.diagnose("campaign_unit_kind", **facts))
        elif limit is None:
            diagnostics.append(setting.value.fault or setting.value.diagnose("campaign_work_limit"))
        else:
            limits[kind] = limit
    return CheckedValue(limits, tuple(diagnostics))


def read_quotas(settings: Iterable[NamedSetting], awards: Iterable[Award]) -> CheckedValue[tuple[Quota, ...]]:
    """The quotas of the awards, under the awards' names; a blank one means no quota."""
    names = {match_key(award.name): award.name for award in awards}
    quotas: list[Quota] = []
    diagnostics: list[Diagnostic] = []
    for setting in settings:
        name, (most, wrong) = names.get(match_key(setting.name)), read_whole(setting.value)
        diagnostics += wrong
        if name is None:
            diagnostics.append(setting.label.diagnose("campaign_quota_award", read=setting.name))
        elif most is not None:
            quotas.append(Quota(award=name, most=most))
    return CheckedValue(tuple(quotas), tuple(diagnostics))


def _limit_of(words: str) -> WorkLimit | None:
    """`từ 01 đến 02`, `1-2`, `ít nhất 01`, `không quá 2`, or one number alone; None for anything else."""
    text = match_key(words)
    numbers = [int(number) for number in re.findall(r"\d+", text)]
    match numbers:
        case [least, most] if least <= most:
            return WorkLimit(minimum=least, maximum=most)
        case [number] if re.search(r"khong qua|toi da|nhieu nhat", text):
            return WorkLimit(minimum=0, maximum=number)
        case [number] if re.search(r"it nhat|toi thieu|tro len", text):
            return WorkLimit(minimum=number)
        case [number] if text in (str(number), f"0{number}"):
            return WorkLimit(minimum=number, maximum=number)
        case _:
            return None
