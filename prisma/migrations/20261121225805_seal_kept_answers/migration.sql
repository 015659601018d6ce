-- AlterTable
ALTER TABLE "idempotency_record" DROP COLUMN "answer",
ADD COLUMN     "answer" BYTEA;
