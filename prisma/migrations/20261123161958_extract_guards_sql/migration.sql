-- What the schema language cannot say.

-- One extract of a person is under way at a time.
CREATE UNIQUE INDEX "card_extract_open" ON "card_extract" ("personId") WHERE "state" = 'ordered';
