import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Problem } from '@cabinet/contracts/http/problem';
import type { Route } from '@cabinet/contracts/http/route';

/** `POST /applications/:applicationId/submit` */
export const doorName = ({ method, path }: Pick<Route, 'method' | 'path'>): string => `${method} ${path}`;

const isRoute = (value: unknown): value is Route =>
  typeof value === 'object' && value !== null && 'method' in value && 'path' in value && 'problems' in value;

/** Everything the contracts export, by the name of the export. */
async function contractExports(): Promise<[string, unknown][]> {
  const folder = dirname(createRequire(import.meta.url).resolve('@cabinet/contracts/ids'));
  const places = ['.', 'http'].flatMap((below) =>
    readdirSync(join(folder, below)).map((file) => join(folder, below, file)),
  );
  const files = places.filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
  const modules = await Promise.all(files.map((file): Promise<object> => import(pathToFileURL(file).href)));
  return modules.flatMap((module) => Object.entries(module));
}

/** Every route that a contract defines, each once. */
export const contractRoutes = async (): Promise<Route[]> => [
  ...new Set((await contractExports()).map(([, value]) => value).filter(isRoute)),
];

/** Every problem that a contract defines. */
export const contractProblems = async (): Promise<Problem[]> =>
  (await contractExports())
    .filter(([name]) => name.endsWith('Problems'))
    .flatMap(([, problems]) => Object.values(problems as Record<string, Problem>));
