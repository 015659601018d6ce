export { holderOf } from './cards.ts';
export { linkCard } from './link-card.ts';
export { linkKnownCard } from './link-known-card.ts';
export { assertTicket, noteAccount, readCode, useCode } from './redeem-code.ts';
