-- What is being prepared stays with who prepares and decides, in the trail as well: a slate, who is to be placed, and an
-- assignment until it is decided. Auditors read it, because they hold personnel.drafts.
CREATE FUNCTION "audit"."is_prepared"("table_name" text, "before" jsonb, "after" jsonb) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE
  WHEN "table_name" IN ('personnel_plan', 'personnel_plan_line', 'placement') THEN true
  WHEN "table_name" = 'assignment'
    THEN coalesce("after", "before") ->> 'state' IN ('DRAFT', 'PROPOSED', 'REJECTED', 'WITHDRAWN')
  ELSE false
END;
REVOKE ALL ON FUNCTION "audit"."is_prepared"(text, jsonb, jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "audit"."is_prepared"(text, jsonb, jsonb) TO haicap_viewer;

CREATE POLICY "viewer_reads_prepared" ON "audit"."entry" AS RESTRICTIVE FOR SELECT TO haicap_viewer USING (
  NOT "audit"."is_prepared"("table_name", "before", "after")
  OR "scope_path" ^@ ANY ((SELECT viewer_reach('personnel.drafts'))::text[]));
