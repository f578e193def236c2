-- What each conversation is about as a direction in space, so that like ones can be found. Made in the background.
CREATE TABLE need_vector (
    conversation uuid PRIMARY KEY,
    agent        uuid,
    model        text NOT NULL,
    language     text NOT NULL,
    words        bigint NOT NULL,
    vector       bytea NOT NULL
) PARTITION BY RANGE (conversation);

COMMENT ON COLUMN need_vector.agent IS 'who led the conversation: whose work somebody may see is part of the search';
COMMENT ON COLUMN need_vector.words IS 'a hash of the words it was made of, to tell whether they have changed';
COMMENT ON COLUMN need_vector.vector IS 'one signed byte a number; only the direction counts. Empty where the customer said nothing';

-- Conversations that have no vector yet, or one of other words or of another model.
CREATE TABLE need_pending (
    conversation uuid PRIMARY KEY,
    tries        smallint NOT NULL DEFAULT 0
);

-- One row: the model that the vectors are made with, and whether the work is paused.
CREATE TABLE need_work (
    one        boolean PRIMARY KEY DEFAULT true CHECK (one),
    model      text,
    paused     boolean NOT NULL DEFAULT false,
    per_second real,
    updated_at timestamptz
);

INSERT INTO need_work DEFAULT VALUES;

INSERT INTO need_pending (conversation) SELECT conversation FROM reading WHERE shown;
