-- The audit trail in a PostgreSQL schema of its own: who did what, when, where and why; events beside changes of
-- records; seals that chain and sign it. Docs: docs/adr/0015-audit-trail.md.

CREATE SCHEMA "audit";

-- The trail moves with its rows and its numbers -------------------------------------------------------
ALTER TABLE "audit_entry" SET SCHEMA "audit";
ALTER TABLE "audit"."audit_entry" RENAME TO "entry";
ALTER SEQUENCE "audit"."audit_entry_id_seq" RENAME TO "entry_id_seq";
ALTER INDEX "audit"."audit_entry_pkey" RENAME TO "entry_pkey";
ALTER INDEX "audit"."audit_entry_table_name_record_id_id_idx" RENAME TO "entry_record_idx";
ALTER INDEX "audit"."audit_entry_unit_id_id_idx" RENAME TO "entry_unit_idx";
ALTER INDEX "audit"."audit_entry_actor_id_id_idx" RENAME TO "entry_actor_idx";

-- What was written before this migration has transaction 0 and stands in the order of its numbers.
ALTER TABLE "audit"."entry"
  ADD COLUMN "epoch" integer NOT NULL DEFAULT 1,
  ADD COLUMN "transaction" xid8 NOT NULL DEFAULT '0',
  ADD COLUMN "event" text,
  ADD COLUMN "scope_path" text COLLATE "C" NOT NULL DEFAULT 'vn.',
  ADD COLUMN "address" text,
  ALTER COLUMN "table_name" DROP NOT NULL,
  ALTER COLUMN "record_id" DROP NOT NULL;
ALTER TABLE "audit"."entry" ALTER COLUMN "transaction" SET DEFAULT pg_current_xact_id();

-- Rows of the past get the path where their unit stands now: the best that is known of them.
ALTER TABLE "audit"."entry" DISABLE TRIGGER "audit_append_only";
UPDATE "audit"."entry" entry SET "scope_path" = unit."scope_path"
FROM "administrative_unit" unit WHERE unit."id" = entry."unit_id";
UPDATE "audit"."entry" entry SET "scope_path" = account."scope_path"
FROM "user" account
WHERE entry."unit_id" IS NULL AND account."id"::text = CASE entry."table_name"
  WHEN 'user' THEN entry."record_id"
  WHEN 'api_key' THEN coalesce(entry."after", entry."before") ->> 'user_id' END;
ALTER TABLE "audit"."entry" ENABLE TRIGGER "audit_append_only";

ALTER TABLE "audit"."entry"
  ADD CONSTRAINT "entry_action_check" CHECK ("action" IN ('INSERT', 'UPDATE', 'DELETE', 'EVENT')),
  ADD CONSTRAINT "entry_event_check" CHECK (("action" = 'EVENT') = ("event" IS NOT NULL)),
  ADD CONSTRAINT "entry_record_check" CHECK ("action" = 'EVENT' OR ("table_name" IS NOT NULL AND "record_id" IS NOT NULL));

-- What the text filter looks in: folded like every other search, so marks do not matter.
CREATE FUNCTION "audit"."searched"("actor_name" text, "operation" text, "reason" text, "before" jsonb, "after" jsonb)
RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN public.fold_vi(
  coalesce("actor_name", '') || ' ' || coalesce("operation", '') || ' ' || coalesce("reason", '') || ' '
  || coalesce("after" ->> 'name', "after" ->> 'title', "after" ->> 'display_name', "after" ->> 'subject',
              "before" ->> 'name', "before" ->> 'title', "before" ->> 'display_name', "before" ->> 'subject', '') || ' '
  || coalesce("after" ->> 'login', "after" ->> 'number', "after" ->> 'code',
              "before" ->> 'login', "before" ->> 'number', "before" ->> 'code', ''));

-- That text of sealed entries, with its index: the sealer fills it, so that no write waits for it. It can be made anew
-- from the entries at any time and proves nothing.
CREATE TABLE "audit"."entry_text" ("id" bigint PRIMARY KEY, "text" text NOT NULL);
CREATE INDEX "entry_text_idx" ON "audit"."entry_text" USING gin ("text" gin_trgm_ops);

