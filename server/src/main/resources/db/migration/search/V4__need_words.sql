ALTER TABLE listing ADD COLUMN need_words text NOT NULL DEFAULT '';

COMMENT ON COLUMN listing.need_words IS 'the customer''s own words for the need; empty where none was stated, and where it was listed before there were any';
