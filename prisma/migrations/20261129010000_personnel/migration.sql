-- CreateEnum
CREATE TYPE "OrganizationKind" AS ENUM ('PARTY_COMMITTEE', 'PARTY_STANDING_COMMITTEE', 'PARTY_COMMISSION', 'PEOPLES_COUNCIL', 'NATIONAL_ASSEMBLY_DELEGATION', 'PEOPLES_COMMITTEE', 'FATHERLAND_FRONT', 'SOCIO_POLITICAL_ORGANIZATION', 'SPECIALIZED_OFFICE', 'PUBLIC_ADMINISTRATION_SERVICE_CENTRE', 'STEERING_COMMITTEE', 'OTHER');

-- CreateEnum
CREATE TYPE "OrganizationEndReason" AS ENUM ('UNIT_ENDED', 'MERGED', 'DISSOLVED', 'CARRIED_OVER');

-- CreateEnum
CREATE TYPE "PositionStatus" AS ENUM ('AUTHORIZED', 'FROZEN', 'ABOLISHED');

-- CreateEnum
CREATE TYPE "FormOfAddress" AS ENUM ('MR', 'MS');

-- CreateEnum
CREATE TYPE "Sex" AS ENUM ('MALE', 'FEMALE');

-- CreateEnum
CREATE TYPE "AssignmentKind" AS ENUM ('PRINCIPAL', 'CONCURRENT', 'ACTING', 'SECONDMENT');

-- CreateEnum
CREATE TYPE "AssignmentMode" AS ENUM ('ELECTED', 'DESIGNATED', 'APPOINTED', 'ASSIGNED');

-- CreateEnum
CREATE TYPE "AssignmentState" AS ENUM ('DRAFT', 'PROPOSED', 'APPROVED', 'REJECTED', 'WITHDRAWN', 'REVOKED');

-- CreateEnum
CREATE TYPE "AssignmentEndReason" AS ENUM ('TERM_ENDED', 'TRANSFERRED', 'REPLACED', 'RETURNED', 'RETIRED', 'RESIGNED', 'DISMISSED', 'DECEASED', 'UNIT_ENDED', 'ORGANIZATION_ENDED', 'POSITION_ABOLISHED', 'OTHER');

-- CreateEnum
CREATE TYPE "PlacementOutcome" AS ENUM ('PLACED', 'LEFT', 'LAPSED');

-- CreateEnum
CREATE TYPE "PersonnelPlanState" AS ENUM ('DRAFT', 'SUBMITTED', 'AGREED', 'ISSUED', 'WITHDRAWN', 'REVOKED');

-- CreateEnum
CREATE TYPE "PlanEffectKind" AS ENUM ('STARTED', 'ENDED');

-- AlterEnum
ALTER TYPE "ImportKind" ADD VALUE 'PERSONNEL';

