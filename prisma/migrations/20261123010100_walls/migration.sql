-- The second wall: a role for viewers that owns nothing, and policies that hold whatever a query forgets.
-- Docs: docs/adr/0013-two-walls.md.

-- The role ------------------------------------------------------------------------------------------
-- Roles belong to the whole cluster: it may be there already, and another database may be making it right now.
-- Nobody signs in with it; the API takes it on for a transaction (SET LOCAL ROLE), so the migrating user needs it.
DO $$
BEGIN
  FOR attempt IN 1..10 LOOP
    BEGIN
      IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'haicap_viewer') THEN
        CREATE ROLE haicap_viewer NOLOGIN NOINHERIT;
      END IF;
      IF NOT pg_has_role(current_user, 'haicap_viewer', 'SET') THEN
        EXECUTE format('GRANT haicap_viewer TO %I WITH INHERIT FALSE, SET TRUE', current_user);
      END IF;
      EXIT;
    EXCEPTION
      WHEN duplicate_object OR unique_violation OR internal_error THEN
        IF attempt = 10 THEN RAISE; END IF;
        PERFORM pg_sleep(0.05);
    END;
  END LOOP;
END $$;
GRANT USAGE ON SCHEMA public TO haicap_viewer;

-- Who asks, and where they may do what ----------------------------------------------------------------
-- The API says so once per transaction: haicap.viewer_id, and haicap.reach as
-- {"units.read": ["vn.p7."], …}. Without them there is nobody, who reaches nothing.
CREATE FUNCTION "viewer_id"() RETURNS uuid
LANGUAGE sql STABLE PARALLEL SAFE
RETURN nullif(current_setting('haicap.viewer_id', true), '')::uuid;

-- Scope paths below which the viewer holds one of the permissions. In a policy it stands as
--   "scope_path" ^@ ANY ((SELECT viewer_reach('acts.draft'))::text[])
-- where the inner SELECT is computed once per statement and ^@ ("begins with") is a plain comparison of bytes.
CREATE FUNCTION "viewer_reach"(VARIADIC permissions text[]) RETURNS text[]
LANGUAGE sql STABLE PARALLEL SAFE
RETURN ARRAY(
  SELECT jsonb_array_elements_text(
    nullif(current_setting('haicap.reach', true), '')::jsonb -> permission)
  FROM unnest(permissions) AS permission);

-- Users with a role somewhere within reach. As the owner, because the policies of "user" and "grant" need each other.
CREATE FUNCTION "users_granted_within_reach"(permission text) RETURNS SETOF uuid
LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
BEGIN ATOMIC
  SELECT DISTINCT held."user_id" FROM unnest(viewer_reach(permission)) AS path
  JOIN "grant" held ON held."scope_path" >= path COLLATE "C" AND held."scope_path" < (left(path, -1) || '/') COLLATE "C";
END;

-- Users whose account is looked after within reach.
CREATE FUNCTION "users_within_reach"(permission text) RETURNS SETOF uuid
LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
BEGIN ATOMIC
  SELECT account."id" FROM unnest(viewer_reach(permission)) AS path
  JOIN "user" account
    ON account."scope_path" >= path COLLATE "C" AND account."scope_path" < (left(path, -1) || '/') COLLATE "C";
END;

-- Where the units stand that a unit came from, through applied acts and theirs in turn: whoever may read a unit may read
-- their records. Only units that have ended: one that merely gave something away keeps its records to itself. What
-- stands below the unit anyway is left out.
CREATE FUNCTION "former_paths"(unit uuid) RETURNS text[]
LANGUAGE sql STABLE PARALLEL SAFE
RETURN ARRAY(
  WITH RECURSIVE predecessor AS (
    SELECT former_paths.unit AS "id"
    UNION
    SELECT part."source_unit_id"
    FROM predecessor
    JOIN "territorial_change_target" target ON target."unit_id" = predecessor."id"
    JOIN "territorial_change_event" event ON event."id" = target."event_id" AND event."status" = 'OPERATIONAL'
    JOIN "territorial_change_part" part ON part."target_id" = target."id"
    WHERE part."source_unit_id" IS NOT NULL AND (part."area_part" <> 'NONE' OR part."population_part" <> 'NONE')
      AND NOT EXISTS (SELECT FROM "administrative_unit_version" version
        WHERE version."unit_id" = part."source_unit_id" AND version."valid_to" IS NULL)
  )
  SELECT former."scope_path"
  FROM "administrative_unit" own, predecessor
  JOIN "administrative_unit" former ON former."id" = predecessor."id"
  WHERE own."id" = former_paths.unit AND NOT starts_with(former."scope_path", own."scope_path")
  ORDER BY former."scope_path");

