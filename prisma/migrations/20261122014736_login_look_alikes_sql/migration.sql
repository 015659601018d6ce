-- The key of a login folds letters that look alike (keyOfLogin in packages/contracts/src/login.ts). Of accounts whose
-- logins could be taken for each other one keeps its login as a way in: the one that needs no change, else the oldest;
-- the others sign in with their e-mail address.
WITH "folded" AS (
  SELECT "id", "key", row_number() OVER (PARTITION BY "key" ORDER BY ("key" = "loginKey") DESC, "createdAt", "id") AS "place"
  FROM (
    SELECT "id", "loginKey", "createdAt",
      translate(lower(normalize("loginKey", NFKC)), 'авгеікмнорстухь', 'abreikmhopctyxb') AS "key"
    FROM "account"
  ) AS "keyed"
)
UPDATE "account" SET "loginKey" = "folded"."key"
FROM "folded"
WHERE "folded"."id" = "account"."id" AND "folded"."place" = 1 AND "account"."loginKey" <> "folded"."key";
