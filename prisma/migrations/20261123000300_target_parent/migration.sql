-- A target may stand below a unit that the same act forms.
-- AlterTable
ALTER TABLE "territorial_change_target" ADD COLUMN     "parent_target_id" UUID;

-- CreateIndex
CREATE INDEX "territorial_change_target_parent_target_id_idx" ON "territorial_change_target"("parent_target_id");

-- AddForeignKey
ALTER TABLE "territorial_change_target" ADD CONSTRAINT "territorial_change_target_parent_target_id_fkey" FOREIGN KEY ("parent_target_id") REFERENCES "territorial_change_target"("id") ON DELETE CASCADE ON UPDATE CASCADE;
