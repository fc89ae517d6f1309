"""One record for all that is wrong, doubtful or repaired, wherever it is found, on every surface.

Each room has a `Catalogue` of its own codes and sentences in its module `messages`; a room reports with its
catalogue's `diagnose`. A diagnostic carries its sentence, so that whoever shows it needs no catalogue.
"""

from __future__ import annotations

import dataclasses
import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from vanthu.translate import tr


class Severity(StrEnum):
    """How far a diagnostic reaches."""

    ERROR = "error"
    """What it is about (a row, a file, a document) is held back until it is corrected; the rest is used."""
    WARNING = "warning"
    """Used as read; a person should look."""
    NOTE = "note"
    """A repair was made, and is told."""


class Audience(StrEnum):
    """Whom a diagnostic of a received file is for."""

    UNIT = "unit"
    """The unit can set it right: it goes back with the unit's file."""
    OFFICE = "office"
    """Only the office can settle it, or it is no business of the unit."""


@dataclass(frozen=True, slots=True, order=True)
class CellPlace:
    """A cell of a workbook, a whole sheet of it, or the whole workbook.

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


@dataclass(frozen=True, slots=True, order=True)
class ParagraphPlace:
    """Words in a paragraph of a Word document, a section of it, or the whole document.

    Args:
        file: Name of the document.
        paragraph: From 1 in the order of the document; 0 where a section or the whole document is meant.
        start, end: Of the words, in the paragraph's text.
        words: The words themselves.
        section: From 1, where a section is meant; else 0.
        page: From 1, as rendered, else as Word last laid it out; 0 where unknown.
        part: `header` or `footer`, whose paragraphs are counted by themselves; empty in the text.
    """

    file: str
    paragraph: int = 0
    start: int = 0
    end: int = 0
    words: str = ""
    section: int = 0
    page: int = 0
    part: str = ""

    def __str__(self) -> str:
        return f"{self.file} · «{shortened(self.words)}»" if self.words else self.file


@dataclass(frozen=True, slots=True, order=True)
class TagPlace:
    """A place in a Word template.

    Args:
        template: Name of the file.
        words: Of the paragraph, or the name of the part; empty where the whole template is meant.
        where: Table, row and column, header or the like; empty in the running text.
    """

    template: str
    words: str = ""
    where: str = ""

    def __str__(self) -> str:
        return " · ".join(part for part in (self.template, self.where, shortened(self.words)) if part)

    @property
    def clause(self) -> str:
        """Where in the template, as a message ends: ` Tại bảng 1, dòng 2: «…».`; empty without words."""
        words = shortened(self.words)
        if words and self.where:
            return tr(" Tại {where}: «{place}».").format(where=self.where, place=words)
        return tr(" Tại đoạn: «{place}».").format(place=words) if words else ""


@dataclass(frozen=True, slots=True, order=True)
class FilePlace:
    """A file or folder, by its path as the user sees it."""

    path: str

    def __str__(self) -> str:
        return self.path


@dataclass(frozen=True, slots=True, order=True)
class SettingPlace:
    """Something of the program or the machine that is no file: an option, the ledger, free space."""

    name: str

    def __str__(self) -> str:
        return self.name


Place = CellPlace | ParagraphPlace | TagPlace | FilePlace | SettingPlace

NOWHERE = SettingPlace("")
"""The place of a diagnostic whose place is not known yet."""

_QUOTED = 90


def shortened(text: str, most: int = _QUOTED) -> str:
    """Words as a message quotes them: one line, cut where it is longer than `most` characters."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1] + "…"


@dataclass(frozen=True, slots=True)
class Subject:
    """What a diagnostic of a unit's form is about; unlike its cell it survives shifted rows.

    Args:
        unit: Code of the unit.
        form: Key of the form (`registration`).
        row: What makes the row this one and no other: the name of the work or of the nominee.
        column: Key of the column (`budget_state_vnd`).
    """

    unit: str = ""
    form: str = ""
    row: str = ""
    column: str = ""


@dataclass(frozen=True, slots=True)
class Fix:
    """Something that would set it right.

    Args:
        code: What is remembered when a person chooses it.
        label: What a person reads and chooses.
        edits: What a program changes, in the terms of the room that proposes it.
    """

    code: str
    label: str = ""
    edits: tuple[Any, ...] = ()


