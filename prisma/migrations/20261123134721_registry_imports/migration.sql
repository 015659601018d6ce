-- CreateTable
CREATE TABLE "registry_import" (
    "id" UUID NOT NULL,
    "fileName" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "rows" INTEGER NOT NULL DEFAULT 0,
    "badRows" INTEGER NOT NULL DEFAULT 0,
    "unclear" INTEGER NOT NULL DEFAULT 0,
    "opened" INTEGER NOT NULL DEFAULT 0,
    "changed" INTEGER NOT NULL DEFAULT 0,
    "unchanged" INTEGER NOT NULL DEFAULT 0,
    "taken" INTEGER NOT NULL DEFAULT 0,
    "failure" JSONB,
    "storageKey" TEXT,
    "sealedKey" TEXT,
    "createdBy" UUID NOT NULL,
    "createdByName" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "finishedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "registry_import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "registry_import_line" (
    "id" UUID NOT NULL,
    "importId" UUID NOT NULL,
    "row" INTEGER NOT NULL,
    "act" TEXT,
    "cardId" UUID,
    "cardVersion" INTEGER,
    "told" BYTEA,
    "takenAt" TIMESTAMPTZ(3),

    CONSTRAINT "registry_import_line_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "registry_import_createdBy_id_idx" ON "registry_import"("createdBy", "id");

-- CreateIndex
CREATE INDEX "registry_import_createdAt_idx" ON "registry_import"("createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "registry_import_line_importId_row_key" ON "registry_import_line"("importId", "row");

-- AddForeignKey
ALTER TABLE "registry_import_line" ADD CONSTRAINT "registry_import_line_importId_fkey" FOREIGN KEY ("importId") REFERENCES "registry_import"("id") ON DELETE CASCADE ON UPDATE CASCADE;
