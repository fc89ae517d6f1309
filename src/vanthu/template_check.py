"""Examines the templates of a workspace without any data: what would hold a document back, what was lost."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from vanthu.documents.fields import FIELDS
from vanthu.translate import tr
from vanthu.word.errors import TemplateError
from vanthu.word.preflight import examine
from vanthu.word.printed_fields import fields_lost, in_words, is_essential, missing_fields, printed_fields
from vanthu.word.problems import Problem
from vanthu.word.template import Template, prepare
from vanthu.workspace import Workspace, shipped

MENDED = "tag_healed"


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
        problems = examine(path, FIELDS[name])
        notes = tuple(str(problem) for problem in problems if problem.code == MENDED)
        faults = tuple(str(problem) for problem in problems if problem.code != MENDED)
        if faults:
            return Examined(name, own, faults, (), notes)
        template = prepare(path, FIELDS[name])
    except TemplateError as error:
        return Examined(name, own, (str(error),))
    return Examined(name, own, *_compared(template, prepare(original)), notes)


def _compared(template: Template, original: Template) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What a template lost against the shipped one: what holds back, what is to be looked at."""
    lost = missing_fields(template, original)
    needed = [in_words(field) for field in lost if is_essential(field)]
    faults = [str(problem) for problem in _misspelt(template, original, lost)]
    if needed:
        faults.append(str(fields_lost(template.name, needed)))
    others = ", ".join(in_words(field) for field in lost if not is_essential(field))
    doubts = (tr("không in {field} mà mẫu gốc in.").format(field=others),) if others else ()
    return tuple(faults), doubts


def _misspelt(template: Template, original: Template, lost: Sequence[str]) -> Iterator[Problem]:
    """Fields of records that the shipped template does not print, where they look like one that is lost."""
    for path in sorted(printed_fields(template) - printed_fields(original)):
        holder, _, field = path.rpartition(".")
        others = [other.rpartition(".")[2] for other in lost if holder and other.rpartition(".")[0] == holder]
        if likely := difflib.get_close_matches(field, others, n=1):
            facts = {"field": path.replace("[]", ""), "likely": likely[0]}
            yield Problem("unknown_field_likely", "", facts)


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
