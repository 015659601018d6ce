/** Objects that came with an extension are the extension's business. */
const notFromExtension = (classOid: string, oid: string): string =>
  `NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.classid = '${classOid}'::regclass AND d.objid = ${oid} AND d.deptype = 'e')`;

const tables = `pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = 'public'`;
const isOurTable = `c.relname <> '_prisma_migrations' AND ${notFromExtension('pg_class', 'c.oid')}`;

const inPublic = (column: string): string => `${column} = 'public'::regnamespace`;

/**
 * One query for each kind of object in the schema `public`: its key (kind and name) and a definition to compare.
 * Column order is left out, because a column added later always stands last.
 */
export const catalogueQueries: Readonly<Record<string, string>> = {
  table: `
    SELECT 'table ' || c.relname AS key,
      concat_ws(' ', c.relkind, c.relpersistence, 'rls=' || c.relrowsecurity, 'forced=' || c.relforcerowsecurity,
        pg_get_partkeydef(c.oid), array_to_string(c.reloptions, ','), 'acl=' || c.relacl::text,
        CASE WHEN c.relkind IN ('v', 'm') THEN pg_get_viewdef(c.oid) END) AS definition
    FROM ${tables} WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND ${isOurTable}`,
  column: `
    SELECT 'column ' || c.relname || '.' || a.attname AS key,
      concat_ws(' ', format_type(a.atttypid, a.atttypmod), CASE WHEN a.attnotnull THEN 'NOT NULL' END,
        'identity=' || nullif(a.attidentity::text, ''), 'generated=' || nullif(a.attgenerated::text, ''),
        'collate=' || (SELECT collname FROM pg_collation WHERE oid = a.attcollation AND collname <> 'default'),
        'default=' || pg_get_expr(def.adbin, def.adrelid)) AS definition
    FROM ${tables}
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    LEFT JOIN pg_attrdef def ON def.adrelid = c.oid AND def.adnum = a.attnum
    WHERE c.relkind IN ('r', 'p') AND ${isOurTable}`,
  constraint: `
    SELECT 'constraint ' || c.relname || '.' || k.conname AS key,
      pg_get_constraintdef(k.oid) || CASE WHEN k.convalidated THEN '' ELSE ' NOT VALID' END AS definition
    FROM ${tables} JOIN pg_constraint k ON k.conrelid = c.oid AND k.contype <> 'n' WHERE ${isOurTable}`,
  index: `
    SELECT 'index ' || i.relname AS key,
      pg_get_indexdef(x.indexrelid) || CASE WHEN x.indisvalid THEN '' ELSE ' INVALID' END AS definition
    FROM ${tables} JOIN pg_index x ON x.indrelid = c.oid JOIN pg_class i ON i.oid = x.indexrelid WHERE ${isOurTable}`,
  trigger: `
    SELECT 'trigger ' || c.relname || '.' || t.tgname AS key,
      pg_get_triggerdef(t.oid) || ' enabled=' || t.tgenabled::text AS definition
    FROM ${tables} JOIN pg_trigger t ON t.tgrelid = c.oid AND NOT t.tgisinternal WHERE ${isOurTable}`,
  policy: `
    SELECT 'policy ' || tablename || '.' || policyname AS key,
      concat_ws(' ', permissive, roles::text, cmd, 'using=' || qual, 'check=' || with_check) AS definition
    FROM pg_policies WHERE schemaname = 'public'`,
  type: `
    SELECT 'type ' || t.typname AS key,
      concat_ws(' ', t.typtype, CASE WHEN t.typtype = 'd' THEN format_type(t.typbasetype, t.typtypmod) END,
        (SELECT string_agg(pg_get_constraintdef(k.oid), ' ' ORDER BY k.conname) FROM pg_constraint k WHERE k.contypid = t.oid),
        (SELECT string_agg(e.enumlabel, ', ' ORDER BY e.enumsortorder) FROM pg_enum e WHERE e.enumtypid = t.oid)) AS definition
    FROM pg_type t WHERE ${inPublic('t.typnamespace')} AND t.typtype IN ('e', 'd') AND ${notFromExtension('pg_type', 't.oid')}`,
  function: `
    SELECT 'function ' || p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')' AS key,
      CASE WHEN p.prokind IN ('f', 'p') THEN pg_get_functiondef(p.oid) ELSE p.prokind::text END AS definition
    FROM pg_proc p WHERE ${inPublic('p.pronamespace')} AND ${notFromExtension('pg_proc', 'p.oid')}`,
  sequence: `
    SELECT 'sequence ' || c.relname AS key,
      concat_ws(' ', format_type(s.seqtypid, NULL), s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcycle) AS definition
    FROM ${tables} JOIN pg_sequence s ON s.seqrelid = c.oid WHERE ${isOurTable}`,
  extension: `SELECT 'extension ' || extname AS key, '' AS definition FROM pg_extension WHERE extname <> 'plpgsql'`,
  statistics: `
    SELECT 'statistics ' || stxname AS key, pg_get_statisticsobjdef(oid) AS definition
    FROM pg_statistic_ext WHERE ${inPublic('stxnamespace')}`,
  collation: `
    SELECT 'collation ' || collname AS key, concat_ws(' ', collprovider, colllocale, collicurules, collisdeterministic) AS definition
    FROM pg_collation WHERE ${inPublic('collnamespace')}`,
  'text search': `
    SELECT 'text search ' || cfgname AS key,
      (SELECT string_agg(m.maptokentype || ':' || m.mapdict::regdictionary, ',' ORDER BY m.maptokentype, m.mapseqno)
       FROM pg_ts_config_map m WHERE m.mapcfg = pg_ts_config.oid) AS definition
    FROM pg_ts_config WHERE ${inPublic('cfgnamespace')}`,
};
