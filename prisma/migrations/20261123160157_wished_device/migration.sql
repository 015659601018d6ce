-- AlterTable
ALTER TABLE "application" ADD COLUMN     "device" BYTEA;
