import type { Attribute } from '@cabinet/contracts/catalogue';
import type { Words } from './define-class.ts';

const both = ([uk, en]: Words): Attribute['name'] => ({ uk, en });
const none: Attribute['unit'] = { uk: '', en: '' };

export const number = (key: string, uk: string, en: string, unit: Words): Attribute => ({
  key,
  name: { uk, en },
  kind: 'number',
  unit: both(unit),
  options: [],
});

export const yesNo = (key: string, uk: string, en: string): Attribute => ({
  key,
  name: { uk, en },
  kind: 'yesNo',
  unit: none,
  options: [],
});

/** Options by their values, in the order in which they are offered. */
export const choice = (key: string, name: Words, options: Readonly<Record<string, Words>>): Attribute => ({
  key,
  name: both(name),
  kind: 'choice',
  unit: none,
  options: Object.entries(options).map(([value, words]) => ({ value, name: both(words) })),
});
