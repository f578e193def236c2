-- One row an appeal: what it is about, as it was when it was filed, and where it is now. What happened is in appeal_step.
CREATE TABLE appeal (
    id           uuid PRIMARY KEY,
    conversation uuid NOT NULL,
    scorecard    text NOT NULL,
    version      integer NOT NULL,
    item         text NOT NULL,
    agent        uuid NOT NULL,
    person       uuid NOT NULL,
    verdict      text NOT NULL,
    share        numeric(4, 3) NOT NULL,
    evidence     jsonb NOT NULL,
    reader       text NOT NULL,
    origin       text,
    scorer       uuid,
    quote_turn   integer NOT NULL,
    quote_start  integer NOT NULL,
    quote_end    integer NOT NULL,
    quote        text NOT NULL,
    asked        text NOT NULL,
    asked_share  numeric(4, 3) NOT NULL,
    reason       text NOT NULL,
    filed_at     timestamptz NOT NULL,
    stage        text NOT NULL,
    due_at       timestamptz,
    escalated_at timestamptz,
    outcome      text,
    now_verdict  text NOT NULL,
    now_share    numeric(4, 3) NOT NULL,
    closed_at    timestamptz
);

COMMENT ON COLUMN appeal.origin IS 'where a verdict of a person came from; null where it was the machine''s';
COMMENT ON COLUMN appeal.scorer IS 'the account whose verdict it was; null where it was the machine''s';
COMMENT ON COLUMN appeal.outcome IS 'keep, accept or third, seen from the verdict in question; null while nobody decided';

-- Two that file at once: one of them waits, and is then told of the other.
CREATE UNIQUE INDEX appeal_open ON appeal (conversation, scorecard, item) WHERE stage <> 'closed';
CREATE INDEX appeal_conversation ON appeal (conversation);
CREATE INDEX appeal_person ON appeal (person, id);
CREATE INDEX appeal_due ON appeal (due_at) WHERE due_at IS NOT NULL AND escalated_at IS NULL;

-- Only ever added to. How many steps there are is the revision of the appeal.
CREATE TABLE appeal_step (
    appeal   uuid NOT NULL REFERENCES appeal ON DELETE CASCADE,
    number   integer NOT NULL,
    kind     text NOT NULL,
    account  uuid,
    name     text,
    at       timestamptz NOT NULL,
    outcome  text,
    verdict  text,
    share    numeric(4, 3),
    reason   text,
    PRIMARY KEY (appeal, number)
);

CREATE INDEX appeal_step_account ON appeal_step (account, appeal) WHERE outcome IS NOT NULL;

-- The terms of the centre; no row while they are the usual ones.
CREATE TABLE appeal_terms (
    sole           boolean PRIMARY KEY DEFAULT true CHECK (sole),
    days_to_file   integer NOT NULL,
    days_for_first integer NOT NULL,
    days_to_go_on  integer NOT NULL,
    days_for_panel integer NOT NULL
);

-- A decision as others may learn from it: masked, without whose it was.
CREATE TABLE precedent (
    id         uuid PRIMARY KEY,
    appeal     uuid NOT NULL UNIQUE REFERENCES appeal ON DELETE CASCADE,
    scorecard  text NOT NULL,
    version    integer NOT NULL,
    item       text NOT NULL,
    outcome    text NOT NULL,
    verdict    text NOT NULL,
    original   text NOT NULL,
    quote      text NOT NULL,
    wording    text NOT NULL,
    state      text NOT NULL,
    revision   integer NOT NULL,
    made_at    timestamptz NOT NULL,
    published_at timestamptz
);

-- What a decision says about the card itself: a case that it should have judged otherwise.
CREATE TABLE rubric_change (
    id         uuid PRIMARY KEY,
    appeal     uuid NOT NULL UNIQUE REFERENCES appeal ON DELETE CASCADE,
    scorecard  text NOT NULL,
    version    integer NOT NULL,
    item       text NOT NULL,
    example    text NOT NULL,
    state      text NOT NULL,
    note       text,
    opened_at  timestamptz NOT NULL,
    decided_by text,
    decided_at timestamptz
);

COMMENT ON COLUMN rubric_change.example IS 'the case, masked, as a test of the card in YAML';

-- The search for conversations that the machine judged alike, after it was found wrong once.
CREATE TABLE sibling_work (
    id         uuid PRIMARY KEY,
    appeal     uuid NOT NULL UNIQUE REFERENCES appeal ON DELETE CASCADE,
    state      text NOT NULL,
    last       uuid,
    looked     integer NOT NULL DEFAULT 0,
    total      integer NOT NULL,
    found      integer NOT NULL DEFAULT 0,
    tries      integer NOT NULL DEFAULT 0,
    started_at timestamptz NOT NULL,
    ended_at   timestamptz
);

CREATE TABLE sibling (
    work         uuid NOT NULL REFERENCES sibling_work ON DELETE CASCADE,
    conversation uuid NOT NULL,
    agent        uuid,
    PRIMARY KEY (work, conversation)
);

CREATE INDEX sibling_conversation ON sibling (conversation);
CREATE INDEX sibling_agent ON sibling (agent, conversation);
