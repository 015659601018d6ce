import type { ReactNode } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { pathTo } from '#shared/navigation/paths.ts';
import { useActor } from '#shared/session/session.ts';
import { LinkButton } from '#shared/ui/Button.tsx';
import { Actions, Lead } from '#shared/ui/layout.tsx';
import type { Hold } from '@cabinet/contracts/visits';
import { addressOf, type Plan } from '../plan.ts';
import { HoldLonger, HoldNotice } from './HoldNotice.tsx';
import { StepPage } from './StepPage.tsx';

interface Props {
  readonly plan: Plan;
  readonly hold: Hold | null;
}

/** I14: sign-in is asked for only now, to confirm; the held time and everything chosen wait on the other side. */
export function SignInGate({ plan, hold }: Props): ReactNode {
  const text = useText('visits').signIn;
  const actor = useActor();
  const next = `?next=${encodeURIComponent(addressOf('details', plan))}`;
  return (
    <StepPage step="details" plan={plan} title={text.title}>
      {actor ? (
        <Lead>{text.notApplicant}</Lead>
      ) : (
        <>
          <Lead>{hold ? text.lead : text.over}</Lead>
          <HoldNotice hold={hold} />
          <Actions>
            <LinkButton href={pathTo('login') + next}>{text.signIn}</LinkButton>
            <LinkButton look="secondary" href={pathTo('register') + next}>
              {text.register}
            </LinkButton>
            <HoldLonger plan={plan} hold={hold} />
          </Actions>
        </>
      )}
    </StepPage>
  );
}
