import { readFileSync, writeFileSync } from 'node:fs';
import * as z from 'zod';
import { Settings } from './platform/config.ts';

const readme = new URL('../README.md', import.meta.url);
const place = /(<!-- settings -->\n)[\s\S]*?(<!-- \/settings -->)/;

interface Described {
  readonly description?: string;
  readonly default?: unknown;
}

type Row = readonly [name: string, what: string, unless: string];

const cell = (text: string): string => text.replaceAll('|', '\\|');

const rowOf = (name: string, { description = '', default: fallback }: Described, needed: boolean): Row => {
  const unless = fallback === undefined ? (needed ? '**needed**' : '') : `\`${cell(String(fallback))}\``;
  return [`\`${name}\``, cell(description), unless];
};

/** Columns of one width, as the formatter of the repository wants them. */
const aligned = (rows: readonly Row[]): string[] => {
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const [head = line([]), ...body] = rows.map((row) =>
    line(row.map((text, column) => text.padEnd(widths[column] ?? 0))),
  );
  return [head, line(widths.map((width) => '-'.repeat(width))), ...body];
};

/** The settings as a table in Markdown: name, what it is, and the value used when it is not set. */
export function settingsTable(): string {
  const { properties, required } = z.toJSONSchema(Settings, { io: 'input', unrepresentable: 'any' }) as {
    properties: Record<string, Described>;
    required: readonly string[];
  };
  const rows = Object.entries(properties).map(([name, described]) => rowOf(name, described, required.includes(name)));
  return `\n${aligned([['Setting', 'What it is', 'Unless set'], ...rows]).join('\n')}\n\n`;
}

/** The README with its table of settings made anew. */
export const describedReadme = (text: string): string =>
  text.replace(place, (_, begins: string, ends: string) => `${begins}${settingsTable()}${ends}`);

if (import.meta.main) writeFileSync(readme, describedReadme(readFileSync(readme, 'utf8')));
