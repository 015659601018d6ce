import { pluralEn } from '#shared/i18n/plural.ts';
import type uk from '../uk/notifications.ts';

export default {
  title: 'Messages',
  lead: 'Everything we wrote to you about applications and your cabinet.',
  caption: 'Messages, newest first',
  filterLabel: 'Which messages to show',
  all: 'All messages',
  onlyUnread: 'Unread only',
  unread: (count: number) => `Unread: ${pluralEn(count, { one: 'message', other: 'messages' })}.`,
  columns: { subject: 'Subject', body: 'Text', date: 'Date', sender: 'From', state: 'State' },
  isNew: 'New',
  isRead: 'Read',
  markAll: 'Mark all as read',
  marked: 'All messages are marked as read.',
  empty: 'There are no messages yet. They will appear once you apply for a service.',
  chooseService: 'Choose a service',
  emptyUnread: 'There are no unread messages.',
  back: 'All messages',
  requestsTitle: 'The service centre waits for your answer',
  requestDue: (day: string) => `Answer by ${day}.`,
  answer: 'Answer the request',
  openApplication: 'Open the application it is about',
  openPage: 'Open the page it is about',
} satisfies typeof uk;
