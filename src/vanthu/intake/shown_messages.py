"""What is told of formatting that carries meaning: struck letters, notes, boxes, formats, hidden values."""

from __future__ import annotations

from collections.abc import Mapping

from vanthu.diagnostics import Audience, Message, Severity

_E, _W = Severity.ERROR, Severity.WARNING

SHOWN: Mapping[str, Message] = {
    "run_struck": Message(
        _W,
        "Phần “{struck}” trong ô bị gạch ngang nên không được dùng, ô được đọc là “{proposed}”: hãy kiểm tra, xóa hẳn phần bị gạch.",
        "A part of a cell is struck through; only the rest is used.",
        "Delete the struck part if the reading is right, else type the cell again.",
    ),
    "run_struck_unclear": Message(
        _E,
        "Phần “{struck}” trong “{read}” bị gạch ngang và phần còn lại chưa rõ nghĩa: hãy gõ lại giá trị đúng vào ô.",
        "A part of a cell is struck through, and what is left is no value for certain.",
        "Type the right value into the cell.",
    ),
    "run_raised": Message(
        _W,
        "“{read}” viết nhỏ ở trên dòng được hiểu là dấu chú thích nên không được dùng, ô được đọc là “{proposed}”: hãy kiểm tra, xóa dấu này.",
        "A raised mark of a footnote stands in a cell; it is left out of the value.",
        "Delete the mark if the reading is right, else type the cell again.",
    ),
    "cell_struck": Message(
        _W,
        "“{read}” ở “{label}” bị gạch ngang nên không được dùng: hãy xóa hẳn, hoặc bỏ nét gạch nếu vẫn đúng.",
        "A cell is struck through, and the name of its row is not; its value is left out.",
        "Delete the value, or take the stroke away.",
    ),
    "cell_unseen": Message(
        _E,
        "Ô có giá trị “{read}” nhưng khi mở tệp không ai nhìn thấy (chữ cùng màu nền hoặc định dạng ẩn số): hãy cho hiện giá trị nếu dùng, hoặc xóa đi.",
        "A cell holds a value that is not shown: letters in the colour of the paper, or a format that shows nothing.",
        "Show the value if it counts, or delete it.",
    ),
    "cell_comment": Message(
        _W,
        "Ghi chú gắn ở ô viết “{read}”: hãy xem có ảnh hưởng đến giá trị của ô không.",
        "A comment stands at a cell; it is not read into the table.",
        "Look whether it changes what the cell says.",
        Audience.OFFICE,
    ),
    "comment_corrects": Message(
        _E,
        "Ghi chú gắn ở ô viết “{read}”, có thể là giá trị khác của ô: hãy sửa thẳng trong ô rồi xóa ghi chú.",
        "A comment has a figure or speaks of a change, so that the cell's value may no longer hold.",
        "Write what counts into the cell and delete the comment.",
    ),
    "box_text": Message(
        _W,
        "Khung chữ nằm trên bảng tính viết “{read}”, không được đọc vào bảng: nếu là số liệu, hãy ghi vào ô rồi gửi lại.",
        "A text box or a shape with text lies over the sheet; it is in no cell.",
        "Write what it says into cells, if it is data.",
    ),
    "picture_over": Message(
        _W,
        "Có hình ảnh nằm trên bảng tính, không đọc được: hãy mở tệp xem, nếu hình có số liệu thì đề nghị đơn vị gõ vào ô rồi gửi lại.",
        "A picture lies over the cells of a sheet; what it shows is not read.",
        "Type what it shows into cells, if it is data.",
        Audience.OFFICE,
    ),
    "box_ticked": Message(
        _W,
        "Có ô đánh dấu nằm trên ô đã có chữ, không được đọc: hãy ghi rõ trong ô.",
        "A ticked check box lies over a cell that holds something else.",
        "Write what it means into the cell.",
    ),
    "format_scaled": Message(
        _W,
        "Ô hiện “{read}” nhưng giá trị thật trong ô là {proposed} đồng, và giá trị thật được dùng: hãy kiểm tra.",
        "The number format shows thousands or millions of what the cell holds, and does not say so.",
        "Compare the value with what the unit meant.",
    ),
    "format_zeros": Message(
        _W,
        "Ô hiện “{read}” nhờ định dạng thêm số 0, được đọc là {proposed}: hãy kiểm tra, gõ đủ số.",
        "The number format writes zeros behind the figure; they count.",
        "Type the whole figure into the cell.",
    ),
    "format_unclear": Message(
        _E,
        "Ô hiện “{read}” nhưng giá trị trong ô là {proposed}, chưa rõ đơn vị tính: hãy gõ lại đủ số tiền bằng đồng.",
        "The words of the number format and the value disagree, or are of another currency.",
        "Type the whole amount in đồng.",
    ),
    "format_rounded": Message(
        _W,
        "Ô hiện {read} do làm tròn nhưng giá trị trong ô là {proposed}, và giá trị này được dùng: hãy kiểm tra.",
        "The number format rounds what the cell holds.",
        "Type the rounded figure if that is what counts.",
    ),
    "column_hidden": Message(
        _W,
        "Cột {read} bị ẩn nhưng vẫn được dùng: hãy kiểm tra, hoặc xóa cột nếu không dùng.",
        "A column of the table is hidden or has no width; its values count.",
        "Look at its values, or delete the column.",
    ),
    "colours_mean": Message(
        _W,
        "Trang tính viết “{read}” nhưng màu của ô không được đọc: hãy ghi điều đó bằng chữ trong từng dòng.",
        "The sheet says that a colour of cells or letters means something; colours are not read.",
        "Write what the colour means into the rows.",
    ),
}
