-- AlterTable
ALTER TABLE "release" ADD COLUMN     "offered" JSONB NOT NULL DEFAULT '[]';
