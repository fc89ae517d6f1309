"""What is found wrong, doubtful or repaired in the data: values that are collected while the run goes on.

Every message is one entry of `MESSAGES`; adding a finding is one entry and one test.
"""

from __future__ import annotations

import dataclasses
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
        words = {"read": self.read, "proposed": self.proposed, "field": self.field, **self.facts}
        return tr(MESSAGES[self.code].text).format(**words)


@dataclass(frozen=True, slots=True)
class Message:
    """Severity and sentence of a code; `{read}`, `{proposed}` and the facts stand in braces."""

    severity: Severity
    text: str


_E, _W, _N = Severity.ERROR, Severity.WARNING, Severity.NOTE

MESSAGES: Mapping[str, Message] = {
    # -- files (intake.gate, intake.grid) --
    # -- sheets and headers (intake.layout, intake.units) --
    # -- values (intake.values, intake.text) --
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
    "campaign_typed_number": Message(
        _N, "Đã bỏ số thứ tự “{read}” gõ ở đầu dòng: chương trình tự đánh số."
    ),
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
        _W, "Hạn mức của “{read}” không được dùng vì trang “Thẩm quyền khen” không có hình thức này: hãy sửa tên."
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
    # -- across units and documents (tables, review) --
    "submission_undecided": Message(
        _E,
        "Có nhiều tệp khác nhau cùng đơn vị, cùng biểu, cùng ngày nhận ({read}): chưa biết lấy tệp nào. "
        "Hãy giữ lại một tệp, hoặc chuyển tệp mới hơn vào thư mục của ngày nhận sau.",
    ),
    "submission_superseded": Message(_N, "Đã có bản gửi sau thay thế: dùng {proposed}, bản này chỉ để lưu."),
    "submission_repeated": Message(_N, "Tệp này đã nhận rồi (giống hệt {proposed}): không tính lần thứ hai."),
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
        _W, "Chưa có kết quả bỏ phiếu cho “{read}”: chưa đưa vào tờ trình. Hãy ghi số phiếu sau khi Hội đồng họp."
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
        "Nếu là hai người khác nhau, hãy ghi ngày sinh và số CCCD; nếu là một, hãy bỏ một dòng.",
    ),
    "council_role_missing": Message(
        _E, "Hội đồng chưa có {read} dự họp: hãy ghi vai trò ở bảng Hội đồng của tệp campaign.xlsx."
    ),
    "figures_disagree": Message(
        _E, "Số liệu trong văn bản không khớp nhau ở {field}: {read} và {proposed}. Văn bản được giữ lại."
    ),
    "work_matched_by_likeness": Message(
        _N, "Công trình “{read}” được hiểu là công trình đã đăng ký “{proposed}”."
    ),
}
