"""What is told of rows: values that contradict each other, rows in odd places, sums."""

from __future__ import annotations

from collections.abc import Mapping

from vanthu.diagnostics import Message, Severity

_E, _N, _W = Severity.ERROR, Severity.NOTE, Severity.WARNING

ROWS: Mapping[str, Message] = {
    "status_told": Message(
        _N,
        "Kết quả chưa ghi rõ, được hiểu là “{proposed}” vì tỷ lệ 100% và đã có ngày hoàn thành.",
        "The result is empty, the progress is 100 % and the day of completion is given.",
        "Nothing, if the work is completed.",
    ),
    "status_mark": Message(
        _E,
        "Dấu “{read}” ở “{label}” chưa rõ nghĩa: hãy ghi hoàn thành, đang thực hiện hoặc chưa thực hiện.",
        "The cell of the result holds an x, which does not say what is true.",
        "Write completed, under way or not begun.",
    ),
    "status_missing": Message(
        _E,
        "Dòng có số liệu nhưng “{label}” để trống: hãy ghi hoàn thành, đang thực hiện hoặc chưa thực hiện.",
        "The row has figures, and the cell of the result is empty.",
        "Write completed, under way or not begun.",
    ),
    "status_disagrees": Message(
        _E,
        "Tỷ lệ {read} không khớp với kết quả “{status}”: hãy sửa một trong hai.",
        "The progress and the result contradict each other.",
        "Correct one of them.",
    ),
    "status_no_progress": Message(
        _W,
        "Kết quả “{status}” nhưng tỷ lệ {read}: hãy kiểm tra.",
        "The work is under way with a progress of 0.",
        "Look which of the two is right.",
    ),
    "status_not_completed": Message(
        _W,
        "Có ngày hoàn thành {read} nhưng kết quả là “{status}”: hãy kiểm tra.",
        "A day of completion is given for a work that is not completed.",
        "Look which of the two is right.",
    ),
    "sum_differs": Message(
        _E,
        "Cột “{read}” ghi {total} nhưng tổng các cột tiền là {proposed}, nên chưa tính dòng này: hãy sửa số sai.",
        "A row's sum of money is not that of the form's own columns in it.",
        "Let the unit correct the wrong figure, or answer that the form's columns count.",
    ),
    "votes_more_than_total": Message(
        _E,
        "Số phiếu đồng ý {read} lớn hơn tổng số phiếu {total}: hãy sửa lại.",
        "More votes are for the nominee than were given in all.",
        "Correct one of them.",
    ),
    "subject_told": Message(
        _N,
        "Đối tượng để trống, được hiểu là “{proposed}” theo đề mục “{read}”.",
        "The kind of nominee is empty, and the section that the row stands under names one.",
        "Nothing, if that is so.",
    ),
    "subject_told_row": Message(
        _N,
        "Đối tượng để trống, được hiểu là “{proposed}” theo tên và các ô khác của “{read}”.",
        "The kind of nominee is empty, and the name and the other cells of the row tell it.",
        "Nothing, if that is so.",
    ),
    "subject_unknown": Message(
        _E,
        "Chưa rõ “{read}” là tập thể, cá nhân hay hộ gia đình: hãy ghi ở ô “{label}”.",
        "The kind of nominee is empty, and nothing tells it for certain.",
        "Write whether it is a collective, a person or a household.",
    ),
    "subject_name": Message(
        _E,
        "“{read}” ghi là {subject} nhưng tên giống của {proposed}: hãy sửa đối tượng hoặc tên.",
        "The name is a household's or a collective's, and the kind of nominee says otherwise.",
        "Correct one of them.",
    ),
    "birth_child": Message(
        _E,
        "“{label}” {read} cho thấy người này chưa đến 6 tuổi khi kết thúc đợt thi đua: hãy kiểm tra, gõ lại.",
        "The nominee would be under six years old at the end of the campaign.",
        "Correct the day of birth.",
    ),
    "subject_has_birth": Message(
        _W,
        "Đối tượng là {read} nhưng có ngày sinh: hãy kiểm tra.",
        "A collective has a day of birth.",
        "Look whether it is a person.",
    ),
    "row_name_only": Message(
        _W,
        "Dòng chỉ có tên “{read}”, được tính là một dòng riêng: nếu là đề mục, hãy đánh số I, II, III.",
        "A row without a number has nothing but a name; it counts as a row.",
        "Number it I, II, III if it is a heading.",
    ),
    "row_name_amount": Message(
        _E,
        "Dòng chỉ có tên mà trong tên có số tiền, “{read}”: hãy ghi số tiền vào cột của nó, hoặc bỏ dòng này.",
        "A row has nothing but a name, and the name says an amount of money, which would be lost.",
        "Put the amount into its column; delete the row if it is a remark about another.",
    ),
    "row_remark": Message(
        _W,
        "“{read}” là ghi chú nên không được tính: nếu sửa hay thêm số liệu, hãy ghi thẳng vào dòng của công trình.",
        "A remark among or below the rows names an amount or a change; nothing of it was used.",
        "Put what it says into the rows that it is about.",
    ),
    "row_sub_item": Message(
        _W,
        "“{read}” là ý nhỏ của mục trên, được tính là một dòng riêng: hãy kiểm tra có bị tính hai lần không.",
        "A line below a numbered row has figures of its own; it counts as a row.",
        "See that its figures are not counted twice.",
    ),
    "row_detail_joined": Message(
        _N,
        "Ý nhỏ “{read}” được ghép vào “{label}” của dòng trên.",
        "A line below a numbered row has words only; they were joined to that row.",
        "Nothing, if they belong there.",
    ),
    "row_detail_alone": Message(
        _W,
        "Ý nhỏ “{read}” không nằm dưới dòng nào nên không được dùng: hãy kiểm tra.",
        "A line that begins with a dash stands below no row; it is not used.",
        "Move it to the row that it belongs to.",
    ),
    "row_struck": Message(
        _E,
        "Dòng “{read}” bị gạch ngang nên chưa được tính: hãy xóa hẳn dòng này nếu đơn vị đã bỏ, hoặc bỏ nét gạch nếu vẫn giữ.",
        "The name of the row is struck through; the row counts nowhere until that is decided.",
        "Delete the row if the unit has dropped it, or take the stroke away.",
    ),
    "row_section_work": Message(
        _W,
        "“{read}” đánh số như đề mục nhưng có số liệu mà không có dòng nào bên dưới: được tính là một dòng; hãy đánh số 1, 2, 3, hoặc xóa số liệu nếu chỉ là đề mục.",
        "A row is numbered like a heading, has figures, and no row stands below it; it counts as a row.",
        "Number it 1, 2, 3, or delete the figures if it is a heading.",
    ),
    "row_section_empty": Message(
        _W,
        "“{read}” được hiểu là đề mục không có dòng nào bên dưới nên không được tính: nếu là một dòng, hãy đánh số 1, 2, 3.",
        "A row is numbered like a heading and has neither figures nor rows below it; it does not count, while others numbered like it do.",
        "Number it 1, 2, 3 if it is a row.",
    ),
    "row_continued": Message(
        _W,
        "Dòng không đánh số “{read}” được ghép vào dòng trên thành “{proposed}”: nếu là dòng riêng, hãy đánh số.",
        "A row without a number goes on with the sentence of the row above; it was joined to that row.",
        "Number it if it is a row of its own.",
    ),
    "row_unnumbered": Message(
        _W,
        "Dòng “{read}” không đánh số, được tính là một dòng riêng: nếu là phần tiếp của dòng trên, hãy ghép vào dòng trên.",
        "Among numbered rows one has no number and words only; it counts as a row.",
        "Join it to the row above if it goes on with that row.",
    ),
    "rows_below_signature": Message(
        _W,
        "Dòng {rows} nằm dưới chỗ ký tên hoặc ngày tháng nhưng vẫn được tính: hãy chuyển lên trong bảng, hoặc xóa nếu không dùng.",
        "Rows below the signature or the date are filled like the table's own; they count.",
        "Move them up into the table, or delete them.",
    ),
    "rows_below_not_used": Message(
        _W,
        "Dòng {rows} nằm dưới bảng, không được tính: nếu là dữ liệu, hãy chuyển lên trong bảng rồi gửi lại.",
        "Rows below the table look like data, and no table took them in.",
        "Move them into the table and send it again, if they are data.",
    ),
    "row_derived": Message(
        _N,
        "Dòng “{read}” là dòng cộng hoặc bình quân của dòng {rows}, không tính là một dòng riêng.",
        "The figures of a row are the sum or the mean of others, and it is called so.",
        "Nothing; the rows themselves are counted.",
    ),
    "row_maybe_derived": Message(
        _E,
        "“{read}” có số liệu bằng tổng hoặc bình quân của dòng {rows}: nếu là dòng cộng, hãy ghi tên dòng là “Cộng”; "
        "nếu là một dòng riêng, hãy báo lại.",
        "A row looks like one of its own, yet its figures are the sum or the mean of others.",
        "Answer whether it is a sum; a sum is not counted.",
    ),
    "row_figures_only": Message(
        _E,
        "“{read}” không có số thứ tự, chỉ có tên và số liệu, có thể là phần của dòng khác (“trong đó”, “còn lại”) nên chưa "
        "tính: hãy bỏ dòng này, hoặc ghi đủ như các dòng khác.",
        "A row has no number and holds only its name and figures, among rows that are numbered and filled in.",
        "Answer whether it is a part of other rows, which is not counted, or a row of its own.",
    ),
    "row_called_derived": Message(
        _E,
        "“{read}” được gọi như dòng cộng nhưng không bằng tổng hay bình quân của dòng nào: nếu là dòng cộng, hãy sửa số; "
        "nếu là một dòng riêng, hãy báo lại.",
        "A row with nothing but figures is called a sum, a mean or the like, and equals none of the rows.",
        "Answer whether it is a sum; a sum is not counted.",
    ),
    "total_disagrees": Message(
        _W,
        "Dòng cộng ghi {read} nhưng tổng các dòng của “{label}” là {proposed} (chênh {difference}): hãy kiểm tra.",
        "The row of sums says something else than its rows add up to.",
        "Look which of them is right.",
    ),
    "total_unreadable": Message(
        _W,
        "Không đọc được số ở dòng cộng ({read}): hãy kiểm tra.",
        "A cell of the row of sums holds no number.",
        "Look at the sum.",
    ),
}
