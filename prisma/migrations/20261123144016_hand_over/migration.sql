-- AlterTable
ALTER TABLE "application" ADD COLUMN     "hearingUntil" CHAR(10),
ADD COLUMN     "receivedAtId" UUID;

-- CreateIndex
CREATE INDEX "application_receivedAtId_updatedAt_id_idx" ON "application"("receivedAtId", "updatedAt", "id");

-- CreateIndex
CREATE INDEX "application_state_hearingUntil_idx" ON "application"("state", "hearingUntil");
