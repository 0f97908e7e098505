-- Lists of units in any order and under any filter, and a revision by which a copy of the ledger knows that it is old.

-- Names sort as Vietnamese does, with numbers by their value: "Phường 2" before "Phường 10".
CREATE COLLATION "vi_natural" (provider = icu, locale = 'vi-u-kn-true');
DROP INDEX "administrative_unit_version_level_name_id_idx";
DROP INDEX "administrative_unit_version_province_unit_id_level_name_id_idx";
DROP INDEX "administrative_unit_version_current_idx";
DROP INDEX "administrative_unit_version_short_name_prefix_idx";
DROP INDEX "administrative_unit_version_name_prefix_idx";
DROP TRIGGER "fill_search" ON "administrative_unit_version";
ALTER TABLE "administrative_unit_version"
  ALTER COLUMN "name" TYPE TEXT COLLATE "vi_natural",
  ALTER COLUMN "short_name" TYPE TEXT COLLATE "vi_natural";
CREATE TRIGGER "fill_search" BEFORE INSERT OR UPDATE OF "code", "name", "short_name", "search_text"
  ON "administrative_unit_version" FOR EACH ROW EXECUTE FUNCTION "fill_unit_version_search"();
-- The name holds the short name, as a rule. Written one after the other they would make words that nobody wrote:
-- "Phường Bình Hòa" + "Bình Hòa" contains "hoa binh".
CREATE OR REPLACE FUNCTION "fill_unit_version_search"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  named text := fold_vi(concat_ws(' ', NEW.code, NEW.name));
  short text := fold_vi(NEW.short_name);
BEGIN
  NEW.search_text := CASE WHEN strpos(named, short) > 0 THEN named ELSE concat_ws(' | ', named, short) END;
  RETURN NEW;
END $$;
SELECT set_config('haicap.audit_bulk', 'on', true);
UPDATE "administrative_unit_version" SET "search_text" = '';
SELECT set_config('haicap.audit_bulk', '', true);

-- Collated "C", these serve a range of beginnings and its order alike.
CREATE INDEX "administrative_unit_version_short_name_prefix_idx"
  ON "administrative_unit_version" ((fold_vi("short_name") COLLATE "C"), "level", "id");
CREATE INDEX "administrative_unit_version_name_prefix_idx"
  ON "administrative_unit_version" ((fold_vi("name") COLLATE "C"), "level", "id");

-- One index per order, whatever the filter, in two halves: what goes on and what has ended. A list of a day reads one
-- page of each, so that neither makes it wade through the other. What is not known comes last, upwards and downwards.
DROP INDEX "administrative_unit_version_level_code_id_idx";
DROP INDEX "administrative_unit_version_level_population_id_idx";
DROP INDEX "administrative_unit_version_level_area_km2_id_idx";

DO $$
DECLARE
  listed record;
BEGIN
  FOR listed IN
    SELECT * FROM (VALUES
      ('code', '"code", "id"'),
      ('name', '"short_name", "id"'),
      ('kind', '"kind", "short_name", "id"'),
      ('first_day', '"valid_from", "short_name", "id"'),
      ('population_up', 'coalesce("population", 2147483647), "id"'),
      ('population_down', 'coalesce("population", -1), "id"'),
      ('area_up', 'coalesce("area_km2", 1000000000), "id"'),
      ('area_down', 'coalesce("area_km2", -1), "id"')
    ) AS orders (name, keys)
  LOOP
    -- The days at the end are looked at within the index.
    EXECUTE format('CREATE INDEX %I ON "administrative_unit_version" (%s, "valid_from") WHERE "valid_to" IS NULL',
      'administrative_unit_version_going_on_by_' || listed.name, listed.keys);
    EXECUTE format(
      'CREATE INDEX %I ON "administrative_unit_version" (%s, "valid_to", "valid_from") WHERE "valid_to" IS NOT NULL',
      'administrative_unit_version_ended_by_' || listed.name, listed.keys);
  END LOOP;
END $$;

-- Without it the planner takes "began by then" and "goes on" for independent.
CREATE STATISTICS "administrative_unit_version_life" (mcv) ON "valid_from", "valid_to"
  FROM "administrative_unit_version";

-- Filters that select little.
CREATE INDEX "administrative_unit_version_province_unit_id_short_name_id_idx"
  ON "administrative_unit_version"("province_unit_id", "short_name", "id");
CREATE INDEX "administrative_unit_version_population_idx" ON "administrative_unit_version"("population");
CREATE INDEX "administrative_unit_version_area_km2_idx" ON "administrative_unit_version"("area_km2");
CREATE INDEX "administrative_unit_version_population_quality_idx" ON "administrative_unit_version"("population_quality");

