-- Items that count in a version although the machine had missed their gates when it was published, and why they do.
CREATE TABLE scorecard_below_gate (
    scorecard   text    NOT NULL,
    version     integer NOT NULL,
    items       jsonb   NOT NULL,
    reason      text    NOT NULL,
    decided_by  text    NOT NULL,
    PRIMARY KEY (scorecard, version)
);