-- The order in which the trail is sealed; then one index for each way to look for an entry.
CREATE UNIQUE INDEX "entry_order_idx" ON "audit"."entry" ("epoch", "transaction", "id");
CREATE INDEX "entry_event_idx" ON "audit"."entry" ("event", "id") WHERE "event" IS NOT NULL;
CREATE INDEX "entry_scope_idx" ON "audit"."entry" ("scope_path", "id");
CREATE INDEX "entry_at_idx" ON "audit"."entry" USING brin ("at");

-- Changes of records -----------------------------------------------------------------------------------
-- One INSERT … SELECT per statement, in the same transaction. Arguments: columns left out of the entry (secrets,
-- derived text), columns whose change alone is not worth an entry, where the record belongs (said by the row itself,
-- its unit, its act or its user; else the country), its key column. The look-ups stand in the statement itself: as
-- functions they would be called for every row.
-- That a secret changed is recorded, its value is not.
CREATE FUNCTION "audit"."record_changes"() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  omitted text[] := string_to_array(TG_ARGV[0], ',');
  noise text[] := string_to_array(TG_ARGV[1], ',');
  place text := TG_ARGV[2];
  key text := TG_ARGV[3];
  own_unit text := CASE TG_TABLE_NAME WHEN 'administrative_unit' THEN 'id' END;