-- Search -------------------------------------------------------------------------------------------
-- As functions, because each step runs only when those before it found too little, and is planned once.

-- Whether no later version of the unit, up to a day, has the same code and name.
CREATE FUNCTION "is_last_of_its_name"(version "administrative_unit_version", day date) RETURNS boolean
LANGUAGE sql STABLE PARALLEL SAFE
RETURN NOT EXISTS (
  SELECT FROM "administrative_unit_version" later
  WHERE later."unit_id" = version."unit_id" AND later."valid_from" <= day
    AND later."search_text" = version."search_text"
    AND (later."valid_from", later."sequence") > (version."valid_from", version."sequence"));

-- Units whose code or name begins with a folded text: first what is there on the day, then what was there earlier.
-- An earlier version that a later one of the same unit repeats word for word is left out.
CREATE FUNCTION "units_beginning_with"(folded text, day date, most integer) RETURNS TABLE ("kind" text, "id" uuid)
LANGUAGE plpgsql STABLE ROWS 20 SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
DECLARE
  beyond text := folded || chr(1114111);
  is_code boolean := folded ~ '^[0-9]+$';
  wanted integer := most;
  found integer;
BEGIN
  IF is_code THEN
    RETURN QUERY SELECT 'UNIT', v."id" FROM "administrative_unit_version" v
      WHERE v."code" >= folded AND v."code" < beyond
        AND v."valid_from" <= day AND (v."valid_to" IS NULL OR v."valid_to" > day)
      ORDER BY v."code", v."id" LIMIT wanted;
    GET DIAGNOSTICS found = ROW_COUNT; wanted := wanted - found;
    IF wanted <= 0 THEN RETURN; END IF;
  END IF;
  RETURN QUERY SELECT 'UNIT', v."id" FROM "administrative_unit_version" v
    WHERE (fold_vi(v."short_name") COLLATE "C") >= folded AND (fold_vi(v."short_name") COLLATE "C") < beyond
      AND v."valid_from" <= day AND (v."valid_to" IS NULL OR v."valid_to" > day)
    ORDER BY (fold_vi(v."short_name") COLLATE "C"), v."level", v."id" LIMIT wanted;
  GET DIAGNOSTICS found = ROW_COUNT; wanted := wanted - found;
  IF wanted <= 0 THEN RETURN; END IF;
  RETURN QUERY SELECT 'UNIT', v."id" FROM "administrative_unit_version" v
    WHERE (fold_vi(v."name") COLLATE "C") >= folded AND (fold_vi(v."name") COLLATE "C") < beyond
      AND NOT starts_with(fold_vi(v."short_name"), folded)
      AND v."valid_from" <= day AND (v."valid_to" IS NULL OR v."valid_to" > day)
    ORDER BY (fold_vi(v."name") COLLATE "C"), v."level", v."id" LIMIT wanted;
  GET DIAGNOSTICS found = ROW_COUNT; wanted := wanted - found;
  IF wanted <= 0 THEN RETURN; END IF;
  IF is_code THEN
    RETURN QUERY SELECT 'FORMER_UNIT', v."id" FROM "administrative_unit_version" v
      WHERE v."code" >= folded AND v."code" < beyond AND v."valid_to" <= day AND is_last_of_its_name(v, day)
      ORDER BY v."code", v."valid_from" DESC, v."id" LIMIT wanted;
    GET DIAGNOSTICS found = ROW_COUNT; wanted := wanted - found;
    IF wanted <= 0 THEN RETURN; END IF;
  END IF;
  RETURN QUERY SELECT 'FORMER_UNIT', v."id" FROM "administrative_unit_version" v
    WHERE (fold_vi(v."short_name") COLLATE "C") >= folded AND (fold_vi(v."short_name") COLLATE "C") < beyond
      AND v."valid_to" <= day AND is_last_of_its_name(v, day)
    ORDER BY (fold_vi(v."short_name") COLLATE "C"), v."level", v."id" LIMIT wanted;
  GET DIAGNOSTICS found = ROW_COUNT; wanted := wanted - found;
  IF wanted <= 0 THEN RETURN; END IF;
  RETURN QUERY SELECT 'FORMER_UNIT', v."id" FROM "administrative_unit_version" v
    WHERE (fold_vi(v."name") COLLATE "C") >= folded AND (fold_vi(v."name") COLLATE "C") < beyond
      AND NOT starts_with(fold_vi(v."short_name"), folded)
      AND v."valid_to" <= day AND is_last_of_its_name(v, day)
    ORDER BY (fold_vi(v."name") COLLATE "C"), v."level", v."id" LIMIT wanted;
