"""What goes back to a unit: its workbook with every doubtful cell marked, and a message to send it with.

Marking is a task for a limited process, as reading is. The unit's own cells, formats and formulas stay as
they are; a file that cannot be carried whole is left alone, and a list of what to correct goes beside it.
The room tells what was found and finds nothing itself.

A photo came instead of a workbook: the message says so.

>>> import datetime, pathlib
>>> from vanthu.intake import read_bytes
>>> from vanthu.paperwork.model import KnownUnit, ReadingContext
>>> from vanthu.processes import Processes
>>> from vanthu.returned import Cover, begin_returning, returned_files
>>> units = (KnownUnit("T01", "Thôn Trại", "thôn"),)
>>> days = datetime.date(2024, 5, 13), datetime.date(2024, 9, 30)
>>> context = ReadingContext("xã Khánh Cư", units, (), (), *days)
>>> files = read_bytes(bytes.fromhex("ffd8ffe000104a464946"), "2024-05-20/Thon Trai.jpg", context)
>>> told = [each for file in files for each in file.diagnostics]
>>> cover = Cover("đợt thi đua cao điểm", "Văn phòng UBND xã", datetime.date(2024, 5, 25), context)
>>> with Processes(1) as processes:
...     returned = returned_files(begin_returning(files, told, pathlib.Path("."), processes), cover)
>>> ((name, text),) = returned.files.items()
>>> name, text.decode("utf-8-sig").splitlines()[0]
('returned/2024-05-20/Thon Trai.txt', 'Kính gửi Thôn Trại,')
"""

from typing import TYPE_CHECKING

from vanthu.lazy_names import lazy_names

if TYPE_CHECKING:
    from vanthu.returned.files import FileReturn, ReturnedFiles, begin_returning, returned_files
    from vanthu.returned.message import Cover
    from vanthu.returned.return_paths import FOLDER

__all__ = ["FOLDER", "Cover", "FileReturn", "ReturnedFiles", "begin_returning", "returned_files"]

__getattr__ = lazy_names(
    __name__,
    {
        **dict.fromkeys(
            ("ReturnedFiles", "FileReturn", "begin_returning", "returned_files"), "vanthu.returned.files"
        ),
        "Cover": "vanthu.returned.message",
        "FOLDER": "vanthu.returned.return_paths",
    },
)
