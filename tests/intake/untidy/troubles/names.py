"""Names with titles, offices and other additions, and what cannot be a name."""

from __future__ import annotations

import random
from collections.abc import Callable

from tests.intake.untidy.clean import person
from tests.intake.untidy.draft import Draft, a_draft
from tests.intake.untidy.truth import Ask, Line, Said, Tell, Trouble

from vanthu.paperwork.model import ColumnType

TITLES = (
    "Cô giáo", "Thầy giáo", "Thầy", "Cô", "Đ/c", "Đ/C", "đ/c", "Đồng chí", "ThS.", "ThS", "TS.", "Bác sĩ", "BS.", "Y sĩ",
    "Thượng úy", "Đại úy", "Thiếu tá", "Trung úy", "Bí thư chi bộ", "Trưởng thôn", "Linh mục", "Em", "Cháu", "Bác", "Chú",
    "Anh", "Chị", "Cụ", "Đại đức", "Hòa thượng", "Nhà giáo", "Kỹ sư", "KS.", "Cử nhân", "Cựu chiến binh", "Thương binh",
    "Nghệ nhân", "Chủ tịch Hội Nông dân", "Giáo viên", "Hiệu trưởng", "Ni sư", "Mục sư", "Dược sĩ", "TS.BS.", "GV.",
)  # fmt: skip
"""Before a name: all but the plain forms of address change what a certificate says."""
ADDRESS = {"Ông": "male", "Bà": "female", "ông": "male", "bà": "female"}
OFFICES = (
    "Bí thư chi bộ", "Trưởng thôn", "Chi hội trưởng", "Phó Chủ tịch Hội Phụ nữ", "Giáo viên", "Công an viên", "Hiệu trưởng",
    "Trưởng ban Công tác Mặt trận", "Đảng viên", "Thôn Trại", "Nông dân", "Y tá thôn", "Tổ trưởng tổ tự quản", "CT Hội ND",
    "PCT UBND xã", "Thôn đội trưởng", "Hội viên", "Phó thôn", "BTCB", "trưởng thôn Đông",
)  # fmt: skip
JOINTS = (
    " - {}",
    ", {}",
    "/{}",
    " ({})",
    " – {}",
    "\n{}",
    "; {}",
    "- {}",
    " / {}",
    ": {}",
    " {}",
    "_{}",
    " -{}",
)
OTHERS = (
    " + 03 người",
    " và gia đình",
    " cùng 2 người khác",
    " (03 người)",
    " và các hội viên",
    " (vợ chồng)",
)
REMARKS = (
    " (bổ sung)",
    " (mới)",
    "*",
    ".",
    " (SN 1980)",
    " (sinh năm 1975)",
    ",",
    ";",
    " (x)",
    " (đã mất)",
    " (1)",
)
NOT_NAMES = (
    "None", "nan", "NaN", "#N/A", "#REF!", "null", "NULL", "N/A", "n/a", "undefined", "{{ ho_ten }}", "{ho_ten}",
    "<họ tên>", "[Họ và tên]", "«Ho_ten»", "0912345678", "0912.345.678", "???", "?", "_____", "chưa có", "(chưa rõ)",
    "a@b.vn", "12/5/1980", "123", "www.xa.vn", "#VALUE!", "=B3", "{{ x }}", "Họ và tên", "test", "asdf", "Nguyễn Văn A",
)  # fmt: skip
DIRTY = ("{}?", "{} ?", "{}_", "{}…", "{}...", "{} 0912345678", "{} - 0912.345.678", "{} (SĐT: 0912 345 678)", "{}\\", "{}#",
         "{}!", "@{}", "~{}", "{}=", "{} ĐT 0987654321", "{}|", "{}^", "{}%")  # fmt: skip
ORDINALS = ("1. {}", "01. {}", "- {}", "1) {}", "+ {}", "1/ {}", "* {}", "• {}")


