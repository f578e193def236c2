-- Other words of a model for what a customer said in training. What the customer said of itself stays with the turn: what it
-- feels and how the sitting is judged rest on that alone.
CREATE TABLE training_wording (
    sitting uuid NOT NULL REFERENCES training_sitting (id),
    number integer NOT NULL,
    lines jsonb,
    PRIMARY KEY (sitting, number)
);
COMMENT ON COLUMN training_wording.number IS 'of the turn that was answered; 0 the opening';
COMMENT ON COLUMN training_wording.lines IS 'as they were shown; null while they are looked for and nobody has read the own ones yet';
