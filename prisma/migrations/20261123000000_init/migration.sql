-- Tables as Prisma creates them, with two things it does not know: the extensions, and collations.
-- Names sort by the Vietnamese alphabet; codes, scope paths and folded text compare byte by byte ("C"),
-- so that prefix and range conditions can use their indexes.

-- CreateExtension
CREATE EXTENSION IF NOT EXISTS "btree_gist";
CREATE EXTENSION IF NOT EXISTS "pg_trgm";

-- CreateEnum
CREATE TYPE "UserStatus" AS ENUM ('INVITED', 'ACTIVE', 'SUSPENDED');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('VIEWER', 'SECRETARIAT', 'PERSONNEL_OFFICER', 'PERSONNEL_APPROVER', 'CONGRESS_OFFICER', 'UNIT_EDITOR', 'UNIT_ADMINISTRATOR', 'AUDITOR', 'OPERATOR', 'DEVELOPER');

-- CreateEnum
CREATE TYPE "LegalInstrumentKind" AS ENUM ('LAW', 'RESOLUTION', 'DECREE', 'DECISION', 'DIRECTIVE', 'CIRCULAR', 'CONCLUSION', 'PLAN', 'LETTER', 'OTHER');

-- CreateEnum
CREATE TYPE "ImportKind" AS ENUM ('LEDGER', 'BOUNDARIES');

-- CreateEnum
CREATE TYPE "ImportStatus" AS ENUM ('PREVIEWING', 'PREVIEWED', 'APPLYING', 'APPLIED', 'FAILED', 'DISCARDED');

-- CreateEnum
CREATE TYPE "ImportRowState" AS ENUM ('NEW', 'CHANGED', 'SAME', 'WARNING', 'ERROR');

-- CreateEnum
CREATE TYPE "TerritorialChangeStatus" AS ENUM ('DRAFT', 'REVIEWED', 'ADOPTED', 'OPERATIONAL', 'CANCELLED');

-- CreateEnum
CREATE TYPE "Extent" AS ENUM ('ALL', 'PART', 'NONE');

-- CreateEnum
CREATE TYPE "UnitLevel" AS ENUM ('PROVINCE', 'DISTRICT', 'COMMUNE');

-- CreateEnum
CREATE TYPE "UnitKind" AS ENUM ('PROVINCE', 'MUNICIPALITY', 'URBAN_DISTRICT', 'RURAL_DISTRICT', 'DISTRICT_TOWN', 'DISTRICT_CITY', 'COMMUNE', 'WARD', 'TOWNSHIP', 'SPECIAL_ZONE');

-- CreateEnum
CREATE TYPE "PopulationQuality" AS ENUM ('PUBLISHED', 'SUSPECT', 'MISSING');

-- CreateEnum
CREATE TYPE "FacilityKind" AS ENUM ('HEADQUARTERS', 'SECOND_SITE', 'PUBLIC_ADMINISTRATION_SERVICE_CENTRE', 'OTHER');

-- CreateEnum
CREATE TYPE "FacilityCondition" AS ENUM ('GOOD', 'ADEQUATE', 'DEGRADED', 'UNUSABLE', 'UNKNOWN');

-- CreateEnum
CREATE TYPE "ValuePrecision" AS ENUM ('EXACT', 'NEARLY', 'ABOUT', 'AT_LEAST', 'AT_MOST');