BEGIN
  -- An import writes one summary entry of its own instead of one per row. Whoever acts under a viewer's role
  -- cannot ask for that.
  IF audit_setting('audit_bulk') IS NOT NULL AND current_setting('role') <> 'haicap_viewer' THEN RETURN NULL; END IF;
  IF TG_OP = 'INSERT' THEN
    INSERT INTO audit.entry (actor_id, actor_name, operation, request_id, reason, address,
                             table_name, action, record_id, unit_id, scope_path, before, after)
    SELECT audit_setting('actor_id')::uuid, audit_setting('actor_name'), audit_setting('operation'),
           audit_setting('request_id'), audit_setting('reason'), audit_setting('address'),
           TG_TABLE_NAME, TG_OP, row ->> key, CASE place
             WHEN 'act' THEN coalesce(row ->> 'unit_id', (SELECT event.scope_unit_id::text FROM territorial_change_event event
                                                          WHERE event.id = (row ->> 'event_id')::uuid))
             WHEN 'user' THEN coalesce(row ->> 'unit_id', (SELECT account.unit_id::text FROM "user" account
                                                           WHERE account.id = (row ->> 'user_id')::uuid))
             ELSE row ->> coalesce(own_unit, CASE WHEN row ? 'unit_id' THEN 'unit_id' ELSE 'scope_unit_id' END)
           END::uuid,
           coalesce(CASE place
             WHEN 'row' THEN row ->> 'scope_path'
             WHEN 'unit' THEN (SELECT unit.scope_path FROM administrative_unit unit WHERE unit.id = (row ->> 'unit_id')::uuid)
             WHEN 'act' THEN (SELECT event.scope_path FROM territorial_change_event event
                              WHERE event.id = (row ->> 'event_id')::uuid)
             WHEN 'user' THEN (SELECT account.scope_path FROM "user" account WHERE account.id = (row ->> 'user_id')::uuid)
           END, 'vn.'), NULL, row - omitted
    FROM (SELECT to_jsonb(new_rows) AS row FROM new_rows) changed;
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO audit.entry (actor_id, actor_name, operation, request_id, reason, address,
                             table_name, action, record_id, unit_id, scope_path, before, after)
    SELECT audit_setting('actor_id')::uuid, audit_setting('actor_name'), audit_setting('operation'),
           audit_setting('request_id'), audit_setting('reason'), audit_setting('address'),
           TG_TABLE_NAME, TG_OP, row ->> key, CASE place
             WHEN 'act' THEN coalesce(row ->> 'unit_id', (SELECT event.scope_unit_id::text FROM territorial_change_event event
                                                          WHERE event.id = (row ->> 'event_id')::uuid))
             WHEN 'user' THEN coalesce(row ->> 'unit_id', (SELECT account.unit_id::text FROM "user" account
                                                           WHERE account.id = (row ->> 'user_id')::uuid))
             ELSE row ->> coalesce(own_unit, CASE WHEN row ? 'unit_id' THEN 'unit_id' ELSE 'scope_unit_id' END)
           END::uuid,
           coalesce(CASE place
             WHEN 'row' THEN row ->> 'scope_path'
             WHEN 'unit' THEN (SELECT unit.scope_path FROM administrative_unit unit WHERE unit.id = (row ->> 'unit_id')::uuid)
             WHEN 'act' THEN (SELECT event.scope_path FROM territorial_change_event event
                              WHERE event.id = (row ->> 'event_id')::uuid)
             WHEN 'user' THEN (SELECT account.scope_path FROM "user" account WHERE account.id = (row ->> 'user_id')::uuid)
           END, 'vn.'), row - omitted, NULL
    FROM (SELECT to_jsonb(old_rows) AS row FROM old_rows) changed;
  ELSE
    INSERT INTO audit.entry (actor_id, actor_name, operation, request_id, reason, address,
                             table_name, action, record_id, unit_id, scope_path, before, after)
    SELECT audit_setting('actor_id')::uuid, audit_setting('actor_name'), audit_setting('operation'),
           audit_setting('request_id'), audit_setting('reason'), audit_setting('address'),
           TG_TABLE_NAME, TG_OP, row ->> key, CASE place
             WHEN 'act' THEN coalesce(row ->> 'unit_id', (SELECT event.scope_unit_id::text FROM territorial_change_event event
                                                          WHERE event.id = (row ->> 'event_id')::uuid))
             WHEN 'user' THEN coalesce(row ->> 'unit_id', (SELECT account.unit_id::text FROM "user" account
                                                           WHERE account.id = (row ->> 'user_id')::uuid))
             ELSE row ->> coalesce(own_unit, CASE WHEN row ? 'unit_id' THEN 'unit_id' ELSE 'scope_unit_id' END)
           END::uuid,
           coalesce(CASE place
             WHEN 'row' THEN row ->> 'scope_path'
             WHEN 'unit' THEN (SELECT unit.scope_path FROM administrative_unit unit WHERE unit.id = (row ->> 'unit_id')::uuid)
             WHEN 'act' THEN (SELECT event.scope_path FROM territorial_change_event event
                              WHERE event.id = (row ->> 'event_id')::uuid)
             WHEN 'user' THEN (SELECT account.scope_path FROM "user" account WHERE account.id = (row ->> 'user_id')::uuid)
           END, 'vn.'), before - omitted, after - omitted
    FROM (
      SELECT before, after, coalesce(after, before) AS row
      FROM (SELECT to_jsonb(old_rows) AS before FROM old_rows) former
      FULL JOIN (SELECT to_jsonb(new_rows) AS after FROM new_rows) latter
        ON former.before ->> key = latter.after ->> key
    ) changed
    WHERE before - noise IS DISTINCT FROM after - noise;
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION "audit"."refuse"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% of %.% is refused: it would leave no audit trail', TG_OP, TG_TABLE_SCHEMA, TG_TABLE_NAME
    USING ERRCODE = 'insufficient_privilege';
END $$;

-- Puts a table under audit; later migrations call it for their own tables.
CREATE FUNCTION "audit"."watch"("watched" regclass, "omitted" text, "noise" text, "place" text, "key" text DEFAULT 'id')
RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('DROP TRIGGER IF EXISTS audit_insert ON %s', watched);
  EXECUTE format('DROP TRIGGER IF EXISTS audit_update ON %s', watched);
  EXECUTE format('DROP TRIGGER IF EXISTS audit_delete ON %s', watched);
  EXECUTE format('DROP TRIGGER IF EXISTS audit_truncate ON %s', watched);
  EXECUTE format(
    'CREATE TRIGGER audit_insert AFTER INSERT ON %s REFERENCING NEW TABLE AS new_rows '
    'FOR EACH STATEMENT EXECUTE FUNCTION audit.record_changes(%L, %L, %L, %L)', watched, omitted, noise, place, key);
  EXECUTE format(
    'CREATE TRIGGER audit_update AFTER UPDATE ON %s REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows '
    'FOR EACH STATEMENT EXECUTE FUNCTION audit.record_changes(%L, %L, %L, %L)', watched, omitted, noise, place, key);
  EXECUTE format(
    'CREATE TRIGGER audit_delete AFTER DELETE ON %s REFERENCING OLD TABLE AS old_rows '
    'FOR EACH STATEMENT EXECUTE FUNCTION audit.record_changes(%L, %L, %L, %L)', watched, omitted, noise, place, key);
  EXECUTE format(
    'CREATE TRIGGER audit_truncate BEFORE TRUNCATE ON %s FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse()', watched);
