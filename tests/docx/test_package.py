"""Word files as packages of parts; hostile and damaged ones are refused, each in one sentence."""

from __future__ import annotations

import io
import zipfile

import pytest
from tests.format_check import samples
from tests.templating.wordfile import docx, p

from vanthu.docx.document import read_document
from vanthu.docx.package import MAX_FILE, MAX_PARTS, MAX_UNPACKED, UnreadableWordError, open_word, unpack
from vanthu.errors import ExitCode
from vanthu.packages import CONTENT_TYPES, pack

PARTS = unpack(samples.LETTER, "test")
DOCUMENT = "word/document.xml"


def zipped(**members: bytes) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return target.getvalue()


def bomb() -> bytes:
    target = io.BytesIO()
    with (
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("word/document.xml", "w", force_zip64=True) as member,
    ):
        for _ in range(MAX_UNPACKED // 2**20 + 1):
            member.write(bytes(2**20))
    return target.getvalue()


def cut() -> bytes:
    return samples.LETTER[: len(samples.LETTER) // 2]


def flipped() -> bytes:
    data = bytearray(samples.LETTER)
    for place in range(400, 900):
        data[place] ^= 0xFF
    return bytes(data)


HOSTILE = {
    "no zip": b"not a zip at all",
    "nothing": b"",
    "old .doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
    "cut": cut(),
    "flipped": flipped(),
    "another zip": zipped(a=b"1"),
    "spreadsheet": pack({**PARTS, DOCUMENT: b"<workbook/>"}),
    "no content types": pack({name: data for name, data in PARTS.items() if name != "[Content_Types].xml"}),
    "no document": pack({name: data for name, data in PARTS.items() if name != DOCUMENT}),
    "broken document": pack({**PARTS, DOCUMENT: PARTS[DOCUMENT][:-30]}),
    "broken styles": pack({**PARTS, "word/styles.xml": b"<w:styles"}),
    "broken relations": pack({**PARTS, "word/_rels/document.xml.rels": b"<"}),
    "entities": pack({**PARTS, DOCUMENT: b'<!DOCTYPE x [<!ENTITY a "b">]>' + PARTS[DOCUMENT]}),
    "entities in a header": pack({**PARTS, "word/header1.xml": b"<!DOCTYPE x>" + PARTS["word/header1.xml"]}),
    "strict": pack(
        {
            **PARTS,
            DOCUMENT: b'<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body/></w:document>',
        }
    ),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_file_that_is_no_sound_word_file_is_refused_in_one_sentence(name: str) -> None:
    with pytest.raises(UnreadableWordError) as refused:
        read_document(HOSTILE[name], "la.docx")

    said = str(refused.value)
    assert said.startswith("la.docx: ")
    assert "\n" not in said
    assert refused.value.exit_code is ExitCode.USAGE


def test_a_zip_bomb_is_refused_before_it_is_unpacked() -> None:
    data = bomb()

    assert len(data) < 2**20
    with pytest.raises(UnreadableWordError) as refused:
        open_word(data, "bom.docx")

    assert refused.value.diagnostic.code == "word_swells"


def test_the_document_is_found_where_the_package_says() -> None:
    moved = {name.replace("word/document.xml", "word/document2.xml"): data for name, data in PARTS.items()}
    moved["word/_rels/document2.xml.rels"] = moved.pop("word/_rels/document.xml.rels")
    moved["_rels/.rels"] = moved["_rels/.rels"].replace(b"document.xml", b"document2.xml")

    contents = read_document(pack(moved), "test")

    assert len(contents.paragraphs) == len(read_document(samples.LETTER, "test").paragraphs)


def test_styles_numbering_and_theme_may_be_missing() -> None:
    few = {name: PARTS[name] for name in ("[Content_Types].xml", "_rels/.rels", DOCUMENT)}

    assert read_document(pack(few), "test").paragraphs


def test_the_same_parts_give_the_same_bytes_in_any_order() -> None:
    parts = unpack(docx(p("x")), "a")

    assert pack(parts) == pack(dict(reversed(parts.items())))


def test_members_carry_no_clock_and_content_types_come_first() -> None:
    with zipfile.ZipFile(io.BytesIO(docx(p("x")))) as archive:
        members = archive.infolist()

    assert members[0].filename == CONTENT_TYPES
    assert {member.date_time for member in members} == {(1980, 1, 1, 0, 0, 0)}


def test_a_file_of_too_many_parts_is_refused() -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for number in range(MAX_PARTS + 1):
            archive.writestr(f"{number}.xml", b"")

    with pytest.raises(UnreadableWordError) as refused:
        unpack(target.getvalue(), "nhieu.docx")

    assert refused.value.diagnostic.code == "word_swells"


def test_a_file_that_is_too_large_is_not_looked_into() -> None:
    with pytest.raises(UnreadableWordError) as refused:
        unpack(bytes(MAX_FILE + 1), "lon.docx")

    assert refused.value.diagnostic.code == "word_too_large"


def test_relations_come_behind_content_types_whatever_else_there_is() -> None:
    names = ["META-INF/a.xml", "_rels/.rels", CONTENT_TYPES]

    with zipfile.ZipFile(io.BytesIO(pack(dict.fromkeys(names, b"x")))) as archive:
        assert archive.namelist() == names[::-1]
