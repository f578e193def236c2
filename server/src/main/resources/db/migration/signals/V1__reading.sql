-- What a reader found in a conversation: the facts of the whole as columns, those of the turns together in one.
CREATE TABLE reading (
    conversation       uuid NOT NULL,
    reader             text NOT NULL,
    need               text NOT NULL,
    entry_emotion      real,
    entry_abuse        boolean NOT NULL,
    path               text NOT NULL,
    turning_point      integer,
    deescalated        boolean NOT NULL,
    satisfaction       text NOT NULL,
    satisfaction_score real NOT NULL,
    resolved           text NOT NULL,
    resolved_score     real NOT NULL,
    warmth             real,
    listening          real,
    effort             real NOT NULL,
    turns              jsonb NOT NULL,
    PRIMARY KEY (conversation)
) PARTITION BY RANGE (conversation);
