import * as z from 'zod/mini';
import type { FieldCode } from './words/fields.uk.ts';

/** Why a value is refused: a code that has words, and the facts those words mention. */
export interface Refusal {
  readonly code: FieldCode;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** A zod check that asks one question of a value; the first refusal ends the checks that follow. */
export const refusing = <T>(refusalOf: (value: T) => Refusal | undefined): ReturnType<typeof z.check<T>> =>
  z.check<T>((payload) => {
    const refusal = refusalOf(payload.value);
    if (!refusal) return;
    payload.issues.push({
      code: 'custom',
      input: payload.value,
      message: refusal.code,
      continue: false,
      ...(refusal.params && { params: { ...refusal.params } }),
    });
  });

/** A check by yes or no: `holds` answers whether the value is fit. */
export const requiring = <T>(holds: (value: T) => boolean, code: FieldCode): ReturnType<typeof z.check<T>> =>
  refusing<T>((value) => (holds(value) ? undefined : { code }));
