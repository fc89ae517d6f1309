from __future__ import annotations

from tests.builders import a_work

from vanthu.campaign.model import TextSpan
from vanthu.documents.draft import Provenance, fields_again, plain_fields


def test_fields_survive_being_made_plain() -> None:
    fields = {
        "works_total": "05",
        "has_form": True,
        "paragraphs": (
            {"number": "1.", "spans": (TextSpan(text="đậm", bold=True), TextSpan(text="thường"))},
        ),
    }

    assert fields_again(plain_fields(fields)) == fields


def test_a_figure_keeps_the_cells_that_it_was_read_from() -> None:
    provenance, row = Provenance(), a_work()

    said = provenance.keep("works_total", "01", [row], "work_name", "field_code")

    (figure,) = provenance.figures
    assert (said, figure.place, figure.text) == ("01", "works_total", "01")
    assert figure.origins == (row.origin("work_name"), row.origin("field_code"))


def test_what_prints_nothing_has_no_source() -> None:
    provenance = Provenance()

    cells = provenance.cells(
        "rows[1]", a_work(budget_state_vnd=5), {"state": "budget_state_vnd", "note": "note"}
    )

    assert cells == {"state": "5", "note": ""}
    assert [figure.place for figure in provenance.figures] == ["rows[1].state"]
