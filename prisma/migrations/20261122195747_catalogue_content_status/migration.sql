-- CreateTable
CREATE TABLE "product_group" (
    "code" TEXT NOT NULL,
    "nameUk" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "product_group_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "product_class" (
    "code" TEXT NOT NULL,
    "parentCode" TEXT,
    "groupCode" TEXT,
    "nameUk" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "summaryUk" TEXT NOT NULL DEFAULT '',
    "summaryEn" TEXT NOT NULL DEFAULT '',
    "isoStanding" TEXT NOT NULL,
    "cipher" TEXT,
    "channel" TEXT,
    "channelBasis" TEXT,
    "termQuantity" INTEGER,
    "termYears" INTEGER,
    "termBasis" TEXT,
    "termNoteUk" TEXT NOT NULL DEFAULT '',
    "termNoteEn" TEXT NOT NULL DEFAULT '',
    "unitUk" TEXT NOT NULL DEFAULT '',
    "unitEn" TEXT NOT NULL DEFAULT '',
    "returnable" BOOLEAN NOT NULL DEFAULT false,
    "making" TEXT,
    "popular" TEXT[],
    "helps" TEXT[],
    "attributeKeys" TEXT[],
    "active" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "product_class_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "product_attribute" (
    "key" TEXT NOT NULL,
    "nameUk" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "unitUk" TEXT NOT NULL DEFAULT '',
    "unitEn" TEXT NOT NULL DEFAULT '',
    "options" JSONB NOT NULL DEFAULT '[]',
    "position" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "product_attribute_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "limit_price" (
    "id" UUID NOT NULL,
    "classCode" TEXT NOT NULL,
    "variantUk" TEXT NOT NULL DEFAULT '',
    "variantEn" TEXT NOT NULL DEFAULT '',
    "kopiykas" INTEGER NOT NULL,
    "act" TEXT NOT NULL,
    "validFrom" CHAR(10) NOT NULL,
    "validTo" CHAR(10),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdByName" TEXT NOT NULL,

    CONSTRAINT "limit_price_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "manufacturer" (
    "id" UUID NOT NULL,
    "nameUk" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "legalForm" TEXT NOT NULL,
    "edrpou" TEXT NOT NULL,
    "placeCode" CHAR(19) NOT NULL,
    "addressUk" TEXT NOT NULL,
    "addressEn" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "website" TEXT,
    "services" TEXT[],
    "oblasts" TEXT[],
    "hours" JSONB NOT NULL,
    "access" TEXT[],
    "registryNo" TEXT,
    "agreementNo" TEXT,
    "agreementTo" CHAR(10),
    "takesReferrals" BOOLEAN NOT NULL DEFAULT false,
    "leadTimeDays" INTEGER,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "manufacturer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "social_provider" (
    "id" UUID NOT NULL,
    "nameUk" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "legalForm" TEXT NOT NULL,
    "edrpou" TEXT NOT NULL,
    "placeCode" CHAR(19) NOT NULL,
    "addressUk" TEXT NOT NULL,
    "addressEn" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "website" TEXT,
    "services" TEXT[],
    "recipients" TEXT[],
    "feeUk" TEXT NOT NULL,
    "feeEn" TEXT NOT NULL,
    "capacity" INTEGER,
    "takesPeople" BOOLEAN NOT NULL DEFAULT true,
    "hours" JSONB NOT NULL,
    "access" TEXT[],
    "registryNo" TEXT,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "social_provider_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "product" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "classCode" TEXT NOT NULL,
    "manufacturerId" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "definition" JSONB,
    "publishedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "product_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "product_revision" (
    "id" UUID NOT NULL,
    "productId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "classCode" TEXT NOT NULL,
    "manufacturerId" UUID NOT NULL,
    "definition" JSONB NOT NULL,
    "state" TEXT NOT NULL,
    "authorId" UUID NOT NULL,
    "authorName" TEXT NOT NULL,
    "writers" UUID[],
    "reviewerName" TEXT,
    "reason" TEXT,
    "steps" JSONB NOT NULL DEFAULT '[]',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "product_revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "product_event" (
    "id" UUID NOT NULL,
    "productId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "from" TEXT,
    "to" TEXT NOT NULL,
    "reasonUk" TEXT NOT NULL DEFAULT '',
    "reasonEn" TEXT NOT NULL DEFAULT '',
    "byName" TEXT NOT NULL,

    CONSTRAINT "product_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "catalogue_file" (
    "id" UUID NOT NULL,
    "storageKey" TEXT NOT NULL,
    "sealedKey" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "width" INTEGER,
    "height" INTEGER,
    "fileName" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "catalogue_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "saved_list" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "saved_list_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "saved_product" (
    "listId" UUID NOT NULL,
    "productId" UUID NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "saved_product_pkey" PRIMARY KEY ("listId","productId")
);

-- CreateTable
CREATE TABLE "product_import" (
    "id" UUID NOT NULL,
    "fileName" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "rows" INTEGER NOT NULL DEFAULT 0,
    "badRows" INTEGER NOT NULL DEFAULT 0,
    "added" INTEGER NOT NULL DEFAULT 0,
    "changed" INTEGER NOT NULL DEFAULT 0,
    "unchanged" INTEGER NOT NULL DEFAULT 0,
    "failure" JSONB,
    "storageKey" TEXT,
    "sealedKey" TEXT,
    "createdBy" UUID NOT NULL,
    "createdByName" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "finishedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "product_import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "product_import_line" (
    "importId" UUID NOT NULL,
    "row" INTEGER NOT NULL,
    "act" TEXT,
    "classCode" TEXT,
    "manufacturerId" UUID,
    "definition" JSONB,
    "faults" JSONB NOT NULL,
    "productId" UUID,
    "revisionId" UUID,

    CONSTRAINT "product_import_line_pkey" PRIMARY KEY ("importId","row")
);

-- CreateTable
CREATE TABLE "synonym_group" (
    "id" UUID NOT NULL,
    "words" TEXT[],
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "synonym_group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "content_item" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "officeId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "content_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "content_revision" (
    "id" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "topics" TEXT[],
    "position" INTEGER NOT NULL DEFAULT 1,
    "titleUk" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,
    "textUk" TEXT NOT NULL,
    "textEn" TEXT NOT NULL,
    "actNumber" TEXT,
    "actDate" CHAR(10),
    "sourceUrl" TEXT,
    "shownFrom" TIMESTAMPTZ(3),
    "shownTo" TIMESTAMPTZ(3),
    "authorId" UUID NOT NULL,
    "authorName" TEXT NOT NULL,
    "publisherName" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "publishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "content_revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "feedback" (
    "id" UUID NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "language" TEXT NOT NULL,
    "said" BYTEA NOT NULL,
    "reply" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'new',
    "version" INTEGER NOT NULL DEFAULT 1,
    "settledAt" TIMESTAMPTZ(3),
    "settledBy" TEXT,
    "answer" BYTEA,
    "letter" TEXT,

    CONSTRAINT "feedback_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "programme_line" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "content" BYTEA NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "programme_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "component_state" (
    "component" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "found" TEXT NOT NULL,
    "checkedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "component_state_pkey" PRIMARY KEY ("component")
);

-- CreateTable
CREATE TABLE "incident" (
    "id" UUID NOT NULL,
    "component" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "noteUk" TEXT NOT NULL DEFAULT '',
    "noteEn" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "incident_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "product_class_parentCode_idx" ON "product_class"("parentCode");

-- CreateIndex
CREATE INDEX "limit_price_classCode_validFrom_idx" ON "limit_price"("classCode", "validFrom");

-- CreateIndex
CREATE UNIQUE INDEX "manufacturer_edrpou_key" ON "manufacturer"("edrpou");

-- CreateIndex
CREATE UNIQUE INDEX "social_provider_edrpou_key" ON "social_provider"("edrpou");

-- CreateIndex
CREATE UNIQUE INDEX "product_number_key" ON "product"("number");

-- CreateIndex
CREATE INDEX "product_classCode_idx" ON "product"("classCode");

-- CreateIndex
CREATE INDEX "product_manufacturerId_idx" ON "product"("manufacturerId");

-- CreateIndex
CREATE INDEX "product_revision_state_changedAt_idx" ON "product_revision"("state", "changedAt");

-- CreateIndex
CREATE UNIQUE INDEX "product_revision_productId_number_key" ON "product_revision"("productId", "number");

-- CreateIndex
CREATE INDEX "product_event_productId_at_idx" ON "product_event"("productId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "catalogue_file_storageKey_key" ON "catalogue_file"("storageKey");

-- CreateIndex
CREATE INDEX "catalogue_file_createdAt_idx" ON "catalogue_file"("createdAt");

-- CreateIndex
CREATE INDEX "saved_list_personId_id_idx" ON "saved_list"("personId", "id");

-- CreateIndex
CREATE INDEX "saved_product_productId_idx" ON "saved_product"("productId");

-- CreateIndex
CREATE INDEX "product_import_createdAt_idx" ON "product_import"("createdAt");

-- CreateIndex
CREATE INDEX "content_item_kind_officeId_idx" ON "content_item"("kind", "officeId");

-- CreateIndex
CREATE INDEX "content_revision_state_shownFrom_idx" ON "content_revision"("state", "shownFrom");

-- CreateIndex
CREATE UNIQUE INDEX "content_revision_itemId_number_key" ON "content_revision"("itemId", "number");

-- CreateIndex
CREATE INDEX "feedback_receivedAt_id_idx" ON "feedback"("receivedAt" DESC, "id");

-- CreateIndex
CREATE INDEX "programme_line_personId_id_idx" ON "programme_line"("personId", "id");

-- CreateIndex
CREATE INDEX "incident_startedAt_idx" ON "incident"("startedAt");

-- AddForeignKey
ALTER TABLE "product_class" ADD CONSTRAINT "product_class_parentCode_fkey" FOREIGN KEY ("parentCode") REFERENCES "product_class"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product_class" ADD CONSTRAINT "product_class_groupCode_fkey" FOREIGN KEY ("groupCode") REFERENCES "product_group"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "limit_price" ADD CONSTRAINT "limit_price_classCode_fkey" FOREIGN KEY ("classCode") REFERENCES "product_class"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product" ADD CONSTRAINT "product_classCode_fkey" FOREIGN KEY ("classCode") REFERENCES "product_class"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product" ADD CONSTRAINT "product_manufacturerId_fkey" FOREIGN KEY ("manufacturerId") REFERENCES "manufacturer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product_revision" ADD CONSTRAINT "product_revision_productId_fkey" FOREIGN KEY ("productId") REFERENCES "product"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product_revision" ADD CONSTRAINT "product_revision_classCode_fkey" FOREIGN KEY ("classCode") REFERENCES "product_class"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product_revision" ADD CONSTRAINT "product_revision_manufacturerId_fkey" FOREIGN KEY ("manufacturerId") REFERENCES "manufacturer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product_event" ADD CONSTRAINT "product_event_productId_fkey" FOREIGN KEY ("productId") REFERENCES "product"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_list" ADD CONSTRAINT "saved_list_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_product" ADD CONSTRAINT "saved_product_listId_fkey" FOREIGN KEY ("listId") REFERENCES "saved_list"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_product" ADD CONSTRAINT "saved_product_productId_fkey" FOREIGN KEY ("productId") REFERENCES "product"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product_import_line" ADD CONSTRAINT "product_import_line_importId_fkey" FOREIGN KEY ("importId") REFERENCES "product_import"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "content_item" ADD CONSTRAINT "content_item_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "office"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "content_revision" ADD CONSTRAINT "content_revision_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "content_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_line" ADD CONSTRAINT "programme_line_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
