"""Vietnamese text as people type it: cleaned, keyed for matching, sums in words, fonts before Unicode.

The room knows letters, syllables and numbers, and nothing of forms, units or documents. A key finds; it is
never printed. Broken and legacy text is converted only where one reading alone is Vietnamese.

>>> from vanthu.vietnamese import clean, dong_in_words, from_words, judge_encoding, match_key
>>> clean(" Trần\u00a0 Thị\u200b Hoà ")
'Trần Thị Hoà'
>>> match_key("Thôn Hoà Bình") == match_key("THÔN HÒA-BÌNH")
True
>>> dong_in_words(1_410_000), from_words("một triệu bốn trăm mười nghìn đồng")
('Một triệu bốn trăm mười nghìn đồng', 1410000)
>>> sheet = ["§¬n vÞ: Th«n §«ng", "C«ng tr×nh, phÇn viÖc", "KÕt qu¶ thùc hiÖn"]
>>> [judge_encoding(sheet).in_unicode(text, "")[0] for text in sheet]
['Đơn vị: Thôn Đông', 'Công trình, phần việc', 'Kết quả thực hiện']
"""

from typing import TYPE_CHECKING

from vanthu.lazy_names import lazy_names
from vanthu.vietnamese.money_words import dong_in_words, from_words
from vanthu.vietnamese.normalize import clean, clean_cell, match_key, one_line, tone_key
from vanthu.vietnamese.point_letters import point_letter
from vanthu.vietnamese.syllables import is_syllable

if TYPE_CHECKING:
    from vanthu.vietnamese.broken_text import read_broken
    from vanthu.vietnamese.legacy_fonts import Judgement, judge_encoding

__all__ = [
    "Judgement",
    "clean",
    "clean_cell",
    "dong_in_words",
    "from_words",
    "is_syllable",
    "judge_encoding",
    "match_key",
    "one_line",
    "point_letter",
    "read_broken",
    "tone_key",
]

__getattr__ = lazy_names(
    __name__,
    {
        **dict.fromkeys(("Judgement", "judge_encoding"), "vanthu.vietnamese.legacy_fonts"),
        "read_broken": "vanthu.vietnamese.broken_text",
    },
)
