import { storeApplication, storeReadyApplicant } from '@cabinet/testkit/applications';
import { storeOffice } from '@cabinet/testkit/offices';
import { anId } from '@cabinet/testkit/random';
import { storeService } from '@cabinet/testkit/services';
import { expect, test } from 'vitest';
import { jobContext } from '#platform/context.ts';
import { useCabinet } from '#test/cabinet.ts';
import { expireDrafts } from './expire-drafts.ts';
import { expireRequests } from './expire-requests.ts';

const lines: string[] = [];
const cabinet = useCabinet({ LOG_LEVEL: 'error' }, { write: (line: string) => void lines.push(line) });

/** Three of a kind, of which the one in the middle cannot be read; ids in order of storing. */
const threeIn = async (state: string, row: Record<string, unknown> = {}): Promise<string[]> => {
  const { personId } = await storeReadyApplicant(cabinet.db, { person: { surname: 'ТАЄМНИЦЯ' } });
  const officeId = await storeOffice(cabinet.db);
  const { serviceId } = await storeService(cabinet.db, [officeId]);
  const ids: string[] = [];
  for (const representative of [null, Buffer.from('{"surname":"ТАЄМНИЦЯ"'), null])
    ids.push(
      await storeApplication(cabinet.db, { personId, officeId, serviceId, state, row: { ...row, representative } }),
    );
  return ids;
};

const existing = async (ids: string[]): Promise<(string | undefined)[]> => {
  const rows = await cabinet.db.application.findMany({ where: { id: { in: ids } }, select: { id: true, state: true } });
  return ids.map((id) => rows.find((row) => row.id === id)?.state);
};

test('a draft that cannot be read stops neither the deletion of the others nor the warnings', async () => {
  const day = 86_400_000;
  const over = await threeIn('draft', { updatedAt: new Date(cabinet.clock.now().getTime() - 91 * day) });
  const last = await threeIn('draft', { updatedAt: new Date(cabinet.clock.now().getTime() - 85 * day) });
  lines.length = 0;

  await expect(expireDrafts(jobContext(cabinet.services, 'test', anId()))).rejects.toThrow('2 of 6 rows failed');

  expect(await existing(over)).toEqual([undefined, 'draft', undefined]);
  const warned = await cabinet.db.applicationEvent.findMany({ where: { act: 'draftExpiring' } });
  expect(warned.map(({ applicationId }) => applicationId).sort()).toEqual([last[0], last[2]].sort());
  expect(lines.map((line) => (JSON.parse(line) as { id: string }).id)).toEqual([over[1], last[1]]);
  expect(lines.join('')).not.toContain('ТАЄМНИЦЯ');
});

test('a late request of an application that cannot be read holds up no other', async () => {
  const ids = await threeIn('needs_info');
  await cabinet.db.informationRequest.createMany({
    data: ids.map((applicationId) => ({
      id: anId(),
      applicationId,
      kind: 'explain',
      text: 'Поясніть',
      dueOn: '2026-11-10',
      state: 'open',
      askedById: anId(),
      askedByName: 'Службенко О. П.',
      askedAt: new Date('2026-11-01T09:00:00Z'),
    })),
  });

  await expect(expireRequests(jobContext(cabinet.services, 'test', anId()))).rejects.toThrow('1 of 3 rows failed');

  expect(await existing(ids)).toEqual(['in_review', 'needs_info', 'in_review']);
});
