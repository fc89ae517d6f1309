"""What is wrong with a template or a rendered file: values, told all at once, each one sentence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from vanthu.translate import tr
from vanthu.word.errors import shortened


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong.

    Args:
        code: Key of `SENTENCES`.
        place: Words of the paragraph, or name of the part.
        facts: Further words that the sentence needs, by name.
    """

    code: str
    place: str = ""
    facts: Mapping[str, str] = field(default_factory=dict)

    @property
    def reason(self) -> str:
        """The sentence without its place, in the language of the screen."""
        return tr(SENTENCES[self.code]).format(**self.facts)

    def __str__(self) -> str:
        if not self.place:
            return self.reason
        return self.reason + tr(" Tại đoạn: «{place}».").format(place=shortened(self.place))


SENTENCES: Mapping[str, str] = {
    # -- the template, before use (preflight) --
    "tag_cut": "thẻ {tag} bị cắt bởi {wrapper}; hãy xóa thẻ và gõ lại liền một mạch.",
    "tag_letters": "thẻ {tag} có ký tự lạ ({letter}); hãy xóa thẻ và gõ lại bằng chữ không dấu.",
    "tag_in_field": "có dấu ngoặc nhọn trong mã trường (field) của Word; hãy bỏ trường và gõ thẻ.",
    "lone_brace": "có dấu ngoặc nhọn lẻ «{brace}»; hãy đóng đủ thẻ hoặc xóa dấu này.",
    "text_beside": "chữ đứng cạnh thẻ {tag} sẽ bị mất; hãy để thẻ này một mình trong đoạn hoặc dòng bảng.",
    "bad_tag": "thẻ viết sai cú pháp ({reason}).",
    "forbidden_filter": "bộ lọc «{word}» không dùng được trong mẫu; chỉ dùng: {allowed}.",
    "forbidden_test": "phép hỏi «is {word}» không dùng được trong mẫu; chỉ dùng: {allowed}.",
    "forbidden_loop": "vòng lặp (for) chỉ đi qua được một danh sách của văn bản; hãy ghi thẳng tên trường.",
    "forbidden_tag": "«{word}» không dùng được trong thẻ; thẻ chỉ in trường, hỏi điều kiện (if), lặp (for).",
    "unknown_field": "không có trường «{field}».",
    "unknown_field_likely": "không có trường «{field}»; có phải «{likely}»?",
    "tag_healed": "thẻ {tag} bị cắt bởi {wrapper}: đã nối lại khi dùng mẫu; tệp mẫu không bị sửa.",
    # -- the file, after rendering (audit) --
    "tag_left": "còn thẻ chưa điền.",
    "no_value": "có giá trị trống của máy («{word}») in ra văn bản.",
    "row_lost": "mất giá trị của một danh sách.",
    "sentence_lost": "mất câu cố định của mẫu.",
    "sections_lost": "số phần (section) của văn bản không khớp với mẫu.",
    "last_section_lost": "mất thiết lập trang cuối (khổ giấy, lề) của mẫu.",
    "cell_without_paragraph": "ô bảng không có đoạn văn, Word sẽ không mở được tệp.",
    "empty_row": "bảng hoặc dòng bảng trống, Word sẽ không mở được tệp.",
    "open_field": "trường (field) của Word không đóng đủ.",
    "misplaced": "có chữ nằm sai chỗ trong tệp; thẻ {{{{r … }}}} hoặc {{{{ … }}}} dùng sai loại giá trị.",
    "broken_part": "phần {part} của tệp bị hỏng.",
}
