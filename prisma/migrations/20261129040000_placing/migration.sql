-- Placing the people of units that an act ended.

-- What has become of somebody: a placement that was rejected, withdrawn or revoked holds nobody.
CREATE FUNCTION "placement_state"(outcome "PlacementOutcome", later "AssignmentState") RETURNS text
LANGUAGE sql IMMUTABLE
RETURN CASE
  WHEN outcome = 'LEFT' THEN 'LEFT'
  WHEN outcome = 'LAPSED' THEN 'LAPSED'
  WHEN outcome = 'PLACED' AND later = 'APPROVED' THEN 'PLACED'
  WHEN outcome = 'PLACED' AND later IN ('DRAFT', 'PROPOSED') THEN 'PROPOSED'
  ELSE 'UNPLACED' END;

-- The same of an assignment that ended: what comes later may be out of the viewer's reach. A word, no name.
CREATE FUNCTION "assignment_placing"(ended uuid) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
RETURN coalesce((
  SELECT placement_state(done."outcome", later."state")
  FROM "placement" done LEFT JOIN "assignment" later ON later."id" = done."new_assignment_id"
  WHERE done."assignment_id" = ended), 'UNPLACED');
REVOKE ALL ON FUNCTION "assignment_placing"(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "assignment_placing"(uuid) TO haicap_viewer;

-- How many people acts affect and where they stand, everybody once: whoever has one post to be placed is not placed yet.
CREATE FUNCTION "act_placing"(acts uuid[])
RETURNS TABLE ("event_id" uuid, "affected" integer, "placed" integer, "proposed" integer, "left" integer, "lapsed" integer,
  "unplaced" integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
BEGIN ATOMIC
  WITH post AS (
    SELECT held."ended_by_event_id" AS event_id, held."person_id", placement_state(done."outcome", later."state") AS state
    FROM "assignment" held
    LEFT JOIN "placement" done ON done."assignment_id" = held."id"
    LEFT JOIN "assignment" later ON later."id" = done."new_assignment_id"
    WHERE held."ended_by_event_id" = ANY (acts) AND held."state" IN ('APPROVED', 'REVOKED')
  ), somebody AS (
    SELECT post.event_id, post.person_id, CASE
      WHEN bool_or(post.state = 'UNPLACED') THEN 'UNPLACED' WHEN bool_or(post.state = 'PROPOSED') THEN 'PROPOSED'
      WHEN bool_or(post.state = 'PLACED') THEN 'PLACED' WHEN bool_or(post.state = 'LEFT') THEN 'LEFT'
      ELSE 'LAPSED' END AS state
    FROM post GROUP BY post.event_id, post.person_id
  )
  SELECT somebody.event_id, count(*)::integer, (count(*) FILTER (WHERE somebody.state = 'PLACED'))::integer,
    (count(*) FILTER (WHERE somebody.state = 'PROPOSED'))::integer, (count(*) FILTER (WHERE somebody.state = 'LEFT'))::integer,
    (count(*) FILTER (WHERE somebody.state = 'LAPSED'))::integer, (count(*) FILTER (WHERE somebody.state = 'UNPLACED'))::integer
  FROM somebody GROUP BY somebody.event_id;
END;
REVOKE ALL ON FUNCTION "act_placing"(uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "act_placing"(uuid[]) TO haicap_viewer;

-- People to place unit by unit, page by page.
CREATE INDEX "assignment_to_place_idx" ON "assignment" ("ended_by_event_id", "scope_path", "id")
  WHERE "ended_by_event_id" IS NOT NULL;

-- Issuing a plan places people too: that is done by who approves.
DROP POLICY "viewer_records" ON "placement";
DROP POLICY "viewer_changes" ON "placement";
CREATE POLICY "viewer_records" ON "placement" FOR INSERT TO haicap_viewer
  WITH CHECK ("scope_path" ^@ ANY ((SELECT viewer_reach('personnel.edit', 'personnel.approve'))::text[])
    OR EXISTS (SELECT FROM "assignment" later WHERE later."id" = "new_assignment_id"
      AND later."scope_path" ^@ ANY ((SELECT viewer_reach('personnel.edit', 'personnel.approve'))::text[])));
CREATE POLICY "viewer_changes" ON "placement" FOR UPDATE TO haicap_viewer
  USING ("scope_path" ^@ ANY ((SELECT viewer_reach('personnel.drafts'))::text[]))
  WITH CHECK ("scope_path" ^@ ANY ((SELECT viewer_reach('personnel.edit', 'personnel.approve'))::text[])
    OR EXISTS (SELECT FROM "assignment" later WHERE later."id" = "new_assignment_id"
      AND later."scope_path" ^@ ANY ((SELECT viewer_reach('personnel.edit', 'personnel.approve'))::text[])));
