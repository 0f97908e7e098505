-- What was set of the headcount of a post is part of its history.
CREATE INDEX "entry_position_idx" ON "audit"."entry" ((coalesce("after", "before") ->> 'position_id'), "id")
  WHERE "table_name" = 'position_establishment';
