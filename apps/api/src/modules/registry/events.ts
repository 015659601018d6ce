import { defineEvent } from '#platform/events.ts';

/** A card and the profile of its person have found each other. */
export const cardLinked = defineEvent<{ cardId: string }>('registry.card_linked');

/** A card became that of a profile whose owner only knew what a certificate says; the contacts in the card are told. */
export const cardKnown = defineEvent<{ cardId: string }>('registry.card_known');

/** Something in the card of a person with an account has become another. */
export const cardChanged = defineEvent<{ cardId: string }>('registry.card_changed');

/** An integrator told of something that happened to somebody. */
export const eventTaken = defineEvent<{ eventId: string }>('registry.event_taken');

/** The disability of a person with an account ends in so many days, or less. */
export const endNear = defineEvent<{ cardId: string; until: string; days: number }>('registry.end_near');

/** A file of people was brought and waits to be read. */
export const fileBrought = defineEvent<{ importId: string }>('registry.file_brought');

/** Somebody said that the good rows of a file are to be taken. */
export const fileAccepted = defineEvent<{ importId: string }>('registry.file_accepted');
