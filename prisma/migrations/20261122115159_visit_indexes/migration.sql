-- CreateIndex
CREATE INDEX "visit_consultationId_idx" ON "visit"("consultationId");

-- CreateIndex
CREATE INDEX "visit_screenId_createdAt_idx" ON "visit"("screenId", "createdAt");

-- CreateIndex
CREATE INDEX "waitlist_entry_visitId_idx" ON "waitlist_entry"("visitId");

-- CreateIndex
CREATE INDEX "waitlist_offer_holdId_idx" ON "waitlist_offer"("holdId");
