-- One row a version; a version never changes, so that an old evaluation can always be explained.
CREATE TABLE scorecard (
    id       text NOT NULL,
    version  integer NOT NULL,
    document text NOT NULL,
    digest   text NOT NULL,
    active   boolean NOT NULL DEFAULT false,
    PRIMARY KEY (id, version),
    CONSTRAINT one_active_version EXCLUDE USING btree (id WITH =) WHERE (active) DEFERRABLE INITIALLY DEFERRED
);

COMMENT ON COLUMN scorecard.digest IS 'SHA-256 of the document, hexadecimal';

-- The latest evaluation of each conversation; one partition a month, made as the months come.
CREATE TABLE evaluation (
    conversation    uuid PRIMARY KEY,
    scorecard       text NOT NULL,
    version         integer NOT NULL,
    reader          text NOT NULL,
    score           numeric(5, 2),
    skill           numeric(5, 2),
    compliance      numeric(5, 2),
    critical_failed boolean NOT NULL,
    items           jsonb NOT NULL,
    evaluated_at    timestamptz NOT NULL
) PARTITION BY RANGE (conversation);

COMMENT ON COLUMN evaluation.items IS
    '[[item, verdict, share, confidence, [[turn, start, end], ...]], ...]; an item that is not there did not apply';
