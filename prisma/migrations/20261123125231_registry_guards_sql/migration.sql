-- What the schema language cannot say.

-- Where each word of a card comes from is never rewritten.
CREATE TRIGGER "registry_change_append_only" BEFORE UPDATE OR DELETE ON "registry_change"
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER "registry_change_keep" BEFORE TRUNCATE ON "registry_change"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

-- One code that works for one person.
CREATE UNIQUE INDEX "authorization_code_in_force" ON "authorization_code" ("cardId")
  WHERE "usedAt" IS NULL AND "revokedAt" IS NULL;
