-- People who may be the one that is being entered: the same name, marks and case left aside, or the same code of the file.
-- As the owner, because behind the policies an index over expressions would be left aside. Bounded by the same conditions.
CREATE INDEX "person_folded_name_idx" ON "person" ((fold_vi("full_name")) COLLATE "C");
CREATE FUNCTION "people_like"(folded text, code text) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER ROWS 20 SET search_path = pg_catalog, public, pg_temp
BEGIN ATOMIC
  SELECT somebody."id" FROM "person" somebody
  WHERE ((fold_vi(somebody."full_name") COLLATE "C") = folded OR somebody."staff_code" IN (code, upper(code), lower(code)))
    AND EXISTS (SELECT FROM unnest(somebody."reach_paths") AS path
      WHERE path ^@ ANY ((SELECT viewer_reach('personnel.read'))::text[]));
END;
REVOKE ALL ON FUNCTION "people_like"(text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "people_like"(text, text) TO haicap_viewer;
