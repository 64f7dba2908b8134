-- The three roles of a desk; members are granted with `irdesk team grant`. A reader may look, an editor change, an owner
-- also decide who sees a company's drafts.
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'irdesk_reader') THEN CREATE ROLE irdesk_reader NOLOGIN; END IF;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'irdesk_editor') THEN CREATE ROLE irdesk_editor NOLOGIN; END IF;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'irdesk_owner') THEN CREATE ROLE irdesk_owner NOLOGIN; END IF;
END
$$;
GRANT irdesk_reader TO irdesk_editor;
GRANT irdesk_editor TO irdesk_owner;
GRANT USAGE ON SCHEMA irdesk TO irdesk_reader;
GRANT SELECT ON irdesk.meta, irdesk.groups, irdesk.documents, irdesk.counters, irdesk.units, irdesk.changes, irdesk.present
    TO irdesk_reader;
GRANT INSERT (editing), UPDATE (seen, editing), DELETE ON irdesk.present TO irdesk_reader;
GRANT INSERT, UPDATE, DELETE ON irdesk.documents TO irdesk_editor;
GRANT UPDATE ON irdesk.counters TO irdesk_editor;
-- Not the time nor the author of a unit, nor the audience of a change: those the server sets.
GRANT INSERT (sequence, what, kind, of, token) ON irdesk.units TO irdesk_editor;
GRANT INSERT (sequence, place, tbl, id, was, now) ON irdesk.changes TO irdesk_editor;
GRANT INSERT, UPDATE, DELETE ON irdesk.groups, irdesk.meta TO irdesk_owner;
