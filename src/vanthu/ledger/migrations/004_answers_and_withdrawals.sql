-- Every change of an answer, oldest first: what was chosen, or that the choice was revoked.
CREATE TABLE answer_event (
    question TEXT NOT NULL,
    revision INTEGER NOT NULL CHECK (revision > 0),  -- counts the changes of this answer
    choice TEXT NOT NULL,      -- empty: revoked
    label TEXT NOT NULL,       -- the choice as it was read
    text TEXT NOT NULL,        -- the question as it was read
    unit_code TEXT NOT NULL,
    form TEXT NOT NULL,
    answered_on TEXT NOT NULL,
    PRIMARY KEY (question, revision)
) STRICT;
INSERT INTO answer_event (question, revision, choice, label, text, unit_code, form, answered_on)
SELECT question, 1, choice, choice, text, '', '', answered_on FROM answer;
DROP TABLE answer;

-- The same bytes may come again on a later day under another name.
CREATE TABLE arrival (
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    file TEXT NOT NULL,         -- path below inputs/received
    received_on TEXT NOT NULL,  -- YYYY-MM-DD
    PRIMARY KEY (sha256, file)
) STRICT;
INSERT INTO arrival (sha256, file, received_on) SELECT sha256, file, received_on FROM receipt;
DROP TABLE receipt;
ALTER TABLE arrival RENAME TO receipt;

-- A received file that the office took out again.
CREATE TABLE withdrawal (
    id INTEGER PRIMARY KEY,
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    file TEXT NOT NULL,         -- path below inputs/received; a member of an archive is lo.zip/tep.xlsx
    reason TEXT NOT NULL CHECK (reason <> ''),
    withdrawn_on TEXT NOT NULL,
    undone_on TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE UNIQUE INDEX withdrawn_once ON withdrawal (sha256, file) WHERE undone_on = '';
