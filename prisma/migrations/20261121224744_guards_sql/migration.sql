-- One proved address, one account; before it is proved anybody may name it.
CREATE UNIQUE INDEX "account_verified_email_key" ON "account" ("emailKey") WHERE "emailVerifiedAt" IS NOT NULL;
CREATE UNIQUE INDEX "account_verified_phone_key" ON "account" ("phone") WHERE "phoneVerifiedAt" IS NOT NULL;

-- One taxpayer number, one person (C6).
CREATE UNIQUE INDEX "person_tax_id_key" ON "person" ("taxIdIndex") WHERE "taxIdIndex" IS NOT NULL;

-- Journals are written once. Whoever holds the application's password still cannot rewrite them.
CREATE FUNCTION refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TRIGGER "audit_record_append_only" BEFORE UPDATE OR DELETE ON "audit_record"
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER "read_record_append_only" BEFORE UPDATE OR DELETE ON "read_record"
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER "application_event_append_only" BEFORE UPDATE ON "application_event"
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
