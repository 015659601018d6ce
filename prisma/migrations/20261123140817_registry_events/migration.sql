-- CreateTable
CREATE TABLE "registry_event" (
    "id" UUID NOT NULL,
    "cardId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "bodyHash" BYTEA NOT NULL,
    "said" BYTEA NOT NULL,
    "occurredAt" TIMESTAMPTZ(3) NOT NULL,
    "takenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "registry_event_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "registry_event_cardId_id_idx" ON "registry_event"("cardId", "id");

-- AddForeignKey
ALTER TABLE "registry_event" ADD CONSTRAINT "registry_event_cardId_fkey" FOREIGN KEY ("cardId") REFERENCES "registry_card"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
