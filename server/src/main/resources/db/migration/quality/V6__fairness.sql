-- What trying a version of a card in other words found before it was published.
CREATE TABLE scorecard_fairness (
    scorecard   text    NOT NULL,
    version     integer NOT NULL,
    talks       integer NOT NULL,
    pairs       integer NOT NULL,
    flips       integer NOT NULL,
    -- The items whose verdicts flipped too often; only with a reason was it published all the same.
    unfair      text[]  NOT NULL,
    reason      text,
    decided_by  text,
    PRIMARY KEY (scorecard, version)
);