END $$;

SELECT "audit"."watch"(watched::regclass, omitted, noise, place, key) FROM (VALUES
  ('administrative_unit', '', 'updated_at', 'row', 'id'),
  ('administrative_unit_version', 'search_text', 'updated_at,search_text', 'unit', 'id'),
  ('unit_boundary', 'geometry', '', 'unit', 'id'),
  ('facility', '', 'updated_at', 'unit', 'id'),
  ('unit_indicator', '', 'updated_at', 'unit', 'id'),
  ('territorial_change_event', 'search_text', 'updated_at,search_text', 'row', 'id'),
  ('territorial_change_target', '', '', 'act', 'id'),
  ('territorial_change_part', '', '', 'act', 'id'),
  ('legal_instrument', 'search_text', 'updated_at,search_text', 'country', 'id'),
  ('import_batch', '', 'progress,step', 'country', 'id'),
  ('"grant"', '', 'updated_at', 'row', 'id'),
  ('"user"', 'password_hash,search_text', 'updated_at,search_text,last_sign_in_at', 'row', 'id'),
  ('api_key', 'secret_hash', 'last_used_at', 'user', 'id'),
  ('totp_credential', 'secret,last_step', 'last_step', 'user', 'user_id'),
  ('recovery_code', 'code_hash', '', 'user', 'id'),
  ('one_time_code', 'code_hash', '', 'user', 'id'),
  ('external_identity', '', 'used_at', 'user', 'id')
) AS watched (watched, omitted, noise, place, key);

DROP FUNCTION "public"."audit_statement"();
DROP FUNCTION "public"."audit_unit_of"(text, jsonb);
DROP TRIGGER "audit_append_only" ON "audit"."entry";
DROP FUNCTION "public"."audit_refuse"();

-- Events: what happened without a record changing ----------------------------------------------------
CREATE FUNCTION "audit"."record_event"(
  "event" text, "actor_id" uuid, "actor_name" text, "operation" text, "request_id" text, "address" text,
  "reason" text, "table_name" text, "record_id" text, "unit_id" uuid, "scope_path" text, "details" jsonb
) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  path text := record_event.scope_path;
  number bigint;
BEGIN
  IF path IS NULL AND record_event.table_name = 'user' THEN
    SELECT account.scope_path INTO path FROM public."user" account WHERE account.id::text = record_event.record_id;
  END IF;
  IF path IS NULL AND record_event.unit_id IS NOT NULL THEN
    SELECT unit.scope_path INTO path FROM public.administrative_unit unit WHERE unit.id = record_event.unit_id;
  END IF;
  IF path IS NULL AND record_event.actor_id IS NOT NULL THEN
    SELECT account.scope_path INTO path FROM public."user" account WHERE account.id = record_event.actor_id;
  END IF;
  INSERT INTO audit.entry (event, action, actor_id, actor_name, operation, request_id, address, reason,
                           table_name, record_id, unit_id, scope_path, after)
  VALUES (record_event.event, 'EVENT', record_event.actor_id, record_event.actor_name, record_event.operation,
          record_event.request_id, record_event.address, record_event.reason, record_event.table_name,
          record_event.record_id, record_event.unit_id, coalesce(path, 'vn.'), record_event.details)
  RETURNING id INTO number;
  RETURN number;
END $$;

