-- AlterTable
ALTER TABLE "registry_card" ADD COLUMN     "provedBy" TEXT;

-- CreateTable
CREATE TABLE "registry_claim" (
    "id" UUID NOT NULL,
    "cardId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "ground" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "reason" BYTEA,
    "decidedBy" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "foundAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "registry_claim_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "registry_claim_personId_idx" ON "registry_claim"("personId");

-- CreateIndex
CREATE INDEX "registry_claim_state_id_idx" ON "registry_claim"("state", "id");

-- CreateIndex
CREATE UNIQUE INDEX "registry_claim_cardId_personId_key" ON "registry_claim"("cardId", "personId");

-- AddForeignKey
ALTER TABLE "registry_claim" ADD CONSTRAINT "registry_claim_cardId_fkey" FOREIGN KEY ("cardId") REFERENCES "registry_card"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
