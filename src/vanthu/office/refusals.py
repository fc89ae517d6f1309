"""Why a document cannot be issued: each a sentence that says what to do."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

from vanthu.errors import ExitCode, VanthuError
from vanthu.papers import IssuedPaper, Number
from vanthu.translate import tr


def _shown(day: dt.date) -> str:
    return day.strftime("%d/%m/%Y")


class PaperUnknownError(VanthuError):
    """No draft or paper of that name was ever made."""

    exit_code = ExitCode.USAGE

    def __init__(self, named: str, known: Sequence[str]) -> None:
        self.named = named
        super().__init__(
            tr("Không có văn bản “{named}”: hãy ghi một trong các tên {known}.").format(
                named=named, known=", ".join(known) or "–"
            )
        )


class DraftMissingError(VanthuError):
    """The draft is not for signing: issued already, held back, or not made yet."""

    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__(
            tr(
                "Không có dự thảo outputs/documents/{name}.docx (đã ban hành, bị giữ lại hoặc chưa viết): "
                "hãy chạy `vanthu run` và xem tình trạng của văn bản này."
            ).format(name=name)
        )


class DraftEditedError(VanthuError):
    """Somebody changed the draft: what was signed may not be what the inputs give."""

    def __init__(self, path: Path) -> None:
        self.path = path
        super().__init__(
            tr(
                "{path} không còn đúng như chương trình đã viết (có người sửa tay): nếu bản sửa tay chính là "
                "bản đã ký thì thêm --edited; nếu không thì chạy lại `vanthu run`, in và trình ký bản mới."
            ).format(path=path)
        )


class NumberLineLostError(VanthuError):
    """The edited draft has no line for its number any more."""

    def __init__(self, name: str, number: Number) -> None:
        self.number = number
        super().__init__(
            tr(
                "Không thấy dòng “Số:      /{symbol}” trong {name}.docx đã sửa tay nên không ghi được số: "
                "hãy gõ lại dòng này, để trống số, rồi ban hành."
            ).format(symbol=number.symbol, name=name)
        )


class SeveralDraftsError(VanthuError):
    """One number is for one document."""

    exit_code = ExitCode.USAGE

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__(
            tr("Một số chỉ cấp cho một văn bản, ở đây có {names}: hãy ban hành từng văn bản.").format(
                names=", ".join(names)
            )
        )


class OpenCitationError(VanthuError):
    """The paper cites one whose number is not given yet."""

    def __init__(self, name: str, words: str) -> None:
        self.words = words
        super().__init__(
            tr(
                "{name}.docx còn để trống số văn bản trong câu “{words}”: hãy ban hành văn bản được dẫn "
                "trước (`vanthu issue`), chạy lại `vanthu run`, in và trình ký bản mới."
            ).format(name=name, words=" ".join(words.split()))
        )


class PaperDayError(VanthuError):
    """The paper cannot be of that day."""

    @classmethod
    def borne(cls, name: str, day: dt.date, borne: dt.date) -> PaperDayError:
        """It bears another day already."""
        return cls(
            tr(
                "{name}.docx đã mang ngày {borne}, không phải {day}: hãy bỏ --date, hoặc sửa ngày trong sổ "
                "đợt thi đua rồi chạy lại `vanthu run`."
            ).format(name=name, borne=_shown(borne), day=_shown(day))
        )

    @classmethod
    def to_come(cls, name: str, day: dt.date) -> PaperDayError:
        """It is of a day to come."""
        return cls(
            tr("Ngày {day} của {name}.docx còn chưa đến: hãy kiểm lại --date.").format(
                name=name, day=_shown(day)
            )
        )

    @classmethod
    def too_early(cls, name: str, day: dt.date, other: IssuedPaper) -> PaperDayError:
        """It would be older than what it rests on or replaces."""
        return cls(
            tr(
                "{name}.docx không thể mang ngày {day}: văn bản {other} mà nó căn cứ hoặc thay thế ký ngày "
                "{other_day}. Hãy kiểm lại --date."
            ).format(name=name, day=_shown(day), other=other.symbol, other_day=_shown(other.day))
        )


class TemplateLostError(VanthuError):
    """The template of the draft is not kept, or makes another document now."""

    def __init__(self, template: str) -> None:
        super().__init__(
            tr("Không dùng được bản lưu của mẫu {template}: hãy chạy lại `vanthu run` rồi ban hành.").format(
                template=template
            )
        )
