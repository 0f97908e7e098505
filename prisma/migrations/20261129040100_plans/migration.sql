-- Personnel plans: what issuing and undoing them needs beyond what their viewer sees.

-- What was to end by another decision gets that decision back when the plan is undone.
ALTER TABLE "personnel_plan_effect" ADD COLUMN "previous_end_decision_id" UUID;

-- Who submitted, agreed and issued, for who sees the plan: their accounts may be out of reach.
CREATE FUNCTION "personnel_plan_actors"(plans uuid[])
RETURNS TABLE ("plan_id" uuid, "submitted_by" text, "agreed_by" text, "issued_by" text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
BEGIN ATOMIC
  SELECT plan."id", submitter."display_name", agreer."display_name", issuer."display_name"
  FROM "personnel_plan" plan
  LEFT JOIN "user" submitter ON submitter."id" = plan."submitted_by_id"
  LEFT JOIN "user" agreer ON agreer."id" = plan."agreed_by_id"
  LEFT JOIN "user" issuer ON issuer."id" = plan."issued_by_id"
  WHERE plan."id" = ANY (plans) AND (plan."scope_path" ^@ ANY ((SELECT viewer_reach('personnel.drafts'))::text[])
    OR (plan."state" IN ('ISSUED', 'REVOKED') AND plan."scope_path" ^@ ANY ((SELECT viewer_reach('personnel.read'))::text[])));
END;
REVOKE ALL ON FUNCTION "personnel_plan_actors"(uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "personnel_plan_actors"(uuid[]) TO haicap_viewer;

-- Who made each revision of the plans that the viewer prepares or decides on.
CREATE FUNCTION "personnel_plan_revision_authors"(revisions uuid[]) RETURNS TABLE ("revision_id" uuid, "name" text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
BEGIN ATOMIC
  SELECT revision."id", author."display_name"
  FROM "personnel_plan_revision" revision
  JOIN "personnel_plan" plan ON plan."id" = revision."plan_id"
  JOIN "user" author ON author."id" = revision."created_by_id"
  WHERE revision."id" = ANY (revisions) AND plan."scope_path" ^@ ANY ((SELECT viewer_reach('personnel.drafts'))::text[]);
END;
REVOKE ALL ON FUNCTION "personnel_plan_revision_authors"(uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "personnel_plan_revision_authors"(uuid[]) TO haicap_viewer;

-- People whose unit had ended, and whom an issued plan gives a principal post, are placed by it, wherever they come from.
CREATE FUNCTION "place_people_of_plan"(issued uuid, author uuid) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  placed bigint;
BEGIN
  IF current_setting('role') = 'haicap_viewer' AND NOT EXISTS (
    SELECT FROM personnel_plan plan WHERE plan.id = issued AND plan.scope_path ^@ ANY (viewer_reach('personnel.approve')))
  THEN
    RAISE EXCEPTION 'place_people_of_plan' USING ERRCODE = 'insufficient_privilege';
  END IF;
  INSERT INTO placement AS stored (id, assignment_id, event_id, outcome, new_assignment_id, created_by_id, updated_at)
    SELECT DISTINCT ON (held.id) gen_random_uuid(), held.id, held.ended_by_event_id, 'PLACED'::"PlacementOutcome",
      started.id, author, now()
    FROM personnel_plan_effect effect
    JOIN assignment started ON started.id = effect.assignment_id AND started.kind = 'PRINCIPAL'
    JOIN assignment held ON held.person_id = started.person_id AND held.kind = 'PRINCIPAL'
      AND held.ended_by_event_id IS NOT NULL AND held.state IN ('APPROVED', 'REVOKED')
    WHERE effect.plan_id = issued AND effect.kind = 'STARTED' AND assignment_placing(held.id) = 'UNPLACED'
    ORDER BY held.id
    ON CONFLICT (assignment_id) DO UPDATE SET outcome = excluded.outcome, new_assignment_id = excluded.new_assignment_id,
      reason = NULL, version = stored.version + 1, updated_at = now();
  GET DIAGNOSTICS placed = ROW_COUNT;
  RETURN placed;
END $$;
REVOKE ALL ON FUNCTION "place_people_of_plan"(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "place_people_of_plan"(uuid, uuid) TO haicap_viewer;
