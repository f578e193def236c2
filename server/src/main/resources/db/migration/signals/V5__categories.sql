ALTER TABLE reading ADD COLUMN categories jsonb;

COMMENT ON COLUMN reading.categories IS 'values of the categories of the centre''s own by name, where an adapted reader tells some';
