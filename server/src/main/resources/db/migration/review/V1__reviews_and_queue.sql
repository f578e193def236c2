-- What a person says about a conversation, item by item.
CREATE TABLE review (
    id                    uuid PRIMARY KEY,
    conversation          uuid NOT NULL,
    scorecard             text NOT NULL,
    version               integer NOT NULL,
    reader                text NOT NULL,
    agent                 uuid,
    reviewer              uuid NOT NULL,
    reviewer_name         text NOT NULL,
    reviewer_person       uuid,
    mode                  text NOT NULL,
    purpose               text NOT NULL,
    reasons               text[] NOT NULL DEFAULT '{}',
    inclusion_probability double precision,
    rules                 boolean NOT NULL,
    state                 text NOT NULL,
    items                 jsonb NOT NULL DEFAULT '[]',
    machine               jsonb NOT NULL DEFAULT '[]',
    score                 numeric(5, 2),
    skill                 numeric(5, 2),
    compliance            numeric(5, 2),
    comment               text NOT NULL DEFAULT '',
    coach_note            text NOT NULL DEFAULT '',
    coach_shared          boolean NOT NULL DEFAULT false,
    revision              integer NOT NULL DEFAULT 0,
    started_at            timestamptz NOT NULL,
    saved_at              timestamptz NOT NULL,
    submitted_at          timestamptz,
    withdrawn_at          timestamptz
);

COMMENT ON COLUMN review.reader IS 'the version of the reader whose verdicts it was held against';
COMMENT ON COLUMN review.agent IS 'the source agent of the conversation';
COMMENT ON COLUMN review.reviewer IS 'the account';
COMMENT ON COLUMN review.inclusion_probability IS
    'how probable it was that this conversation came into the random sample; null where it was chosen for a reason';
COMMENT ON COLUMN review.rules IS 'whether it decides what counts; a second opinion and a calibration do not';
COMMENT ON COLUMN review.items IS '[[item, verdict, share, note, [[turn, start, end], ...]], ...]';
COMMENT ON COLUMN review.machine IS '[[item, verdict, share, confidence], ...]: what the machine said when it was submitted';
COMMENT ON COLUMN review.coach_shared IS 'whether the agent may read the coach note';
COMMENT ON COLUMN review.revision IS 'counts every change, so that two windows never overwrite each other';

-- Nobody has two reviews of the same conversation at a time; calibration sessions count apart.
CREATE UNIQUE INDEX one_review_each ON review (conversation, scorecard, reviewer)
    WHERE state <> 'withdrawn' AND purpose <> 'calibration';
CREATE INDEX review_submitted ON review (submitted_at, id) WHERE state = 'submitted';
CREATE INDEX review_of_reviewer ON review (reviewer, state, submitted_at);
CREATE INDEX review_of_agent ON review (agent, conversation) WHERE state = 'submitted';

-- Conversations that were scored and that nobody has looked at yet to see whether they are worth a review.
CREATE TABLE review_fresh (
    conversation uuid PRIMARY KEY,
    agent        uuid
);

-- What waits for a reviewer, and why. One row a conversation and card.
CREATE TABLE review_candidate (
    conversation          uuid NOT NULL,
    scorecard             text NOT NULL,
    agent                 uuid,
    asks                  text NOT NULL,
    lane                  text NOT NULL,
    reasons               text[] NOT NULL,
    details               jsonb NOT NULL DEFAULT '[]',
    worth                 real NOT NULL,
    inclusion_probability double precision,
    state                 text NOT NULL,
    reviewers             uuid[] NOT NULL DEFAULT '{}',
    claimed_by            uuid,
    claimed_until         timestamptz,
    skips                 jsonb NOT NULL DEFAULT '[]',
    skipped_by            uuid[] NOT NULL DEFAULT '{}',
    found_at              timestamptz NOT NULL,
    PRIMARY KEY (conversation, scorecard)
);

COMMENT ON COLUMN review_candidate.asks IS 'first, second or third review';
COMMENT ON COLUMN review_candidate.lane IS 'random: a first review of the random sample; else targeted';
COMMENT ON COLUMN review_candidate.worth IS
    '0...1: how much a review of it probably teaches; in the random lane a number drawn by lot, so that a sample that is reviewed in part is still a random one';
COMMENT ON COLUMN review_candidate.inclusion_probability IS 'not null: it is part of the random sample';
COMMENT ON COLUMN review_candidate.details IS '[[reason, item], ...]: the items a reason is about';
COMMENT ON COLUMN review_candidate.reviewers IS 'who reviewed it already and so cannot give another opinion';

CREATE INDEX review_candidate_waiting ON review_candidate (lane, worth DESC, conversation DESC) WHERE state = 'open';
CREATE INDEX review_candidate_claimed ON review_candidate (claimed_by) WHERE claimed_by IS NOT NULL;

-- The random sample of a week: with which probability a conversation comes into it. It never rises within the week, so
-- that a conversation which comes again has no second chance and its probability stays exactly what was written down.
CREATE TABLE review_period (
    starts      date PRIMARY KEY,
    wanted      integer NOT NULL,
    seen        bigint NOT NULL,
    probability double precision NOT NULL
);

-- How a centre reviews; exactly one.
CREATE TABLE review_setting (
    sole           boolean PRIMARY KEY DEFAULT true CHECK (sole),
    sample_size    integer NOT NULL DEFAULT 200,
    random_share   real NOT NULL DEFAULT 0.3,
    double_share   real NOT NULL DEFAULT 0.1,
    blind_random   boolean NOT NULL DEFAULT true,
    lease_minutes  integer NOT NULL DEFAULT 45
);
INSERT INTO review_setting DEFAULT VALUES;

-- What was said about a conversation beside the verdicts, at a place in it or about the whole.
CREATE TABLE review_remark (
    id           uuid PRIMARY KEY,
    conversation uuid NOT NULL,
    review       uuid,
    turn         integer,
    span_start   integer,
    span_end     integer,
    text         text NOT NULL,
    shared       boolean NOT NULL,
    author       uuid NOT NULL,
    author_name  text NOT NULL,
    written_at   timestamptz NOT NULL
);
COMMENT ON COLUMN review_remark.shared IS 'whether the agent of the conversation may read it';
CREATE INDEX review_remark_of ON review_remark (conversation, written_at);

-- Conversations worth keeping: as a case for others to learn from, or to practise.
CREATE TABLE review_mark (
    conversation uuid NOT NULL,
    kind         text NOT NULL,
    agent        uuid,
    turn         integer,
    note         text NOT NULL DEFAULT '',
    marked_by    uuid NOT NULL,
    marked_name  text NOT NULL,
    marked_at    timestamptz NOT NULL,
    PRIMARY KEY (conversation, kind)
);
CREATE INDEX review_mark_kind ON review_mark (kind, conversation DESC);