-- Seals -------------------------------------------------------------------------------------------------
-- A seal covers the entries after the former seal's last position, in the order (epoch, transaction, id), and names
-- each with its digest, so that a verification can say which one is wrong.
CREATE TABLE "audit"."seal" (
  "number" bigint PRIMARY KEY CHECK ("number" > 0),
  "format" smallint NOT NULL DEFAULT 1,
  "sealed_at" timestamptz(3) NOT NULL,
  "entries" integer NOT NULL CHECK ("entries" > 0),
  "last_epoch" integer NOT NULL,
  "last_transaction" xid8 NOT NULL,
  "last_id" bigint NOT NULL,
  "entry_ids" bigint[] NOT NULL,
  "digests" bytea NOT NULL CHECK (length("digests") = 32 * "entries"),
  "hash" bytea NOT NULL CHECK (length("hash") = 32),
  "key_id" text NOT NULL,
  "public_key" bytea NOT NULL,
  "signature" bytea NOT NULL
);
CREATE UNIQUE INDEX "seal_position_idx" ON "audit"."seal" ("last_epoch", "last_transaction", "last_id");

-- A key that signed seals before the present one, taken over by a signature of its successor.
CREATE TABLE "audit"."former_key" (
  "key_id" text PRIMARY KEY,
  "public_key" bytea NOT NULL,
  "last_number" bigint NOT NULL,
  "last_hash" bytea NOT NULL,
  "accepted_at" timestamptz(3) NOT NULL,
  "accepted_by" text NOT NULL,
  "signature" bytea NOT NULL
);

-- What each verification of the whole trail found.
CREATE TABLE "audit"."verification" (
  "id" bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  "at" timestamptz(3) NOT NULL,
  "entries" bigint NOT NULL,
  "last_number" bigint NOT NULL,
  "last_hash" bytea,
  "fault" jsonb
);

-- Transaction numbers start anew in another database cluster (after a restore): a new epoch keeps the order.
CREATE TABLE "audit"."origin" (
  "epoch" integer PRIMARY KEY,
  "system_identifier" bigint NOT NULL,
  "since" timestamptz(3) NOT NULL DEFAULT now()
);
INSERT INTO "audit"."origin" ("epoch", "system_identifier") SELECT 1, "system_identifier" FROM pg_control_system();

CREATE FUNCTION "audit"."note_origin"() RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  here bigint := (SELECT system_identifier FROM pg_control_system());
  known audit.origin;
BEGIN
  SELECT * INTO known FROM audit.origin ORDER BY epoch DESC LIMIT 1;
  IF known.system_identifier = here THEN RETURN known.epoch; END IF;
  PERFORM pg_advisory_xact_lock(72707380);
  SELECT * INTO known FROM audit.origin ORDER BY epoch DESC LIMIT 1;
  IF known.system_identifier = here THEN RETURN known.epoch; END IF;
  INSERT INTO audit.origin (epoch, system_identifier) VALUES (coalesce(known.epoch, 0) + 1, here);
  EXECUTE format('ALTER TABLE audit.entry ALTER COLUMN epoch SET DEFAULT %s', coalesce(known.epoch, 0) + 1);
  RETURN coalesce(known.epoch, 0) + 1;
END $$;

DO $$
DECLARE
  kept text;
BEGIN
  FOREACH kept IN ARRAY ARRAY['entry', 'seal', 'former_key', 'verification', 'origin'] LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit.%I '
                   'FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse()', kept);
  END LOOP;
END $$;

