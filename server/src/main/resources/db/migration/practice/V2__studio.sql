-- A scenario that was written here; those that ship are in the library. What is practised on is one of its versions.
CREATE TABLE studio_scenario (
    id          text PRIMARY KEY,
    owner       uuid NOT NULL,
    owner_name  text NOT NULL,
    sharing     text NOT NULL,
    teams       uuid[] NOT NULL DEFAULT '{}',
    revision    integer NOT NULL DEFAULT 1,
    origin      uuid,
    created_at  timestamptz NOT NULL,
    archived_at timestamptz
);

COMMENT ON COLUMN studio_scenario.sharing IS 'own, teams or centre';
COMMENT ON COLUMN studio_scenario.revision IS 'counts up with every change of who may see it';
COMMENT ON COLUMN studio_scenario.origin IS
    'the conversation it was drafted from, told to nobody: when that is erased, a draft that was never published goes too';
CREATE INDEX studio_scenario_origin ON studio_scenario (origin) WHERE origin IS NOT NULL;

-- The next version while it is written; at most one for each scenario.
CREATE TABLE studio_draft (
    scenario text PRIMARY KEY REFERENCES studio_scenario (id) ON DELETE CASCADE,
    edit     integer NOT NULL,
    document text NOT NULL,
    saved_at timestamptz NOT NULL,
    saved_by text NOT NULL
);

COMMENT ON COLUMN studio_draft.edit IS 'counts up with every save; who saves names the one they started from';

-- A version never changes, so that an old role-play can always be played again.
CREATE TABLE studio_version (
    scenario     text NOT NULL REFERENCES studio_scenario (id),
    version      integer NOT NULL,
    document     text NOT NULL,
    published_at timestamptz NOT NULL,
    published_by text NOT NULL,
    note         text NOT NULL,
    PRIMARY KEY (scenario, version)
);
