import { pluralEn } from '#shared/i18n/plural.ts';
import type uk from '../uk/case-clock.ts';

const daysOf = (count: number): string => pluralEn(count, { one: 'day', other: 'days' });
const hoursOf = (count: number): string => pluralEn(count, { one: 'hour', other: 'hours' });
const workDaysOf = (count: number): string => pluralEn(count, { one: 'working day', other: 'working days' });

export default {
  title: 'Why does it take so long?',
  back: (number: string) => `Application ${number}`,
  duration: ({ days, hours }: { readonly days: number; readonly hours: number }) =>
    [days > 0 && daysOf(days), hours > 0 && hoursOf(hours)].filter(Boolean).join(' ') || 'less than an hour',
  nowTitle: 'Now',
  since: (when: string, lasted: string) => `It has been so since ${when}: ${lasted}.`,
  now: {
    office: 'The office is reviewing the application, its term is counted.',
    applicant: 'We are waiting for you. The office’s term stands still.',
    enterprise: 'Your order is with the enterprise.',
    otherBody: 'We are waiting for another body. The office’s term stands still.',
    queue:
      'The application is in a queue: the need is recognised, there is no money for it yet. The law sets no day by which the queue moves on. Your place in it is on the page of the application.',
    appeal: 'Your appeal is being considered.',
    law: 'The review is paused by law. The office’s term stands still.',
  },
  ended: 'The review is over, the time is no longer counted.',
  where: (office: string) => `Where the application lies: ${office}.`,
  reason: (reason: string) => `The reason: ${reason}`,
  due: (day: string) => `A decision is due by ${day} inclusive.`,
  noDay: 'The law sets no day by which a decision is due.',
  late: (day: string, days: number) =>
    days > 0
      ? `The last day of the term was ${day}. ${workDaysOf(days)} have passed since.`
      : `The last day of the term was ${day}. There were only days off since.`,
  ask: 'Ask the office about the delay',
  askHint: 'Staff will see your question beside the application. You need not write anything. You can ask once a day.',
  asked: (when: string) => `You asked the office: ${when}. Staff see it beside the application.`,
  askedNow: 'Your question was passed on. Staff see it beside your application.',
  sharesTitle: 'How long, and with whom',
  shares: {
    office: (office: string) => `With the office: ${office}`,
    applicant: 'With you',
    enterprise: 'With the enterprise',
    otherBody: 'With another body',
    queue: 'In the queue',
    appeal: 'From the decision till the appeal was considered',
    law: 'Paused by law',
  },
  officeUnknown: 'its name is not known any more',
  total: 'In all since it was sent',
  spansTitle: 'Every stretch of time',
  stageUnknown: 'The stage is not known',
  span: (from: string, to: string | null) => (to === null ? `from ${from} till now` : `from ${from} to ${to}`),
  lasted: (lasted: string) => `It lasted: ${lasted}.`,
  ground: (act: string) => `It began with “${act}”.`,
} satisfies typeof uk;
