"""Writes a PDF so that the same pages give the same bytes: a given day for the clock, a digest for chance."""

from __future__ import annotations

import datetime as dt
import hashlib
import io
import struct
from xml.sax.saxutils import escape

from pypdf import PdfWriter
from pypdf.generic import ArrayObject, ByteStringObject

MAKER = "vanthu"
ICC_DATE = 24
"""Byte at which a colour profile tells when it was made: six numbers of two bytes, in UTC."""
VIETNAM = dt.timezone(dt.timedelta(hours=7))
PDF_A_NOTE = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
    xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
    xmlns:xmp="http://ns.adobe.com/xap/1.0/">
   <pdfaid:part>2</pdfaid:part>
   <pdfaid:conformance>B</pdfaid:conformance>
   <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
   <pdf:Producer>{maker}</pdf:Producer>
   <xmp:CreatorTool>{maker}</xmp:CreatorTool>
   <xmp:CreateDate>{moment}</xmp:CreateDate>
   <xmp:ModifyDate>{moment}</xmp:ModifyDate>
  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>
"""
"""What a file says of itself in XMP; PDF/A wants its title, makers and dates twice, alike."""


def pdf_bytes(writer: PdfWriter, day: dt.date, title: str) -> bytes:
    """The bytes of a file that says it was made at the beginning of a day, Vietnam time.

    The same pages, day and title give the same bytes. A file with XMP stays the PDF/A-2b it was.

    Args:
        writer: The file; what it tells of itself is changed.
        day: The document's day, or the day of the run.
        title: What a reader of PDF shows for it.
    """
    moment = dt.datetime.combine(day, dt.time(), VIETNAM)
    printed = moment.strftime("D:%Y%m%d%H%M%S+07'00'")
    writer.pdf_header = "%PDF-1.7"
    writer.metadata = {
        "/Title": title,
        "/Creator": MAKER,
        "/Producer": MAKER,
        "/CreationDate": printed,
        "/ModDate": printed,
    }
    if writer.xmp_metadata is not None:
        note = PDF_A_NOTE.format(title=escape(title), maker=MAKER, moment=moment.isoformat())
        writer.xmp_metadata = note.encode()
    _date_colours(writer, moment)
    # pypdf has no public way to set the identity, and what it copies comes from chance.
    writer._ID = None  # noqa: SLF001
    identity = ByteStringObject(hashlib.sha256(_written(writer)).digest()[:16])
    writer._ID = ArrayObject([identity, identity])  # noqa: SLF001
    return _written(writer)


def _date_colours(writer: PdfWriter, moment: dt.datetime) -> None:
    """Gives the colour profile, which LibreOffice makes anew each time, the day as well (ICC.1, 7.2.8)."""
    for intent in writer.root_object.get("/OutputIntents", ()):
        profile = intent.get_object()["/DestOutputProfile"].get_object()
        data = bytearray(profile.get_data())
        struct.pack_into(">6H", data, ICC_DATE, *moment.astimezone(dt.UTC).timetuple()[:6])
        profile.set_data(bytes(data))


def _written(writer: PdfWriter) -> bytes:
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()
