import { type OutgoingMail, PermanentMailFailure } from './port.ts';

// One mailbox in the plain form of RFC 5321 without quoting or comments: whatever else parsers understand
// (lists, groups, "quoted" local parts) would let one field of a form name several people.
const plainAddress = /^[^\s\p{Cc}<>()[\]\\,;:"@]{1,64}@[^\s\p{Cc}<>()[\]\\,;:"@]{1,255}$/u;
const messageIdForm = /^<[\w.!#$%&'*+/=?^`{|}~-]+@[\w.-]+>$/;
const headerName = /^[A-Za-z][A-Za-z0-9-]*$/;
const controls = /\p{Cc}/u;

const notSendable = (what: string): PermanentMailFailure => new PermanentMailFailure(what, null);

/** The address without its name. Throws PermanentMailFailure. */
const bareAddress = (from: string): string => /<([^<>]*)>$/.exec(from)?.[1] ?? from;

/**
 * Who the letter goes to and from, as the server will be told. Throws PermanentMailFailure for anything that could
 * become another recipient or another header; the message never repeats the address.
 */
export const envelopeOf = (mail: OutgoingMail): { readonly from: string; readonly to: string } => {
  const from = bareAddress(mail.from);
  if (!plainAddress.test(mail.to)) throw notSendable('The recipient is not one plain address');
  if (!plainAddress.test(from) || controls.test(mail.from)) throw notSendable('The sender is not one plain address');
  if (!messageIdForm.test(mail.messageId)) throw notSendable('The message id is not <id@host>');
  for (const [name, value] of Object.entries(mail.headers ?? {})) {
    if (!headerName.test(name) || controls.test(value)) throw notSendable('A header would break into two');
  }
  return { from, to: mail.to };
};

/** A subject on one line, whatever it was made of. */
export const oneLine = (subject: string): string => subject.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
