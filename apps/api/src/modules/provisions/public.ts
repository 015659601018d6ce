import type { Context } from '#platform/context.ts';

/** Whose device it is. */
export async function holderOfDevice({ db }: Pick<Context, 'db'>, deviceId: string): Promise<string> {
  const { personId } = await db.device.findUniqueOrThrow({ where: { id: deviceId }, select: { personId: true } });
  return personId;
}
