CREATE TABLE account (
    id uuid PRIMARY KEY,
    login text NOT NULL,
    name text NOT NULL,
    password text,
    roles text[] NOT NULL,
    person uuid,
    programmes uuid[] NOT NULL DEFAULT '{}',
    teams uuid[] NOT NULL DEFAULT '{}',
    locale text,
    active boolean NOT NULL DEFAULT true,
    last_seen_at timestamptz
);
CREATE UNIQUE INDEX account_login ON account (lower(login));

-- Of every secret that opens a door only the hash is kept.
CREATE TABLE session (
    hash bytea PRIMARY KEY,
    account uuid NOT NULL REFERENCES account (id),
    created_at timestamptz NOT NULL,
    seen_at timestamptz NOT NULL
);
CREATE INDEX session_account ON session (account);

CREATE TABLE one_time_link (
    hash bytea PRIMARY KEY,
    purpose text NOT NULL,
    account uuid REFERENCES account (id),
    expires_at timestamptz NOT NULL
);

CREATE TABLE api_token (
    id uuid PRIMARY KEY,
    name text NOT NULL,
    hash bytea NOT NULL UNIQUE,
    scopes text[] NOT NULL,
    source uuid,
    created_by uuid NOT NULL REFERENCES account (id),
    created_at timestamptz NOT NULL,
    last_used_at timestamptz,
    revoked_at timestamptz
);

-- How often a login or an address failed; the key is a keyed hash, for people type passwords into login fields.
CREATE TABLE sign_in_failure (
    key bytea PRIMARY KEY,
    failures integer NOT NULL,
    last_at timestamptz NOT NULL
);

-- Append-only: each row carries the hash of its predecessor and itself.
CREATE TABLE audit_entry (
    seq bigint PRIMARY KEY,
    at timestamptz NOT NULL,
    actor uuid,
    actor_name text NOT NULL,
    act text NOT NULL,
    subject text NOT NULL,
    details json NOT NULL,
    hash bytea NOT NULL
);
CREATE INDEX audit_entry_at ON audit_entry (at);
CREATE INDEX audit_entry_actor ON audit_entry (actor, seq);
CREATE INDEX audit_entry_subject ON audit_entry (subject, seq);

CREATE FUNCTION audit_entry_is_append_only() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'The audit trail is append-only.'; END $$;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
    FOR EACH STATEMENT EXECUTE FUNCTION audit_entry_is_append_only();
