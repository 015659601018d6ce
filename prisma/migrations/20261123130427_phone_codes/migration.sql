-- CreateTable
CREATE TABLE "phone_code" (
    "id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "contactHash" BYTEA NOT NULL,
    "accountId" UUID,
    "phoneHash" BYTEA,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "phone_code_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "phone_code_contactHash_purpose_idx" ON "phone_code"("contactHash", "purpose");

-- CreateIndex
CREATE INDEX "phone_code_accountId_purpose_idx" ON "phone_code"("accountId", "purpose");

-- CreateIndex
CREATE INDEX "phone_code_expiresAt_idx" ON "phone_code"("expiresAt");

-- AddForeignKey
ALTER TABLE "phone_code" ADD CONSTRAINT "phone_code_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;
