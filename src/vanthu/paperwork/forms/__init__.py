"""The forms that units fill in: declared, described, issued as workbooks."""
