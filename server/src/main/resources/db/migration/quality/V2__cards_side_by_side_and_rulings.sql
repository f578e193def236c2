-- A conversation may be judged by several cards. One of them is its main card, whose score the lists show.
ALTER TABLE evaluation DROP CONSTRAINT evaluation_pkey;
ALTER TABLE evaluation ADD PRIMARY KEY (conversation, scorecard);
ALTER TABLE evaluation ADD COLUMN main boolean NOT NULL DEFAULT true;
ALTER TABLE evaluation ADD COLUMN machine jsonb NOT NULL DEFAULT '[]';

COMMENT ON COLUMN evaluation.items IS
    '[[item, verdict, share, confidence, [[turn, start, end], ...]], ...], as they stand after rulings; an item that is not there did not apply';
COMMENT ON COLUMN evaluation.machine IS 'what the machine said of the items that a ruling decides, in the same form';

-- What people decided about an item, which outlives every new reading and every new version of the card that asks the same.
CREATE TABLE ruling (
    conversation uuid NOT NULL,
    scorecard    text NOT NULL,
    item         text NOT NULL,
    verdict      text NOT NULL,
    share        numeric(4, 3) NOT NULL,
    origin       text NOT NULL,
    reference    uuid NOT NULL,
    account      uuid,
    ruled_at     timestamptz NOT NULL,
    PRIMARY KEY (conversation, scorecard, item)
);

COMMENT ON COLUMN ruling.reference IS 'the review, session or appeal that decided it';

CREATE INDEX ruling_reference ON ruling (reference);
