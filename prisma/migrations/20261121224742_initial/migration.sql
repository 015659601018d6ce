-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "office" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "nameUk" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "addressUk" TEXT NOT NULL,
    "addressEn" TEXT NOT NULL,
    "placeCode" CHAR(19),
    "phone" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "textContact" TEXT NOT NULL,
    "hours" JSONB NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "office_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff" (
    "accountId" UUID NOT NULL,
    "surname" TEXT NOT NULL,
    "givenName" TEXT NOT NULL,
    "patronymic" TEXT,
    "positionUk" TEXT NOT NULL,
    "positionEn" TEXT NOT NULL,

    CONSTRAINT "staff_pkey" PRIMARY KEY ("accountId")
);

-- CreateTable
CREATE TABLE "staff_office" (
    "accountId" UUID NOT NULL,
    "officeId" UUID NOT NULL,

    CONSTRAINT "staff_office_pkey" PRIMARY KEY ("accountId","officeId")
);

-- CreateTable
CREATE TABLE "holiday" (
    "date" CHAR(10) NOT NULL,
    "nameUk" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,

    CONSTRAINT "holiday_pkey" PRIMARY KEY ("date")
);

-- CreateTable
CREATE TABLE "martial_law" (
    "startsOn" CHAR(10) NOT NULL,
    "endsOn" CHAR(10),

    CONSTRAINT "martial_law_pkey" PRIMARY KEY ("startsOn")
);

-- CreateTable
CREATE TABLE "calendar_exception" (
    "id" UUID NOT NULL,
    "officeId" UUID,
    "date" CHAR(10) NOT NULL,
    "working" BOOLEAN NOT NULL,
    "reasonUk" TEXT NOT NULL,

    CONSTRAINT "calendar_exception_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "subsistence_minimum" (
    "from" CHAR(10) NOT NULL,
    "general" INTEGER NOT NULL,
    "ableBodied" INTEGER NOT NULL,

    CONSTRAINT "subsistence_minimum_pkey" PRIMARY KEY ("from")
);

