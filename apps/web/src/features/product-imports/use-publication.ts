import { type ProductImport, publishImportRoute } from '@cabinet/contracts/product-imports';
import { useState } from 'react';
import { call } from '#shared/api/client.ts';
import { useChange } from '#shared/api/use-change.ts';
import { type Press, usePress } from '#shared/form/use-press.ts';
import { useText } from '#shared/i18n/texts.ts';
import { type Published, publishParts } from './publish-parts.ts';

interface Publication {
  readonly press: Press;
  /** Rows tried so far; null before the first. */
  readonly tried: readonly Published[] | null;
  /** How many there were to be published when it began. */
  readonly of: number;
  /** What became of each row, once all were tried; null before. */
  readonly outcome: readonly Published[] | null;
  readonly publish: () => void;
}

/** Publishes all that a table sent to review, part by part. */
export const usePublication = ({ id: importId, version, inReview }: ProductImport): Publication => {
  const { stale } = useText('productImports');
  const change = useChange('catalogue', stale);
  const press = usePress();
  const [tried, setTried] = useState<readonly Published[] | null>(null);
  const [outcome, setOutcome] = useState<readonly Published[] | null>(null);
  const [of, setOf] = useState(inReview);
  const publish = (): void =>
    press.press(async () => {
      setOf(inReview);
      setTried([]);
      setOutcome(null);
      const part = (after: number, most: number) =>
        call(publishImportRoute, { params: { importId }, body: { version, after, most } });
      setOutcome(await change(() => publishParts(part, setTried)));
    });
  return { press, tried, of, outcome, publish };
};
