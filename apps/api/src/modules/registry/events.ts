import { defineEvent } from '#platform/events.ts';

/** A card and the profile of its person have found each other. */
export const cardLinked = defineEvent<{ cardId: string }>('registry.card_linked');

/** Something in the card of a person with an account has become another. */
export const cardChanged = defineEvent<{ cardId: string }>('registry.card_changed');
