-- A file lies once with what is being written: without this two rows without an entry may name the same document.
DROP INDEX "consultation_attachment_consultationId_documentId_entryId_key";
CREATE UNIQUE INDEX "consultation_attachment_consultationId_documentId_entryId_key"
  ON "consultation_attachment" ("consultationId", "documentId", "entryId") NULLS NOT DISTINCT;
