import type { Document, DocumentState } from '@cabinet/contracts/documents';
import { type ReactNode, useEffect, useRef } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { useAnnounce } from '#shared/ui/LiveRegion.tsx';
import { StatusTag, type StatusKind } from '#shared/ui/StatusTag.tsx';

const kinds: Record<DocumentState, StatusKind> = {
  checking: 'active',
  confirmed: 'done',
  rejected: 'attention',
  failed: 'attention',
};

interface Props {
  readonly document: Pick<Document, 'state' | 'refusal'>;
}

/** What the check of a file found, and how to mend it. */
export function DocumentStatus({ document: { state, refusal } }: Props): ReactNode {
  const text = useText('documents');
  return (
    <>
      <StatusTag kind={kinds[state]}>{text.states[state]}</StatusTag>
      {refusal && <p>{refusal.text}</p>}
    </>
  );
}

/** How often (milliseconds) to ask anew while a file is being checked, should the live connection be down. */
export const whileChecking = (documents: readonly Pick<Document, 'state'>[]): number | false =>
  documents.some(({ state }) => state === 'checking') && 4_000;

/** H6: says politely that the check of a document on the page has ended. */
export const useSpokenChecks = (documents: readonly Pick<Document, 'id' | 'title' | 'state'>[]): void => {
  const text = useText('documents');
  const announce = useAnnounce();
  const known = useRef(new Map<string, DocumentState>());
  useEffect(() => {
    for (const { id, title, state } of documents) {
      const before = known.current.get(id);
      if (before !== undefined && before !== state) announce(text.stateChanged(title, text.states[state]));
      known.current.set(id, state);
    }
  }, [documents, announce, text]);
};
