-- AlterTable
ALTER TABLE "document" ADD COLUMN     "signatureAttempts" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "signatures" BYTEA,
ADD COLUMN     "signaturesDueAt" TIMESTAMPTZ(3);

-- CreateIndex
CREATE INDEX "document_signaturesDueAt_idx" ON "document"("signaturesDueAt");
