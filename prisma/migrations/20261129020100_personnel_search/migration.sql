-- People and bodies for the search, as the owner, bounded by the same reach as the policies: behind them an index over the
-- text would be left aside. Who reads a few communes is answered from what stands there; who reads a province or the country,
-- by walking the text in its order, where the next one of theirs is never far, or by trigrams where the text is rare: the
-- plan is made anew for each text, since one for all would be wrong for "Nguyễn" or for everything else.
CREATE INDEX "organization_search_text_id_idx" ON "organization" ("search_text", "id");

CREATE FUNCTION "people_found"(folded text, pattern text, most integer) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 20
SET search_path = pg_catalog, public, pg_temp SET plan_cache_mode = force_custom_plan AS $$
DECLARE
  reach text[] := viewer_reach('personnel.read');
  beyond text := folded || chr(1114111);
BEGIN
  IF cardinality(reach) = 0 THEN RETURN; END IF;
  IF NOT EXISTS (SELECT FROM unnest(reach) AS path WHERE cardinality(string_to_array(path, '.')) <= 3) THEN
    RETURN QUERY SELECT somebody.id FROM person somebody
      WHERE somebody.id IN (
          SELECT kept.id FROM unnest(reach) AS own (path)
          JOIN person kept ON kept.scope_path >= own.path COLLATE "C" AND kept.scope_path < (left(own.path, -1) || '/') COLLATE "C"
          UNION
          SELECT held.person_id FROM unnest(reach) AS own (path)
          JOIN assignment held ON held.scope_path >= own.path COLLATE "C" AND held.scope_path < (left(own.path, -1) || '/') COLLATE "C")
        AND CASE WHEN pattern IS NULL THEN somebody.search_text >= folded AND somebody.search_text < beyond
          ELSE somebody.search_text LIKE pattern AND NOT (somebody.search_text >= folded AND somebody.search_text < beyond) END
      ORDER BY somebody.search_text, somebody.id LIMIT most;
  ELSIF pattern IS NULL THEN
    RETURN QUERY SELECT somebody.id FROM person somebody
      WHERE somebody.search_text >= folded AND somebody.search_text < beyond
        AND EXISTS (SELECT FROM unnest(somebody.reach_paths) AS path WHERE path ^@ ANY (reach))
      ORDER BY somebody.search_text, somebody.id LIMIT most;
  ELSE
    RETURN QUERY SELECT somebody.id FROM person somebody
      WHERE somebody.search_text LIKE pattern AND NOT (somebody.search_text >= folded AND somebody.search_text < beyond)
        AND EXISTS (SELECT FROM unnest(somebody.reach_paths) AS path WHERE path ^@ ANY (reach))
      ORDER BY somebody.search_text, somebody.id LIMIT most;
  END IF;
END $$;

CREATE FUNCTION "bodies_found"(folded text, pattern text, day date, most integer) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 20
SET search_path = pg_catalog, public, pg_temp SET plan_cache_mode = force_custom_plan AS $$
DECLARE
  reach text[] := viewer_reach('personnel.read');
  beyond text := folded || chr(1114111);
BEGIN
  IF cardinality(reach) = 0 THEN RETURN; END IF;
  IF pattern IS NULL THEN
    RETURN QUERY SELECT body.id FROM organization body
      WHERE body.search_text >= folded AND body.search_text < beyond AND body.scope_path ^@ ANY (reach)
        AND body.valid_from <= day AND (body.valid_to IS NULL OR body.valid_to > day)
      ORDER BY body.search_text, body.id LIMIT most;
  ELSE
    RETURN QUERY SELECT body.id FROM organization body
      WHERE body.search_text LIKE pattern AND NOT (body.search_text >= folded AND body.search_text < beyond)
        AND body.scope_path ^@ ANY (reach)
        AND body.valid_from <= day AND (body.valid_to IS NULL OR body.valid_to > day)
      ORDER BY body.search_text, body.id LIMIT most;
  END IF;
END $$;
REVOKE ALL ON FUNCTION "people_found"(text, text, integer), "bodies_found"(text, text, date, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "people_found"(text, text, integer), "bodies_found"(text, text, date, integer) TO haicap_viewer;
