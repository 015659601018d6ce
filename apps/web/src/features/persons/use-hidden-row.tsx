import { type ReactNode, useState } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import type { SummaryRow } from '#shared/ui/SummaryList.tsx';
import { Button } from '#shared/ui/Button.tsx';
import { VisuallyHidden } from '#shared/ui/layout.tsx';
import { lastFour } from './present.ts';

interface Secret {
  /** Names the row; the button says «Показати РНОКПП». */
  readonly term: string;
  readonly value: string | null;
  /** The part that is hidden at first; the whole value when left out. */
  readonly number?: string | undefined;
  /** Left out where it is not changed here. */
  readonly changeHref?: string | undefined;
}

/** A row whose number is shown only when asked: people open the cabinet in queues and libraries. */
export const useHiddenRow = ({ term, value, number, changeHref }: Secret): SummaryRow => {
  const text = useText('persons').profile;
  const [shown, setShown] = useState(false);
  if (!value) return { term, value, changeHref };
  const action: ReactNode = (
    <Button look="plain" onClick={() => setShown(!shown)}>
      {shown ? text.hide : text.show} <VisuallyHidden>{term}</VisuallyHidden>
    </Button>
  );
  return { term, value: shown ? value : text.endsWith(lastFour(number ?? value)), changeHref, action };
};
