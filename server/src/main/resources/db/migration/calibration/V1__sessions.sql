-- Several people rate the same conversations, none seeing another, and then agree on what they differ about.
CREATE TABLE calibration_session (
    id             uuid PRIMARY KEY,
    title          text NOT NULL,
    scorecard      text NOT NULL,
    version        integer,
    state          text NOT NULL,
    began_from     timestamptz NOT NULL,
    began_before   timestamptz NOT NULL,
    deadline       timestamptz NOT NULL,
    raters         jsonb NOT NULL,
    cases          integer NOT NULL,
    opened_by      uuid NOT NULL,
    opened_by_name text NOT NULL,
    opened_at      timestamptz NOT NULL,
    reported_at    timestamptz,
    ended_at       timestamptz,
    summary        jsonb
);

COMMENT ON COLUMN calibration_session.version IS 'of the card, as the ratings were; null until they are in';
COMMENT ON COLUMN calibration_session.began_from IS 'the span that its conversations were chosen from, with began_before';
COMMENT ON COLUMN calibration_session.raters IS '[{account, name, person}, ...]';
COMMENT ON COLUMN calibration_session.summary IS 'alpha of the total scores as it was reported, for the history';

CREATE INDEX calibration_overdue ON calibration_session (deadline) WHERE state = 'rating';

CREATE TABLE calibration_case (
    session       uuid NOT NULL REFERENCES calibration_session ON DELETE CASCADE,
    conversation  uuid NOT NULL,
    place         integer NOT NULL,
    machine       jsonb NOT NULL DEFAULT '[]',
    machine_score numeric(5, 2),
    PRIMARY KEY (session, conversation)
);

COMMENT ON COLUMN calibration_case.machine IS
    '[[item, verdict, share, confidence], ...]: what the machine said when the ratings were in';

CREATE INDEX calibration_case_of ON calibration_case (conversation);

CREATE TABLE calibration_rating (
    session      uuid NOT NULL,
    conversation uuid NOT NULL,
    rater        uuid NOT NULL,
    review       uuid NOT NULL UNIQUE,
    items        jsonb,
    score        numeric(5, 2),
    PRIMARY KEY (session, conversation, rater),
    FOREIGN KEY (session, conversation) REFERENCES calibration_case ON DELETE CASCADE
);

COMMENT ON COLUMN calibration_rating.review IS 'in which it was given';
COMMENT ON COLUMN calibration_rating.items IS
    'the verdicts as they were when the ratings were in; null before, and for good where it was not submitted in time';

-- What a session agreed on about an item that its raters differed about.
CREATE TABLE calibration_consensus (
    id              uuid PRIMARY KEY,
    session         uuid NOT NULL,
    conversation    uuid NOT NULL,
    item            text NOT NULL,
    verdict         text NOT NULL,
    share           double precision NOT NULL,
    reason          text NOT NULL,
    decided_by_name text NOT NULL,
    decided_at      timestamptz NOT NULL,
    UNIQUE (session, conversation, item),
    FOREIGN KEY (session, conversation) REFERENCES calibration_case ON DELETE CASCADE
);

COMMENT ON COLUMN calibration_consensus.id IS 'the reference of its ruling';
