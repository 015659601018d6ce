import type { Known } from './known.ts';

const eight = '2026-11-19T06:00:00.000Z';
const visitor = {
  name: { surname: 'Лисиченко', givenName: 'Марія', patronymic: 'Іванівна' },
  phone: '+380671234567',
  address: null,
  prepare: ['guide_dog'],
};

/** Bodies of the doors where visits are booked, moved, waited for and drawn. */
export const visitBodies: Readonly<Record<string, (known: Known) => unknown>> = {
  'POST /visits/holds': ({ officeId, topicCode, proof }) => ({
    officeId,
    topic: topicCode,
    from: eight,
    proofOfWork: proof,
  }),
  'POST /visits': ({ holdId }) => ({ holdId, visitor }),
  'POST /visits/:visitId/move': ({ officeId }) => ({ version: 1, officeId, from: '2026-11-19T06:35:00.000Z' }),
  'POST /visits/:visitId/confirm': () => ({ version: 1 }),
  'POST /visits/:visitId/cancel': () => ({ version: 1 }),
  'POST /visits/by-link': ({ reminderPass }) => ({ pass: reminderPass }),
  'POST /visits/by-link/answer': ({ reminderPass }) => ({ pass: reminderPass, version: 1, act: 'confirm' }),
  'POST /visits/waitlist': ({ visitId }) => ({ visitId }),
  'PUT /releases/:releaseId/entry': () => ({ wishes: ['2026-11-23T06:00:00.000Z'], visitor }),
  'POST /offices/:officeId/releases': ({ topicCode }) => ({
    topic: topicCode,
    firstDay: '2026-11-30',
    lastDay: '2026-11-30',
    opensAt: '2026-11-18T09:00:00.000Z',
    closesAt: '2026-11-27T09:00:00.000Z',
    deskIds: [],
  }),
};

/** Parameters without which these doors cannot be asked at all. */
export const visitSearches: Readonly<Record<string, (known: Known) => string>> = {
  'GET /visits/free-days': ({ officeId, topicCode }) => `?officeId=${officeId}&topic=${topicCode}`,
  'GET /visits/free-times': ({ officeId, topicCode }) => `?officeId=${officeId}&topic=${topicCode}&date=2026-11-19`,
};
