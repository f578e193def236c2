-- One row a conversation, its turns together in one column; one partition a month, made as the months come.
CREATE TABLE conversation (
    id          uuid PRIMARY KEY,
    source      uuid NOT NULL,
    external_id text NOT NULL,
    agent       uuid,
    customer    text,
    channel     text,
    started_at  timestamptz NOT NULL,
    ended_at    timestamptz,
    turns       jsonb NOT NULL,
    csat        real,
    resolved    boolean,
    masked      jsonb NOT NULL,
    entry       bigint NOT NULL
) PARTITION BY RANGE (id);

COMMENT ON COLUMN conversation.id IS 'first 48 bits: started_at in milliseconds; so ids sort by time';
COMMENT ON COLUMN conversation.entry IS 'the ledger entry it was made from; a later one replaces an earlier one';
