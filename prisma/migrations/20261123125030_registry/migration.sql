-- AlterTable
ALTER TABLE "office" ADD COLUMN     "kind" TEXT NOT NULL DEFAULT 'cnap';

-- CreateTable
CREATE TABLE "registry_card" (
    "id" UUID NOT NULL,
    "sequence" SERIAL NOT NULL,
    "number" TEXT NOT NULL,
    "personId" UUID,
    "state" TEXT NOT NULL,
    "closedGround" TEXT,
    "surname" TEXT NOT NULL,
    "givenName" TEXT NOT NULL,
    "patronymic" TEXT,
    "surnameKey" TEXT NOT NULL,
    "birthDate" CHAR(10) NOT NULL,
    "sealedKey" BYTEA NOT NULL,
    "taxIdIndex" BYTEA,
    "unzrIndex" BYTEA,
    "documentIndex" BYTEA,
    "personalBox" BYTEA NOT NULL,
    "healthBox" BYTEA NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "registry_card_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "registry_change" (
    "id" UUID NOT NULL,
    "cardId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "source" TEXT NOT NULL,
    "sourceId" UUID,
    "by" TEXT,
    "fieldsBox" BYTEA NOT NULL,

    CONSTRAINT "registry_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "registry_duplicate" (
    "id" UUID NOT NULL,
    "cardId" UUID NOT NULL,
    "otherId" UUID NOT NULL,
    "grounds" TEXT[],
    "state" TEXT NOT NULL,
    "reason" BYTEA,
    "decidedBy" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "foundAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "registry_duplicate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "authorization_code" (
    "id" UUID NOT NULL,
    "cardId" UUID NOT NULL,
    "codeIndex" BYTEA NOT NULL,
    "seen" BYTEA NOT NULL,
    "issuedBy" UUID NOT NULL,
    "issuerName" TEXT NOT NULL,
    "officeId" UUID NOT NULL,
    "issuedAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "wrongTries" INTEGER NOT NULL DEFAULT 0,
    "usedAt" TIMESTAMPTZ(3),
    "accountId" UUID,
    "revokedAt" TIMESTAMPTZ(3),
    "revokedFor" TEXT,

    CONSTRAINT "authorization_code_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "registry_card_sequence_key" ON "registry_card"("sequence");

-- CreateIndex
CREATE UNIQUE INDEX "registry_card_number_key" ON "registry_card"("number");

-- CreateIndex
CREATE UNIQUE INDEX "registry_card_personId_key" ON "registry_card"("personId");

-- CreateIndex
CREATE INDEX "registry_card_taxIdIndex_idx" ON "registry_card"("taxIdIndex");

-- CreateIndex
CREATE INDEX "registry_card_unzrIndex_idx" ON "registry_card"("unzrIndex");

-- CreateIndex
CREATE INDEX "registry_card_documentIndex_idx" ON "registry_card"("documentIndex");

-- CreateIndex
CREATE INDEX "registry_card_birthDate_surnameKey_idx" ON "registry_card"("birthDate", "surnameKey");

-- CreateIndex
CREATE INDEX "registry_change_cardId_id_idx" ON "registry_change"("cardId", "id");

-- CreateIndex
CREATE INDEX "registry_duplicate_otherId_idx" ON "registry_duplicate"("otherId");

-- CreateIndex
CREATE UNIQUE INDEX "registry_duplicate_cardId_otherId_key" ON "registry_duplicate"("cardId", "otherId");

-- CreateIndex
CREATE UNIQUE INDEX "authorization_code_codeIndex_key" ON "authorization_code"("codeIndex");

-- CreateIndex
CREATE INDEX "authorization_code_cardId_id_idx" ON "authorization_code"("cardId", "id");

-- AddForeignKey
ALTER TABLE "registry_change" ADD CONSTRAINT "registry_change_cardId_fkey" FOREIGN KEY ("cardId") REFERENCES "registry_card"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "authorization_code" ADD CONSTRAINT "authorization_code_cardId_fkey" FOREIGN KEY ("cardId") REFERENCES "registry_card"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
