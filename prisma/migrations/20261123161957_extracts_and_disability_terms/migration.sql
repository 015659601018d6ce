-- AlterTable
ALTER TABLE "registry_card" ADD COLUMN     "disabilityUntil" CHAR(10);

-- CreateTable
CREATE TABLE "card_extract" (
    "id" UUID NOT NULL,
    "sequence" SERIAL NOT NULL,
    "number" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "cardId" UUID NOT NULL,
    "officeId" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "withDiagnosis" BOOLEAN NOT NULL DEFAULT false,
    "orderedAt" TIMESTAMPTZ(3) NOT NULL,
    "dueOn" CHAR(10) NOT NULL,
    "decidedAt" TIMESTAMPTZ(3),
    "decidedBy" UUID,
    "deciderName" TEXT,
    "reason" BYTEA,
    "paperId" UUID,
    "containerId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "card_extract_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "registry_reminder" (
    "id" UUID NOT NULL,
    "cardId" UUID NOT NULL,
    "until" CHAR(10) NOT NULL,
    "days" INTEGER NOT NULL,
    "toldAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "registry_reminder_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "card_extract_sequence_key" ON "card_extract"("sequence");

-- CreateIndex
CREATE UNIQUE INDEX "card_extract_number_key" ON "card_extract"("number");

-- CreateIndex
CREATE INDEX "card_extract_officeId_state_id_idx" ON "card_extract"("officeId", "state", "id");

-- CreateIndex
CREATE INDEX "card_extract_personId_id_idx" ON "card_extract"("personId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "registry_reminder_cardId_until_days_key" ON "registry_reminder"("cardId", "until", "days");

-- CreateIndex
CREATE INDEX "registry_card_disabilityUntil_idx" ON "registry_card"("disabilityUntil");

-- AddForeignKey
ALTER TABLE "registry_reminder" ADD CONSTRAINT "registry_reminder_cardId_fkey" FOREIGN KEY ("cardId") REFERENCES "registry_card"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
