-- Lists find conversations by what was found about an item; what was scored before is not listed so yet.
UPDATE scoring_work SET state = 'overtaken', ended_at = now() WHERE state = 'running';
INSERT INTO scoring_work (id, reason, state, total, started_by, started_at, updated_at)
SELECT gen_random_uuid(), 'upgrade', 'running', count(*), 'Hearth', now(), now() FROM evaluation HAVING count(*) > 0;
