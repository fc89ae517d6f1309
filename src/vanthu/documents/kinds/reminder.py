"""Công văn đôn đốc: asks the units that have not sent, or have sent with errors, to send by a day.

Form 1.5 of PL III.
"""

from __future__ import annotations

import datetime as dt
from pathlib import PurePosixPath

from vanthu.campaign.choices import DocumentKind
from vanthu.campaign.model import Unit
from vanthu.documents.draft import Draft, Provenance
from vanthu.documents.letterhead import letterhead
from vanthu.documents.recipients import recipients
from vanthu.documents.signature import signature
from vanthu.documents.wording import count, listed, short_date
from vanthu.paperwork import form_of
from vanthu.tables import CampaignData
from vanthu.tables.deliveries import FORMS_ASKED, DeliveryState, deadline

KIND = DocumentKind.REMINDER


def drafts(collected: CampaignData) -> tuple[Draft, ...]:
    """The letter to every unit that owes something; none when none does."""
    campaign, today = collected.campaign, collected.today
    provenance = Provenance()
    owing = [unit for unit in campaign.units if _owes(collected, unit)]
    if not owing:
        return ()
    context = {
        **letterhead(campaign, KIND, written=today),
        "about": "V/v đôn đốc gửi và hoàn thiện biểu mẫu của đợt thi đua",
        "as_of": short_date(today),
        "reply_by": short_date(campaign.answer_day(today)),
        "desk": campaign.agency.receiving_desk,
        "count": count(len(owing)),
        "units": tuple(
            {
                "tt": str(place),
                "name": campaign.unit_title(unit),
                "missing": _missing(collected, unit),
                "wrong": _wrong(collected, unit, provenance, place),
            }
            for place, unit in enumerate(owing, start=1)
        ),
        **recipients(campaign, KIND, addressees=[campaign.unit_title(unit) for unit in owing]),
        **signature(campaign.signer),
    }
    return (Draft(KIND, "03_reminder", "reminder.docx", context, tuple(provenance.figures)),)


_OWED = {DeliveryState.MISSING, DeliveryState.ERRORS, DeliveryState.UNREADABLE}


def _owes(collected: CampaignData, unit: Unit) -> bool:
    return any(collected.deliveries[unit.code, form].state in _OWED for form in FORMS_ASKED)


def _missing(collected: CampaignData, unit: Unit) -> str:
    """The forms that the unit has not sent, each with its deadline."""
    return listed(
        f"{form_of(form).title} ({_deadline_words(deadline(collected.campaign, form), collected.today)})"
        for form in FORMS_ASKED
        if collected.deliveries[unit.code, form].state is DeliveryState.MISSING
    )


def _deadline_words(day: dt.date, today: dt.date) -> str:
    return f"quá hạn ngày {short_date(day)}" if day < today else f"hạn ngày {short_date(day)}"


def _unread(collected: CampaignData, unit: Unit) -> str:
    """The unit's files that could not be read, and the forms that may be in them."""
    entries = [collected.deliveries[unit.code, form] for form in FORMS_ASKED]
    entries = [each for each in entries if each.state is DeliveryState.UNREADABLE]
    if not entries:
        return ""
    files = listed(f"“{PurePosixPath(name).name}”" for name in entries[0].unread)
    forms = listed(form_of(each.form).title for each in entries)
    return f"tệp {files} không đọc được, đề nghị gửi lại {forms}"


def _wrong(collected: CampaignData, unit: Unit, provenance: Provenance, place: int) -> str:
    """What the unit is to correct: files that could not be read; how many places of which form."""
    words = [*filter(None, [_unread(collected, unit)])]
    for form in FORMS_ASKED:
        entry = collected.deliveries[unit.code, form]
        if entry.state is DeliveryState.ERRORS:
            cells = sorted({f.cell_place for f in entry.errors})
            shown = ", ".join(origin.cell for origin in cells[:4] if origin.cell)
            more = " …" if len(cells) > 4 else ""
            where = f" (ô {shown}{more})" if shown else ""
            words.append(f"{form_of(form).title}: {count(len(cells))} chỗ{where}")
            rows = [r for r in collected.tables[form].held if r.unit_code == unit.code]
            provenance.keep(f"units[{place}].wrong", words[-1], rows)
    return "; ".join(words)
