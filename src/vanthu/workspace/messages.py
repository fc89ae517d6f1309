"""What can be wrong with the folder of a campaign and the entries of its received files: codes and sentences."""

from __future__ import annotations

from vanthu.diagnostics import Audience, Catalogue, Message, Severity

_E, _N = Severity.ERROR, Severity.NOTE

MESSAGES = Catalogue(
    "workspace",
    {
        "workspace_missing": Message(
            _E,
            "Không thấy thư mục {path}: hãy kiểm lại tên, hoặc chạy `vanthu init {path}` để tạo.",
            "The folder of the campaign is not there.",
            "Check the name, or make the folder with `vanthu init`.",
        ),
        "workspace_busy": Message(
            _E,
            "Đang có một lần chạy khác trong thư mục {path}: hãy đợi lần chạy đó xong rồi chạy lại.",
            "Another run holds the folder.",
            "Wait until the other run has ended.",
        ),
        # -- entries of inputs/received that are not taken in
        "received_no_permission": Message(
            _E,
            "Không có quyền đọc tệp này trên máy: hãy cấp quyền đọc, hoặc chép lại tệp từ thư gốc, rồi chạy lại.",
            "The user who runs the program may not read the file.",
            "Give the user the right to read it, or save the file again from the message it came with.",
        ),
        "received_folder_no_permission": Message(
            _E,
            "Không có quyền mở thư mục này nên mọi tệp trong đó chưa được đọc: hãy cấp quyền đọc thư mục rồi chạy lại.",
            "The user who runs the program may not list the folder, so no file in it was read.",
            "Give the user the right to read the folder.",
        ),
        "received_locked": Message(
            _E,
            "Tệp đang mở ở {owner} nên chưa đọc được: hãy đóng tệp rồi chạy lại.",
            "Another program holds the file and lets nobody else read it.",
            "Close the file where it is open.",
        ),
        "received_only_online": Message(
            _E,
            "Tệp mới chỉ có trên đám mây (OneDrive hoặc tương tự), nội dung chưa tải về máy: hãy bấm chuột phải vào tệp, chọn “Luôn giữ "
            "trên thiết bị này”, đợi tải xong rồi chạy lại.",
            "The file is a placeholder of a cloud folder; its content is not on this machine.",
            "Let the cloud program keep the file on this machine, and wait until it is there.",
        ),
        "received_hollow": Message(
            _E,
            "Tệp ghi là {size} byte nhưng trên đĩa không có nội dung (chép hoặc tải dở dang): hãy chép lại tệp từ thư gốc rồi chạy lại.",
            "The file has a size, but the disk holds none of its content: it was copied or downloaded in part, or is sparse.",
            "Save the file again from the message it came with.",
        ),
        "received_too_large": Message(
            _E,
            "Tệp quá lớn ({size} MB, tối đa {most} MB) nên không được nhận: hãy bỏ ảnh và các trang không cần, rồi gửi lại.",
            "The file is larger than any form of a unit can be; it is neither kept nor read.",
            "Ask the unit to take out pictures and sheets that are not needed.",
            audience=Audience.UNIT,
        ),
        "received_left_over": Message(
            _N,
            "Bỏ qua {count} tệp tạm hoặc tải dở ({names}): nếu là biểu của đơn vị thì hãy tải lại cho xong.",
            "Programs left files behind: Office beside an open file, a browser for a download that is not done.",
            "Nothing, or download the file again if a unit's form is missing.",
        ),
        "received_broken_link": Message(
            _E,
            "Lối tắt dẫn đến chỗ không có: hãy xóa lối tắt, chép tệp thật vào đây rồi chạy lại.",
            "The entry is a symbolic link to something that is not there.",
            "Put the file itself into the folder.",
        ),
        "received_link_to_folder": Message(
            _E,
            "Lối tắt dẫn đến một thư mục khác nên không được đi theo: hãy chép thư mục thật vào đây rồi chạy lại.",
            "The entry is a symbolic link or junction to a folder; such links can lead in a circle or out of the workspace.",
            "Put the folder itself there.",
        ),
        "received_no_file": Message(
            _E,
            "Đây là {what}, không phải tệp, nên không được mở: hãy xóa đi rồi chạy lại.",
            "The entry is a pipe, a socket or a device.",
            "Remove it.",
        ),
        "received_vanished": Message(
            _E,
            "Tệp biến mất trong khi đang đọc (bị chuyển đi, hoặc phần mềm diệt vi-rút giữ): hãy xem tệp còn đó không rồi chạy lại.",
            "The file was listed, and was gone when it was opened.",
            "See where the file went, and run again.",
        ),
        "received_changing": Message(
            _E,
            "Tệp thay đổi trong khi đang đọc (đang được chép hoặc lưu): hãy đợi xong rồi chạy lại.",
            "Size or time of the file changed while it was read.",
            "Wait until it is copied or saved, and run again.",
        ),
        "received_refused": Message(
            _E,
            "Hệ thống không cho đọc tệp này ({detail}): hãy thử mở tệp trên máy; không mở được thì chép lại từ thư gốc rồi chạy lại.",
            "The system refused to read the file for the reason that it names.",
            "Try to open the file on this machine; save it again from the message it came with.",
        ),
        "received_folder_refused": Message(
            _E,
            "Hệ thống không cho mở thư mục này ({detail}) nên mọi tệp trong đó chưa được đọc: hãy chép các tệp sang thư mục khác trong "
            "inputs/received rồi chạy lại.",
            "The system refused to list the folder for the reason that it names.",
            "Copy the files into another folder below `inputs/received`.",
        ),
        "received_path_too_long": Message(
            _E,
            "Đường dẫn của tệp dài quá {most} ký tự nên không được đọc: hãy chuyển tệp lên thư mục gần hơn rồi chạy lại.",
            "The path of the file below `inputs/received` is so long that nothing could be returned under it.",
            "Move the file into a folder higher up.",
        ),
    },
)

diagnose = MESSAGES.diagnose
