import type { ApplicationState, SlotState } from '@cabinet/contracts/applications';
import type { Requirement } from '@cabinet/domain/requirements';

interface Filed {
  readonly requirementCode: string;
  readonly state: string;
  readonly addedAt: Date;
  readonly replacedAt: Date | null;
  readonly document: { readonly state: string; readonly removedAt: Date | null };
}

interface Asked {
  readonly kind: string;
  readonly state: string;
  readonly requirementCode: string | null;
  readonly askedAt: string;
}

/** What was sent stays; a draft lets go of what its owner took out of the library. */
export const isKept = (state: ApplicationState, filed: Filed): boolean =>
  state !== 'draft' || filed.document.removedAt === null;

/** The state of one document: the verdict of the office, or what the check of the file says. */
export const documentStateOf = ({ state, document }: Pick<Filed, 'state' | 'document'>): SlotState => {
  if (state === 'needs_rework' || state === 'accepted') return state;
  if (document.state === 'rejected') return 'failed';
  return document.state === 'confirmed' ? 'attached' : 'checking';
};

const worstFirst: readonly SlotState[] = ['needs_rework', 'failed', 'checking', 'attached', 'accepted'];

/** The state of a whole slot: that of the document that needs most. */
export const slotStateOf = (current: readonly SlotState[], preparedByCabinet: boolean): SlotState =>
  worstFirst.find((state) => current.includes(state)) ?? (preparedByCabinet ? 'attached' : 'missing');

const asksFor = (code: string) => (request: Asked) =>
  request.state === 'open' &&
  request.requirementCode === code &&
  (request.kind === 'add_document' || request.kind === 'replace_document');

interface Desk {
  readonly state: ApplicationState;
  readonly requests: readonly Asked[];
}

const isReturned = ({ state }: Filed): boolean => state === 'needs_rework';

/**
 * May documents be added to the slot: in a draft always, later only where the office waits for one. A returned document
 * may be replaced at once: whoever is told so must not have to wait for a request.
 */
export const isSlotOpen = (
  desk: Desk,
  { code, mandatory, document }: Requirement,
  current: readonly Filed[],
): boolean => {
  if (document.preparedBy === 'cabinet') return false;
  if (desk.state === 'draft') return true;
  if (desk.state === 'in_review') return current.some(isReturned);
  if (desk.state !== 'needs_info') return false;
  const lacking = mandatory && current.length === 0;
  return lacking || current.some(isReturned) || desk.requests.some(asksFor(code));
};

/** The document whose place a new one takes: the first that was returned, or that the office wants replaced. */
export const placeToTake = <F extends Filed>(desk: Desk, code: string, current: readonly F[]): F | null => {
  if (desk.state === 'in_review') return current.find(isReturned) ?? null;
  if (desk.state !== 'needs_info') return null;
  const wanted = desk.requests.filter(asksFor(code)).find(({ kind }) => kind === 'replace_document');
  const isOld = (filed: F): boolean => wanted !== undefined && filed.addedAt <= new Date(wanted.askedAt);
  return current.find(isReturned) ?? current.find(isOld) ?? null;
};

/** After sending, only what was added in answer to an open request may be taken out again. */
export const canClear = (desk: Desk, filed: Filed): boolean => {
  if (desk.state === 'draft') return true;
  if (desk.state !== 'needs_info') return false;
  return desk.requests.some(({ state, askedAt }) => state === 'open' && filed.addedAt > new Date(askedAt));
};
