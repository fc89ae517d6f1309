"""Examines the templates of a workspace without any data: what would hold a document back, what was lost."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from vanthu.documents.fields import FIELDS
from vanthu.translate import tr
from vanthu.word import package
from vanthu.word.errors import TemplateError
from vanthu.word.fixed_words import lost_sentences, quoted
from vanthu.word.heal import heal
from vanthu.word.preflight import examine_parts
from vanthu.word.printed_fields import fields_lost, in_words, is_essential, missing_fields, printed_fields
from vanthu.word.problems import Problem
from vanthu.word.template import prepare
from vanthu.word.typed import nearest
from vanthu.workspace import Workspace, shipped

Parts = Mapping[str, bytes]
"""The parts of a .docx by name."""


@dataclass(frozen=True, slots=True)
class Examined:
    """What is to be said of one template.

    Args:
        name: File name.
        own: The workspace's own, not the shipped one.
        faults: What holds its documents back, a sentence each.
        doubts: What a person should look at.
        notes: What is mended when it is used.
    """

    name: str
    own: bool
    faults: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def is_clean(self) -> bool:
        """There is nothing to correct."""
        return not self.faults and not self.doubts


def examine_templates(workspace: Workspace) -> tuple[Examined, ...]:
    """Every template that a run in this workspace uses, in the order of the documents; then unused files."""
    found = [_examined(workspace, name) for name in FIELDS]
    own = workspace.root / "templates"
    strangers = [path.name for path in sorted(own.glob("*.docx")) if path.name not in FIELDS]
    return (*found, *(_unused(name) for name in strangers if not name.startswith("~$")))


def _examined(workspace: Workspace, name: str) -> Examined:
    path, original = workspace.template(name), shipped() / name
    own = path != original
    try:
        parts, notes = heal(package.read(path))
        problems = examine_parts(parts, name, FIELDS[name])
        if not problems:
            prepare(path, FIELDS[name])
    except TemplateError as error:
        return Examined(name, own, (str(error),))
    except OSError:
        return Examined(name, own, (tr("không đọc được tệp; hãy đóng tệp trong Word rồi xét lại."),))
    mended = tuple(map(str, notes))
    if not own:
        return Examined(name, own, tuple(map(str, problems)), (), mended)
    return Examined(name, own, *_compared(name, problems, parts, heal(package.read(original))[0]), mended)


def _compared(
    name: str, problems: Sequence[Problem], parts: Parts, original: Parts
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What holds a template back, and what to look at: its problems, and what only the shipped one has."""
    lost = missing_fields(parts, original)
    problems = (*problems, *_misspelt(parts, original, lost))
    named = {word for each in problems for fact in each.facts.values() for word in re.findall(r"\w+", fact)}
    lost = tuple(field for field in lost if field.rpartition(".")[2].removesuffix("[]") not in named)
    faults = [*map(str, problems)]
    if needed := [in_words(field) for field in lost if is_essential(field)]:
        faults.append(str(fields_lost(name, needed)))
    doubts = []
    if others := ", ".join(in_words(field) for field in lost if not is_essential(field)):
        doubts.append(tr("không in {field} mà mẫu gốc in.").format(field=others))
    if sentences := lost_sentences(parts, original):
        words = tr("không còn câu của mẫu gốc: {sentences}; hãy kiểm tra có xóa nhầm không.")
        doubts.append(words.format(sentences=quoted(sentences)))
    return tuple(faults), tuple(doubts)


def _misspelt(parts: Parts, original: Parts, lost: Sequence[str]) -> Iterator[Problem]:
    """Fields of records that the shipped template does not print, where they look like one that is lost."""
    known, printed = printed_fields(original), printed_fields(parts)
    for path in sorted(printed.keys() - known.keys()):
        holder, _, field = path.rpartition(".")
        others = [other.rpartition(".")[2] for other in lost if holder and other.rpartition(".")[0] == holder]
        if likely := nearest(field, others):
            facts = {"field": path.replace("[]", ""), "likely": likely}
            yield printed[path].problem("unknown_field_likely", **facts)


def _unused(name: str) -> Examined:
    """A file that no document uses, because of its name."""
    likely = difflib.get_close_matches(name, FIELDS, n=1)
    words = tr("không văn bản nào dùng mẫu tên này.")
    if likely:
        words += tr(" Có phải «{likely}»?").format(likely=likely[0])
    return Examined(name, own=True, doubts=(words,))


def lines(examined: Sequence[Examined]) -> Iterator[str]:
    """What the screen says: a line a template, under it what was found."""
    for template in examined:
        kind = tr("mẫu riêng") if template.own else tr("mẫu gốc")
        state = tr("dùng được") if not template.faults else tr("KHÔNG dùng được")
        yield f"{template.name} ({kind}): {state}"
        for sign, sentences in (("✗", template.faults), ("?", template.doubts), ("·", template.notes)):
            yield from (f"  {sign} {sentence}" for sentence in sentences)
