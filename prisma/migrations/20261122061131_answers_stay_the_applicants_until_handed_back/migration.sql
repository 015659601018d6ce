-- AlterTable
ALTER TABLE "application" ADD COLUMN     "handed" JSONB;