-- CreateTable
CREATE TABLE "user" (
    "id" UUID NOT NULL,
    "login" TEXT NOT NULL,
    "display_name" TEXT COLLATE "vi-x-icu" NOT NULL,
    "password_hash" TEXT,
    "status" "UserStatus" NOT NULL DEFAULT 'ACTIVE',
    "locale" TEXT NOT NULL DEFAULT 'vi',
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "grant" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "unit_id" UUID,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "instrument_id" UUID,
    "decision" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "grant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "user_agent" TEXT,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "api_key" (
    "id" UUID NOT NULL,
    "key_id" TEXT NOT NULL,
    "secret_hash" BYTEA NOT NULL,
    "user_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "read_only" BOOLEAN NOT NULL DEFAULT true,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "api_key_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "user_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "operation" TEXT NOT NULL,
    "request_hash" BYTEA NOT NULL,
    "result_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("user_id","key")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_id" UUID,
    "actor_name" TEXT,
    "operation" TEXT,
    "request_id" TEXT,
    "table_name" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "record_id" TEXT NOT NULL,
    "unit_id" UUID,
    "before" JSONB,
    "after" JSONB,
    "reason" TEXT,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "legal_instrument" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "kind" "LegalInstrumentKind" NOT NULL,
    "issuer" TEXT COLLATE "vi-x-icu" NOT NULL,
    "issued_on" DATE,
    "effective_on" DATE,
    "operative_on" DATE,
    "subject" TEXT COLLATE "vi-x-icu" NOT NULL,
    "source_url" TEXT,
    "note" TEXT,
    "search_text" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "legal_instrument_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_batch" (
    "id" UUID NOT NULL,
    "kind" "ImportKind" NOT NULL,
    "status" "ImportStatus" NOT NULL DEFAULT 'PREVIEWING',
    "files" JSONB NOT NULL,
    "summary" JSONB,
    "progress" INTEGER NOT NULL DEFAULT 0,
    "step" TEXT,
    "failure" JSONB,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "applied_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "import_batch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_file" (
    "id" UUID NOT NULL,
    "batch_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "content" BYTEA NOT NULL,

    CONSTRAINT "import_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_row" (
    "id" BIGSERIAL NOT NULL,
    "batch_id" UUID NOT NULL,
    "file" TEXT NOT NULL,
    "row" INTEGER NOT NULL,
    "state" "ImportRowState" NOT NULL,
    "cells" JSONB NOT NULL,
    "messages" JSONB NOT NULL,

    CONSTRAINT "import_row_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "territorial_change_event" (
    "id" UUID NOT NULL,
    "title" TEXT COLLATE "vi-x-icu" NOT NULL,
    "instrument_id" UUID,
    "adopted_on" DATE,
    "in_force_on" DATE,
    "operational_from" DATE NOT NULL,
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "status" "TerritorialChangeStatus" NOT NULL DEFAULT 'DRAFT',
    "scope_unit_id" UUID,
    "scope_path" TEXT COLLATE "C" NOT NULL,
    "note" TEXT,
    "cancel_reason" TEXT,
    "types" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "applied_at" TIMESTAMPTZ(3),
    "search_text" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "territorial_change_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "territorial_change_target" (
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "continues_unit_id" UUID,
    "unit_id" UUID,
    "level" "UnitLevel" NOT NULL,
    "code" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "vi-x-icu" NOT NULL,
    "short_name" TEXT COLLATE "vi-x-icu" NOT NULL,
    "kind" "UnitKind" NOT NULL,
    "parent_unit_id" UUID,
    "area_km2" DECIMAL(12,4),
    "population" INTEGER,
    "population_as_of" DATE,
    "seat" TEXT,
    "clause" TEXT,

    CONSTRAINT "territorial_change_target_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "territorial_change_part" (
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "source_unit_id" UUID,
    "target_id" UUID,
    "area_part" "Extent" NOT NULL,
    "population_part" "Extent" NOT NULL,
    "area_km2" DECIMAL(12,4),
    "persons" INTEGER,
    "clause" TEXT,
    "note" TEXT,
    "correction" TEXT,

    CONSTRAINT "territorial_change_part_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "administrative_unit" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "level" "UnitLevel" NOT NULL,
    "scope_path" TEXT COLLATE "C" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "administrative_unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "administrative_unit_version" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "level" "UnitLevel" NOT NULL,
    "code" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "vi-x-icu" NOT NULL,
    "short_name" TEXT COLLATE "vi-x-icu" NOT NULL,
    "search_text" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "kind" "UnitKind" NOT NULL,
    "parent_unit_id" UUID,
    "province_unit_id" UUID,
    "area_km2" DECIMAL(12,4),
    "population" INTEGER,
    "population_as_of" DATE,
    "population_quality" "PopulationQuality" NOT NULL DEFAULT 'PUBLISHED',
    "seat" TEXT,
    "longitude" DOUBLE PRECISION,
    "latitude" DOUBLE PRECISION,
    "started_by_event_id" UUID,
    "ended_by_event_id" UUID,
    "raw" JSONB,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "administrative_unit_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit_boundary" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "valid_from" DATE NOT NULL,
    "geometry" JSONB NOT NULL,
    "source" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "unit_boundary_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "facility" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "kind" "FacilityKind" NOT NULL,
    "name" TEXT COLLATE "vi-x-icu" NOT NULL,
    "address" TEXT,
    "host_unit_id" UUID,
    "condition" "FacilityCondition" NOT NULL DEFAULT 'UNKNOWN',
    "equipment" TEXT,
    "connectivity" TEXT,
    "note" TEXT,
    "source" TEXT,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "facility_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit_indicator" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "indicator" TEXT NOT NULL,
    "period_from" DATE NOT NULL,
    "period_to" DATE NOT NULL,
    "value" DECIMAL(20,4) NOT NULL,
    "measure" TEXT NOT NULL,
    "precision" "ValuePrecision" NOT NULL DEFAULT 'EXACT',
    "note" TEXT,
    "source" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "unit_indicator_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "user_login_key" ON "user"("login");

-- CreateIndex
CREATE INDEX "grant_user_id_idx" ON "grant"("user_id");

-- CreateIndex
CREATE INDEX "grant_unit_id_idx" ON "grant"("unit_id");

-- CreateIndex
CREATE INDEX "grant_instrument_id_idx" ON "grant"("instrument_id");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_hash_key" ON "session"("token_hash");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "api_key_key_id_key" ON "api_key"("key_id");

-- CreateIndex
CREATE INDEX "api_key_user_id_idx" ON "api_key"("user_id");

-- CreateIndex
CREATE INDEX "idempotency_key_created_at_idx" ON "idempotency_key"("created_at");

-- CreateIndex
CREATE INDEX "audit_entry_table_name_record_id_id_idx" ON "audit_entry"("table_name", "record_id", "id");

-- CreateIndex
CREATE INDEX "audit_entry_unit_id_id_idx" ON "audit_entry"("unit_id", "id");

-- CreateIndex
CREATE INDEX "audit_entry_actor_id_id_idx" ON "audit_entry"("actor_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "legal_instrument_number_key" ON "legal_instrument"("number");

-- CreateIndex
CREATE INDEX "legal_instrument_issued_on_id_idx" ON "legal_instrument"("issued_on", "id");

-- CreateIndex
CREATE INDEX "legal_instrument_search_text_idx" ON "legal_instrument" USING GIN ("search_text" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "legal_instrument_search_text_id_idx" ON "legal_instrument"("search_text", "id");

-- CreateIndex
CREATE INDEX "import_batch_created_at_id_idx" ON "import_batch"("created_at", "id");

-- CreateIndex
CREATE INDEX "import_file_batch_id_idx" ON "import_file"("batch_id");

-- CreateIndex
CREATE INDEX "import_row_batch_id_state_id_idx" ON "import_row"("batch_id", "state", "id");

-- CreateIndex
CREATE INDEX "import_row_batch_id_id_idx" ON "import_row"("batch_id", "id");

-- CreateIndex
CREATE INDEX "territorial_change_event_operational_from_sequence_id_idx" ON "territorial_change_event"("operational_from", "sequence", "id");

-- CreateIndex
CREATE INDEX "territorial_change_event_title_id_idx" ON "territorial_change_event"("title", "id");

-- CreateIndex
CREATE INDEX "territorial_change_event_status_operational_from_id_idx" ON "territorial_change_event"("status", "operational_from", "id");

-- CreateIndex
CREATE INDEX "territorial_change_event_instrument_id_idx" ON "territorial_change_event"("instrument_id");

-- CreateIndex
CREATE INDEX "territorial_change_event_scope_path_idx" ON "territorial_change_event"("scope_path");

-- CreateIndex
CREATE INDEX "territorial_change_event_scope_unit_id_idx" ON "territorial_change_event"("scope_unit_id");

-- CreateIndex
CREATE INDEX "territorial_change_event_search_text_idx" ON "territorial_change_event" USING GIN ("search_text" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "territorial_change_event_search_text_id_idx" ON "territorial_change_event"("search_text", "id");

-- CreateIndex
CREATE INDEX "territorial_change_target_unit_id_idx" ON "territorial_change_target"("unit_id");

-- CreateIndex
CREATE INDEX "territorial_change_target_continues_unit_id_idx" ON "territorial_change_target"("continues_unit_id");

-- CreateIndex
CREATE INDEX "territorial_change_target_parent_unit_id_idx" ON "territorial_change_target"("parent_unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "territorial_change_target_event_id_ordinal_key" ON "territorial_change_target"("event_id", "ordinal");

-- CreateIndex
CREATE INDEX "territorial_change_part_source_unit_id_idx" ON "territorial_change_part"("source_unit_id");

-- CreateIndex
CREATE INDEX "territorial_change_part_target_id_idx" ON "territorial_change_part"("target_id");

-- CreateIndex
CREATE UNIQUE INDEX "territorial_change_part_event_id_ordinal_key" ON "territorial_change_part"("event_id", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "administrative_unit_number_key" ON "administrative_unit"("number");

-- CreateIndex
CREATE INDEX "administrative_unit_scope_path_idx" ON "administrative_unit"("scope_path");

-- CreateIndex
CREATE INDEX "administrative_unit_version_unit_id_valid_from_idx" ON "administrative_unit_version"("unit_id", "valid_from");

-- CreateIndex
CREATE INDEX "administrative_unit_version_code_valid_from_idx" ON "administrative_unit_version"("code", "valid_from");

-- CreateIndex
CREATE INDEX "administrative_unit_version_level_name_id_idx" ON "administrative_unit_version"("level", "name", "id");

-- CreateIndex
CREATE INDEX "administrative_unit_version_level_code_id_idx" ON "administrative_unit_version"("level", "code", "id");

-- CreateIndex
CREATE INDEX "administrative_unit_version_level_population_id_idx" ON "administrative_unit_version"("level", "population", "id");

-- CreateIndex
CREATE INDEX "administrative_unit_version_level_area_km2_id_idx" ON "administrative_unit_version"("level", "area_km2", "id");

-- CreateIndex
CREATE INDEX "administrative_unit_version_parent_unit_id_valid_from_idx" ON "administrative_unit_version"("parent_unit_id", "valid_from");

-- CreateIndex
CREATE INDEX "administrative_unit_version_province_unit_id_level_name_id_idx" ON "administrative_unit_version"("province_unit_id", "level", "name", "id");

-- CreateIndex
CREATE INDEX "administrative_unit_version_started_by_event_id_idx" ON "administrative_unit_version"("started_by_event_id");

-- CreateIndex
CREATE INDEX "administrative_unit_version_ended_by_event_id_idx" ON "administrative_unit_version"("ended_by_event_id");

-- CreateIndex
CREATE INDEX "administrative_unit_version_level_valid_from_valid_to_idx" ON "administrative_unit_version"("level", "valid_from", "valid_to");

-- CreateIndex
CREATE INDEX "administrative_unit_version_search_text_idx" ON "administrative_unit_version" USING GIN ("search_text" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "unit_boundary_unit_id_valid_from_key" ON "unit_boundary"("unit_id", "valid_from");

-- CreateIndex
CREATE INDEX "facility_unit_id_valid_from_idx" ON "facility"("unit_id", "valid_from");

-- CreateIndex
CREATE INDEX "facility_host_unit_id_idx" ON "facility"("host_unit_id");

-- CreateIndex
CREATE INDEX "unit_indicator_unit_id_indicator_period_from_idx" ON "unit_indicator"("unit_id", "indicator", "period_from");

-- AddForeignKey
ALTER TABLE "grant" ADD CONSTRAINT "grant_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grant" ADD CONSTRAINT "grant_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "administrative_unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grant" ADD CONSTRAINT "grant_instrument_id_fkey" FOREIGN KEY ("instrument_id") REFERENCES "legal_instrument"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_file" ADD CONSTRAINT "import_file_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batch"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_row" ADD CONSTRAINT "import_row_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batch"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "territorial_change_event" ADD CONSTRAINT "territorial_change_event_instrument_id_fkey" FOREIGN KEY ("instrument_id") REFERENCES "legal_instrument"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "territorial_change_event" ADD CONSTRAINT "territorial_change_event_scope_unit_id_fkey" FOREIGN KEY ("scope_unit_id") REFERENCES "administrative_unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "territorial_change_target" ADD CONSTRAINT "territorial_change_target_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "territorial_change_event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "territorial_change_target" ADD CONSTRAINT "territorial_change_target_continues_unit_id_fkey" FOREIGN KEY ("continues_unit_id") REFERENCES "administrative_unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "territorial_change_target" ADD CONSTRAINT "territorial_change_target_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "administrative_unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "territorial_change_target" ADD CONSTRAINT "territorial_change_target_parent_unit_id_fkey" FOREIGN KEY ("parent_unit_id") REFERENCES "administrative_unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "territorial_change_part" ADD CONSTRAINT "territorial_change_part_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "territorial_change_event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "territorial_change_part" ADD CONSTRAINT "territorial_change_part_source_unit_id_fkey" FOREIGN KEY ("source_unit_id") REFERENCES "administrative_unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "territorial_change_part" ADD CONSTRAINT "territorial_change_part_target_id_fkey" FOREIGN KEY ("target_id") REFERENCES "territorial_change_target"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "administrative_unit_version" ADD CONSTRAINT "administrative_unit_version_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "administrative_unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "administrative_unit_version" ADD CONSTRAINT "administrative_unit_version_parent_unit_id_fkey" FOREIGN KEY ("parent_unit_id") REFERENCES "administrative_unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "administrative_unit_version" ADD CONSTRAINT "administrative_unit_version_started_by_event_id_fkey" FOREIGN KEY ("started_by_event_id") REFERENCES "territorial_change_event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "administrative_unit_version" ADD CONSTRAINT "administrative_unit_version_ended_by_event_id_fkey" FOREIGN KEY ("ended_by_event_id") REFERENCES "territorial_change_event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_boundary" ADD CONSTRAINT "unit_boundary_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "administrative_unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "facility" ADD CONSTRAINT "facility_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "administrative_unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "facility" ADD CONSTRAINT "facility_host_unit_id_fkey" FOREIGN KEY ("host_unit_id") REFERENCES "administrative_unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_indicator" ADD CONSTRAINT "unit_indicator_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "administrative_unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
