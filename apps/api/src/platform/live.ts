import type { EventEmitter } from 'node:events';
import type { Room } from '@cabinet/contracts/rooms';

/** A thin word to open pages: what kind of thing changed, which one, and whose pages may care. */
export interface LiveNotice {
  readonly room: Room;
  readonly id: string;
  /** The applicant whose cabinet shows it. */
  readonly personId: string | null;
  /** The office whose staff see it. */
  readonly officeId: string | null;
}

/** Emits 'notice' for every LiveNotice committed anywhere, 'gap' after the listening connection was lost, 'closed' at the end. */
export type LiveHub = EventEmitter<{ notice: [LiveNotice]; gap: []; closed: [] }> & { close(): Promise<void> };