END $$;

-- Units whose code or name contains a folded text of three letters or more, those beginning with it left out.
CREATE FUNCTION "units_containing"(folded text, day date, most integer) RETURNS TABLE ("kind" text, "id" uuid)
LANGUAGE plpgsql STABLE ROWS 20 SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
DECLARE
  pattern text := '%' || regexp_replace(folded, '([\\%_])', '\\\1', 'g') || '%';
  wanted integer := most;
  found integer;
BEGIN
  RETURN QUERY SELECT 'UNIT', v."id" FROM "administrative_unit_version" v
    WHERE v."search_text" LIKE pattern AND NOT starts_with(v."code", folded)
      AND NOT starts_with(fold_vi(v."short_name"), folded) AND NOT starts_with(fold_vi(v."name"), folded)
      AND v."valid_from" <= day AND (v."valid_to" IS NULL OR v."valid_to" > day)
    ORDER BY v."short_name", v."level", v."id" LIMIT wanted;
  GET DIAGNOSTICS found = ROW_COUNT; wanted := wanted - found;
  IF wanted <= 0 THEN RETURN; END IF;
  RETURN QUERY SELECT 'FORMER_UNIT', v."id" FROM "administrative_unit_version" v
    WHERE v."search_text" LIKE pattern AND NOT starts_with(v."code", folded)
      AND NOT starts_with(fold_vi(v."short_name"), folded) AND NOT starts_with(fold_vi(v."name"), folded)
      AND v."valid_to" <= day AND is_last_of_its_name(v, day)
    ORDER BY v."short_name", v."level", v."id" LIMIT wanted;
END $$;

-- Revision of the ledger ---------------------------------------------------------------------------
-- Grows once per transaction that changes versions or applied acts, whoever writes. Not a sequence: the number must
-- become visible together with the change, not before it.
CREATE TABLE "ledger_revision" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "revision" BIGINT NOT NULL DEFAULT 0,
    "transaction" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "ledger_revision_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "ledger_revision_single_check" CHECK ("id" = 1)
);
INSERT INTO "ledger_revision" DEFAULT VALUES;

CREATE FUNCTION "grow_ledger_revision"() RETURNS void LANGUAGE sql
BEGIN ATOMIC
  UPDATE "ledger_revision" SET "revision" = "revision" + 1, "transaction" = pg_current_xact_id()::text::bigint
  WHERE "transaction" <> pg_current_xact_id()::text::bigint;
END;

CREATE FUNCTION "versions_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM grow_ledger_revision();
  RETURN NULL;
END $$;

-- Drafts are no part of the ledger: writing them must neither make copies old nor wait for one another.
CREATE FUNCTION "acts_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM changed WHERE changed.status = 'OPERATIONAL') THEN
    PERFORM grow_ledger_revision();
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION "act_content_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM changed JOIN "territorial_change_event" event ON event.id = changed.event_id
             WHERE event.status = 'OPERATIONAL') THEN
    PERFORM grow_ledger_revision();
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER "ledger_revision" AFTER INSERT OR UPDATE OR DELETE ON "administrative_unit_version"
  FOR EACH STATEMENT EXECUTE FUNCTION "versions_changed"();

DO $$
DECLARE
  watched record;
BEGIN
  FOR watched IN
    SELECT * FROM (VALUES
      ('territorial_change_event', 'acts_changed'),
      ('territorial_change_target', 'act_content_changed'),
      ('territorial_change_part', 'act_content_changed')
    ) AS tables (name, procedure)
  LOOP
    EXECUTE format('CREATE TRIGGER "ledger_revision_insert" AFTER INSERT ON %I REFERENCING NEW TABLE AS changed '
      'FOR EACH STATEMENT EXECUTE FUNCTION %I()', watched.name, watched.procedure);
    EXECUTE format('CREATE TRIGGER "ledger_revision_update" AFTER UPDATE ON %I REFERENCING NEW TABLE AS changed '
      'FOR EACH STATEMENT EXECUTE FUNCTION %I()', watched.name, watched.procedure);
    EXECUTE format('CREATE TRIGGER "ledger_revision_delete" AFTER DELETE ON %I REFERENCING OLD TABLE AS changed '
      'FOR EACH STATEMENT EXECUTE FUNCTION %I()', watched.name, watched.procedure);
  END LOOP;
END $$;
