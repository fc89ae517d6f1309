-- What came in.
CREATE TABLE receipt (
    sha256 TEXT NOT NULL PRIMARY KEY CHECK (length(sha256) = 64),
    file TEXT NOT NULL,         -- path below inputs/received when it was first seen
    received_on TEXT NOT NULL   -- YYYY-MM-DD
) STRICT;
