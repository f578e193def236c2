-- How probably the agent's turns of a conversation say what the examples of a card mean, by the id of the meaning.
CREATE TABLE meaning_match (
    conversation uuid,
    meaning      text,
    words        bigint NOT NULL,
    bytes        bytea NOT NULL,
    PRIMARY KEY (conversation, meaning)
) PARTITION BY RANGE (conversation);

COMMENT ON COLUMN meaning_match.words IS 'a hash of what the agent said, to tell whether it has changed';
COMMENT ON COLUMN meaning_match.bytes IS 'pairs of a turn and a probability, for the turns that may say it; empty where none does';

CREATE SEQUENCE meaning_ask;

-- Conversations that are not compared yet with all examples that are looked for.
CREATE TABLE meaning_pending (
    conversation uuid PRIMARY KEY,
    ask          bigint NOT NULL DEFAULT nextval('meaning_ask'),
    tries        smallint NOT NULL DEFAULT 0
);

COMMENT ON COLUMN meaning_pending.ask IS 'a new number whenever it is asked for again, so that what is asked for meanwhile is not taken for done';

-- What drafts look for, once somebody wants to know who would change by them.
CREATE TABLE draft_meaning (
    card     text,
    meaning  text,
    examples jsonb NOT NULL,
    PRIMARY KEY (card, meaning)
);
