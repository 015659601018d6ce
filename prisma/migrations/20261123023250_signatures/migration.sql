-- AlterTable
ALTER TABLE "account" ADD COLUMN     "hasPassword" BOOLEAN NOT NULL DEFAULT true;

-- CreateTable
CREATE TABLE "signer_key" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "signerIndex" BYTEA NOT NULL,
    "certificate" BYTEA NOT NULL,
    "boundAt" TIMESTAMPTZ(3) NOT NULL,
    "lastUsedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "signer_key_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "signer_ticket" (
    "id" UUID NOT NULL,
    "signer" BYTEA NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "signer_ticket_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "signature_challenge" (
    "id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "browserHash" BYTEA NOT NULL,
    "accountId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "signature_challenge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "signature" (
    "id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "accountId" UUID,
    "content" BYTEA NOT NULL,
    "parts" BYTEA,
    "cms" BYTEA NOT NULL,
    "report" BYTEA NOT NULL,
    "verdict" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "signerIndex" BYTEA,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "checkedAt" TIMESTAMPTZ(3) NOT NULL,
    "checkAgainAt" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "signature_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "signer_key_accountId_idx" ON "signer_key"("accountId");

-- CreateIndex
CREATE INDEX "signer_ticket_expiresAt_idx" ON "signer_ticket"("expiresAt");

-- CreateIndex
CREATE INDEX "signature_challenge_expiresAt_idx" ON "signature_challenge"("expiresAt");

-- CreateIndex
CREATE INDEX "signature_subjectId_idx" ON "signature"("subjectId");

-- CreateIndex
CREATE INDEX "signature_checkAgainAt_idx" ON "signature"("checkAgainAt");

-- AddForeignKey
ALTER TABLE "signer_key" ADD CONSTRAINT "signer_key_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;
