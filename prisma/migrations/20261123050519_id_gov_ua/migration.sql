-- CreateTable
CREATE TABLE "id_gov_ua_visit" (
    "id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "browserHash" BYTEA NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "id_gov_ua_visit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "id_gov_ua_answer" (
    "id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "accountId" UUID,
    "answer" BYTEA NOT NULL,
    "signerIndex" BYTEA NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "id_gov_ua_answer_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "id_gov_ua_visit_expiresAt_idx" ON "id_gov_ua_visit"("expiresAt");

-- CreateIndex
CREATE INDEX "id_gov_ua_answer_subjectId_idx" ON "id_gov_ua_answer"("subjectId");
