import type { Job } from '#platform/jobs/queue.ts';
import { applicationEscalated, applicationMoved } from '../applications/events.ts';
import { consultationMoved } from '../consultations/events.ts';
import { extractReady, extractRefused } from '../extracts/events.ts';
import { feedbackReceived } from '../feedback/events.ts';
import { offerMade, reminderDue, visitMoved } from '../visits/events.ts';
import * as identity from '../identity/events.ts';
import { cardChanged, cardKnown, cardLinked, endNear, eventTaken } from '../registry/events.ts';
import { deliverGroup } from './deliver-group.ts';
import { groupMessageSent, letterQueued, smsQueued } from './events.ts';
import { letterAttempts } from './rules.ts';
import { replacementNear } from '../provisions/events.ts';
import { releaseCalledOff, releaseDrawn } from '../releases/events.ts';
import { sendAccessCode, sendCode } from './send-code.ts';
import { sendLetter } from './send-letter.ts';
import { sendNotice } from './send-notice.ts';
import { tellAccount } from './tell-account.ts';
import { tellApplication } from './tell-application.ts';
import { tellCard } from './tell-card.ts';
import { tellCardContacts } from './tell-card-contacts.ts';
import { tellEnd } from './tell-end.ts';
import { tellExtract } from './tell-extract.ts';
import { tellRegistryEvent } from './tell-registry-event.ts';
import { tellConsultation } from './tell-consultation.ts';
import { tellDevice } from './tell-device.ts';
import { tellDraw, tellDrawCalledOff } from './tell-draw.ts';
import { tellOffer, tellReminder, tellVisit } from './tell-visit.ts';
import { tellSupervisors } from './tell-supervisors.ts';
import { tellEditors } from './tell-editors.ts';
import { tellOldPhone } from './tell-old-phone.ts';

const accountEvents = [
  identity.emailConfirmationAsked,
  identity.registrationOfKnownEmail,
  identity.accountConfirmed,
  identity.recoveryAsked,
  identity.staffInvited,
  identity.passwordChanged,
  identity.secondFactorChanged,
  identity.signerKeysChanged,
  identity.emailChangeAsked,
  identity.emailChanged,
  identity.contactChanged,
  identity.accountBlocked,
  identity.accountUnblocked,
  identity.accountDormant,
  identity.accountInactive,
  identity.accountRevived,
].map(({ eventName }) => eventName);

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

