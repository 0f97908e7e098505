-- What must be true of personnel whoever writes, who may see and change it, and what leaves a trail.

-- Order and place -----------------------------------------------------------------------------------
ALTER TABLE "person" ALTER COLUMN "sort_name" TYPE TEXT COLLATE "vi_natural";
DO $$
DECLARE
  placed text;
BEGIN
  FOREACH placed IN ARRAY ARRAY['organization', 'position', 'position_establishment', 'person', 'person_private',
    'personnel_decision', 'assignment', 'placement', 'personnel_plan', 'personnel_plan_line', 'headcount_ceiling']
  LOOP
    EXECUTE format('ALTER TABLE %I ALTER COLUMN "scope_path" TYPE TEXT COLLATE "C"', placed);
  END LOOP;
END $$;
ALTER TABLE "person" ALTER COLUMN "reach_paths" TYPE TEXT[] COLLATE "C";

-- What stands in a unit has the scope path of the unit; what stands in a record, that of the record.
CREATE FUNCTION "fill_position_place"() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  SELECT body.unit_id, unit.scope_path INTO NEW.unit_id, NEW.scope_path
  FROM organization body JOIN administrative_unit unit ON unit.id = body.unit_id WHERE body.id = NEW.organization_id;
  RETURN NEW;
END $$;
CREATE FUNCTION "fill_assignment_place"() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  SELECT post.organization_id, post.unit_id, unit.scope_path INTO NEW.organization_id, NEW.unit_id, NEW.scope_path
  FROM position post JOIN administrative_unit unit ON unit.id = post.unit_id WHERE post.id = NEW.position_id;
  RETURN NEW;
END $$;
-- The first argument is the table of the record, the second the column that names it.
CREATE FUNCTION "fill_scope_path_of"() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  EXECUTE format('SELECT scope_path FROM %I WHERE id = ($1 ->> %L)::uuid', TG_ARGV[0], TG_ARGV[1])
    INTO NEW.scope_path USING to_jsonb(NEW);
  RETURN NEW;
END $$;

CREATE TRIGGER "fill_scope_path" BEFORE INSERT OR UPDATE OF "unit_id", "scope_path" ON "organization"
  FOR EACH ROW EXECUTE FUNCTION "fill_scope_path"();
CREATE TRIGGER "fill_scope_path" BEFORE INSERT OR UPDATE OF "unit_id", "scope_path" ON "personnel_decision"
  FOR EACH ROW EXECUTE FUNCTION "fill_scope_path"();
CREATE TRIGGER "fill_scope_path" BEFORE INSERT OR UPDATE OF "unit_id", "scope_path" ON "personnel_plan"
  FOR EACH ROW EXECUTE FUNCTION "fill_scope_path"();
CREATE TRIGGER "fill_scope_path" BEFORE INSERT OR UPDATE OF "unit_id", "scope_path" ON "headcount_ceiling"
  FOR EACH ROW EXECUTE FUNCTION "fill_scope_path"();
CREATE TRIGGER "fill_place" BEFORE INSERT OR UPDATE OF "organization_id", "unit_id", "scope_path" ON "position"
  FOR EACH ROW EXECUTE FUNCTION "fill_position_place"();
CREATE TRIGGER "fill_place" BEFORE INSERT OR UPDATE OF "position_id", "organization_id", "unit_id", "scope_path" ON "assignment"
  FOR EACH ROW EXECUTE FUNCTION "fill_assignment_place"();
CREATE TRIGGER "fill_scope_path" BEFORE INSERT OR UPDATE OF "position_id", "scope_path" ON "position_establishment"
  FOR EACH ROW EXECUTE FUNCTION "fill_scope_path_of"('position', 'position_id');
CREATE TRIGGER "fill_scope_path" BEFORE INSERT OR UPDATE OF "person_id", "scope_path" ON "person_private"
  FOR EACH ROW EXECUTE FUNCTION "fill_scope_path_of"('person', 'person_id');
CREATE TRIGGER "fill_scope_path" BEFORE INSERT OR UPDATE OF "assignment_id", "scope_path" ON "placement"
  FOR EACH ROW EXECUTE FUNCTION "fill_scope_path_of"('assignment', 'assignment_id');
CREATE TRIGGER "fill_scope_path" BEFORE INSERT OR UPDATE OF "plan_id", "scope_path" ON "personnel_plan_line"
  FOR EACH ROW EXECUTE FUNCTION "fill_scope_path_of"('personnel_plan', 'plan_id');

-- Everywhere a person may be met: the unit that keeps the file, and every unit with an assignment.
CREATE FUNCTION "fill_person_place"() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  SELECT unit.scope_path INTO NEW.scope_path FROM administrative_unit unit WHERE unit.id = NEW.unit_id;
  NEW.reach_paths := ARRAY(
    SELECT NEW.scope_path
    UNION SELECT held.scope_path FROM assignment held WHERE held.person_id = NEW.id
    ORDER BY 1);
  RETURN NEW;
