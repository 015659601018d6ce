import { commonProblems, type FieldError } from '@cabinet/contracts/http/problem';
import type { LimitPriceForm, ManagedClass } from '@cabinet/contracts/managed-classes';
import type { Transaction } from '@cabinet/db/open-database';
import { addDays } from '@cabinet/domain/plain-date';
import { asRole } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import { fieldProblem, problem } from '#platform/problem.ts';
import { write } from '#platform/write.ts';
import { readManagedClass } from './managed-classes.ts';
import { assertNone, takeTurns } from '../told.ts';

const faultsOf = ({ validFrom, validTo, variantUk, variantEn }: LimitPriceForm): (FieldError | null)[] => [
  validTo !== null && validTo < validFrom ? { pointer: '/validTo', code: 'catalogue.price_ends_before' } : null,
  variantUk !== '' && variantEn === '' ? { pointer: '/variantEn', code: 'field.required' } : null,
  variantUk === '' && variantEn !== '' ? { pointer: '/variantUk', code: 'field.required' } : null,
];

/** Whether a make is named the same, however its letters are written. */
const isOfMake = (make: string): ((other: string) => boolean) => {
  const name = make.toLocaleLowerCase('uk');
  return (other) => other.toLocaleLowerCase('uk') === name;
};

type Reader = Pick<Transaction, 'limitPrice'>;

/**
 * Ends what was in force for the same make, and the new one where a later one begins; answers its last day. Throws
 * common.invalid_request for the first day of another, which would be in force on no day, unless that one is corrected.
 */
async function makeRoom(tx: Reader, classCode: string, form: LimitPriceForm): Promise<string | null> {
  const { validFrom, validTo, corrects } = form;
  const isSame = isOfMake(form.variantUk);
  const prices = await tx.limitPrice.findMany({ where: { classCode }, orderBy: { validFrom: 'asc' } });
  const same = prices.filter(({ variantUk }) => isSame(variantUk));
  const isTaken = same.some((one) => one.validFrom === validFrom && (one.validTo ?? validFrom) >= validFrom);
  if (isTaken && !corrects) throw fieldProblem('/validFrom', 'catalogue.price_same_day');
  const ended = same.filter((one) => one.validFrom <= validFrom && (one.validTo ?? validFrom) >= validFrom);
  await tx.limitPrice.updateMany({
    where: { id: { in: ended.map(({ id }) => id) } },
    data: { validTo: addDays(validFrom, -1) },
  });
  const next = same.find((one) => one.validFrom > validFrom);
  if (!next || (validTo !== null && validTo < next.validFrom)) return validTo;
  return addDays(next.validFrom, -1);
}

/** Adds a limit price from a day on; the one in force ends the day before, or never was, and stays in the history. */
export async function addLimitPrice(ctx: Context, code: string, form: LimitPriceForm): Promise<ManagedClass> {
  await write(ctx, 'catalogue.add_limit_price', async ({ tx, now, audit }) => {
    await takeTurns(tx, 'limit-prices');
    if ((await tx.productClass.count({ where: { code } })) === 0) throw problem(commonProblems.notFound, { code });
    assertNone(faultsOf(form));
    const validTo = await makeRoom(tx, code, form);
    const createdByName = asRole(ctx.actor, 'editor', 'administrator').name;
    const id = ctx.newId();
    const { corrects: _corrects, ...price } = form;
    await tx.limitPrice.create({ data: { ...price, id, classCode: code, validTo, createdAt: now, createdByName } });
    audit({ subject: code, details: { ...form, validTo } });
    return { id };
  });
  return readManagedClass(ctx, code);
}
