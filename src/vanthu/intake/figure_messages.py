"""What is told of cells with numbers, money, shares, days and numbers of telephones and citizens."""

from __future__ import annotations

from collections.abc import Mapping

from vanthu.diagnostics import Message, Severity

_E, _N, _W = Severity.ERROR, Severity.NOTE, Severity.WARNING

FIGURES: Mapping[str, Message] = {
    "number_repaired": Message(
        _N,
        "“{read}” ở “{label}” được đọc là {proposed}.",
        "The number was typed with a letter O for 0, wide digits, the word for none, or as people say it (`1tr2`).",
        "Nothing, if the number is right.",
    ),
    "number_unreadable": Message(
        _E,
        "“{read}” ở “{label}” không phải một số rõ ràng: hãy gõ chỉ chữ số.",
        "The cell holds more than a number, or none.",
        "Type digits only.",
    ),
    "number_lines": Message(
        _E,
        "“{read}” ở “{label}” là nhiều số trên nhiều dòng: hãy ghi một số, hoặc tách thành các dòng riêng.",
        "The cell holds several numbers, each on a line.",
        "Write one number, or a row for each.",
    ),
    "number_pair": Message(
        _E,
        "“{read}” ở “{label}” là hai số: hãy ghi mỗi số vào cột của nó.",
        "The cell holds two numbers, such as 10/11.",
        "Write each number into its own column.",
    ),
    "number_pair_told": Message(
        _N,
        "“{read}” ở “{label}” được hiểu là số phiếu đồng ý / tổng số phiếu: {proposed}.",
        "The cell of votes holds two numbers, and the column of all votes is empty or agrees.",
        "Nothing, if these are votes for and votes in all.",
    ),
    "number_groups": Message(
        _E,
        "“{read}” ở “{label}” có dấu chấm, phẩy sai chỗ: hãy gõ lại chỉ chữ số.",
        "Points or commas do not part the number into thousands.",
        "Type digits only.",
    ),
    "number_thousands_or_decimals": Message(
        _E,
        "“{read}” ở “{label}” có thể là hàng nghìn hoặc số lẻ: hãy gõ lại cho rõ.",
        "One mark before three digits can part thousands or decimals, and the column takes both.",
        "Type the number without the mark, or with all its digits.",
    ),
    "number_is_date": Message(
        _E,
        "“{label}” là ngày ({read}), không phải số: hãy gõ lại số, định dạng ô là Số.",
        "Excel made a date of the number.",
        "Set the cell's format to Number and type it again.",
    ),
    "number_negative": Message(
        _E,
        "“{label}” là số âm ({read}): hãy sửa lại.",
        "The number is below zero.",
        "Correct it.",
    ),
    "number_not_whole": Message(
        _E,
        "“{label}” phải là số nguyên, không phải {read}: hãy sửa lại.",
        "A number of people or votes has a fraction.",
        "Correct it.",
    ),
    "number_too_large": Message(
        _E,
        "“{label}” quá lớn ({read}): hãy kiểm tra lại.",
        "The number is larger than any such number can be.",
        "Correct it.",
    ),
    "money_scaled": Message(
        _N,
        "“{read}” {unit} được đổi thành {proposed} đồng.",
        "The column's heading says that amounts are in thousands, millions or milliards.",
        "Nothing, if the amount in đồng is right.",
    ),
    "money_unit": Message(
        _E,
        "“{label}” tính bằng {unit} nhưng ô ghi {read}: hãy ghi đúng đơn vị tính.",
        "The amount is too large for the unit that the column's heading names; it is most likely in đồng.",
        "Correct the amount or the heading.",
    ),
    "money_unit_unclear": Message(
        _E,
        "Chưa rõ “{label}” {read} tính bằng đồng hay đơn vị khác (biểu ghi “{unit}”): hãy gõ đủ số tiền bằng đồng.",
        "The heading, or a line above the table, names a unit of money in words that do not tell it.",
        "Type the amount in đồng.",
    ),
    "money_too_small": Message(
        _E,
        "“{label}” chỉ {read} đồng, có phải ghi theo triệu đồng (thành {proposed} đồng)? Hãy gõ đủ số tiền bằng đồng.",
        "An amount under 1,000 đồng is most likely in thousands or millions.",
        "Type the amount in đồng.",
    ),
    "money_small": Message(
        _E,
        "“{label}” chỉ ghi {read} đồng: nếu tính bằng nghìn hoặc triệu đồng, hãy gõ đủ số tiền bằng đồng.",
        "An amount is smaller than any work costs, as where thousands were left out.",
        "Answer whether it is meant in đồng, thousands or millions; the unit may type the amount in full.",
    ),
    "money_in_words": Message(
        _E,
        "Dòng không ghi kinh phí nhưng “{label}” có “{read}”: nếu là kinh phí, hãy ghi vào cột tiền.",
        "The columns of money are empty in a row whose other words name an amount.",
        "Answer whether it is money of the row, or let the unit write it into its column.",
    ),
    "money_too_large": Message(
        _E,
        "“{label}” quá lớn ({read}): hãy kiểm tra số tiền.",
        "The amount is larger than any unit can spend.",
        "Correct it.",
    ),
    "money_rounded": Message(
        _N,
        "“{label}” {read} đồng được làm tròn thành {proposed}.",
        "A formula left a fraction of a đồng.",
        "Nothing; the amount was rounded.",
    ),
    "percent_fraction": Message(
        _E,
        "“{label}” ghi {read}: là {read}% hay {proposed}? Hãy gõ số phần trăm, từ 0 đến 100.",
        "A number up to 1 may be the share or the per cent.",
        "Type the per cent, from 0 to 100.",
    ),
    "percent_told": Message(
        _N,
        "“{label}” ghi {read} được hiểu là {proposed}, khớp với kết quả hoàn thành.",
        "The share is 1 and the work is completed, so all of it is meant.",
        "Nothing, if that is so.",
    ),
    "percent_out_of_range": Message(
        _E,
        "“{label}” {read} nằm ngoài 0–100: hãy sửa lại.",
        "The share is below 0 or above 100.",
        "Correct it.",
    ),
    "date_unreadable": Message(
        _E,
        "“{read}” ở “{label}” không phải ngày rõ ràng: hãy gõ ngày/tháng/năm, ví dụ 25/5/2024.",
        "The cell holds more than a date, or none.",
        "Type day/month/year.",
    ),
    "date_impossible": Message(
        _E,
        "“{read}” ở “{label}” không có trong lịch: hãy sửa lại.",
        "The calendar has no such day.",
        "Correct it.",
    ),
    "date_month_first": Message(
        _E,
        "“{read}” ở “{label}” có tháng lớn hơn 12: hãy ghi ngày trước tháng, có phải {proposed}?",
        "The second number is above 12: the month was written first.",
        "Type the day before the month.",
    ),
    "date_no_day": Message(
        _E,
        "“{label}” chỉ ghi {read}: hãy ghi đủ ngày/tháng/năm.",
        "Only a month or a year is written, and a day is needed.",
        "Type day/month/year.",
    ),
    "date_no_year": Message(
        _E,
        "“{label}” ghi {read} thiếu năm: hãy ghi đủ ngày/tháng/năm.",
        "The year is not written, and the campaign's days do not tell it.",
        "Type day/month/year.",
    ),
    "date_century": Message(
        _E,
        "“{read}” ở “{label}” ghi năm hai chữ số, chưa rõ thế kỷ: hãy ghi đủ bốn chữ số.",
        "The year has two digits, and both centuries or none are possible.",
        "Type the year with four digits.",
    ),
    "date_century_told": Message(
        _N,
        "Năm hai chữ số “{read}” ở “{label}” được hiểu là {proposed}.",
        "The year has two digits, and only one century is possible.",
        "Nothing, if the day is right.",
    ),
    "date_year_told": Message(
        _N,
        "“{read}” ở “{label}” thiếu năm, được hiểu là {proposed}.",
        "The year is not written, and only one day of the campaign fits.",
        "Nothing, if the day is right.",
    ),
    "date_until_told": Message(
        _N,
        "“{read}” ở “{label}” được hiểu là ngày cuối: {proposed}.",
        "The cell of the last day says until when.",
        "Nothing, if the day is right.",
    ),
    "date_until": Message(
        _E,
        "“{read}” ở “{label}” chưa rõ là ngày nào: hãy gõ ngày/tháng/năm.",
        "The cell says until when, and what that is for could not be told.",
        "Type day/month/year.",
    ),
    "date_serial": Message(
        _N,
        "Số {read} ở “{label}” là số thứ tự ngày của Excel, được đọc là {proposed}.",
        "The cell holds Excel's number of a day.",
        "Nothing, if the day is right.",
    ),
    "date_run": Message(
        _E,
        "“{read}” ở “{label}” viết liền: có phải {proposed}? Hãy gõ ngày/tháng/năm.",
        "The day is written in eight digits without marks.",
        "Type day/month/year.",
    ),
    "date_year_in_date_cell": Message(
        _E,
        "“{label}” hiện {read}: có phải năm {proposed} gõ vào ô định dạng ngày? Hãy gõ lại.",
        "A year was typed into a cell of date format, which shows it as a day of 1905.",
        "Set the cell's format to Text and type the year again.",
    ),
    "date_span": Message(
        _W,
        "“{read}” chưa rõ ngày bắt đầu, ngày hoàn thành nên không dùng: hãy ghi hai ngày vào hai cột.",
        "One cell should hold the first and the last day, and the two could not be told.",
        "Write the two days into two columns.",
    ),
    "date_maybe_swapped": Message(
        _W,
        "“{label}” {read}: Excel có thể đã đảo ngày và tháng (đúng ra là {proposed}?), hãy kiểm tra.",
        "All true dates of the column have a day up to 12 and all typed ones a day above 12, as a computer set to month before day makes them.",
        "Look whether day and month are the right way round.",
    ),
    "date_end_before_start": Message(
        _E,
        "“{label}” {read} trước ngày bắt đầu {start}: hãy sửa lại.",
        "The last day is before the first.",
        "Correct one of them.",
    ),
    "date_outside_campaign": Message(
        _W,
        "“{label}” {read} ngoài thời gian đợt thi đua ({from}–{to}): hãy kiểm tra.",
        "The day is not within the campaign.",
        "Look whether day and year are right.",
    ),
    "birth_impossible": Message(
        _E,
        "“{label}” {read} không thể là ngày sinh: hãy sửa lại.",
        "The birth is after the campaign, or more than 110 years before it.",
        "Correct it.",
    ),
    "phone_completed": Message(
        _N,
        "Số điện thoại {read} được ghi đủ là {proposed}.",
        "The number lacked its first 0 or began with +84.",
        "Nothing, if the number is right.",
    ),
    "phone_unreadable": Message(
        _W,
        "“{read}” không phải số điện thoại đúng nên không dùng: hãy ghi 10 chữ số.",
        "The cell holds no Vietnamese telephone number; it is not used.",
        "Type the 10 digits.",
    ),
    "citizen_id_zeros": Message(
        _W,
        "Số CCCD {read} thiếu số 0 ở đầu nên không dùng, có phải {proposed}? Hãy gõ đủ 12 chữ số, định dạng ô là Văn bản.",
        "The number lacks zeros at its front, as a cell of numbers loses them; it is not used.",
        "Set the cell's format to Text and type the 12 digits.",
    ),
    "citizen_id_length": Message(
        _W,
        "Số CCCD {read} có {length} chữ số nên không dùng: phải có 12 (hoặc 9 với CMND cũ), hãy sửa lại.",
        "The number has neither 12 nor 9 digits; it is not used.",
        "Type it as the card has it.",
    ),
    "citizen_id_province": Message(
        _W,
        "Số CCCD {read} có ba số đầu {province} không phải mã tỉnh nào nên không dùng: hãy đối chiếu với thẻ, gõ lại đủ 12 chữ số.",
        "The first three digits are the code of no province; the number is not used.",
        "Compare it with the card and type it again.",
    ),
    "citizen_id_unreadable": Message(
        _W,
        "“{read}” không phải số CCCD nên không dùng: hãy gõ 12 chữ số.",
        "The cell holds something else than digits; it is not used.",
        "Type the 12 digits.",
    ),
    "citizen_id_lost": Message(
        _W,
        "Số CCCD {read} đã bị Excel làm mất chữ số nên không dùng: hãy gõ lại, định dạng ô là Văn bản.",
        "Excel keeps 15 digits of a number and shows the rest as an exponent; the number is not used.",
        "Set the cell's format to Text and type the digits again.",
    ),
}
