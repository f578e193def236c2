ALTER TABLE exam
    ADD COLUMN teams uuid[] NOT NULL DEFAULT '{}',
    ADD COLUMN pass_accepted integer,
    ADD COLUMN pass_skills jsonb NOT NULL DEFAULT '[]',
    ADD COLUMN reliability_lower double precision,
    ADD COLUMN reliability_upper double precision;
COMMENT ON COLUMN exam.teams IS 'whom it is for; empty for the whole centre';
COMMENT ON COLUMN exam.pass_accepted IS 'the least number of customers who accept; null where that does not decide';
COMMENT ON COLUMN exam.pass_skills IS 'items of a card with the least mean share, 0…1';
COMMENT ON COLUMN exam.reliability_lower IS 'of the mean over a form, with 95 %; null where it could not be told';

ALTER TABLE exam_attempt
    ADD COLUMN accepted integer,
    ADD COLUMN shares jsonb;
COMMENT ON COLUMN exam_attempt.accepted IS 'how many customers accepted';
COMMENT ON COLUMN exam_attempt.shares IS 'the mean share of each item that could be judged';
