-- CreateEnum
CREATE TYPE "SignInMethod" AS ENUM ('PASSWORD', 'PASSWORD_AND_TOTP', 'PASSWORD_AND_RECOVERY_CODE', 'SINGLE_SIGN_ON', 'ONE_TIME_CODE');

-- CreateEnum
CREATE TYPE "OneTimeCodePurpose" AS ENUM ('INVITATION', 'PASSWORD_RESET', 'FIRST_ADMINISTRATOR');

-- AlterTable
ALTER TABLE "api_key" ADD COLUMN     "permissions" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "points_per_hour" INTEGER,
ADD COLUMN     "unit_id" UUID;

-- AlterTable
ALTER TABLE "grant" ADD COLUMN     "end_reason" TEXT,
ADD COLUMN     "given_by_id" UUID,
ADD COLUMN     "scope_path" TEXT NOT NULL DEFAULT 'vn.',
ADD COLUMN     "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "session" ADD COLUMN     "address" TEXT,
ADD COLUMN     "method" "SignInMethod" NOT NULL DEFAULT 'PASSWORD',
ADD COLUMN     "proved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- AlterTable
ALTER TABLE "user" ADD COLUMN     "email" TEXT,
ADD COLUMN     "last_sign_in_at" TIMESTAMPTZ(3),
ADD COLUMN     "password_changed_at" TIMESTAMPTZ(3),
ADD COLUMN     "scope_path" TEXT NOT NULL DEFAULT 'vn.',
ADD COLUMN     "search_text" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "suspended_reason" TEXT,
ADD COLUMN     "unit_id" UUID;

-- CreateTable
CREATE TABLE "totp_credential" (
    "user_id" UUID NOT NULL,
    "secret" BYTEA NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),
    "last_step" BIGINT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "totp_credential_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "recovery_code" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "code_hash" BYTEA NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "recovery_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "one_time_code" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "purpose" "OneTimeCodePurpose" NOT NULL,
    "code_hash" BYTEA NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "one_time_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "external_identity" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "linked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "external_identity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_challenge" (
    "id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "user_id" UUID,
    "memory" JSONB NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sign_in_challenge_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "recovery_code_user_id_code_hash_key" ON "recovery_code"("user_id", "code_hash");

-- CreateIndex
CREATE UNIQUE INDEX "one_time_code_code_hash_key" ON "one_time_code"("code_hash");

-- CreateIndex
CREATE INDEX "one_time_code_user_id_idx" ON "one_time_code"("user_id");

-- CreateIndex
CREATE INDEX "external_identity_user_id_idx" ON "external_identity"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "external_identity_issuer_subject_key" ON "external_identity"("issuer", "subject");

-- CreateIndex
CREATE UNIQUE INDEX "sign_in_challenge_token_hash_key" ON "sign_in_challenge"("token_hash");

-- CreateIndex
CREATE INDEX "sign_in_challenge_expires_at_idx" ON "sign_in_challenge"("expires_at");

-- CreateIndex
CREATE INDEX "api_key_unit_id_idx" ON "api_key"("unit_id");

-- CreateIndex
CREATE INDEX "grant_scope_path_id_idx" ON "grant"("scope_path", "id");

-- CreateIndex
CREATE INDEX "user_unit_id_idx" ON "user"("unit_id");

-- CreateIndex
CREATE INDEX "user_scope_path_id_idx" ON "user"("scope_path", "id");

-- CreateIndex
CREATE INDEX "user_display_name_id_idx" ON "user"("display_name", "id");

-- CreateIndex
CREATE INDEX "user_last_sign_in_at_id_idx" ON "user"("last_sign_in_at", "id");

-- AddForeignKey
ALTER TABLE "user" ADD CONSTRAINT "user_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "administrative_unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "totp_credential" ADD CONSTRAINT "totp_credential_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "one_time_code" ADD CONSTRAINT "one_time_code_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "external_identity" ADD CONSTRAINT "external_identity_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "administrative_unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Paths are compared byte by byte: "vn.p7." ≤ path < "vn.p7/" is exactly "begins with vn.p7." ------------
DROP INDEX "grant_scope_path_id_idx";
DROP INDEX "user_scope_path_id_idx";
ALTER TABLE "user" ALTER COLUMN "scope_path" TYPE TEXT COLLATE "C";
ALTER TABLE "grant" ALTER COLUMN "scope_path" TYPE TEXT COLLATE "C";
CREATE INDEX "grant_scope_path_id_idx" ON "grant"("scope_path", "id");
CREATE INDEX "user_scope_path_id_idx" ON "user"("scope_path", "id");

-- What belongs to a unit stands where the unit stands, also after the unit has moved.
CREATE FUNCTION "fill_scope_path"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.scope_path := coalesce(
    (SELECT unit."scope_path" FROM "administrative_unit" unit WHERE unit."id" = NEW.unit_id), 'vn.');
  RETURN NEW;
END $$;
CREATE TRIGGER "fill_scope_path" BEFORE INSERT OR UPDATE OF "unit_id", "scope_path" ON "user"
  FOR EACH ROW EXECUTE FUNCTION "fill_scope_path"();
CREATE TRIGGER "fill_scope_path" BEFORE INSERT OR UPDATE OF "unit_id", "scope_path" ON "grant"
  FOR EACH ROW EXECUTE FUNCTION "fill_scope_path"();

CREATE FUNCTION "spread_scope_paths"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "user" stored SET "scope_path" = ''
  FROM new_rows unit JOIN old_rows former ON former."id" = unit."id"
  WHERE stored."unit_id" = unit."id" AND unit."scope_path" <> former."scope_path";
  UPDATE "grant" stored SET "scope_path" = ''
  FROM new_rows unit JOIN old_rows former ON former."id" = unit."id"
  WHERE stored."unit_id" = unit."id" AND unit."scope_path" <> former."scope_path";
  RETURN NULL;
END $$;
CREATE TRIGGER "spread_scope_paths" AFTER UPDATE ON "administrative_unit"
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION "spread_scope_paths"();

CREATE FUNCTION "fill_user_search"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.search_text := fold_vi(concat_ws(' ', NEW.login, NEW.display_name));
  RETURN NEW;
END $$;
CREATE TRIGGER "fill_search" BEFORE INSERT OR UPDATE OF "login", "display_name", "search_text" ON "user"
  FOR EACH ROW EXECUTE FUNCTION "fill_user_search"();

SELECT set_config('haicap.audit_bulk', 'on', true);
UPDATE "grant" SET "scope_path" = '';
UPDATE "user" SET "search_text" = '';
SELECT set_config('haicap.audit_bulk', '', true);

CREATE INDEX "user_search_text_idx" ON "user" USING GIN ("search_text" gin_trgm_ops);

-- The same role twice on the same unit at the same time says nothing more than once.
ALTER TABLE "grant"
  ADD CONSTRAINT "grant_once" EXCLUDE USING gist (
    "user_id" WITH =, "role" WITH =,
    (coalesce("unit_id", '00000000-0000-0000-0000-000000000000'::uuid)) WITH =,
    daterange("valid_from", "valid_to") WITH &&
  );
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_points_check" CHECK ("points_per_hour" BETWEEN 1 AND 5000);
