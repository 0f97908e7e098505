-- Who changed what: one INSERT … SELECT per statement, in the same transaction, from transition tables.
-- The actor stands in transaction-local settings (haicap.actor_id, …) that withTransaction() makes.

CREATE FUNCTION "audit_setting"(name text) RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
RETURN nullif(current_setting('haicap.' || name, true), '');

-- The unit a row belongs to: its own column, or that of the act it is part of.
CREATE FUNCTION "audit_unit_of"(table_name text, record jsonb) RETURNS uuid
LANGUAGE sql STABLE PARALLEL SAFE
RETURN coalesce(
  CASE table_name WHEN 'administrative_unit' THEN record ->> 'id' END,
  record ->> 'unit_id',
  record ->> 'scope_unit_id',
  (SELECT event."scope_unit_id"::text FROM "territorial_change_event" event
   WHERE event."id" = (record ->> 'event_id')::uuid)
)::uuid;

-- Arguments, both comma-separated: columns left out of the entry (secrets, derived text), then columns whose
-- change alone is not worth an entry. That a secret changed is recorded, its value is not.
CREATE FUNCTION "audit_statement"() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  omitted text[] := string_to_array(TG_ARGV[0], ',');
  noise text[] := string_to_array(TG_ARGV[1], ',');
BEGIN
  -- An import writes one summary entry of its own instead of one per row.
  IF audit_setting('audit_bulk') IS NOT NULL THEN RETURN NULL; END IF;
  IF TG_OP = 'INSERT' THEN
    INSERT INTO audit_entry (actor_id, actor_name, operation, request_id, reason,
                             table_name, action, record_id, unit_id, before, after)
    SELECT audit_setting('actor_id')::uuid, audit_setting('actor_name'), audit_setting('operation'),
           audit_setting('request_id'), audit_setting('reason'),
           TG_TABLE_NAME, TG_OP, row ->> 'id', audit_unit_of(TG_TABLE_NAME, row), NULL, row - omitted
    FROM (SELECT to_jsonb(new_rows) AS row FROM new_rows) changed;
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO audit_entry (actor_id, actor_name, operation, request_id, reason,
                             table_name, action, record_id, unit_id, before, after)
    SELECT audit_setting('actor_id')::uuid, audit_setting('actor_name'), audit_setting('operation'),
           audit_setting('request_id'), audit_setting('reason'),
           TG_TABLE_NAME, TG_OP, row ->> 'id', audit_unit_of(TG_TABLE_NAME, row), row - omitted, NULL
    FROM (SELECT to_jsonb(old_rows) AS row FROM old_rows) changed;
  ELSE
    INSERT INTO audit_entry (actor_id, actor_name, operation, request_id, reason,
                             table_name, action, record_id, unit_id, before, after)
    SELECT audit_setting('actor_id')::uuid, audit_setting('actor_name'), audit_setting('operation'),
           audit_setting('request_id'), audit_setting('reason'),
           TG_TABLE_NAME, TG_OP, coalesce(after, before) ->> 'id',
           audit_unit_of(TG_TABLE_NAME, coalesce(after, before)), before - omitted, after - omitted
    FROM (SELECT to_jsonb(old_rows) AS before, to_jsonb(new_rows) AS after
          FROM old_rows FULL JOIN new_rows ON old_rows.id = new_rows.id) changed
    WHERE before - noise IS DISTINCT FROM after - noise;
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION "audit_refuse"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% of % is refused: it would leave no audit trail', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'insufficient_privilege';
END $$;

DO $$
DECLARE
  audited record;
BEGIN
  FOR audited IN
    SELECT * FROM (VALUES
      ('administrative_unit', '', 'updated_at'),
      ('administrative_unit_version', 'search_text', 'updated_at'),
      ('facility', '', 'updated_at'),
      ('unit_indicator', '', 'updated_at'),
      ('territorial_change_event', 'search_text', 'updated_at'),
      ('territorial_change_target', '', ''),
      ('territorial_change_part', '', ''),
      ('legal_instrument', 'search_text', 'updated_at'),
      ('grant', '', ''),
      ('user', 'password_hash', 'updated_at'),
      ('api_key', 'secret_hash', 'last_used_at'),
      ('import_batch', '', 'progress,step')
    ) AS tables (name, omitted, noise)
  LOOP
    EXECUTE format(
      'CREATE TRIGGER "audit_insert" AFTER INSERT ON %I REFERENCING NEW TABLE AS new_rows '
      'FOR EACH STATEMENT EXECUTE FUNCTION "audit_statement"(%L, %L)',
      audited.name, audited.omitted, audited.noise);
    EXECUTE format(
      'CREATE TRIGGER "audit_update" AFTER UPDATE ON %I REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows '
      'FOR EACH STATEMENT EXECUTE FUNCTION "audit_statement"(%L, %L)',
      audited.name, audited.omitted, audited.noise);
    EXECUTE format(
      'CREATE TRIGGER "audit_delete" AFTER DELETE ON %I REFERENCING OLD TABLE AS old_rows '
      'FOR EACH STATEMENT EXECUTE FUNCTION "audit_statement"(%L, %L)',
      audited.name, audited.omitted, audited.noise);
    EXECUTE format(
      'CREATE TRIGGER "audit_truncate" BEFORE TRUNCATE ON %I '
      'FOR EACH STATEMENT EXECUTE FUNCTION "audit_refuse"()', audited.name);
  END LOOP;
END $$;

CREATE TRIGGER "audit_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit_entry"
  FOR EACH STATEMENT EXECUTE FUNCTION "audit_refuse"();
