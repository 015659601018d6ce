-- Until now a card found its person by their signature or by a code of an office alone: whoever has one is proved.
UPDATE registry_card SET "provedBy" = 'signature' WHERE "personId" IS NOT NULL AND "provedBy" IS NULL;
