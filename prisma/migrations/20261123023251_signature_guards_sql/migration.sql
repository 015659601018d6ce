-- What the schema language cannot say.

-- One person's signature opens one account.
CREATE UNIQUE INDEX "signer_key_in_force" ON "signer_key" ("signerIndex") WHERE "endedAt" IS NULL;
