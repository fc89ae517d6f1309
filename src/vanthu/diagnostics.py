"""What is found wrong, doubtful or repaired in the data: values that are collected while the run goes on.

Every message is one entry of `MESSAGES`; adding a finding is one entry and one test.
"""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from vanthu.translate import tr


class Severity(StrEnum):
    """How far a finding reaches."""

    ERROR = "error"
    """The row (or file) is held back until it is corrected; the rest is used."""
    WARNING = "warning"
    """Used as read; a person should look."""
    NOTE = "note"
    """A repair was made, and is told."""


@dataclass(frozen=True, slots=True, order=True)
class Origin:
    """The place of a value.

    Args:
        file: Path below `inputs/received` with `/`; a member of an archive is `lo.zip/tep.xlsx`.
            `campaign.xlsx` for the campaign workbook.
        sheet: Name of the sheet as Excel shows it; empty for a whole file.
        cell: Address as Excel shows it (`C12`); empty for a whole sheet.
    """

    file: str
    sheet: str = ""
    cell: str = ""

    def __str__(self) -> str:
        return " · ".join(part for part in (self.file, self.sheet, self.cell) if part)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found.

    Args:
        code: Key of `MESSAGES`.
        origin: Where.
        form: Key of the form (`registration`), or empty.
        field: Key of the column (`budget_state_vnd`), or empty.
        read: What stands there, as text.
        proposed: What is proposed or was made of it, as text.
        facts: Further words that the message needs, by name.
    """

    code: str
    origin: Origin
    form: str = ""
    field: str = ""
    read: str = ""
    proposed: str = ""
    facts: Mapping[str, str] = dataclasses.field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.code not in MESSAGES:
            raise KeyError(self.code)

    @property
    def severity(self) -> Severity:
        """The severity that `MESSAGES` gives the code."""
        return MESSAGES[self.code].severity

    @property
    def message(self) -> str:
        """One sentence in the language of the screen: what is wrong and what to do."""
        return self._worded(tr(MESSAGES[self.code].text))

    @property
    def on_paper(self) -> str:
        """The same sentence as units get it: in Vietnamese, whatever the screen speaks."""
        return self._worded(MESSAGES[self.code].text)

    def _worded(self, text: str) -> str:
        """The sentence; a fact that was forgotten shows as `…`, for no run may stop over its own words."""
        words = {"read": self.read, "proposed": self.proposed, "field": self.field, **self.facts}
        return text.format_map(defaultdict(lambda: "…", words))


@dataclass(frozen=True, slots=True)
class Message:
    """Severity and sentence of a code; `{read}`, `{proposed}` and the facts stand in braces."""

    severity: Severity
    text: str


_E, _W, _N = Severity.ERROR, Severity.WARNING, Severity.NOTE

MESSAGES: Mapping[str, Message] = {
    # -- files (intake.gate, intake.grid) --
    "file_empty": Message(_E, "Tệp trống, không có dữ liệu: hãy gửi lại tệp."),
    "file_not_readable": Message(
        _E, "Không đọc được tệp từ ổ đĩa ({detail}): hãy kiểm tra tệp còn đó và không bị khóa."
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
    "file_not_spreadsheet": Message(_E, "Đây là tệp {what}, không phải bảng tính: hãy gửi biểu dạng Excel."),
    "file_bomb": Message(
        _E,
        "Tệp nén phình ra quá lớn khi mở nên bị từ chối: hãy mở bằng Excel, lưu thành tệp mới rồi gửi lại.",
    ),
    "file_dtd": Message(
        _E,
        "Tệp chứa khai báo lạ (DTD trong {part}) mà Excel không bao giờ ghi nên bị từ chối: hãy mở bằng "
        "Excel, lưu thành tệp mới.",
    ),
    "file_xml_spreadsheet": Message(
        _E, "Tệp là bảng tính XML kiểu cũ: hãy mở bằng Excel, lưu dạng .xlsx rồi gửi lại."
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
    "file_too_slow": Message(
        _E, "Đọc tệp quá {seconds} giây nên đã dừng: hãy chép bảng sang tệp mới rồi gửi lại."
    ),
    "file_reader_died": Message(
        _E, "Tệp làm chương trình đọc bị ngắt giữa chừng: hãy chép bảng sang tệp mới rồi gửi lại."
    ),
    "file_reader_failed": Message(
        _E,
        "Chương trình chưa đọc được tệp này ({detail}): hãy chép bảng sang tệp mới rồi gửi lại, và báo "
        "cho người phụ trách phần mềm.",
    ),
    "archive_nested": Message(_E, "Tệp nén nằm trong tệp nén: hãy giải nén rồi gửi các tệp Excel."),
    "archive_unsafe_name": Message(
        _E, "Tên tệp “{read}” trong tệp nén không an toàn nên bị bỏ qua: hãy đổi tên rồi nén lại."
    ),
    "archive_too_many": Message(
        _E, "Tệp nén có quá {most} tệp, phần sau không được đọc: hãy chia thành nhiều tệp nén."
    ),
    # -- sheets and headers (intake.layout, intake.units) --
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
        _W, "Tên tệp hoặc trang ghi {outside} nhưng biểu bên trong là của {inside}: đã theo biểu bên trong."
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
        _W, "“{read}” ở “{label}” nghĩa là như trên, nhưng dòng trên trống: coi như để trống, hãy kiểm tra."
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
    "name_birth": Message(_N, "“{read}” có cả năm sinh, được ghi vào ô ngày sinh đang trống: {proposed}."),
    "name_several": Message(_E, "“{read}” ở “{label}” là tên nhiều người: hãy ghi mỗi người một dòng."),
    "name_several_kept": Message(
        _W, "“{read}” ở “{label}” là tên nhiều người, được giữ nguyên: hãy kiểm tra người phụ trách chính."
    ),
    "name_title": Message(_N, "Đã bỏ danh xưng ở “{read}”: “{proposed}”."),
    "name_phone": Message(_N, "“{read}” có cả số điện thoại, được tách thành: {proposed}."),
    "name_not_text": Message(_E, "“{label}” là số ({read}), không phải tên: hãy gõ tên."),
    "number_repaired": Message(_N, "“{read}” ở “{label}” được đọc là {proposed}."),
    "number_unreadable": Message(_E, "“{read}” ở “{label}” không phải một số rõ ràng: hãy gõ chỉ chữ số."),
    "number_lines": Message(
        _E,
        "“{read}” ở “{label}” là nhiều số trên nhiều dòng: hãy ghi một số, hoặc tách thành các dòng riêng.",
    ),
    "number_pair": Message(_E, "“{read}” ở “{label}” là hai số: hãy ghi mỗi số vào cột của nó."),
    "number_pair_told": Message(
        _N, "“{read}” ở “{label}” được hiểu là số phiếu đồng ý / tổng số phiếu: {proposed}."
    ),
    "number_groups": Message(_E, "“{read}” ở “{label}” có dấu chấm, phẩy sai chỗ: hãy gõ lại chỉ chữ số."),
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
    "percent_told": Message(_N, "“{label}” ghi {read} được hiểu là {proposed}, khớp với kết quả hoàn thành."),
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
    "date_serial": Message(_N, "Số {read} ở “{label}” là số thứ tự ngày của Excel, được đọc là {proposed}."),
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
    "field_unknown": Message(_E, "“{read}” không phải nội dung thi đua nào: hãy ghi một mã trong {choices}."),
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
    "status_disagrees": Message(_E, "Tỷ lệ {read} không khớp với kết quả “{status}”: hãy sửa một trong hai."),
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
        _W, "Dòng chỉ có tên “{read}”, được tính là một dòng riêng: nếu là đề mục, hãy đánh số I, II, III."
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
    # -- campaign workbook (campaign) --
    "campaign_unreadable": Message(
        _E,
        "Không mở được sổ đợt thi đua: tệp hỏng, có mật khẩu hoặc không phải .xlsx; hãy mở bằng Excel, bỏ "
        "mật khẩu, lưu lại dạng .xlsx.",
    ),
    "campaign_sheet_missing": Message(
        _E, "Thiếu trang “{read}”: hãy thêm trang này như trong sổ mẫu (`vanthu init`)."
    ),
    "campaign_sheet_empty": Message(_E, "Trang “{read}” chưa có dòng nào: hãy điền ít nhất một dòng."),
    "campaign_column_missing": Message(_E, "Thiếu cột “{read}” ở dòng 1: hãy thêm cột đúng tên như vậy."),
    "campaign_cell_missing": Message(_E, "Chưa điền “{read}”: hãy điền ô này hoặc xóa cả dòng."),
    "campaign_cell_error": Message(_E, "Ô có lỗi của Excel ({read}): hãy sửa công thức hoặc gõ giá trị."),
    "campaign_formula": Message(
        _E, "Công thức {read} chưa có kết quả lưu trong tệp: hãy mở bằng Excel, lưu lại, hoặc gõ giá trị."
    ),
    "campaign_setting_missing": Message(_E, "Chưa có giá trị cho mục “{read}”: hãy điền ở cột “Giá trị”."),
    "campaign_setting_twice": Message(_E, "Mục “{read}” có hai dòng: hãy giữ một dòng."),
    "campaign_setting_unknown": Message(
        _W, "Không biết mục “{read}” nên bỏ qua: hãy kiểm tra chính tả so với sổ mẫu."
    ),
    "campaign_bad_date": Message(_E, "“{read}” không phải ngày: hãy gõ ngày/tháng/năm, ví dụ 25/5/2024."),
    "campaign_bad_number": Message(_E, "“{read}” không phải số dùng được ở đây: hãy gõ số không âm."),
    "campaign_bad_yes": Message(_E, "“{read}” không rõ có hay không: hãy gõ Có hoặc Không."),
    "campaign_choice": Message(_E, "Không hiểu “{read}”: hãy chọn một trong các giá trị {allowed}."),
    "campaign_period": Message(_E, "Ngày cuối {read} đứng trước ngày đầu {proposed}: hãy sửa lại."),
    "campaign_deadline": Message(
        _W, "Hạn {read} đứng trước ngày bắt đầu đợt thi đua {proposed}: hãy kiểm tra lại."
    ),
    "campaign_code_twice": Message(_E, "Mã “{read}” đã dùng ở ô {first}: hãy đặt mã khác."),
    "campaign_unit_kind": Message(_E, "Không có loại đơn vị “{read}”: hãy chọn một trong {allowed}."),
    "campaign_field_letter": Message(
        _W, "Mã nội dung “{read}” khác chữ “{proposed}” mà kế hoạch sẽ in: hãy sửa mã hoặc đổi thứ tự."
    ),
    "campaign_outline_level": Message(_E, "Không có cấp “{read}”: hãy chọn một trong {allowed}."),
    "campaign_outline_order": Message(
        _E, "Dòng cấp “{read}” chưa có “{parent}” nào ở trên: hãy thêm “{parent}” hoặc đổi cấp."
    ),
    "campaign_typed_number": Message(_N, "Đã bỏ số thứ tự “{read}” gõ ở đầu dòng: chương trình tự đánh số."),
    "campaign_citation_issuer": Message(
        _W,
        "Ký hiệu {read} là của “{issuer}” nhưng câu ghi “{body}”: giữ nguyên như đã viết, "
        "hãy đối chiếu với bản gốc.",
    ),
    "campaign_document_kind": Message(_E, "Không có loại văn bản “{read}”: hãy chọn một trong {allowed}."),
    "campaign_recipient_role": Message(_E, "Không có vai trò “{read}”: hãy chọn một trong {allowed}."),
    "campaign_level": Message(_E, "Không có cấp “{read}”: hãy chọn một trong {allowed}."),
    "campaign_subject": Message(_E, "Không có đối tượng “{read}”: hãy chọn trong {allowed}."),
    "campaign_award_twice": Message(
        _E, "Hình thức “{read}” đã có dòng khác cho cùng đối tượng, cùng thời gian: hãy giữ một dòng."
    ),
    "campaign_award_level": Message(
        _N, "Chưa ghi cấp quyết định của “{read}”: hiểu là cấp {proposed}; hãy chọn cấp nếu không đúng."
    ),
    "campaign_quota_award": Message(
        _W,
        "Hạn mức của “{read}” không được dùng vì trang “Thẩm quyền khen” không có hình thức này: hãy sửa tên.",
    ),
    "campaign_work_limit": Message(
        _E, "Không hiểu số công trình “{read}”: hãy gõ như “từ 01 đến 02” hoặc “ít nhất 01”."
    ),
    "campaign_deputy_half": Message(
        _E, "Ký thay cần cả chức vụ và họ tên: hãy điền nốt ô này, hoặc để trống cả hai."
    ),
    "campaign_absent_reason": Message(
        _W, "{read} vắng mặt mà chưa có lý do: hãy ghi lý do để in vào biên bản."
    ),
    "campaign_unit_namesake": Message(
        _W,
        "Có hai đơn vị cùng tên “{read}”: tệp gửi về sẽ không biết là của đơn vị nào. "
        "Hãy ghi cột Xã cũ hoặc Tên gọi khác cho khác nhau.",
    ),
    "campaign_member_twice": Message(
        _W,
        "“{read}” có tên hai lần trong Hội đồng: tỷ lệ phiếu sẽ tính sai, hãy bỏ một dòng nếu là một người.",
    ),
    # -- across units and documents (tables, review) --
    "answer_unclear": Message(
        _W, "Câu trả lời “{read}” không có trong danh sách nên chưa dùng: hãy mở tệp câu hỏi và chọn lại."
    ),
    "submission_undecided": Message(
        _E,
        "Có nhiều tệp khác nhau cùng đơn vị, cùng biểu, cùng ngày nhận ({read}): chưa biết lấy tệp nào. "
        "Hãy trả lời trong outputs/questions.xlsx, hoặc chuyển tệp mới hơn vào thư mục của ngày nhận sau.",
    ),
    "submission_older_again": Message(
        _E,
        "Tệp này đã được một bản gửi sau thay thế, nay bản đó không còn trong thư mục: "
        "hãy chép lại bản gửi sau, hoặc trả lời trong outputs/questions.xlsx.",
    ),
    "submission_superseded": Message(_N, "Đã có bản gửi sau thay thế: dùng {proposed}, bản này chỉ để lưu."),
    "submission_repeated": Message(_N, "Tệp này đã nhận rồi (giống hệt {proposed}): không tính lần thứ hai."),
    "work_registered_twice": Message(
        _W,
        "Công trình “{read}” trùng tên với công trình ở {proposed} của cùng đơn vị: hãy xem có bị ghi hai lần.",
    ),
    "work_registration_held": Message(
        _N,
        "Công trình “{read}” có dòng đăng ký còn lỗi: kết quả này được tính sau khi đơn vị sửa dòng đăng ký.",
    ),
    "work_not_registered": Message(
        _W,
        "Công trình “{read}” không có trong bản đăng ký của đơn vị: tính là công trình bổ sung. "
        "Nếu đúng là bổ sung, đơn vị ghi “bổ sung” vào cột Ghi chú.",
    ),
    "award_not_for_subject": Message(
        _E,
        "Hình thức khen thưởng “{read}” không có trong bảng Thẩm quyền khen cho đối tượng này: "
        "hãy chọn hình thức khác hoặc sửa đối tượng.",
    ),
    "nomination_without_votes": Message(
        _W,
        "Chưa có kết quả bỏ phiếu cho “{read}”: chưa đưa vào tờ trình. "
        "Hãy ghi số phiếu sau khi Hội đồng họp.",
    ),
    "votes_not_over_all_members": Message(
        _W,
        "Tổng số phiếu ghi {read}, Hội đồng có {proposed} thành viên: "
        "tỷ lệ được tính trên toàn thể thành viên, kể cả người vắng.",
    ),
    "more_votes_than_members": Message(
        _E, "Số phiếu đồng ý {read} nhiều hơn số thành viên Hội đồng ({proposed}): hãy kiểm lại số phiếu."
    ),
    "quota_tie": Message(
        _E,
        "“{read}” bằng phiếu với người khác ở mức chỉ tiêu {proposed}: hãy để Hội đồng quyết định "
        "ai được đề nghị rồi sửa số phiếu hoặc chỉ tiêu.",
    ),
    "nominated_twice": Message(
        _E,
        "“{read}” đã được đề nghị ở {proposed}: một thành tích chỉ đề nghị một hình thức khen. "
        "Hãy trả lời trong outputs/questions.xlsx là một hay hai người.",
    ),
    "council_role_missing": Message(
        _E, "Hội đồng chưa có {read} dự họp: hãy ghi vai trò ở bảng Hội đồng của tệp campaign.xlsx."
    ),
    "basis_not_in_force": Message(
        _E,
        "{document} viện dẫn {read}, không còn (hoặc chưa) hiệu lực vào ngày {day} (hiệu lực đến {last}): "
        "hãy thay bằng {proposed}.",
    ),
    "basis_without_successor": Message(
        _E,
        "{read} hết hiệu lực ngày {last}, mà văn bản thay thế ({proposed}) chưa có trong bảng Căn cứ cho "
        "{document}: hãy ghi thêm văn bản thay thế và ngày hiệu lực.",
    ),
    "paper_before_meeting": Message(
        _E,
        "Văn bản lập ngày {read} nhưng Hội đồng họp ngày {proposed}: tờ trình, quyết định, giấy khen không thể có "
        "trước biên bản. Hãy sửa ngày họp hoặc ngày lập văn bản.",
    ),
    "plan_after_end": Message(
        _W, "Ngày kế hoạch {read} sau ngày kết thúc đợt thi đua {proposed}: hãy kiểm lại hai ngày này."
    ),
    "reply_before_today": Message(
        _W, "Hạn trả lời {read} đã qua vào ngày lập công văn {proposed}: hãy ghi hạn mới."
    ),
    "issued_file_missing": Message(
        _W, "Tệp đã ban hành (số {read}) bị mất khỏi outputs/: đã chép lại từ bản lưu, đúng từng byte."
    ),
    "issued_file_changed": Message(
        _E,
        "Tệp đã ban hành (số {read}) bị sửa sau khi ban hành: hãy chuyển tệp này đi chỗ khác rồi chạy lại, chương trình chép lại bản đúng từ thư mục kept/.",
    ),
    "issued_file_lost": Message(
        _E,
        "Tệp đã ban hành (số {read}) bị mất hoặc bị sửa, và bản lưu trong kept/ cũng không còn: hãy chép lại từ bản sao lưu.",
    ),
    "issued_file_unknown": Message(
        _E,
        "Sổ vanthu.db không biết văn bản đã ban hành này (sổ bị mất hoặc là bản cũ): hãy khôi phục sổ từ bản sao lưu "
        "rồi chạy lại; đừng ban hành tiếp khi chưa rõ số.",
    ),
    "issued_plan_differs": Message(
        _W,
        "Sổ đợt thi đua ghi kế hoạch {read}, nhưng kế hoạch đã ban hành là {proposed}: các văn bản sau dẫn kế hoạch đã "
        "ban hành, hãy sửa sổ cho khớp.",
    ),
    "issued_not_called_for": Message(
        _W,
        "Văn bản {read} đã ban hành, nhưng số liệu nay không còn đủ để lập văn bản này: hãy xem lại các tệp đã nhận.",
    ),
    "received_after_today": Message(
        _W, "Tệp ghi nhận ngày {read}, sau ngày lập văn bản {proposed}: hãy kiểm lại tên thư mục ngày nhận."
    ),
    "figures_disagree": Message(
        _E, "Số liệu trong văn bản không khớp nhau ở {field}: {read} và {proposed}. Văn bản được giữ lại."
    ),
    "rows_and_sums_differ": Message(
        _E,
        "Các dòng cộng lại ở {field} là {read} nhưng dòng cộng ghi {proposed}: văn bản được giữ lại, hãy báo người phụ trách phần mềm.",
    ),
    "sentence_and_table_differ": Message(
        _E,
        "Câu văn ghi {read} ở {field} nhưng bảng là {proposed}: văn bản được giữ lại, hãy báo người phụ trách phần mềm.",
    ),
    "unit_sum_differs": Message(
        _E,
        "Phụ lục cộng được {read} cho {unit} nhưng các dòng trong biểu của đơn vị cộng được {proposed}: văn bản được giữ lại, hãy báo người phụ trách phần mềm.",
    ),
    "works_lost": Message(
        _E,
        "Báo cáo bỏ sót công trình ở {field} (“{read}” và “{proposed}”): mỗi công trình đăng ký phải có kết quả hoặc được nêu là chưa báo cáo. Văn bản được giữ lại.",
    ),
    "minutes_count_differs": Message(
        _E,
        "Biên bản ghi {read} ở {field} nhưng liệt kê {proposed}: văn bản được giữ lại, hãy kiểm tra trang Hội đồng của campaign.xlsx.",
    ),
    "proposal_count_differs": Message(
        _E,
        "Tờ trình ghi {read} ở {field} nhưng danh sách có {proposed}: văn bản được giữ lại, hãy báo người phụ trách phần mềm.",
    ),
    "summaries_differ": Message(
        _E,
        "Tóm tắt thành tích (“{read}”) khác danh sách của tờ trình (“{proposed}”): tên, chức vụ, hình thức phải giống nhau từng chữ. Văn bản được giữ lại.",
    ),
    "decision_count_differs": Message(
        _E,
        "Quyết định ghi {read} ở {field} nhưng danh sách có {proposed}: văn bản được giữ lại, hãy báo người phụ trách phần mềm.",
    ),
    "golden_book_order": Message(
        _E,
        "Số sổ vàng ở {field} là {read}, đúng ra phải là {proposed}: văn bản được giữ lại, hãy báo người phụ trách phần mềm.",
    ),
    "prize_sums_differ": Message(
        _E,
        "Tiền thưởng ở {field} cộng được {read} nhưng quyết định ghi {proposed} đồng: văn bản được giữ lại, hãy báo người phụ trách phần mềm.",
    ),
    "prize_words_differ": Message(
        _E,
        "Tiền thưởng bằng chữ là {read} nhưng bằng số là {proposed} đồng: văn bản được giữ lại, hãy báo người phụ trách phần mềm.",
    ),
    "unit_not_in_register": Message(
        _E,
        "“{read}” thuộc “{proposed}”, không có ở trang Đơn vị của campaign.xlsx: hãy ghi thêm đơn vị hoặc sửa biểu đề nghị.",
    ),
    "under_threshold": Message(
        _E,
        "“{read}” đạt {share} phiếu, dưới mức {proposed} của {award}: không được đưa vào danh sách. Văn bản được giữ lại.",
    ),
    "over_quota": Message(
        _E,
        "Danh sách có {read} trường hợp {award}, chỉ tiêu là {proposed}: hãy sửa chỉ tiêu ở campaign.xlsx hoặc số phiếu. Văn bản được giữ lại.",
    ),
    "nominee_unit_unregistered": Message(
        _W,
        "Đơn vị của “{read}” chưa đăng ký công trình, phần việc nào: hãy xem lại trước khi trình hoặc quyết định khen thưởng.",
    ),
    "nominee_unit_unreported": Message(
        _W,
        "Đơn vị của “{read}” chưa báo cáo kết quả: hãy đôn đốc gửi Biểu 02 trước khi trình hoặc quyết định khen thưởng.",
    ),
    "nominee_work_unfinished": Message(
        _W,
        "Đơn vị của “{read}” còn công trình chưa hoàn thành hoặc chưa báo cáo ({works}): hãy xem lại trước khi trình hoặc quyết định khen thưởng.",
    ),
    "names_disagree": Message(
        _E,
        "“{read}” ở văn bản này khác “{proposed}” ở {document}: tên, chức vụ, hình thức khen thưởng phải giống nhau từng chữ. Văn bản được giữ lại.",
    ),
    "prize_multiple_missing": Message(
        _W,
        "Chưa có hệ số lương cơ sở cho {read}: quyết định không ghi tiền thưởng. Nếu có tiền thưởng, hãy điền cột “Hệ số lương cơ sở” ở trang “Thẩm quyền khen”.",
    ),
    "prize_wage_missing": Message(
        _W,
        "Không có mức lương cơ sở nào áp dụng ngày {read}: quyết định không ghi tiền thưởng. Hãy điền trang “Lương cơ sở”.",
    ),
    "prize_rounding": Message(
        _W,
        "Tiền thưởng {read}: {proposed} đồng, làm tròn lên là {up} đồng, làm tròn gần nhất là {nearest} đồng; văn bản làm tròn {used}. Hãy kiểm tra mục “Làm tròn tiền thưởng”.",
    ),
    "certificate_too_long": Message(
        _W,
        "Tóm tắt thành tích của “{read}” quá dài cho một tờ giấy khen ({proposed} chữ cái): giấy khen chỉ ghi lý do chung. Hãy viết gọn lại.",
    ),
    "template_fields_missing": Message(
        _W,
        "Mẫu riêng của thư mục này không in {lost} mà mẫu gốc in: hãy kiểm tra có xóa nhầm không.",
    ),
    "template_conditions_missing": Message(
        _W,
        "Mẫu riêng của thư mục này không còn điều kiện của mẫu gốc: {lost}. Hãy kiểm tra có xóa nhầm không.",
    ),
    "template_sentences_missing": Message(
        _W,
        "Mẫu riêng của thư mục này không còn câu của mẫu gốc: {lost}. Hãy kiểm tra có xóa nhầm không.",
    ),
    "work_matched_by_likeness": Message(
        _N, "Công trình “{read}” được hiểu là công trình đã đăng ký “{proposed}”."
    ),
}