export const notificationJobs: readonly Job[] = [
  {
    name: 'notifications.tell-application',
    on: [applicationMoved.eventName],
    run: (ctx, { applicationId, act, eventId }) =>
      tellApplication(ctx, String(applicationId), String(act), String(eventId)),
  },
  {
    name: 'notifications.tell-consultation',
    on: [consultationMoved.eventName],
    run: (ctx, { consultationId, act, entryId }) =>
      tellConsultation(ctx, { consultationId: String(consultationId), act: String(act), entryId: String(entryId) }),
  },
  {
    name: 'notifications.tell-visit',
    on: [visitMoved.eventName],
    run: (ctx, { visitId, act, eventId }) => tellVisit(ctx, String(visitId), String(act), String(eventId)),
  },
  {
    name: 'notifications.tell-offer',
    on: [offerMade.eventName],
    run: (ctx, { offerId }) => tellOffer(ctx, String(offerId)),
  },
  {
    name: 'notifications.tell-draw',
    on: [releaseDrawn.eventName],
    expireSeconds: 900,
    run: (ctx, { releaseId }) => tellDraw(ctx, String(releaseId)),
  },
  {
    name: 'notifications.tell-draw-called-off',
    on: [releaseCalledOff.eventName],
    expireSeconds: 900,
    run: (ctx, { releaseId }) => tellDrawCalledOff(ctx, String(releaseId)),
  },
  {
    name: 'notifications.tell-reminder',
    on: [reminderDue.eventName],
    run: (ctx, { visitId, kind, at }) => tellReminder(ctx, String(visitId), String(kind), String(at)),
  },
  {
    name: 'notifications.tell-account',
    on: accountEvents,
    run: (ctx, { event, accountId, tokenId, oldEmailTokenId, requestId }) =>
      tellAccount(
        ctx,
        String(event),
        { accountId: String(accountId), tokenId: text(tokenId) ?? text(oldEmailTokenId) },
        `account:${text(tokenId) ?? text(oldEmailTokenId) ?? `${String(accountId)}:${String(requestId)}`}`,
      ),
  },
  {
    name: 'notifications.tell-card',
    on: [cardLinked.eventName, cardChanged.eventName],
    run: (ctx, { event, cardId, requestId }) =>
      tellCard(ctx, { cardId: String(cardId), kind: String(event), requestId: String(requestId) }),
  },
  {
    name: 'notifications.tell-card-contacts',
    on: [cardKnown.eventName],
    retries: 10,
    retryDelay: 10,
    run: (ctx, { cardId, requestId }) =>
      tellCardContacts(ctx, { cardId: String(cardId), requestId: String(requestId) }),
  },
  {
    name: 'notifications.tell-end',
    on: [endNear.eventName],
    run: (ctx, { cardId, until, days }) =>
      tellEnd(ctx, { cardId: String(cardId), until: String(until), days: String(days) }),
  },
  {
    name: 'notifications.tell-registry-event',
    on: [eventTaken.eventName],
    run: (ctx, { eventId }) => tellRegistryEvent(ctx, String(eventId)),
  },
  {
    name: 'notifications.tell-supervisors',
    on: [applicationEscalated.eventName],
    run: (ctx, { escalationId }) => tellSupervisors(ctx, String(escalationId)),
  },
  {
    name: 'notifications.tell-extract',
    on: [extractReady.eventName, extractRefused.eventName],
    run: (ctx, { event, extractId }) => tellExtract(ctx, String(extractId), String(event)),
  },
  {
    name: 'notifications.tell-device',
    on: [replacementNear.eventName],
    run: (ctx, { deviceId }) => tellDevice(ctx, String(deviceId)),
  },
  { name: 'notifications.tell-editors', on: [feedbackReceived.eventName], run: tellEditors },
  {
    name: 'notifications.send-letter',
    on: [letterQueued.eventName],
    // One more than the letter's own count, so that the letter always reaches its last word before the job does.
    retries: letterAttempts + 1,
    retryDelay: 10,
    concurrency: 5,
    run: (ctx, { letterId }) => sendLetter(ctx, String(letterId)),
  },
  {
    name: 'notifications.deliver-group',
    on: [groupMessageSent.eventName],
    expireSeconds: 900,
    concurrency: 1,
    run: (ctx, { groupMessageId }) => deliverGroup(ctx, String(groupMessageId)),
  },
  {
    name: 'notifications.send-notice',
    on: [smsQueued.eventName],
    retries: 10,
    retryDelay: 10,
    run: (ctx, { messageId }) => sendNotice(ctx, String(messageId)),
  },
  {
    name: 'notifications.send-code',
    on: [identity.phoneCodeAsked.eventName],
    retries: 3,
    retryDelay: 5,
    run: (ctx, { accountId, tokenId }) => sendCode(ctx, { accountId: String(accountId), tokenId: String(tokenId) }),
  },
  {
    name: 'notifications.send-access-code',
    on: [identity.accessCodeAsked.eventName],
    retries: 3,
    retryDelay: 5,
    run: (ctx, { codeId }) => sendAccessCode(ctx, String(codeId)),
  },
  {
    name: 'notifications.tell-old-phone',
    on: [identity.contactChanged.eventName],
    run: (ctx, { accountId, tokenId }) => tellOldPhone(ctx, { accountId: String(accountId), tokenId: String(tokenId) }),
  },
];
