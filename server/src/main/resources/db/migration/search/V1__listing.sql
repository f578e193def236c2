-- One short row a conversation with all that lists show, filter and sort by. Derived: it can be made again from the facts.
CREATE TABLE listing (
    id                 uuid PRIMARY KEY,
    source             uuid NOT NULL,
    external_id        text NOT NULL,
    agent              uuid,
    channel            text,
    turns              integer NOT NULL,
    opening            text NOT NULL,
    csat               real,
    need               text NOT NULL,
    entry_emotion      real,
    emotions           integer NOT NULL,
    flags              integer NOT NULL,
    behaviours         integer NOT NULL,
    path               text NOT NULL,
    satisfaction       text NOT NULL,
    satisfaction_score real NOT NULL,
    resolved           text NOT NULL,
    deescalated        boolean NOT NULL,
    score              real,
    critical           boolean NOT NULL,
    words              tsvector NOT NULL
) PARTITION BY RANGE (id);

COMMENT ON COLUMN listing.words IS 'what was said, and marks of what is known (~need=refund), under one index';
COMMENT ON COLUMN listing.emotions IS 'bit n: the n-th emotion was seen in a customer turn; flags and behaviours likewise';

CREATE INDEX listing_words ON listing USING gin (words);
CREATE INDEX listing_score ON listing (score, id);
