-- What must be true of the ledger whoever writes, and what makes it searchable without marks.

-- Folding of Vietnamese text -------------------------------------------------------------------
-- The same rule as foldVi() in packages/domain/src/text/fold-vi.ts; a test compares the two.
-- The separators are those of JavaScript's \s, then . _ , ; : ' ’ ` " ( ) [ ] / \ -
CREATE FUNCTION "fold_vi"(value text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN btrim(
  regexp_replace(
    lower(
      translate(
        regexp_replace(normalize(value, NFD), '[\u0300-\u036F]', '', 'g'),
        'đĐ', 'dd'
      ) COLLATE "und-x-icu"
    ),
    '[\t\n\v\f\r \u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF._,;:''’`"()\[\]/\\-]+', ' ', 'g'
  )
);

CREATE FUNCTION "fill_unit_version_search"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.search_text := fold_vi(concat_ws(' ', NEW.code, NEW.name, NEW.short_name));
  RETURN NEW;
END $$;

CREATE FUNCTION "fill_event_search"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.search_text := fold_vi(NEW.title);
  RETURN NEW;
END $$;

CREATE FUNCTION "fill_instrument_search"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.search_text := fold_vi(concat_ws(' ', NEW.number, NEW.subject));
  RETURN NEW;
END $$;

CREATE TRIGGER "fill_search" BEFORE INSERT OR UPDATE OF "code", "name", "short_name", "search_text"
  ON "administrative_unit_version" FOR EACH ROW EXECUTE FUNCTION "fill_unit_version_search"();
CREATE TRIGGER "fill_search" BEFORE INSERT OR UPDATE OF "title", "search_text"
  ON "territorial_change_event" FOR EACH ROW EXECUTE FUNCTION "fill_event_search"();
CREATE TRIGGER "fill_search" BEFORE INSERT OR UPDATE OF "number", "subject", "search_text"
  ON "legal_instrument" FOR EACH ROW EXECUTE FUNCTION "fill_instrument_search"();

-- Prefix first, then substring: `fold_vi(short_name) LIKE 'hoa b%'` reads these, `search_text LIKE '%…%'`
-- the trigram indexes of the first migration.
CREATE INDEX "administrative_unit_version_short_name_prefix_idx"
  ON "administrative_unit_version" (fold_vi("short_name") text_pattern_ops);
CREATE INDEX "administrative_unit_version_name_prefix_idx"
  ON "administrative_unit_version" (fold_vi("name") text_pattern_ops);

-- One version of a unit, and one holder of a code, at any instant ---------------------------------
-- A version that starts and ends on one day is an empty range and never clashes. Deferrable, so that one
-- transaction may apply chained acts in any order after SET CONSTRAINTS … DEFERRED.
ALTER TABLE "administrative_unit_version"
  ADD CONSTRAINT "administrative_unit_version_period_check" CHECK ("valid_to" >= "valid_from"),
  ADD CONSTRAINT "administrative_unit_version_code_check" CHECK (
    CASE "level" WHEN 'PROVINCE' THEN "code" ~ '^[0-9]{2}$'
                 WHEN 'DISTRICT' THEN "code" ~ '^[0-9]{3}$'
                 ELSE "code" ~ '^[0-9]{5}$' END),
  ADD CONSTRAINT "administrative_unit_version_area_check" CHECK ("area_km2" >= 0),
  ADD CONSTRAINT "administrative_unit_version_population_check" CHECK ("population" >= 0),
  ADD CONSTRAINT "administrative_unit_version_parent_check" CHECK ("parent_unit_id" <> "unit_id"),
  ADD CONSTRAINT "administrative_unit_version_one_per_unit" EXCLUDE USING gist (
    "unit_id" WITH =, daterange("valid_from", "valid_to", '[)') WITH &&) DEFERRABLE INITIALLY IMMEDIATE,
  ADD CONSTRAINT "administrative_unit_version_one_per_code" EXCLUDE USING gist (
    "code" WITH =, daterange("valid_from", "valid_to", '[)') WITH &&) DEFERRABLE INITIALLY IMMEDIATE;

-- "Which units were there on this day": by range for any day, and the small set that goes on today.
CREATE INDEX "administrative_unit_version_period_idx"
  ON "administrative_unit_version" USING gist (daterange("valid_from", "valid_to", '[)'));
CREATE INDEX "administrative_unit_version_current_idx"
  ON "administrative_unit_version" ("level", "parent_unit_id", "name", "id") WHERE "valid_to" IS NULL;

ALTER TABLE "territorial_change_target"
  ADD CONSTRAINT "territorial_change_target_area_check" CHECK ("area_km2" >= 0),
  ADD CONSTRAINT "territorial_change_target_population_check" CHECK ("population" >= 0);
ALTER TABLE "territorial_change_part"
  ADD CONSTRAINT "territorial_change_part_area_check" CHECK ("area_km2" >= 0),
  ADD CONSTRAINT "territorial_change_part_persons_check" CHECK ("persons" >= 0);
ALTER TABLE "facility"
  ADD CONSTRAINT "facility_period_check" CHECK ("valid_to" >= "valid_from");
ALTER TABLE "unit_indicator"
  ADD CONSTRAINT "unit_indicator_period_check" CHECK ("period_to" >= "period_from");
ALTER TABLE "grant"
  ADD CONSTRAINT "grant_period_check" CHECK ("valid_to" >= "valid_from");
