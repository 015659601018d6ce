-- AlterTable
ALTER TABLE "office" ADD COLUMN     "manufacturerId" UUID;

-- CreateTable
CREATE TABLE "device_payment" (
    "applicationId" UUID NOT NULL,
    "kopiykas" INTEGER NOT NULL,
    "paidOn" CHAR(10) NOT NULL,
    "notedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "device_payment_pkey" PRIMARY KEY ("applicationId")
);

-- CreateIndex
CREATE UNIQUE INDEX "office_manufacturerId_key" ON "office"("manufacturerId");

-- AddForeignKey
ALTER TABLE "office" ADD CONSTRAINT "office_manufacturerId_fkey" FOREIGN KEY ("manufacturerId") REFERENCES "manufacturer"("id") ON DELETE SET NULL ON UPDATE CASCADE;
