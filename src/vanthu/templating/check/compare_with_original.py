"""What a template lost against the one that it was copied from: fields, conditions, fixed sentences."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from vanthu.docx.xml import text_of
from vanthu.templating.check.blocks import Tag
from vanthu.templating.check.fixed_sentences import lost_sentences, quoted
from vanthu.templating.check.printed_fields import Kind, Use, in_words, is_essential, uses, with_lists
from vanthu.templating.language.errors import TemplateError
from vanthu.templating.language.tags import pieces
from vanthu.translate import tr

Parts = Mapping[str, bytes]
"""The parts of a .docx by name, mended."""


@dataclass(frozen=True, slots=True)
class Losses:
    """What the shipped template has and another one has not.

    Args:
        needed: Fields without which the document may not go out.
        fields: Other fields that are not printed any more; of a list that is gone, the list alone.
        fewer: Fields of records that are printed in fewer places.
        conditions: Tags whose condition is asked no more.
        sentences: Fixed sentences that are not there, not even in other words.
    """

    needed: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    fewer: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()
    sentences: tuple[str, ...] = ()

    @property
    def paths(self) -> frozenset[str]:
        """Every field that is lost, here or there."""
        return frozenset((*self.needed, *self.fields, *self.fewer))

    def without(self, names: Container[str]) -> Losses:
        """The same, fields of these names left out."""

        def others(paths: Sequence[str]) -> tuple[str, ...]:
            return tuple(p for p in paths if p.rpartition(".")[2].removesuffix("[]") not in names)

        return replace(self, needed=others(self.needed), fields=others(self.fields), fewer=others(self.fewer))

    @property
    def fields_in_words(self) -> str:
        """The fields as a message names them; empty for none."""
        some = tr("{field} (ở một số chỗ)")
        fewer = (some.format(field=in_words(field)) for field in self.fewer)
        return ", ".join((*map(in_words, self.fields), *fewer))

    @property
    def conditions_in_words(self) -> str:
        """The conditions as a message quotes them; empty for none."""
        return quoted(self.conditions)

    @property
    def sentences_in_words(self) -> str:
        """The sentences as a message quotes them; empty for none."""
        return quoted(self.sentences)

    def error(self, template: str) -> TemplateError:
        """Why a template without essential fields is not used.

        Args:
            template: File name.
        """
        reason = tr("thiếu {fields} mà mẫu gốc có, không thành văn bản được; hãy chép lại thẻ từ mẫu gốc.")
        return TemplateError(template, reason.format(fields=", ".join(map(in_words, self.needed))))


def losses(own: Parts, shipped: Parts) -> Losses:
    """What the shipped template has and this one has not."""
    here, there = uses(own), uses(shipped)
    gone = with_lists(_printed(there)) - with_lists(_printed(here))
    lists = [path for path in gone if path.endswith("[]")]
    lost = sorted(p for p in gone if not any(p != path and p.startswith(path) for path in lists))
    return Losses(
        needed=tuple(filter(is_essential, lost)),
        fields=tuple(path for path in lost if not is_essential(path)),
        fewer=tuple(path for path in _fewer(here, there) if path not in gone),
        conditions=tuple(_conditions(here, there)),
        sentences=lost_sentences(own, shipped),
    )


def _printed(found: Sequence[Use]) -> Iterator[str]:
    return (use.path for use in found if use.kind is Kind.PRINTED)


def _fewer(here: Sequence[Use], there: Sequence[Use]) -> list[str]:
    """Fields that one of several tags prints no more, though no sentence was lost with it.

    Those of records, for what stood under a condition is lost; others where they make a line by themselves.
    """
    missing = _places(there) - _places(here)
    return sorted(missing)


def _places(found: Sequence[Use]) -> Counter[str]:
    return Counter(
        use.path for use in found if use.kind is Kind.PRINTED and ("[]" in use.path or _is_alone(use.tag))
    )


def _is_alone(tag: Tag) -> bool:
    """No words stand in its paragraph."""
    return not any(
        re.search(r"\w", piece.text) for piece in pieces(text_of(tag.paragraph)) if not piece.is_tag
    )


def _conditions(here: Sequence[Use], there: Sequence[Use]) -> Iterator[str]:
    left = Counter(use.path for use in here if use.kind is Kind.CONDITION)
    for use in there:
        if use.kind is Kind.CONDITION:
            left[use.path] -= 1
            if left[use.path] < 0:
                yield f"{use.tag.text} … else" if use.path.startswith("else ") else use.tag.text


def strange_fields(own: Parts, shipped: Parts) -> dict[str, Tag]:
    """Fields of records that a template names and the shipped one does not, each with its first tag."""
    known = _records(uses(shipped))
    found: dict[str, Tag] = {}
    for use in uses(own):
        if use.kind is not Kind.CONDITION and (unknown := _first_unknown(use.path, known)):
            found.setdefault(unknown, use.tag)
    return found


def _records(found: Sequence[Use]) -> frozenset[str]:
    """All paths and what they go through: `total` and `rows[]` for `total.sum` and `rows[].name`."""
    paths = (use.path for use in found if use.kind is not Kind.CONDITION)
    return frozenset(
        path[: end.start()] for path in paths for end in re.finditer(r"(?=[.\[])|(?<=\])|$", path)
    )


def _first_unknown(path: str, known: Container[str]) -> str:
    """The first field on a path that nobody knows; empty for none, and where it is the path's first name."""
    steps = (path[: end.start()] for end in re.finditer(r"(?=\.)|$", path))
    unknown = next((step for step in steps if step not in known), "")
    return unknown if "." in unknown else ""


def siblings(path: str, parts: Parts) -> list[str]:
    """The names of the fields that stand beside one in its record, as a template names them."""
    holder = path.rpartition(".")[0]
    beside = (each.rpartition(".")[2] for each in _records(uses(parts)) if each.rpartition(".")[0] == holder)
    return sorted({name.removesuffix("[]") for name in beside})
