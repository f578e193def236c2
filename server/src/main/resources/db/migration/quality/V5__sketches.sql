-- What a card can ask of a conversation without its words, so that a whole store is judged anew in no time.
CREATE TABLE sketch (
    conversation uuid PRIMARY KEY,
    agent        uuid,
    bytes        bytea NOT NULL
) PARTITION BY RANGE (conversation);

COMMENT ON COLUMN sketch.agent IS 'whose work it is, to tell who would be affected; the scorer does not see it';

ALTER TABLE evaluation ADD COLUMN verdicts bytea;

COMMENT ON COLUMN evaluation.verdicts IS
    'two bytes an item in the order of the card: thousandths of its weight, or more than a thousand for what does not count; the highest bit where a person decided';

-- What was scored before has no sketch yet.
UPDATE scoring_work SET state = 'overtaken', ended_at = now() WHERE state = 'running';
INSERT INTO scoring_work (id, reason, state, total, started_by, started_at, updated_at)
SELECT gen_random_uuid(), 'upgrade', 'running', count(*), 'Hearth', now(), now() FROM evaluation HAVING count(*) > 0;
