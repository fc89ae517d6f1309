"""What is told of a received file as a whole: why it was refused, and what it is."""

from __future__ import annotations

from collections.abc import Mapping

from vanthu.diagnostics import Audience, Message, Severity

_E, _N, _W = Severity.ERROR, Severity.NOTE, Severity.WARNING

FILES: Mapping[str, Message] = {
    "file_empty": Message(
        _E,
        "Tệp trống, không có dữ liệu: hãy gửi lại tệp.",
        "The file, or the archive, holds nothing but blanks or zeros.",
        "Let the unit send the file again.",
    ),
    "file_not_readable": Message(
        _E,
        "Không đọc được tệp từ ổ đĩa ({detail}): hãy kiểm tra tệp còn đó và không bị khóa.",
        "The operating system refused to read the file while it was taken in.",
        "See that the file is still there and that no other program holds it, then run again.",
        audience=Audience.OFFICE,
    ),
    "file_kept_damaged": Message(
        _E,
        "Bản lưu {kept} của tệp này không còn đúng như lúc nhận (đĩa lỗi, hoặc ai đó đã sửa): hãy xóa bản lưu ấy rồi chạy lại để lưu lại từ tệp gốc.",
        "The kept copy of the file has another content than was received: the disk failed, or somebody changed it.",
        "Delete the kept copy and run again: it is made anew from `inputs/received`.",
        audience=Audience.OFFICE,
    ),
    "file_too_large": Message(
        _E,
        "Tệp quá lớn ({size} MB, tối đa {most} MB): hãy bỏ ảnh và các trang không cần, rồi gửi lại.",
        "The file, or a member of an archive, is larger than is read.",
        "Take pictures and sheets that are not needed out of it and send it again.",
    ),
    "file_password": Message(
        _E,
        "Tệp có mật khẩu nên không mở được: hãy bỏ mật khẩu trong Excel (Tệp › Thông tin › Bảo vệ sổ làm việc), lưu lại rồi gửi lại.",
        "The workbook can be opened with a password only.",
        "Take off the password in Excel, save the workbook and send it again.",
    ),
    "file_damaged": Message(
        _E,
        "Tệp bị hỏng hoặc tải chưa hết: hãy mở bằng Excel, lưu thành tệp mới dạng .xlsx rồi gửi lại.",
        "The package cannot be unpacked, a part is missing or fails its checksum, or no reader can make sense of it.",
        "Open the file in Excel, save it as a new .xlsx and send that; if Excel cannot open it either, the unit sends it anew.",
    ),
    "file_unknown": Message(
        _E,
        "Không nhận ra loại tệp: hãy mở bằng Excel, lưu dạng .xlsx rồi gửi lại.",
        "Neither the first bytes nor the parts of the file say what it is.",
        "Open it in the program that made it, save it as .xlsx and send that.",
    ),
    "file_not_spreadsheet": Message(
        _E,
        "Đây là tệp {what}, không phải bảng tính: hãy gửi biểu dạng Excel.",
        "The file is a picture, a program or a document of another kind, in which no form can be read.",
        "Send the form as an Excel workbook.",
    ),
    "file_mended": Message(
        _W,
        "Tệp có chỗ hỏng nhưng vẫn đọc được: hãy đối chiếu số dòng và số liệu với bản của đơn vị.",
        "A workbook that is not sound was packed anew, or read by LibreOffice, which passes over what is damaged.",
        "Compare rows and figures with what the unit has, or let it save the workbook anew and send it again.",
        audience=Audience.OFFICE,
    ),
    "document_damaged": Message(
        _E,
        "Tệp văn bản bị hỏng hoặc tải chưa hết: hãy mở bằng Word, lưu thành tệp mới dạng .docx rồi gửi lại.",
        "A Word document, or one of another format that LibreOffice should have read, is damaged.",
        "Open it in Word, save it as a new .docx and send that.",
    ),
    "document_needs_libreoffice": Message(
        _E,
        "Tệp văn bản kiểu cũ (.doc, .rtf, .odt) chưa đọc được ở đây: hãy mở bằng Word, lưu dạng .docx rồi gửi lại.",
        "A .doc, .rtf or .odt was received on a machine without LibreOffice.",
        "Install LibreOffice and run again, or let the unit save the document as .docx.",
    ),
    "document_row_joined": Message(
        _W,
        "Dòng bị ngắt sang trang sau đã được ghép lại làm một ({read}): hãy xem lại dòng này.",
        "A row of a table stands on two pages of a PDF; its two parts were joined.",
        "Compare the row with the document; if it is two rows, let the unit send the form as a workbook.",
    ),
    "document_number_joined": Message(
        _W,
        "Số bị ngắt thành nhiều dòng trong ô hẹp đã được nối lại ({read}): hãy xem lại các số này.",
        "A number in a narrow cell of a PDF stands on several lines; they were put together.",
        "Compare the numbers with the document.",
    ),
    "document_no_table": Message(
        _E,
        "Văn bản không có bảng kẻ ô nào để đọc: hãy gửi biểu có bảng, dạng Excel hoặc Word.",
        "A document of text has no table that could hold a form.",
        "Send the form as a workbook or as a table in a document.",
    ),
    "document_changes_tracked": Message(
        _W,
        "Văn bản có sửa đổi đang theo dõi (Track Changes): đã đọc như khi chấp nhận mọi sửa đổi, hãy xem lại.",
        "A Word document holds tracked insertions or deletions.",
        "Accept or reject all changes in Word and send the document again, if what was read is not meant.",
    ),
    "document_comments": Message(
        _W,
        "Văn bản có {count} ghi chú bên lề không được đọc (“{read}”): nếu ghi chú sửa số liệu, hãy sửa ngay trong bảng.",
        "A Word document holds comments, which may correct what stands in its tables.",
        "Write into the table what a comment corrects, and send the document again.",
    ),
    "file_too_wide": Message(
        _E,
        "Trang “{read}” có ô nằm quá xa nhau nên không mở được: hãy chép bảng sang tệp mới rồi gửi lại.",
        "The cells of a sheet stand so far apart that the block around them has millions of cells.",
        "Copy the table into a new file and send that.",
    ),
    "file_apple": Message(
        _E,
        "Đây là tệp của Apple (Numbers, Pages hoặc Keynote): hãy mở trên máy Mac hoặc iPhone, chọn Xuất ra (Export) dạng Excel rồi gửi tệp .xlsx.",
        "The file is a package of Apple's office programs, whose format is not published.",
        "Export it as .xlsx on the Mac or telephone that made it.",
    ),
    "file_bomb": Message(
        _E,
        "Tệp nén phình ra quá lớn khi mở nên bị từ chối: hãy mở bằng Excel, lưu thành tệp mới rồi gửi lại.",
        "The archive would unpack to far more than any form needs, as files made to do harm do.",
        "Open it in Excel, save it as a new file and send that.",
    ),
    "file_dtd": Message(
        _E,
        "Tệp chứa phần lạ mà Excel không bao giờ ghi nên bị từ chối: hãy mở bằng Excel, lưu thành tệp mới.",
        "A part of the package declares a document type, which office programs never write and which can be made to do harm.",
        "Open the file in Excel, save it as a new file and send that.",
    ),
    "file_web_archive": Message(
        _E,
        "Tệp là trang web lưu trữ (MHT): hãy mở bằng Excel, lưu dạng .xlsx rồi gửi lại.",
        "The file is a web page with all its parts in one (MHT).",
        "Open it in Excel, save it as .xlsx and send that.",
    ),
    "file_mislabelled": Message(
        _N,
        "Đuôi tệp là {read} nhưng nội dung là {kind}: đã đọc theo nội dung.",
        "The ending of the file's name does not go with its content.",
        "Nothing; the file was read as what it is.",
        audience=Audience.OFFICE,
    ),
    "file_macros": Message(
        _N,
        "Tệp có macro: macro không được chạy, chỉ đọc dữ liệu trong ô.",
        "The workbook carries macros.",
        "Nothing; macros are never run.",
        audience=Audience.OFFICE,
    ),
    "file_external_links": Message(
        _N,
        "Tệp có liên kết tới tệp khác: liên kết không được mở, chỉ dùng giá trị đã lưu.",
        "Cells of the workbook take values from other files.",
        "Nothing; the values that the workbook last saved are used.",
        audience=Audience.OFFICE,
    ),
    "file_sheets_left_out": Message(
        _W,
        "Tệp có quá {most} trang tính, các trang sau không được đọc: hãy xóa trang thừa.",
        "The workbook has more sheets than are read.",
        "Delete the sheets that are not needed and send it again.",
    ),
    "file_no_form": Message(
        _E,
        "Không thấy biểu nào trong bốn biểu mẫu: hãy dùng đúng biểu mẫu đã phát, giữ nguyên dòng tiêu đề cột.",
        "The file was opened, but no table on any sheet has the columns of a form.",
        "Fill in the form that was issued and leave its header as it is.",
    ),
    "file_reader_too_slow": Message(
        _E,
        "Đọc tệp quá {detail} giây nên đã dừng: hãy chép bảng sang tệp mới rồi gửi lại.",
        "Reading the file took longer than a file may take.",
        "Copy the table into a new workbook and send that.",
    ),
    "file_reader_no_memory": Message(
        _E,
        "Tệp quá nặng để đọc: hãy chép riêng bảng (bỏ dòng, cột và trang trống) sang tệp mới rồi gửi lại.",
        "Reading the file would have taken more memory than one file may take.",
        "Copy only the table into a new workbook and send that.",
    ),
    "file_reader_killed": Message(
        _E,
        "Hệ thống đã ngắt tiến trình đọc tệp này, thường vì máy hết bộ nhớ: hãy đóng bớt chương trình khác rồi chạy lại; vẫn vậy thì đề nghị đơn vị chép bảng sang tệp mới rồi gửi lại.",
        "The system killed the process that read the file, most often because the machine had no memory left.",
        "Close other programs and run again; if it happens again, ask the unit for the table in a new workbook.",
        audience=Audience.OFFICE,
    ),
    "file_reader_crashed": Message(
        _E,
        "Tệp có chỗ khác thường nên không đọc được: hãy chép bảng sang tệp mới rồi gửi lại.",
        "The process that read the file died of it.",
        "Copy the table into a new workbook and send that.",
    ),
    "file_reader_raised": Message(
        _E,
        "Chương trình chưa đọc được tệp này ({detail}): hãy chép bảng sang tệp mới rồi gửi lại, và báo cho người phụ trách phần mềm.",
        "A fault of the program, or of a library that reads such files.",
        "Copy the table into a new workbook and send that; report the file to whoever maintains the program.",
        audience=Audience.OFFICE,
    ),
    "file_reader_answer_too_large": Message(
        _E,
        "Tệp chứa quá nhiều dữ liệu để đọc trong một lần: hãy chia bảng thành nhiều tệp rồi gửi lại.",
        "What was read from the file is more than the program holds for one file.",
        "Split the table into several workbooks and send these.",
    ),
    "archive_needs_library": Message(
        _E,
        "Tệp nén .rar hoặc .7z không mở được ở đây: hãy giải nén rồi gửi các tệp, hoặc nén lại dạng .zip.",
        "A .rar or .7z was received on a machine without the library libarchive.",
        "Install libarchive and run again, or unpack the archive and put its files in its place.",
    ),
    "archive_damaged": Message(
        _E,
        "Tệp nén bị hỏng, tải chưa hết hoặc thiếu phần: hãy nén lại dạng .zip rồi gửi lại.",
        "A .rar or .7z is damaged, cut short, or one of several parts.",
        "Pack the files again as .zip and send that.",
    ),
    "archive_nested": Message(
        _E,
        "Tệp nén nằm trong tệp nén: hãy giải nén rồi gửi các tệp Excel.",
        "An archive lies inside another archive.",
        "Unpack it and send the workbooks, or one archive of them.",
    ),
    "archive_unsafe_name": Message(
        _E,
        "Tên tệp “{read}” trong tệp nén không an toàn nên bị bỏ qua: hãy đổi tên rồi nén lại.",
        "The name of a member points outside the archive's own folder.",
        "Rename the file and pack it again.",
    ),
    "archive_too_many": Message(
        _E,
        "Tệp nén có quá {most} tệp, phần sau không được đọc: hãy chia thành nhiều tệp nén.",
        "The archive has more members than are read.",
        "Divide it into several archives.",
    ),
}
