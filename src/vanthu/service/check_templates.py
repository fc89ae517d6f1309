"""Examines the templates of a workspace without any data: what would hold a document back, what was lost."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from vanthu.documents.fields import FIELDS
from vanthu.docx import package
from vanthu.docx.errors import WordFileError
from vanthu.templating.check.compare_with_original import Parts, losses, siblings, strange_fields
from vanthu.templating.check.preflight import examine_parts
from vanthu.templating.check.repair import heal
from vanthu.templating.language.misspelt_names import nearest
from vanthu.templating.language.problems import Problem
from vanthu.templating.template import prepare
from vanthu.translate import tr
from vanthu.workspace.folder import Workspace, shipped

WORD = re.compile(r"\w+")


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
    except WordFileError as error:
        return Examined(name, own, (str(error),))
    except OSError:
        return Examined(name, own, (tr("không đọc được tệp; hãy đóng tệp trong Word rồi xét lại."),))
    mended = tuple(map(str, notes))
    told = Examined(name, own, tuple(map(str, problems)), (), mended)
    return _compared(told, problems, parts, heal(package.read(original))[0]) if own else told


def _compared(told: Examined, problems: Sequence[Problem], parts: Parts, original: Parts) -> Examined:
    """With what the shipped template has more; a field that a fault speaks of is not told once more."""
    lost = losses(parts, original)
    faults, doubts = [*problems], list[Problem]()
    for path, tag in strange_fields(parts, original).items():
        holder, _, field = path.rpartition(".")
        likely = nearest(field, siblings(path, original))
        facts = {"field": path.replace("[]", ""), "likely": likely}
        if f"{holder}.{likely}" in lost.paths:
            faults.append(tag.problem("unknown_field_likely", **facts))
        else:
            doubts.append(tag.problem("strange_field_likely" if likely else "strange_field", **facts))
    named = {
        word for each in (*faults, *doubts) for fact in each.facts.values() for word in WORD.findall(fact)
    }
    lost = lost.without(named)
    sentences = {
        tr("không in {lost} mà mẫu gốc in."): lost.fields_in_words,
        tr(
            "không còn điều kiện của mẫu gốc: {lost}; hãy kiểm tra có xóa nhầm không."
        ): lost.conditions_in_words,
        tr("không còn câu của mẫu gốc: {lost}; hãy kiểm tra có xóa nhầm không."): lost.sentences_in_words,
    }
    needed = (str(lost.error(told.name)),) if lost.needed else ()
    return replace(
        told,
        faults=(*map(str, faults), *needed),
        doubts=(
            *map(str, doubts),
            *(words.format(lost=lacks) for words, lacks in sentences.items() if lacks),
        ),
    )


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