-- Triggers that write where no viewer may: as the owner -------------------------------------------------
ALTER FUNCTION "spread_scope_paths"() SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp;
ALTER FUNCTION "versions_changed"() SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp;
ALTER FUNCTION "acts_changed"() SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp;
ALTER FUNCTION "act_content_changed"() SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp;

-- The owner stays the system, and is bound by nothing; FORCE would otherwise bind one that is no superuser ------
DO $$
DECLARE
  walled text;
BEGIN
  FOREACH walled IN ARRAY ARRAY[
    'administrative_unit', 'administrative_unit_version', 'unit_boundary', 'facility', 'unit_indicator',
    'legal_instrument', 'territorial_change_event', 'territorial_change_target', 'territorial_change_part',
    'import_batch', 'import_file', 'import_row',
    'user', 'grant', 'session', 'api_key', 'idempotency_key',
    'totp_credential', 'recovery_code', 'one_time_code', 'external_identity', 'sign_in_challenge', 'sign_in_throttle']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', walled);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', walled);
    EXECUTE format('CREATE POLICY "system" ON %I TO CURRENT_USER USING (true) WITH CHECK (true)', walled);
  END LOOP;
END $$;

-- Units: published by the state, so anybody who may ask at all reads them; kept within reach --------------------
GRANT SELECT ON "administrative_unit", "administrative_unit_version", "unit_boundary", "facility", "unit_indicator",
  "legal_instrument", "ledger_revision" TO haicap_viewer;
CREATE POLICY "viewer_reads" ON "administrative_unit" FOR SELECT TO haicap_viewer USING (true);
CREATE POLICY "viewer_reads" ON "administrative_unit_version" FOR SELECT TO haicap_viewer USING (true);
CREATE POLICY "viewer_reads" ON "unit_boundary" FOR SELECT TO haicap_viewer USING (true);
CREATE POLICY "viewer_reads" ON "facility" FOR SELECT TO haicap_viewer USING (true);
CREATE POLICY "viewer_reads" ON "unit_indicator" FOR SELECT TO haicap_viewer USING (true);
CREATE POLICY "viewer_reads" ON "legal_instrument" FOR SELECT TO haicap_viewer USING (true);

GRANT INSERT ON "administrative_unit" TO haicap_viewer;
GRANT UPDATE ("level", "scope_path", "version", "updated_at") ON "administrative_unit" TO haicap_viewer;
GRANT USAGE ON SEQUENCE "administrative_unit_number_seq" TO haicap_viewer;
CREATE POLICY "viewer_records" ON "administrative_unit" FOR INSERT TO haicap_viewer
  WITH CHECK ("scope_path" ^@ ANY ((SELECT viewer_reach('units.edit', 'acts.apply'))::text[]));
CREATE POLICY "viewer_changes" ON "administrative_unit" FOR UPDATE TO haicap_viewer
  USING ("scope_path" ^@ ANY ((SELECT viewer_reach('units.edit', 'units.correct', 'acts.apply'))::text[]));

GRANT INSERT ON "administrative_unit_version" TO haicap_viewer;
GRANT UPDATE ("valid_from", "valid_to", "sequence", "level", "code", "name", "short_name", "kind", "parent_unit_id",
  "province_unit_id", "area_km2", "population", "population_as_of", "population_quality", "seat", "longitude",
  "latitude", "started_by_event_id", "ended_by_event_id", "version", "updated_at")
  ON "administrative_unit_version" TO haicap_viewer;
CREATE POLICY "viewer_records" ON "administrative_unit_version" FOR INSERT TO haicap_viewer
  WITH CHECK (EXISTS (SELECT FROM "administrative_unit" unit WHERE unit."id" = "unit_id"
    AND unit."scope_path" ^@ ANY ((SELECT viewer_reach('units.edit', 'acts.apply'))::text[])));
CREATE POLICY "viewer_changes" ON "administrative_unit_version" FOR UPDATE TO haicap_viewer
  USING (EXISTS (SELECT FROM "administrative_unit" unit WHERE unit."id" = "unit_id"
    AND unit."scope_path" ^@ ANY ((SELECT viewer_reach('units.edit', 'units.correct', 'acts.apply'))::text[])));

GRANT INSERT ON "facility", "unit_indicator" TO haicap_viewer;
GRANT UPDATE ("unit_id", "kind", "name", "address", "host_unit_id", "condition", "equipment", "connectivity", "note", "source",
  "valid_from", "valid_to", "version", "updated_at") ON "facility" TO haicap_viewer;
