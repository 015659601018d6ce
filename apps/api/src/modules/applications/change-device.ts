import { type Application, applicationProblems } from '@cabinet/contracts/applications';
import type { DeviceChoice, DeviceWish } from '@cabinet/contracts/device-wish';
import { fieldText } from '@cabinet/contracts/words/words';
import { allowedByProgramme, deviceFindings } from '@cabinet/domain/device-findings';
import type { Context } from '#platform/context.ts';
import { fieldProblem, problem } from '#platform/problem.ts';
import { write } from '#platform/write.ts';
import { readDeviceClasses, sealDevice } from './device.ts';
import { assertEditable, noteFix } from './editable.ts';
import { assertVersion, changeRow, tellPages } from './move.ts';
import { answerOwner } from './queries.ts';
import { lockOwn, readOwn } from './whole.ts';

interface Asked {
  readonly version: number;
  readonly device: DeviceWish | null;
}

const pointer = '/device';

/** Saves which device the application is about; a class that the catalogue does not know is refused. */
export async function changeDeviceWish(ctx: Context, id: string, { version, device }: Asked): Promise<Application> {
  return write(ctx, 'applications.change_device', async (writing) => {
    const { tx, audit } = writing;
    const whole = await lockOwn(ctx, tx, id);
    if (whole.row.definition.form !== 'device') throw problem(applicationProblems.notAllowedNow, { id });
    assertEditable(whole, [pointer]);
    assertVersion(whole, version);
    if (device && (await tx.productClass.count({ where: { code: device.classCode, children: { none: {} } } })) === 0)
      throw fieldProblem('/device/classCode', 'persons.device_unknown');
    await changeRow(writing, whole, { device: device && sealDevice(ctx.secrets, id, device) });
    await noteFix(ctx, writing, whole, [pointer]);
    audit({ subject: id, details: { fields: [pointer] } });
    tellPages(writing, whole.row, whole.row.state !== 'draft');
    return answerOwner(ctx, tx, id);
  });
}

/** Classes as they can be asked for: of one that stands above others, each of those. */
async function lastClassesOf({ db }: Pick<Context, 'db'>, codes: readonly string[]): Promise<string[]> {
  const below = codes.flatMap((code) => [{ code }, { code: { startsWith: `${code} ` } }]);
  const last = await db.productClass.findMany({
    where: { OR: below, active: true, children: { none: {} } },
    select: { code: true },
    orderBy: { code: 'asc' },
  });
  return last.map(({ code }) => code);
}

/** What an application for a device may be about: for a repair what the person has, else what their programme names. */
export async function listDeviceChoices(
  ctx: Context,
  id: string,
): Promise<{ items: DeviceChoice[]; hasCard: boolean }> {
  const { device } = await readOwn(ctx, id);
  if (!device) throw problem(applicationProblems.notAllowedNow, { id });
  const { ask, situation } = device;
  const of = ask.kind === 'repair' ? situation.devices.filter(({ returned }) => !returned) : situation.lines;
  const classes = await readDeviceClasses(
    ctx.db,
    await lastClassesOf(ctx, [...new Set(of.map(({ classCode }) => classCode))]),
  );
  const items = [...classes.values()].map(({ code, name, group, norm }): DeviceChoice => {
    const wish = { classCode: code, quantity: 1, productNumber: null };
    const found = deviceFindings({ ...device, wish, situation: { ...situation, norm } });
    return {
      ...{ classCode: code, name, norm, allowed: allowedByProgramme(situation, code) },
      group: group && { uk: group.uk, en: group.en },
      obstacles: found
        .filter((finding) => finding.pointer === pointer)
        .map(({ code: what, params, blocks }) => ({ text: fieldText(ctx.language, what, params), blocks })),
    };
  });
  return { items, hasCard: situation.hasCard };
}
