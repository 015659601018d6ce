-- DropIndex
DROP INDEX "account_emailKey_idx";

-- DropIndex
DROP INDEX "person_taxIdIndex_idx";

-- AlterTable
ALTER TABLE "office" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "staff" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- CreateIndex
CREATE INDEX "account_loginKey_idx" ON "account"("loginKey" text_pattern_ops);

-- CreateIndex
CREATE INDEX "account_emailKey_idx" ON "account"("emailKey" text_pattern_ops);
