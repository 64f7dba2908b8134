-- Schema 2: what a unit did is told in words only to those who may see all that it touched: a word about a draft
-- is its group's. The numbers, times and authors of all units are seen by everyone, for they keep the order.
CREATE VIEW irdesk.feed WITH (security_barrier) AS
SELECT u.sequence, u.time, u.author, u.kind, u.of, CASE
    WHEN row_security_active('irdesk.changes') AND EXISTS (
        SELECT FROM irdesk.changes c
        WHERE c.sequence = u.sequence AND c.audience IS NOT NULL AND NOT pg_has_role(c.audience, 'member')
    ) THEN 'a draft'
    ELSE u.what END AS what
FROM irdesk.units u;
REVOKE SELECT ON irdesk.units FROM irdesk_reader;
GRANT SELECT (sequence, time, author, kind, of, token) ON irdesk.units TO irdesk_reader;
GRANT SELECT ON irdesk.feed TO irdesk_reader;
UPDATE irdesk.meta SET value = '2' WHERE key = 'schema';
