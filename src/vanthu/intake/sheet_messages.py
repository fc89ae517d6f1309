"""What is told of sheets, tables, their columns and whose they are."""

from __future__ import annotations

from collections.abc import Mapping

from vanthu.diagnostics import Audience, Message, Severity

_E, _N, _W = Severity.ERROR, Severity.NOTE, Severity.WARNING

SHEETS: Mapping[str, Message] = {
    "pdf_picture": Message(
        _E,
        "PDF này là bản quét hoặc ảnh chụp, không có chữ để đọc: hãy gửi tệp Excel hoặc Word gốc.",
        "Pages of a PDF are pictures; text that a program read out of a picture is not trusted.",
        "Send the workbook or document that was printed.",
    ),
    "pdf_pages_pictures": Message(
        _E,
        "Trang {pages} của PDF là ảnh nên không đọc được, các trang khác vẫn được đọc: hãy gửi tệp Excel hoặc Word gốc.",
        "Some pages of a PDF are pictures, so rows on them are missing.",
        "Send the workbook or document that was printed.",
    ),
    "pdf_letters_unknown": Message(
        _E,
        "Chữ trong PDF không đọc được vì phông không cho biết là chữ gì: hãy gửi tệp Excel hoặc Word gốc.",
        "A font of the PDF does not say which letters its glyphs are.",
        "Send the workbook or document that was printed.",
    ),
    "pdf_form_fields": Message(
        _E,
        "PDF là mẫu điền trên máy, số liệu trong ô điền không đọc được: hãy in ra PDF thường hoặc gửi tệp Excel.",
        "Fields of a PDF form are filled in; their values are no text of the page.",
        "Print it to a plain PDF, or send the form as a workbook.",
    ),
    "pdf_marks": Message(
        _W,
        "PDF có ghi chú, gạch xóa hoặc chữ viết thêm ở trang {pages} không được đọc: hãy xem lại, sửa vào biểu rồi gửi lại.",
        "A PDF carries annotations, which may correct what stands in its tables.",
        "Write into the form what the annotation says and send it again.",
    ),
    "pdf_pages_left_out": Message(
        _W,
        "PDF dài hơn {most} trang, phần sau không được đọc: hãy gửi riêng các trang có biểu.",
        "A PDF has more pages than are read.",
        "Send the pages that hold the form as a file of their own.",
    ),
    "pdf_damaged": Message(
        _E,
        "Tệp PDF bị hỏng hoặc tải chưa hết: hãy gửi lại, hoặc gửi tệp Excel hay Word gốc.",
        "A PDF is damaged or cut short.",
        "Send it again, or the workbook or document that was printed.",
    ),
    "sheet_fields_read": Message(
        _N,
        "Trang ghi mỗi mục một dòng: mỗi nhóm mục đã được đọc thành một dòng của biểu.",
        "A sheet has no table, but labels of a form below each other with values beside them.",
        "Nothing, or fill in the form's table.",
    ),
    "sheet_fields_beside": Message(
        _W,
        "Bên phải các mục còn chữ không được đọc, từ ô này: nếu là công trình khác, hãy ghi xuống dưới hoặc đánh số ở trên.",
        "A sheet holds one field a row, with more than one value beside labels and no numbers above them.",
        "Write further records below, or number them in the row above the fields.",
    ),
    "sheet_hidden": Message(
        _N,
        "Trang tính bị ẩn nhưng có biểu mẫu nên vẫn được đọc.",
        "A hidden sheet holds a form.",
        "See whether the unit meant to send this sheet; if not, let it delete the sheet.",
    ),
    "sheet_hidden_rows": Message(
        _N,
        "Có {count} dòng dữ liệu bị ẩn (dòng {rows}), vẫn được đọc.",
        "Rows with data are hidden or filtered out.",
        "See whether the unit meant to send these rows; if not, let it delete them.",
    ),
    "sheet_rows_left_out": Message(
        _W,
        "Trang “{read}” dài hơn {most} dòng, phần sau không được đọc: hãy xóa dòng thừa ở cuối.",
        "The sheet has more rows than are read.",
        "Delete the rows below the table and send it again.",
    ),
    "sheet_stray_cells": Message(
        _W,
        "Có ô nằm rất xa bảng (từ dòng {row}), không được đọc: hãy xóa nếu là ô thừa.",
        "Cells stand alone thousands of rows below the table.",
        "Delete them; if they are data, move them into the table.",
    ),
    "sheet_legacy": Message(
        _N,
        "Chữ trên trang viết bằng bảng mã {encoding}: đã chuyển sang Unicode ({count} ô), hãy xem lại họ tên.",
        "The texts of the sheet are typed in a font from before Unicode (TCVN3 or VNI).",
        "Look at the names once: they were converted to Unicode.",
    ),
    "sheet_legacy_unclear": Message(
        _W,
        "Ô này có thể viết bằng bảng mã {encoding} hoặc Unicode: giữ nguyên là “{read}”, hãy sửa nếu đúng ra là “{proposed}”.",
        "On a sheet that is typed partly in an old font, a text is Vietnamese both as it stands and converted.",
        "Type the cell anew if the other reading is the right one.",
    ),
    "sheet_not_read": Message(
        _W,
        "Trang “{read}” có dữ liệu nhưng không nhận ra biểu nào nên không được đọc: nếu là biểu gửi xã, hãy dùng đúng tên cột của biểu mẫu.",
        "A sheet of a workbook with forms looks like a form, and no table could be told on it.",
        "Use the form's own labels if the sheet is meant to be read.",
    ),
    "sheet_tables_beside": Message(
        _E,
        "Có nhiều bảng đặt cạnh nhau nên không phân biệt được cột: hãy để mỗi bảng trên một trang, hoặc bảng này dưới bảng kia.",
        "Tables stand side by side and the labels do not tell which column is of which.",
        "Put each table on a sheet of its own, or one below the other.",
    ),
    "sheet_form_unclear": Message(
        _W,
        "Chưa chắc đây là biểu nào: đọc như “{form_title}”, nhưng cũng giống “{proposed}”; hãy ghi rõ tên biểu trên bảng.",
        "The header fits two forms about equally well.",
        "Write the title of the form above the table.",
    ),
    "sheet_columns_missing": Message(
        _E,
        "Bảng giống biểu “{form_title}” nhưng không thấy cột “{proposed}”: hãy sửa lại tên cột theo biểu mẫu.",
        "The table looks like a form, but the column that names each row is not there.",
        "Give the column the label of the form.",
    ),
    "sheets_rival": Message(
        _E,
        "Biểu “{form_title}” có ở nhiều trang ({sheets}), là các trang giống nhau hoặc có trang ẩn, trang cũ, nên chưa tính "
        "trang nào: hãy chọn trang được tính, hoặc xóa trang thừa rồi gửi lại.",
        "Two sheets of a workbook hold the same form with the same rows, or one of them is hidden or called old or a copy.",
        "Choose in `outputs/questions.xlsx` which sheet counts, or let the unit delete the other one.",
    ),
    "sheet_no_rows": Message(
        _W,
        "Biểu “{form_title}” chưa có dòng dữ liệu nào: hãy điền rồi gửi lại, nếu đơn vị có nội dung.",
        "The form has its header and no row of data.",
        "Fill it in and send it again, if the unit has anything to report.",
    ),
    "column_unclear": Message(
        _E,
        "Hai cột ({columns}) cùng có thể là “{label}” nên không dùng cột nào: hãy sửa tên cột cho rõ.",
        "Two columns of the sheet fit one column of the form equally well.",
        "Choose the column in `outputs/questions.xlsx`, or let the unit give each the label of the form.",
    ),
    "column_unknown": Message(
        _W,
        "Cột “{read}” không có trong biểu mẫu nên không được dùng: hãy chuyển nội dung cần thiết sang cột của biểu.",
        "A column with data is none of the form's.",
        "Move what is needed into a column of the form.",
    ),
    "column_money_whole": Message(
        _E,
        "Chưa rõ cột “{read}” là tiền từ nguồn nào nên chưa tính dòng nào: hãy tách số tiền vào các cột {proposed}.",
        "A column of money is none of the form's, where the form asks for each source apart.",
        "Answer whose money it is, or let the unit divide the amounts into the columns of the form.",
    ),
    "column_money_more": Message(
        _E,
        "Cột “{read}” có số tiền mà biểu không có cột nào cho nó nên chưa tính dòng nào: hãy cộng vào {proposed}, hoặc bỏ cột này.",
        "A column of money stands beside all that the form asks for, and is not their sum.",
        "Answer that it does not count, or let the unit add its amounts to the columns of the form.",
    ),
    "column_maybe": Message(
        _E,
        "Chưa rõ cột “{read}” là cột nào của biểu nên chưa tính dòng nào, bảng còn thiếu {proposed}: hãy sửa tên cột.",
        "A column with values has an unknown label, and columns of the form are absent that it could be.",
        "Answer which column it is, or that it is the unit's own.",
    ),
    "text_quote_open": Message(
        _W,
        "“{read}” có dấu ngoặc kép không đóng: từng dòng của tệp đã được đọc riêng, hãy kiểm tra.",
        "A quote opens in a text file and does not close, so that it would have swallowed the rows below.",
        "See that the rows are right; close the quote.",
    ),
    "text_cells_too_many": Message(
        _E,
        "Dòng “{read}” có {count} ô trong khi các dòng khác có {usual}: có dấu phân cách nằm trong nội dung, "
        "hãy đặt nội dung đó trong ngoặc kép hoặc gửi tệp Excel.",
        "A row of a text file has more cells than the others: a value holds the delimiter.",
        "Let the unit send the Excel file, or put the value in quotes.",
    ),
    "column_odd": Message(
        _E,
        "Cột “{label}” chỉ ghi toàn loại khác (như “{read}”) nên chưa tính các dòng: hãy xem lại tên cột.",
        "All cells below a label of words are days, telephone numbers or people's names.",
        "Give the column the label of what it holds, or choose in `outputs/questions.xlsx` whether it is used.",
    ),
    "column_absent": Message(
        _W,
        "Bảng thiếu cột: {proposed}; coi như để trống.",
        "Columns of the form are not on the sheet; their values count as empty.",
        "Add the columns if the unit has something to say there.",
    ),
    "unit_unknown": Message(
        _E,
        "Không biết biểu này của đơn vị nào: hãy ghi tên đơn vị đúng như danh sách ở đầu biểu.",
        "Neither the sheet nor the names of file and folder say which unit sent the form.",
        "Choose the unit in `outputs/questions.xlsx`, or let it write its name at the head of the form as the register has it.",
    ),
    "unit_unclear": Message(
        _E,
        "Tên đơn vị chưa rõ (có thể là: {options}): hãy ghi tên đơn vị đúng như danh sách ở đầu biểu.",
        "What is written for the unit fits several units of the register, or only part of a name.",
        "Choose the unit in `outputs/questions.xlsx`, or let it write its full name at the head of the form.",
    ),
    "unit_column_parted": Message(
        _W,
        "Cột “{label}” ghi nhiều đơn vị ({read}): mỗi dòng được tính cho đơn vị ghi ở dòng đó, hãy kiểm tra.",
        "A column of the sheet names several units; each row counts for the unit that it names.",
        "See that the rows are with the right units.",
    ),
    "unit_column_unclear": Message(
        _E,
        "Cột “{label}” ghi nhiều đơn vị ({read}) nhưng dòng {rows} không rõ đơn vị nào: hãy ghi tên đơn vị đúng như danh sách ở từng dòng.",
        "A column of the sheet names several units, and for some rows it cannot be told which.",
        "Write in each row the unit's name as the register has it.",
    ),
    "unit_column_differs": Message(
        _W,
        "Cột “{label}” ghi {read} nhưng biểu là của {proposed}: các dòng được tính cho {proposed}, hãy kiểm tra.",
        "A column of the sheet names another unit than the one that sent the form.",
        "See whose the rows are; correct the column or the head of the form.",
    ),
    "unit_likely": Message(
        _N,
        "Tên đơn vị “{read}” được hiểu là “{proposed}”.",
        "The unit's name is misspelt, and only one unit of the register is like it.",
        "Nothing, if it is the right unit.",
        audience=Audience.OFFICE,
    ),
    "unit_conflict": Message(
        _E,
        "Biểu ghi nhiều đơn vị khác nhau ({options}): hãy giữ lại đúng tên đơn vị gửi.",
        "The workbook names several units as its sender.",
        "Choose the unit in `outputs/questions.xlsx`, or let it leave its own name and no other.",
    ),
    "unit_name_differs": Message(
        _W,
        "Tên tệp hoặc trang ghi {outside} nhưng biểu bên trong là của {inside}: đã theo biểu bên trong.",
        "The name of the file or sheet points to another unit than the form does; the form decides.",
        "Rename the file, or correct the head of the form.",
        audience=Audience.OFFICE,
    ),
}
