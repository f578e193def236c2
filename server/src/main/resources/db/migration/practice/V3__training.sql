-- A sitting of one trainee with one simulated customer. What the customer felt and said follows from the scenario, the
-- persona, the language, the seed and the turns; what was said is kept beside, so that it stays as it was read.
CREATE TABLE training_sitting (
    id uuid PRIMARY KEY,
    account uuid NOT NULL,
    name text NOT NULL,
    person uuid,
    scenario text NOT NULL,
    version integer NOT NULL,
    persona text NOT NULL,
    language text NOT NULL,
    seed bigint NOT NULL,
    mood_shown boolean NOT NULL,
    timed boolean NOT NULL,
    retry_of uuid,
    kept_turns integer NOT NULL DEFAULT 0,
    attempt uuid,
    hints integer NOT NULL DEFAULT 0,
    opening jsonb NOT NULL,
    begun_at timestamptz NOT NULL,
    touched_at timestamptz NOT NULL,
    over_at timestamptz,
    ending text,
    result jsonb,
    shared_at timestamptz,
    erased_at timestamptz
);
COMMENT ON COLUMN training_sitting.id IS 'made by the page, so that what is begun twice is begun once';
COMMENT ON COLUMN training_sitting.retry_of IS 'the sitting whose first turns this one shares, with the same customer';
COMMENT ON COLUMN training_sitting.kept_turns IS 'how many turns it shares';
COMMENT ON COLUMN training_sitting.attempt IS 'the attempt at an exam it belongs to; null in training';
COMMENT ON COLUMN training_sitting.ending IS 'accepted, escalated, hung-up, or stopped by the trainee';
COMMENT ON COLUMN training_sitting.result IS 'scores and counts; stays when the words are gone';
CREATE INDEX training_sitting_account ON training_sitting (account, begun_at DESC);
CREATE INDEX training_sitting_person ON training_sitting (person, begun_at DESC);
CREATE INDEX training_sitting_open ON training_sitting (touched_at) WHERE over_at IS NULL;
CREATE INDEX training_sitting_kept ON training_sitting (touched_at) WHERE erased_at IS NULL;

CREATE TABLE training_turn (
    sitting uuid NOT NULL REFERENCES training_sitting (id),
    number integer NOT NULL,
    id uuid NOT NULL,
    text text NOT NULL,
    waited double precision NOT NULL,
    lines jsonb NOT NULL,
    at timestamptz NOT NULL,
    PRIMARY KEY (sitting, number),
    UNIQUE (sitting, id)
);
COMMENT ON COLUMN training_turn.id IS 'made by the page, so that what is sent twice is said once';
COMMENT ON COLUMN training_turn.waited IS 'seconds the customer waited for it';
COMMENT ON COLUMN training_turn.lines IS 'what the customer answered';