GRANT UPDATE ("unit_id", "indicator", "period_from", "period_to", "value", "measure", "precision", "note", "source", "version",
  "updated_at") ON "unit_indicator" TO haicap_viewer;
CREATE POLICY "viewer_records" ON "facility" FOR INSERT TO haicap_viewer
  WITH CHECK (EXISTS (SELECT FROM "administrative_unit" unit WHERE unit."id" = "unit_id"
    AND unit."scope_path" ^@ ANY ((SELECT viewer_reach('facilities.edit'))::text[])));
CREATE POLICY "viewer_changes" ON "facility" FOR UPDATE TO haicap_viewer
  USING (EXISTS (SELECT FROM "administrative_unit" unit WHERE unit."id" = "unit_id"
    AND unit."scope_path" ^@ ANY ((SELECT viewer_reach('facilities.edit'))::text[])));
CREATE POLICY "viewer_records" ON "unit_indicator" FOR INSERT TO haicap_viewer
  WITH CHECK (EXISTS (SELECT FROM "administrative_unit" unit WHERE unit."id" = "unit_id"
    AND unit."scope_path" ^@ ANY ((SELECT viewer_reach('indicators.edit'))::text[])));
CREATE POLICY "viewer_changes" ON "unit_indicator" FOR UPDATE TO haicap_viewer
  USING (EXISTS (SELECT FROM "administrative_unit" unit WHERE unit."id" = "unit_id"
    AND unit."scope_path" ^@ ANY ((SELECT viewer_reach('indicators.edit'))::text[])));

-- A legal instrument belongs to no unit: who keeps them somewhere keeps them.
GRANT INSERT ON "legal_instrument" TO haicap_viewer;
GRANT UPDATE ("number", "kind", "issuer", "issued_on", "effective_on", "operative_on", "subject", "source_url", "note",
  "version", "updated_at") ON "legal_instrument" TO haicap_viewer;
CREATE POLICY "viewer_records" ON "legal_instrument" FOR INSERT TO haicap_viewer
  WITH CHECK (cardinality((SELECT viewer_reach('instruments.edit'))) > 0);
CREATE POLICY "viewer_changes" ON "legal_instrument" FOR UPDATE TO haicap_viewer
  USING (cardinality((SELECT viewer_reach('instruments.edit'))) > 0);

-- Acts: public once adopted; before, a matter of those who may read where they belong -----------------------------
GRANT SELECT, INSERT ON "territorial_change_event" TO haicap_viewer;
GRANT UPDATE ("title", "instrument_id", "adopted_on", "in_force_on", "operational_from", "sequence", "status",
  "scope_unit_id", "scope_path", "note", "cancel_reason", "types", "applied_at", "version", "updated_at")
  ON "territorial_change_event" TO haicap_viewer;
CREATE POLICY "viewer_reads" ON "territorial_change_event" FOR SELECT TO haicap_viewer
  USING ("status" IN ('ADOPTED', 'OPERATIONAL')
    OR "scope_path" ^@ ANY ((SELECT viewer_reach('units.read'))::text[]));
CREATE POLICY "viewer_records" ON "territorial_change_event" FOR INSERT TO haicap_viewer
  WITH CHECK ("status" = 'DRAFT' AND "scope_path" ^@ ANY ((SELECT viewer_reach('acts.draft'))::text[]));
CREATE POLICY "viewer_changes" ON "territorial_change_event" FOR UPDATE TO haicap_viewer
  USING ("scope_path" ^@ ANY ((SELECT viewer_reach('acts.draft', 'acts.review', 'acts.adopt', 'acts.apply'))::text[]));

-- Their content is as visible as they are, changed while they are drafts, completed when they are applied.
GRANT SELECT, INSERT, DELETE ON "territorial_change_target", "territorial_change_part" TO haicap_viewer;
GRANT UPDATE ("unit_id") ON "territorial_change_target" TO haicap_viewer;
CREATE POLICY "viewer_reads" ON "territorial_change_target" FOR SELECT TO haicap_viewer
  USING (EXISTS (SELECT FROM "territorial_change_event" event WHERE event."id" = "event_id"));
CREATE POLICY "viewer_reads" ON "territorial_change_part" FOR SELECT TO haicap_viewer
  USING (EXISTS (SELECT FROM "territorial_change_event" event WHERE event."id" = "event_id"));
CREATE POLICY "viewer_records" ON "territorial_change_target" FOR INSERT TO haicap_viewer
  WITH CHECK (EXISTS (SELECT FROM "territorial_change_event" event WHERE event."id" = "event_id"
    AND event."status" = 'DRAFT' AND event."scope_path" ^@ ANY ((SELECT viewer_reach('acts.draft'))::text[])));
