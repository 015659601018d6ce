-- A desk is taken by one visit at a time: the database itself refuses a second one, whoever asks and however many at once.
CREATE SCHEMA IF NOT EXISTS "extensions";
CREATE EXTENSION IF NOT EXISTS "btree_gist" SCHEMA "extensions";
ALTER TABLE "visit_place" ADD CONSTRAINT "visit_place_no_overlap"
  EXCLUDE USING gist ("deskId" extensions.gist_uuid_ops WITH =, tstzrange("from", "to") WITH &&);
ALTER TABLE "visit_place" ADD CONSTRAINT "visit_place_span" CHECK ("from" < "to");

-- A desk calls and serves one visitor at a time.
CREATE UNIQUE INDEX "visit_deskId_busy_key" ON "visit" ("deskId") WHERE "state" IN ('called', 'serving');

-- What happened to visits and what was said in consultations is written once; a dropped hold or draft takes its own along.
CREATE TRIGGER "visit_event_append_only" BEFORE UPDATE ON "visit_event"
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER "visit_event_keep" BEFORE TRUNCATE ON "visit_event"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER "consultation_entry_keep" BEFORE TRUNCATE ON "consultation_entry"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

CREATE FUNCTION refuse_visit_gap() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "visit" WHERE "id" = OLD."visitId") THEN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN OLD;
END
$$;
CREATE TRIGGER "visit_event_no_gap" BEFORE DELETE ON "visit_event"
  FOR EACH ROW EXECUTE FUNCTION refuse_visit_gap();

CREATE FUNCTION refuse_consultation_gap() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "consultation" WHERE "id" = OLD."consultationId") THEN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN OLD;
END
$$;
CREATE TRIGGER "consultation_entry_no_gap" BEFORE DELETE ON "consultation_entry"
  FOR EACH ROW EXECUTE FUNCTION refuse_consultation_gap();
