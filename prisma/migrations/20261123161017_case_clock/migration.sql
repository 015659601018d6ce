-- AlterTable
ALTER TABLE "staff_office" ADD COLUMN     "supervises" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "application" ADD COLUMN     "lateAskedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "clock_interval" ADD COLUMN     "officeId" UUID,
ADD COLUMN     "state" TEXT;

-- CreateTable
CREATE TABLE "usual_time" (
    "id" UUID NOT NULL,
    "serviceId" UUID NOT NULL,
    "officeId" UUID,
    "cases" INTEGER NOT NULL,
    "days" INTEGER NOT NULL,
    "mostDays" INTEGER NOT NULL,
    "countedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "usual_time_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "escalation" (
    "id" UUID NOT NULL,
    "applicationId" UUID NOT NULL,
    "officeId" UUID NOT NULL,
    "dueOn" CHAR(10) NOT NULL,
    "step" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "escalation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "usual_time_serviceId_officeId_idx" ON "usual_time"("serviceId", "officeId");

-- CreateIndex
CREATE UNIQUE INDEX "escalation_applicationId_officeId_dueOn_step_key" ON "escalation"("applicationId", "officeId", "dueOn", "step");

-- AddForeignKey
ALTER TABLE "escalation" ADD CONSTRAINT "escalation_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "application"("id") ON DELETE CASCADE ON UPDATE CASCADE;
