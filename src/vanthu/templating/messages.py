"""What is wrong with a template, doubtful in it, mended in it, or wrong with what it made: codes and sentences.

A sentence begins with a small letter: it stands in a list under the template's name, or behind it.
"""

from __future__ import annotations

from vanthu.diagnostics import Catalogue, Message, Severity

_E, _W, _N = Severity.ERROR, Severity.WARNING, Severity.NOTE
_RETYPE = "Delete the whole tag in Word and type it again in one go, as the shipped template has it."
_COMPARE = (
    "Copy the passage anew from the shipped template; if that renders well, compare the two tag by tag."
)

MESSAGES = Catalogue(
    "templating",
    {
        # -- the template, before use --
        "template_not_docx": Message(
            _E,
            "tệp là mẫu .dotx hoặc tệp có macro; hãy mở bằng Word và lưu thành .docx.",
            "The file's own list of types says that it is a Word template or holds macros.",
            "Open the file in Word and save it as Word Document (.docx).",
        ),
        "template_text_elsewhere": Message(
            _E,
            "chữ của mẫu nằm ở phần lạ ({part}); hãy mở bằng Word và lưu thành tệp mới.",
            "The file keeps its text in a part other than `word/document.xml`, as some online editors write it.",
            "Open the file in Word and save it as a new Word Document (.docx).",
        ),
        "tag_cut": Message(
            _E,
            "thẻ {tag} bị cắt bởi {wrapper}; hãy xóa thẻ và gõ lại liền một mạch.",
            "Between the letters of the tag begins or ends something that cannot be taken away with certainty.",
            _RETYPE,
        ),
        "tag_letters": Message(
            _E,
            "thẻ {tag} có ký tự lạ ({letter}), có phải {likely}? Hãy xóa thẻ và gõ lại không dấu.",
            "A name in the tag has a letter with an accent, a long dash or a letter that cannot be seen.",
            "Type the tag again in plain letters, as the message proposes it.",
        ),
        "tag_in_field": Message(
            _E,
            "có dấu ngoặc nhọn trong mã trường (field) của Word; hãy bỏ trường và gõ thẻ.",
            "The code of a Word field holds the braces of a tag.",
            "Select the field, press Ctrl+Shift+F9, and type the tag as plain text.",
        ),
        "tag_in_result": Message(
            _E,
            "thẻ {tag} nằm trong trường (field) mà Word tự tính lại; hãy bỏ trường (Ctrl+Shift+F9).",
            "The tag stands in the result of a field: Word computes it anew when the document is opened or printed.",
            "Select the field and press Ctrl+Shift+F9, which leaves its words as plain text.",
        ),
        "tag_bound": Message(
            _E,
            "thẻ {tag} nằm trong khung nội dung (content control) gắn dữ liệu; hãy bỏ khung ấy.",
            "The tag stands in a content control that is bound to data of the file, which Word puts in its place.",
            "Right-click the control and choose Remove Content Control.",
        ),
        "tag_elsewhere": Message(
            _E,
            "có thẻ ở chỗ không điền được ({part}); hãy chuyển thẻ vào chữ của văn bản.",
            "A tag stands in a chart, a diagram, the address of a link or an attribute, where none is filled.",
            "Move the tag into the text, a header, a footer or a note.",
        ),
        "embedded_file": Message(
            _E,
            "có tệp khác nhúng trong mẫu, không xét được; hãy mở bằng Word và lưu lại thành .docx.",
            "The template holds another file whole (altChunk), which Word unfolds when it opens the document.",
            "Open the template in Word and save it: Word then makes the other file's text its own.",
        ),
        "tracked_cells": Message(
            _E,
            "có ô bảng thêm, xóa, gộp còn theo dõi thay đổi; hãy chấp nhận hoặc từ chối.",
            "Cells were added, deleted or merged while changes were tracked; programs disagree on what that means.",
            "Accept or reject the changes in Word.",
        ),
        "lone_brace": Message(
            _E,
            "có dấu ngoặc nhọn lẻ «{brace}»; hãy đóng đủ thẻ hoặc xóa dấu này.",
            "A brace stands outside every tag.",
            "Close the tag that it belongs to, or delete it.",
        ),
        "text_beside": Message(
            _E,
            "chữ đứng cạnh thẻ {tag} sẽ bị mất; hãy để thẻ này một mình trong đoạn hoặc dòng bảng.",
            "Words share a paragraph, row or cell with a tag that stands for all of it ({%p, {%tr, {%tc).",
            "Give the tag a paragraph, row or cell of its own.",
        ),
        "thing_beside": Message(
            _E,
            "{thing} đứng cạnh thẻ {tag} sẽ bị mất; hãy để thẻ này một mình.",
            "A picture, a note's number, a section break or the like shares a paragraph, row or cell with a tag that "
            "stands for all of it.",
            "Give the tag a paragraph, row or cell of its own.",
        ),
        "minus": Message(
            _E,
            "dấu trừ trong thẻ {tag} làm mất những gì đứng cạnh thẻ; hãy xóa dấu trừ.",
            "A tag that begins with {%- or ends with -%} reaches over something other than words.",
            "Delete the minus sign.",
        ),
        "outside_table": Message(
            _E,
            "thẻ {tag} chỉ dùng được trong bảng; hãy chuyển vào bảng hoặc đổi loại thẻ.",
            "A tag for a row or a cell stands outside every table.",
            "Move it into the table, or write {%p in place of {%tr and {%tc.",
        ),
        "bad_tag": Message(
            _E,
            "thẻ {tag} viết sai cú pháp ({reason}); hãy xóa thẻ và gõ lại như mẫu gốc.",
            "What stands in the tag is no expression.",
            _RETYPE,
        ),
        "run_on": Message(
            _E,
            "thẻ {tag} đóng sai dấu; hãy đóng {{{{ bằng }}}} và {{% bằng %}}.",
            "The tag is closed by the sign of another kind, and so goes on to the end of a later tag.",
            "Close {{ with }} and {% with %}.",
        ),
        "block_unclosed": Message(
            _E,
            "thẻ {tag} chưa có thẻ đóng {end}; hãy gõ thêm thẻ đóng cùng loại.",
            "A condition or a loop is opened and not closed.",
            "Add the closing tag, with the same `p`, `tr`, `tc` or `r` as the opening one.",
        ),
        "block_unopened": Message(
            _E,
            "thẻ {tag} không có thẻ mở {begin} đứng trước; hãy gõ lại thẻ mở hoặc xóa thẻ này.",
            "A condition or a loop is closed or goes on that nothing opened.",
            "Type the opening tag again, or delete this one.",
        ),
        "block_apart": Message(
            _E,
            "thẻ {tag} không cùng loại hoặc không cùng đoạn, ô, bảng với thẻ {other}; hãy gõ lại.",
            "Two tags of one condition or loop stand for different things, or in different cells or tables.",
            "Write both with the same `p`, `tr`, `tc` or `r`, in the same paragraph, cell or table.",
        ),
        "forbidden_filter": Message(
            _E,
            "bộ lọc «{word}» không dùng được trong mẫu; chỉ dùng: {allowed}.",
            "A tag uses a filter that Jinja has and a template may not use.",
            "Use one of the filters that the message lists.",
        ),
        "forbidden_test": Message(
            _E,
            "phép hỏi «is {word}» không dùng được trong mẫu; chỉ dùng: {allowed}.",
            "A tag asks `is …` with a test that a template may not use.",
            "Use one of the tests that the message lists.",
        ),
        "forbidden_loop": Message(
            _E,
            "vòng lặp (for) chỉ đi qua được một danh sách của văn bản; hãy ghi thẳng tên trường.",
            "A loop goes over something computed, or calls itself.",
            "Write the name of a list field behind `in`.",
        ),
        "forbidden_tag": Message(
            _E,
            "«{word}» không dùng được trong thẻ; thẻ chỉ in trường, hỏi điều kiện (if), lặp (for).",
            "A tag computes, assigns, calls or includes: none of these is in the language of templates.",
            "Print the field as it is; what must be computed is a field of the document.",
        ),
        "unknown_word": Message(
            _E,
            "thẻ {tag} có lệnh lạ «{word}»; thẻ chỉ hỏi điều kiện (if), lặp (for).",
            "The first word of a {% … %} is no statement.",
            "Use `if`, `elif`, `else`, `endif`, `for` or `endfor`.",
        ),
        "unknown_word_likely": Message(
            _E,
            "thẻ {tag} có lệnh lạ «{word}»; có phải «{likely}»?",
            "The first word of a {% … %} is no statement, but like one.",
            "Type the word that the message proposes.",
        ),
        "unknown_field": Message(
            _E,
            "không có trường «{field}».",
            "A tag names a field that its document does not have.",
            "Look the field up in `docs/template-fields.md` and type its name.",
        ),
        "unknown_field_likely": Message(
            _E,
            "không có trường «{field}»; có phải «{likely}»?",
            "A tag names a field that its document does not have, but one of a similar name.",
            "Type the name that the message proposes.",
        ),
        "strange_field": Message(
            _W,
            "không rõ có trường «{field}» không, mẫu gốc không dùng; tên sai thì văn bản bị giữ.",
            "A tag names a field of a record that the shipped template does not use, so nothing tells whether it exists.",
            "Look the field up in `docs/template-fields.md`; a wrong name holds the document back.",
        ),
        "strange_field_likely": Message(
            _W,
            "không rõ có trường «{field}» không, mẫu gốc không dùng; có phải «{likely}»?",
            "A tag names a field of a record that the shipped template does not use, but one of a similar name.",
            "Type the name that the message proposes if it is the one that was meant.",
        ),
        "essential_fields_missing": Message(
            _E,
            "thiếu {fields} mà mẫu gốc có, không thành văn bản được; hãy chép lại thẻ từ mẫu gốc.",
            "A workspace's own template lost a field without which the document says nothing, as number or signer.",
            "Copy the tag back from the shipped template.",
        ),
        "template_fields_missing": Message(
            _W,
            "Mẫu riêng của thư mục này không in {lost} mà mẫu gốc in: hãy kiểm tra có xóa nhầm không.",
            "A workspace's own template prints a field no more, or in fewer places than the shipped one.",
            "Copy the tag back from the shipped template if it was deleted by mistake.",
        ),
        "template_conditions_missing": Message(
            _W,
            "Mẫu riêng của thư mục này không còn điều kiện của mẫu gốc: {lost}. Hãy kiểm tra có xóa nhầm không.",
            "A workspace's own template asks a condition no more that the shipped one asks.",
            "Copy the {% if %} back from the shipped template if it was deleted by mistake.",
        ),
        "template_sentences_missing": Message(
            _W,
            "Mẫu riêng của thư mục này không còn câu của mẫu gốc: {lost}. Hãy kiểm tra có xóa nhầm không.",
            "A fixed sentence of the shipped template is not in the workspace's own one, not even in other words.",
            "Copy the sentence back from the shipped template if it was deleted by mistake.",
        ),
        # -- mended while it is read --
        "tag_healed": Message(
            _N,
            "thẻ {tag} bị cắt bởi {wrapper}: đã nối lại khi dùng mẫu; tệp mẫu không bị sửa.",
            "A bookmark, a smart tag or the like cut a tag; what was meant is certain, so it was joined for this run.",
            "Nothing; type the tag again in one go if the note should go.",
        ),
        "tag_cleaned": Message(
            _N,
            "thẻ {tag} có ký tự ẩn: đã bỏ khi dùng mẫu; tệp mẫu không bị sửa.",
            "A tag holds letters that cannot be seen; they were left out for this run.",
            "Nothing; type the tag again if the note should go.",
        ),
        "changes_accepted": Message(
            _N,
            "còn {count} thay đổi đang theo dõi (track changes): coi như đã chấp nhận hết.",
            "The template holds tracked changes; documents are made as if all were accepted.",
            "Accept or reject the changes in Word, so that the template says what its documents will.",
        ),
        "comments_dropped": Message(
            _N,
            "còn {count} ghi chú (comment) trong mẫu: không đưa vào văn bản.",
            "The template holds comments; no document gets them.",
            "Nothing; delete the comments in Word if the note should go.",
        ),
        # -- while it is rendered --
        "template_runs_away": Message(
            _E,
            "thẻ in ra quá nhiều chữ hoặc lặp quá nhiều lần.",
            "A part of the document would have more than 64 MB, or its loops more than a million turns.",
            "Look for loops inside loops over the same list, and take the inner one out.",
        ),
        "tag_prints_list": Message(
            _E,
            "thẻ in một danh sách hoặc giá trị đúng/sai ({kind}), không phải chữ.",
            "A {{ … }} names a list, a record or a yes/no value.",
            "Go through a list with {% for %}, ask a yes/no value with {% if %}, or name the record's field.",
        ),
        "tag_not_computable": Message(
            _E,
            "thẻ không tính được ({reason}).",
            "The expression of a tag fails with the values of this document.",
            "Write the tag as the shipped template does; numbers and words cannot be added.",
        ),
        "link_unknown": Message(
            _E,
            "không biết liên kết trong chữ định dạng dẫn đến đâu.",
            "A `RichText` with a link was given without the `DocxTemplate` that made it.",
            "Give that object as `owner` when rendering.",
        ),
        "result_malformed": Message(
            _E,
            "kết quả không phải XML hợp lệ.",
            "The tags of a template open and close pieces of a table or paragraph unevenly for these values.",
            "Put the tags of each condition and loop into one cell or table, with the same `p`, `tr`, `tc` or `r`.",
        ),
        "field_unprintable": Message(
            _E,
            "Trường {field} có giá trị kiểu {kind}, không in ra văn bản được.",
            "A field given to a template is None, a float, a date or another object: a fault of the program.",
            "Give text, whole numbers, yes/no values, and lists and records of these.",
        ),
        # -- the file that was made --
        "tag_left": Message(
            _E,
            "còn thẻ chưa điền.",
            "The rendered document still shows the braces of a tag, in the template's words or in a value.",
            _COMPARE,
        ),
        "no_value": Message(
            _E,
            "có giá trị trống của máy («{word}») in ra văn bản.",
            "The rendered document shows `None`, `NaN` or the like.",
            "Ask in the template whether the value is there, with {% if %}.",
        ),
        "row_lost": Message(
            _E,
            "mất giá trị của một danh sách.",
            "A value that a loop prints for each record is not in the rendered document.",
            _COMPARE,
        ),
        "sentence_lost": Message(
            _E,
            "mất câu cố định của mẫu.",
            "Words outside every condition and loop of the template are not in the rendered document.",
            _COMPARE,
        ),
        "sections_lost": Message(
            _E,
            "số phần (section) của văn bản không khớp với mẫu.",
            "The rendered document has other sections than the template.",
            "Keep section breaks out of the paragraphs that a tag stands for.",
        ),
        "last_section_lost": Message(
            _E,
            "mất thiết lập trang cuối (khổ giấy, lề) của mẫu.",
            "The rendered document does not end with paper and margins of the template.",
            "Keep the last section break outside conditions and loops.",
        ),
        "cell_without_paragraph": Message(
            _E,
            "ô bảng không có đoạn văn, Word sẽ không mở được tệp.",
            "A condition or loop left a table cell without a paragraph at its end.",
            "Leave an empty paragraph at the end of the cell, outside the tags.",
        ),
        "empty_row": Message(
            _E,
            "bảng hoặc dòng bảng trống, Word sẽ không mở được tệp.",
            "A condition or loop left a table without rows, or a row without cells.",
            "Keep a header row outside the loop, or put the condition around the whole table.",
        ),
        "open_field": Message(
            _E,
            "trường (field) của Word không đóng đủ.",
            "A condition or loop took one half of a Word field along.",
            "Put the whole field inside the tags, or outside.",
        ),
        "misplaced": Message(
            _E,
            "có chữ nằm sai chỗ trong tệp; thẻ {{{{r … }}}} hoặc {{{{ … }}}} dùng sai loại giá trị.",
            "Formatted text was printed with {{ … }}, or plain text with {{r … }}.",
            "Use {{r … }} for formatted text only, and {{ … }} for all else.",
        ),
        "broken_part": Message(
            _E,
            "phần {part} của tệp bị hỏng.",
            "A part of the template, or of the document that was made, is no well-formed XML.",
            "Open the template in Word and save it as a new document; a document that was made so: report it.",
        ),
    },
)

diagnose = MESSAGES.diagnose
