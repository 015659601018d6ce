import { pluralEn } from '#shared/i18n/plural.ts';
import type uk from '../uk/overview.ts';

export default {
  title: 'Overview',
  lead: 'Here you see what to do now and what happens to your applications.',
  todoTitle: 'What to do now',
  todo: {
    confirm_email: () => 'Confirm your e-mail address',
    answer_request: ({ number }: { number: string }) => `Answer the request about application ${number}`,
    answer_refusal: ({ number }: { number: string }) => `Apply again or appeal against the refusal: ${number}`,
    read_messages: ({ count }: { count: number }) =>
      `Read ${pluralEn(count, { one: 'new message', other: 'new messages' })}`,
    complete_profile: () => 'Complete your details',
    finish_draft: ({ number }: { number: string }) => `Finish draft ${number}`,
    enable_second_factor: () => 'Switch on the second step of signing in',
  },
  todoUnknown: 'Open the page',
  until: (date: string) => `by ${date}`,
  todoEmpty: 'There is nothing to do now.',
  held: (when: string, office: string, until: string) =>
    `You hold a time: ${when}, ${office}. It is yours until ${until}.`,
  goOn: (when: string) => `Go on booking ${when}`,
  visit: {
    title: 'Your next visit',
    channels: { phone: 'by phone', video: 'by video call', home: 'at your home' },
    text: (when: string, where: string, topic: string) => `${when}, ${where}. Matter: ${topic}.`,
    open: (number: string) => `Open visit ${number}`,
    all: (count: number) => `All planned visits: ${count}`,
  },
  requestsTitle: 'The service centre asks you',
  requestsOf: (number: string) => `Application ${number}`,
  requestDue: (date: string) => `An answer is needed by ${date}.`,
  answer: (number: string) => `Answer about application ${number}`,
  recentTitle: 'My applications',
  recentCaption: 'Latest applications',
  recentEmpty: 'No applications yet. Choose a service first: we will show which documents are needed.',
  chooseService: 'Choose a service',
  allApplications: 'All my applications',
  columns: { application: 'Application', state: 'State', due: 'By when', changed: 'Last change' },
  application: (number: string, service: string) => `Application ${number}, ${service}`,
  dueByYou: (date: string) => `Your answer by ${date}`,
  dueByOffice: (date: string) => `Decision of the office by ${date}`,
  noDue: 'No date',
  messagesTitle: 'Messages',
  unread: (count: number) => `You have ${pluralEn(count, { one: 'unread message', other: 'unread messages' })}.`,
  noUnread: 'There are no unread messages.',
  openMessages: 'Open all messages',
} satisfies typeof uk;
