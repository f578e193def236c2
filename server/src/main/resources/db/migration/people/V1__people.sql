-- The whole customer-service organisation; exactly one.
CREATE TABLE centre (
    sole boolean PRIMARY KEY DEFAULT true CHECK (sole),
    name text NOT NULL,
    zone text NOT NULL,
    demo boolean NOT NULL DEFAULT false
);
INSERT INTO centre (name, zone) VALUES ('客服中心', 'Asia/Shanghai');

CREATE TABLE programme (
    id uuid PRIMARY KEY,
    name text NOT NULL UNIQUE,
    active boolean NOT NULL DEFAULT true
);

CREATE TABLE person (
    id uuid PRIMARY KEY,
    employee_number text NOT NULL UNIQUE,
    name text NOT NULL,
    login text,
    team uuid,
    skills text[] NOT NULL DEFAULT '{}',
    active boolean NOT NULL DEFAULT true
);
CREATE UNIQUE INDEX person_login ON person (lower(login));
CREATE INDEX person_team ON person (team);

CREATE TABLE team (
    id uuid PRIMARY KEY,
    name text NOT NULL,
    programme uuid NOT NULL REFERENCES programme (id),
    lead uuid REFERENCES person (id),
    UNIQUE (programme, name)
);
CREATE INDEX team_lead ON team (lead);
ALTER TABLE person ADD FOREIGN KEY (team) REFERENCES team (id);

-- Planned by the wall clock of the centre; a rest day has no times.
CREATE TABLE shift (
    person uuid NOT NULL REFERENCES person (id),
    day date NOT NULL,
    number smallint NOT NULL,
    name text NOT NULL,
    starts timestamp,
    ends timestamp CHECK (ends > starts),
    breaks jsonb NOT NULL DEFAULT '[]',
    PRIMARY KEY (person, day, number),
    CHECK ((starts IS NULL) = (ends IS NULL))
);

-- An agent as a source names it. Once an administrator has decided who it is, no automatic mapping touches it.
CREATE TABLE source_agent (
    id uuid PRIMARY KEY,
    source uuid NOT NULL,
    external_id text NOT NULL,
    person uuid REFERENCES person (id),
    decided boolean NOT NULL DEFAULT false,
    UNIQUE (source, external_id)
);
CREATE INDEX source_agent_person ON source_agent (person);
CREATE INDEX source_agent_unmapped ON source_agent (id) WHERE person IS NULL;
