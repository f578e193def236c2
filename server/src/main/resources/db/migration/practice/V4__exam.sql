-- An exam: forms of simulated customers that are equally hard, with their seeds, and what it takes to pass.
CREATE TABLE exam (
    id uuid PRIMARY KEY,
    title text NOT NULL,
    language text NOT NULL,
    forms jsonb NOT NULL,
    pass_satisfaction double precision NOT NULL,
    pass_score double precision,
    people_variance double precision NOT NULL,
    rest_variance double precision NOT NULL,
    made_by uuid NOT NULL,
    made_by_name text NOT NULL,
    made_at timestamptz NOT NULL,
    closed_at timestamptz
);
COMMENT ON COLUMN exam.pass_satisfaction IS 'the least mean satisfaction, 0…1';
COMMENT ON COLUMN exam.pass_score IS 'the least mean score by the card, 0…100; null where the card does not decide';
COMMENT ON COLUMN exam.people_variance IS 'of scripted agents of known ability, measured when it was made';

CREATE TABLE exam_attempt (
    id uuid PRIMARY KEY,
    exam uuid NOT NULL REFERENCES exam (id),
    account uuid NOT NULL,
    name text NOT NULL,
    person uuid,
    form integer NOT NULL,
    begun_at timestamptz NOT NULL,
    over_at timestamptz,
    satisfaction double precision,
    score double precision,
    passed boolean,
    UNIQUE (exam, account)
);
COMMENT ON COLUMN exam_attempt.satisfaction IS 'the mean over the customers of the form; one who was not met counts 0';
CREATE INDEX exam_attempt_account ON exam_attempt (account, begun_at DESC);
CREATE INDEX training_sitting_attempt ON training_sitting (attempt) WHERE attempt IS NOT NULL;
