-- Live changes: each statement that touches what people look at tells the API processes where, when its transaction is
-- committed and never otherwise. Told is what kind of record it was and in which units, nothing of its content.

-- `{"of": kind, "at": [[scope path, unit id], …]}`; a statement over more than fifty units says `{"of": kind, "below":
-- [scope path, …]}` with provinces, over more than fifty of those with the country. Always far below the 8,000 bytes
-- that PostgreSQL carries. The same message twice in a transaction is delivered once.
CREATE FUNCTION "tell_changes"("kinds" text[], "paths" text[], "units" uuid[]) RETURNS void LANGUAGE sql AS $$
  WITH touched AS (
    SELECT DISTINCT kind, path, unit FROM unnest("kinds", "paths", "units") AS given (kind, path, unit)
  ), told AS (
    SELECT kind, count(*) <= 50 AS is_exact FROM touched GROUP BY kind
  ), places AS (
    SELECT told.kind, json_build_object('of', told.kind, 'at', json_agg(json_build_array(path, unit) ORDER BY path, unit)) AS message
    FROM told JOIN touched ON touched.kind = told.kind WHERE is_exact GROUP BY told.kind
    UNION ALL
    SELECT kind, json_build_object('of', kind, 'below',
      CASE WHEN count(*) <= 50 THEN json_agg(province ORDER BY province) ELSE json_build_array('vn.') END)
    FROM (SELECT DISTINCT told.kind, substring(path FROM '^vn\.(?:[a-z]\d+\.)?') AS province
          FROM told JOIN touched ON touched.kind = told.kind WHERE NOT is_exact) AS provinces
    GROUP BY kind
  )
  SELECT pg_notify('haicap_changes', message::text) FROM places;
$$;
REVOKE ALL ON FUNCTION "tell_changes"(text[], text[], uuid[]) FROM PUBLIC;

-- Each table says of its rows: kind, scope path, unit. The rows after a statement are "latter_rows", those before it
-- "former_rows"; of an update both are told, since a record may move from one unit to another.
DO $$
DECLARE
  told record;
  body text;
BEGIN
  FOR told IN SELECT * FROM (VALUES
    ('organization', $q$SELECT 'organization', r.scope_path, r.unit_id FROM %s r$q$),
    ('position', $q$SELECT 'position', r.scope_path, r.unit_id FROM %s r$q$),
    ('position_establishment', $q$SELECT 'position_establishment', post.scope_path, post.unit_id
      FROM %s r JOIN position post ON post.id = r.position_id$q$),
    ('headcount_ceiling', $q$SELECT 'headcount_ceiling', r.scope_path, r.unit_id FROM %s r$q$),
    -- somebody is known wherever they hold or held a post
    ('person', $q$SELECT 'person', unit.scope_path, unit.id
      FROM %s r CROSS JOIN LATERAL unnest(r.reach_paths) AS path JOIN administrative_unit unit ON unit.scope_path = path$q$),
    -- who keeps the file alone: not even that something changed is told to others
    ('person_private', $q$SELECT 'person_private', person.scope_path, person.unit_id
      FROM %s r JOIN person ON person.id = r.person_id$q$),
    ('assignment', $q$SELECT CASE WHEN r.state IN ('APPROVED', 'REVOKED') THEN 'assignment' ELSE 'assignment_draft' END,
      r.scope_path, r.unit_id FROM %s r$q$),
    ('placement', $q$SELECT 'placement', r.scope_path, held.unit_id
      FROM %s r JOIN assignment held ON held.id = r.assignment_id$q$),
    ('personnel_plan', $q$SELECT CASE WHEN r.state IN ('ISSUED', 'REVOKED') THEN 'personnel_plan' ELSE 'personnel_plan_draft' END,
      r.scope_path, r.unit_id FROM %s r$q$),
    ('personnel_plan_line', $q$SELECT CASE WHEN plan.state IN ('ISSUED', 'REVOKED') THEN 'personnel_plan' ELSE 'personnel_plan_draft' END,
      plan.scope_path, plan.unit_id FROM %s r JOIN personnel_plan plan ON plan.id = r.plan_id$q$),
    ('territorial_change_event', $q$SELECT CASE WHEN r.status IN ('ADOPTED', 'OPERATIONAL') THEN 'act' ELSE 'act_draft' END,
      r.scope_path, r.scope_unit_id FROM %s r$q$),
    ('administrative_unit_version', $q$SELECT 'unit', unit.scope_path, unit.id
      FROM %s r JOIN administrative_unit unit ON unit.id = r.unit_id$q$),
    ('facility', $q$SELECT 'facility', unit.scope_path, unit.id
      FROM %s r JOIN administrative_unit unit ON unit.id = r.unit_id$q$),
    ('unit_indicator', $q$SELECT 'indicator', unit.scope_path, unit.id
      FROM %s r JOIN administrative_unit unit ON unit.id = r.unit_id$q$)
  ) AS tables (name, source) LOOP
    body := $f$
      CREATE FUNCTION %1$I() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
        SET search_path = pg_catalog, public, pg_temp AS $body$
      BEGIN
        PERFORM tell_changes(array_agg(kind), array_agg(path), array_agg(unit))
        FROM (SELECT DISTINCT kind, path, unit FROM (%2$s) AS touched (kind, path, unit)) AS touched
        HAVING count(*) > 0;
        RETURN NULL;
      END $body$ $f$;
    EXECUTE format(body, 'tell_' || told.name, format(told.source, 'latter_rows'));
    EXECUTE format(body, 'tell_' || told.name || '_update',
      format(told.source, 'latter_rows') || ' UNION ALL ' || format(told.source, 'former_rows'));
    EXECUTE format($t$
      CREATE TRIGGER "tell_insert" AFTER INSERT ON %1$I REFERENCING NEW TABLE AS latter_rows
        FOR EACH STATEMENT EXECUTE FUNCTION %2$I();
      CREATE TRIGGER "tell_update" AFTER UPDATE ON %1$I REFERENCING OLD TABLE AS former_rows NEW TABLE AS latter_rows
        FOR EACH STATEMENT EXECUTE FUNCTION %3$I();
      CREATE TRIGGER "tell_delete" AFTER DELETE ON %1$I REFERENCING OLD TABLE AS latter_rows
        FOR EACH STATEMENT EXECUTE FUNCTION %2$I();
    $t$, told.name, 'tell_' || told.name, 'tell_' || told.name || '_update');
  END LOOP;
END $$;
