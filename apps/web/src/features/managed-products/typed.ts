import type { Attribute } from '@cabinet/contracts/catalogue';
import type { AttributeValue, AttributeValues } from '@cabinet/contracts/catalogue-products';
import { requiring } from '@cabinet/contracts/refusal';
import * as z from 'zod/mini';

const kopiykasInHryvnia = 100;
const most = 2_000_000_000;

/** `1 234,50` without what only people need; what is no number stays as it is. */
const dense = (typed: string): string => typed.replaceAll(/[\s\u00a0₴]|грн\.?/giu, '').replace(',', '.');

const isPrice = (typed: string): boolean => {
  const text = dense(typed);
  if (text === '') return true;
  const kopiykas = Math.round(Number(text) * kopiykasInHryvnia);
  return /^\d+(\.\d{1,2})?$/.test(text) && kopiykas >= 1 && kopiykas <= most;
};

/** A price in hryvnias as it is typed; an empty box is a price on request. */
export const TypedPrice = z.pipe(
  z.string().check(z.maxLength(30), requiring(isPrice, 'catalogue.table_price')),
  z.transform((typed: string): number | null =>
    dense(typed) === '' ? null : Math.round(Number(dense(typed)) * kopiykasInHryvnia),
  ),
);

/** What the box shows of a stored price. */
export const typedPrice = (kopiykas: number | null): string =>
  kopiykas === null ? '' : (kopiykas / kopiykasInHryvnia).toFixed(2).replace(/\.00$/, '').replace('.', ',');

/** What boxes and ticks hold of the attributes of a class, by key. */
export type TypedValues = Readonly<Record<string, string | readonly string[]>>;
// Boundary: a form fills it from typedValues(); the API checks what comes of it. A record of zod costs every form half a kB.
export const TypedValues = z.unknown() as unknown as z.ZodMiniType<TypedValues, TypedValues>;

const typedValue = ({ kind }: Attribute, value: AttributeValue | undefined): string | string[] => {
  if (kind === 'choice') return value === undefined ? [] : [value].flat().map(String);
  if (value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'number' ? String(value).replace('.', ',') : [value].flat().join(', ');
};

/** Every attribute of a class as its boxes begin. */
export const typedValues = (values: AttributeValues, attributes: readonly Attribute[]): TypedValues =>
  Object.fromEntries(attributes.map((attribute) => [attribute.key, typedValue(attribute, values[attribute.key])]));

const numberIn = (typed: string): AttributeValue => {
  const text = dense(typed);
  // What is no number is kept as typed: a draft may hold it, and the check says what is wrong.
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : typed.trim();
};

const valueIn = ({ kind }: Attribute, typed: string | readonly string[]): AttributeValue | undefined => {
  if (typeof typed !== 'string') return typed.length > 1 ? [...typed] : typed[0];
  if (typed.trim() === '') return undefined;
  if (kind === 'yesNo') return typed === 'yes';
  return kind === 'number' ? numberIn(typed) : typed.trim();
};

/** What was typed as values of the attributes; empty boxes say nothing. */
export const valuesIn = (typed: TypedValues, attributes: readonly Attribute[]): AttributeValues =>
  Object.fromEntries(
    attributes.flatMap((attribute) => {
      const value = valueIn(attribute, typed[attribute.key] ?? '');
      return value === undefined ? [] : [[attribute.key, value]];
    }),
  );
