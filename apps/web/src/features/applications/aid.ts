import type { Application } from '@cabinet/contracts/applications';

/** What the office held against it when it asked the person to speak; null: it has not. */
export const inviteOf = ({ timeline }: Pick<Application, 'timeline'>): string | null =>
  timeline.findLast(({ act }) => act === 'invite')?.text ?? null;

/** Whether it asks for a device: the service does, and what the person wants is not an update of papers. */
export const isAboutDevice = ({ device }: Pick<Application, 'device'>): boolean =>
  device !== null && device.kind !== 'updateDocuments';

/** Whether a device, and not money or papers, follows a decision that has been made. */
export const isDecidedForDevice = ({ device, decidedAt }: Pick<Application, 'device' | 'decidedAt'>): boolean =>
  decidedAt !== null && isAboutDevice({ device }) && device?.paysBack === false;
