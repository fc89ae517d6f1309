"""Công văn đính chính: corrects the form of an issued document, which itself stays as it is.

Form 1.5 of PL III. Source: ISSUED.FROZEN; NĐ 30/2020, Điều 18.3 (a document with a wrong form is corrected by
an official letter of who issued it).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence

from vanthu.campaign.choices import DocumentKind
from vanthu.campaign.model import Campaign
from vanthu.document_records import IssuedDocument, Relation
from vanthu.documents.differences import Difference
from vanthu.documents.draft import Draft
from vanthu.documents.fields import FORM_FIELDS
from vanthu.documents.letterhead import by_number, cited, issuer, letterhead
from vanthu.documents.recipient_copies import bare, received
from vanthu.documents.recipients import recipients
from vanthu.documents.signature import signature
from vanthu.documents.wording import DOTS, lower_first, short_date

KIND = DocumentKind.CORRECTION

NOT_PRINTED, TAKEN_OUT = "(không ghi)", "(bỏ)"


def correction_letter(
    campaign: Campaign, today: dt.date, document: IssuedDocument, wrong: Sequence[Difference]
) -> Draft:
    """The letter, to all who received the document.

    Args:
        today: Day for which the letter is written.
        wrong: What is wrong in its form, at least one thing.
    """
    name = by_number(document)
    context = {
        **letterhead(campaign, KIND, written=today),
        "about": f"V/v đính chính {name} ngày {short_date(document.day)}",
        "corrected": f"{cited(document, issuer(campaign, document.draft.kind))} {_abstract(document)}",
        "corrected_short": name,
        "corrections": tuple(_rows(wrong)),
        **recipients(campaign, KIND, addressees=received(document) or (DOTS,)),
        **signature(campaign.signer),
    }
    return Draft(
        KIND,
        f"10_correction_{document.name}",
        "correction.docx",
        context,
        relation=Relation.CORRECTS,
        earlier=document.id,
    )


def _abstract(document: IssuedDocument) -> str:
    """The document's abstract as a citation ends: `về việc khen thưởng …`, `về kết quả …`."""
    words = lower_first(document.abstract.removeprefix("V/v").removeprefix("Về việc").strip())
    return f"{'về' if document.type == 'Báo cáo' else 'về việc'} {words}"


def _rows(wrong: Sequence[Difference]) -> Iterator[Mapping[str, str]]:
    """A row for each part; the lines of a list stand in one, without its marks."""
    by_part: dict[str, list[Difference]] = {}
    for each in wrong:
        by_part.setdefault(FORM_FIELDS[each.field], []).append(each)
    for tt, (part, changed) in enumerate(by_part.items(), start=1):
        old, new = _joined(each.old for each in changed), _joined(each.new for each in changed)
        yield {"tt": str(tt), "part": part, "old": old or NOT_PRINTED, "new": new or TAKEN_OUT}


def _joined(lines: Iterable[str]) -> str:
    return "; ".join(filter(None, map(bare, lines)))
