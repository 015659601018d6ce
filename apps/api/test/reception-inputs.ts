import { randomUUID } from 'node:crypto';

/** The names that these doors need, of those that a test knows. */
type Known = Readonly<Record<'screenPass' | 'placePass' | 'topicCode', string>>;

const version = () => ({ version: 1 });
const phone = '+380671234567';

/** Bodies of the doors of the hall: reception, desks, screens. */
export const receptionBodies: Readonly<Record<string, (known: Known) => unknown>> = {
  'POST /visits/:visitId/check-in': version,
  'POST /visits/:visitId/miss': version,
  'POST /visits/:visitId/recall': version,
  'POST /visits/:visitId/serve': version,
  'POST /visits/:visitId/finish': version,
  'POST /visits/:visitId/transfer': ({ topicCode }) => ({ version: 1, topic: topicCode }),
  'POST /offices/:officeId/tickets': ({ topicCode }) => ({ topic: topicCode }),
  'POST /offices/:officeId/missed': () => ({ phone }),
  'POST /offices/:officeId/visits': ({ topicCode }) => ({
    topic: topicCode,
    from: '2026-11-19T06:00:00.000Z',
    visitor: { name: { surname: 'Лисиченко', givenName: 'Марія' }, phone, address: null, prepare: [] },
  }),
  'POST /offices/:officeId/screens': () => ({ kind: 'kiosk', name: 'Біля входу' }),
  'POST /screens/open': ({ screenPass }) => ({ pass: screenPass }),
  'POST /screens/tickets': ({ screenPass, topicCode }) => ({ pass: screenPass, topic: topicCode, key: randomUUID() }),
  'POST /screens/place': ({ placePass }) => ({ pass: placePass }),
};

/** Parameters without which a door of the hall cannot be asked at all. */
export const receptionSearches: Readonly<Record<string, (known: Known) => string>> = {
  'GET /offices/:officeId/day/find': () => '?text=4K7X-93MA',
  'GET /offices/:officeId/desk-times': ({ topicCode }) => `?topic=${topicCode}&date=2026-11-19`,
  'GET /offices/:officeId/waits': () => '?from=2026-11-01&to=2026-11-30',
};
