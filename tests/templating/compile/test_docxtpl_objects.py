from __future__ import annotations

import io
from pathlib import Path

import pytest
from docxtpl import DocxTemplate, InlineImage, RichText
from tests.templating.features import PICTURE, Feature, given, write
from tests.templating.wordfile import p

from vanthu.docx.package import unpack
from vanthu.templating import TemplateError, prepare_template


def test_a_link_whose_owner_is_not_known_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "mau.docx"
    write(Feature(p("{{r rich }}"), given()), path)
    rich = RichText("xem", url_id="rId9")

    with pytest.raises(TemplateError, match="liên kết"):
        prepare_template(path).render({"rich": rich})


def test_what_another_document_used_is_not_in_this_one(tmp_path: Path) -> None:
    path = tmp_path / "mau.docx"
    write(Feature(p("{{ photo }}"), given()), path)
    prepared, tpl = prepare_template(path), DocxTemplate(path)
    first, second = (io.BytesIO(PICTURE + bytes(n)) for n in (1, 2))

    prepared.render({"photo": InlineImage(tpl, first)})
    made = prepared.render({"photo": InlineImage(tpl, second)})

    pictures = [part for name, part in unpack(made, "x").items() if name.startswith("word/media/")]
    assert pictures == [second.getvalue()]
    assert made == prepared.render({"photo": InlineImage(DocxTemplate(path), second)})
