-- One form of one unit in one file. The rows are kept, so that versions can be compared when the file is gone.
CREATE TABLE submission (
    unit_code TEXT NOT NULL,
    form TEXT NOT NULL,
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    file TEXT NOT NULL,
    received_on TEXT NOT NULL,
    superseded_by TEXT NOT NULL DEFAULT '',
    rows TEXT NOT NULL CHECK (json_valid(rows)),  -- [{number, held, values{key: text}, cells{key: address}}]
    PRIMARY KEY (unit_code, form, sha256)
) STRICT;

-- What a person decided; the key names the question in every run.
CREATE TABLE answer (
    question TEXT NOT NULL PRIMARY KEY,
    choice TEXT NOT NULL,
    text TEXT NOT NULL,        -- the question as it was read when it was answered
    answered_on TEXT NOT NULL
) STRICT;
