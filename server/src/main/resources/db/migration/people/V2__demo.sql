-- What a demo centre brought, so that it can be removed again and nothing else with it.
ALTER TABLE person ADD COLUMN demo boolean NOT NULL DEFAULT false;
ALTER TABLE team ADD COLUMN demo boolean NOT NULL DEFAULT false;
ALTER TABLE programme ADD COLUMN demo boolean NOT NULL DEFAULT false;
