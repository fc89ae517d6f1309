"""Whether documents are right: each with itself, the others, the units' sheets, with what is issued.

The room reads what documents will print, so that a fault of the counting cannot hide itself. It changes no
word of them: a draft leaves with the diagnostics that hold it back.

>>> from vanthu.review import compare_fields
>>> before = {"signer": "Vũ Bình Minh", "units": [{"name": "Thôn Đông", "state": "5"}]}
>>> after = {"signer": "Vũ Bình Minh", "units": [{"name": "Thôn Đông", "state": "6"}]}
>>> [difference.is_of_form for difference in compare_fields(before, after)]
[False]
>>> print(*compare_fields(before, after))
“Thôn Đông”, đơn vị được đôn đốc, kinh phí nhà nước: 5 → 6
"""

from vanthu.review.date_order import odd_days
from vanthu.review.differences import Difference, compare_fields
from vanthu.review.drafts import review_drafts

__all__ = ["Difference", "compare_fields", "odd_days", "review_drafts"]
