ALTER TABLE listing ADD COLUMN contested boolean NOT NULL DEFAULT false;

COMMENT ON COLUMN listing.contested IS 'an appeal about the score is open: it counts for no rank, point or pay';
