import type { Application } from '@cabinet/contracts/applications';

/** Whether what a pointer names may be changed: all of a draft, afterwards only what the office asked to fix (F8, F15). */
export const canEdit = ({ state, requests }: Application, pointer: string): boolean => {
  if (state === 'draft') return true;
  if (state !== 'needs_info') return false;
  return requests.some((request) => request.state === 'open' && request.pointer === pointer);
};

/** A decided or withdrawn application may be the beginning of a new one. */
export const canCopy = ({ state }: Pick<Application, 'state'>): boolean =>
  state === 'refused' || state === 'closed' || state === 'withdrawn';

/** F19: «4 К 7 Х – 9 3 М А», each character apart, so that it can be dictated. */
export const spelledNumber = (number: string): string => Array.from(number.replaceAll('-', '–')).join(' ');

/** Whose time is counted now, when any is. */
export const waitingFor = ({ clock }: Pick<Application, 'clock'>): Application['clock'][number]['owner'] | null =>
  clock.find(({ endedAt }) => endedAt === null)?.owner ?? null;

/** The rows of the document list that concern this person: not the proof of a representative nobody named. */
export const relevantSlots = ({ slots, definition, submittedBy }: Application): Application['slots'] =>
  slots.filter(({ code, documents }) => {
    const proves = definition.documents.find((document) => document.code === code)?.provesAuthorityOf ?? null;
    return proves === null || proves === submittedBy || documents.length > 0;
  });

type Slots = Application['slots'];

/** The document list of this person: what must be there, what may be, and what their answers make needless. */
export const groupedSlots = (application: Application): { needed: Slots; optional: Slots; others: Slots } => {
  const slots = relevantSlots(application);
  const isConditional = (code: string): boolean =>
    typeof application.definition.documents.find((document) => document.code === code)?.required === 'object';
  const isNeeded = ({ mandatory, preparedByCabinet }: Slots[number]): boolean => mandatory || preparedByCabinet;
  const isOther = (slot: Slots[number]): boolean =>
    !isNeeded(slot) && isConditional(slot.code) && slot.documents.length === 0;
  return {
    needed: slots.filter(isNeeded),
    optional: slots.filter((slot) => !isNeeded(slot) && !isOther(slot)),
    others: slots.filter(isOther),
  };
};

/** The next document that must be added and is not: after this one, then from the beginning of the list. */
export const nextEmptySlot = (application: Application, code: string): Slots[number] | undefined => {
  const { slots } = application;
  const at = slots.findIndex((slot) => slot.code === code);
  return [...slots.slice(at + 1), ...slots.slice(0, Math.max(at, 0))].find(
    ({ mandatory, preparedByCabinet, documents }) => mandatory && !preparedByCabinet && documents.length === 0,
  );
};
