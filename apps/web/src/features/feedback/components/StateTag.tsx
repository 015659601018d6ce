import type { FeedbackState } from '@cabinet/contracts/managed-feedback';
import type { ReactNode } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { type StatusKind, StatusTag } from '#shared/ui/StatusTag.tsx';

const kinds: Readonly<Record<FeedbackState, StatusKind>> = { new: 'attention', answered: 'done', closed: 'neutral' };

/** How feedback stands, in words. */
export function StateTag({ state }: { readonly state: FeedbackState }): ReactNode {
  return <StatusTag kind={kinds[state]}>{useText('feedback').inbox.states[state]}</StatusTag>;
}
