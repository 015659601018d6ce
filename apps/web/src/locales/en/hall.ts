import type uk from '#locales/uk/hall.ts';
import { pluralEn } from '#shared/i18n/plural.ts';

const people = (count: number): string => pluralEn(count, { one: 'person', other: 'people' });

export default {
  over: 'The link does not work',
  needsLink: 'Open the page by its whole link: a part is missing.',
  stale: 'No connection. This is the last we knew.',
  ticket: {
    title: (ticket: string) => `Your ticket ${ticket}`,
    topic: 'Topic',
    office: 'Service centre',
    given: 'Given at',
    ahead: 'Before you',
    people: (count: number) => (count === 0 ? 'Nobody' : people(count)),
    wait: 'Wait',
    minutes: (from: number, to: number) => (from === 0 ? `Less than ${to} minutes` : `About ${from} to ${to} minutes`),
    unknown: 'Not known yet',
    camera: 'Point the camera of your phone at it to see how many are before you.',
    print: 'Print again',
    watch: 'Wait until the display names your ticket.',
  },
  kiosk: {
    title: 'Take a ticket',
    lead: 'Choose what you have come for.',
    waiting: (count: number) => (count === 0 ? 'No queue' : `${people(count)} in the queue`),
    priority: 'Do you have a right to priority, or need help? Come to a member of staff.',
    tooMany: 'Wait a minute: too many tickets were given. Or come to a member of staff.',
    failed: 'No ticket was given. Try again or come to a member of staff.',
    printing: 'The ticket is being printed. Take it.',
    next: 'Done, next visitor',
    soon: (seconds: number) => `In ${seconds} seconds the screen returns to the start.`,
    stay: 'Keep the ticket on screen',
    none: 'No tickets are given now. Come to a member of staff.',
  },
  board: {
    title: 'Please come',
    number: 'Ticket',
    place: 'Where to go',
    caption: 'Called tickets',
    none: 'Nobody is called now.',
    waiting: (count: number) => (count === 0 ? 'No queue' : `${people(count)} in the queue`),
    call: (ticket: string, desk: string) => `Ticket ${ticket}. ${desk}.`,
    soundOn: 'Switch the voice on',
    soundOff: 'Switch the voice off',
  },
  place: {
    title: 'Your place in the queue',
    ahead: (count: number) => (count === 0 ? 'You are next' : `${people(count)} before you`),
    called: (desk: string) => `You are called. ${desk}.`,
    serving: 'You are being served.',
    over: 'Your visit is over.',
    stay: 'You may step out. The page updates by itself.',
    near: 'Come back to the hall: it is your turn soon.',
    sound: 'Sound and vibration when my turn comes',
    soundHint: 'Once when two are left before you, and when you are called',
  },
} satisfies typeof uk;
