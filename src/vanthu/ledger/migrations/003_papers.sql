-- What went out, and all that it was made from.

-- A run's inputs: enough, with the kept bytes, to make its drafts again. The same inputs are one row.
CREATE TABLE recipe (
    id INTEGER PRIMARY KEY,
    sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),  -- of `data`
    data TEXT NOT NULL CHECK (json_valid(data))
) STRICT;

-- A document for signing, each time it came out different.
CREATE TABLE draft (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    template TEXT NOT NULL,
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    recipe INTEGER NOT NULL REFERENCES recipe (id),
    said TEXT NOT NULL CHECK (json_valid(said)),  -- {fields, figures, missing, sources}
    relation TEXT NOT NULL DEFAULT '' CHECK (relation IN ('', 'replaces', 'corrects')),
    earlier INTEGER REFERENCES paper (id),
    CHECK ((relation = '') = (earlier IS NULL))
) STRICT;
CREATE INDEX draft_name ON draft (name, id);

-- Numbers given: never taken away, never given twice (NĐ 30/2020, Điều 15.1).
CREATE TABLE number (
    series TEXT NOT NULL,
    year INTEGER NOT NULL,
    number INTEGER NOT NULL CHECK (number > 0),
    state TEXT NOT NULL CHECK (state IN ('reserved', 'issued', 'cancelled')),
    day TEXT NOT NULL,
    symbol TEXT NOT NULL,
    note TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (series, year, number)
) STRICT;
CREATE TRIGGER number_stays BEFORE DELETE ON number
BEGIN
    SELECT RAISE(ABORT, 'a number is never deleted');
END;
CREATE TRIGGER cancelled_number_stays BEFORE UPDATE ON number WHEN OLD.state = 'cancelled'
BEGIN
    SELECT RAISE(ABORT, 'a cancelled number is never given again');
END;

-- Issued documents, frozen: a line of the register of outgoing documents each (NĐ 30/2020, PL IV).
CREATE TABLE paper (
    id INTEGER PRIMARY KEY,
    draft INTEGER NOT NULL REFERENCES draft (id),
    series TEXT,
    year INTEGER,
    number INTEGER,               -- NULL for what takes no number of its own
    day TEXT NOT NULL,
    fields TEXT NOT NULL CHECK (json_valid(fields)),  -- as printed
    type TEXT NOT NULL,
    abstract TEXT NOT NULL,
    signer TEXT NOT NULL,
    recipients TEXT NOT NULL CHECK (json_valid(recipients)),
    filed TEXT NOT NULL,
    copies INTEGER NOT NULL CHECK (copies >= 0),
    path TEXT NOT NULL UNIQUE,    -- below outputs
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    edited TEXT NOT NULL DEFAULT '',  -- SHA-256 of the draft as the office edited it before signing
    UNIQUE (series, year, number),
    FOREIGN KEY (series, year, number) REFERENCES number (series, year, number)
) STRICT;
CREATE TRIGGER paper_is_frozen BEFORE UPDATE ON paper
BEGIN
    SELECT RAISE(ABORT, 'an issued document is never changed');
END;
CREATE TRIGGER paper_stays BEFORE DELETE ON paper
BEGIN
    SELECT RAISE(ABORT, 'an issued document is never deleted');
END;

-- The signed electronic original of an issued document.
CREATE TABLE signed (
    paper INTEGER NOT NULL REFERENCES paper (id),
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    path TEXT NOT NULL UNIQUE,    -- below outputs
    signers TEXT NOT NULL CHECK (json_valid(signers)),
    PRIMARY KEY (paper, sha256)
) STRICT;
