"""Names of the sheets that the office itself puts into a workbook; by them it is known when it comes back."""

GUIDE = "Hướng dẫn"
FINDINGS = "Lỗi cần sửa"
"""The list of what is to be corrected, in a returned workbook."""
IDENTITY = "_vanthu"
"""Very hidden: whose the workbook is."""