END $$;
CREATE TRIGGER "fill_place" BEFORE INSERT OR UPDATE OF "unit_id", "scope_path", "reach_paths" ON "person"
  FOR EACH ROW EXECUTE FUNCTION "fill_person_place"();

CREATE FUNCTION "spread_person_place"() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  UPDATE person_private stored SET scope_path = ''
  FROM new_rows latter JOIN old_rows former ON former.id = latter.id
  WHERE stored.person_id = latter.id AND latter.scope_path <> former.scope_path;
  RETURN NULL;
END $$;
CREATE TRIGGER "spread_place" AFTER UPDATE ON "person"
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION "spread_person_place"();

-- The file follows the principal assignment that began last among those approved.
CREATE FUNCTION "assignments_placed"() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  UPDATE person stored SET unit_id = latest.unit_id
  FROM (
    SELECT DISTINCT ON (held.person_id) held.person_id, held.unit_id
    FROM assignment held
    WHERE held.person_id IN (SELECT person_id FROM new_rows WHERE state = 'APPROVED' AND kind = 'PRINCIPAL')
      AND held.state = 'APPROVED' AND held.kind = 'PRINCIPAL'
    ORDER BY held.person_id, held.valid_from DESC, held.id
  ) latest
  WHERE stored.id = latest.person_id AND stored.unit_id <> latest.unit_id;
  UPDATE person stored SET reach_paths = ARRAY[]::text[]
  FROM (SELECT DISTINCT person_id, scope_path FROM new_rows) held
  WHERE stored.id = held.person_id AND NOT held.scope_path = ANY (stored.reach_paths);
  RETURN NULL;
END $$;
CREATE TRIGGER "place_people_insert" AFTER INSERT ON "assignment" REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION "assignments_placed"();
CREATE TRIGGER "place_people_update" AFTER UPDATE ON "assignment" REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION "assignments_placed"();

-- A unit that moves takes everything in it along.
CREATE OR REPLACE FUNCTION "spread_scope_paths"() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  moved uuid[] := ARRAY(SELECT unit.id FROM new_rows unit JOIN old_rows former ON former.id = unit.id
                        WHERE unit.scope_path <> former.scope_path);
  placed text;
