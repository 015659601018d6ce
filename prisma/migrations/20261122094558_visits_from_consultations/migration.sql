-- AlterTable
ALTER TABLE "visit" ADD COLUMN     "consultationId" UUID;

-- AddForeignKey
ALTER TABLE "visit" ADD CONSTRAINT "visit_consultationId_fkey" FOREIGN KEY ("consultationId") REFERENCES "consultation"("id") ON DELETE SET NULL ON UPDATE CASCADE;
