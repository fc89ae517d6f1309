"""What is found wrong, doubtful or repaired in a received file: codes and sentences."""

from __future__ import annotations

from collections.abc import Iterable

from vanthu.diagnostics import Catalogue, Diagnostic, Message, Severity
from vanthu.paperwork.model import Column, Form

_E, _W, _N = Severity.ERROR, Severity.WARNING, Severity.NOTE

MESSAGES = Catalogue(
    "intake",
    {
        # -- files (intake.gate, intake.grid) --
        "file_empty": Message(_E, "Tệp trống, không có dữ liệu: hãy gửi lại tệp."),
        "file_not_readable": Message(
            _E, "Không đọc được tệp từ ổ đĩa ({detail}): hãy kiểm tra tệp còn đó và không bị khóa."
        ),
        "file_kept_damaged": Message(
            _E,
            "Bản lưu {kept} của tệp này không còn đúng như lúc nhận (đĩa lỗi, hoặc ai đó đã sửa): hãy xóa bản lưu ấy rồi chạy lại để "
            "lưu lại từ tệp gốc.",
            "The kept copy of the file has another content than was received: the disk failed, or somebody changed it.",
            "Delete the kept copy and run again: it is made anew from `inputs/received`.",
        ),
        "file_too_large": Message(
            _E, "Tệp quá lớn ({size} MB, tối đa {most} MB): hãy bỏ ảnh và các trang không cần, rồi gửi lại."
        ),
        "file_password": Message(
            _E,
            "Tệp có mật khẩu nên không mở được: hãy bỏ mật khẩu trong Excel (Tệp › Thông tin › Bảo vệ sổ làm "
            "việc), lưu lại rồi gửi lại.",
        ),
        "file_damaged": Message(
            _E, "Tệp bị hỏng hoặc tải chưa hết: hãy mở bằng Excel, lưu thành tệp mới dạng .xlsx rồi gửi lại."
        ),
        "file_unknown": Message(_E, "Không nhận ra loại tệp: hãy mở bằng Excel, lưu dạng .xlsx rồi gửi lại."),
        "file_not_spreadsheet": Message(
            _E, "Đây là tệp {what}, không phải bảng tính: hãy gửi biểu dạng Excel."
        ),
        "file_mended": Message(
            _W,
            "Tệp có chỗ hỏng nhưng vẫn đọc được: hãy đối chiếu số dòng và số liệu với bản của đơn vị.",
            cause="A workbook that is not sound was packed anew, or read by LibreOffice, which passes over what is damaged.",
            remedy="Compare rows and figures with what the unit has, or let it save the workbook anew and send it again.",
        ),
        "document_damaged": Message(
            _E,
            "Tệp văn bản bị hỏng hoặc tải chưa hết: hãy mở bằng Word, lưu thành tệp mới dạng .docx rồi gửi lại.",
            cause="A Word document, or one of another format that LibreOffice should have read, is damaged.",
            remedy="Open it in Word, save it as a new .docx and send that.",
        ),
        "document_needs_libreoffice": Message(
            _E,
            "Tệp văn bản kiểu cũ (.doc, .rtf, .odt) cần LibreOffice để đọc mà máy này chưa cài: hãy mở bằng Word, lưu dạng "
            ".docx rồi gửi lại.",
            cause="A .doc, .rtf or .odt was received on a machine without LibreOffice.",
            remedy="Install LibreOffice and run again, or let the unit save the document as .docx.",
        ),
        "document_row_joined": Message(
            _W,
            "Dòng bị ngắt sang trang sau đã được ghép lại làm một ({read}): hãy xem lại dòng này.",
            cause="A row of a table stands on two pages of a PDF; its two parts were joined.",
            remedy="Compare the row with the document; if it is two rows, let the unit send the form as a workbook.",
        ),
        "document_number_joined": Message(
            _W,
            "Số bị ngắt thành nhiều dòng trong ô hẹp đã được nối lại ({read}): hãy xem lại các số này.",
            cause="A number in a narrow cell of a PDF stands on several lines; they were put together.",
            remedy="Compare the numbers with the document.",
        ),
        "pdf_picture": Message(
            _E,
            "PDF này là bản quét hoặc ảnh chụp, không có chữ để đọc: hãy gửi tệp Excel hoặc Word gốc.",
            cause="Pages of a PDF are pictures; text that a program read out of a picture is not trusted.",
            remedy="Send the workbook or document that was printed.",
        ),
        "pdf_pages_pictures": Message(
            _E,
            "Trang {pages} của PDF là ảnh nên không đọc được, các trang khác vẫn được đọc: hãy gửi tệp Excel hoặc Word gốc.",
            cause="Some pages of a PDF are pictures, so rows on them are missing.",
            remedy="Send the workbook or document that was printed.",
        ),
        "pdf_letters_unknown": Message(
            _E,
            "Chữ trong PDF không đọc được vì phông không cho biết là chữ gì: hãy gửi tệp Excel hoặc Word gốc.",
            cause="A font of the PDF does not say which letters its glyphs are.",
            remedy="Send the workbook or document that was printed.",
        ),
        "pdf_form_fields": Message(
            _E,
            "PDF là mẫu điền trên máy, số liệu trong ô điền không đọc được: hãy in ra PDF thường hoặc gửi tệp Excel.",
            cause="Fields of a PDF form are filled in; their values are no text of the page.",
            remedy="Print it to a plain PDF, or send the form as a workbook.",
        ),
        "pdf_marks": Message(
            _W,
            "PDF có ghi chú, gạch xóa hoặc chữ viết thêm ở trang {pages} không được đọc: hãy xem lại, sửa vào biểu rồi gửi "
            "lại.",
            cause="A PDF carries annotations, which may correct what stands in its tables.",
            remedy="Write into the form what the annotation says and send it again.",
        ),
        "pdf_pages_left_out": Message(
            _W,
            "PDF dài hơn {most} trang, phần sau không được đọc: hãy gửi riêng các trang có biểu.",
            cause="A PDF has more pages than are read.",
            remedy="Send the pages that hold the form as a file of their own.",
        ),
        "pdf_damaged": Message(
            _E,
            "Tệp PDF bị hỏng hoặc tải chưa hết: hãy gửi lại, hoặc gửi tệp Excel hay Word gốc.",
            cause="A PDF is damaged or cut short.",
            remedy="Send it again, or the workbook or document that was printed.",
        ),
        "document_no_table": Message(
            _E,
            "Văn bản không có bảng kẻ ô nào để đọc: hãy gửi biểu có bảng, dạng Excel hoặc Word.",
            cause="A document of text has no table that could hold a form.",
            remedy="Send the form as a workbook or as a table in a document.",
        ),
        "document_changes_tracked": Message(
            _W,
            "Văn bản có sửa đổi đang theo dõi (Track Changes): đã đọc như khi chấp nhận mọi sửa đổi, hãy xem lại.",
            cause="A Word document holds tracked insertions or deletions.",
            remedy="Accept or reject all changes in Word and send the document again, if what was read is not meant.",
        ),
        "document_comments": Message(
            _W,
            "Văn bản có {count} ghi chú bên lề không được đọc (“{read}”): nếu ghi chú sửa số liệu, hãy sửa ngay trong "
            "bảng.",
            cause="A Word document holds comments, which may correct what stands in its tables.",
            remedy="Write into the table what a comment corrects, and send the document again.",
        ),
        "file_too_wide": Message(
            _E,
            "Trang “{read}” có ô nằm quá xa nhau nên không mở được: hãy chép bảng sang tệp mới rồi gửi lại.",
            cause="The cells of a sheet stand so far apart that the block around them has millions of cells.",
            remedy="Copy the table into a new file and send that.",
        ),
        "file_apple": Message(
            _E,
            "Đây là tệp của Apple (Numbers, Pages hoặc Keynote): hãy mở trên máy Mac hoặc iPhone, chọn Xuất ra (Export) "
            "dạng Excel rồi gửi tệp .xlsx.",
            cause="The file is a package of Apple's office programs, whose format is not published.",
            remedy="Export it as .xlsx on the Mac or telephone that made it.",
        ),
        "file_bomb": Message(
            _E,
            "Tệp nén phình ra quá lớn khi mở nên bị từ chối: hãy mở bằng Excel, lưu thành tệp mới rồi gửi lại.",
        ),
        "file_dtd": Message(
            _E,
            "Tệp chứa khai báo lạ (DTD trong {part}) mà Excel không bao giờ ghi nên bị từ chối: hãy mở bằng "
            "Excel, lưu thành tệp mới.",
        ),
        "file_web_archive": Message(
            _E, "Tệp là trang web lưu trữ (MHT): hãy mở bằng Excel, lưu dạng .xlsx rồi gửi lại."
        ),
        "file_mislabelled": Message(_N, "Đuôi tệp là {read} nhưng nội dung là {kind}: đã đọc theo nội dung."),
        "file_macros": Message(_N, "Tệp có macro: macro không được chạy, chỉ đọc dữ liệu trong ô."),
        "file_external_links": Message(
            _N, "Tệp có liên kết tới tệp khác: liên kết không được mở, chỉ dùng giá trị đã lưu."
        ),
        "file_sheets_left_out": Message(
            _W, "Tệp có quá {most} trang tính, các trang sau không được đọc: hãy xóa trang thừa."
        ),
        "file_no_form": Message(
            _E,
            "Không thấy biểu nào trong bốn biểu mẫu: hãy dùng đúng biểu mẫu đã phát, giữ nguyên dòng tiêu đề "
            "cột.",
        ),
        "file_reader_too_slow": Message(
            _E,
            "Đọc tệp quá {detail} giây nên đã dừng: hãy chép bảng sang tệp mới rồi gửi lại.",
            "Reading the file took longer than a file may take.",
            "Copy the table into a new workbook and send that.",
        ),
        "file_reader_no_memory": Message(
            _E,
            "Đọc tệp cần quá nhiều bộ nhớ nên đã dừng: hãy chép riêng bảng (bỏ dòng, cột và trang trống) sang tệp mới rồi gửi lại.",
            "Reading the file would have taken more memory than one file may take.",
            "Copy only the table into a new workbook and send that.",
        ),
        "file_reader_killed": Message(
            _E,
            "Hệ thống đã ngắt tiến trình đọc tệp này, thường vì máy hết bộ nhớ: hãy đóng bớt chương trình khác rồi chạy lại; vẫn vậy thì "
            "đề nghị đơn vị chép bảng sang tệp mới rồi gửi lại.",
            "The system killed the process that read the file, most often because the machine had no memory left.",
            "Close other programs and run again; if it happens again, ask the unit for the table in a new workbook.",
        ),
        "file_reader_crashed": Message(
            _E,
            "Tệp làm chương trình đọc bị ngắt giữa chừng: hãy chép bảng sang tệp mới rồi gửi lại.",
            "The process that read the file died of it.",
            "Copy the table into a new workbook and send that.",
        ),
        "file_reader_raised": Message(
            _E,
            "Chương trình chưa đọc được tệp này ({detail}): hãy chép bảng sang tệp mới rồi gửi lại, và báo "
            "cho người phụ trách phần mềm.",
            "A fault of the program, or of a library that reads such files.",
            "Copy the table into a new workbook and send that; report the file to whoever maintains the program.",
        ),
        "file_reader_answer_too_large": Message(
            _E,
            "Tệp chứa quá nhiều dữ liệu để đọc trong một lần: hãy chia bảng thành nhiều tệp rồi gửi lại.",
            "What was read from the file is more than the program holds for one file.",
            "Split the table into several workbooks and send these.",
        ),
        "archive_needs_library": Message(
            _E,
            "Tệp nén .rar hoặc .7z không mở được trên máy này: hãy giải nén rồi gửi các tệp, hoặc nén lại dạng .zip.",
            cause="A .rar or .7z was received on a machine without the library libarchive.",
            remedy="Install libarchive and run again, or unpack the archive and put its files in its place.",
        ),
        "archive_damaged": Message(
            _E,
            "Tệp nén bị hỏng, tải chưa hết hoặc thiếu phần: hãy nén lại dạng .zip rồi gửi lại.",
            cause="A .rar or .7z is damaged, cut short, or one of several parts.",
            remedy="Pack the files again as .zip and send that.",
        ),
        "archive_nested": Message(_E, "Tệp nén nằm trong tệp nén: hãy giải nén rồi gửi các tệp Excel."),
        "archive_unsafe_name": Message(
            _E, "Tên tệp “{read}” trong tệp nén không an toàn nên bị bỏ qua: hãy đổi tên rồi nén lại."
        ),
        "archive_too_many": Message(
            _E, "Tệp nén có quá {most} tệp, phần sau không được đọc: hãy chia thành nhiều tệp nén."
        ),
        # -- sheets and headers (intake.layout, intake.units) --
        "sheet_fields_read": Message(
            _N,
            "Trang ghi mỗi mục một dòng: mỗi nhóm mục đã được đọc thành một dòng của biểu.",
            cause="A sheet has no table, but labels of a form below each other with values beside them.",
            remedy="Nothing, or fill in the form's table.",
        ),
        "sheet_fields_beside": Message(
            _W,
            "Bên phải các mục còn chữ không được đọc, từ ô này: nếu là công trình khác, hãy ghi xuống dưới hoặc đánh số ở trên.",
            cause="A sheet holds one field a row, with more than one value beside labels and no numbers above them.",
            remedy="Write further records below, or number them in the row above the fields.",
        ),
        "sheet_hidden": Message(_N, "Trang tính bị ẩn nhưng có biểu mẫu nên vẫn được đọc."),
        "sheet_hidden_rows": Message(_N, "Có {count} dòng dữ liệu bị ẩn (dòng {rows}), vẫn được đọc."),
        "sheet_rows_left_out": Message(
            _W, "Trang “{read}” dài hơn {most} dòng, phần sau không được đọc: hãy xóa dòng thừa ở cuối."
        ),
        "sheet_stray_cells": Message(
            _W, "Có ô nằm rất xa bảng (từ dòng {row}), không được đọc: hãy xóa nếu là ô thừa."
        ),
        "sheet_legacy": Message(
            _N,
            "Chữ trên trang viết bằng bảng mã {encoding}: đã chuyển sang Unicode ({count} ô), hãy xem lại họ "
            "tên.",
        ),
        "sheet_legacy_unclear": Message(
            _W,
            "Ô này có thể viết bằng bảng mã {encoding} hoặc Unicode: giữ nguyên là “{read}”, hãy sửa nếu "
            "đúng ra là “{proposed}”.",
        ),
        "text_repaired": Message(
            _W,
            "Chữ ở ô “{label}” bị vỡ ({encoding}): “{read}” được đọc là “{proposed}”, hãy kiểm tra.",
            "A text was broken by an old encoding, a wrong code page, an escape or look-alike letters, and only "
            "one reading is Vietnamese.",
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
            "“{read}” ở “{label}” có ký tự hỏng (�, □): hãy gõ lại ô này bằng Unicode.",
            "The cell holds the replacement character or a box in the place of a letter.",
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
        "sheet_not_read": Message(
            _W,
            "Trang “{read}” có dữ liệu nhưng không nhận ra biểu nào nên không được đọc: nếu là biểu gửi xã, hãy "
            "dùng đúng tên cột của biểu mẫu.",
        ),
        "sheet_tables_beside": Message(
            _E,
            "Có nhiều bảng đặt cạnh nhau nên không phân biệt được cột: hãy để mỗi bảng trên một trang, hoặc bảng "
            "này dưới bảng kia.",
        ),
        "sheet_form_unclear": Message(
            _W,
            "Chưa chắc đây là biểu nào: đọc như “{form_title}”, nhưng cũng giống “{proposed}”; hãy ghi rõ "
            "tên biểu trên bảng.",
        ),
        "sheet_columns_missing": Message(
            _E,
            "Bảng giống biểu “{form_title}” nhưng không thấy cột “{proposed}”: hãy sửa lại tên cột theo biểu "
            "mẫu.",
        ),
        "sheet_no_rows": Message(
            _W, "Biểu “{form_title}” chưa có dòng dữ liệu nào: hãy điền rồi gửi lại, nếu đơn vị có nội dung."
        ),
        "column_unclear": Message(
            _E, "Hai cột ({columns}) cùng có thể là “{label}” nên không dùng cột nào: hãy sửa tên cột cho rõ."
        ),
        "column_unknown": Message(
            _W,
            "Cột “{read}” không có trong biểu mẫu nên không được dùng: hãy chuyển nội dung cần thiết sang "
            "cột của biểu.",
        ),
        "column_money_whole": Message(
            _W,
            "Cột “{read}” ghi gộp các nguồn nên không được dùng: hãy tách số tiền vào các cột {proposed}.",
        ),
        "column_absent": Message(_W, "Bảng thiếu cột: {proposed}; coi như để trống."),
        "unit_unknown": Message(
            _E, "Không biết biểu này của đơn vị nào: hãy ghi tên đơn vị đúng như danh sách ở đầu biểu."
        ),
        "unit_unclear": Message(
            _E, "Tên đơn vị chưa rõ (có thể là: {options}): hãy ghi tên đơn vị đúng như danh sách ở đầu biểu."
        ),
        "unit_column_parted": Message(
            _W,
            "Cột “{label}” ghi nhiều đơn vị ({read}): mỗi dòng được tính cho đơn vị ghi ở dòng đó, hãy kiểm tra.",
        ),
        "unit_column_unclear": Message(
            _E,
            "Cột “{label}” ghi nhiều đơn vị ({read}) nhưng dòng {rows} không rõ đơn vị nào: hãy ghi tên đơn vị "
            "đúng như danh sách ở từng dòng.",
        ),
        "unit_column_differs": Message(
            _W,
            "Cột “{label}” ghi {read} nhưng biểu là của {proposed}: các dòng được tính cho {proposed}, hãy kiểm "
            "tra.",
        ),
        "unit_likely": Message(_N, "Tên đơn vị “{read}” được hiểu là “{proposed}”."),
        "unit_conflict": Message(
            _E, "Biểu ghi nhiều đơn vị khác nhau ({options}): hãy giữ lại đúng tên đơn vị gửi."
        ),
        "unit_name_differs": Message(
            _W,
            "Tên tệp hoặc trang ghi {outside} nhưng biểu bên trong là của {inside}: đã theo biểu bên trong.",
        ),
        # -- values (intake.values, intake.text) --
        "cell_error": Message(_E, "Ô “{label}” báo lỗi {read} của Excel: hãy sửa công thức hoặc gõ giá trị."),
        "cell_no_result": Message(
            _E,
            "Ô “{label}” có công thức nhưng tệp không lưu kết quả: hãy mở bằng Excel, lưu lại, hoặc gõ giá trị.",
        ),
        "value_required": Message(_E, "Thiếu “{label}”: hãy điền ô này."),
        "value_as_above": Message(_N, "“{read}” ở “{label}” được hiểu là như dòng trên: {proposed}."),
        "value_nothing_above": Message(
            _E, "“{read}” ở “{label}” nghĩa là như trên, nhưng dòng trên trống: hãy ghi rõ."
        ),
        "value_no_words_above": Message(
            _W,
            "“{read}” ở “{label}” nghĩa là như trên, nhưng dòng trên trống: coi như để trống, hãy kiểm tra.",
        ),
        "value_merged_sum": Message(
            _W,
            "“{label}” {read} gộp chung cho nhiều dòng: chỉ tính một lần, ở dòng đầu; hãy tách riêng từng dòng.",
        ),
        "value_two_columns": Message(_E, "“{label}” được ghi ở hai cột: hãy giữ lại một."),
        "value_mark": Message(_E, "Không hiểu dấu “{read}” ở “{label}”: hãy đánh x vào cột đúng."),
        "value_truth": Message(_E, "“{label}” là giá trị đúng/sai ({read}): hãy gõ giá trị."),
        "value_time": Message(
            _E, "“{label}” là giờ ({read}), không phải giá trị cần điền: hãy gõ lại, định dạng ô là Văn bản."
        ),
        "text_cleaned": Message(
            _N, "Đã bỏ dấu cách thừa, ký tự ẩn hoặc chuẩn hóa chữ có dấu ở {count} ô ({cells})."
        ),
        "name_capitals": Message(_N, "Tên viết hoa “{read}” được ghi lại là “{proposed}”."),
        "name_lower": Message(_N, "Tên viết thường “{read}” được ghi lại là “{proposed}”."),
        "name_trimmed": Message(_N, "Đã bỏ phần thừa ở “{read}”: “{proposed}”."),
        "name_birth": Message(
            _N, "“{read}” có cả năm sinh, được ghi vào ô ngày sinh đang trống: {proposed}."
        ),
        "name_several": Message(_E, "“{read}” ở “{label}” là tên nhiều người: hãy ghi mỗi người một dòng."),
        "name_several_kept": Message(
            _W,
            "“{read}” ở “{label}” là tên nhiều người, được giữ nguyên: hãy kiểm tra người phụ trách chính.",
        ),
        "name_title": Message(_N, "Đã bỏ danh xưng ở “{read}”: “{proposed}”."),
        "name_phone": Message(_N, "“{read}” có cả số điện thoại, được tách thành: {proposed}."),
        "name_not_text": Message(_E, "“{label}” là số ({read}), không phải tên: hãy gõ tên."),
        "number_repaired": Message(_N, "“{read}” ở “{label}” được đọc là {proposed}."),
        "number_unreadable": Message(
            _E, "“{read}” ở “{label}” không phải một số rõ ràng: hãy gõ chỉ chữ số."
        ),
        "number_lines": Message(
            _E,
            "“{read}” ở “{label}” là nhiều số trên nhiều dòng: hãy ghi một số, hoặc tách thành các dòng riêng.",
        ),
        "number_pair": Message(_E, "“{read}” ở “{label}” là hai số: hãy ghi mỗi số vào cột của nó."),
        "number_pair_told": Message(
            _N, "“{read}” ở “{label}” được hiểu là số phiếu đồng ý / tổng số phiếu: {proposed}."
        ),
        "number_groups": Message(
            _E, "“{read}” ở “{label}” có dấu chấm, phẩy sai chỗ: hãy gõ lại chỉ chữ số."
        ),
        "number_thousands_or_decimals": Message(
            _E, "“{read}” ở “{label}” có thể là hàng nghìn hoặc số lẻ: hãy gõ lại cho rõ."
        ),
        "number_is_date": Message(
            _E, "“{label}” là ngày ({read}), không phải số: hãy gõ lại số, định dạng ô là Số."
        ),
        "number_negative": Message(_E, "“{label}” là số âm ({read}): hãy sửa lại."),
        "number_not_whole": Message(_E, "“{label}” phải là số nguyên, không phải {read}: hãy sửa lại."),
        "number_too_large": Message(_E, "“{label}” quá lớn ({read}): hãy kiểm tra lại."),
        "money_scaled": Message(_N, "“{read}” {unit} được đổi thành {proposed} đồng."),
        "money_unit": Message(_E, "“{label}” tính bằng {unit} nhưng ô ghi {read}: hãy ghi đúng đơn vị tính."),
        "money_unit_unclear": Message(
            _E,
            "Chưa rõ “{label}” {read} tính bằng đồng hay đơn vị khác (biểu ghi “{unit}”): hãy gõ đủ số tiền bằng "
            "đồng.",
        ),
        "money_too_small": Message(
            _E,
            "“{label}” chỉ {read} đồng, có phải ghi theo triệu đồng (thành {proposed} đồng)? Hãy gõ đủ số "
            "tiền bằng đồng.",
        ),
        "money_too_large": Message(_E, "“{label}” quá lớn ({read}): hãy kiểm tra số tiền."),
        "money_rounded": Message(_N, "“{label}” {read} đồng được làm tròn thành {proposed}."),
        "percent_fraction": Message(
            _E, "“{label}” ghi {read}: là {read}% hay {proposed}? Hãy gõ số phần trăm, từ 0 đến 100."
        ),
        "percent_told": Message(
            _N, "“{label}” ghi {read} được hiểu là {proposed}, khớp với kết quả hoàn thành."
        ),
        "percent_out_of_range": Message(_E, "“{label}” {read} nằm ngoài 0–100: hãy sửa lại."),
        "date_unreadable": Message(
            _E, "“{read}” ở “{label}” không phải ngày rõ ràng: hãy gõ ngày/tháng/năm, ví dụ 25/5/2024."
        ),
        "date_impossible": Message(_E, "“{read}” ở “{label}” không có trong lịch: hãy sửa lại."),
        "date_month_first": Message(
            _E, "“{read}” ở “{label}” có tháng lớn hơn 12: hãy ghi ngày trước tháng, có phải {proposed}?"
        ),
        "date_no_day": Message(_E, "“{label}” chỉ ghi {read}: hãy ghi đủ ngày/tháng/năm."),
        "date_no_year": Message(_E, "“{label}” ghi {read} thiếu năm: hãy ghi đủ ngày/tháng/năm."),
        "date_century": Message(
            _E, "“{read}” ở “{label}” ghi năm hai chữ số, chưa rõ thế kỷ: hãy ghi đủ bốn chữ số."
        ),
        "date_century_told": Message(_N, "Năm hai chữ số “{read}” ở “{label}” được hiểu là {proposed}."),
        "date_year_told": Message(_N, "“{read}” ở “{label}” thiếu năm, được hiểu là {proposed}."),
        "date_until_told": Message(_N, "“{read}” ở “{label}” được hiểu là ngày cuối: {proposed}."),
        "date_until": Message(_E, "“{read}” ở “{label}” chưa rõ là ngày nào: hãy gõ ngày/tháng/năm."),
        "date_serial": Message(
            _N, "Số {read} ở “{label}” là số thứ tự ngày của Excel, được đọc là {proposed}."
        ),
        "date_run": Message(_E, "“{read}” ở “{label}” viết liền: có phải {proposed}? Hãy gõ ngày/tháng/năm."),
        "date_year_in_date_cell": Message(
            _E, "“{label}” hiện {read}: có phải năm {proposed} gõ vào ô định dạng ngày? Hãy gõ lại."
        ),
        "date_span": Message(
            _W, "“{read}” chưa rõ ngày bắt đầu, ngày hoàn thành nên không dùng: hãy ghi hai ngày vào hai cột."
        ),
        "date_maybe_swapped": Message(
            _W, "“{label}” {read}: Excel có thể đã đảo ngày và tháng (đúng ra là {proposed}?), hãy kiểm tra."
        ),
        "date_end_before_start": Message(_E, "“{label}” {read} trước ngày bắt đầu {start}: hãy sửa lại."),
        "date_outside_campaign": Message(
            _W, "“{label}” {read} ngoài thời gian đợt thi đua ({from}–{to}): hãy kiểm tra."
        ),
        "birth_impossible": Message(_E, "“{label}” {read} không thể là ngày sinh: hãy sửa lại."),
        "phone_completed": Message(_N, "Số điện thoại {read} được ghi đủ là {proposed}."),
        "phone_unreadable": Message(
            _W, "“{read}” không phải số điện thoại đúng nên không dùng: hãy ghi 10 chữ số."
        ),
        "citizen_id_zeros": Message(
            _W,
            "Số CCCD {read} thiếu số 0 ở đầu nên không dùng, có phải {proposed}? Hãy gõ đủ 12 chữ số, định dạng ô "
            "là Văn bản.",
        ),
        "citizen_id_length": Message(
            _W,
            "Số CCCD {read} có {length} chữ số nên không dùng: phải có 12 (hoặc 9 với CMND cũ), hãy sửa lại.",
        ),
        "citizen_id_province": Message(
            _W,
            "Số CCCD {read} có ba số đầu {province} không phải mã tỉnh nào nên không dùng: hãy đối chiếu với thẻ, gõ "
            "lại đủ 12 chữ số.",
        ),
        "citizen_id_unreadable": Message(_W, "“{read}” không phải số CCCD nên không dùng: hãy gõ 12 chữ số."),
        "citizen_id_lost": Message(
            _W,
            "Số CCCD {read} đã bị Excel làm mất chữ số nên không dùng: hãy gõ lại, định dạng ô là Văn bản.",
        ),
        "choice_unknown": Message(_E, "“{read}” ở “{label}” không có trong danh sách: hãy chọn {choices}."),
        "choice_likely": Message(_N, "“{read}” ở “{label}” được hiểu là “{proposed}”."),
        "choice_not_done": Message(
            _E, "“{read}” ở “{label}” chưa rõ là đang thực hiện hay chưa thực hiện: hãy ghi rõ."
        ),
        "choice_not_done_told": Message(
            _N, "“{read}” ở “{label}” được hiểu là “{proposed}” theo tỷ lệ hoàn thành."
        ),
        "field_unknown": Message(
            _E, "“{read}” không phải nội dung thi đua nào: hãy ghi một mã trong {choices}."
        ),
        "field_unclear": Message(
            _E, "“{read}” có mã và tên nội dung không khớp nhau: hãy ghi một mã trong {choices}."
        ),
        "field_likely": Message(_N, "Nội dung thi đua “{read}” được hiểu là “{proposed}”."),
        "award_unknown": Message(
            _E, "“{read}” không phải hình thức khen thưởng của đợt này: hãy chọn {choices}."
        ),
        "award_unclear": Message(_E, "“{read}” có thể là nhiều hình thức ({choices}): hãy ghi đủ tên."),
        "award_likely": Message(_N, "Hình thức “{read}” được hiểu là “{proposed}”."),
        "status_told": Message(
            _N, "Kết quả chưa ghi rõ, được hiểu là “{proposed}” vì tỷ lệ 100% và đã có ngày hoàn thành."
        ),
        "status_mark": Message(
            _E,
            "Dấu “{read}” ở “{label}” chưa rõ nghĩa: hãy ghi hoàn thành, đang thực hiện hoặc chưa thực hiện.",
        ),
        "status_missing": Message(
            _E,
            "Dòng có số liệu nhưng “{label}” để trống: hãy ghi hoàn thành, đang thực hiện hoặc chưa thực hiện.",
        ),
        "status_disagrees": Message(
            _E, "Tỷ lệ {read} không khớp với kết quả “{status}”: hãy sửa một trong hai."
        ),
        "status_no_progress": Message(_W, "Kết quả “{status}” nhưng tỷ lệ {read}: hãy kiểm tra."),
        "status_not_completed": Message(
            _W, "Có ngày hoàn thành {read} nhưng kết quả là “{status}”: hãy kiểm tra."
        ),
        "votes_more_than_total": Message(
            _E, "Số phiếu đồng ý {read} lớn hơn tổng số phiếu {total}: hãy sửa lại."
        ),
        "subject_told": Message(_N, "Đối tượng để trống, được hiểu là “{proposed}” theo đề mục “{read}”."),
        "subject_told_row": Message(
            _N, "Đối tượng để trống, được hiểu là “{proposed}” theo tên và các ô khác của “{read}”."
        ),
        "subject_unknown": Message(
            _E, "Chưa rõ “{read}” là tập thể, cá nhân hay hộ gia đình: hãy ghi ở ô “{label}”."
        ),
        "subject_name": Message(
            _E, "“{read}” ghi là {subject} nhưng tên giống của {proposed}: hãy sửa đối tượng hoặc tên."
        ),
        "birth_child": Message(
            _E,
            "“{label}” {read} cho thấy người này chưa đến 6 tuổi khi kết thúc đợt thi đua: hãy kiểm tra, gõ lại.",
        ),
        "subject_has_birth": Message(_W, "Đối tượng là {read} nhưng có ngày sinh: hãy kiểm tra."),
        "row_name_only": Message(
            _W,
            "Dòng chỉ có tên “{read}”, được tính là một dòng riêng: nếu là đề mục, hãy đánh số I, II, III.",
        ),
        "row_sub_item": Message(
            _W,
            "“{read}” là ý nhỏ của mục trên, được tính là một dòng riêng: hãy kiểm tra có bị tính hai lần không.",
        ),
        "row_detail_joined": Message(_N, "Ý nhỏ “{read}” được ghép vào “{label}” của dòng trên."),
        "row_detail_alone": Message(
            _W, "Ý nhỏ “{read}” không nằm dưới dòng nào nên không được dùng: hãy kiểm tra."
        ),
        "row_struck": Message(
            _W, "Dòng “{read}” bị gạch ngang nhưng vẫn được tính: hãy xóa hẳn dòng này nếu đơn vị đã bỏ."
        ),
        "row_section_work": Message(
            _W,
            "“{read}” đánh số như đề mục nhưng có số liệu mà không có dòng nào bên dưới: được tính là một dòng; "
            "hãy đánh số 1, 2, 3, hoặc xóa số liệu nếu chỉ là đề mục.",
        ),
        "row_section_empty": Message(
            _W,
            "“{read}” được hiểu là đề mục không có dòng nào bên dưới nên không được tính: nếu là một dòng, hãy đánh "
            "số 1, 2, 3.",
        ),
        "row_continued": Message(
            _W,
            "Dòng không đánh số “{read}” được ghép vào dòng trên thành “{proposed}”: nếu là dòng riêng, hãy đánh "
            "số.",
        ),
        "row_unnumbered": Message(
            _W,
            "Dòng “{read}” không đánh số, được tính là một dòng riêng: nếu là phần tiếp của dòng trên, hãy ghép "
            "vào dòng trên.",
        ),
        "rows_below_signature": Message(
            _W,
            "Dòng {rows} nằm dưới chỗ ký tên hoặc ngày tháng nhưng vẫn được tính: hãy chuyển lên trong bảng, hoặc "
            "xóa nếu không dùng.",
        ),
        "rows_below_not_used": Message(
            _W,
            "Dòng {rows} nằm dưới bảng, không được tính: nếu là dữ liệu, hãy chuyển lên trong bảng rồi gửi lại.",
        ),
        "total_disagrees": Message(
            _W,
            "Dòng cộng ghi {read} nhưng tổng các dòng của “{label}” là {proposed} (chênh {difference}): hãy "
            "kiểm tra.",
        ),
        "total_unreadable": Message(_W, "Không đọc được số ở dòng cộng ({read}): hãy kiểm tra."),
    },
)

diagnose = MESSAGES.diagnose

_MOST_LISTED = 8


def listed(numbers: Iterable[int]) -> str:
    """Numbers of rows as messages name them: `8, 9, 12`, cut short where there are many."""
    every = [str(number) for number in numbers]
    return ", ".join(every[:_MOST_LISTED]) + (", …" if len(every) > _MOST_LISTED else "")


def of_column(diagnostic: Diagnostic, form: Form, column: Column) -> Diagnostic:
    """The same, of a column of a form, which its sentence can name."""
    return diagnostic.with_facts(label=column.full_label).about(form=form.key, column=column.key)
