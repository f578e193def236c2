-- While an appeal is open, a score is marked and left out of ranks, points and whatever decides about pay.
ALTER TABLE evaluation ADD COLUMN contested boolean NOT NULL DEFAULT false;

COMMENT ON COLUMN evaluation.contested IS 'an appeal about an item is open; a new reading or ruling does not change it';