-- Who changed a record last: a conflict says it to whoever may change the record, auditor or not.
CREATE FUNCTION "audit"."last_change"("of_table" text, "of_record" text)
RETURNS TABLE ("at" timestamptz, "actor_name" text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT entry.at, entry.actor_name FROM audit.entry entry
  WHERE entry.table_name = of_table AND entry.record_id = of_record AND entry.event IS NULL
  ORDER BY entry.id DESC LIMIT 1
$$;

-- What happened to an account: its roles, keys and factors name it.
CREATE INDEX "entry_user_idx" ON "audit"."entry" ((coalesce("after", "before") ->> 'user_id'), "id")
  WHERE "table_name" IN ('grant', 'api_key', 'totp_credential', 'recovery_code', 'one_time_code', 'external_identity');

-- The second wall ------------------------------------------------------------------------------------------
-- A viewer reads within the reach of audit.read; who may change a kind of record reads the history of it. Nobody
-- writes but through the functions of the owner: the triggers, and record_event.
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA "audit" FROM PUBLIC;
GRANT USAGE ON SCHEMA "audit" TO haicap_viewer;
GRANT SELECT ON "audit"."entry", "audit"."seal", "audit"."verification" TO haicap_viewer;
GRANT EXECUTE ON FUNCTION "audit"."last_change"(text, text),
  "audit"."searched"(text, text, text, jsonb, jsonb),
  "audit"."record_event"(text, uuid, text, text, text, text, text, text, text, uuid, text, jsonb) TO haicap_viewer;

DO $$
DECLARE
  walled text;
BEGIN
  FOREACH walled IN ARRAY ARRAY['entry', 'seal', 'verification', 'former_key', 'origin'] LOOP
    EXECUTE format('ALTER TABLE audit.%I ENABLE ROW LEVEL SECURITY', walled);
    EXECUTE format('ALTER TABLE audit.%I FORCE ROW LEVEL SECURITY', walled);
    EXECUTE format('CREATE POLICY "system" ON audit.%I TO CURRENT_USER USING (true) WITH CHECK (true)', walled);
  END LOOP;
END $$;

CREATE POLICY "viewer_reads" ON "audit"."entry" FOR SELECT TO haicap_viewer USING (
  "scope_path" ^@ ANY ((SELECT viewer_reach('audit.read'))::text[])
  OR CASE
    WHEN "table_name" IN ('administrative_unit', 'administrative_unit_version', 'unit_boundary')
      THEN "scope_path" ^@ ANY ((SELECT viewer_reach('units.edit'))::text[])
    WHEN "table_name" = 'facility'
      THEN "scope_path" ^@ ANY ((SELECT viewer_reach('units.edit', 'facilities.edit'))::text[])
    WHEN "table_name" = 'unit_indicator'
      THEN "scope_path" ^@ ANY ((SELECT viewer_reach('units.edit', 'indicators.edit'))::text[])
    WHEN "table_name" IN ('territorial_change_event', 'territorial_change_target', 'territorial_change_part')
      THEN "scope_path" ^@ ANY ((SELECT viewer_reach('acts.draft'))::text[])
    WHEN "table_name" = 'legal_instrument'
      THEN cardinality((SELECT viewer_reach('instruments.edit'))) > 0
    WHEN "table_name" = 'import_batch'
      THEN coalesce("after", "before") ->> 'created_by_id' = (SELECT viewer_id())::text
        OR 'vn.' = ANY ((SELECT viewer_reach('imports.run'))::text[])
    ELSE false
  END);
CREATE POLICY "viewer_reads" ON "audit"."seal" FOR SELECT TO haicap_viewer
  USING (cardinality((SELECT viewer_reach('audit.read'))) > 0);
CREATE POLICY "viewer_reads" ON "audit"."verification" FOR SELECT TO haicap_viewer
  USING ('vn.' = ANY ((SELECT viewer_reach('audit.read'))::text[]));

-- Entries with a text, for the filter of the auditors' page. As the owner: under a policy the trigram index would be
-- left aside, because LIKE might give away what it compares. Bounded by the same reach as the policy.
CREATE FUNCTION "audit"."find_text"("pattern" text) RETURNS SETOF bigint
LANGUAGE sql STABLE SECURITY DEFINER ROWS 200 SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT entry.id
  FROM (
    SELECT sealed.id FROM audit.entry_text sealed WHERE sealed.text LIKE pattern
    UNION
    SELECT fresh.id
    FROM audit.entry fresh
    WHERE (fresh.epoch, fresh.transaction, fresh.id) > (
        SELECT coalesce(max(last.last_epoch), 0), coalesce(max(last.last_transaction), '0'), coalesce(max(last.last_id), 0)
        FROM (SELECT seal.last_epoch, seal.last_transaction, seal.last_id FROM audit.seal seal
              ORDER BY seal.number DESC LIMIT 1) last)
      AND audit.searched(fresh.actor_name, fresh.operation, fresh.reason, fresh.before, fresh.after) LIKE pattern
  ) found
  JOIN audit.entry entry ON entry.id = found.id
  WHERE current_setting('role') <> 'haicap_viewer'
    OR entry.scope_path ^@ ANY ((SELECT viewer_reach('audit.read'))::text[])
$$;
REVOKE ALL ON FUNCTION "audit"."find_text"(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "audit"."find_text"(text) TO haicap_viewer;
