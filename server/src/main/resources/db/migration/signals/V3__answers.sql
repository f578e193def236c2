ALTER TABLE reading ADD COLUMN answers jsonb;

COMMENT ON COLUMN reading.answers IS 'turns whose answers came too fast or were canned; missing where the reader did not look for it yet';
