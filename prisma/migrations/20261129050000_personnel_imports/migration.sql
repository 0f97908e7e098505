-- What an import of personnel needs to know, and who sees one.

-- People whom rows of a file may mean: by id, by the code of the file or by name. As the owner, because behind the
-- policies an index over expressions would be left aside. Bounded by the same conditions; an import at work is the system.
CREATE FUNCTION "people_mentioned"(ids uuid[], codes text[], names text[]) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER ROWS 100 SET search_path = pg_catalog, public, pg_temp
BEGIN ATOMIC
  SELECT somebody."id" FROM "person" somebody
  WHERE (somebody."id" = ANY (ids) OR somebody."staff_code" = ANY (codes)
      OR (fold_vi(somebody."full_name") COLLATE "C") = ANY (names))
    AND (current_setting('role') <> 'haicap_viewer' OR EXISTS (SELECT FROM unnest(somebody."reach_paths") AS path
      WHERE path ^@ ANY ((SELECT viewer_reach('personnel.read'))::text[])));
END;
REVOKE ALL ON FUNCTION "people_mentioned"(uuid[], text[], text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "people_mentioned"(uuid[], text[], text[]) TO haicap_viewer;

-- Which codes of personnel files are given, to anybody anywhere: a code is one for the whole country. For who imports.
CREATE FUNCTION "taken_staff_codes"(codes text[]) RETURNS SETOF text
LANGUAGE sql STABLE SECURITY DEFINER ROWS 100 SET search_path = pg_catalog, public, pg_temp
BEGIN ATOMIC
  SELECT somebody."staff_code" FROM "person" somebody
  WHERE somebody."staff_code" = ANY (codes)
    AND (current_setting('role') <> 'haicap_viewer' OR cardinality((SELECT viewer_reach('personnel.import'))) > 0);
END;
REVOKE ALL ON FUNCTION "taken_staff_codes"(text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "taken_staff_codes"(text[]) TO haicap_viewer;

-- Rows of an import of personnel name people: whoever imports units everywhere does not see them for that.
DROP POLICY "viewer_reads" ON "import_batch";
DROP POLICY "viewer_changes" ON "import_batch";
CREATE POLICY "viewer_reads" ON "import_batch" FOR SELECT TO haicap_viewer
  USING ("created_by_id" = (SELECT viewer_id())
    OR CASE WHEN "kind" = 'PERSONNEL' THEN 'vn.' = ANY ((SELECT viewer_reach('personnel.import'))::text[])
      ELSE 'vn.' = ANY ((SELECT viewer_reach('imports.run'))::text[]) END);
CREATE POLICY "viewer_changes" ON "import_batch" FOR UPDATE TO haicap_viewer
  USING (("created_by_id" = (SELECT viewer_id())
      AND cardinality((SELECT viewer_reach('imports.run', 'personnel.import'))) > 0)
    OR CASE WHEN "kind" = 'PERSONNEL' THEN 'vn.' = ANY ((SELECT viewer_reach('personnel.import'))::text[])
      ELSE 'vn.' = ANY ((SELECT viewer_reach('imports.run'))::text[]) END);

-- Who sees an import sees who uploaded it, whose account may be out of reach.
CREATE OR REPLACE FUNCTION "import_authors"(batches uuid[]) RETURNS TABLE ("batch_id" uuid, "display_name" text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
BEGIN ATOMIC
  SELECT batch."id", account."display_name"
  FROM "import_batch" batch JOIN "user" account ON account."id" = batch."created_by_id"
  WHERE batch."id" = ANY (batches)
    AND (batch."created_by_id" = (SELECT viewer_id())
      OR CASE WHEN batch."kind" = 'PERSONNEL' THEN 'vn.' = ANY ((SELECT viewer_reach('personnel.import'))::text[])
        ELSE 'vn.' = ANY ((SELECT viewer_reach('imports.run'))::text[]) END);
END;
