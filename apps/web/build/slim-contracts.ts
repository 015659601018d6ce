import { readFile } from 'node:fs/promises';
import { parseAst, type Plugin } from 'vite';

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

type Statement = ReturnType<typeof parseAst>['body'][number];
type Declared = Extract<Statement, { type: 'VariableDeclaration' }>['declarations'][number];
type Expression = NonNullable<Declared['init']>;

const isCallOf = (init: Expression, name: string): boolean =>
  init.type === 'CallExpression' && init.callee.type === 'Identifier' && init.callee.name === name;

/** What the web asks of a door; its schemas are for the API, which checks what comes and shapes what goes. */
const parts = new Set(['method', 'path']);

const doorOnly = (code: string, init: Expression): string => {
  const [route] = init.type === 'CallExpression' ? init.arguments : [];
  if (route?.type !== 'ObjectExpression') throw new Error('A door is an object written in place');
  if (isCallOf(init, 'defineProblems')) return code.slice(route.start, route.end);
  const kept = route.properties.filter(
    (property) => property.type === 'Property' && property.key.type === 'Identifier' && parts.has(property.key.name),
  );
  return `{ ${kept.map(({ start, end }) => code.slice(start, end)).join(', ')} }`;
};

/** Values put together from others; functions and plain words are left alone. */
const made: ReadonlySet<string> = new Set(['CallExpression', 'ObjectExpression', 'ArrayExpression']);

/** Without what only the types know: `[…] as const` is a list. */
const bare = (init: Expression): Expression =>
  init.type === 'TSAsExpression' || init.type === 'TSSatisfiesExpression' ? bare(init.expression) : init;

interface Constant {
  readonly name: string;
  readonly init: Expression;
  /** The whole statement. */
  readonly start: number;
  readonly end: number;
}

const constantsOf = (code: string): Constant[] =>
  parseAst(code, { lang: 'ts' }).body.flatMap((statement) => {
    const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    if (declaration?.type !== 'VariableDeclaration') return [];
    const [declared] = declaration.declarations;
    if (!declared?.init || declared.id.type !== 'Identifier') return [];
    return [{ name: declared.id.name, init: declared.init, start: statement.start, end: statement.end }];
  });

const isDoor = ({ init }: Constant): boolean => isCallOf(init, 'defineRoute') || isCallOf(init, 'defineProblems');

/** The doors of a contract and its problems alone, without a single schema. */
export const doorsOf = (code: string): string =>
  constantsOf(code)
    .filter(isDoor)
    .map(({ name, init }) => `export const ${name} = ${doorOnly(code, init)};`)
    .join('\n');

/** The contract without what the web never reads: its doors come from `doors`, and an unused schema may be left out. */
export const slimContract = (code: string, doors: string): string => {
  const constants = constantsOf(code);
  const names = constants.filter(isDoor).map(({ name }) => name);
  const pieces = constants.flatMap((constant): Piece[] => {
    const { init, start, end } = constant;
    if (isDoor(constant)) return [{ start, end, text: '' }];
    if (!made.has(bare(init).type)) return [];
    // A schema is only a value, and this comment says so to the bundler.
    const text = `/* @__PURE__ */ (() => (${code.slice(init.start, init.end)}))()`;
    return [{ start: init.start, end: init.end, text }];
  });
  const rest = pieces.reduceRight(
    (text, { start, end, text: piece }) => text.slice(0, start) + piece + text.slice(end),
    code,
  );
  return names.length > 0
    ? `import { ${names.join(', ')} } from ${JSON.stringify(doors)};\nexport { ${names.join(', ')} };\n${rest}`
    : rest;
};

const doorsQuery = '?doors';

/** Builds the contracts slim, so a page that only reads carries no zod; in development they stay whole. */
export const slimContracts = (): Plugin => ({
  name: 'cabinet:slim-contracts',
  apply: 'build',
  enforce: 'pre',
  resolveId: { filter: { id: /\?doors$/ }, handler: (source) => source },
  load: {
    filter: { id: /\?doors$/ },
    handler: async (id) => ({
      code: doorsOf(await readFile(id.slice(0, -doorsQuery.length), 'utf8')),
      moduleType: 'js',
    }),
  },
  transform: {
    filter: { id: /packages\/contracts\/src\/[^?]*\.ts$/ },
    handler: (code, id) => ({ code: slimContract(code, id + doorsQuery), map: null, moduleSideEffects: false }),
  },
});
