import * as z from 'zod/mini';
import { Postcode } from './postcode.ts';
import { tidyName } from './tidy-name.ts';
import { type Refusal, refusing, requiring } from './refusal.ts';
import type { FieldCode } from './words/fields.uk.ts';

/** Code of КАТОТТГ: UA (Latin) and 17 digits – region, district, community, settlement, city district, five unique. */
export const PlaceCode = z.string().check(
  z.trim(),
  requiring((text) => /^UA\d{17}$/.test(text), 'addresses.place_code'),
);
export type PlaceCode = z.infer<typeof PlaceCode>;

/**
 * Letters of the codifier: O область or АР Крим, K місто зі спеціальним статусом, P район, H територіальна громада,
 * M місто, X селище, C село, B район у місті.
 */
export const PlaceCategory = z.enum(['O', 'K', 'P', 'H', 'M', 'X', 'C', 'B']);
export type PlaceCategory = z.infer<typeof PlaceCategory>;

/** A line of the codifier; `path` names what it lies in: «Мереф’янська громада, Харківський район, Харківська область». */
export const Place = z.object({
  code: PlaceCode,
  parentCode: z.nullable(PlaceCode),
  category: PlaceCategory,
  name: z.string(),
  path: z.string(),
});
export type Place = z.infer<typeof Place>;

export const StreetKind = z.enum(['street', 'avenue', 'lane', 'square', 'boulevard', 'highway', 'descent', 'other']);
export type StreetKind = z.infer<typeof StreetKind>;

const part = (maximum: number, missing: FieldCode) =>
  z.string().check(
    z.overwrite(tidyName),
    refusing((text): Refusal | undefined => {
      if (text === '') return { code: missing };
      return text.length > maximum ? { code: 'field.too_long', params: { maximum } } : undefined;
    }),
  );

const emptyAsNull = (text: string | null): string | null =>
  typeof text === 'string' && text.trim() === '' ? null : text;

const optionalPart = (maximum: number) =>
  z.optional(z.pipe(z.transform(emptyAsNull), z.nullable(part(maximum, 'field.required'))));

/** Names as they were on the day the address was given: places are renamed, old papers are not. */
const placeNames = {
  region: optionalPart(100),
  district: optionalPart(100),
  community: optionalPart(100),
  settlement: optionalPart(100),
};

/** Where a person lives: the settlement by its code, the street as free text (no open register of streets exists). */
export const Address = z.object({
  placeCode: PlaceCode,
  ...placeNames,
  postcode: Postcode,
  streetKind: StreetKind,
  street: part(150, 'addresses.street_missing'),
  building: part(20, 'addresses.building_missing'),
  block: optionalPart(20),
  apartment: optionalPart(20),
});
export type Address = z.infer<typeof Address>;
