-- A conversation has a reading by each reader version that read it; one of them is shown, and scored and listed by.
ALTER TABLE reading DROP CONSTRAINT reading_pkey;
ALTER TABLE reading ADD PRIMARY KEY (conversation, reader);
ALTER TABLE reading ADD COLUMN shown boolean NOT NULL DEFAULT true;

COMMENT ON COLUMN reading.shown IS 'true for exactly one reading of each conversation';

CREATE TABLE reader_version (
    version      text PRIMARY KEY,
    kind         text NOT NULL,
    based_on     text,
    model        bytea,
    state        text NOT NULL,
    made_at      timestamptz NOT NULL,
    activated_at timestamptz,
    comparison   jsonb
);

COMMENT ON COLUMN reader_version.model IS 'the file of an adapted reader; the program itself makes a standard one';
COMMENT ON COLUMN reader_version.comparison IS 'what changed against what was shown, counted while it read';

CREATE UNIQUE INDEX one_active_reader_version ON reader_version ((true)) WHERE state = 'active';

-- Long work on the readings of a whole store, and how far it is. One at a time; the last one of each version stays.
CREATE TABLE reader_work (
    id            uuid PRIMARY KEY,
    reader        text NOT NULL,
    act           text NOT NULL,
    state         text NOT NULL,
    then_activate boolean NOT NULL,
    done          bigint NOT NULL DEFAULT 0,
    total         bigint NOT NULL,
    per_second    real,
    last          uuid,
    round         integer NOT NULL DEFAULT 1,
    found         bigint NOT NULL DEFAULT 0,
    tries         integer NOT NULL DEFAULT 0,
    started_by    text NOT NULL,
    started_at    timestamptz NOT NULL,
    updated_at    timestamptz NOT NULL,
    ended_at      timestamptz
);

COMMENT ON COLUMN reader_work.last IS 'the last conversation that was dealt with in this round; the next batch goes on behind it';
COMMENT ON COLUMN reader_work.found IS 'conversations that this round found unread; rounds follow one another until hardly any is found';
COMMENT ON COLUMN reader_work.tries IS 'how often in a row a batch failed';

CREATE UNIQUE INDEX one_running_reader_work ON reader_work ((true)) WHERE state = 'running';

-- What was read before there were versions: the one that read most is the active one.
INSERT INTO reader_version (version, kind, state, made_at, activated_at)
SELECT reader, 'standard', CASE WHEN row_number() OVER (ORDER BY count(*) DESC) = 1 THEN 'active' ELSE 'partly' END,
       now(), CASE WHEN row_number() OVER (ORDER BY count(*) DESC) = 1 THEN now() END
FROM reading GROUP BY reader;