def _named(draft: Draft) -> str:
    """The column of names; a results form has none."""
    return draft.keys(ColumnType.NAME)[0]


def _some(draft: Draft) -> list[Line]:
    """Some of the rows: one at least."""
    works = draft.works
    return draft.draw.sample(works, draft.draw.randint(1, len(works)))


def _position(line: Line, addition: str, *, empty: bool) -> None:
    """The office beside the name: as typed, or with what stood at the name."""
    if line.says is None or "position" not in line.says:
        return
    if empty:
        line.say("position", "", Said(None, free=True))
    else:
        given = str(line.cells["position"])
        line.says["position"] = Said(given, Ask.MAY, also=(f"{given}, {addition}", f"{addition}, {given}"))


def additions(draw: random.Random) -> Trouble:
    """Titles before names and offices behind them."""
    draft = a_draft(draw, ("nomination", "registration"), ("xlsx", "xls", "ods", "csv"))
    key, words = _named(draft), []
    for line in _some(draft):
        bare = str(line.cells[key])
        before = draw.random() < 0.5
        addition = draw.choice(TITLES if before else OFFICES)
        written = f"{addition} {bare}" if before else bare + draw.choice(JOINTS).format(addition)
        # -- who is in charge is printed in a table only, where the whole cell may stand as well
        whole = () if draft.form.column(key).required else (written,)
        line.say(key, written, Said(bare, Ask.MAY, Tell.VISIBLY, equally=whole))
        if before and line.says and "gender" in line.says:
            # -- a title may say otherwise than the column; a certificate prints neither unasked
            line.says["gender"] = Said(line.says["gender"].value, Ask.MAY)
        _position(line, addition, empty=draw.random() < 0.5)
        words.append(written)
    return draft.file("; ".join(words))


def forms_of_address(draw: random.Random) -> Trouble:
    """`Ông`, `Bà`: as a certificate prints them."""
    draft = a_draft(draw, ("nomination", "registration"))
    key, words = _named(draft), []
    for line in _some(draft):
        gender = draw.choice(["male", "female"])
        address = draw.choice([word for word, of in ADDRESS.items() if of == gender])
        bare = person(draw, gender)
        whole = () if draft.form.column(key).required else (f"{address} {bare}",)
        line.say(key, f"{address} {bare}", Said(bare, equally=whole))
        if line.says and "gender" in line.says:
            line.say("gender", {"male": "Nam", "female": "Nữ"}[gender], Said(gender))
        words.append(f"{address} {bare}")
    return draft.file("; ".join(words))


def several_people(draw: random.Random) -> Trouble:
    """More than one person where one is asked for."""
    draft = a_draft(draw, ("nomination",))
    key, words = _named(draft), []
    for line in _some(draft):
        first, second = person(draw), person(draw)
        written = draw.choice(
            [f"{first} & {second}", f"{first}, {second}", f"{first} và {second}", f"{first}\n{second}", f"{first}; {second}",
             f"{first} - {second}", f"{first}/{second}", first + draw.choice(OTHERS)]
        )  # fmt: skip
        line.say(key, written, Said(None, Ask.MUST))
        words.append(written)
    return draft.file("; ".join(words))


def _each(
    written: Callable[[random.Random, str], str], ask: Ask, tell: Tell, forms: tuple[str, ...]
) -> Callable[[random.Random], Trouble]:
    def make(draw: random.Random) -> Trouble:
        draft = a_draft(draw, forms, ("xlsx", "xlsx", "xls", "ods"))
        key, words = _named(draft), []
        for line in _some(draft):
            bare = str(line.cells[key])
            cell = written(draw, bare)
            required = draft.form.column(key).required
            value = None if ask is Ask.MUST else bare
            # -- an optional name that says nothing may simply be empty
            line.say(key, cell, Said(value, ask if required or value else Ask.MAY, tell))
            words.append(cell)
        return draft.file("; ".join(words))

    return make


