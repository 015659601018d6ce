import { requiring } from '@cabinet/contracts/refusal';
import * as z from 'zod/mini';

/** A whole number as it is typed, then as this contract wants it. */
export const typedNumber = <S extends z.ZodMiniType<number, number>>(number: S) =>
  z.pipe(
    z.pipe(
      z.string().check(
        z.trim(),
        z.maxLength(6),
        requiring((text) => /^\d+$/.test(text), 'schedules.whole_number'),
      ),
      z.transform(Number),
    ),
    number,
  );
