import type { ReactNode } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { pathTo } from '#shared/navigation/paths.ts';
import { LinkButton } from '#shared/ui/Button.tsx';
import { addressOf, type Plan } from '../plan.ts';

interface Props {
  readonly plan: Plan;
}

/** Strangers hold enough of this day already: who signs in may still have the rest. */
export function SignInFirst({ plan }: Props): ReactNode {
  const text = useText('visits').signIn;
  return (
    <>
      <p>{text.needed}</p>
      <LinkButton href={`${pathTo('login')}?next=${encodeURIComponent(addressOf('time', plan))}`}>
        {text.signIn}
      </LinkButton>
    </>
  );
}
