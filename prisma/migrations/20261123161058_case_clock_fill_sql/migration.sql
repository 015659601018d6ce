-- Old rows of the clock ledger learn their stage and their office from the timeline, which knows every change of both.

-- A change of stage inside an interval begins one of its own, as it does from now on.
WITH cut AS (
  SELECT c.id, c."applicationId", c.owner, c.ground, c."endedAt", e.at, e.act, e."toState",
    lead(e.at) OVER (PARTITION BY c.id ORDER BY e.sequence) AS next
  FROM clock_interval c
  JOIN application_event e ON e."applicationId" = c."applicationId"
  WHERE e.at > c."startedAt" AND (c."endedAt" IS NULL OR e.at < c."endedAt") AND e."fromState" <> e."toState"
), added AS (
  INSERT INTO clock_interval (id, "applicationId", owner, ground, state, "startedAt", "endedAt")
  SELECT gen_random_uuid(), "applicationId", owner, CASE ground WHEN 'appeal' THEN 'appeal' ELSE act END, "toState", at,
    coalesce(next, "endedAt")
  FROM cut
)
UPDATE clock_interval c SET "endedAt" = first.at
FROM (SELECT id, min(at) AS at FROM cut GROUP BY id) first
WHERE first.id = c.id;

UPDATE clock_interval c SET state = (
  SELECT e."toState" FROM application_event e
  WHERE e."applicationId" = c."applicationId" AND e.at <= c."startedAt" AND e."toState" IS NOT NULL
  ORDER BY e.sequence DESC LIMIT 1)
WHERE state IS NULL;

-- Since it was last handed over a case lies where it lies now.
UPDATE clock_interval c SET "officeId" = a."officeId"
FROM application a
WHERE a.id = c."applicationId" AND NOT EXISTS (
  SELECT 1 FROM application_event e
  WHERE e."applicationId" = a.id AND e.act IN ('forward', 'reroute') AND e.at > c."startedAt");

-- Handed over once, it lay before where it was received. Of several hand-overs the ones between are not known.
UPDATE clock_interval c SET "officeId" = a."receivedAtId"
FROM application a
WHERE a.id = c."applicationId" AND c."officeId" IS NULL AND a."receivedAtId" IS NOT NULL AND (
  SELECT count(*) FROM application_event e WHERE e."applicationId" = a.id AND e.act IN ('forward', 'reroute')) = 1;
