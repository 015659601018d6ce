-- One draft at a time: two editors who begin one together must learn of each other.
CREATE UNIQUE INDEX "content_revision_itemId_draft_key" ON "content_revision"("itemId") WHERE state = 'draft';

-- Common questions become content. Their answers were plain text: signs of Markdown are kept as they were written,
-- and a line that ended ends a paragraph. A hidden question becomes a draft.
INSERT INTO "content_item" (id, kind, "createdAt")
SELECT id, 'question', now() FROM "common_question";

INSERT INTO "content_revision" (id, "itemId", number, state, topics, position, "titleUk", "titleEn", "textUk", "textEn",
  "shownFrom", "authorId", "authorName", "createdAt", "changedAt", "publishedAt")
SELECT gen_random_uuid(), id, 1, CASE WHEN active THEN 'published' ELSE 'draft' END, "topicCodes", position,
  "questionUk", "questionEn",
  regexp_replace(regexp_replace("answerUk", '([\\`*_<>\[\]#])', '\\\1', 'g'), '\s*\n\s*', E'\n\n', 'g'),
  regexp_replace(regexp_replace("answerEn", '([\\`*_<>\[\]#])', '\\\1', 'g'), '\s*\n\s*', E'\n\n', 'g'),
  CASE WHEN active THEN now() END, '00000000-0000-0000-0000-000000000000', 'Кабінет', now(), now(),
  CASE WHEN active THEN now() END
FROM "common_question";

-- DropTable
DROP TABLE "common_question";

-- A part of the house has one incident at a time: two checks that meet must not begin it twice.
CREATE UNIQUE INDEX "incident_component_open_key" ON "incident" ("component") WHERE "endedAt" IS NULL;

-- Of a product one thing is written at a time: two editors who begin together must not both begin.
CREATE UNIQUE INDEX "product_revision_productId_open_key" ON "product_revision" ("productId") WHERE "state" <> 'published';

-- What state a product was in is written once; a product that was never published takes its line along.
CREATE TRIGGER "product_event_append_only" BEFORE UPDATE ON "product_event"
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER "product_event_keep" BEFORE TRUNCATE ON "product_event"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

CREATE FUNCTION refuse_product_gap() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "product" WHERE "id" = OLD."productId") THEN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN OLD;
END
$$;
CREATE TRIGGER "product_event_no_gap" BEFORE DELETE ON "product_event"
  FOR EACH ROW EXECUTE FUNCTION refuse_product_gap();

-- Each picture that is asked for asks whether a published product shows it.
CREATE INDEX "product_photos_idx" ON "product" USING gin (("definition" -> 'photos') jsonb_path_ops);
CREATE INDEX "product_instructions_idx" ON "product" USING gin (("definition" -> 'instructions') jsonb_path_ops);
