-- The reading taught by what people decided: one job at a time, and what came out of the last ones.
CREATE TABLE teaching (
    id         uuid PRIMARY KEY,
    card       text NOT NULL,
    from_time  timestamptz NOT NULL,
    to_time    timestamptz NOT NULL,
    state      text NOT NULL CHECK (state IN ('running', 'done', 'cancelled', 'failed')),
    labels     integer NOT NULL DEFAULT 0,
    total      integer NOT NULL DEFAULT 0,
    lessons    jsonb NOT NULL DEFAULT '[]',
    model      text,
    account    uuid NOT NULL,
    started_by text NOT NULL,
    started_at timestamptz NOT NULL,
    ended_at   timestamptz
);

CREATE UNIQUE INDEX ON teaching ((true)) WHERE state = 'running';

COMMENT ON COLUMN teaching.labels IS 'of how many conversations people decided something';
COMMENT ON COLUMN teaching.total IS 'how many things are to be learned; lessons are those that were tried';
COMMENT ON COLUMN teaching.model IS 'the reader version that was made; null where nothing was proven better';
