"""What is done to a document once it is PDF: fields for signatures, signatures read, papers bound."""

import logging

for _library in ("pypdf", "pyhanko", "pyhanko_certvalidator"):
    # what they say of a damaged file is not for the clerk's screen: it comes as a fact or an error of ours
    logging.getLogger(_library).addHandler(logging.NullHandler())
