-- One exception a day for each office and one for all of them: without this two rows with a null office may contradict.
DROP INDEX "calendar_exception_officeId_date_key";
CREATE UNIQUE INDEX "calendar_exception_officeId_date_key" ON "calendar_exception" ("officeId", "date") NULLS NOT DISTINCT;

-- Row triggers do not see TRUNCATE. These guards stop a mistake and a stolen statement, not the owner of the tables, who
-- may drop a trigger: where that matters, migrations run as an owner and the application as another role
-- (apps/api/README.md, "Two roles").
CREATE TRIGGER "audit_record_keep" BEFORE TRUNCATE ON "audit_record"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER "read_record_keep" BEFORE TRUNCATE ON "read_record"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER "application_event_keep" BEFORE TRUNCATE ON "application_event"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

-- An entry of a timeline goes only together with its application (a deleted draft): alone it stays.
CREATE FUNCTION refuse_gap() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "application" WHERE "id" = OLD."applicationId") THEN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN OLD;
END
$$;
CREATE TRIGGER "application_event_no_gap" BEFORE DELETE ON "application_event"
  FOR EACH ROW EXECUTE FUNCTION refuse_gap();
