import type uk from '../uk/session.ts';

export default {
  endingTitle: 'You will soon be signed out',
  endingText: (time: string) => `You have done nothing for a while. The session ends at ${time}. Stay?`,
  stay: 'Stay in the cabinet',
  expiredTitle: 'The session has ended',
  expiredText: 'Sign in again. Everything you typed on the page stays.',
  resumed: 'You are signed in again and can go on.',
} satisfies typeof uk;
