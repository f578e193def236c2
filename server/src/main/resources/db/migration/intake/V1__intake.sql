CREATE TABLE source (
    id         uuid PRIMARY KEY,
    name       text NOT NULL UNIQUE,
    kind       text NOT NULL,
    zone       text NOT NULL,
    demo       boolean NOT NULL,
    created_at timestamptz NOT NULL
);

CREATE TABLE import (
    id             uuid PRIMARY KEY,
    source         uuid NOT NULL REFERENCES source,
    filename       text NOT NULL,
    format         text NOT NULL,
    state          text NOT NULL,
    received_bytes bigint NOT NULL DEFAULT 0,
    total_bytes    bigint,
    lines          bigint NOT NULL DEFAULT 0,
    accepted       bigint NOT NULL DEFAULT 0,
    duplicates     bigint NOT NULL DEFAULT 0,
    rejected       bigint NOT NULL DEFAULT 0,
    processed      bigint NOT NULL DEFAULT 0,
    masked         jsonb NOT NULL DEFAULT '{}',
    problem        text,
    started_by     text NOT NULL,
    started_at     timestamptz NOT NULL,
    ended_at       timestamptz
);

-- What was received, masked. Append-only: a row is never changed, and deleted only with its source.
CREATE TABLE ledger (
    entry        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    source       uuid NOT NULL REFERENCES source,
    external_id  text NOT NULL,
    digest       bytea NOT NULL,
    conversation uuid NOT NULL,
    import       uuid NOT NULL,
    received_at  timestamptz NOT NULL,
    masked       jsonb NOT NULL,
    payload      text NOT NULL,
    UNIQUE (source, external_id, digest)
);

COMMENT ON COLUMN ledger.digest IS 'HMAC-SHA-256 of the original bytes, which are not kept';

-- The entries that are not yet conversations. Taken out in the transaction that makes them so.
CREATE TABLE ledger_pending (
    entry  bigint PRIMARY KEY,
    import uuid NOT NULL
);

CREATE INDEX ledger_pending_by_import ON ledger_pending (import, entry);

-- Masked turns of a file that has one turn a row, until the file is whole and they are put together.
CREATE TABLE received_turn (
    import      uuid NOT NULL,
    row         bigint NOT NULL,
    external_id text NOT NULL,
    channel     text,
    agent       text,
    customer    text,
    csat        real,
    digest      text NOT NULL,
    masked      jsonb NOT NULL,
    turn        jsonb NOT NULL,
    PRIMARY KEY (import, external_id, row)
);

CREATE TABLE rejection (
    import  uuid NOT NULL,
    number  bigint NOT NULL,
    file    text,
    line    bigint NOT NULL,
    field   text NOT NULL,
    code    text NOT NULL,
    reason  text NOT NULL,
    excerpt text,
    PRIMARY KEY (import, number)
);

-- How the columns of a table were understood the last time a table with these columns came.
CREATE TABLE column_mapping (
    columns text PRIMARY KEY,
    mapping jsonb NOT NULL,
    used_at timestamptz NOT NULL
);

CREATE TABLE dropped_file (
    path     text NOT NULL,
    size     bigint NOT NULL,
    modified timestamptz NOT NULL,
    import   uuid NOT NULL,
    PRIMARY KEY (path, size, modified)
);