CREATE POLICY "viewer_records" ON "territorial_change_part" FOR INSERT TO haicap_viewer
  WITH CHECK (EXISTS (SELECT FROM "territorial_change_event" event WHERE event."id" = "event_id"
    AND event."status" = 'DRAFT' AND event."scope_path" ^@ ANY ((SELECT viewer_reach('acts.draft'))::text[])));
CREATE POLICY "viewer_removes" ON "territorial_change_target" FOR DELETE TO haicap_viewer
  USING (EXISTS (SELECT FROM "territorial_change_event" event WHERE event."id" = "event_id"
    AND event."status" = 'DRAFT' AND event."scope_path" ^@ ANY ((SELECT viewer_reach('acts.draft'))::text[])));
CREATE POLICY "viewer_removes" ON "territorial_change_part" FOR DELETE TO haicap_viewer
  USING (EXISTS (SELECT FROM "territorial_change_event" event WHERE event."id" = "event_id"
    AND event."status" = 'DRAFT' AND event."scope_path" ^@ ANY ((SELECT viewer_reach('acts.draft'))::text[])));
CREATE POLICY "viewer_completes" ON "territorial_change_target" FOR UPDATE TO haicap_viewer
  USING (EXISTS (SELECT FROM "territorial_change_event" event WHERE event."id" = "event_id"
    AND event."scope_path" ^@ ANY ((SELECT viewer_reach('acts.apply'))::text[])));

-- Imports: their author's, and those of who may import everywhere; applied by the system --------------------------
GRANT SELECT, INSERT ON "import_batch" TO haicap_viewer;
GRANT UPDATE ("status", "progress", "step", "failure", "version") ON "import_batch" TO haicap_viewer;
GRANT SELECT ("id", "batch_id", "name"), INSERT, DELETE ON "import_file" TO haicap_viewer;
GRANT SELECT, INSERT, DELETE ON "import_row" TO haicap_viewer;
GRANT USAGE ON SEQUENCE "import_row_id_seq" TO haicap_viewer;
CREATE POLICY "viewer_reads" ON "import_batch" FOR SELECT TO haicap_viewer
  USING ("created_by_id" = (SELECT viewer_id()) OR 'vn.' = ANY ((SELECT viewer_reach('imports.run'))::text[]));
CREATE POLICY "viewer_records" ON "import_batch" FOR INSERT TO haicap_viewer
  WITH CHECK ("created_by_id" = (SELECT viewer_id()) AND cardinality((SELECT viewer_reach('imports.run'))) > 0);
CREATE POLICY "viewer_changes" ON "import_batch" FOR UPDATE TO haicap_viewer
  USING (("created_by_id" = (SELECT viewer_id()) AND cardinality((SELECT viewer_reach('imports.run'))) > 0)
    OR 'vn.' = ANY ((SELECT viewer_reach('imports.run'))::text[]));
CREATE POLICY "viewer_does" ON "import_file" TO haicap_viewer
  USING (EXISTS (SELECT FROM "import_batch" batch WHERE batch."id" = "batch_id"));
CREATE POLICY "viewer_does" ON "import_row" TO haicap_viewer
  USING (EXISTS (SELECT FROM "import_batch" batch WHERE batch."id" = "batch_id"));

