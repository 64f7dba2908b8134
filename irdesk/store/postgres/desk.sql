-- A desk of irdesk, as schema version 1 had it (`to_2.sql` and what follows bring it up to date). Run by `irdesk team
-- init`, in one transaction, under the writers' lock.

CREATE SCHEMA irdesk;

CREATE TABLE irdesk.meta (
    key   text PRIMARY KEY,
    value text NOT NULL
);
INSERT INTO irdesk.meta VALUES ('schema', '1'), ('desk', gen_random_uuid()::text);

-- Which role may see a company's unreleased drafts; no row: everyone who may read.
CREATE TABLE irdesk.groups (
    company_id bigint PRIMARY KEY,
    role       name NOT NULL
);

-- The records. `keys` holds "table.field=value", `words` the folded line that a search goes through.
CREATE TABLE irdesk.documents (
    tbl      text   NOT NULL,
    id       bigint NOT NULL,
    doc      jsonb  NOT NULL,
    keys     text[] NOT NULL DEFAULT '{}',
    words    text   NOT NULL DEFAULT '',
    day      integer NOT NULL DEFAULT 0,
    audience name,
    PRIMARY KEY (tbl, id)
) PARTITION BY LIST (tbl);
CREATE TABLE irdesk.records PARTITION OF irdesk.documents
    FOR VALUES IN ('companies', 'contacts', 'releases', 'calls', 'highlights');
CREATE TABLE irdesk.bulk PARTITION OF irdesk.documents FOR VALUES IN ('statements', 'texts');
CREATE INDEX documents_keys ON irdesk.documents USING gin (keys) WITH (fastupdate = off);
CREATE INDEX documents_day ON irdesk.documents (tbl, day DESC, id DESC);

CREATE TABLE irdesk.counters (
    tbl  text PRIMARY KEY,
    last bigint NOT NULL DEFAULT 0
);
INSERT INTO irdesk.counters (tbl)
VALUES ('companies'), ('contacts'), ('releases'), ('calls'), ('highlights'), ('statements'), ('texts');

-- The change feed. The server says when and who; `token` keeps a unit from being applied twice.
CREATE TABLE irdesk.units (
    sequence bigint PRIMARY KEY,
    time     timestamptz NOT NULL DEFAULT clock_timestamp(),
    author   name NOT NULL DEFAULT session_user,
    what     text NOT NULL,
    kind     text NOT NULL CHECK (kind IN ('do', 'undo', 'redo')),
    of       bigint NOT NULL DEFAULT 0,
    token    uuid NOT NULL UNIQUE
);
CREATE TABLE irdesk.changes (
    sequence bigint NOT NULL REFERENCES irdesk.units,
    place    integer NOT NULL,
    tbl      text NOT NULL,
    id       bigint NOT NULL,
    was      jsonb,
    now      jsonb,
    audience name,
    PRIMARY KEY (sequence, place)
);
CREATE INDEX changes_of ON irdesk.changes (tbl, id, sequence);

-- Who may see a document: the group of its company, as long as its release is a draft.
CREATE FUNCTION irdesk.audience_of(tbl text, id bigint, doc jsonb) RETURNS name
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = irdesk, pg_temp AS $$
    SELECT g.role
    FROM irdesk.groups g
    JOIN LATERAL (
        SELECT CASE WHEN audience_of.tbl = 'releases' THEN audience_of.doc ELSE r.doc END AS head
        FROM (SELECT 1) one
        LEFT JOIN irdesk.documents r ON r.tbl = 'releases' AND r.id = CASE
            WHEN audience_of.tbl = 'texts' THEN audience_of.id
            ELSE (audience_of.doc ->> 'release_id')::bigint END
    ) h ON coalesce((h.head ->> 'draft')::boolean, false)
       AND g.company_id = (h.head ->> 'company_id')::bigint
$$;

CREATE FUNCTION irdesk.set_audience() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = irdesk, pg_temp AS $$
BEGIN
    IF TG_TABLE_NAME = 'changes' THEN
        NEW.audience := (SELECT d.audience FROM irdesk.documents d WHERE d.tbl = NEW.tbl AND d.id = NEW.id);
    ELSE
        NEW.audience := irdesk.audience_of(NEW.tbl, NEW.id, NEW.doc);
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER audience BEFORE INSERT OR UPDATE ON irdesk.records FOR EACH ROW EXECUTE FUNCTION irdesk.set_audience();
CREATE TRIGGER audience BEFORE INSERT OR UPDATE ON irdesk.bulk FOR EACH ROW EXECUTE FUNCTION irdesk.set_audience();
CREATE TRIGGER audience BEFORE INSERT ON irdesk.changes FOR EACH ROW EXECUTE FUNCTION irdesk.set_audience();

-- A release that is published, or becomes a draft, takes what belongs to it along.
CREATE FUNCTION irdesk.spread_audience() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = irdesk, pg_temp AS $$
BEGIN
    UPDATE irdesk.documents SET audience = NEW.audience
    WHERE (keys @> ARRAY['calls.release_id=' || NEW.id] OR keys @> ARRAY['highlights.release_id=' || NEW.id]
        OR keys @> ARRAY['statements.release_id=' || NEW.id] OR (tbl = 'texts' AND id = NEW.id))
      AND audience IS DISTINCT FROM NEW.audience;
    UPDATE irdesk.changes c SET audience = NEW.audience FROM irdesk.documents d
    WHERE d.tbl = c.tbl AND d.id = c.id AND c.audience IS DISTINCT FROM d.audience;
    RETURN NULL;
END
$$;
CREATE TRIGGER spread AFTER UPDATE ON irdesk.records FOR EACH ROW
    WHEN (NEW.tbl = 'releases' AND OLD.audience IS DISTINCT FROM NEW.audience)
    EXECUTE FUNCTION irdesk.spread_audience();

ALTER TABLE irdesk.documents ENABLE ROW LEVEL SECURITY;
ALTER TABLE irdesk.records ENABLE ROW LEVEL SECURITY;
ALTER TABLE irdesk.bulk ENABLE ROW LEVEL SECURITY;
ALTER TABLE irdesk.changes ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON irdesk.documents USING (audience IS NULL OR pg_has_role(audience, 'member')) WITH CHECK (true);
CREATE POLICY seen ON irdesk.changes USING (audience IS NULL OR pg_has_role(audience, 'member')) WITH CHECK (true);

-- Who has the desk open, and which record each is editing; a row whose process has gone says nothing.
CREATE TABLE irdesk.present (
    pid     integer PRIMARY KEY DEFAULT pg_backend_pid(),
    role    name NOT NULL DEFAULT session_user,
    since   timestamptz NOT NULL DEFAULT clock_timestamp(),
    seen    timestamptz NOT NULL DEFAULT clock_timestamp(),
    editing text
);
