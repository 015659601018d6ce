-- AlterTable
ALTER TABLE "application" ADD COLUMN     "card" BYTEA,
ADD COLUMN     "handedCard" BYTEA,
ADD COLUMN     "resultNumber" TEXT;
