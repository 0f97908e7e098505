-- What the procedure of assignments needs to know or to write beyond what its viewer sees.

-- Who proposed and who decided, for who sees the assignment: their accounts may be out of reach.
CREATE FUNCTION "assignment_actors"(assignments uuid[])
RETURNS TABLE ("assignment_id" uuid, "proposed_by" text, "decided_by" text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
BEGIN ATOMIC
  SELECT held."id", proposer."display_name", decider."display_name"
  FROM "assignment" held
  LEFT JOIN "user" proposer ON proposer."id" = held."proposed_by_id"
  LEFT JOIN "user" decider ON decider."id" = held."decided_by_id"
  WHERE held."id" = ANY (assignments)
    AND CASE WHEN held."state" IN ('APPROVED', 'REVOKED')
      THEN held."scope_path" ^@ ANY ((SELECT viewer_reach('personnel.read'))::text[])
      ELSE held."scope_path" ^@ ANY ((SELECT viewer_reach('personnel.drafts'))::text[]) END;
END;
REVOKE ALL ON FUNCTION "assignment_actors"(uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "assignment_actors"(uuid[]) TO haicap_viewer;

-- When people hold approved posts anywhere, for who prepares or decides somewhere and knows the people: a principal post
-- out of reach counts as well. Days and kind only; what it is stays with who reads there.
CREATE FUNCTION "approved_posts_of"(people uuid[])
RETURNS TABLE ("id" uuid, "person_id" uuid, "position_id" uuid, "kind" "AssignmentKind", "valid_from" date, "valid_to" date)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
BEGIN ATOMIC
  SELECT held."id", held."person_id", held."position_id", held."kind", held."valid_from", held."valid_to"
  FROM "assignment" held JOIN "person" somebody ON somebody."id" = held."person_id"
  WHERE held."person_id" = ANY (people) AND held."state" = 'APPROVED'
    AND EXISTS (SELECT FROM unnest(somebody."reach_paths") AS path
      WHERE path ^@ ANY ((SELECT viewer_reach('personnel.edit', 'personnel.approve'))::text[]));
END;
REVOKE ALL ON FUNCTION "approved_posts_of"(uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "approved_posts_of"(uuid[]) TO haicap_viewer;

-- A decision with this number, issuer and day, found or recorded. One paper serves many units: it may have been recorded
-- where the viewer does not read, and whoever holds it knows all three.
CREATE FUNCTION "record_personnel_decision"(new_id uuid, known_number text, known_day date, known_issuer text, about text, issued_in uuid,
  corrected uuid) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  found_id uuid;
BEGIN
  IF current_setting('role') = 'haicap_viewer' AND NOT EXISTS (
    SELECT FROM administrative_unit unit WHERE unit.id = issued_in
      AND unit.scope_path ^@ ANY (viewer_reach('personnel.edit', 'personnel.approve')))
  THEN
    RAISE EXCEPTION 'record_personnel_decision' USING ERRCODE = 'insufficient_privilege';
  END IF;
  INSERT INTO personnel_decision (id, number, issued_on, issuer, subject, unit_id, corrects_id)
    VALUES (new_id, known_number, known_day, known_issuer, about, issued_in, corrected)
    ON CONFLICT (number, issuer, issued_on) DO NOTHING RETURNING id INTO found_id;
  IF found_id IS NULL THEN
    SELECT known.id INTO found_id FROM personnel_decision known
      WHERE known.number = known_number AND known.issuer = known_issuer AND known.issued_on = known_day;
  END IF;
  RETURN found_id;
END $$;
REVOKE ALL ON FUNCTION "record_personnel_decision"(uuid, text, date, text, text, uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "record_personnel_decision"(uuid, text, date, text, text, uuid, uuid) TO haicap_viewer;

-- The order of a list by the last day; the expression is that of the statement.
CREATE INDEX "assignment_valid_to_idx" ON "assignment" ((coalesce("valid_to", '9999-12-31'::date)), "id");
