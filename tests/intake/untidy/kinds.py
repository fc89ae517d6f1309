"""The kinds of trouble."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from tests.intake.untidy.troubles import (
    amounts,
    columns,
    formats,
    letters,
    names,
    sheets,
    shown,
    structure,
    totals,
)
from tests.intake.untidy.truth import Trouble


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of trouble.

    Args:
        owner: Part of the reading that must meet it.
        clean: Nothing in it is to be asked.
    """

    make: Callable[[random.Random], Trouble]
    owner: str
    clean: bool = False


KINDS: Mapping[str, Kind] = {
    "names with additions": Kind(names.additions, "names"),
    "forms of address": Kind(names.forms_of_address, "names", clean=True),
    "several people": Kind(names.several_people, "names"),
    "remarks at names": Kind(names.remarks, "names"),
    "dirt at names": Kind(names.dirt, "names"),
    "numbered names": Kind(names.ordinals, "names"),
    "no names": Kind(names.no_names, "names"),
    "nothing in texts": Kind(names.nothing_in_texts, "names"),
    "misspelt names": Kind(names.misspelt, "names"),
    "names in Telex": Kind(names.telex, "names"),
    "rare names": Kind(names.rare_names, "names"),
    "another encoding": Kind(letters.repairable, "names"),
    "lost letters": Kind(letters.lost, "names"),
    "look-alike letters": Kind(letters.look_alike, "names"),
    "harmless letters": Kind(letters.harmless, "names", clean=True),
    "struck parts": Kind(shown.struck_part, "shown"),
    "struck whole": Kind(shown.struck_whole, "shown"),
    "raised marks": Kind(shown.raised, "shown"),
    "square metres": Kind(shown.square_metres, "shown", clean=True),
    "units in formats": Kind(formats.unit_in_format, "shown"),
    "scaled formats": Kind(formats.scaled_format, "shown"),
    "hidden values": Kind(formats.hidden_value, "shown"),
    "comments": Kind(shown.comments, "shown"),
    "text boxes": Kind(shown.text_box, "shown"),
    "pictures": Kind(shown.picture, "shown"),
    "colours": Kind(shown.colours, "shown"),
    "check boxes": Kind(shown.check_boxes, "shown"),
    "shares by formats": Kind(formats.percent_format, "shown"),
    "harmless marks": Kind(shown.harmless_marks, "shown", clean=True),
    "sums": Kind(totals.at_end, "rows"),
    "sums without a name": Kind(totals.unnamed, "rows"),
    "sums like works": Kind(totals.like_a_work, "rows"),
    "sums above": Kind(totals.at_start, "rows"),
    "averages": Kind(totals.averages, "rows"),
    "sums carried over": Kind(totals.carried, "rows"),
    "sums of sections": Kind(totals.subtotals, "rows"),
    "sums of one": Kind(totals.of_one, "rows"),
    "works like sums": Kind(totals.alike, "rows", clean=True),
    "pages": Kind(structure.pages, "rows"),
    "numbered columns": Kind(structure.number_rows, "rows"),
    "another table": Kind(structure.another_table, "rows"),
    "the table again": Kind(structure.same_table_again, "rows"),
    "two units": Kind(structure.two_units, "rows"),
    "unbalanced quotes": Kind(structure.unbalanced_quote, "rows"),
    "delimiters in values": Kind(structure.delimiter_inside, "rows"),
    "ragged rows": Kind(structure.ragged, "rows", clean=True),
    "a row for each source": Kind(structure.long_form, "rows"),
    "a field a row": Kind(structure.field_rows, "rows"),
    "odd labels": Kind(columns.odd_labels, "columns"),
    "columns of their own": Kind(columns.clerks_own, "columns"),
    "misleading labels": Kind(columns.misleading, "columns"),
    "units of money": Kind(columns.money_units, "columns"),
    "one column of money": Kind(columns.one_money_column, "columns"),
    "a column twice": Kind(columns.column_twice, "columns"),
    "columns exchanged": Kind(columns.exchanged, "columns"),
    "columns without label": Kind(columns.no_label, "columns"),
    "no header": Kind(columns.no_header, "columns"),
    "known labels": Kind(columns.known_labels, "columns", clean=True),
    "amounts out of line": Kind(amounts.out_of_line, "columns"),
    "small amounts": Kind(amounts.all_small, "columns"),
    "spoken amounts": Kind(amounts.spoken, "columns"),
    "amounts in notes": Kind(amounts.in_notes, "columns"),
    "a spread of amounts": Kind(amounts.spread, "columns", clean=True),
    "copied sheets": Kind(sheets.copied, "answers"),
    "two forms": Kind(sheets.two_forms, "answers", clean=True),
}
