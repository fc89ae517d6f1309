"""What is wrong with a template or a rendered file: values, told all at once, each one sentence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from vanthu.docx.errors import shortened
from vanthu.translate import tr


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong.

    Args:
        code: Key of `SENTENCES`.
        place: Words of the paragraph, or name of the part.
        facts: Further words that the sentence needs, by name.
        where: Table, row and column, header or the like; empty in the running text.
    """

    code: str
    place: str = ""
    facts: Mapping[str, str] = field(default_factory=dict)
    where: str = ""

    @property
    def reason(self) -> str:
        """The sentence without its place, in the language of the screen."""
        return tr(SENTENCES[self.code]).format(**self.facts)

    def __str__(self) -> str:
        if not self.place:
            return self.reason
        place = shortened(self.place)
        if self.where:
            return self.reason + tr(" Tại {where}: «{place}».").format(where=self.where, place=place)
        return self.reason + tr(" Tại đoạn: «{place}».").format(place=place)


SENTENCES: Mapping[str, str] = {
    # -- the template, before use (preflight) --
    "tag_cut": "thẻ {tag} bị cắt bởi {wrapper}; hãy xóa thẻ và gõ lại liền một mạch.",
    "tag_letters": "thẻ {tag} có ký tự lạ ({letter}), có phải {likely}? Hãy xóa thẻ và gõ lại không dấu.",
    "tag_in_field": "có dấu ngoặc nhọn trong mã trường (field) của Word; hãy bỏ trường và gõ thẻ.",
    "tag_in_result": "thẻ {tag} nằm trong trường (field) mà Word tự tính lại; hãy bỏ trường (Ctrl+Shift+F9).",
    "tag_bound": "thẻ {tag} nằm trong khung nội dung (content control) gắn dữ liệu; hãy bỏ khung ấy.",
    "tag_elsewhere": "có thẻ ở chỗ không điền được ({part}); hãy chuyển thẻ vào chữ của văn bản.",
    "embedded_file": "có tệp khác nhúng trong mẫu, không xét được; hãy mở bằng Word và lưu lại thành .docx.",
    "tracked_cells": "có ô bảng thêm, xóa, gộp còn theo dõi thay đổi; hãy chấp nhận hoặc từ chối.",
    "lone_brace": "có dấu ngoặc nhọn lẻ «{brace}»; hãy đóng đủ thẻ hoặc xóa dấu này.",
    "text_beside": "chữ đứng cạnh thẻ {tag} sẽ bị mất; hãy để thẻ này một mình trong đoạn hoặc dòng bảng.",
    "thing_beside": "{thing} đứng cạnh thẻ {tag} sẽ bị mất; hãy để thẻ này một mình.",
    "minus": "dấu trừ trong thẻ {tag} làm mất những gì đứng cạnh thẻ; hãy xóa dấu trừ.",
    "outside_table": "thẻ {tag} chỉ dùng được trong bảng; hãy chuyển vào bảng hoặc đổi loại thẻ.",
    "bad_tag": "thẻ {tag} viết sai cú pháp ({reason}); hãy xóa thẻ và gõ lại như mẫu gốc.",
    "run_on": "thẻ {tag} đóng sai dấu; hãy đóng {{{{ bằng }}}} và {{% bằng %}}.",
    "block_unclosed": "thẻ {tag} chưa có thẻ đóng {end}; hãy gõ thêm thẻ đóng cùng loại.",
    "block_unopened": "thẻ {tag} không có thẻ mở {begin} đứng trước; hãy gõ lại thẻ mở hoặc xóa thẻ này.",
    "block_apart": "thẻ {tag} không cùng loại hoặc không cùng đoạn, ô, bảng với thẻ {other}; hãy gõ lại.",
    "forbidden_filter": "bộ lọc «{word}» không dùng được trong mẫu; chỉ dùng: {allowed}.",
    "forbidden_test": "phép hỏi «is {word}» không dùng được trong mẫu; chỉ dùng: {allowed}.",
    "forbidden_loop": "vòng lặp (for) chỉ đi qua được một danh sách của văn bản; hãy ghi thẳng tên trường.",
    "forbidden_tag": "«{word}» không dùng được trong thẻ; thẻ chỉ in trường, hỏi điều kiện (if), lặp (for).",
    "unknown_word": "thẻ {tag} có lệnh lạ «{word}»; thẻ chỉ hỏi điều kiện (if), lặp (for).",
    "unknown_word_likely": "thẻ {tag} có lệnh lạ «{word}»; có phải «{likely}»?",
    "unknown_field": "không có trường «{field}».",
    "unknown_field_likely": "không có trường «{field}»; có phải «{likely}»?",
    "strange_field": "không rõ có trường «{field}» không, mẫu gốc không dùng; tên sai thì văn bản bị giữ.",
    "strange_field_likely": "không rõ có trường «{field}» không, mẫu gốc không dùng; có phải «{likely}»?",
    "tag_healed": "thẻ {tag} bị cắt bởi {wrapper}: đã nối lại khi dùng mẫu; tệp mẫu không bị sửa.",
    "tag_cleaned": "thẻ {tag} có ký tự ẩn: đã bỏ khi dùng mẫu; tệp mẫu không bị sửa.",
    "changes_accepted": "còn {count} thay đổi đang theo dõi (track changes): coi như đã chấp nhận hết.",
    "comments_dropped": "còn {count} ghi chú (comment) trong mẫu: không đưa vào văn bản.",
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
