import { aWord } from '@cabinet/testkit/random';
import type { Known } from './known.ts';

const version = 1;
const reason = { reasonUk: 'Ремонт', reasonEn: 'Repair' };
const date = '2026-11-25';

const shift = ({ deskId }: Known) => ({
  from: '08:00',
  to: '16:00',
  breaks: [{ from: '12:00', to: '13:00' }],
  deskIds: [deskId],
  offeredTo: 'public',
  meets: [],
});
const timetable = (known: Known) => ({ validFrom: date, week: [{ weekday: 3, shifts: [shift(known)] }] });
const exception = (known: Known) => ({ date, shifts: [shift(known)], worksOnDayOff: false, ...reason });
const closure = ({ deskId }: Known) => ({
  fromDate: date,
  fromTime: '13:00',
  toDate: date,
  toTime: '16:00',
  deskIds: [deskId],
  ...reason,
});
const desk = ({ topicId }: Known) => ({
  nameUk: 'Вікно 7',
  nameEn: 'Desk 7',
  channel: 'office',
  meets: ['step_free'],
  topicIds: [topicId],
  position: 7,
  active: true,
});
const topic = ({ serviceCode }: Known) => ({
  code: aWord('topic'),
  nameUk: 'Консультація',
  nameEn: 'Advice',
  bring: [{ uk: 'Паспорт', en: 'Passport' }],
  minutes: 30,
  channels: ['office'],
  serviceCodes: [serviceCode],
  position: 9,
  active: true,
});
const priority = () => ({
  code: aWord('ground'),
  rank: 1,
  nameUk: 'Особа з інвалідністю I групи',
  nameEn: 'Person with a disability of group I',
  ground: 'Закон України № 875-XII',
  active: true,
});
const rules = {
  windowDays: 30,
  noticeMinutes: 30,
  holdMinutes: 10,
  perPerson: 3,
  cancelMinutes: 60,
  longestWaitMinutes: 60,
};

/** Bodies of the doors by which the schedule of a centre is kept; `seen` names what the centre has. */
export const scheduleBodies: Readonly<Record<string, (known: Known) => unknown>> = {
  'POST /offices/:officeId/desks': desk,
  'PUT /offices/:officeId/desks/:deskId': (known) => ({ version, desk: desk(known) }),
  'PUT /offices/:officeId/topics': ({ topicId }) => ({ seen: [topicId], topicIds: [topicId] }),
  'POST /offices/:officeId/timetables': (known) => ({ seen: known.timetableId, timetable: timetable(known) }),
  'POST /offices/:officeId/timetables/preview': timetable,
  'POST /offices/:officeId/exceptions': (known) => ({ seen: known.exceptionId, exception: exception(known) }),
  'POST /offices/:officeId/exceptions/preview': exception,
  'POST /offices/:officeId/exceptions/:date/undo': ({ exceptionId }) => ({ seen: exceptionId }),
  'POST /offices/:officeId/closures': closure,
  'POST /offices/:officeId/closures/preview': closure,
  'PUT /offices/:officeId/booking-rules': () => ({ version, rules }),
  'POST /offices/:officeId/hit-visits/rebook': ({ applicationId }) => ({
    reason: 'Вікно на ремонті',
    items: [{ act: 'callOff', visitId: applicationId, version }],
  }),
  'POST /managed-topics': topic,
  'PUT /managed-topics/:topicId': (known) => ({ version, topic: topic(known) }),
  'POST /call-priorities': priority,
  'PUT /call-priorities/:priorityId': () => ({ version, priority: priority() }),
};
