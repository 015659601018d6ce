import type { Document, DocumentState } from '@cabinet/contracts/documents';
import { type ReactNode, useCallback, useEffect, useRef } from 'react';
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

type Checked = Pick<Document, 'id' | 'title' | 'state' | 'refusal'>;

/** «довідка: файл не прийнято. Це програма, а не документ…», or undefined for a file that is not refused. */
export const useRefusalWords = (): ((document: Pick<Checked, 'title' | 'state' | 'refusal'>) => string | undefined) => {
  const text = useText('documents');
  return useCallback(
    ({ title, state, refusal }) =>
      state === 'rejected' ? text.refused(title, refusal?.text ?? text.stateMeanings.rejected) : undefined,
    [text],
  );
};

/** H6: says that the check of a document on the page has ended; a refusal at once, with its reason. */
export const useSpokenChecks = (documents: readonly Checked[]): void => {
  const text = useText('documents');
  const announce = useAnnounce();
  const refusalOf = useRefusalWords();
  const known = useRef(new Map<string, DocumentState>());
  useEffect(() => {
    for (const document of documents) {
      const { id, title, state } = document;
      const before = known.current.get(id);
      known.current.set(id, state);
      if (before === undefined || before === state) continue;
      const refusal = refusalOf(document);
      if (refusal) announce(refusal, 'now');
      else announce(text.stateChanged(title, text.states[state]));
    }
  }, [documents, announce, text, refusalOf]);
};