def identity(kind: str, *parts: str) -> str:
    """The same in every run for the thing of a kind that these words tell from others: `which-1f0c…`."""
    return f"{kind}-{hashlib.sha256(chr(0).join(parts).encode()).hexdigest()[:12]}"


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One thing that is wrong, doubtful or repaired; made by a catalogue's `diagnose`.

    Args:
        code: Its entry in the room's catalogue.
        sentence: Of that entry, in Vietnamese; the facts stand in braces.
        facts: Words that the sentence needs, by name: `read` what stands there, `proposed` what is proposed
            or was made of it, and others.
        fixes: With several, it is a question that only a person can decide.
        related: Other places that it is about.
        answer: Code of the fix that a person chose; empty while none is chosen.
        key: Its identity, where the subject does not tell it apart from others of its code.
        audience: As of its entry in the catalogue.
    """

    code: str
    severity: Severity
    sentence: str
    place: Place = NOWHERE
    facts: Mapping[str, str] = dataclasses.field(default_factory=dict)
    subject: Subject = Subject()
    fixes: tuple[Fix, ...] = ()
    related: tuple[Place, ...] = ()
    answer: str = ""
    key: str = ""
    audience: Audience = Audience.OFFICE

    @property
    def cell_place(self) -> CellPlace:
        """The place, where it is in a workbook; else one without a name."""
        return self.place if isinstance(self.place, CellPlace) else CellPlace("")

    @property
    def paragraph_place(self) -> ParagraphPlace:
        """The place, where it is in a Word document; else one without a name."""
        return self.place if isinstance(self.place, ParagraphPlace) else ParagraphPlace("")

    @property
    def is_question(self) -> bool:
        """Only a person can decide it, or one has."""
        return len(self.fixes) > 1 and bool(self.key)

    @property
    def read(self) -> str:
        """What stands there."""
        return self.facts.get("read", "")

    @property
    def proposed(self) -> str:
        """What is proposed, or was made of it."""
        return self.facts.get("proposed", "")

    @property
    def message(self) -> str:
        """One sentence in the language of the screen: what is wrong and what to do."""
        return self._worded(tr(self.sentence))

    @property
    def located(self) -> str:
        """The message, and where in a template it is said of: a template's own list names the file once."""
        return self.message + (self.place.clause if isinstance(self.place, TagPlace) else "")

    @property
    def on_paper(self) -> str:
        """The same sentence as units get it: in Vietnamese, whatever the screen speaks."""
        return self._worded(self.sentence)

    @property
    def identity(self) -> str:
        """The same in every run in which the same thing is found, wherever its rows and files lie.

        Where nothing is known of its subject, as of a file that cannot be opened, its place stands for it.
        """
        known = dataclasses.astuple(self.subject)
        where = () if any(known) else (str(self.place),)
        return self.key or identity(self.code, *known, *where, self.code)

    def at(self, place: Place) -> Diagnostic:
        """The same, at a place."""
        return dataclasses.replace(self, place=place)

    def with_facts(self, **facts: str) -> Diagnostic:
        """The same, with more facts known."""
        return dataclasses.replace(self, facts={**self.facts, **facts})

    def about(self, **subject: str) -> Diagnostic:
        """The same, with more of its subject known: `unit`, `form`, `row`, `column`."""
        return dataclasses.replace(self, subject=dataclasses.replace(self.subject, **subject))

    def asked(
        self, key: str, fixes: Iterable[Fix], related: Iterable[Place], answers: Mapping[str, str]
    ) -> Diagnostic:
        """The same as a question, with its answer where one was given.

        Args:
            key: As `identity` makes it.
            answers: The code chosen for each question, by the question's identity.
        """
        fixes, related, answer = tuple(fixes), tuple(related), answers.get(key, "")
        return dataclasses.replace(self, key=key, fixes=fixes, related=related, answer=answer)

    def _worded(self, text: str) -> str:
        """The sentence; a fact that was forgotten shows as `…`, for no run may stop over its own words."""
        words = {"read": "", "proposed": "", "field": self.subject.column, **self.facts}
        return text.format_map(defaultdict(lambda: "…", words))


@dataclass(frozen=True, slots=True)
class Message:
    """An entry of a catalogue.

    Args:
        text: One sentence in Vietnamese: what is wrong and what to do; facts stand in braces.
        cause: For `docs/errors.md`: when this is said, one sentence in English.
        remedy: For `docs/errors.md`: what to do, one sentence in English.
        audience: Who is told of a received file; as the catalogue says where it is None.
    """

    severity: Severity
    text: str
    cause: str = ""
    remedy: str = ""
    audience: Audience | None = None


class Catalogue(Mapping[str, Message]):
    """The codes and sentences of one room.

    Args:
        audience: Who is told, where an entry does not say.
    """

    def __init__(
        self, room: str, messages: Mapping[str, Message], audience: Audience = Audience.OFFICE
    ) -> None:
        self.room = room
        self.audience = audience
        self._messages = messages

    def __getitem__(self, code: str) -> Message:
        return self._messages[code]

    def __iter__(self) -> Iterator[str]:
        return iter(self._messages)

    def __len__(self) -> int:
        return len(self._messages)

    def diagnose(self, code: str, place: Place = NOWHERE, /, **facts: str) -> Diagnostic:
        """A diagnostic of this room.

        Raises:
            KeyError: The room has no such code: a fault of the program.
        """
        entry = self._messages[code]
        audience = entry.audience or self.audience
        return Diagnostic(code, entry.severity, entry.text, place, facts, audience=audience)
