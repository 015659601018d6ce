import { defineEvent } from '#platform/events.ts';

type OfAccount = { accountId: string };
type OfToken = OfAccount & { tokenId: string };

/** Somebody registered, or asked again: the link goes to the address, which is not proved yet. */
export const emailConfirmationAsked = defineEvent<OfToken>('identity.email_confirmation_asked');
/** The address belongs to another account: its owner is told so, and gets no link. */
export const registrationOfKnownEmail = defineEvent<OfAccount>('identity.registration_of_known_email');
export const accountConfirmed = defineEvent<OfAccount>('identity.account_confirmed');

/** Somebody wants to recover; `accountId` null: there is no such account, and the work is the same. */
export const recoveryWished = defineEvent<{ accountId: string | null }>('identity.recovery_wished');
export const recoveryAsked = defineEvent<OfToken>('identity.recovery_asked');

/** Somebody asked for a code by SMS to get in; there may be nobody to send it to, and the work here is the same. */
export const accessCodeAsked = defineEvent<{ codeId: string }>('identity.access_code_asked');

/** A colleague was given an account: the link to a first password goes to the address. */
export const staffInvited = defineEvent<OfToken>('identity.staff_invited');

export const passwordChanged = defineEvent<OfAccount>('identity.password_changed');
export const secondFactorChanged = defineEvent<OfAccount & { inForce: boolean }>('identity.second_factor_changed');

/** A signature opens the account from now on, or no longer. */
export const signerKeysChanged = defineEvent<OfAccount & { inForce: boolean }>('identity.signer_keys_changed');

/** The link goes to the new address; the present one is told that a change was asked. */
export const emailChangeAsked = defineEvent<OfToken>('identity.email_change_asked');
/** `oldEmailTokenId`: replacedContactOf() answers the address that was replaced. */
export const emailChanged = defineEvent<OfAccount & { oldEmailTokenId: string }>('identity.email_changed');
export const phoneCodeAsked = defineEvent<OfToken>('identity.phone_code_asked');
/** The phone was changed. `tokenId`: replacedContactOf() answers the number that was replaced, or null. */
export const contactChanged = defineEvent<OfToken>('identity.contact_changed');

export const accountBlocked = defineEvent<OfAccount>('identity.account_blocked');
export const accountUnblocked = defineEvent<OfAccount>('identity.account_unblocked');
/** Nobody has signed in for eleven months: in a month the account will be put to rest. */
export const accountDormant = defineEvent<OfAccount>('identity.account_dormant');
export const accountInactive = defineEvent<OfAccount>('identity.account_inactive');
export const accountRevived = defineEvent<OfAccount>('identity.account_revived');
