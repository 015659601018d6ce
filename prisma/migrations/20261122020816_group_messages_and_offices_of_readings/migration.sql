-- AlterTable
ALTER TABLE "read_record" ADD COLUMN     "officeNameEn" TEXT;

-- CreateTable
CREATE TABLE "group_message" (
    "id" UUID NOT NULL,
    "officeId" UUID NOT NULL,
    "senderId" UUID NOT NULL,
    "senderName" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "personIds" UUID[],
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "deliveredAt" TIMESTAMPTZ(3),

    CONSTRAINT "group_message_pkey" PRIMARY KEY ("id")
);