-- Who sees an import sees who uploaded it, whose account may be out of reach.
CREATE FUNCTION "import_authors"(batches uuid[]) RETURNS TABLE ("batch_id" uuid, "display_name" text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
BEGIN ATOMIC
  SELECT batch."id", account."display_name"
  FROM "import_batch" batch JOIN "user" account ON account."id" = batch."created_by_id"
  WHERE batch."id" = ANY (batches)
    AND (batch."created_by_id" = (SELECT viewer_id()) OR 'vn.' = ANY ((SELECT viewer_reach('imports.run'))::text[]));
END;

-- Accounts: one's own, and those within reach. Secrets are written at most, never read ---------------------------
GRANT SELECT ("id", "login", "display_name", "email", "unit_id", "scope_path", "password_changed_at", "status",
  "suspended_reason", "last_sign_in_at", "locale", "is_demo", "search_text", "version", "created_at", "updated_at"),
  INSERT ("id", "login", "display_name", "email", "unit_id", "status", "locale", "is_demo", "version", "created_at",
  "updated_at"),
  UPDATE ("display_name", "email", "unit_id", "status", "suspended_reason", "locale", "version", "updated_at")
  ON "user" TO haicap_viewer;
CREATE POLICY "viewer_reads" ON "user" FOR SELECT TO haicap_viewer
  USING ("id" = (SELECT viewer_id())
    OR "scope_path" ^@ ANY ((SELECT viewer_reach('accounts.read'))::text[])
    OR "id" IN (SELECT users_granted_within_reach('accounts.read')));
CREATE POLICY "viewer_records" ON "user" FOR INSERT TO haicap_viewer
  WITH CHECK ("scope_path" ^@ ANY ((SELECT viewer_reach('accounts.manage'))::text[]));
CREATE POLICY "viewer_changes" ON "user" FOR UPDATE TO haicap_viewer
  USING ("id" = (SELECT viewer_id()) OR "scope_path" ^@ ANY ((SELECT viewer_reach('accounts.manage'))::text[]));

-- Accounts with a text, for the filter of the list. As the owner: under a policy the trigram index would be left aside,
-- because LIKE might give away what it compares. Bounded by the same conditions as the policy.
CREATE FUNCTION "users_containing"(pattern text) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER ROWS 100 SET search_path = pg_catalog, public, pg_temp
BEGIN ATOMIC
  SELECT account."id" FROM "user" account
  WHERE account."search_text" LIKE pattern
    AND (account."id" = (SELECT viewer_id())
      OR account."scope_path" ^@ ANY ((SELECT viewer_reach('accounts.read'))::text[])
      OR EXISTS (SELECT FROM "grant" held WHERE held."user_id" = account."id"
        AND held."scope_path" ^@ ANY ((SELECT viewer_reach('accounts.read'))::text[])));
END;

GRANT SELECT, INSERT ON "grant" TO haicap_viewer;
GRANT UPDATE ("valid_to", "end_reason", "version", "updated_at") ON "grant" TO haicap_viewer;
CREATE POLICY "viewer_reads" ON "grant" FOR SELECT TO haicap_viewer
  USING ("user_id" = (SELECT viewer_id())
    OR "scope_path" ^@ ANY ((SELECT viewer_reach('accounts.read'))::text[])
    OR "user_id" IN (SELECT users_within_reach('accounts.read')));
CREATE POLICY "viewer_records" ON "grant" FOR INSERT TO haicap_viewer
  WITH CHECK ("scope_path" ^@ ANY ((SELECT viewer_reach('grants.give'))::text[]));
CREATE POLICY "viewer_changes" ON "grant" FOR UPDATE TO haicap_viewer
  USING ("scope_path" ^@ ANY ((SELECT viewer_reach('grants.give'))::text[]));

GRANT SELECT ("id", "user_id", "method", "proved_at", "created_at", "last_seen_at", "expires_at", "user_agent",
  "address"), DELETE ON "session" TO haicap_viewer;
GRANT SELECT ("id", "key_id", "user_id", "name", "read_only", "permissions", "unit_id", "points_per_hour", "expires_at",
  "last_used_at", "revoked_at", "created_at"), INSERT, UPDATE ("revoked_at") ON "api_key" TO haicap_viewer;
GRANT SELECT ("user_id", "confirmed_at", "created_at"), DELETE ON "totp_credential" TO haicap_viewer;
GRANT SELECT ("id", "user_id", "used_at"), DELETE ON "recovery_code" TO haicap_viewer;
GRANT SELECT ("id", "user_id", "purpose", "expires_at", "used_at", "created_by_id", "created_at"), INSERT,
  UPDATE ("expires_at", "used_at"), DELETE ON "one_time_code" TO haicap_viewer;
GRANT SELECT ("id", "user_id", "issuer", "linked_at", "used_at") ON "external_identity" TO haicap_viewer;
DO $$
DECLARE
  owned text;
BEGIN
  FOREACH owned IN ARRAY ARRAY['session', 'api_key', 'totp_credential', 'recovery_code', 'one_time_code',
    'external_identity']
  LOOP
    EXECUTE format($policy$
      CREATE POLICY "viewer_does" ON %I TO haicap_viewer
      USING ("user_id" = (SELECT viewer_id())
        OR EXISTS (SELECT FROM "user" account WHERE account."id" = "user_id"
          AND account."scope_path" ^@ ANY ((SELECT viewer_reach('accounts.manage'))::text[])))$policy$, owned);
  END LOOP;
END $$;

GRANT SELECT, INSERT ON "idempotency_key" TO haicap_viewer;
GRANT UPDATE ("operation", "request_hash", "result_id", "created_at") ON "idempotency_key" TO haicap_viewer;
CREATE POLICY "viewer_does" ON "idempotency_key" TO haicap_viewer USING ("user_id" = (SELECT viewer_id()));
