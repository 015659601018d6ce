-- AlterTable
ALTER TABLE "account" ADD COLUMN     "dormancyWarnedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "account_token" ADD COLUMN     "dropsFactor" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "recovery_request" (
    "id" UUID NOT NULL,
    "sequence" SERIAL NOT NULL,
    "number" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "language" TEXT NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "claim" BYTEA,
    "lookupIndex" BYTEA,
    "scanKey" TEXT,
    "sealedScan" TEXT,
    "scanType" TEXT,
    "scanName" TEXT,
    "scanSize" INTEGER,
    "askedWhyAt" TIMESTAMPTZ(3),
    "accountId" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "decidedBy" UUID,
    "decidedByName" TEXT,
    "verdict" BYTEA,
    "tokenId" UUID,
    "objectedAt" TIMESTAMPTZ(3),
    "letterFailedAt" TIMESTAMPTZ(3),
    "erasedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "recovery_request_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "recovery_request_sequence_key" ON "recovery_request"("sequence");

-- CreateIndex
CREATE UNIQUE INDEX "recovery_request_number_key" ON "recovery_request"("number");

-- CreateIndex
CREATE UNIQUE INDEX "recovery_request_lookupIndex_key" ON "recovery_request"("lookupIndex");

-- CreateIndex
CREATE INDEX "recovery_request_state_dueAt_id_idx" ON "recovery_request"("state", "dueAt", "id");

-- CreateIndex
CREATE INDEX "recovery_request_decidedAt_id_idx" ON "recovery_request"("decidedAt", "id");

-- CreateIndex
CREATE INDEX "recovery_request_scanKey_idx" ON "recovery_request"("scanKey");
