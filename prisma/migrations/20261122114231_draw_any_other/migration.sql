-- DropIndex
DROP INDEX "consultation_attachment_consultationId_documentId_key";

-- AlterTable
ALTER TABLE "application" ADD COLUMN     "consultationId" UUID;

-- AlterTable
ALTER TABLE "release_entry" ADD COLUMN     "anyOther" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "notBooked" TEXT;

-- CreateIndex
CREATE INDEX "application_consultationId_idx" ON "application"("consultationId");

-- CreateIndex
CREATE UNIQUE INDEX "consultation_attachment_consultationId_documentId_entryId_key" ON "consultation_attachment"("consultationId", "documentId", "entryId");

-- AddForeignKey
ALTER TABLE "application" ADD CONSTRAINT "application_consultationId_fkey" FOREIGN KEY ("consultationId") REFERENCES "consultation"("id") ON DELETE SET NULL ON UPDATE CASCADE;