BEGIN
  IF cardinality(moved) = 0 THEN RETURN NULL; END IF;
  FOREACH placed IN ARRAY ARRAY['user', 'grant', 'organization', 'position', 'assignment', 'person',
    'personnel_decision', 'personnel_plan', 'headcount_ceiling']
  LOOP
    EXECUTE format('UPDATE %I SET scope_path = '''' WHERE unit_id = ANY ($1)', placed) USING moved;
  END LOOP;
  UPDATE position_establishment stored SET scope_path = ''
    FROM position post WHERE post.id = stored.position_id AND post.unit_id = ANY (moved);
  UPDATE placement stored SET scope_path = ''
    FROM assignment held WHERE held.id = stored.assignment_id AND held.unit_id = ANY (moved);
  UPDATE personnel_plan_line stored SET scope_path = ''
    FROM personnel_plan plan WHERE plan.id = stored.plan_id AND plan.unit_id = ANY (moved);
  UPDATE person SET reach_paths = ARRAY[]::text[]
    WHERE id IN (SELECT held.person_id FROM assignment held WHERE held.unit_id = ANY (moved));
  RETURN NULL;
END $$;

-- Words --------------------------------------------------------------------------------------------
-- Folded, so that marks, case and tone placement do not matter. The first argument is the list of columns.
CREATE FUNCTION "fill_search_text"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  words text;
BEGIN
  SELECT string_agg(nullif(to_jsonb(NEW) ->> word, ''), ' | ' ORDER BY place) INTO words
  FROM unnest(string_to_array(TG_ARGV[0], ',')) WITH ORDINALITY AS named (word, place);
  NEW.search_text := coalesce(public.fold_vi(words), '');
  RETURN NEW;
END $$;
CREATE TRIGGER "fill_search" BEFORE INSERT OR UPDATE OF "name", "abbreviation", "search_text" ON "organization"
  FOR EACH ROW EXECUTE FUNCTION "fill_search_text"('name,abbreviation');
CREATE TRIGGER "fill_search" BEFORE INSERT OR UPDATE OF "key", "name_vi", "name_en", "name_fr", "name_fr_feminine", "search_text"
  ON "position_type" FOR EACH ROW EXECUTE FUNCTION "fill_search_text"('name_vi,name_en,name_fr,name_fr_feminine,key');
CREATE TRIGGER "fill_search" BEFORE INSERT OR UPDATE OF "title", "search_text" ON "position"
  FOR EACH ROW EXECUTE FUNCTION "fill_search_text"('title');
CREATE TRIGGER "fill_search" BEFORE INSERT OR UPDATE OF "full_name", "staff_code", "search_text" ON "person"
  FOR EACH ROW EXECUTE FUNCTION "fill_search_text"('full_name,staff_code');
CREATE TRIGGER "fill_search" BEFORE INSERT OR UPDATE OF "title", "search_text" ON "personnel_plan"
  FOR EACH ROW EXECUTE FUNCTION "fill_search_text"('title');

-- Rules --------------------------------------------------------------------------------------------
ALTER TABLE "organization"
  ADD CONSTRAINT "organization_period_check" CHECK ("valid_to" >= "valid_from"),
  ADD CONSTRAINT "organization_parent_check" CHECK ("parent_id" <> "id");
ALTER TABLE "position_type"
  ADD CONSTRAINT "position_type_period_check" CHECK ("valid_to" >= "valid_from"),
  ADD CONSTRAINT "position_type_key_check" CHECK ("key" ~ '^[a-z][a-z0-9_]{1,62}$'),
  ADD CONSTRAINT "position_type_precedence_check" CHECK ("precedence" > 0);
ALTER TABLE "position_establishment"
  ADD CONSTRAINT "position_establishment_period_check" CHECK ("valid_to" > "valid_from"),
  ADD CONSTRAINT "position_establishment_headcount_check" CHECK ("headcount" BETWEEN 0 AND 100000),
  ADD CONSTRAINT "position_establishment_one" EXCLUDE USING gist (
    "position_id" WITH =, daterange("valid_from", "valid_to") WITH &&) DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "headcount_ceiling"
  ADD CONSTRAINT "headcount_ceiling_period_check" CHECK ("valid_to" > "valid_from"),
  ADD CONSTRAINT "headcount_ceiling_check" CHECK ("ceiling" BETWEEN 0 AND 10000000),
  ADD CONSTRAINT "headcount_ceiling_one" EXCLUDE USING gist (
    "unit_id" WITH =, daterange("valid_from", "valid_to") WITH &&) DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "assignment"
  ADD CONSTRAINT "assignment_period_check" CHECK ("valid_to" > "valid_from"),
  ADD CONSTRAINT "assignment_return_check" CHECK ("expected_return_on" IS NULL OR "kind" = 'SECONDMENT'),
  ADD CONSTRAINT "assignment_home_check" CHECK ("home_assignment_id" IS NULL OR "kind" = 'SECONDMENT'),
  -- One principal post at a time; one post not twice at a time. Deferrable, so that a plan may end and start in any order.
  ADD CONSTRAINT "assignment_one_principal" EXCLUDE USING gist (
    "person_id" WITH =, daterange("valid_from", "valid_to") WITH &&)
    WHERE ("state" = 'APPROVED' AND "kind" = 'PRINCIPAL') DEFERRABLE INITIALLY IMMEDIATE,
  ADD CONSTRAINT "assignment_once" EXCLUDE USING gist (
    "person_id" WITH =, "position_id" WITH =, daterange("valid_from", "valid_to") WITH &&)
    WHERE ("state" = 'APPROVED') DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "personnel_plan_line" ADD CONSTRAINT "personnel_plan_line_ordinal_check" CHECK ("ordinal" >= 0);

-- Who holds what on a day, whatever the day, and what goes on.
CREATE INDEX "assignment_holders_idx" ON "assignment" ("position_id", "valid_from", "valid_to") WHERE "state" = 'APPROVED';
CREATE INDEX "assignment_of_unit_idx" ON "assignment" ("scope_path", "valid_from", "valid_to") WHERE "state" = 'APPROVED';
CREATE INDEX "assignment_in_procedure_idx" ON "assignment" ("scope_path", "state", "id") WHERE "state" IN ('DRAFT', 'PROPOSED');
CREATE INDEX "assignment_return_idx" ON "assignment" ("expected_return_on", "id") WHERE "expected_return_on" IS NOT NULL AND "state" = 'APPROVED';

-- Refusals that no constraint of a single row can express. The message names the rule, as the name of a constraint would.
CREATE FUNCTION "refuse_personnel"(rule text, details text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '%', rule USING ERRCODE = 'check_violation', CONSTRAINT = rule, DETAIL = details;
END $$;

-- When a unit exists, as a range of days.
CREATE FUNCTION "unit_life"(unit uuid) RETURNS daterange LANGUAGE sql STABLE
RETURN (SELECT daterange(
    -- A unit that no act formed was there before the ledger begins.
    (SELECT CASE WHEN first."started_by_event_id" IS NOT NULL THEN first."valid_from" END
     FROM "administrative_unit_version" first WHERE first."unit_id" = unit
     ORDER BY first."valid_from", first."sequence" LIMIT 1),
    nullif(max(coalesce("valid_to", 'infinity'::date)), 'infinity'::date))
  FROM "administrative_unit_version" WHERE "unit_id" = unit);

CREATE FUNCTION "check_organizations"() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  broken uuid;
BEGIN
  SELECT body.id INTO broken FROM new_rows body
    WHERE NOT daterange(body.valid_from, body.valid_to) <@ unit_life(body.unit_id) LIMIT 1;
  IF broken IS NOT NULL THEN PERFORM refuse_personnel('organization_within_unit', broken::text); END IF;
  SELECT held.id INTO broken FROM new_rows body JOIN assignment held ON held.organization_id = body.id
    WHERE held.state = 'APPROVED'
      AND NOT daterange(held.valid_from, held.valid_to) <@ daterange(body.valid_from, body.valid_to) LIMIT 1;
  IF broken IS NOT NULL THEN PERFORM refuse_personnel('organization_has_assignments', broken::text); END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "check_insert" AFTER INSERT ON "organization" REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION "check_organizations"();
CREATE TRIGGER "check_update" AFTER UPDATE ON "organization" REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION "check_organizations"();

-- Approved assignments stay within their body and within the established headcount. Positions are locked in the order of
-- their ids, so that of two requests for the last seat exactly one wins and the other sees what the first stored. A lock
-- FOR NO KEY UPDATE lets foreign keys pass, or two writers would wait for each other.
CREATE FUNCTION "require_headcount"(growing uuid[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  broken uuid;
BEGIN
  PERFORM FROM organization body
    WHERE body.id IN (SELECT held.organization_id FROM unnest(growing) AS grown (id) JOIN assignment held ON held.id = grown.id)
    ORDER BY body.id FOR SHARE;
  PERFORM FROM position post
    WHERE post.id IN (SELECT held.position_id FROM unnest(growing) AS grown (id) JOIN assignment held ON held.id = grown.id)
    ORDER BY post.id FOR NO KEY UPDATE;

  SELECT held.id INTO broken
    FROM unnest(growing) AS grown (id) JOIN assignment held ON held.id = grown.id JOIN organization body ON body.id = held.organization_id
    WHERE NOT daterange(held.valid_from, held.valid_to) <@ daterange(body.valid_from, body.valid_to)
    LIMIT 1;
  IF broken IS NOT NULL THEN PERFORM refuse_personnel('assignment_within_organization', broken::text); END IF;

  SELECT held.id INTO broken
    FROM unnest(growing) AS grown (id) JOIN assignment held ON held.id = grown.id
    -- Compared day by day: as a range, the planner would look it up in the exclusion constraint.
    JOIN position_establishment period ON period.position_id = held.position_id AND period.status = 'FROZEN'
      AND period.valid_from <= held.valid_from AND (period.valid_to IS NULL OR period.valid_to > held.valid_from)
    WHERE held.override_reason IS NULL
    LIMIT 1;
  IF broken IS NOT NULL THEN PERFORM refuse_personnel('assignment_position_frozen', broken::text); END IF;

  -- Swept from day to day: the number of holders changes where one begins or ends, that of seats where an establishment
  -- does. Whoever comes above the headcount with a reason does not count against those who come beside them without one.
  WITH grown AS MATERIALIZED (
    SELECT held.id, held.position_id, held.valid_from, held.valid_to, held.override_reason
    FROM unnest(growing) AS one (id) JOIN assignment held ON held.id = one.id
  ), post AS MATERIALIZED (
    SELECT DISTINCT position_id FROM grown
  ), edge AS (
    SELECT holder.position_id, point.day, point.change AS holders, 0 AS seats
    FROM post JOIN assignment holder ON holder.position_id = post.position_id AND holder.state = 'APPROVED'
    CROSS JOIN LATERAL (VALUES (holder.valid_from, 1), (holder.valid_to, -1)) AS point (day, change)
    WHERE point.day IS NOT NULL AND CASE WHEN holder.override_reason IS NULL THEN true ELSE holder.id <> ALL (growing) END
    UNION ALL
    SELECT period.position_id, point.day, 0, point.change * CASE period.status WHEN 'ABOLISHED' THEN 0 ELSE period.headcount END
    FROM post JOIN position_establishment period ON period.position_id = post.position_id
    CROSS JOIN LATERAL (VALUES (period.valid_from, 1), (period.valid_to, -1)) AS point (day, change)
    WHERE point.day IS NOT NULL
  ), level AS (
    SELECT edge.position_id, edge.day, sum(sum(edge.holders)) OVER days AS holders, sum(sum(edge.seats)) OVER days AS seats,
      lead(edge.day) OVER days AS next_day
    FROM edge GROUP BY edge.position_id, edge.day
    WINDOW days AS (PARTITION BY edge.position_id ORDER BY edge.day)
  ), breach AS MATERIALIZED (
    SELECT * FROM level WHERE level.holders > level.seats
  )
  SELECT grown.id INTO broken
  FROM breach JOIN grown ON grown.position_id = breach.position_id AND grown.override_reason IS NULL
  WHERE daterange(breach.day, breach.next_day) && daterange(grown.valid_from, grown.valid_to)
  LIMIT 1;
  IF broken IS NOT NULL THEN PERFORM refuse_personnel('assignment_headcount', broken::text); END IF;
END $$;
REVOKE ALL ON FUNCTION "require_headcount"(uuid[]) FROM PUBLIC;

CREATE FUNCTION "check_assignments"() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  growing uuid[];
BEGIN
  IF TG_OP = 'INSERT' THEN
    growing := ARRAY(SELECT held.id FROM new_rows held WHERE held.state = 'APPROVED');
  ELSE
    growing := ARRAY(SELECT held.id FROM new_rows held JOIN old_rows former ON former.id = held.id
      WHERE held.state = 'APPROVED' AND (former.state <> 'APPROVED' OR former.position_id <> held.position_id
        OR NOT daterange(held.valid_from, held.valid_to) <@ daterange(former.valid_from, former.valid_to)
        OR (former.override_reason IS NOT NULL AND held.override_reason IS NULL)));
  END IF;
  IF cardinality(growing) > 0 THEN PERFORM require_headcount(growing); END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "check_insert" AFTER INSERT ON "assignment" REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION "check_assignments"();
CREATE TRIGGER "check_update" AFTER UPDATE ON "assignment" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION "check_assignments"();

-- What ends a unit ends its bodies and the assignments in them; who held a post there is to be placed. Called by whoever
-- applies acts, in the same transaction, after the versions. Planned assignments never begin. Returns what was ended.
CREATE FUNCTION "end_personnel_of_acts"(acts uuid[]) RETURNS TABLE ("organizations" bigint, "assignments" bigint)
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
BEGIN ATOMIC
  WITH ended_unit AS MATERIALIZED (
    SELECT DISTINCT ON (version."unit_id") version."unit_id", act."id" AS "event_id", act."operational_from" AS "day"
    FROM "territorial_change_event" act
    JOIN "administrative_unit_version" version ON version."ended_by_event_id" = act."id"
    WHERE act."id" = ANY (acts) AND NOT EXISTS (
      SELECT FROM "administrative_unit_version" later
      WHERE later."unit_id" = version."unit_id"
        AND (later."valid_to" IS NULL OR later."valid_to" > act."operational_from"))
    ORDER BY version."unit_id", act."operational_from" DESC, act."sequence" DESC
  ), ended_assignment AS (
    UPDATE "assignment" held SET
      "valid_to" = CASE WHEN held."valid_from" < unit."day" THEN unit."day" ELSE held."valid_to" END,
      "state" = CASE WHEN held."valid_from" < unit."day" THEN held."state" ELSE 'REVOKED' END,
      "end_reason" = 'UNIT_ENDED', "ended_by_event_id" = unit."event_id", "version" = held."version" + 1, "updated_at" = now()
    FROM ended_unit unit
    WHERE held."unit_id" = unit."unit_id" AND held."state" = 'APPROVED'
      AND (held."valid_to" IS NULL OR held."valid_to" > unit."day")
    RETURNING 1
  ), ended_organization AS (
    UPDATE "organization" body SET
      "valid_to" = greatest(unit."day", body."valid_from"), "end_reason" = 'UNIT_ENDED',
      "ended_by_event_id" = unit."event_id", "version" = body."version" + 1, "updated_at" = now()
    FROM ended_unit unit
    WHERE body."unit_id" = unit."unit_id" AND (body."valid_to" IS NULL OR body."valid_to" > unit."day")
    RETURNING 1
  )
  SELECT (SELECT count(*) FROM ended_organization), (SELECT count(*) FROM ended_assignment);
END;
REVOKE ALL ON FUNCTION "end_personnel_of_acts"(uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "end_personnel_of_acts"(uuid[]) TO haicap_viewer;

-- People whom an act left without a post: of every assignment it ended, nothing has become yet, or nothing that holds.
CREATE FUNCTION "people_to_place"(act uuid) RETURNS TABLE ("assignment_id" uuid, "person_id" uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
BEGIN ATOMIC
  SELECT held."id", held."person_id"
  FROM "assignment" held
  LEFT JOIN "placement" done ON done."assignment_id" = held."id"
  LEFT JOIN "assignment" later ON later."id" = done."new_assignment_id"
  WHERE held."ended_by_event_id" = act AND held."state" IN ('APPROVED', 'REVOKED')
    AND (done."id" IS NULL OR (done."outcome" = 'PLACED' AND later."state" IS DISTINCT FROM 'APPROVED'));
END;
REVOKE ALL ON FUNCTION "people_to_place"(uuid) FROM PUBLIC;

-- How many, for who may read the act: a number, no names.
CREATE FUNCTION "unplaced_people"(act uuid) RETURNS integer
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
RETURN (SELECT count(DISTINCT "person_id")::integer FROM people_to_place(act));
REVOKE ALL ON FUNCTION "unplaced_people"(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "unplaced_people"(uuid) TO haicap_viewer;

-- The second wall ----------------------------------------------------------------------------------
DO $$
DECLARE
  walled text;
BEGIN
  FOREACH walled IN ARRAY ARRAY['organization', 'position_type', 'position', 'position_establishment', 'person',
    'person_private', 'personnel_decision', 'assignment', 'placement', 'personnel_plan', 'personnel_plan_line',
    'personnel_plan_revision', 'personnel_plan_effect', 'headcount_ceiling']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', walled);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', walled);
    EXECUTE format('CREATE POLICY "system" ON %I TO CURRENT_USER USING (true) WITH CHECK (true)', walled);
  END LOOP;
END $$;

GRANT SELECT, INSERT ON "organization", "position_type", "position", "position_establishment", "person", "person_private",
  "personnel_decision", "assignment", "placement", "personnel_plan", "personnel_plan_line", "personnel_plan_revision",
  "personnel_plan_effect", "headcount_ceiling" TO haicap_viewer;
GRANT UPDATE ON "organization", "position_type", "position", "position_establishment", "person", "person_private",
  "assignment", "placement", "personnel_plan", "personnel_plan_line", "headcount_ceiling" TO haicap_viewer;
GRANT DELETE ON "position_establishment", "personnel_plan_line" TO haicap_viewer;
GRANT UPDATE ("completed_at") ON "territorial_change_event" TO haicap_viewer;

-- The catalogue belongs to no unit: everybody reads it, who keeps personnel somewhere keeps it.
CREATE POLICY "viewer_reads" ON "position_type" FOR SELECT TO haicap_viewer USING (true);
CREATE POLICY "viewer_records" ON "position_type" FOR INSERT TO haicap_viewer
  WITH CHECK (cardinality((SELECT viewer_reach('personnel.edit', 'personnel.import'))) > 0);
CREATE POLICY "viewer_changes" ON "position_type" FOR UPDATE TO haicap_viewer
  USING (cardinality((SELECT viewer_reach('personnel.edit', 'personnel.import'))) > 0);

-- Bodies, posts and ceilings: read where one works, changed by who keeps personnel there.
DO $$
DECLARE
  walled text;
BEGIN
  FOREACH walled IN ARRAY ARRAY['organization', 'position', 'position_establishment', 'headcount_ceiling'] LOOP
    EXECUTE format($policy$
      CREATE POLICY "viewer_reads" ON %1$I FOR SELECT TO haicap_viewer
        USING ("scope_path" ^@ ANY ((SELECT viewer_reach('personnel.read'))::text[]));
      CREATE POLICY "viewer_records" ON %1$I FOR INSERT TO haicap_viewer
        WITH CHECK ("scope_path" ^@ ANY ((SELECT viewer_reach('personnel.edit'))::text[]));
      CREATE POLICY "viewer_changes" ON %1$I FOR UPDATE TO haicap_viewer
        USING ("scope_path" ^@ ANY ((SELECT viewer_reach('personnel.edit'))::text[]));
    $policy$, walled);
  END LOOP;
END $$;
CREATE POLICY "viewer_removes" ON "position_establishment" FOR DELETE TO haicap_viewer
  USING ("scope_path" ^@ ANY ((SELECT viewer_reach('personnel.edit'))::text[]));

-- Somebody is known wherever they hold or held a post; their file is kept by one unit.
CREATE POLICY "viewer_reads" ON "person" FOR SELECT TO haicap_viewer
  USING (EXISTS (SELECT FROM unnest("reach_paths") AS path
    WHERE path ^@ ANY ((SELECT viewer_reach('personnel.read'))::text[])));
CREATE POLICY "viewer_records" ON "person" FOR INSERT TO haicap_viewer
  WITH CHECK ("scope_path" ^@ ANY ((SELECT viewer_reach('personnel.edit'))::text[]));
CREATE POLICY "viewer_changes" ON "person" FOR UPDATE TO haicap_viewer
  USING ("scope_path" ^@ ANY ((SELECT viewer_reach('personnel.edit'))::text[]));
CREATE POLICY "viewer_reads" ON "person_private" FOR SELECT TO haicap_viewer
  USING ("scope_path" ^@ ANY ((SELECT viewer_reach('personnel.personal'))::text[]));
CREATE POLICY "viewer_records" ON "person_private" FOR INSERT TO haicap_viewer
  WITH CHECK ("scope_path" ^@ ANY ((SELECT viewer_reach('personnel.edit'))::text[]));
CREATE POLICY "viewer_changes" ON "person_private" FOR UPDATE TO haicap_viewer
  USING ("scope_path" ^@ ANY ((SELECT viewer_reach('personnel.edit'))::text[]));

CREATE POLICY "viewer_reads" ON "personnel_decision" FOR SELECT TO haicap_viewer
  USING ("scope_path" ^@ ANY ((SELECT viewer_reach('personnel.read'))::text[])
    OR "id" IN (SELECT held."start_decision_id" FROM "assignment" held WHERE held."start_decision_id" = "personnel_decision"."id")
    OR "id" IN (SELECT held."end_decision_id" FROM "assignment" held WHERE held."end_decision_id" = "personnel_decision"."id"));
CREATE POLICY "viewer_records" ON "personnel_decision" FOR INSERT TO haicap_viewer
  WITH CHECK ("scope_path" ^@ ANY ((SELECT viewer_reach('personnel.edit', 'personnel.approve'))::text[]));

-- What is decided is known where one works; what is prepared, to who prepares and decides.
CREATE POLICY "viewer_reads" ON "assignment" FOR SELECT TO haicap_viewer
  USING (CASE WHEN "state" IN ('APPROVED', 'REVOKED')
    THEN "scope_path" ^@ ANY ((SELECT viewer_reach('personnel.read'))::text[])
    ELSE "scope_path" ^@ ANY ((SELECT viewer_reach('personnel.drafts'))::text[]) END);
CREATE POLICY "viewer_records" ON "assignment" FOR INSERT TO haicap_viewer
  WITH CHECK ("scope_path" ^@ ANY ((SELECT CASE WHEN "state" = 'APPROVED' THEN viewer_reach('personnel.approve')
    ELSE viewer_reach('personnel.edit') END)::text[]));
CREATE POLICY "viewer_changes" ON "assignment" FOR UPDATE TO haicap_viewer
  USING ("scope_path" ^@ ANY ((SELECT viewer_reach('personnel.edit', 'personnel.approve'))::text[]))
  WITH CHECK ("scope_path" ^@ ANY ((SELECT CASE WHEN "state" IN ('APPROVED', 'REJECTED', 'REVOKED')
    THEN viewer_reach('personnel.approve') ELSE viewer_reach('personnel.edit') END)::text[]));

-- Somebody is placed by who keeps personnel where they come from or where they go to.
CREATE POLICY "viewer_reads" ON "placement" FOR SELECT TO haicap_viewer
  USING ("scope_path" ^@ ANY ((SELECT viewer_reach('personnel.drafts'))::text[]));
CREATE POLICY "viewer_records" ON "placement" FOR INSERT TO haicap_viewer
  WITH CHECK ("scope_path" ^@ ANY ((SELECT viewer_reach('personnel.edit'))::text[])
    OR EXISTS (SELECT FROM "assignment" later WHERE later."id" = "new_assignment_id"
      AND later."scope_path" ^@ ANY ((SELECT viewer_reach('personnel.edit'))::text[])));
CREATE POLICY "viewer_changes" ON "placement" FOR UPDATE TO haicap_viewer
  USING ("scope_path" ^@ ANY ((SELECT viewer_reach('personnel.drafts'))::text[]))
  WITH CHECK ("scope_path" ^@ ANY ((SELECT viewer_reach('personnel.edit'))::text[])
    OR EXISTS (SELECT FROM "assignment" later WHERE later."id" = "new_assignment_id"
      AND later."scope_path" ^@ ANY ((SELECT viewer_reach('personnel.edit'))::text[])));

-- A plan is known to who prepares and decides, once issued where one works.
CREATE POLICY "viewer_reads" ON "personnel_plan" FOR SELECT TO haicap_viewer
  USING ("scope_path" ^@ ANY ((SELECT viewer_reach('personnel.drafts'))::text[])
    OR ("state" IN ('ISSUED', 'REVOKED') AND "scope_path" ^@ ANY ((SELECT viewer_reach('personnel.read'))::text[])));
CREATE POLICY "viewer_records" ON "personnel_plan" FOR INSERT TO haicap_viewer
  WITH CHECK ("state" = 'DRAFT' AND "scope_path" ^@ ANY ((SELECT viewer_reach('personnel.edit'))::text[]));
CREATE POLICY "viewer_changes" ON "personnel_plan" FOR UPDATE TO haicap_viewer
  USING ("scope_path" ^@ ANY ((SELECT viewer_reach('personnel.edit', 'personnel.approve'))::text[]));
CREATE POLICY "viewer_reads" ON "personnel_plan_line" FOR SELECT TO haicap_viewer
  USING (EXISTS (SELECT FROM "personnel_plan" plan WHERE plan."id" = "plan_id"));
CREATE POLICY "viewer_records" ON "personnel_plan_line" FOR INSERT TO haicap_viewer
  WITH CHECK (EXISTS (SELECT FROM "personnel_plan" plan WHERE plan."id" = "plan_id" AND plan."state" = 'DRAFT'
    AND plan."scope_path" ^@ ANY ((SELECT viewer_reach('personnel.edit'))::text[])));
CREATE POLICY "viewer_changes" ON "personnel_plan_line" FOR UPDATE TO haicap_viewer
  USING (EXISTS (SELECT FROM "personnel_plan" plan WHERE plan."id" = "plan_id" AND plan."state" = 'DRAFT'
    AND plan."scope_path" ^@ ANY ((SELECT viewer_reach('personnel.edit'))::text[])));
CREATE POLICY "viewer_removes" ON "personnel_plan_line" FOR DELETE TO haicap_viewer
  USING (EXISTS (SELECT FROM "personnel_plan" plan WHERE plan."id" = "plan_id" AND plan."state" = 'DRAFT'
    AND plan."scope_path" ^@ ANY ((SELECT viewer_reach('personnel.edit'))::text[])));
DO $$
DECLARE
  walled text;
BEGIN
  FOREACH walled IN ARRAY ARRAY['personnel_plan_revision', 'personnel_plan_effect'] LOOP
    EXECUTE format($policy$
      CREATE POLICY "viewer_reads" ON %1$I FOR SELECT TO haicap_viewer
        USING (EXISTS (SELECT FROM "personnel_plan" plan WHERE plan."id" = "plan_id"
          AND plan."scope_path" ^@ ANY ((SELECT viewer_reach('personnel.drafts'))::text[])));
      CREATE POLICY "viewer_records" ON %1$I FOR INSERT TO haicap_viewer
        WITH CHECK (EXISTS (SELECT FROM "personnel_plan" plan WHERE plan."id" = "plan_id"
          AND plan."scope_path" ^@ ANY ((SELECT viewer_reach('personnel.edit', 'personnel.approve'))::text[])));
    $policy$, walled);
  END LOOP;
END $$;

-- Imports of personnel are begun by who imports personnel; who sees and changes them is said with the import itself.
DROP POLICY "viewer_records" ON "import_batch";
CREATE POLICY "viewer_records" ON "import_batch" FOR INSERT TO haicap_viewer
  WITH CHECK ("created_by_id" = (SELECT viewer_id())
    AND cardinality((SELECT viewer_reach('imports.run', 'personnel.import'))) > 0);

-- The trail ----------------------------------------------------------------------------------------
SELECT "audit"."watch"(watched::regclass, omitted, noise, place, key) FROM (VALUES
  ('organization', 'search_text', 'updated_at,search_text,scope_path', 'row', 'id'),
  ('position_type', 'search_text', 'updated_at,search_text', 'country', 'id'),
  ('position', 'search_text', 'updated_at,search_text,scope_path', 'row', 'id'),
  ('position_establishment', '', 'scope_path', 'row', 'id'),
  ('person', 'search_text,reach_paths', 'updated_at,search_text,scope_path,reach_paths', 'row', 'id'),
  ('person_private', '', 'updated_at,scope_path', 'row', 'person_id'),
  ('personnel_decision', '', 'scope_path', 'row', 'id'),
  ('assignment', '', 'updated_at,scope_path', 'row', 'id'),
  ('placement', '', 'updated_at,scope_path', 'row', 'id'),
  ('personnel_plan', 'search_text', 'updated_at,search_text,scope_path', 'row', 'id'),
  ('personnel_plan_line', '', 'updated_at,scope_path', 'row', 'id'),
  ('headcount_ceiling', '', 'updated_at,scope_path', 'row', 'id')
) AS watched (watched, omitted, noise, place, key);

DROP POLICY "viewer_reads" ON "audit"."entry";
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
    WHEN "table_name" = 'position_type'
      THEN cardinality((SELECT viewer_reach('personnel.edit'))) > 0
    WHEN "table_name" IN ('organization', 'position', 'position_establishment', 'person', 'person_private',
      'personnel_decision', 'assignment', 'placement', 'personnel_plan', 'personnel_plan_line', 'headcount_ceiling')
      THEN "scope_path" ^@ ANY ((SELECT viewer_reach('personnel.edit', 'personnel.approve'))::text[])
    WHEN "table_name" = 'import_batch'
      THEN coalesce("after", "before") ->> 'created_by_id' = (SELECT viewer_id())::text
        OR 'vn.' = ANY ((SELECT viewer_reach('imports.run'))::text[])
    ELSE false
  END);
