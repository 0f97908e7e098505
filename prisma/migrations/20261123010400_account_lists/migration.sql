-- CreateIndex
CREATE INDEX "user_created_at_id_idx" ON "user"("created_at", "id");

-- CreateIndex
CREATE INDEX "grant_valid_from_id_idx" ON "grant"("valid_from", "id");

-- Those who never signed in stand where an instant before all others does.
CREATE INDEX "user_last_sign_in_idx" ON "user" (
  coalesce("last_sign_in_at", '1970-01-01 00:00:00+00'::timestamptz), "id");
-- Invited and suspended accounts are few among many, and looked for.
CREATE INDEX "user_not_active_idx" ON "user" ("display_name", "id") WHERE "status" <> 'ACTIVE';

-- What somebody may do does not depend on who asks: decisions are made by all grants, also by those on superior units,
-- which a viewer of a commune does not see.
CREATE FUNCTION "grants_of_account"(account_id uuid)
RETURNS TABLE ("id" uuid, "role" "Role", "scope_path" text, "former_paths" text[], "valid_from" date, "valid_to" date)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
BEGIN ATOMIC
  SELECT held."id", held."role", held."scope_path", former_paths(held."unit_id"), held."valid_from", held."valid_to"
  FROM "grant" held WHERE held."user_id" = account_id ORDER BY held."id";
END;

-- Whether somebody has a way to sign in already: a suspended account without one is invited again, not re-activated.
CREATE FUNCTION "has_way_in"(account_id uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
BEGIN ATOMIC
  SELECT EXISTS (SELECT FROM "user" account WHERE account."id" = account_id AND account."password_hash" IS NOT NULL)
    OR EXISTS (SELECT FROM "external_identity" link WHERE link."user_id" = account_id);
END;
REVOKE EXECUTE ON FUNCTION "grants_of_account", "has_way_in" FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "grants_of_account", "has_way_in" TO haicap_viewer;

-- That somebody has a second factor may be known to whoever sees the account.
CREATE POLICY "viewer_sees" ON "totp_credential" FOR SELECT TO haicap_viewer
  USING (EXISTS (SELECT FROM "user" account WHERE account."id" = "user_id"));

-- The same as ranges of paths, which the indexes serve: "begins with" over all accounts of the country took longer than
-- everything else about a page of users.
CREATE OR REPLACE FUNCTION "users_granted_within_reach"(permission text) RETURNS SETOF uuid
LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
BEGIN ATOMIC
  SELECT DISTINCT held."user_id"
  FROM unnest(viewer_reach(permission)) AS reach("path")
  JOIN "grant" held ON held."scope_path" >= reach."path" COLLATE "C"
    AND held."scope_path" < (left(reach."path", -1) || '/') COLLATE "C";
END;
CREATE OR REPLACE FUNCTION "users_within_reach"(permission text) RETURNS SETOF uuid
LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
BEGIN ATOMIC
  SELECT account."id"
  FROM unnest(viewer_reach(permission)) AS reach("path")
  JOIN "user" account ON account."scope_path" >= reach."path" COLLATE "C"
    AND account."scope_path" < (left(reach."path", -1) || '/') COLLATE "C";
END;
