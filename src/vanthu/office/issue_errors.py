"""Why a document cannot be issued: each a sentence that says what to do."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

from vanthu.document_records import DocumentNumber, IssuedDocument
from vanthu.errors import ExitCode, VanthuError
from vanthu.translate import tr


def _shown(day: dt.date) -> str:
    return day.strftime("%d/%m/%Y")


def _cited(paper: IssuedDocument) -> str:
    """`46/BC-UBND ngày 07/10/2024`."""
    return tr("{symbol} ngày {day}").format(symbol=paper.symbol or paper.name, day=_shown(paper.day))


class PaperUnknownError(VanthuError):
    """No draft or paper of that name was ever made."""

    exit_code = ExitCode.USAGE

    def __init__(self, named: str, known: Sequence[str]) -> None:
        self.named = named
        sentence = tr("Không có văn bản “{named}”: hãy ghi một trong các tên {known}.")
        if not known:
            sentence = tr("Chưa có văn bản “{named}” vì chưa có dự thảo nào: hãy chạy `vanthu run` trước.")
        super().__init__(sentence.format(named=named, known=", ".join(known)))


class UnitsOwnError(VanthuError):
    """A unit issues its plan itself, under its own number."""

    exit_code = ExitCode.USAGE

    def __init__(self, name: str) -> None:
        super().__init__(
            tr("{name}.docx là văn bản của đơn vị, do đơn vị ký và cấp số: hãy gửi cho đơn vị.").format(
                name=name
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


class AlreadyIssuedError(VanthuError):
    """The draft is issued: its file came back, or the issued one could not be put in place."""

    def __init__(self, paper: IssuedDocument) -> None:
        self.paper = paper
        super().__init__(
            tr(
                "{name}.docx đã ban hành rồi, là {paper} (outputs/{path}), không cấp số lần nữa: "
                "hãy chạy `vanthu run`."
            ).format(name=paper.name, paper=_cited(paper), path=paper.path)
        )


class IssuedUnplacedError(VanthuError):
    """The papers have their numbers and are kept, but the disk refused their files."""

    def __init__(self, papers: Sequence[IssuedDocument], refusal: VanthuError) -> None:
        self.papers = papers
        super().__init__(
            tr(
                "Đã ban hành {papers} nhưng chưa đặt được tệp vào outputs/issued, đừng ban hành lại: "
                "chạy `vanthu run` để đặt tệp, sau khi gỡ chỗ vướng này. {refusal}"
            ).format(papers=", ".join(map(_cited, papers)), refusal=refusal)
        )


class LedgerBehindError(VanthuError):
    """Issued files are there that the ledger does not know: it was lost, or is an old copy."""

    def __init__(self, paths: Sequence[str]) -> None:
        self.paths = paths
        super().__init__(
            tr(
                "Sổ vanthu.db không biết văn bản đã ban hành {paths} (sổ bị mất hoặc là bản cũ) nên không "
                "tự cấp số tiếp được: hãy khôi phục sổ từ bản sao lưu; nếu không còn bản sao lưu thì tra sổ "
                "giấy và ghi số bằng tay với --number."
            ).format(paths=", ".join(f"outputs/{path}" for path in paths))
        )


class ClockError(VanthuError):
    """The machine's day is before that of a paper that is issued already."""

    def __init__(self, today: dt.date, paper: IssuedDocument) -> None:
        super().__init__(
            tr(
                "Đồng hồ của máy ghi hôm nay là {today}, mà đã có văn bản {paper}: "
                "hãy chỉnh lại ngày của máy rồi làm lại."
            ).format(today=_shown(today), paper=_cited(paper))
        )


class DraftOutdatedError(VanthuError):
    """The campaign workbook says now otherwise than what the draft prints in its head."""

    def __init__(self, name: str, printed: str, now: str) -> None:
        super().__init__(
            tr(
                "{name}.docx in “{printed}” nhưng sổ đợt thi đua nay ghi “{now}”: hãy sửa lại sổ, "
                "hoặc chạy `vanthu run`, in và trình ký bản mới."
            ).format(name=name, printed=printed, now=now)
        )


class ToBeReplacedError(VanthuError):
    """The paper rests on one that the inputs now contradict."""

    def __init__(self, name: str, paper: IssuedDocument, replacing: str) -> None:
        self.paper = paper
        super().__init__(
            tr(
                "{name}.docx căn cứ văn bản {paper} mà số liệu nay đã khác: hãy ban hành bản thay thế "
                "{replacing}.docx trước, rồi chạy lại `vanthu run`."
            ).format(name=name, paper=_cited(paper), replacing=replacing)
        )


class NotInForceError(VanthuError):
    """The draft cites or replaces a paper that was cancelled or replaced since."""

    def __init__(self, name: str, paper: IssuedDocument) -> None:
        self.paper = paper
        super().__init__(
            tr(
                "{name}.docx dẫn văn bản {paper} đã bị hủy hoặc thay thế: hãy chạy lại `vanthu run`, "
                "in và trình ký bản mới."
            ).format(name=name, paper=_cited(paper))
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


class CertificateEditedError(VanthuError):
    """A certificate is issued only as it was written: it has no number line to be filled in by hand."""

    def __init__(self, path: Path) -> None:
        self.path = path
        super().__init__(
            tr(
                "{path} không còn đúng như chương trình đã viết, mà giấy khen không ban hành theo bản sửa "
                "tay: hãy sửa mẫu trong templates/ hoặc sổ đợt thi đua, rồi chạy lại `vanthu run`."
            ).format(path=path)
        )


class DraftUnreadableError(VanthuError):
    """The edited draft is no Word file any more."""

    def __init__(self, name: str) -> None:
        super().__init__(
            tr(
                "outputs/documents/{name}.docx không phải tệp Word .docx hoặc bị hỏng: hãy lưu lại bằng Word "
                "đúng dạng .docx, hoặc xóa tệp này rồi chạy lại `vanthu run`."
            ).format(name=name)
        )


class TrackedChangesError(VanthuError):
    """The edited draft holds changes that are neither accepted nor rejected."""

    def __init__(self, name: str) -> None:
        super().__init__(
            tr(
                "{name}.docx còn chỗ sửa đang theo dõi (Track Changes): hãy chấp nhận hoặc từ chối hết trong "
                "Word cho đúng bản đã ký, lưu lại, rồi ban hành."
            ).format(name=name)
        )


class DayLineLostError(VanthuError):
    """The edited draft does not bear its day beside the place."""

    def __init__(self, name: str, place_date: str, day: dt.date) -> None:
        super().__init__(
            tr(
                "Không thấy dòng “{place_date}” mang ngày {day} trong {name}.docx đã sửa tay: hãy gõ lại "
                "dòng này, để trống ngày, tháng, hoặc sửa --date cho khớp."
            ).format(name=name, place_date=" ".join(place_date.split()), day=_shown(day))
        )


class NumberLineLostError(VanthuError):
    """The edited draft has no line for its number any more."""

    def __init__(self, name: str, number: DocumentNumber) -> None:
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
    def too_early(cls, name: str, day: dt.date, other: IssuedDocument) -> PaperDayError:
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