-- CreateTable
CREATE TABLE "application" (
    "id" UUID NOT NULL,
    "sequence" SERIAL NOT NULL,
    "number" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "serviceId" UUID NOT NULL,
    "revisionId" UUID NOT NULL,
    "officeId" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "submittedBy" TEXT NOT NULL DEFAULT 'self',
    "answers" JSONB NOT NULL,
    "objectName" TEXT,
    "objectAddress" TEXT,
    "declaration" BOOLEAN NOT NULL DEFAULT false,
    "applicant" BYTEA,
    "applicantName" TEXT,
    "representative" BYTEA,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "submittedAt" TIMESTAMPTZ(3),
    "dueOn" CHAR(10),
    "decidedAt" TIMESTAMPTZ(3),
    "decisionReason" TEXT,
    "decisionGround" TEXT,
    "decidedById" UUID,
    "decidedByName" TEXT,
    "claimedById" UUID,
    "claimedByName" TEXT,
    "receiptId" UUID,
    "decisionPaperId" UUID,
    "copiedFromId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "application_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "application_document" (
    "id" UUID NOT NULL,
    "applicationId" UUID NOT NULL,
    "requirementCode" TEXT NOT NULL,
    "documentId" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "remark" TEXT,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,
    "judgedAt" TIMESTAMPTZ(3),
    "judgedByName" TEXT,
    "replacedAt" TIMESTAMPTZ(3),
    "pinnedSha256" BYTEA,

    CONSTRAINT "application_document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "information_request" (
    "id" UUID NOT NULL,
    "applicationId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "requirementCode" TEXT,
    "pointer" TEXT,
    "text" TEXT NOT NULL,
    "dueOn" CHAR(10) NOT NULL,
    "state" TEXT NOT NULL,
    "askedById" UUID NOT NULL,
    "askedByName" TEXT NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "answerText" TEXT,
    "answeredAt" TIMESTAMPTZ(3),

    CONSTRAINT "information_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "application_event" (
    "id" UUID NOT NULL,
    "sequence" BIGSERIAL NOT NULL,
    "applicationId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "act" TEXT NOT NULL,
    "fromState" TEXT,
    "toState" TEXT,
    "actorRole" TEXT NOT NULL,
    "actorName" TEXT NOT NULL,
    "text" TEXT,

    CONSTRAINT "application_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "internal_note" (
    "id" UUID NOT NULL,
    "applicationId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "authorId" UUID NOT NULL,
    "authorName" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "internal_note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "clock_interval" (
    "id" UUID NOT NULL,
    "applicationId" UUID NOT NULL,
    "owner" TEXT NOT NULL,
    "ground" TEXT NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "clock_interval_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "origin" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "number" TEXT,
    "issuer" TEXT,
    "issuedOn" CHAR(10),
    "expiresOn" CHAR(10),
    "fileName" TEXT NOT NULL,
    "mediaType" TEXT,
    "size" INTEGER NOT NULL,
    "sha256" BYTEA,
    "state" TEXT NOT NULL,
    "refusalCode" TEXT,
    "refusalParams" JSONB,
    "storageKey" TEXT,
    "sealedKey" TEXT,
    "previewKey" TEXT,
    "sealedPreview" TEXT,
    "pages" INTEGER,
    "replacesId" UUID,
    "causeKey" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "checkedAt" TIMESTAMPTZ(3),
    "removedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "stateReason" TEXT,
    "login" TEXT NOT NULL,
    "loginKey" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailKey" TEXT NOT NULL,
    "emailVerifiedAt" TIMESTAMPTZ(3),
    "phone" TEXT,
    "phoneVerifiedAt" TIMESTAMPTZ(3),
    "passwordHash" TEXT NOT NULL,
    "passwordChangedAt" TIMESTAMPTZ(3) NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'uk',
    "totpSecret" BYTEA,
    "totpConfirmedAt" TIMESTAMPTZ(3),
    "totpLastStep" BIGINT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "lastSignInAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "tokenHash" BYTEA NOT NULL,
    "accountId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "idleMinutes" INTEGER NOT NULL,
    "confirmedAt" TIMESTAMPTZ(3),
    "complete" BOOLEAN NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "sharedDevice" BOOLEAN NOT NULL,
    "userAgent" TEXT NOT NULL,
    "ipPrefix" TEXT NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account_token" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "contact" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "account_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recovery_code" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "codeHash" BYTEA NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "recovery_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "known_device" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "tokenHash" BYTEA NOT NULL,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "known_device_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consent" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "textVersion" TEXT NOT NULL,
    "givenAt" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "consent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "spent_challenge" (
    "id" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "spent_challenge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "message" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "template" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "senderName" TEXT NOT NULL,
    "senderRole" TEXT NOT NULL,
    "link" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "readAt" TIMESTAMPTZ(3),
    "causeKey" TEXT NOT NULL,

    CONSTRAINT "message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "letter" (
    "id" UUID NOT NULL,
    "causeKey" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "accountId" UUID NOT NULL,
    "messageId" UUID,
    "tokenId" UUID,
    "facts" JSONB NOT NULL,
    "state" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lastError" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "sentAt" TIMESTAMPTZ(3),

    CONSTRAINT "letter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "accountId" UUID,
    "kind" TEXT NOT NULL DEFAULT 'person',
    "surname" TEXT NOT NULL,
    "givenName" TEXT NOT NULL,
    "patronymic" TEXT,
    "sex" TEXT NOT NULL,
    "salutationOverride" TEXT,
    "birthDate" CHAR(10),
    "taxId" BYTEA,
    "taxIdIndex" BYTEA,
    "taxIdRefused" BOOLEAN NOT NULL DEFAULT false,
    "unzr" BYTEA,
    "unzrIndex" BYTEA,
    "identityDocument" BYTEA,
    "citizenship" TEXT NOT NULL DEFAULT 'UA',
    "registeredAddress" JSONB,
    "actualAddress" JSONB,
    "actualSameRegistered" BOOLEAN NOT NULL DEFAULT true,
    "alternativePhone" TEXT,
    "disability" BYTEA,
    "accessNeeds" TEXT[],
    "notifyByEmail" BOOLEAN NOT NULL DEFAULT true,
    "notifyBySms" BOOLEAN NOT NULL DEFAULT false,
    "photoDocumentId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "place" (
    "code" CHAR(19) NOT NULL,
    "parentCode" CHAR(19),
    "category" CHAR(1) NOT NULL,
    "name" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "searchName" TEXT NOT NULL,

    CONSTRAINT "place_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "audit_record" (
    "id" UUID NOT NULL,
    "sequence" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "action" TEXT NOT NULL,
    "actorRole" TEXT NOT NULL,
    "actorId" UUID,
    "subject" TEXT NOT NULL,
    "details" JSONB NOT NULL,
    "requestId" TEXT NOT NULL,

    CONSTRAINT "audit_record_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "read_record" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "personId" UUID NOT NULL,
    "readerId" UUID NOT NULL,
    "readerRole" TEXT NOT NULL,
    "readerName" TEXT NOT NULL,
    "officeName" TEXT,
    "what" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "requestId" TEXT NOT NULL,

    CONSTRAINT "read_record_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotency_record" (
    "actorKey" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "requestHash" BYTEA NOT NULL,
    "answer" JSONB,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "idempotency_record_pkey" PRIMARY KEY ("actorKey","action","key")
);

-- CreateTable
CREATE TABLE "throttle" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "throttle_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "service_category" (
    "code" TEXT NOT NULL,
    "parentCode" TEXT,
    "nameUk" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "summaryUk" TEXT NOT NULL DEFAULT '',
    "summaryEn" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL,

    CONSTRAINT "service_category_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "service" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "categoryCode" TEXT NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "currentRevisionId" UUID,

    CONSTRAINT "service_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "service_revision" (
    "id" UUID NOT NULL,
    "serviceId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "definition" JSONB NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,
    "publishedBy" UUID,

    CONSTRAINT "service_revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "office_service" (
    "officeId" UUID NOT NULL,
    "serviceId" UUID NOT NULL,

    CONSTRAINT "office_service_pkey" PRIMARY KEY ("officeId","serviceId")
);

-- CreateIndex
CREATE UNIQUE INDEX "office_code_key" ON "office"("code");

-- CreateIndex
CREATE INDEX "staff_office_officeId_idx" ON "staff_office"("officeId");

-- CreateIndex
CREATE UNIQUE INDEX "calendar_exception_officeId_date_key" ON "calendar_exception"("officeId", "date");

-- CreateIndex
CREATE UNIQUE INDEX "application_sequence_key" ON "application"("sequence");

-- CreateIndex
CREATE UNIQUE INDEX "application_number_key" ON "application"("number");

-- CreateIndex
CREATE INDEX "application_personId_createdAt_id_idx" ON "application"("personId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "application_officeId_state_dueOn_id_idx" ON "application"("officeId", "state", "dueOn", "id");

-- CreateIndex
CREATE INDEX "application_officeId_updatedAt_id_idx" ON "application"("officeId", "updatedAt", "id");

-- CreateIndex
CREATE INDEX "application_claimedById_state_idx" ON "application"("claimedById", "state");

-- CreateIndex
CREATE INDEX "application_document_applicationId_requirementCode_idx" ON "application_document"("applicationId", "requirementCode");

-- CreateIndex
CREATE INDEX "application_document_documentId_idx" ON "application_document"("documentId");

-- CreateIndex
CREATE INDEX "information_request_applicationId_state_idx" ON "information_request"("applicationId", "state");

-- CreateIndex
CREATE INDEX "information_request_state_dueOn_idx" ON "information_request"("state", "dueOn");

-- CreateIndex
CREATE UNIQUE INDEX "application_event_sequence_key" ON "application_event"("sequence");

-- CreateIndex
CREATE INDEX "application_event_applicationId_sequence_idx" ON "application_event"("applicationId", "sequence");

-- CreateIndex
CREATE INDEX "internal_note_applicationId_id_idx" ON "internal_note"("applicationId", "id");

-- CreateIndex
CREATE INDEX "clock_interval_applicationId_startedAt_idx" ON "clock_interval"("applicationId", "startedAt");

-- CreateIndex
CREATE UNIQUE INDEX "document_cause_key" ON "document"("causeKey");

-- CreateIndex
CREATE INDEX "document_personId_removedAt_id_idx" ON "document"("personId", "removedAt", "id");

-- CreateIndex
CREATE INDEX "document_state_createdAt_idx" ON "document"("state", "createdAt");

-- CreateIndex
CREATE INDEX "document_storageKey_idx" ON "document"("storageKey");

-- CreateIndex
CREATE INDEX "document_previewKey_idx" ON "document"("previewKey");

-- CreateIndex
CREATE UNIQUE INDEX "account_loginKey_key" ON "account"("loginKey");

-- CreateIndex
CREATE INDEX "account_emailKey_idx" ON "account"("emailKey");

-- CreateIndex
CREATE INDEX "account_phone_idx" ON "account"("phone");

-- CreateIndex
CREATE UNIQUE INDEX "session_tokenHash_key" ON "session"("tokenHash");

-- CreateIndex
CREATE INDEX "session_accountId_endedAt_idx" ON "session"("accountId", "endedAt");

-- CreateIndex
CREATE INDEX "account_token_accountId_purpose_usedAt_idx" ON "account_token"("accountId", "purpose", "usedAt");

-- CreateIndex
CREATE UNIQUE INDEX "recovery_code_accountId_codeHash_key" ON "recovery_code"("accountId", "codeHash");

-- CreateIndex
CREATE UNIQUE INDEX "known_device_tokenHash_key" ON "known_device"("tokenHash");

-- CreateIndex
CREATE INDEX "known_device_accountId_idx" ON "known_device"("accountId");

-- CreateIndex
CREATE INDEX "consent_accountId_kind_idx" ON "consent"("accountId", "kind");

-- CreateIndex
CREATE INDEX "spent_challenge_expiresAt_idx" ON "spent_challenge"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "message_causeKey_key" ON "message"("causeKey");

-- CreateIndex
CREATE INDEX "message_personId_id_idx" ON "message"("personId", "id");

-- CreateIndex
CREATE INDEX "message_personId_readAt_idx" ON "message"("personId", "readAt");

-- CreateIndex
CREATE UNIQUE INDEX "letter_causeKey_key" ON "letter"("causeKey");

-- CreateIndex
CREATE INDEX "letter_state_createdAt_idx" ON "letter"("state", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "person_accountId_key" ON "person"("accountId");

-- CreateIndex
CREATE INDEX "person_taxIdIndex_idx" ON "person"("taxIdIndex");

-- CreateIndex
CREATE INDEX "person_surname_givenName_idx" ON "person"("surname", "givenName");

-- CreateIndex
CREATE INDEX "place_parentCode_idx" ON "place"("parentCode");

-- CreateIndex
CREATE INDEX "place_searchName_idx" ON "place"("searchName" text_pattern_ops);

-- CreateIndex
CREATE UNIQUE INDEX "audit_record_sequence_key" ON "audit_record"("sequence");

-- CreateIndex
CREATE INDEX "audit_record_subject_sequence_idx" ON "audit_record"("subject", "sequence");

-- CreateIndex
CREATE INDEX "read_record_personId_at_id_idx" ON "read_record"("personId", "at" DESC, "id");

-- CreateIndex
CREATE INDEX "idempotency_record_createdAt_idx" ON "idempotency_record"("createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "service_code_key" ON "service"("code");

-- CreateIndex
CREATE UNIQUE INDEX "service_currentRevisionId_key" ON "service"("currentRevisionId");

-- CreateIndex
CREATE INDEX "service_categoryCode_idx" ON "service"("categoryCode");

-- CreateIndex
CREATE UNIQUE INDEX "service_revision_serviceId_number_key" ON "service_revision"("serviceId", "number");

-- CreateIndex
CREATE INDEX "office_service_serviceId_idx" ON "office_service"("serviceId");

-- AddForeignKey
ALTER TABLE "staff" ADD CONSTRAINT "staff_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_office" ADD CONSTRAINT "staff_office_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "staff"("accountId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_office" ADD CONSTRAINT "staff_office_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "office"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_exception" ADD CONSTRAINT "calendar_exception_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "office"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application" ADD CONSTRAINT "application_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application" ADD CONSTRAINT "application_serviceId_fkey" FOREIGN KEY ("serviceId") REFERENCES "service"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application" ADD CONSTRAINT "application_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "service_revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application" ADD CONSTRAINT "application_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "office"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application_document" ADD CONSTRAINT "application_document_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application_document" ADD CONSTRAINT "application_document_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "information_request" ADD CONSTRAINT "information_request_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application_event" ADD CONSTRAINT "application_event_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "internal_note" ADD CONSTRAINT "internal_note_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clock_interval" ADD CONSTRAINT "clock_interval_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account_token" ADD CONSTRAINT "account_token_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "known_device" ADD CONSTRAINT "known_device_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent" ADD CONSTRAINT "consent_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "letter" ADD CONSTRAINT "letter_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "message"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service" ADD CONSTRAINT "service_categoryCode_fkey" FOREIGN KEY ("categoryCode") REFERENCES "service_category"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_revision" ADD CONSTRAINT "service_revision_serviceId_fkey" FOREIGN KEY ("serviceId") REFERENCES "service"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "office_service" ADD CONSTRAINT "office_service_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "office"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "office_service" ADD CONSTRAINT "office_service_serviceId_fkey" FOREIGN KEY ("serviceId") REFERENCES "service"("id") ON DELETE CASCADE ON UPDATE CASCADE;
