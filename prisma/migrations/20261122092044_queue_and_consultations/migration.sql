-- AlterTable
ALTER TABLE "office" ADD COLUMN     "access" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "consultation" (
    "id" UUID NOT NULL,
    "sequence" SERIAL NOT NULL,
    "number" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "officeId" UUID NOT NULL,
    "topicId" UUID,
    "topicText" BYTEA,
    "state" TEXT NOT NULL,
    "draftText" BYTEA,
    "applicantName" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "sentAt" TIMESTAMPTZ(3),
    "dueOn" CHAR(10),
    "answeredAt" TIMESTAMPTZ(3),
    "answeredByName" TEXT,
    "claimedById" UUID,
    "claimedByName" TEXT,
    "helped" BOOLEAN,
    "proposal" JSONB,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "consultation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consultation_entry" (
    "id" UUID NOT NULL,
    "sequence" BIGSERIAL NOT NULL,
    "consultationId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "act" TEXT NOT NULL,
    "actorRole" TEXT NOT NULL,
    "actorName" TEXT NOT NULL,
    "text" BYTEA,

    CONSTRAINT "consultation_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consultation_attachment" (
    "id" UUID NOT NULL,
    "consultationId" UUID NOT NULL,
    "documentId" UUID NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,
    "entryId" UUID,
    "byOffice" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "consultation_attachment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "answer_template" (
    "id" UUID NOT NULL,
    "officeId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "answer_template_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "common_question" (
    "id" UUID NOT NULL,
    "topicCodes" TEXT[],
    "questionUk" TEXT NOT NULL,
    "questionEn" TEXT NOT NULL,
    "answerUk" TEXT NOT NULL,
    "answerEn" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "common_question_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "release" (
    "id" UUID NOT NULL,
    "officeId" UUID NOT NULL,
    "topicId" UUID NOT NULL,
    "firstDay" CHAR(10) NOT NULL,
    "lastDay" CHAR(10) NOT NULL,
    "opensAt" TIMESTAMPTZ(3) NOT NULL,
    "closesAt" TIMESTAMPTZ(3) NOT NULL,
    "deskIds" UUID[],
    "commitment" TEXT NOT NULL,
    "sealedSeed" BYTEA NOT NULL,
    "seed" TEXT,
    "places" JSONB,
    "drawnAt" TIMESTAMPTZ(3),
    "settledAt" TIMESTAMPTZ(3),
    "calledOffAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdByName" TEXT NOT NULL,

    CONSTRAINT "release_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "release_entry" (
    "id" UUID NOT NULL,
    "releaseId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "ticket" TEXT NOT NULL,
    "wishes" TEXT[],
    "visitor" BYTEA NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "place" TEXT,
    "visitId" UUID,

    CONSTRAINT "release_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk" (
    "id" UUID NOT NULL,
    "officeId" UUID NOT NULL,
    "nameUk" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "meets" TEXT[],
    "topicIds" UUID[],
    "position" INTEGER NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "desk_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "topic" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "nameUk" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "bringUk" TEXT[],
    "bringEn" TEXT[],
    "minutes" INTEGER NOT NULL,
    "serviceCodes" TEXT[],
    "channels" TEXT[],
    "position" INTEGER NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "topic_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "office_topic" (
    "officeId" UUID NOT NULL,
    "topicId" UUID NOT NULL,

    CONSTRAINT "office_topic_pkey" PRIMARY KEY ("officeId","topicId")
);

-- CreateTable
CREATE TABLE "timetable" (
    "id" UUID NOT NULL,
    "officeId" UUID NOT NULL,
    "validFrom" CHAR(10) NOT NULL,
    "week" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdByName" TEXT NOT NULL,

    CONSTRAINT "timetable_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "day_exception" (
    "id" UUID NOT NULL,
    "officeId" UUID NOT NULL,
    "date" CHAR(10) NOT NULL,
    "shifts" JSONB,
    "reasonUk" TEXT NOT NULL,
    "reasonEn" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdByName" TEXT NOT NULL,

    CONSTRAINT "day_exception_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "closure" (
    "id" UUID NOT NULL,
    "officeId" UUID NOT NULL,
    "from" TIMESTAMPTZ(3) NOT NULL,
    "to" TIMESTAMPTZ(3) NOT NULL,
    "deskIds" UUID[],
    "reasonUk" TEXT NOT NULL,
    "reasonEn" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdByName" TEXT NOT NULL,
    "liftedAt" TIMESTAMPTZ(3),
    "liftedByName" TEXT,

    CONSTRAINT "closure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "booking_rules" (
    "officeId" UUID NOT NULL,
    "windowDays" INTEGER NOT NULL,
    "noticeMinutes" INTEGER NOT NULL,
    "holdMinutes" INTEGER NOT NULL,
    "perPerson" INTEGER NOT NULL,
    "cancelMinutes" INTEGER NOT NULL,
    "longestWaitMinutes" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "booking_rules_pkey" PRIMARY KEY ("officeId")
);

-- CreateTable
CREATE TABLE "call_priority" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "rank" INTEGER NOT NULL,
    "nameUk" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "ground" TEXT NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "call_priority_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "visit" (
    "id" UUID NOT NULL,
    "sequence" SERIAL NOT NULL,
    "number" TEXT NOT NULL,
    "officeId" UUID NOT NULL,
    "topicId" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "from" TIMESTAMPTZ(3),
    "to" TIMESTAMPTZ(3),
    "deskId" UUID,
    "personId" UUID,
    "visitor" BYTEA,
    "needs" TEXT[],
    "pace" INTEGER NOT NULL DEFAULT 10,
    "holdHash" BYTEA,
    "heldUntil" TIMESTAMPTZ(3),
    "heldAgain" INTEGER NOT NULL DEFAULT 0,
    "ticket" TEXT,
    "day" CHAR(10),
    "priority" TEXT,
    "fitDeskIds" UUID[],
    "sentToId" UUID,
    "screenId" UUID,
    "pressKey" TEXT,
    "phoneIndex" BYTEA,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "bookedAt" TIMESTAMPTZ(3),
    "arrivedAt" TIMESTAMPTZ(3),
    "calledAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "endReason" TEXT,
    "confirmedAt" TIMESTAMPTZ(3),
    "remindedDay" TIMESTAMPTZ(3),
    "remindedHour" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "visit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "visit_place" (
    "id" UUID NOT NULL,
    "visitId" UUID NOT NULL,
    "deskId" UUID NOT NULL,
    "from" TIMESTAMPTZ(3) NOT NULL,
    "to" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3),

    CONSTRAINT "visit_place_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "visit_event" (
    "id" UUID NOT NULL,
    "sequence" BIGSERIAL NOT NULL,
    "visitId" UUID NOT NULL,
    "officeId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "act" TEXT NOT NULL,
    "fromState" TEXT,
    "toState" TEXT NOT NULL,
    "actorRole" TEXT NOT NULL,
    "actorName" TEXT NOT NULL,
    "deskId" UUID,
    "text" TEXT,
    "facts" JSONB,

    CONSTRAINT "visit_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ticket_counter" (
    "officeId" UUID NOT NULL,
    "day" CHAR(10) NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "ticket_counter_pkey" PRIMARY KEY ("officeId","day")
);

-- CreateTable
CREATE TABLE "waitlist_entry" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "visitId" UUID,
    "officeId" UUID NOT NULL,
    "topicId" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "needs" TEXT[],
    "pace" INTEGER NOT NULL DEFAULT 10,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "waitlist_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "waitlist_offer" (
    "id" UUID NOT NULL,
    "entryId" UUID NOT NULL,
    "holdId" UUID,
    "from" TIMESTAMPTZ(3) NOT NULL,
    "to" TIMESTAMPTZ(3) NOT NULL,
    "offeredAt" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "answer" TEXT,
    "answeredAt" TIMESTAMPTZ(3),

    CONSTRAINT "waitlist_offer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "calendar_feed" (
    "personId" UUID NOT NULL,
    "edition" INTEGER NOT NULL DEFAULT 1,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "calendar_feed_pkey" PRIMARY KEY ("personId")
);

-- CreateTable
CREATE TABLE "screen" (
    "id" UUID NOT NULL,
    "officeId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "ticketsPerMinute" INTEGER NOT NULL DEFAULT 6,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdByName" TEXT NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "screen_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "consultation_sequence_key" ON "consultation"("sequence");

-- CreateIndex
CREATE UNIQUE INDEX "consultation_number_key" ON "consultation"("number");

-- CreateIndex
CREATE INDEX "consultation_personId_createdAt_id_idx" ON "consultation"("personId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "consultation_officeId_state_dueOn_id_idx" ON "consultation"("officeId", "state", "dueOn", "id");

-- CreateIndex
CREATE INDEX "consultation_state_updatedAt_idx" ON "consultation"("state", "updatedAt");

-- CreateIndex
CREATE UNIQUE INDEX "consultation_entry_sequence_key" ON "consultation_entry"("sequence");

-- CreateIndex
CREATE INDEX "consultation_entry_consultationId_sequence_idx" ON "consultation_entry"("consultationId", "sequence");

-- CreateIndex
CREATE INDEX "consultation_attachment_documentId_idx" ON "consultation_attachment"("documentId");

-- CreateIndex
CREATE UNIQUE INDEX "consultation_attachment_consultationId_documentId_key" ON "consultation_attachment"("consultationId", "documentId");

-- CreateIndex
CREATE INDEX "answer_template_officeId_idx" ON "answer_template"("officeId");

-- CreateIndex
CREATE INDEX "release_officeId_firstDay_idx" ON "release"("officeId", "firstDay");

-- CreateIndex
CREATE INDEX "release_settledAt_closesAt_idx" ON "release"("settledAt", "closesAt");

-- CreateIndex
CREATE UNIQUE INDEX "release_entry_ticket_key" ON "release_entry"("ticket");

-- CreateIndex
CREATE UNIQUE INDEX "release_entry_releaseId_personId_key" ON "release_entry"("releaseId", "personId");

-- CreateIndex
CREATE INDEX "desk_officeId_position_idx" ON "desk"("officeId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "topic_code_key" ON "topic"("code");

-- CreateIndex
CREATE INDEX "timetable_officeId_validFrom_createdAt_idx" ON "timetable"("officeId", "validFrom", "createdAt");

-- CreateIndex
CREATE INDEX "day_exception_officeId_date_createdAt_idx" ON "day_exception"("officeId", "date", "createdAt");

-- CreateIndex
CREATE INDEX "closure_officeId_to_idx" ON "closure"("officeId", "to");

-- CreateIndex
CREATE UNIQUE INDEX "call_priority_code_key" ON "call_priority"("code");

-- CreateIndex
CREATE UNIQUE INDEX "visit_sequence_key" ON "visit"("sequence");

-- CreateIndex
CREATE UNIQUE INDEX "visit_number_key" ON "visit"("number");

-- CreateIndex
CREATE INDEX "visit_officeId_phoneIndex_idx" ON "visit"("officeId", "phoneIndex");

-- CreateIndex
CREATE INDEX "visit_personId_from_idx" ON "visit"("personId", "from");

-- CreateIndex
CREATE INDEX "visit_officeId_from_idx" ON "visit"("officeId", "from");

-- CreateIndex
CREATE INDEX "visit_state_from_idx" ON "visit"("state", "from");

-- CreateIndex
CREATE INDEX "visit_holdHash_idx" ON "visit"("holdHash");

-- CreateIndex
CREATE UNIQUE INDEX "visit_officeId_day_ticket_key" ON "visit"("officeId", "day", "ticket");

-- CreateIndex
CREATE UNIQUE INDEX "visit_screenId_pressKey_key" ON "visit"("screenId", "pressKey");

-- CreateIndex
CREATE INDEX "visit_place_visitId_idx" ON "visit_place"("visitId");

-- CreateIndex
CREATE INDEX "visit_place_deskId_from_idx" ON "visit_place"("deskId", "from");

-- CreateIndex
CREATE UNIQUE INDEX "visit_event_sequence_key" ON "visit_event"("sequence");

-- CreateIndex
CREATE INDEX "visit_event_visitId_sequence_idx" ON "visit_event"("visitId", "sequence");

-- CreateIndex
CREATE INDEX "visit_event_officeId_at_idx" ON "visit_event"("officeId", "at");

-- CreateIndex
CREATE INDEX "waitlist_entry_officeId_endedAt_createdAt_id_idx" ON "waitlist_entry"("officeId", "endedAt", "createdAt", "id");

-- CreateIndex
CREATE INDEX "waitlist_entry_personId_endedAt_idx" ON "waitlist_entry"("personId", "endedAt");

-- CreateIndex
CREATE INDEX "waitlist_offer_answer_until_idx" ON "waitlist_offer"("answer", "until");

-- CreateIndex
CREATE UNIQUE INDEX "waitlist_offer_entryId_from_key" ON "waitlist_offer"("entryId", "from");

-- CreateIndex
CREATE INDEX "screen_officeId_idx" ON "screen"("officeId");

-- AddForeignKey
ALTER TABLE "consultation" ADD CONSTRAINT "consultation_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consultation" ADD CONSTRAINT "consultation_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "office"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consultation" ADD CONSTRAINT "consultation_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "topic"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consultation_entry" ADD CONSTRAINT "consultation_entry_consultationId_fkey" FOREIGN KEY ("consultationId") REFERENCES "consultation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consultation_attachment" ADD CONSTRAINT "consultation_attachment_consultationId_fkey" FOREIGN KEY ("consultationId") REFERENCES "consultation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consultation_attachment" ADD CONSTRAINT "consultation_attachment_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answer_template" ADD CONSTRAINT "answer_template_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "office"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release" ADD CONSTRAINT "release_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "office"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release" ADD CONSTRAINT "release_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "topic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release_entry" ADD CONSTRAINT "release_entry_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "release"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release_entry" ADD CONSTRAINT "release_entry_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk" ADD CONSTRAINT "desk_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "office"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "office_topic" ADD CONSTRAINT "office_topic_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "office"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "office_topic" ADD CONSTRAINT "office_topic_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "topic"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "timetable" ADD CONSTRAINT "timetable_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "office"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "day_exception" ADD CONSTRAINT "day_exception_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "office"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "closure" ADD CONSTRAINT "closure_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "office"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "booking_rules" ADD CONSTRAINT "booking_rules_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "office"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit" ADD CONSTRAINT "visit_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "office"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit" ADD CONSTRAINT "visit_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "topic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit" ADD CONSTRAINT "visit_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit_place" ADD CONSTRAINT "visit_place_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "visit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit_place" ADD CONSTRAINT "visit_place_deskId_fkey" FOREIGN KEY ("deskId") REFERENCES "desk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit_event" ADD CONSTRAINT "visit_event_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "visit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket_counter" ADD CONSTRAINT "ticket_counter_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "office"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "waitlist_entry" ADD CONSTRAINT "waitlist_entry_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "waitlist_entry" ADD CONSTRAINT "waitlist_entry_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "visit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "waitlist_entry" ADD CONSTRAINT "waitlist_entry_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "office"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "waitlist_entry" ADD CONSTRAINT "waitlist_entry_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "topic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "waitlist_offer" ADD CONSTRAINT "waitlist_offer_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "waitlist_entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "waitlist_offer" ADD CONSTRAINT "waitlist_offer_holdId_fkey" FOREIGN KEY ("holdId") REFERENCES "visit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "screen" ADD CONSTRAINT "screen_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "office"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