-- AlterTable
ALTER TABLE "territorial_change_event" ADD COLUMN     "completed_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "organization" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "scope_path" TEXT NOT NULL DEFAULT 'vn.',
    "kind" "OrganizationKind" NOT NULL,
    "name" TEXT NOT NULL,
    "abbreviation" TEXT,
    "parent_id" UUID,
    "continues_id" UUID,
    "ordinal" INTEGER NOT NULL DEFAULT 0,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "end_reason" "OrganizationEndReason",
    "ended_by_event_id" UUID,
    "note" TEXT,
    "source" TEXT,
    "search_text" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "organization_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "position_type" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name_vi" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "name_fr" TEXT NOT NULL,
    "name_fr_feminine" TEXT,
    "precedence" INTEGER NOT NULL,
    "is_key_leadership" BOOLEAN NOT NULL DEFAULT false,
    "organization_kinds" "OrganizationKind"[] DEFAULT ARRAY[]::"OrganizationKind"[],
    "levels" "UnitLevel"[] DEFAULT ARRAY[]::"UnitLevel"[],
    "legal_basis" TEXT,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "search_text" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "position_type_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "position" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "scope_path" TEXT NOT NULL DEFAULT 'vn.',
    "type_id" UUID NOT NULL,
    "title" TEXT,
    "ordinal" INTEGER NOT NULL DEFAULT 0,
    "note" TEXT,
    "search_text" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "position_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "position_establishment" (
    "id" UUID NOT NULL,
    "position_id" UUID NOT NULL,
    "scope_path" TEXT NOT NULL DEFAULT 'vn.',
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "headcount" INTEGER NOT NULL,
    "status" "PositionStatus" NOT NULL DEFAULT 'AUTHORIZED',
    "basis" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "position_establishment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "full_name" TEXT NOT NULL,
    "sort_name" TEXT NOT NULL,
    "form_of_address" "FormOfAddress",
    "staff_code" TEXT,
    "unit_id" UUID NOT NULL,
    "scope_path" TEXT NOT NULL DEFAULT 'vn.',
    "reach_paths" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "source" TEXT,
    "note" TEXT,
    "search_text" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person_private" (
    "person_id" UUID NOT NULL,
    "scope_path" TEXT NOT NULL DEFAULT 'vn.',
    "birth_date" DATE,
    "sex" "Sex",
    "ethnicity" TEXT,
    "phone" TEXT,
    "email" TEXT,
    "address" TEXT,
    "qualification" TEXT,
    "political_theory" TEXT,
    "party_admitted_on" DATE,
    "party_official_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_private_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "personnel_decision" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "issued_on" DATE NOT NULL,
    "issuer" TEXT NOT NULL,
    "subject" TEXT,
    "unit_id" UUID NOT NULL,
    "scope_path" TEXT NOT NULL DEFAULT 'vn.',
    "corrects_id" UUID,
    "source" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "personnel_decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assignment" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "position_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "scope_path" TEXT NOT NULL DEFAULT 'vn.',
    "kind" "AssignmentKind" NOT NULL,
    "mode" "AssignmentMode" NOT NULL,
    "state" "AssignmentState" NOT NULL DEFAULT 'DRAFT',
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "term" TEXT,
    "home_assignment_id" UUID,
    "expected_return_on" DATE,
    "start_decision_id" UUID,
    "end_decision_id" UUID,
    "end_reason" "AssignmentEndReason",
    "end_note" TEXT,
    "ended_by_event_id" UUID,
    "override_reason" TEXT,
    "refusal_reason" TEXT,
    "note" TEXT,
    "source" TEXT,
    "proposed_by_id" UUID,
    "proposed_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "placement" (
    "id" UUID NOT NULL,
    "assignment_id" UUID NOT NULL,
    "scope_path" TEXT NOT NULL DEFAULT 'vn.',
    "event_id" UUID NOT NULL,
    "outcome" "PlacementOutcome" NOT NULL,
    "new_assignment_id" UUID,
    "reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "placement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "personnel_plan" (
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "unit_id" UUID NOT NULL,
    "scope_path" TEXT NOT NULL DEFAULT 'vn.',
    "effective_on" DATE NOT NULL,
    "event_id" UUID,
    "state" "PersonnelPlanState" NOT NULL DEFAULT 'DRAFT',
    "revision" INTEGER NOT NULL DEFAULT 0,
    "decision_id" UUID,
    "correcting_decision_id" UUID,
    "note" TEXT,
    "source" TEXT,
    "reason" TEXT,
    "submitted_by_id" UUID,
    "submitted_at" TIMESTAMPTZ(3),
    "agreed_by_id" UUID,
    "agreed_at" TIMESTAMPTZ(3),
    "issued_by_id" UUID,
    "issued_at" TIMESTAMPTZ(3),
    "search_text" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "personnel_plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "personnel_plan_line" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "scope_path" TEXT NOT NULL DEFAULT 'vn.',
    "ordinal" INTEGER NOT NULL,
    "position_id" UUID NOT NULL,
    "person_id" UUID,
    "kind" "AssignmentKind" NOT NULL DEFAULT 'PRINCIPAL',
    "mode" "AssignmentMode" NOT NULL DEFAULT 'DESIGNATED',
    "note" TEXT,
    "override_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "personnel_plan_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "personnel_plan_revision" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "PersonnelPlanState" NOT NULL,
    "effective_on" DATE NOT NULL,
    "lines" JSONB NOT NULL,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "personnel_plan_revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "personnel_plan_effect" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "line_id" UUID,
    "assignment_id" UUID NOT NULL,
    "kind" "PlanEffectKind" NOT NULL,
    "previous_valid_to" DATE,
    "previous_end_reason" "AssignmentEndReason",
    "assignment_version" INTEGER NOT NULL,

    CONSTRAINT "personnel_plan_effect_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "headcount_ceiling" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "scope_path" TEXT NOT NULL DEFAULT 'vn.',
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "ceiling" INTEGER NOT NULL,
    "basis" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "headcount_ceiling_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "organization_unit_id_ordinal_id_idx" ON "organization"("unit_id", "ordinal", "id");

-- CreateIndex
CREATE INDEX "organization_parent_id_idx" ON "organization"("parent_id");

-- CreateIndex
CREATE INDEX "organization_continues_id_idx" ON "organization"("continues_id");

-- CreateIndex
CREATE INDEX "organization_ended_by_event_id_idx" ON "organization"("ended_by_event_id");

-- CreateIndex
CREATE INDEX "organization_scope_path_id_idx" ON "organization"("scope_path", "id");

-- CreateIndex
CREATE INDEX "organization_search_text_idx" ON "organization" USING GIN ("search_text" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "position_type_key_key" ON "position_type"("key");

-- CreateIndex
CREATE INDEX "position_type_precedence_id_idx" ON "position_type"("precedence", "id");

-- CreateIndex
CREATE INDEX "position_type_search_text_idx" ON "position_type" USING GIN ("search_text" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "position_organization_id_ordinal_id_idx" ON "position"("organization_id", "ordinal", "id");

-- CreateIndex
CREATE INDEX "position_unit_id_type_id_idx" ON "position"("unit_id", "type_id");

-- CreateIndex
CREATE INDEX "position_type_id_scope_path_idx" ON "position"("type_id", "scope_path");

-- CreateIndex
CREATE INDEX "position_scope_path_id_idx" ON "position"("scope_path", "id");

-- CreateIndex
CREATE INDEX "position_search_text_idx" ON "position" USING GIN ("search_text" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "position_establishment_position_id_valid_from_idx" ON "position_establishment"("position_id", "valid_from");

-- CreateIndex
CREATE UNIQUE INDEX "person_staff_code_key" ON "person"("staff_code");

-- CreateIndex
CREATE INDEX "person_unit_id_idx" ON "person"("unit_id");

-- CreateIndex
CREATE INDEX "person_scope_path_id_idx" ON "person"("scope_path", "id");

-- CreateIndex
CREATE INDEX "person_sort_name_id_idx" ON "person"("sort_name", "id");

-- CreateIndex
CREATE INDEX "person_created_at_id_idx" ON "person"("created_at", "id");

-- CreateIndex
CREATE INDEX "person_search_text_id_idx" ON "person"("search_text", "id");

-- CreateIndex
CREATE INDEX "person_search_text_idx" ON "person" USING GIN ("search_text" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "personnel_decision_corrects_id_idx" ON "personnel_decision"("corrects_id");

-- CreateIndex
CREATE INDEX "personnel_decision_unit_id_idx" ON "personnel_decision"("unit_id");

-- CreateIndex
CREATE INDEX "personnel_decision_scope_path_id_idx" ON "personnel_decision"("scope_path", "id");

-- CreateIndex
CREATE UNIQUE INDEX "personnel_decision_number_issuer_issued_on_key" ON "personnel_decision"("number", "issuer", "issued_on");

-- CreateIndex
CREATE INDEX "assignment_person_id_valid_from_idx" ON "assignment"("person_id", "valid_from");

-- CreateIndex
CREATE INDEX "assignment_position_id_valid_from_idx" ON "assignment"("position_id", "valid_from");

-- CreateIndex
CREATE INDEX "assignment_organization_id_valid_from_idx" ON "assignment"("organization_id", "valid_from");

-- CreateIndex
CREATE INDEX "assignment_unit_id_valid_from_idx" ON "assignment"("unit_id", "valid_from");

-- CreateIndex
CREATE INDEX "assignment_scope_path_id_idx" ON "assignment"("scope_path", "id");

-- CreateIndex
CREATE INDEX "assignment_valid_from_id_idx" ON "assignment"("valid_from", "id");

-- CreateIndex
CREATE INDEX "assignment_created_at_id_idx" ON "assignment"("created_at", "id");

-- CreateIndex
CREATE INDEX "assignment_home_assignment_id_idx" ON "assignment"("home_assignment_id");

-- CreateIndex
CREATE INDEX "assignment_start_decision_id_idx" ON "assignment"("start_decision_id");

-- CreateIndex
CREATE INDEX "assignment_end_decision_id_idx" ON "assignment"("end_decision_id");

-- CreateIndex
CREATE INDEX "assignment_ended_by_event_id_id_idx" ON "assignment"("ended_by_event_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "placement_assignment_id_key" ON "placement"("assignment_id");

-- CreateIndex
CREATE INDEX "placement_event_id_id_idx" ON "placement"("event_id", "id");

-- CreateIndex
CREATE INDEX "placement_new_assignment_id_idx" ON "placement"("new_assignment_id");

-- CreateIndex
CREATE INDEX "personnel_plan_unit_id_idx" ON "personnel_plan"("unit_id");

-- CreateIndex
CREATE INDEX "personnel_plan_event_id_idx" ON "personnel_plan"("event_id");

-- CreateIndex
CREATE INDEX "personnel_plan_decision_id_idx" ON "personnel_plan"("decision_id");

-- CreateIndex
CREATE INDEX "personnel_plan_correcting_decision_id_idx" ON "personnel_plan"("correcting_decision_id");

-- CreateIndex
CREATE INDEX "personnel_plan_scope_path_id_idx" ON "personnel_plan"("scope_path", "id");

-- CreateIndex
CREATE INDEX "personnel_plan_effective_on_id_idx" ON "personnel_plan"("effective_on", "id");

-- CreateIndex
CREATE INDEX "personnel_plan_created_at_id_idx" ON "personnel_plan"("created_at", "id");

-- CreateIndex
CREATE INDEX "personnel_plan_search_text_idx" ON "personnel_plan" USING GIN ("search_text" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "personnel_plan_line_plan_id_ordinal_id_idx" ON "personnel_plan_line"("plan_id", "ordinal", "id");

-- CreateIndex
CREATE INDEX "personnel_plan_line_position_id_idx" ON "personnel_plan_line"("position_id");

-- CreateIndex
CREATE INDEX "personnel_plan_line_person_id_idx" ON "personnel_plan_line"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "personnel_plan_revision_plan_id_number_key" ON "personnel_plan_revision"("plan_id", "number");

-- CreateIndex
CREATE INDEX "personnel_plan_effect_plan_id_idx" ON "personnel_plan_effect"("plan_id");

-- CreateIndex
CREATE INDEX "personnel_plan_effect_line_id_idx" ON "personnel_plan_effect"("line_id");

-- CreateIndex
CREATE INDEX "personnel_plan_effect_assignment_id_idx" ON "personnel_plan_effect"("assignment_id");

-- CreateIndex
CREATE INDEX "headcount_ceiling_unit_id_valid_from_idx" ON "headcount_ceiling"("unit_id", "valid_from");

-- CreateIndex
CREATE INDEX "headcount_ceiling_scope_path_id_idx" ON "headcount_ceiling"("scope_path", "id");

-- AddForeignKey
ALTER TABLE "organization" ADD CONSTRAINT "organization_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "administrative_unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organization" ADD CONSTRAINT "organization_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organization" ADD CONSTRAINT "organization_continues_id_fkey" FOREIGN KEY ("continues_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organization" ADD CONSTRAINT "organization_ended_by_event_id_fkey" FOREIGN KEY ("ended_by_event_id") REFERENCES "territorial_change_event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "position" ADD CONSTRAINT "position_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "position" ADD CONSTRAINT "position_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "administrative_unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "position" ADD CONSTRAINT "position_type_id_fkey" FOREIGN KEY ("type_id") REFERENCES "position_type"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "position_establishment" ADD CONSTRAINT "position_establishment_position_id_fkey" FOREIGN KEY ("position_id") REFERENCES "position"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "administrative_unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_private" ADD CONSTRAINT "person_private_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "personnel_decision" ADD CONSTRAINT "personnel_decision_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "administrative_unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "personnel_decision" ADD CONSTRAINT "personnel_decision_corrects_id_fkey" FOREIGN KEY ("corrects_id") REFERENCES "personnel_decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_position_id_fkey" FOREIGN KEY ("position_id") REFERENCES "position"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "administrative_unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_home_assignment_id_fkey" FOREIGN KEY ("home_assignment_id") REFERENCES "assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_start_decision_id_fkey" FOREIGN KEY ("start_decision_id") REFERENCES "personnel_decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_end_decision_id_fkey" FOREIGN KEY ("end_decision_id") REFERENCES "personnel_decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_ended_by_event_id_fkey" FOREIGN KEY ("ended_by_event_id") REFERENCES "territorial_change_event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "placement" ADD CONSTRAINT "placement_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "placement" ADD CONSTRAINT "placement_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "territorial_change_event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "placement" ADD CONSTRAINT "placement_new_assignment_id_fkey" FOREIGN KEY ("new_assignment_id") REFERENCES "assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "personnel_plan" ADD CONSTRAINT "personnel_plan_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "administrative_unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "personnel_plan" ADD CONSTRAINT "personnel_plan_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "territorial_change_event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "personnel_plan" ADD CONSTRAINT "personnel_plan_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "personnel_decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "personnel_plan" ADD CONSTRAINT "personnel_plan_correcting_decision_id_fkey" FOREIGN KEY ("correcting_decision_id") REFERENCES "personnel_decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "personnel_plan_line" ADD CONSTRAINT "personnel_plan_line_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "personnel_plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "personnel_plan_line" ADD CONSTRAINT "personnel_plan_line_position_id_fkey" FOREIGN KEY ("position_id") REFERENCES "position"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "personnel_plan_line" ADD CONSTRAINT "personnel_plan_line_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "personnel_plan_revision" ADD CONSTRAINT "personnel_plan_revision_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "personnel_plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "personnel_plan_effect" ADD CONSTRAINT "personnel_plan_effect_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "personnel_plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "personnel_plan_effect" ADD CONSTRAINT "personnel_plan_effect_line_id_fkey" FOREIGN KEY ("line_id") REFERENCES "personnel_plan_line"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "personnel_plan_effect" ADD CONSTRAINT "personnel_plan_effect_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "headcount_ceiling" ADD CONSTRAINT "headcount_ceiling_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "administrative_unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
