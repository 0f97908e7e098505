-- People with a text in name or code, for the filter of assignments. As the owner: under a policy the trigram index would
-- be left aside, because LIKE might give away what it compares. Bounded by the same conditions as the policy.
CREATE FUNCTION "people_named"(pattern text) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER ROWS 100 SET search_path = pg_catalog, public, pg_temp
BEGIN ATOMIC
  SELECT somebody."id" FROM "person" somebody
  WHERE somebody."search_text" LIKE pattern
    AND EXISTS (SELECT FROM unnest(somebody."reach_paths") AS path
      WHERE path ^@ ANY ((SELECT viewer_reach('personnel.read'))::text[]));
END;
REVOKE ALL ON FUNCTION "people_named"(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "people_named"(text) TO haicap_viewer;
