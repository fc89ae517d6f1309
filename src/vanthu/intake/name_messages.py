"""What is told of the names of people and collectives."""

from __future__ import annotations

from collections.abc import Mapping

from vanthu.diagnostics import Message, Severity

_E, _N, _W = Severity.ERROR, Severity.NOTE, Severity.WARNING

NAMES: Mapping[str, Message] = {
    "name_capitals": Message(
        _N,
        "Tên viết hoa “{read}” được ghi lại là “{proposed}”.",
        "A person's name was typed in capitals.",
        "Look whether the name is spelt right.",
    ),
    "name_lower": Message(
        _N,
        "Tên viết thường “{read}” được ghi lại là “{proposed}”.",
        "A person's name was typed in small letters, or a part of it was.",
        "Look whether the name is spelt right.",
    ),
    "name_mixed": Message(
        _W,
        "Tên “{read}” có chữ hoa, chữ thường lẫn lộn, được ghi lại là “{proposed}”: hãy kiểm tra.",
        "A syllable of a person's name began with a small letter, or had a capital behind one.",
        "Look whether the name is spelt right.",
    ),
    "name_trimmed": Message(
        _N,
        "Đã bỏ phần thừa ở “{read}”: “{proposed}”.",
        "Something that is no part of the name stood around it: a number, a form of address, a remark in brackets.",
        "Nothing, if the name is right.",
    ),
    "name_birth": Message(
        _N,
        "“{read}” có cả năm sinh, được ghi vào ô ngày sinh đang trống: {proposed}.",
        "The year of birth was written behind the name, and its own cell is empty.",
        "Nothing, if name and year are right.",
    ),
    "name_birth_differs": Message(
        _E,
        "“{label}” ghi {read} nhưng ô tên ghi “{name}”: hãy sửa một trong hai.",
        "The birth behind a name and the birth in its own cell contradict each other.",
        "Correct one of them.",
    ),
    "name_as_above": Message(
        _E,
        "“{read}” ở “{label}” không phải là tên: hãy ghi rõ tên, hoặc bỏ dòng này.",
        "The cell that names a row says the same as above, which would count a person or a work twice.",
        "Type the name, or take the row out.",
    ),
    "name_several": Message(
        _E,
        "“{read}” ở “{label}” là tên nhiều người: hãy ghi mỗi người một dòng.",
        "One cell names several people, and the form wants a row for each.",
        "Write each person on a row of their own.",
    ),
    "name_several_kept": Message(
        _W,
        "“{read}” ở “{label}” là tên nhiều người, được giữ nguyên: hãy kiểm tra người phụ trách chính.",
        "Several people are named as in charge of one work; the cell was kept as it is.",
        "See who of them is meant to be named.",
    ),
    "name_title": Message(
        _N,
        "Đã bỏ danh xưng ở “{read}”: “{proposed}”.",
        "A title such as Ông or Bà stood before the name.",
        "Nothing; the title was taken off and told the gender.",
    ),
    "name_phone": Message(
        _W,
        "“{read}” có cả số điện thoại ({phone}): tên được ghi là “{proposed}”, hãy kiểm tra.",
        "A telephone number was written behind the name.",
        "See that name and number are right.",
    ),
    "name_addition": Message(
        _W,
        "“{read}” có cả chức danh, chức vụ ({addition}): tên được ghi là “{proposed}”, hãy kiểm tra.",
        "A title or an office stood before or behind the name; a certificate prints the name alone.",
        "See that the name is right, and that the office stands in the column of offices.",
    ),
    "name_signs": Message(
        _W,
        "“{read}” có dấu thừa, tên được ghi là “{proposed}”: hãy kiểm tra.",
        "Signs that no name has stood around the name.",
        "See that the name is right.",
    ),
    "name_odd": Message(
        _W,
        "“{read}” có chữ khác thường ({odd}), được giữ nguyên: hãy kiểm tra họ tên.",
        "A word of the name of who is in charge is no Vietnamese syllable.",
        "See that the name is spelt right.",
    ),
    "name_unclear": Message(
        _E,
        "“{read}” ở “{label}” có chữ không giống tiếng Việt ({odd}): hãy gõ lại nếu sai, hoặc báo là tên đúng.",
        "A word of the name is no Vietnamese syllable: a slip, or the name of an ethnic minority or of another land.",
        "Answer whether the name is right; the answer holds wherever it stands.",
    ),
    "name_behind": Message(
        _E,
        "“{read}” ở “{label}” có phần chưa rõ ({odd}): hãy gõ đúng họ và tên, không kèm chữ khác.",
        "Something unknown stands behind the name.",
        "Type the full name alone.",
    ),
    "name_strange": Message(
        _E,
        "“{read}” ở “{label}” không giống họ tên hay tên tập thể: hãy gõ lại.",
        "The cell of a name holds signs, figures or letters that no name has.",
        "Type the name.",
    ),
    "name_no_name": Message(
        _E,
        "“{read}” ở “{label}” là nhãn, ví dụ hoặc chữ thay cho ô trống, không phải tên: hãy gõ tên.",
        "The cell of a name holds a label, the example of a form, a word for nothing or an address of the net.",
        "Type the name.",
    ),
    "title_gender": Message(
        _E,
        "“{read}” xưng là {title} nhưng giới tính ghi {gender}: hãy sửa một trong hai.",
        "The title before a name is a woman's and the gender a man's, or the other way round.",
        "Correct the gender or the name.",
    ),
    "name_not_text": Message(
        _E,
        "“{label}” là số ({read}), không phải tên: hãy gõ tên.",
        "The cell of a name holds a number, a date or no letter at all.",
        "Type the name.",
    ),
}
