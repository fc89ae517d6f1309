"""The components of an official document, and the types of document with their abbreviations.

Source: NĐ 30/2020/NĐ-CP, PL I, IV.1 (boxes 1-14); PL III, I (abbreviations).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from vanthu.format_check.recognise.word_patterns import folded


class Component(StrEnum):
    """A component of a document (thành phần thể thức)."""

    NATION = "nation"
    MOTTO = "motto"
    PARENT = "parent"
    ISSUER = "issuer"
    NUMBER = "number"
    ABOUT = "about"
    PLACE_DATE = "place_date"
    TYPE = "type"
    ABSTRACT = "abstract"
    ADDRESSEE = "addressee"
    AUTHORITY = "authority"
    """Who decides, in capitals above the legal bases: `CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ`."""
    LEGAL_BASIS = "legal_basis"
    DECIDES = "decides"
    """`QUYẾT ĐỊNH:` between legal bases and articles."""
    DIVISION = "division"
    """`Phần I`, `Chương II`, `Mục 1` on a line of its own."""
    DIVISION_TITLE = "division_title"
    SECTION = "section"
    """`I. TIÊU ĐỀ`."""
    ARTICLE = "article"
    CLAUSE = "clause"
    """`1.`"""
    POINT = "point"
    """`a)`"""
    BODY = "body"
    SIGN_AUTHORITY = "sign_authority"
    SIGN_NAME = "sign_name"
    SIGN_NOTE = "sign_note"
    """`(Đã ký)`, `(Chữ ký, dấu)`."""
    RECIPIENT_LABEL = "recipient_label"
    RECIPIENT = "recipient"
    APPENDIX_LABEL = "appendix_label"
    APPENDIX_TITLE = "appendix_title"
    APPENDIX_REFERENCE = "appendix_reference"
    LINE = "line"
    CELL = "cell"
    """Text of a ruled table."""
    OTHER = "other"
    """Seen, and no component: a stamp, an address, a note."""


class DocumentForm(StrEnum):
    """What kind of document it is, as far as the rules differ."""

    DECISION = "decision"
    NAMED = "named"
    """A document that bears the name of its type: plan, report, notice …"""
    LETTER = "letter"
    """Công văn: without the name of a type."""
    MINUTES = "minutes"
    APPENDIX = "appendix"
    """An appendix alone, or a document attached to another one."""
    CERTIFICATE = "certificate"
    """Giấy khen, bằng khen: another decree's (NĐ 98/2023), so only its words are looked at."""
    REGISTER = "register"
    """A register of documents (sổ, PL IV), itself no official document: only its words are looked at."""
    UNKNOWN = "unknown"


FORM_NAMES = {
    DocumentForm.DECISION: "quyết định, nghị quyết",
    DocumentForm.NAMED: "văn bản có tên loại",
    DocumentForm.LETTER: "công văn",
    DocumentForm.MINUTES: "biên bản",
    DocumentForm.APPENDIX: "phụ lục, văn bản kèm theo",
    DocumentForm.CERTIFICATE: "giấy khen, bằng khen (không theo Nghị định 30)",
    DocumentForm.REGISTER: "sổ quản lý văn bản (Phụ lục IV)",
    DocumentForm.UNKNOWN: "chưa nhận ra loại văn bản",
}


@dataclass(frozen=True, slots=True)
class DocumentType:
    """A type of document.

    Args:
        name: In capitals, as its head prints it.
        symbol: Abbreviation in its number; empty where the decree gives none.
        bare: It may lack an abstract (forms 1.8, 1.10).
        addressed: It names addressees under its title.
    """

    name: str
    symbol: str
    form: DocumentForm = DocumentForm.NAMED
    bare: bool = False
    addressed: bool = False


DOCUMENT_TYPES = (
    DocumentType("NGHỊ QUYẾT", "NQ", DocumentForm.DECISION),
    DocumentType("QUYẾT ĐỊNH", "QĐ", DocumentForm.DECISION),
    DocumentType("CHỈ THỊ", "CT"),
    DocumentType("QUY CHẾ", "QC"),
    DocumentType("QUY ĐỊNH", "QyĐ"),
    DocumentType("THÔNG CÁO", "TC"),
    DocumentType("THÔNG BÁO", "TB"),
    DocumentType("HƯỚNG DẪN", "HD"),
    DocumentType("CHƯƠNG TRÌNH", "CTr"),
    DocumentType("KẾ HOẠCH", "KH"),
    DocumentType("PHƯƠNG ÁN", "PA"),
    DocumentType("ĐỀ ÁN", "ĐA"),
    DocumentType("DỰ ÁN", "DA"),
    DocumentType("BÁO CÁO", "BC"),
    DocumentType("BIÊN BẢN", "BB", DocumentForm.MINUTES),
    DocumentType("TỜ TRÌNH", "TTr", addressed=True),
    DocumentType("HỢP ĐỒNG", "HĐ"),
    DocumentType("CÔNG ĐIỆN", "CĐ"),
    DocumentType("BẢN GHI NHỚ", "BGN"),
    DocumentType("BẢN THỎA THUẬN", "BTT"),
    DocumentType("GIẤY ỦY QUYỀN", "GUQ", bare=True),
    DocumentType("GIẤY MỜI", "GM"),
    DocumentType("GIẤY GIỚI THIỆU", "GGT", bare=True),
    DocumentType("GIẤY NGHỈ PHÉP", "GNP", bare=True),
    DocumentType("PHIẾU GỬI", "PG", bare=True),
    DocumentType("PHIẾU CHUYỂN", "PC", bare=True),
    DocumentType("PHIẾU BÁO", "PB", bare=True),
    DocumentType("TÊN LOẠI VĂN BẢN", ""),  # as the decree's own forms have it
)

BY_NAME = {folded(each.name): each for each in DOCUMENT_TYPES}
BY_SYMBOL = {each.symbol: each for each in DOCUMENT_TYPES if each.symbol}
COPIES = frozenset({"SY", "TrS", "SL"})
"""Symbols of copies (sao y, trích sao, sao lục)."""
