"""What is told of single cells, by the parser of their column."""

from __future__ import annotations

from collections.abc import Mapping

from vanthu.diagnostics import Audience, Message, Severity

_E, _N, _W = Severity.ERROR, Severity.NOTE, Severity.WARNING

VALUES: Mapping[str, Message] = {
    "text_repaired": Message(
        _W,
        "Chữ ở ô “{label}” bị vỡ ({encoding}): “{read}” được đọc là “{proposed}”, hãy kiểm tra.",
        "A text was broken by an old encoding, a wrong code page, an escape or look-alike letters, and only one reading is Vietnamese.",
        "Compare the reading with what the unit meant; correct the cell if it is another.",
    ),
    "text_lookalikes": Message(
        _W,
        "“{read}” ở “{label}” có chữ cái lạ trông giống chữ tiếng Việt, được đọc là “{proposed}”: hãy kiểm tra.",
        "Letters of another alphabet that look like Vietnamese ones (Ð for Đ, Cyrillic а) stand in a cell.",
        "Compare the reading with what the unit meant; type the cell again if it is another.",
    ),
    "text_question_marks": Message(
        _E,
        "“{read}” ở “{label}” bị mất chữ có dấu (thành dấu ?): hãy gõ lại ô này bằng Unicode.",
        "Letters with marks were written as question marks by a program that lacks them.",
        "Type the cell again.",
    ),
    "text_replaced": Message(
        _E,
        "“{read}” ở “{label}” có ký tự hỏng thay cho chữ (�, □, _): hãy gõ lại ô này bằng Unicode.",
        "The cell holds the replacement character, a box or `_` in the place of a letter.",
        "Type the cell again.",
    ),
    "text_private": Message(
        _E,
        "“{read}” ở “{label}” có ký tự riêng của một phông chữ, máy khác không đọc được: hãy gõ lại ô này.",
        "The cell holds letters of Unicode's private use, which one font only can show.",
        "Type the cell again.",
    ),
    "text_foreign": Message(
        _E,
        "“{read}” ở “{label}” có chữ không phải tiếng Việt hoặc bị vỡ phông: hãy gõ lại ô này.",
        "A word has letters that Vietnamese does not have, and no repair is certain.",
        "Type the cell again; write foreign words in Latin letters.",
    ),
    "text_machine_nothing": Message(
        _E,
        "“{label}” ghi “{read}”, là chữ của phần mềm cho ô trống: hãy xóa hoặc gõ đúng nội dung.",
        "A program wrote its word for no value (None, NaN, #N/A) into the cell.",
        "Empty the cell, or type what belongs there.",
    ),
    "text_template_tag": Message(
        _E,
        "“{label}” còn thẻ trộn chưa điền “{read}”: hãy gõ đúng nội dung.",
        "A field of a mail merge or template stands in the cell unfilled.",
        "Type what belongs there.",
    ),
    "text_no_words": Message(
        _E,
        "“{read}” ở “{label}” không có chữ nào: hãy gõ nội dung bằng chữ.",
        "A cell of words that the form cannot do without holds figures or signs only.",
        "Type the words.",
    ),
    "text_formula": Message(
        _E,
        "“{label}” ghi công thức “{read}” dưới dạng chữ: hãy gõ giá trị, hoặc đổi định dạng ô sang Chung rồi nhập lại.",
        "A formula stands in the cell as text, so that nobody computed it.",
        "Type the value, or set the cell's format to General and enter the formula again.",
    ),
    "cell_error": Message(
        _E,
        "Ô “{label}” báo lỗi {read} của Excel: hãy sửa công thức hoặc gõ giá trị.",
        "The cell shows an error of Excel, such as #REF!.",
        "Correct the formula, or type the value.",
    ),
    "cell_no_result": Message(
        _E,
        "Ô “{label}” có công thức nhưng tệp không lưu kết quả: hãy mở bằng Excel, lưu lại, hoặc gõ giá trị.",
        "The cell has a formula, and the program that saved the file did not save its result.",
        "Open the file in Excel, save it and send it again, or type the value.",
    ),
    "value_required": Message(
        _E,
        "Thiếu “{label}”: hãy điền ô này.",
        "A cell that the form cannot do without is empty.",
        "Fill it in.",
    ),
    "value_as_above": Message(
        _N,
        "“{read}” ở “{label}” được hiểu là như dòng trên: {proposed}.",
        "The cell says `nt` or a mark for the same as above.",
        "Nothing; the value of the row above was used.",
    ),
    "value_nothing_above": Message(
        _E,
        "“{read}” ở “{label}” nghĩa là như trên, nhưng dòng trên trống: hãy ghi rõ.",
        "The cell says the same as above, and the cell above is empty.",
        "Type the value.",
    ),
    "value_no_words_above": Message(
        _W,
        "“{read}” ở “{label}” nghĩa là như trên, nhưng dòng trên trống: coi như để trống, hãy kiểm tra.",
        "A cell of words says the same as above, and the cell above is empty; it counts as empty.",
        "Type the words if there should be any.",
    ),
    "value_merged_sum": Message(
        _W,
        "“{label}” {read} gộp chung cho nhiều dòng: chỉ tính một lần, ở dòng đầu; hãy tách riêng từng dòng.",
        "One amount stands in a cell that is merged over several rows; it counts once, in the first.",
        "Give each row its own amount.",
    ),
    "value_two_columns": Message(
        _E,
        "“{label}” được ghi ở hai cột: hãy giữ lại một.",
        "Of several columns that hold one value together, more than one is filled.",
        "Leave one of them filled.",
    ),
    "value_mark": Message(
        _E,
        "Không hiểu dấu “{read}” ở “{label}”: hãy đánh x vào cột đúng.",
        "A cell that takes a mark holds something else.",
        "Put an x into the column that is true.",
    ),
    "value_mark_no_value": Message(
        _E,
        "“{label}” ghi “{read}”, không rõ là bao nhiêu: hãy ghi số hoặc ngày, hoặc để trống.",
        "A column of figures or days, which takes no mark, holds an x.",
        "Type the figure or the day, or leave the cell empty.",
    ),
    "text_several_works": Message(
        _E,
        "“{read}” là nhiều công trình trong một ô: hãy ghi mỗi công trình một dòng.",
        "The cell that names a row holds a list, whose items would count as one.",
        "Give each item a row of its own.",
    ),
    "value_truth": Message(
        _E,
        "“{label}” là giá trị đúng/sai ({read}): hãy gõ giá trị.",
        "The cell holds TRUE or FALSE.",
        "Type the value.",
    ),
    "value_time": Message(
        _E,
        "“{label}” là giờ ({read}), không phải giá trị cần điền: hãy gõ lại, định dạng ô là Văn bản.",
        "The cell holds a time of day or a length of time.",
        "Set the cell's format to Text and type the value.",
    ),
    "text_cleaned": Message(
        _N,
        "Đã bỏ dấu cách thừa, ký tự ẩn hoặc chuẩn hóa chữ có dấu ở {count} ô ({cells}).",
        "Cells had needless blanks, characters that cannot be seen, or accents stored apart from their letters.",
        "Nothing; what is printed is clean.",
        audience=Audience.OFFICE,
    ),
    "choice_unknown": Message(
        _E,
        "“{read}” ở “{label}” không có trong danh sách: hãy chọn {choices}.",
        "The cell of a choice holds none of the choices, nor anything like one.",
        "Choose one from the list.",
    ),
    "choice_likely": Message(
        _N,
        "“{read}” ở “{label}” được hiểu là “{proposed}”.",
        "The choice is misspelt or in other words that can mean but one.",
        "Nothing, if the choice is right.",
    ),
    "choice_not_done": Message(
        _E,
        "“{read}” ở “{label}” chưa rõ là đang thực hiện hay chưa thực hiện: hãy ghi rõ.",
        "`chưa hoàn thành` does not say whether the work has begun, and the progress does not tell.",
        "Write whether it is under way or not begun.",
    ),
    "choice_not_done_told": Message(
        _N,
        "“{read}” ở “{label}” được hiểu là “{proposed}” theo tỷ lệ hoàn thành.",
        "`chưa hoàn thành` does not say whether the work has begun, and the progress tells.",
        "Nothing, if that is so.",
    ),
    "field_unknown": Message(
        _E,
        "“{read}” không phải nội dung thi đua nào: hãy ghi một mã trong {choices}.",
        "The cell names none of the campaign's fields of emulation.",
        "Write one of the codes of the plan.",
    ),
    "field_unclear": Message(
        _E,
        "“{read}” có mã và tên nội dung không khớp nhau: hãy ghi một mã trong {choices}.",
        "The code and the name behind it are of different fields.",
        "Write one of the codes of the plan.",
    ),
    "field_likely": Message(
        _N,
        "Nội dung thi đua “{read}” được hiểu là “{proposed}”.",
        "The name of the field is written in other words, and only one field is like it.",
        "Nothing, if it is the right field.",
    ),
    "award_unknown": Message(
        _E,
        "“{read}” không phải hình thức khen thưởng của đợt này: hãy chọn {choices}.",
        "The cell names none of the campaign's awards.",
        "Choose one from the list.",
    ),
    "award_unclear": Message(
        _E,
        "“{read}” có thể là nhiều hình thức ({choices}): hãy ghi đủ tên.",
        "What is written can be the name of several awards.",
        "Write the whole name of the award.",
    ),
    "award_likely": Message(
        _N,
        "Hình thức “{read}” được hiểu là “{proposed}”.",
        "The name of the award is shortened or misspelt, and only one award is like it.",
        "Nothing, if it is the right award.",
    ),
}
