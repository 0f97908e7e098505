-- Who holds posts on a day is asked for thousands of posts at once. Each post has more ended assignments every year; what the
-- days and the policies ask is in the index now, so that those are told apart without reading their rows.
DROP INDEX "assignment_holders_idx";
CREATE INDEX "assignment_holders_idx" ON "assignment" ("position_id", "valid_from", "valid_to") INCLUDE ("scope_path", "state")
  WHERE "state" = 'APPROVED';
