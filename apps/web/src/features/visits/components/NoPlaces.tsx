import type { ReactNode } from 'react';
import { pathTo } from '#shared/navigation/paths.ts';
import { useText } from '#shared/i18n/texts.ts';
import { LinkButton } from '#shared/ui/Button.tsx';
import { Actions, Link } from '#shared/ui/layout.tsx';
import { InsetText } from '#shared/ui/InsetText.tsx';
import { addressOf, type Plan } from '../plan.ts';

/** No day of the office fits: what can be done instead. */
export function NoPlaces({ plan }: { readonly plan: Plan }): ReactNode {
  const text = useText('visits').date;
  return (
    <>
      <InsetText>
        <p>{text.none}</p>
        <p>{text.noneText}</p>
      </InsetText>
      <Actions>
        <LinkButton href={addressOf('centre', plan)}>{text.change}</LinkButton>
        <LinkButton look="secondary" href={pathTo('visitWait') + addressOf('date', plan).replace(/^[^?]*/, '')}>
          {text.wait}
        </LinkButton>
      </Actions>
      <Link href={pathTo('draws')}>{text.draws}</Link>
    </>
  );
}
