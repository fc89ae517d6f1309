"""What a template lost against the one that it was copied from: fields, conditions, fixed sentences."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from vanthu.diagnostics import Diagnostic, Severity
from vanthu.docx.xml import text_of
from vanthu.templating.check.blocks import TemplateTag
from vanthu.templating.check.fixed_sentences import lost_sentences, quoted
from vanthu.templating.check.printed_fields import FieldUse, FieldUseKind, uses, with_lists
from vanthu.templating.language.locations import in_template
from vanthu.templating.language.misspelt_names import nearest
from vanthu.templating.language.tags import segments
from vanthu.templating.messages import diagnose
from vanthu.templating.template_file import TemplateFile
from vanthu.translate import tr

WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class LostContent:
    """What the original has and another template has not; fields by their paths.

    Args:
        essential: Fields without which the document may not go out.
        fields: Other fields that are not printed any more; of a list that is gone, the list alone.
        fewer: Fields of records that are printed in fewer places.
        conditions: Tags whose condition is asked no more.
        sentences: Fixed sentences that are not there, not even in other words.
        names: Path of an essential field to what a clerk calls it.
    """

    essential: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    fewer: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()
    sentences: tuple[str, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)

    @property
    def paths(self) -> frozenset[str]:
        """Every field that is lost, here or there."""
        return frozenset((*self.essential, *self.fields, *self.fewer))

    def without(self, names: Container[str]) -> LostContent:
        """The same, fields of these names left out."""

        def others(paths: Sequence[str]) -> tuple[str, ...]:
            return tuple(p for p in paths if p.rpartition(".")[2].removesuffix("[]") not in names)

        return replace(
            self, essential=others(self.essential), fields=others(self.fields), fewer=others(self.fewer)
        )

    def diagnostics(self) -> Iterator[Diagnostic]:
        """What is to be said of it; an error where the template cannot be used."""
        if self.essential:
            yield diagnose("essential_fields_missing", fields=", ".join(map(self._named, self.essential)))
        some = tr("{field} (ở một số chỗ)")
        fewer = (some.format(field=self._named(path)) for path in self.fewer)
        lost = {
            "template_fields_missing": ", ".join((*map(self._named, self.fields), *fewer)),
            "template_conditions_missing": quoted(self.conditions),
            "template_sentences_missing": quoted(self.sentences),
        }
        yield from (diagnose(code, lost=words) for code, words in lost.items() if words)

    def _named(self, path: str) -> str:
        """The field as a message names it: `signer (họ tên người ký)`, `sections.rows`."""
        shown = path.replace("[]", "")
        return f"{shown} ({tr(self.names[path])})" if path in self.names else shown


def lost_content(
    own: TemplateFile,
    original: TemplateFile,
    essential: Mapping[str, str] | None = None,
    essential_lists: Collection[str] = (),
) -> LostContent:
    """What the original has and this template has not.

    Args:
        essential: Path of a field without which a document is none, to what a clerk calls it.
        essential_lists: Names of lists whose rows are what a document is about.
    """
    names = essential or {}

    def is_essential(path: str) -> bool:
        return path in names or (path.endswith("[]") and path[:-2].rpartition(".")[2] in essential_lists)

    here, there = uses(own.parts), uses(original.parts)
    gone = with_lists(_printed(there)) - with_lists(_printed(here))
    lists = [path for path in gone if path.endswith("[]")]
    lost = sorted(p for p in gone if not any(p != path and p.startswith(path) for path in lists))
    return LostContent(
        essential=tuple(filter(is_essential, lost)),
        fields=tuple(path for path in lost if not is_essential(path)),
        fewer=tuple(sorted((_places(there) - _places(here)).keys() - gone)),
        conditions=tuple(_conditions(here, there)),
        sentences=lost_sentences(own.parts, original.parts),
        names=names,
    )


def compare_templates(
    own: TemplateFile, original: TemplateFile, lost: LostContent, said: Sequence[Diagnostic]
) -> tuple[Diagnostic, ...]:
    """What a template lost, and the fields of records in it that the original does not name.

    Args:
        said: What the check found: a field that it speaks of is not told once more.
    """
    found = list(in_template(own.name, _unexpected(own, original, lost)))
    wrong = [each for each in (*said, *found) if each.severity is not Severity.NOTE]
    named = {word for each in wrong for fact in each.facts.values() for word in WORD.findall(fact)}
    return (*found, *in_template(own.name, lost.without(named).diagnostics()))


def _unexpected(own: TemplateFile, original: TemplateFile, lost: LostContent) -> Iterator[Diagnostic]:
    for path, tag in strange_fields(own.parts, original.parts).items():
        holder, _, name = path.rpartition(".")
        likely = nearest(name, siblings(path, original.parts))
        code = "strange_field_likely" if likely else "strange_field"
        if f"{holder}.{likely}" in lost.paths:
            code = "unknown_field_likely"
        yield tag.diagnose(code, field=path.replace("[]", ""), likely=likely)


def _printed(found: Sequence[FieldUse]) -> Iterator[str]:
    return (use.path for use in found if use.kind is FieldUseKind.PRINTED)


def _places(found: Sequence[FieldUse]) -> Counter[str]:
    """How often each field is printed that may be lost in one place without a sentence that is lost with it.

    Those of records, for what stood under a condition is lost; others where they make a line by themselves.
    """
    return Counter(
        use.path
        for use in found
        if use.kind is FieldUseKind.PRINTED and ("[]" in use.path or _is_alone(use.tag))
    )


def _is_alone(tag: TemplateTag) -> bool:
    """No words stand in its paragraph."""
    return not any(
        re.search(r"\w", segment.text) for segment in segments(text_of(tag.paragraph)) if not segment.is_tag
    )


def _conditions(here: Sequence[FieldUse], there: Sequence[FieldUse]) -> Iterator[str]:
    left = Counter(use.path for use in here if use.kind is FieldUseKind.CONDITION)
    for use in there:
        if use.kind is FieldUseKind.CONDITION:
            left[use.path] -= 1
            if left[use.path] < 0:
                yield f"{use.tag.text} … else" if use.path.startswith("else ") else use.tag.text


def strange_fields(own: Mapping[str, bytes], shipped: Mapping[str, bytes]) -> dict[str, TemplateTag]:
    """Fields of records that a template names and the shipped one does not, each with its first tag."""
    known = _records(uses(shipped))
    found: dict[str, TemplateTag] = {}
    for use in uses(own):
        if use.kind is not FieldUseKind.CONDITION and (unknown := _first_unknown(use.path, known)):
            found.setdefault(unknown, use.tag)
    return found


def _records(found: Sequence[FieldUse]) -> frozenset[str]:
    """All paths and what they go through: `total` and `rows[]` for `total.sum` and `rows[].name`."""
    paths = (use.path for use in found if use.kind is not FieldUseKind.CONDITION)
    return frozenset(
        path[: end.start()] for path in paths for end in re.finditer(r"(?=[.\[])|(?<=\])|$", path)
    )


def _first_unknown(path: str, known: Container[str]) -> str:
    """The first field on a path that nobody knows; empty for none, and where it is the path's first name."""
    steps = (path[: end.start()] for end in re.finditer(r"(?=\.)|$", path))
    unknown = next((step for step in steps if step not in known), "")
    return unknown if "." in unknown else ""


def siblings(path: str, parts: Mapping[str, bytes]) -> list[str]:
    """The names of the fields that stand beside one in its record, as a template names them."""
    holder = path.rpartition(".")[0]
    beside = (each.rpartition(".")[2] for each in _records(uses(parts)) if each.rpartition(".")[0] == holder)
    return sorted({name.removesuffix("[]") for name in beside})
