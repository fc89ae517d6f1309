"""The words by which the components of a document are known."""

from __future__ import annotations

import re

from vanthu.format_check.recognise.word_patterns import DOTS, folded

NATION = "CONG HOA XA HOI CHU NGHIA VIET NAM"
MOTTO = re.compile(r"DOC LAP\W*TU DO\W*HANH PHUC")
NUMBER = re.compile(r"^SO\s*:|^SO\s*[\d.…]*\s*/")
PLACE_DATE = re.compile(r"NGAY\b.*\bTHANG\b.*\bNAM\b\W*\d*\W*$")
ABOUT = re.compile(r"^(V/V|VE VIEC)\b")
ADDRESSEE = re.compile(r"^KINH GUI\b")
BASIS = re.compile(r"^(CAN CU|THEO DE NGHI|XET DE NGHI|XET TO TRINH|XET)\b")
DECIDES = re.compile(r"^QUYET (DINH|NGHI)\s*:?$")
APPENDIX = re.compile(r"^PHU LUC\b(?:\s+(?:SO\s+)?([IVX]+|\d+|[A-Z]))?\s*[:.…\-]*\s*(.*)$")
REFERENCE = re.compile(r"^\(\s*(BAN HANH )?KEM THEO\b")
RECIPIENTS = re.compile(r"^NOI NHAN\b")
POWER = re.compile(
    r"^(TM|T\.M|T/M|KT|K\.T|K/T|TL|T\.L|T/L|TUQ|T\.UQ|T/UQ|Q)\s*[./]?\s+\S|^(TM|KT|TL|TUQ|Q)\.\S"
)
POSITION = re.compile(
    r"^(QUYEN )?(PHO )?(CHU TICH|CHU TOA|THU KY|CHU TRI|GIAM DOC|TONG GIAM DOC|HIEU TRUONG|TRUONG|BI THU|"
    r"CHU NHIEM|"
    r"CHANH|CUC TRUONG|VU TRUONG|BO TRUONG|THU TRUONG|THU TUONG|TO TRUONG|HIEU PHO|PHO|UY VIEN|NGUOI|"
    r"QUYEN HAN|CHI HUY|KE TOAN|CHI HOI TRUONG|THUONG TRUC|DAI DIEN)\b"
)
CERTIFICATE = re.compile(r"^(GIAY KHEN|BANG KHEN|SO SO VANG\b.*)$")
REGISTER = re.compile(r"^SO (DANG KY VAN BAN (DI|DEN)|GUI VAN BAN DI BUU DIEN|SU DUNG BAN LUU)$")
STAMP = re.compile(
    r"^(HOA TOC|THUONG KHAN|KHAN|TUYET MAT|TOI MAT|MAT|DU THAO.*|XEM XONG TRA LAI|LUU HANH NOI BO)$"
)
UNDERSCORES = re.compile(r"[_\-–—─ˍ=*o.]{3,}")
DIVISION = re.compile(
    r"^(PHAN|CHUONG|MUC|TIEU MUC)\s+(?:THU\s+)?([IVXLC]+|\d+|NHAT|HAI|BA|TU|NAM)\s*[.:]?\s*(.*)$"
)
ARTICLE = re.compile(r"^Điều\s+(\d+)\s*(\W?)\s*(.*)$", re.DOTALL)
SECTION = re.compile(r"^([IVX]+)\s*([.)/\-–:])\s*(\S.*)$", re.DOTALL)
CLAUSE = re.compile(r"^(\d{1,2})\s*([.)/])\s*(?=[^\d.\s])(\S.*)$", re.DOTALL)
POINT = re.compile(r"^([a-zđ])\s*([.)/])\s*(\S.*)$", re.DOTALL)
BULLET = re.compile(r"^[-–—+•*]\s*")


def is_line(text: str) -> bool:
    """A line made of signs, as of `_`."""
    return UNDERSCORES.fullmatch(text.replace(" ", "")) is not None and not set(text.strip()) <= {".", " "}


def plain(text: str) -> str:
    """A text folded, without the dots of forms, to tell what it is."""
    return folded(DOTS.sub(" … ", text))
