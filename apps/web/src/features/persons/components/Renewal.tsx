import type { OwnCard } from '@cabinet/contracts/registry';
import type { ReactNode } from 'react';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { pathTo } from '#shared/navigation/paths.ts';
import { LinkButton } from '#shared/ui/Button.tsx';
import { WarningText } from '#shared/ui/InsetText.tsx';
import { VisuallyHidden } from '#shared/ui/layout.tsx';

/** Published with every cabinet (prisma/seed/services). */
const renewalService = 'prodovzhennia-invalidnosti';

/** D7: how the term of a disability is prolonged, or from which day on it can be. */
export function Renewal({ renewal }: Pick<OwnCard, 'renewal'>): ReactNode {
  const { renewal: text } = useText('ownCard');
  const { date } = useFormats();
  if (!renewal) return null;
  const { validUntil, from, open, over } = renewal;
  if (!open) return <p>{text.later(date(from))}</p>;
  return (
    <>
      {over ? <WarningText>{text.over(date(validUntil))}</WarningText> : <p>{text.now(date(validUntil))}</p>}
      <LinkButton href={pathTo('newApplication', { code: renewalService })}>
        {text.renew} <VisuallyHidden>{text.what}</VisuallyHidden>
      </LinkButton>
    </>
  );
}