_BOTH = ("nomination", "registration")
remarks = _each(lambda draw, bare: bare + draw.choice(REMARKS), Ask.MAY, Tell.NOT, _BOTH)
dirt = _each(lambda draw, bare: draw.choice(DIRTY).format(bare), Ask.MAY, Tell.VISIBLY, _BOTH)
no_names = _each(lambda draw, _: draw.choice(NOT_NAMES), Ask.MUST, Tell.NOT, _BOTH)
ordinals = _each(lambda draw, bare: draw.choice(ORDINALS).format(bare), Ask.MAY, Tell.NOT, _BOTH)


def nothing_in_texts(draw: random.Random) -> Trouble:
    """Words of programs for nothing, in texts that need not be filled."""
    draft = a_draft(draw)
    words = []
    for line in _some(draft):
        optional = [c.key for c in draft.form.columns if c.type is ColumnType.TEXT and not c.required]
        key, nothing = (
            draw.choice(optional),
            draw.choice(["None", "nan", "NaN", "null", "#N/A", "undefined", "{{ x }}", "NaT", "<NA>"]),
        )
        line.say(key, nothing, Said(None, Ask.MAY))
        words.append(f"{key} {nothing}")
    return draft.file("; ".join(words))


def _misspelt(draw: random.Random, name: str) -> str:
    """A slip of the fingers that no Vietnamese syllable can be."""
    words = name.split()
    at = draw.randrange(len(words))
    word = words[at]
    words[at] = draw.choice([
        word + word[-1] * 2, word[0] + "w" + word[1:], word + "zx", word[:1] + word[:1].lower() + word[:1].lower() + word[1:],
        word + draw.choice("0123456789"), word.replace("n", "nj") if "n" in word else word + "j", word + "qk", "Bx" + word.lower(),
    ])  # fmt: skip
    return " ".join(words)


misspelt = _each(_misspelt, Ask.MUST, Tell.NOT, ("nomination",))
TELEX = {
    "Nguyễn": "Nguyeenx", "Trần": "Traanf", "Lê": "Lee", "Phạm": "Phamj", "Đỗ": "DDoox", "Vũ": "Vux", "Đặng": "Ddawngj",
    "Hoàng": "Hoangf", "Bùi": "Buif", "Dương": "Duwowng", "Lý": "Lys", "Trịnh": "Trinhj", "Đoàn": "DDoanf",
}  # fmt: skip


def _telex(draw: random.Random, name: str) -> str:
    """A surname typed while the typing program was off."""
    plain = draw.choice([key for key in TELEX if key != "Lê"])
    return f"{TELEX[plain]} {name.split(' ', 1)[1]}"


telex = _each(_telex, Ask.MUST, Tell.NOT, ("nomination",))
RARE = (
    "Y-Ngông Niê", "H'Mông A Páo", "K’ Vũ", "Ma-ri-a Vũ Thị Nga", "Sùng A Páo", "Giàng Thị Dợ", "Ksor H'Nhan", "Rơ Châm Y Đok",
    "Thạch Sa Mết", "Lò Văn Pánh", "Điểu K'Rú", "Y Bhăm Êban", "Chamaléa Thị Bích", "Hồ Văn Xôn", "Phàn Tả Mẩy", "Bríu Pố",
    "Alăng Bhuốch", "Jean Nguyễn", "Kim Min Seo", "Anna Trần", "Giuse Nguyễn Văn Hòa", "Cil Múp Ha Chú", "Đinh Thị Hlưn",
)  # fmt: skip


def rare_names(draw: random.Random) -> Trouble:
    """Names of ethnic minorities and of other lands: they may be asked about, never changed or refused."""
    draft = a_draft(draw, _BOTH)
    key, words = _named(draft), []
    for line in _some(draft):
        name = draw.choice(RARE)
        line.say(key, name, Said(name, Ask.MAY, also=(name.replace("’", "'"), name.replace("'", "’"))))
        words.append(name)
    return draft.file("; ".join(words))
