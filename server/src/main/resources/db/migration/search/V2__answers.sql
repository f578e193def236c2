ALTER TABLE listing ADD COLUMN too_fast boolean, ADD COLUMN canned boolean;

COMMENT ON COLUMN listing.too_fast IS 'whether some answer came faster than it can be read and typed; missing where nobody can tell';
COMMENT ON COLUMN listing.canned IS 'whether some answer was a stock text; missing where the reader did not look for it yet';
