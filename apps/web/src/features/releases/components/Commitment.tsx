import { type ReactNode, useState } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { Button } from '#shared/ui/Button.tsx';
import { SummaryList } from '#shared/ui/SummaryList.tsx';

interface Props {
  /** SHA-256 of the seed in hexadecimal. */
  readonly value: string;
}

/** The fingerprint of the seed: published before the draw, and the same after it. */
export function Commitment({ value }: Props): ReactNode {
  const text = useText('releases').commitment;
  const [news, setNews] = useState('');
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(value);
      setNews(text.copied);
    } catch {
      setNews(text.notCopied);
    }
  };
  return (
    <>
      <h2>{text.title}</h2>
      <p>{text.what}</p>
      <SummaryList rows={[{ term: text.value, value }]} />
      <Button look="secondary" onClick={() => void copy()}>
        {text.copy}
      </Button>
      <p role="status">{news}</p>
    </>
  );
}
