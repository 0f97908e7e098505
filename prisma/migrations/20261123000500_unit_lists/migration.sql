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
-- Collated "C", these serve a range of prefixes and its order alike.
CREATE INDEX "administrative_unit_version_short_name_prefix_idx"
  ON "administrative_unit_version" ((fold_vi("short_name") COLLATE "C"));
CREATE INDEX "administrative_unit_version_name_prefix_idx"
  ON "administrative_unit_version" ((fold_vi("name") COLLATE "C"));

-- One index per order, whatever the filter. A level is never selective enough to lead: communes are 97 % of all rows.
DROP INDEX "administrative_unit_version_level_code_id_idx";
DROP INDEX "administrative_unit_version_level_population_id_idx";
DROP INDEX "administrative_unit_version_level_area_km2_id_idx";
CREATE INDEX "administrative_unit_version_code_id_idx" ON "administrative_unit_version"("code", "id");
CREATE INDEX "administrative_unit_version_short_name_id_idx" ON "administrative_unit_version"("short_name", "id");
CREATE INDEX "administrative_unit_version_kind_short_name_id_idx"
  ON "administrative_unit_version"("kind", "short_name", "id");
CREATE INDEX "administrative_unit_version_valid_from_short_name_id_idx"
  ON "administrative_unit_version"("valid_from", "short_name", "id");

-- What is not known comes last, upwards and downwards, so there are two of each. The second serves ranges too.
CREATE INDEX "administrative_unit_version_population_up_idx"
  ON "administrative_unit_version" (coalesce("population", 2147483647), "id");
CREATE INDEX "administrative_unit_version_population_down_idx"
  ON "administrative_unit_version" (coalesce("population", -1), "id");
CREATE INDEX "administrative_unit_version_area_up_idx"
  ON "administrative_unit_version" (coalesce("area_km2", 1000000000), "id");
CREATE INDEX "administrative_unit_version_area_down_idx"
  ON "administrative_unit_version" (coalesce("area_km2", -1), "id");

-- Filters that select little.
CREATE INDEX "administrative_unit_version_province_unit_id_short_name_id_idx"
  ON "administrative_unit_version"("province_unit_id", "short_name", "id");
CREATE INDEX "administrative_unit_version_population_quality_valid_to_idx"
  ON "administrative_unit_version"("population_quality", "valid_to");

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
