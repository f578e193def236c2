-- A room of the stage. What it is like now follows from its events.
CREATE TABLE stage_room (
    id uuid PRIMARY KEY,
    code text NOT NULL UNIQUE,
    title text NOT NULL,
    trainer uuid NOT NULL,
    trainer_name text NOT NULL,
    phase text NOT NULL,
    round integer NOT NULL DEFAULT 1,
    seed text,
    opened_at timestamptz NOT NULL,
    touched_at timestamptz NOT NULL,
    closed_at timestamptz,
    erased_at timestamptz
);
COMMENT ON COLUMN stage_room.seed IS 'of the last draw; told to nobody before the draw is';
CREATE INDEX stage_room_trainer ON stage_room (trainer);
CREATE INDEX stage_room_kept ON stage_room (touched_at) WHERE erased_at IS NULL;

CREATE TABLE stage_member (
    room uuid NOT NULL REFERENCES stage_room (id),
    account uuid NOT NULL,
    played boolean NOT NULL DEFAULT false,
    PRIMARY KEY (room, account)
);
CREATE INDEX stage_member_account ON stage_member (account);

-- Numbered without a gap in each room; whoever was away asks for what follows the last number seen.
CREATE TABLE stage_event (
    room uuid NOT NULL REFERENCES stage_room (id),
    seq bigint NOT NULL,
    at timestamptz NOT NULL,
    round integer NOT NULL,
    event jsonb NOT NULL,
    PRIMARY KEY (room, seq)
);

-- What was done already: an act that comes twice is answered as the first time.
CREATE TABLE stage_act (
    room uuid NOT NULL REFERENCES stage_room (id),
    id uuid NOT NULL,
    account uuid NOT NULL,
    at timestamptz NOT NULL,
    seq bigint NOT NULL,
    PRIMARY KEY (room, id)
);
CREATE INDEX stage_act_pace ON stage_act (room, account, at);

-- Briefing cards that trainers wrote themselves; those that ship are files.
CREATE TABLE stage_card (
    id uuid PRIMARY KEY,
    owner uuid NOT NULL,
    card jsonb NOT NULL,
    changed_at timestamptz NOT NULL
);
CREATE INDEX stage_card_owner ON stage_card (owner);

-- What somebody practised, whatever the kind of practice. It stays when the words of the practice are gone.
CREATE TABLE practice_log (
    id uuid PRIMARY KEY,
    account uuid NOT NULL,
    name text NOT NULL,
    person uuid,
    kind text NOT NULL,
    title text NOT NULL,
    at timestamptz NOT NULL,
    reference uuid NOT NULL,
    trainer uuid,
    summary jsonb NOT NULL
);
COMMENT ON COLUMN practice_log.id IS 'made of account, kind, reference and number, so that nothing is logged twice';
COMMENT ON COLUMN practice_log.trainer IS 'who may see it too; null where nobody may';
CREATE INDEX practice_log_account ON practice_log (account, at DESC);
CREATE INDEX practice_log_trainer ON practice_log (trainer, at DESC);
