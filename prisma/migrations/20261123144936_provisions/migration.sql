-- CreateTable
CREATE TABLE "provision" (
    "applicationId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "officeId" UUID NOT NULL,
    "groupCode" TEXT NOT NULL,
    "classCode" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "registeredAt" TIMESTAMPTZ(3) NOT NULL,
    "outOfTurn" TEXT,
    "queuedAt" TIMESTAMPTZ(3),
    "leftQueueAt" TIMESTAMPTZ(3),
    "place" INTEGER,
    "sequence" SERIAL NOT NULL,
    "number" TEXT,
    "referredAt" TIMESTAMPTZ(3),
    "referralUntil" CHAR(10),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "provision_pkey" PRIMARY KEY ("applicationId")
);

-- CreateTable
CREATE TABLE "queue_move" (
    "id" UUID NOT NULL,
    "applicationId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "place" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "queue_move_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "device_order" (
    "id" UUID NOT NULL,
    "applicationId" UUID NOT NULL,
    "officeId" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "customer" BYTEA NOT NULL,
    "measurements" BYTEA,
    "productNumber" INTEGER,
    "wishes" BYTEA,
    "chosenAt" TIMESTAMPTZ(3) NOT NULL,
    "acceptedAt" TIMESTAMPTZ(3),
    "stageDueOn" CHAR(10),
    "declineReason" BYTEA,
    "endedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "device_order_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "device" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "orderId" UUID,
    "classCode" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,
    "productNumber" INTEGER,
    "passport" BYTEA NOT NULL,
    "issuedOn" CHAR(10) NOT NULL,
    "termEndsOn" CHAR(10),
    "returnable" BOOLEAN NOT NULL DEFAULT false,
    "returnedOn" CHAR(10),
    "misusedOn" CHAR(10),
    "remindedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "device_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "provision_sequence_key" ON "provision"("sequence");

-- CreateIndex
CREATE UNIQUE INDEX "provision_number_key" ON "provision"("number");

-- CreateIndex
CREATE INDEX "provision_officeId_groupCode_leftQueueAt_idx" ON "provision"("officeId", "groupCode", "leftQueueAt");

-- CreateIndex
CREATE INDEX "provision_personId_idx" ON "provision"("personId");

-- CreateIndex
CREATE INDEX "provision_referralUntil_idx" ON "provision"("referralUntil");

-- CreateIndex
CREATE INDEX "queue_move_applicationId_id_idx" ON "queue_move"("applicationId", "id");

-- CreateIndex
CREATE INDEX "device_order_officeId_state_stageDueOn_id_idx" ON "device_order"("officeId", "state", "stageDueOn", "id");

-- CreateIndex
CREATE INDEX "device_order_applicationId_idx" ON "device_order"("applicationId");

-- CreateIndex
CREATE INDEX "device_personId_classCode_idx" ON "device"("personId", "classCode");

-- CreateIndex
CREATE INDEX "device_termEndsOn_remindedAt_idx" ON "device"("termEndsOn", "remindedAt");

-- AddForeignKey
ALTER TABLE "queue_move" ADD CONSTRAINT "queue_move_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "provision"("applicationId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "device_order" ADD CONSTRAINT "device_order_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "provision"("applicationId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "device" ADD CONSTRAINT "device_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "device_order"("id") ON DELETE SET NULL ON UPDATE CASCADE;
