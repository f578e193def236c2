-- Whether the machine may judge each item of a card alone, as it came out when reviews were last looked at.
CREATE TABLE calibration_gate (
    scorecard text PRIMARY KEY,
    version   integer NOT NULL,
    reader    text NOT NULL,
    items     jsonb NOT NULL,
    reviews   bigint NOT NULL,
    reviewed  timestamptz NOT NULL,
    judged_at timestamptz NOT NULL
);

COMMENT ON COLUMN calibration_gate.items IS '{item: passed | advisory | open}; items that the card leaves to people are not there';
COMMENT ON COLUMN calibration_gate.reviews IS 'how many there were; with reviewed it tells whether there is anything new';
COMMENT ON COLUMN calibration_gate.reviewed IS 'when the last of them was saved';
