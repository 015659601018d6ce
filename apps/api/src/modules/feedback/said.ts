import { FeedbackForm } from '@cabinet/contracts/feedback';
import * as core from 'zod/v4/core';
import type { Context } from '#platform/context.ts';

type Sealer = Pick<Context, 'secrets'>;

const at = (id: string, column: 'said' | 'answer') => ({ table: 'feedback', id, column });

export const sealSaid = ({ secrets }: Sealer, id: string, form: FeedbackForm): Uint8Array<ArrayBuffer> =>
  secrets.seal(at(id, 'said'), JSON.stringify(form));

export const openSaid = ({ secrets }: Sealer, { id, said }: { id: string; said: Uint8Array }): FeedbackForm =>
  core.parse(FeedbackForm, JSON.parse(secrets.open(at(id, 'said'), said)));

export const sealAnswer = ({ secrets }: Sealer, id: string, text: string): Uint8Array<ArrayBuffer> =>
  secrets.seal(at(id, 'answer'), text);

export const openAnswer = ({ secrets }: Sealer, { id, answer }: { id: string; answer: Uint8Array | null }): string =>
  answer ? secrets.open(at(id, 'answer'), answer) : '';
