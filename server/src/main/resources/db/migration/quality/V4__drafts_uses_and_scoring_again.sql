-- Where a version comes from: shipped with the program, or published by somebody here.
ALTER TABLE scorecard ADD COLUMN origin text NOT NULL DEFAULT 'shipped';
ALTER TABLE scorecard ADD COLUMN published_at timestamptz NOT NULL DEFAULT now();
ALTER TABLE scorecard ADD COLUMN published_by text NOT NULL DEFAULT 'Hearth';
ALTER TABLE scorecard ADD COLUMN note text NOT NULL DEFAULT '';

COMMENT ON COLUMN scorecard.note IS 'why it was published, in the words of whoever did';

-- The next version of a card while it is written; at most one for each card.
CREATE TABLE scorecard_draft (
    id       text PRIMARY KEY,
    edit     integer NOT NULL,
    document text NOT NULL,
    saved_at timestamptz NOT NULL,
    saved_by text NOT NULL
);

COMMENT ON COLUMN scorecard_draft.edit IS 'counts up with every save; who saves names the one they started from';

-- Which card measures what. One main card for the centre and for each programme that has its own; others beside it.
CREATE TABLE scorecard_use (
    scorecard text NOT NULL,
    programme uuid,
    main      boolean NOT NULL,
    UNIQUE NULLS NOT DISTINCT (scorecard, programme)
);

COMMENT ON COLUMN scorecard_use.programme IS 'null for the whole centre';

CREATE UNIQUE INDEX one_main_scorecard ON scorecard_use (programme) NULLS NOT DISTINCT WHERE main;

INSERT INTO scorecard_use (scorecard, programme, main) VALUES ('general', NULL, true);

-- Counts up with every change of what measures what. Whoever scores holds it until the scores are kept.
CREATE TABLE scoring_choice (
    single   boolean PRIMARY KEY DEFAULT true CHECK (single),
    revision bigint NOT NULL
);

INSERT INTO scoring_choice (revision) VALUES (1);

-- The whole store scored again, and how far it is. One at a time; the earlier ones stay as a record.
CREATE TABLE scoring_work (
    id         uuid PRIMARY KEY,
    reason     text NOT NULL,
    state      text NOT NULL,
    done       bigint NOT NULL DEFAULT 0,
    total      bigint NOT NULL,
    last       uuid,
    tries      integer NOT NULL DEFAULT 0,
    started_by text NOT NULL,
    started_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    ended_at   timestamptz
);

COMMENT ON COLUMN scoring_work.last IS 'the last conversation that was scored again; the next batch goes on behind it';
COMMENT ON COLUMN scoring_work.tries IS 'how often in a row a batch failed';

CREATE UNIQUE INDEX one_running_scoring_work ON scoring_work ((true)) WHERE state = 'running';

ALTER TABLE evaluation ADD COLUMN pending integer NOT NULL DEFAULT 0;
ALTER TABLE evaluation ADD COLUMN unsure integer NOT NULL DEFAULT 0;

COMMENT ON COLUMN evaluation.pending IS 'items that wait for a person';
COMMENT ON COLUMN evaluation.unsure IS 'those of them that the machine could have decided, had it been surer';

-- For the queue of those who review.
CREATE INDEX evaluation_unsure ON evaluation (conversation) WHERE unsure > 0;

-- What was scored before does not know its pending items yet.
INSERT INTO scoring_work (id, reason, state, total, started_by, started_at, updated_at)
SELECT gen_random_uuid(), 'upgrade', 'running', count(*), 'Hearth', now(), now() FROM evaluation HAVING count(*) > 0;
