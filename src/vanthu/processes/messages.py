"""What can be wrong with the processes of this machine and with a cluster: codes and sentences."""

from __future__ import annotations

from vanthu.diagnostics import Catalogue, Message, Severity

_E = Severity.ERROR

MESSAGES = Catalogue(
    "processes",
    {
        "workers_unavailable": Message(
            _E,
            "Máy này không mở được tiến trình để làm việc ({reason}), không phải lỗi của tệp nào: hãy đóng bớt chương trình "
            "khác hoặc chạy với --workers 1, rồi chạy lại; kết quả của lần chạy trước còn nguyên.",
            "No process could be started, so nothing that a unit sent could be read.",
            "Free memory or raise the limit of processes of the user, or run with `--workers 1`.",
        ),
        "cluster_missing": Message(
            _E,
            'Chưa cài phần dùng cụm máy: hãy chạy `pip install "vanthu[cluster]"` rồi chạy lại.',
            "`--cluster` was given, and the library `distributed` is not installed.",
            'Run `pip install "vanthu[cluster]"`.',
        ),
        "cluster_unreachable": Message(
            _E,
            "Không nối được với cụm máy ở {address}: hãy kiểm tra địa chỉ và xem `dask scheduler` đã chạy chưa, rồi chạy lại.",
            "No scheduler answered at the address of `--cluster` within ten seconds.",
            "Check the address and start `dask scheduler` and its workers.",
        ),
    },
)

diagnose = MESSAGES.diagnose
