export { assertTopic } from './assert-content.ts';
export { contactsOfCard, hasActiveCard, holderOf } from './cards.ts';
export { cardOfPerson, type PersonCard } from './card-of-person.ts';
export { openEvent } from './cbi-events/take-event.ts';
export { cardOfProfile, lacksOfCard } from './draft.ts';
export { linkCard } from './link-card.ts';
export { linkKnownCard } from './link-known-card.ts';
export { findLikelyCards, openFromApplication } from './open-from-application.ts';
export { findNameOfTicket, noteAccount, readCode, useCode } from './redeem-code.ts';
