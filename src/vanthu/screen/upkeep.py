"""What is said of a campaign's folder: made, given its forms, saved, examined."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from vanthu.diagnostic_json import diagnostic_json
from vanthu.diagnostics import Severity
from vanthu.office.backup import Backup
from vanthu.office.doctor import Examination
from vanthu.screen.diagnostics import worst_first
from vanthu.service.new_workspace import NewWorkspace
from vanthu.translate import tr

MARKS: Mapping[Severity, str] = {
    Severity.ERROR: "HỎNG",
    Severity.WARNING: "lưu ý",
    Severity.NOTE: "lưu ý",
}
SOUND = "ổn"


def init_lines(new: NewWorkspace, workspace: Path) -> Iterator[str]:
    """What was made, and what is next."""
    for path in new.made:
        yield tr("Đã tạo {path}", path=path)
    if new.answers:
        yield tr("Đã lấy {count} câu trả lời của đợt trước.", count=new.answers)
    yield tr(
        "Bước tiếp theo: mở {workbook}, thay nội dung mẫu bằng của xã mình, lưu lại, rồi chạy "
        "`vanthu forms {workspace}` để có biểu mẫu gửi cho từng đơn vị.",
        workbook=workspace / "inputs" / "campaign.xlsx",
        workspace=workspace,
    )


def init_object(new: NewWorkspace) -> Mapping[str, object]:
    """What was made, for programs."""
    return {"made": [str(path) for path in new.made], "answers": new.answers}


def forms_lines(written: Sequence[Path], workspace: Path) -> Iterator[str]:
    """Where the forms are, and what is next."""
    yield tr(
        "Đã có biểu mẫu của {count} đơn vị trong {folder}.",
        count=len(written),
        folder=workspace / "outputs" / "forms",
    )
    yield tr(
        "Bước tiếp theo: gửi cho mỗi đơn vị tệp mang tên đơn vị đó; đơn vị điền xong gửi lại thì chép "
        "vào {received} rồi chạy `vanthu run {workspace}`.",
        received=workspace / "inputs" / "received",
        workspace=workspace,
    )


def forms_object(written: Sequence[Path]) -> Mapping[str, object]:
    """The forms for programs."""
    return {"files": [str(path) for path in written]}


def backup_lines(made: Backup) -> Iterator[str]:
    """How much was saved, and where."""
    yield tr(
        "Đã sao lưu {count} tệp ({size} MB) vào {path}, đã đọc lại và đúng từng byte.",
        count=made.files,
        size=f"{made.size / 1e6:.1f}".replace(".", ","),
        path=made.path,
    )


def backup_object(made: Backup) -> Mapping[str, object]:
    """The backup for programs."""
    return {"path": str(made.path), "files": made.files, "bytes": made.size}


def doctor_lines(examined: Examination) -> Iterator[str]:
    """What was found, what is wrong first."""
    yield from (f"{tr(MARKS[each.severity])}: {each.message}" for each in worst_first(examined.found))
    yield from (f"{tr(SOUND)}: {sentence}" for sentence in examined.sound)
    wrong = len(examined.faults)
    yield tr("{count} chỗ phải xử lý.", count=wrong) if wrong else tr("Không có gì phải xử lý.")


def doctor_object(examined: Examination) -> Mapping[str, object]:
    """What was found, for programs."""
    return {"diagnostics": [*map(diagnostic_json, examined.found)], "sound": examined.sound}
